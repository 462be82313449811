"""The possible duplicates of a lead, with what each rule compared; each is pressed to be seen."""

from __future__ import annotations

from microsoft_teams.cards import Action, CardElement

from dialogs.cards import evidence, kit, merge_records
from dialogs.cards.text import plain
from dialogs.turn import Card
from dialogs.words import Words
from services.merging.duplicates import Candidate, Duplicates

MOST_ROWS = 5


def lead_duplicates(found: Duplicates, words: Words) -> Card:
    """The lead first, then its duplicates, the most alike first, and the way to merge them."""
    body: list[CardElement] = [
        kit.title(words("duplicates-title", name=found.lead.name)),
        kit.subtle(words("duplicates-current", lead=merge_records.described(found.lead, words))),
    ]
    body += [_row(each, words) for each in found.candidates[:MOST_ROWS]]
    if (more := len(found.candidates) - MOST_ROWS) > 0:
        body.append(kit.below(words("matches-left-out", count=more)))
    body += merge_records.out_of_reach(found.out_of_reach, words)
    return kit.card(words, body, _actions(found, words))


def _row(each: Candidate, words: Words) -> CardElement:
    pressed = kit.lasting(words, "lead.show", "button-show", lead=each.id)
    pressed.title = plain(each.record.name, longest=kit.LONGEST_LABEL)
    told: list[CardElement] = [
        kit.strong(merge_records.named(each.record), longest=120),
        kit.subtle(merge_records.told(each.record, words)),
    ]
    if each.match is not None:
        told.append(kit.subtle(words("duplicates-evidence", because=evidence.because(each.match, words))))
    return kit.row(told, pressed)


def _actions(found: Duplicates, words: Words) -> list[Action]:
    actions: list[Action] = [kit.lasting(words, "lead.show", "button-show-lead", lead=found.lead.id)]
    if found.mergeable and found.lead.may_change:
        actions.insert(0, kit.lasting(words, "lead.merge", "button-merge", style="positive", lead=found.lead.id))
    return actions
