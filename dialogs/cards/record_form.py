"""The inputs of a record's form: one a column, each with its label, what stands in it, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from microsoft_teams.cards import CardElement

from dialogs import form_values
from dialogs.cards import inputs, kit, values
from dialogs.cards.inputs import UNTOUCHED, Options
from dialogs.cards.text import editable, plain
from dialogs.form_values import CHOSEN, CURRENCIES, NO, YES
from dialogs.record_form import Form
from dialogs.words import Words
from services.fields import Column, Kind
from services.leads.validation import FieldProblem
from services.settings.sections import FormField

LONGEST_NUMBER = 30
IN_SIGHT = 8
MOST_IN_SIGHT = 14
"""Fields beyond which a form folds its later ones away; what has to be filled in or mended stays in sight."""


def inputs_of(
    form: Form, shown: Mapping[str, str], words: Words, problems: Sequence[FieldProblem] = ()
) -> list[CardElement]:
    """The elements of the form: how many problems there are, those of no field of it, then the fields."""
    asked = {column.name for _, column in form.asked}
    body: list[CardElement] = [kit.wrong(words("form-problems", count=len(problems)))] if problems else []
    body += [kit.wrong(elsewhere(each, form, words)) for each in problems if each.field not in asked]
    told = {each.field: problem(each, words) for each in problems}
    folded: list[CardElement] = []
    for place, (each, column) in enumerate(form.shown):
        later = place >= IN_SIGHT and not each.required and column.name not in told and len(form.shown) > MOST_IN_SIGHT
        part = folded if later else body
        part += _field(form, each, column, shown.get(column.name, ""), words)
        part += [kit.wrong(told[column.name])] if column.name in told and column.name in asked else []
    return [*body, *kit.folded(words, "more-fields", folded, "button-more-fields")]


def label(form: Form, field: FormField, words: Words) -> str:
    """What the field is called: as the administrator says, or as usual."""
    return plain(field.label or values.label(words, field.column, entity=form.entity))


def problem(found: FieldProblem, words: Words) -> str:
    """What is wrong with a value, said beside its field."""
    return words(f"form-problem-{found.code}", **{name: _plain(fact) for name, fact in found.facts.items()})


def elsewhere(found: FieldProblem, form: Form, words: Words) -> str:
    """What is wrong with a column that the form does not ask."""
    name = plain(values.label(words, found.field, entity=form.entity))
    return words("form-problem-of", field=name, problem=problem(found, words))


def _plain(fact: str | int) -> str | int:
    return plain(fact) if isinstance(fact, str) else fact


def _field(form: Form, field: FormField, column: Column, value: str, words: Words) -> Iterator[CardElement]:
    name = label(form, field, words)
    if field.readonly:
        shown = dict(_options(form, column, value, words)).get(value, value) if column.kind in CHOSEN else value
        yield from kit.facts([(name, shown)])
    elif column.kind in CHOSEN:
        yield _choice(form, column, name, value, words)
        if column.kind is Kind.LOOKUP and not form.lookups.get(column.name):
            yield kit.subtle(words("form-nothing-to-choose"))
    else:
        missing = words("form-problem-required") if field.required else ""
        yield _input(column, name, value, missing)


def _input(column: Column, name: str, written: str, missing: str) -> CardElement:
    value = editable(written)
    match column.kind:
        case Kind.DAY:
            return inputs.day(column.name, name, value=form_values.iso_day(value), missing=missing)
        case Kind.TEXT | Kind.LINES:
            lines = column.kind is Kind.LINES
            return inputs.text(column.name, name, longest=column.longest, value=value, lines=lines, missing=missing)
        case _:
            return inputs.text(column.name, name, longest=LONGEST_NUMBER, value=value, missing=missing)


def _choice(form: Form, column: Column, name: str, value: str, words: Words) -> CardElement:
    options = list(_options(form, column, value, words))
    chosen = value if value in dict(options) else UNTOUCHED
    return inputs.one_of(words, column.name, name, options, value=chosen)


def _options(form: Form, column: Column, value: str, words: Words) -> Options:
    """What can be chosen; a currency that is not among the usual ones stays as long as it is left alone."""
    match column.kind:
        case Kind.OPTION:
            return [(values.kebab(each), values.option(words, column.name, each)) for each in column.options]
        case Kind.YES_NO:
            return [(YES, words("yes")), (NO, words("no"))]
        case Kind.LOOKUP:
            return [(str(record_id), name) for record_id, name in form.lookups.get(column.name, ())]
        case _:
            own = (value,) if value not in (*CURRENCIES, "", UNTOUCHED) else ()
            return [(each, each) for each in (*CURRENCIES, *own)]
