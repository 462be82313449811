"""The question which account or contact is meant, when words fit several."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import CardElement, Container

from dialogs.cards import kit
from dialogs.cards.text import plain
from dialogs.turn import Card
from dialogs.words import Words
from services.merging.finding import Found

MOST_ROWS = 5


def choose_record(found: Sequence[Found], words: Words, *, kind: str, card_id: str, revision: int) -> Card:
    """The accounts or contacts to choose from, each a row that is pressed, the most alike first."""
    body: list[CardElement] = [kit.heading(words("record-choose-title", kind=kind))]
    body += [_row(each, words, kind=kind, card_id=card_id, revision=revision) for each in found[:MOST_ROWS]]
    if len(found) > MOST_ROWS:
        body.append(kit.below(words("list-more", count=len(found) - MOST_ROWS)))
    return kit.card(words, body, [kit.cancel(words, card_id, revision)])


def _row(each: Found, words: Words, *, kind: str, card_id: str, revision: int) -> Container:
    """Name and company, and below them what tells it from others of that name."""
    closed = "" if each.active else words("merge-closed", kind=kind)
    named = " · ".join(part for part in (each.name, each.company) if part)
    owner, when = words("match-owner", owner=each.owner), words("match-modified", when=words.date(each.modified))
    told = " · ".join(part for part in (closed, each.email, each.city, owner, when) if part)
    pressed = kit.button(words, "record.choose", card_id, revision, "button-choose-record", record=each.id)
    pressed.title = plain(each.name, longest=kit.LONGEST_LABEL)
    return kit.row([kit.strong(named, longest=120), kit.subtle(told)], pressed)
