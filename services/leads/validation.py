"""What the fields of a lead may hold: named rules, used when a lead is created and when leads are imported."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as with_default
from decimal import Decimal
from typing import Any

from email_validator import EmailNotValidError, validate_email
from sqlalchemy import String

from services import hygiene
from services.models.lead import Lead
from services.refusal import Refusal

REQUIRED = ("subject", "lastname")
SEVERAL_LINES = frozenset({"description", "qualificationcomments"})
EMAILS = frozenset({"emailaddress1"})
LENGTHS: dict[str, int] = {
    column.name: column.type.length
    for column in Lead.__table__.columns
    if isinstance(column.type, String) and column.type.length
}
"""Characters a text column holds (lead-management.md 1.11)."""

LARGEST: dict[str, int] = {
    "numberofemployees": 10**9,
    "revenue": 10**15,
    "budgetamount": 10**15,
    "estimatedamount": 10**15,
}
LONGEST_ATTRIBUTE = 2000


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """Why a value cannot be stored: `field` is a column or an attribute's name, `code` is in kebab-case."""

    field: str
    code: str
    facts: Mapping[str, str | int] = with_default(default_factory=dict)


class InvalidLead(Refusal):
    """Fields of the lead cannot be stored; `problems` has all of them, the facts name the first."""

    code = "invalid-lead"

    def __init__(self, problems: Sequence[FieldProblem]) -> None:
        super().__init__(field=problems[0].field, problem=problems[0].code, **problems[0].facts)
        self.problems = tuple(problems)


def cleaned(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values with their texts in one normal form; what is blank is None."""
    return {name: _clean(value) for name, value in values.items()}


def problems(values: Mapping[str, Any]) -> tuple[FieldProblem, ...]:
    """What is wrong with the cleaned values of a whole lead, at most one problem a field, in the fields' order."""
    return _problems(values, REQUIRED)


def problems_of_change(values: Mapping[str, Any]) -> tuple[FieldProblem, ...]:
    """The same for some columns of a lead that are to be changed."""
    return _problems(values, [name for name in REQUIRED if name in values])


def _problems(values: Mapping[str, Any], required: Iterable[str]) -> tuple[FieldProblem, ...]:
    missing = [FieldProblem(name, "required") for name in required if not values.get(name)]
    present = ((name, value) for name, value in values.items() if value is not None)
    return (*missing, *filter(None, (problem(name, value) for name, value in present)))


def attribute_problems(attributes: Mapping[str, Any]) -> tuple[FieldProblem, ...]:
    """What is wrong with the organisation's own attributes: their names and their texts."""
    named = ((name, name) for name in attributes)
    found = (_broken(TEXT_RULES, name, value) for name, value in (*named, *attributes.items()))
    return tuple(filter(None, found))


def problem(name: str, value: Any) -> FieldProblem | None:
    """The first rule that the column's value breaks, or None."""
    return _broken(RULES, name, value)


def is_clean_text(name: str, value: Any) -> FieldProblem | None:
    """Text has no control characters and no half characters."""
    if not isinstance(value, str):
        return None
    fault = hygiene.fault(value, several_lines=name in SEVERAL_LINES)
    return FieldProblem(name, fault) if fault else None


def fits(name: str, value: Any) -> FieldProblem | None:
    """Text is no longer than its column."""
    most = LENGTHS.get(name, LONGEST_ATTRIBUTE)
    if isinstance(value, str) and len(value) > most:
        return FieldProblem(name, "too-long", {"most": most, "length": len(value)})
    return None


def is_email(name: str, value: Any) -> FieldProblem | None:
    """An e-mail address is written as one; whether its domain exists is not asked."""
    if name not in EMAILS:
        return None
    try:
        validate_email(value, check_deliverability=False)
    except EmailNotValidError:
        return FieldProblem(name, "not-an-email", {"value": value[:100]})
    return None


def is_in_range(name: str, value: Any) -> FieldProblem | None:
    """Amounts and numbers of people are not negative, and no larger than their columns hold."""
    if name not in LARGEST:
        return None
    finite = not isinstance(value, Decimal) or value.is_finite()
    if finite and 0 <= value <= LARGEST[name]:
        return None
    return FieldProblem(name, "out-of-range", {"least": 0, "most": LARGEST[name]})


Rule = Callable[[str, Any], FieldProblem | None]

TEXT_RULES: tuple[Rule, ...] = (is_clean_text, fits)
RULES: tuple[Rule, ...] = (*TEXT_RULES, is_email, is_in_range)


def _broken(rules: tuple[Rule, ...], name: str, value: Any) -> FieldProblem | None:
    return next(filter(None, (rule(name, value) for rule in rules)), None)


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return hygiene.clean(value) or None
    return value
