"""Drafts of opportunities: what was typed into the administrator's form, beside what the mappings give.

Source: FAQ "Can I customise the Opportunity form?", lead-management.md 1.6, 1.7.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from sqlalchemy import Date, Numeric
from sqlalchemy.types import TypeEngine

from services.models.base import Coded
from services.qualification import mappings
from services.qualification.choices import Draft, Entity, Plain
from services.qualification.mappings import FieldValue
from services.settings.sections import FormField

TYPED = "typed"
"""The source of a value that no mapping gave."""


def fields(mapped: Iterable[FieldValue], draft: Draft) -> tuple[FieldValue, ...]:
    """The values of a record: what was typed in the place of what was mapped; what was emptied is left out."""
    columns = mappings.TARGETS[Entity.OPPORTUNITY].__table__.columns
    typed = {
        column: FieldValue(column, _value(columns[column].type, value) if column in columns else value, "", TYPED)
        for column, value in draft.typed
    }
    kept = [typed.pop(each.attr, each) for each in mapped]
    return tuple(each for each in (*kept, *typed.values()) if not mappings.is_blank(each.value))


def missing(form: Iterable[FormField], fields: Iterable[FieldValue]) -> tuple[str, ...]:
    """The required fields of the form that have no value."""
    filled = {each.attr for each in fields}
    return tuple(field.column for field in form if field.required and field.column not in filled)


def foreign(form: Iterable[FormField], draft: Draft) -> tuple[str, ...]:
    """What was typed into fields that the form does not have, or only shows."""
    writable = {field.column for field in form if not field.readonly}
    return tuple(column for column, _ in draft.typed if column not in writable)


def shown(form: Sequence[FormField], fields: Iterable[FieldValue]) -> Mapping[str, Any]:
    """The values that a form starts from, by column, in its order."""
    values = {each.attr: each.value for each in fields}
    return {field.column: values.get(field.column) for field in form}


def _value(column: TypeEngine[Any], plain: Plain) -> Any:
    """The value as the column holds it; one that it cannot hold stays as it was typed, and is told as a misfit."""
    try:
        return _read(column, plain)
    except (ValueError, InvalidOperation):
        return plain


def _read(column: TypeEngine[Any], plain: Plain) -> Any:
    if plain is None or isinstance(plain, bool):
        return plain
    if isinstance(column, Coded):
        return column.enumeration(plain)
    if isinstance(column, Numeric):
        return Decimal(str(plain))
    if isinstance(column, Date):
        return date.fromisoformat(str(plain))
    return plain
