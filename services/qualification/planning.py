"""Making the plan of a qualification: nothing is written, and the commit makes it again to compare."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from services.duplicates.matching import Found
from services.people.actors import Actor
from services.qualification import blockers, drafts, effects, mappings, outcomes, reading, rows
from services.qualification.choices import (
    DEFAULT_OPPORTUNITIES,
    MOST_OPPORTUNITIES,
    Choices,
    Draft,
    Entity,
    Kind,
)
from services.qualification.facts import Facts, Linked, Slot
from services.qualification.mappings import FieldValue
from services.qualification.outcomes import Outcome
from services.qualification.plan import LeadOfPlan, QualificationPlan, RecordPlan, StageMove
from services.store import Session


async def plan(session: Session, lead_id: int, choices: Choices, *, by: Actor, now: datetime) -> QualificationPlan:
    """What qualifying the lead with these choices would do now, in at most ten statements; nothing is written.

    What stands in the way is told in the plan, as blockers and unsettled duplicates. Raises rights.NotFound.
    Source: FAQ "What happens when a lead is qualified?", assistant.md 3.1.
    """
    found = await rows.load(session, lead_id, choices, by=by)
    ground = await reading.ground(session, found, choices, by=by)
    return make_plan(await reading.whole(session, ground, choices, by=by), choices, now=now)


def make_plan(facts: Facts, choices: Choices, *, now: datetime) -> QualificationPlan:
    """The plan that these facts and choices give."""
    lead, policy = facts.lead, facts.policy
    records = tuple(
        _record((entity, number), draft, facts, choices)
        for entity in Entity
        for number, draft in enumerate(_drafts(entity, facts, choices), 1)
    )
    first = {record.entity: record for record in reversed(records)}
    customer = _customer(first)
    return QualificationPlan(
        planned_at=now,
        lead=LeadOfPlan(lead.id, lead.version, lead.name, lead.company, lead.subject),
        experience=policy.experience,
        enhanced=facts.enhanced,
        records=records,
        customer=customer,
        process=_stage_move(facts, first),
        effects=effects.effects(facts, records, customer, choices),
        blockers=blockers.blockers(facts, records, choices),
        choices=choices,
        rule_set=facts.rule_set.version,
        form=policy.form,
        no_editing=policy.no_editing,
        no_adding=_no_adding(facts, first, choices),
        summarizes=policy.summarizes and choices.disqualified is None,
    )


def _drafts(entity: Entity, facts: Facts, choices: Choices) -> tuple[Draft, ...]:
    """What the seller drafted, as far as opportunities are made at all; one draft of everything else."""
    drafts = choices.drafts_of(entity)
    creates = outcomes.outcome(entity, facts.policy, facts.lead.values, choices).action is Kind.CREATE
    return drafts if creates else DEFAULT_OPPORTUNITIES


def _no_adding(facts: Facts, first: Mapping[Entity, RecordPlan], choices: Choices) -> str:
    """Why one more opportunity cannot be drafted (FAQ "Why can't I edit or create several opportunities?")."""
    if not facts.is_open:
        return "lead-closed"
    if first[Entity.OPPORTUNITY].action is not Kind.CREATE:
        return "none-created"
    reached = len(choices.opportunities) >= MOST_OPPORTUNITIES
    return facts.policy.no_adding or ("five-reached" if reached else "")


def _record(slot: Slot, draft: Draft, facts: Facts, choices: Choices) -> RecordPlan:
    entity, number = slot
    values, policy = facts.lead.values, facts.policy
    made = outcomes.outcome(entity, policy, values, choices)
    matches = () if entity is Entity.OPPORTUNITY else facts.found.get(slot, Found()).matches
    linkable = facts.opportunities if entity is Entity.OPPORTUNITY else ()
    ids = {match.record_id for match in matches} | {each.id for each in linkable}
    creates = made.action is Kind.CREATE
    fields = drafts.fields(mappings.fields(facts.maps, values, entity), draft) if creates else ()
    asked = policy.form if creates and entity is Entity.OPPORTUNITY and not choices.unchecked else ()
    linked = facts.links.get(entity) if made.action is Kind.LINK else None
    carriable = _carriable(entity, facts, linked) if made.action is Kind.LINK else ()
    return RecordPlan(
        entity=entity,
        action=made.action,
        reason=made.reason,
        editable=outcomes.is_free(entity, policy, choices),
        allowed=outcomes.allowed(entity, policy, values, ids, choices),
        fields=fields,
        linked=linked,
        offered=_is_offered(entity, facts, made, ids),
        matches=matches,
        settled=not creates or not matches or entity in choices.ignored,
        codes=facts.codes.get(slot, ()),
        number=number,
        missing=drafts.missing(asked, fields),
        foreign=drafts.foreign(asked, draft),
        linkable=linkable,
        carriable=carriable,
        carried=tuple(each for each in carriable if f"{entity}.{each.attr}" in choices.carried),
    )


def _carriable(entity: Entity, facts: Facts, linked: Linked | None) -> tuple[FieldValue, ...]:
    """What the existing record lacks and the lead has, field by field, where the person may change the record."""
    if linked is None or linked.inactive or not linked.may_change:
        return ()
    mapped = mappings.fields(facts.maps, facts.lead.values, entity)
    return tuple(each for each in mapped if each.attr in linked.lacks)


def _is_offered(entity: Entity, facts: Facts, made: Outcome, matches: set[int]) -> bool:
    return made.record_id is None or outcomes.may_link(entity, facts.policy, facts.lead.values, matches, made.record_id)


def _customer(first: Mapping[Entity, RecordPlan]) -> Entity | None:
    """The account, or else the contact, that the opportunity is for (lead-management.md 1.9)."""
    if first[Entity.OPPORTUNITY].action is not Kind.CREATE:
        return None
    return next((one for one in (Entity.ACCOUNT, Entity.CONTACT) if first[one].action is not Kind.SKIP), None)


def _stage_move(facts: Facts, first: Mapping[Entity, RecordPlan]) -> StageMove | None:
    """The process goes on only when there is an opportunity for it to go on with (lead-management.md 1.9)."""
    process = facts.process
    if process is None:
        return None
    moves = first[Entity.OPPORTUNITY].action is Kind.CREATE and process.next_stage is not None
    return StageMove(process.stage, process.next_stage if moves and process.next_stage else process.stage)
