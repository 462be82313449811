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
    kind = done.primary.entity
    body: list[CardElement] = [kit.title(words("merged-title", name=done.primary.name))]
    if done.asked.id != done.primary.id:
        other = {"asked": done.asked.name, "primary": done.primary.name}
        body.append(kit.line(words("merged-other-survives", kind=kind, **other)))
    body += [kit.line(words("merged-closed", kind=kind, name=each.name)) for each in done.losers]
    if done.changed:
        body.append(kit.line(words("merged-changed", count=len(done.changed), fields=_fields(done, words))))
    if done.moved:
        moved = words.listing(tuple(words(f"merge-moved-{each.entity}", count=each.number) for each in done.moved))
        body.append(kit.line(words("merged-moved", moved=moved)))
    undo = kit.lasting(words, "undo", "button-undo", receipt=done.receipt_id)
    if kind != "lead":
        return kit.card(words, body, [undo])
    return kit.card(words, body, [kit.lasting(words, "lead.show", "button-show-lead", lead=done.primary.id), undo])


def _fields(done: Merged, words: Words) -> str:
    named = [
        plain(values.label(words, name.removeprefix(OWN), entity=done.primary.entity), longest=LONGEST_NAME)
        for name in done.changed
    ]
    return words.listing((*named[:MOST_FIELDS], *(["…"] if len(named) > MOST_FIELDS else [])))
