"""The card that tells what a merge did, and that it can be taken back."""

from __future__ import annotations

from microsoft_teams.cards import CardElement

from dialogs.cards import kit, values
from dialogs.cards.text import plain
from dialogs.turn import Card
from dialogs.words import Words
from services.merging.commit import Merged
from services.merging.kinds import OWN

MOST_FIELDS = 12
LONGEST_NAME = 60


def merged(done: Merged, words: Words) -> Card:
    """What survived, what was closed, which values were taken, what moved."""
    body: list[CardElement] = [kit.title(words("merged-title", name=done.primary.name))]
    if done.asked.id != done.primary.id:
        body.append(kit.line(words("merged-other-survives", asked=done.asked.name, primary=done.primary.name)))
    body += [kit.line(words("merged-closed", name=each.name)) for each in done.losers]
    if done.changed:
        body.append(kit.line(words("merged-changed", count=len(done.changed), fields=_fields(done, words))))
    if done.moved:
        moved = words.listing(tuple(words(f"merge-moved-{each.entity}", count=each.number) for each in done.moved))
        body.append(kit.line(words("merged-moved", moved=moved)))
    actions = [
        kit.lasting(words, "lead.show", "button-show-lead", lead=done.primary.id),
        kit.lasting(words, "undo", "button-undo", receipt=done.receipt_id),
    ]
    return kit.card(words, body, actions)


def _fields(done: Merged, words: Words) -> str:
    named = [plain(values.label(words, name.removeprefix(OWN)), longest=LONGEST_NAME) for name in done.changed]
    return words.listing((*named[:MOST_FIELDS], *(["…"] if len(named) > MOST_FIELDS else [])))
