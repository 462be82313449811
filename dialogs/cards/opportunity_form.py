"""The opportunity form of a qualification: exactly the fields that the administrator chose, in their order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from microsoft_teams.cards import Action, CardElement

from dialogs.cards import kit, record_form
from dialogs.record_form import Form
from dialogs.turn import Card
from dialogs.words import Words
from services.leads.validation import FieldProblem


def opportunity_form(
    form: Form, shown: Mapping[str, str], words: Words, *, number: int, removable: bool, card_id: str, revision: int,
    problems: Sequence[FieldProblem] = (),
) -> Card:  # fmt: skip
    """`number` counts the drafts from 1; one that is `removable` may be taken out of the plan."""
    body: list[CardElement] = [
        kit.heading(words("draft-form-title", number=number)),
        kit.line(words("draft-form-how")),
        *record_form.inputs_of(form, shown, words, problems),
    ]
    actions: list[Action] = [
        kit.button(words, "draft.keep", card_id, revision, "button-keep-draft", style="positive"),
        kit.button(words, "draft.back", card_id, revision, "button-back").with_associated_inputs("none"),
    ]
    if removable:
        remove = kit.button(words, "draft.remove", card_id, revision, "button-remove", style="destructive")
        actions.append(remove.with_associated_inputs("none"))
    return kit.card(words, body, actions)
