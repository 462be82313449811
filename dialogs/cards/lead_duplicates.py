"""The possible duplicates of a lead, two at a time, with what is alike; to merge, tell apart, delete, open."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import Action, CardElement

from dialogs.cards import inputs, kit, merge_records, near_misses, possible
from dialogs.cards.text import plain
from dialogs.turn import Card
from dialogs.words import Words
from services.audit.receipts import Ref
from services.leads.near_misses import NearMiss
from services.merging.duplicates import Candidate, Duplicates

ROWS = 2
CHOSEN = "chosen"
MOST_APART = 3
NOBODY: Sequence[Ref] = ()
NOTHING: Sequence[NearMiss] = ()


def lead_duplicates(
    found: Duplicates, words: Words, *, apart: Sequence[Ref] = NOBODY, near: Sequence[NearMiss] = NOTHING,
    page: int = 0, card_id: str = "", revision: int = 0,
) -> Card:  # fmt: skip
    """The lead first, then two of its duplicates, the most alike first, and those it was told apart from.

    Below the last of them is what nearly matched.

    `page` counts from 0. Without a `card_id` nothing is waiting for an answer: the leads can only be opened.
    """
    body: list[CardElement] = [kit.title(words("duplicates-title", name=found.lead.name)), _current(found, words)]
    shown = found.candidates[page * ROWS : (page + 1) * ROWS]
    if shown:
        body.append(kit.subtle(_counter(found, page, len(shown), words)))
    body += [_row(each, words) for each in shown]
    body += possible.revealing([each.why for each in shown if each.why], words)
    if card_id and shown:
        body.append(_choice(found, shown, words))
    body += merge_records.out_of_reach([each for each in shown if each in found.out_of_reach], words)
    if page + 1 >= pages(found):
        body += near_misses.section(near, words)
    if card_id:
        body += _apart(apart, words, card_id, revision)
    ways_on = _about_them(found, shown, words, card_id, revision) + _paging(found, page, words, card_id, revision)
    if not (card_id and ways_on):
        ways_on = [kit.lasting(words, "lead.show", "button-show-lead", lead=found.lead.id)]
    return kit.card(words, body, ways_on)


def pages(found: Duplicates) -> int:
    """How many pages there are, at least one."""
    return max(1, -(-len(found.candidates) // ROWS))


def _current(found: Duplicates, words: Words) -> CardElement:
    said = kit.line(words("duplicates-current", lead=merge_records.described(found.lead, words)))
    return kit.row([said], kit.lasting(words, "lead.show", "button-show-lead", lead=found.lead.id))


def _counter(found: Duplicates, page: int, shown: int, words: Words) -> str:
    first = page * ROWS + 1
    counted = {"from": first, "to": first + shown - 1, "total": len(found.candidates)}
    return words("duplicates-counter", **counted)


def _row(each: Candidate, words: Words) -> CardElement:
    pressed = kit.lasting(words, "lead.show", "button-show", lead=each.id)
    pressed.title = plain(each.record.name, longest=kit.LONGEST_LABEL)
    told: list[CardElement] = [
        kit.strong(merge_records.named(each.record), longest=120),
        kit.subtle(merge_records.told(each.record, words)),
    ]
    return kit.row([*told, *(possible.reasons(each.why, words) if each.why else ())], pressed)


def _choice(found: Duplicates, shown: Sequence[Candidate], words: Words) -> CardElement:
    """Which of those in sight a button is for; where there is only one, that one."""
    only = [str(each.id) for each in found.candidates] if len(found.candidates) == 1 else []
    options = [(str(each.id), merge_records.named(each.record)) for each in shown]
    return inputs.any_of(CHOSEN, words("duplicates-choose"), options, chosen=only)


def _apart(apart: Sequence[Ref], words: Words, card_id: str, revision: int) -> list[CardElement]:
    """The leads that are no duplicates, each pressed to be one again."""
    if not apart:
        return []
    part: list[CardElement] = [kit.section(words("duplicates-apart", count=len(apart)))]
    for each in apart[:MOST_APART]:
        pressed = kit.button(words, "duplicates.attach", card_id, revision, "button-attach-again", other=each.id)
        part.append(kit.row([kit.line(words("duplicates-apart-row", name=each.name))], pressed))
    return part


def _about_them(
    found: Duplicates, shown: Sequence[Candidate], words: Words, card_id: str, revision: int
) -> list[Action]:
    """To merge, to tell apart, to delete."""
    actions: list[Action] = []
    reach = [each for each in shown if each.record.may_change]
    if found.mergeable and found.lead.may_change:
        actions.append(kit.lasting(words, "lead.merge", "button-merge", style="positive", lead=found.lead.id))
    if shown and (found.lead.may_change or reach):
        actions.append(kit.button(words, "duplicates.detach", card_id, revision, "button-detach"))
    if reach:
        actions.append(kit.button(words, "duplicates.delete", card_id, revision, "button-delete"))
    return actions


def _paging(found: Duplicates, page: int, words: Words, card_id: str, revision: int) -> list[Action]:
    actions: list[Action] = []
    if page:
        actions.append(kit.button(words, "duplicates.previous", card_id, revision, "button-previous"))
    if page + 1 < pages(found):
        actions.append(kit.button(words, "duplicates.next", card_id, revision, "button-next"))
    return actions
