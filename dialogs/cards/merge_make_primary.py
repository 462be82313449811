"""The question whether another record is to be the primary one, though values were chosen by hand."""

from __future__ import annotations

from dialogs.cards import kit
from dialogs.turn import Card
from dialogs.words import Words


def merge_make_primary(name: str, words: Words, *, count: int, card_id: str, revision: int) -> Card:
    """So many choices are dropped when the record of this name becomes the primary one."""
    body = [
        kit.title(words("merge-drop-title", name=name)),
        kit.line(words("merge-drop-edits", name=name, count=count)),
    ]
    make = kit.button(words, "merge.make-primary", card_id, revision, "button-make-primary", style="positive")
    keep = kit.button(words, "merge.keep-primary", card_id, revision, "button-keep-primary")
    return kit.card(words, body, [make, keep, kit.cancel(words, card_id, revision)])
