"""What a seller answered on the plan's card, as choices; what was left as it was shown is no choice."""

from __future__ import annotations

from collections.abc import Mapping

from services.qualification.choices import Choices, Decision, Entity, Kind
from services.qualification.plan import QualificationPlan, RecordPlan

FIRST = (Entity.ACCOUNT, Entity.CONTACT, Entity.OPPORTUNITY)


def changed(plan: QualificationPlan, values: Mapping[str, str]) -> Choices:
    """The plan's choices with those of the card's inputs that differ from what it showed.

    An input of a record type has a kind, or "link:" and the id of a record that the plan offers; "carry_account" and
    "carry_contact" have columns with commas between. A card cannot choose what it did not offer.
    """
    choices = plan.choices
    for record in (plan.of(entity) for entity in FIRST):
        decision = _decision(record, values.get(record.entity.value, ""))
        if decision is not None:
            choices = choices.choose(record.entity, decision)
        if record.carriable and (ticked := values.get(f"carry_{record.entity}")) is not None:
            offered = {each.attr for each in record.carriable}
            choices = choices.carry(record.entity, offered & set(ticked.split(",")))
    return choices


def _decision(record: RecordPlan, value: str) -> Decision | None:
    """The choice as a decision, None when it is none or changes nothing."""
    named, _, number = value.partition(":")
    kind = next((kind for kind in record.allowed if kind.value == named), None) if record.editable else None
    if kind is None:
        return None
    linked = record.linked.id if record.linked else None
    wanted = _linkable(record, number) if number else linked
    if kind is not Kind.LINK:
        return None if kind is record.action else Decision(kind)
    return Decision(kind, wanted) if wanted is not None and (kind, wanted) != (record.action, linked) else None


def _linkable(record: RecordPlan, number: str) -> int | None:
    return next((each.id for each in record.linkable if str(each.id) == number), None)
