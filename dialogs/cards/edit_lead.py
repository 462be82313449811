"""The forms that edit a lead and that create one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dialogs.cards import kit, record_form
from dialogs.record_form import Form
from dialogs.turn import Card
from dialogs.words import Words
from services.leads.facts import LeadFacts
from services.leads.validation import FieldProblem

NONE: Sequence[FieldProblem] = ()


def edit_lead(
    lead: LeadFacts, form: Form, shown: Mapping[str, str], words: Words, *, card_id: str, revision: int,
    problems: Sequence[FieldProblem] = NONE, note: str = "",
) -> Card:  # fmt: skip
    """The lead's columns to change; `note` says what happened to the lead in the meantime."""
    body = [
        kit.title(words("edit-lead-title", name=lead.name)),
        *([kit.wrong(note)] if note else []),
        *record_form.inputs_of(form, shown, words, problems),
    ]
    save = kit.button(words, "edit.save", card_id, revision, "button-save", style="positive")
    return kit.card(words, body, [save, kit.cancel(words, card_id, revision)])


def new_lead(
    form: Form, shown: Mapping[str, str], words: Words, *, card_id: str, revision: int,
    problems: Sequence[FieldProblem] = NONE,
) -> Card:  # fmt: skip
    """What is known of a lead that is to be created."""
    body = [kit.heading(words("new-lead-title")), *record_form.inputs_of(form, shown, words, problems)]
    save = kit.button(words, "create.save", card_id, revision, "button-save", style="positive")
    return kit.card(words, body, [save, kit.cancel(words, card_id, revision)])
