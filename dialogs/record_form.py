"""A form for the columns of a record: what it asks, what stands in it at first, and the values or problems filled in.

How a dialog uses it, for leads and opportunities alike:

    form = Form("opportunity", settings.fields)              # the fields in their order
    shown = record_form.written(form, values, words)         # column -> text, from column -> value
    body = record_form_card.inputs_of(form, shown, words)    # dialogs.cards.record_form: elements of the dialog's card

and when the answer comes:

    filled = record_form.read(form, answer.values, shown)
    if filled.problems:                                      # all of them, beside their fields, what was typed kept
        body = record_form_card.inputs_of(form, record_form.typed(form, answer.values, shown), words, filled.problems)
    else:
        values = values | filled.values                      # only the columns that were changed
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from dialogs import form_values
from dialogs.words import Words
from services import fields, hygiene
from services.fields import Column
from services.leads.validation import FieldProblem
from services.settings.sections import FormField


@dataclass(frozen=True, slots=True)
class Form:
    """The fields of a form on a record type; fields that are invisible or of no column people fill in are left out.

    `lookups` has the records, as (id, name), that can be chosen in a column that names another record.
    """

    entity: str
    fields: tuple[FormField, ...]
    lookups: Mapping[str, tuple[tuple[int, str], ...]] = field(default_factory=dict)

    @property
    def shown(self) -> tuple[tuple[FormField, Column], ...]:
        """The fields in sight, with their columns."""
        known = fields.of(self.entity)
        return tuple((each, known[each.column]) for each in self.fields if each.visible and each.column in known)

    @property
    def asked(self) -> tuple[tuple[FormField, Column], ...]:
        """Those of them that can be filled in."""
        return tuple((each, column) for each, column in self.shown if not each.readonly)


@dataclass(frozen=True, slots=True)
class Filled:
    """The columns whose values the person changed, and every problem in the order of the form."""

    values: dict[str, Any] = field(default_factory=dict)
    problems: tuple[FieldProblem, ...] = ()


def written(form: Form, known: Mapping[str, Any], words: Words) -> dict[str, str]:
    """What stands in the form for these values of columns."""
    return {column.name: form_values.text(known.get(column.name), words) for _, column in form.shown}


def typed(form: Form, answer: Mapping[str, str], shown: Mapping[str, str]) -> dict[str, str]:
    """What stands in the form after an answer: what was typed, and what was shown where nothing was sent."""
    return {column.name: answer.get(column.name, shown.get(column.name, "")) for _, column in form.shown}


def read(form: Form, answer: Mapping[str, str], shown: Mapping[str, str]) -> Filled:
    """What was filled in where `shown` stood before; a text that was left as it was shown is no change."""
    changed: dict[str, Any] = {}
    problems: list[FieldProblem] = []
    for asked, column in form.asked:
        before = hygiene.clean(shown.get(column.name, ""))
        given = hygiene.clean(answer.get(column.name, before))
        blank = form_values.is_blank(column, given)
        if blank and asked.required:
            problems.append(FieldProblem(column.name, "required"))
        elif given != before and not (blank and form_values.is_blank(column, before)):
            value = form_values.value(column, given, among=dict(form.lookups.get(column.name, ())))
            if isinstance(value, FieldProblem):
                problems.append(value)
            else:
                changed[column.name] = value
    return Filled(changed, tuple(problems))
