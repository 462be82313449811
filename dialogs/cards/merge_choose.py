"""The question which duplicates are to be merged with a lead."""

from __future__ import annotations

from collections.abc import Collection

from microsoft_teams.cards import CardElement

from dialogs.cards import inputs, kit, merge_records
from dialogs.turn import Card
from dialogs.words import Words
from services.merging.duplicates import Duplicates

MOST_OFFERED = 10
OTHERS = "others"


def merge_choose(found: Duplicates, words: Words, *, chosen: Collection[int], card_id: str, revision: int) -> Card:
    """The lead, which is always in, and its duplicates to tick."""
    offered = found.mergeable[:MOST_OFFERED]
    ticked = [str(each.id) for each in offered if each.id in chosen]
    body: list[CardElement] = [
        kit.title(words("merge-choose-title", name=found.lead.name)),
        kit.subtle(words("merge-choose-always", lead=merge_records.described(found.lead, words))),
        inputs.any_of(OTHERS, words("merge-choose-label"), merge_records.options(offered, words), chosen=ticked),
        *merge_records.details(offered, words),
    ]
    if (more := len(found.mergeable) - MOST_OFFERED) > 0:
        body.append(kit.subtle(words("matches-left-out", count=more)))
    body += merge_records.out_of_reach(found.out_of_reach, words)
    body.append(kit.line(words("merge-choose-how")))
    merge = kit.button(words, "merge.choose", card_id, revision, "button-merge", style="positive")
    return kit.card(words, body, [merge, kit.cancel(words, card_id, revision)])
