"""The opportunity form as administrators edit it: its fields in their order, and what can be done to each."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.cards import inputs, kit, setting_values
from dialogs.turn import Card
from dialogs.words import Words
from services.settings.opportunity_form import COLUMNS, EDITS, LONGEST_LABEL
from services.settings.sections import FormField

RELABEL = "relabel"
"""The edit that gives a field the label that was typed."""


def edit_form(fields: Sequence[FormField], words: Words, *, card_id: str, revision: int) -> Card:
    """The fields as they would be asked for, one edit at a time; nothing is saved before the preview."""
    columns = (*(each.column for each in fields), *(each for each in COLUMNS if each not in _columns(fields)))
    named = {each.column: setting_values.field_label(words, each) for each in fields}
    options = [(each, named.get(each) or setting_values.column_label(words, each)) for each in columns]
    edits = [(each, words(f"form-edit-{each}")) for each in (*EDITS, RELABEL)]
    body = [
        kit.heading(words("edit-form-title")),
        kit.subtle(words("edit-form-body")),
        *(kit.line(_line(place, each, words)) for place, each in enumerate(fields, start=1)),
        inputs.one_of(words, "field", words("form-field-label"), options),
        inputs.one_of(words, "edit", words("form-edit-label"), edits),
        inputs.text("relabelled", words("form-new-label"), longest=LONGEST_LABEL),
    ]
    edit = kit.button(words, "form.edit", card_id, revision, "button-form-edit")
    preview = kit.button(words, "form.preview", card_id, revision, "button-continue", style="positive")
    return kit.card(words, body, [preview, edit, kit.cancel(words, card_id, revision)])


def _line(place: int, field: FormField, words: Words) -> str:
    named = f"{place}. {setting_values.field_label(words, field)}"
    return " · ".join((named, *setting_values.properties(words, field)))


def _columns(fields: Sequence[FormField]) -> set[str]:
    return {each.column for each in fields}
