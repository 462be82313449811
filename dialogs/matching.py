"""Matching accounts and contacts while qualifying: the two dialogs of the FAQ, and what their buttons mean.

Enhanced: select and Continue links, Ignore and save with nothing selected creates new. Classic: fill the lookups to
link, leave them empty to create new, and Continue (lead-management.md 6.6).
"""

from __future__ import annotations

from dialogs.cards import duplicate_warning, matches
from dialogs.cards.evidence import Sight
from dialogs.dialog import Answer
from dialogs.qualification_draft import Draft
from dialogs.turn import Reply, Turn
from services.qualification.choices import Choices, Decision, Entity, Kind
from services.qualification.plan import QualificationPlan

CONTINUE = "matches.continue"
IGNORE = "matches.ignore"
MORE = "matches.more"


def ask(turn: Turn, plan: QualificationPlan, data: Draft, *, again: bool = False) -> Reply:
    """The dialog for the record types whose matches wait for a choice; `again` when the answer could not be used.

    The draft has the page in sight, what was selected on another one, and the wish to choose fields that linked
    records get from the lead.
    """
    make = matches.matches if plan.enhanced else duplicate_warning.duplicate_warning
    sight = Sight(data.page, {"account": data.account, "contact": data.contact})
    card = make(plan, turn.words, carry=data.carry, sight=sight, card_id=turn.card, revision=turn.revision)
    shown = "matches-shown" if plan.enhanced else "warning-shown"
    text = turn.words("matches-nothing-chosen") if again else turn.words(shown, name=plan.lead.name)
    return Reply(text, card=card)


def settled(plan: QualificationPlan, answer: Answer) -> Choices | None:
    """The choices after the answer; None when it says nothing or two things at once, and is to be asked again."""
    links = _links(plan, answer)
    if answer.action == IGNORE:
        return None if links else _ignoring(plan, plan.choices)
    if answer.action != CONTINUE:
        return None
    choices = plan.choices
    for entity, record_id in links.items():
        choices = choices.choose(entity, Decision(Kind.LINK, record_id))
    if not plan.enhanced:
        return _ignoring(plan, choices, without=links)
    return choices if links else None


def carrying_all(plan: QualificationPlan) -> Choices:
    """The plan's choices with everything ticked that the linked records lack."""
    choices = plan.choices
    for record in plan.records:
        if record.carriable:
            choices = choices.carry(record.entity, [each.attr for each in record.carriable])
    return choices


def _links(plan: QualificationPlan, answer: Answer) -> dict[Entity, int]:
    """The records selected, of those that were offered."""
    offered = {entity: {str(match.record_id) for match in plan.of(entity).matches} for entity in plan.unsettled}
    chosen = {entity: answer.values.get(entity.value, "") for entity in plan.unsettled}
    return {entity: int(value) for entity, value in chosen.items() if value in offered[entity]}


def _ignoring(plan: QualificationPlan, choices: Choices, *, without: dict[Entity, int] | None = None) -> Choices:
    for entity in plan.unsettled:
        if entity not in (without or {}):
            choices = choices.ignore(entity)
    return choices
