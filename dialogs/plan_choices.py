"""What a seller answered on the plan's card, as choices; what was left as it was shown is no choice."""

from __future__ import annotations

from collections.abc import Mapping

from services.qualification.choices import Choices, Decision, Kind
from services.qualification.plan import QualificationPlan, RecordPlan


def changed(plan: QualificationPlan, values: Mapping[str, str]) -> Choices:
    """The plan's choices with those of the card's inputs (record type -> kind) that differ from what it showed."""
    choices = plan.choices
    for record in plan.records:
        kind = _kind(record, values.get(record.entity.value, ""))
        if kind is not None and kind is not record.action:
            choices = choices.choose(record.entity, _decision(record, kind))
    return choices


def _kind(record: RecordPlan, value: str) -> Kind | None:
    """The kind that was chosen, if it may be: a card cannot choose what it did not offer."""
    return next((kind for kind in record.allowed if kind.value == value), None) if record.editable else None


def _decision(record: RecordPlan, kind: Kind) -> Decision | None:
    """The choice as a decision; a link can only be to the record that the plan names."""
    if kind is not Kind.LINK:
        return Decision(kind)
    return Decision(kind, record.linked.id) if record.linked else None
