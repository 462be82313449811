"""The opportunity form that is shown while qualifying: what it may have in it, when it may be customised, its edits.

Source: FAQ "Can I customise the Opportunity form?", lead-management.md 1.7.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

from services.refusal import Refusal
from services.settings.sections import Creation, FormField, OpportunityFormSettings, QualificationSettings

Fields = tuple[FormField, ...]

COLUMNS = (
    "name",
    "estimatedclosedate",
    "estimatedvalue",
    "transactioncurrency",
    "budgetamount",
    "budgetstatus",
    "purchasetimeframe",
    "purchaseprocess",
    "decisionmaker",
    "description",
    "qualificationcomments",
)
"""The columns of an opportunity that a person fills in; the others are filled in by the qualification."""

NAME = "name"
LONGEST_LABEL = 60


class FormNotCustomisable(Refusal):
    """Not both preconditions hold; `precondition` is the one that does not: "new-experience", "seller" or "both"."""

    code = "form-not-customisable"


class FormNotUsable(Refusal):
    """Sellers could not fill in such a form; `problem` is the code of why, `column` the field it is about."""

    code = "form-not-usable"


def check_customisable(settings: QualificationSettings) -> None:
    """Whether the form may be customised (rows 9a, 9b). Raises FormNotCustomisable."""
    seller = settings.opportunity is Creation.SELLER
    if not settings.new_experience:
        raise FormNotCustomisable(precondition="new-experience" if seller else "both")
    if not seller:
        raise FormNotCustomisable(precondition="seller")


def unknown_column(fields: Fields, _mapped: Collection[str]) -> str | None:
    """A field is a column of the opportunity that a person fills in."""
    return next((each.column for each in fields if each.column not in COLUMNS), None)


def twice(fields: Fields, _mapped: Collection[str]) -> str | None:
    """No field is in the form twice."""
    columns = [each.column for each in fields]
    return next((column for column in columns if columns.count(column) > 1), None)


def without_name(fields: Fields, _mapped: Collection[str]) -> str | None:
    """The topic is in the form, visible and required: an opportunity needs one."""
    return None if any(each.column == NAME and each.visible and each.required for each in fields) else NAME


def required_but_hidden(fields: Fields, _mapped: Collection[str]) -> str | None:
    """What is required can be seen."""
    return next((each.column for each in fields if each.required and not each.visible), None)


def required_but_readonly(fields: Fields, mapped: Collection[str]) -> str | None:
    """What is required and read-only is filled in by a field mapping."""
    stuck = (each.column for each in fields if each.required and each.readonly and each.column not in mapped)
    return next(stuck, None)


def long_label(fields: Fields, _mapped: Collection[str]) -> str | None:
    """A label fits beside its field."""
    return next((each.column for each in fields if len(each.label) > LONGEST_LABEL), None)


PROBLEMS: tuple[tuple[str, Callable[[Fields, Collection[str]], str | None]], ...] = (
    ("unknown-column", unknown_column),
    ("twice", twice),
    ("without-name", without_name),
    ("required-but-hidden", required_but_hidden),
    ("required-but-readonly", required_but_readonly),
    ("long-label", long_label),
)
"""What a form may not be, by code; `mapped` are the columns that field mappings fill in."""


def problem(fields: Fields, mapped: Collection[str]) -> FormNotUsable | None:
    """Why sellers could not fill in the form, if they could not."""
    for code, found in PROBLEMS:
        if column := found(fields, mapped):
            return FormNotUsable(problem=code, column=column[:LONGEST_LABEL])
    return None


def added(fields: Fields, column: str) -> Fields:
    """The form with the column as its last field; one that is there already is shown again."""
    if any(each.column == column for each in fields):
        return altered(fields, column, visible=True)
    return (*fields, FormField(column=column))


def removed(fields: Fields, column: str) -> Fields:
    """The form without the field."""
    return tuple(each for each in fields if each.column != column)


def moved(fields: Fields, column: str, place: int) -> Fields:
    """The form with the field at this place, from 0."""
    others, field = removed(fields, column), [each for each in fields if each.column == column]
    return (*others[:place], *field, *others[place:])


def raised(fields: Fields, column: str) -> Fields:
    """The form with the field one place earlier."""
    return moved(fields, column, max(0, _place(fields, column) - 1))


def lowered(fields: Fields, column: str) -> Fields:
    """The form with the field one place later."""
    return moved(fields, column, _place(fields, column) + 1)


def altered(fields: Fields, column: str, **properties: Any) -> Fields:
    """The form with other properties of the field."""
    return tuple(each.model_copy(update=properties) if each.column == column else each for each in fields)


EDITS: dict[str, Callable[[Fields, str], Fields]] = {
    "add": added,
    "remove": removed,
    "first": lambda fields, column: moved(fields, column, 0),
    "last": lambda fields, column: moved(fields, column, len(fields)),
    "up": raised,
    "down": lowered,
    "required": lambda fields, column: altered(fields, column, required=True),
    "optional": lambda fields, column: altered(fields, column, required=False),
    "readonly": lambda fields, column: altered(fields, column, readonly=True),
    "writable": lambda fields, column: altered(fields, column, readonly=False),
    "hide": lambda fields, column: altered(fields, column, visible=False),
    "show": lambda fields, column: altered(fields, column, visible=True),
    "reset": lambda _fields, _column: OpportunityFormSettings().fields,
}
"""What can be done to one field of the form, by code; a field that is not there leaves the form as it is."""


def _place(fields: Sequence[FormField], column: str) -> int:
    return next((place for place, each in enumerate(fields) if each.column == column), len(fields))
