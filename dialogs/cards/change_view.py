"""Changes of views that are asked about first, with what they bring about."""

from __future__ import annotations

from dialogs.cards import kit, values
from dialogs.turn import Card
from dialogs.words import Words


def add_column(column: str, view: str, words: Words, *, card_id: str, revision: int) -> Card:
    """What it means for everybody that a column is added to a system view, and the button that does it."""
    named = {"column": values.label(words, column), "view": words(f"view-{view}")}
    add = kit.button(words, "column.add", card_id, revision, "button-add-column", style="positive")
    body = [kit.heading(words("add-column-title", **named)), kit.line(words("add-column-body", **named))]
    return kit.card(words, body, [add, kit.cancel(words, card_id, revision)])


def column_added(column: str, view: str, words: Words) -> Card:
    """It is done; it can be taken back, and the list can be seen."""
    named = {"column": values.label(words, column), "view": words(f"view-{view}")}
    actions = [
        kit.lasting(words, "lead.list", "button-show-view", view=view),
        kit.lasting(words, "view.take-back", "button-undo", view=view, column=column),
    ]
    return kit.card(words, [kit.line(words("column-added", **named)), kit.subtle(words("column-added-means"))], actions)


def delete_view(name: str, words: Words, *, card_id: str, revision: int) -> Card:
    """Only the view goes, and it does not come back."""
    delete = kit.button(words, "view.delete", card_id, revision, "button-delete", style="destructive")
    body = [kit.title(words("delete-view-title", name=name)), kit.line(words("delete-view-body"))]
    return kit.card(words, body, [delete, kit.cancel(words, card_id, revision)])
