"""Edit columns: which columns a list shows, of those that a person may hide, and what it is sorted by."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.cards import inputs, kit, lead_list, values
from dialogs.turn import Card
from dialogs.words import Words
from services.views.columns import COLUMNS
from services.views.definitions import View
from services.views.layout import PaneColumn

DIRECTIONS = ("ascending", "descending")


def edit_columns(shown: View, pane: Sequence[PaneColumn], words: Words, *, card_id: str, revision: int) -> Card:
    """The pane: Company Name is not offered in it unless an administrator has added it to the view."""
    offered = [each for each in pane if each.user_editable]
    options = [(each.name, values.label(words, each.name)) for each in offered]
    chosen = [each.name for each in offered if each.in_view]
    every = [(name, values.label(words, name)) for name in COLUMNS]
    orders = [(each, words(f"order-{each}")) for each in DIRECTIONS]
    body = [
        kit.title(words("edit-columns-title", view=lead_list.title(shown, words))),
        inputs.any_of("columns", words("columns-label"), options, chosen=chosen),
        kit.choices("sort", words("sort-label"), every, value=shown.sort.column),
        kit.choices("order", words("order-label"), orders, value=DIRECTIONS[shown.sort.descending]),
    ]
    apply = kit.button(words, "columns.apply", card_id, revision, "button-apply", style="positive")
    return kit.card(words, body, [apply, kit.cancel(words, card_id, revision)])
