"""The dialog "Duplicate records found" before a lead is saved, and what of a new lead goes into an existing one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from microsoft_teams.cards import Action, CardElement

from dialogs.cards import inputs, kit, possible, values
from dialogs.cards.text import plain
from dialogs.turn import Card
from dialogs.words import Words
from services.leads.duplicates import Possible, Possibles
from services.leads.facts import LeadFacts
from services.leads.taking_over import Taken

MOST_ROWS = 5
EXISTING = "existing"
TAKEN = "taken"
IN_SIGHT = ("subject", "firstname", "lastname", "companyname")
"""Columns of the current record that are always shown, before those that matched."""


def duplicates_found(
    current: Mapping[str, str], found: Possibles, words: Words, *, is_new: bool, card_id: str, revision: int
) -> Card:
    """The current record (column to text), how many duplicates of each type there are, and each with its evidence."""
    body: list[CardElement] = [
        kit.heading(words("found-title")),
        kit.section(words("found-current")),
        *kit.facts([(values.label(words, column), current.get(column, "")) for column in _columns(found)]),
    ]
    body.append(kit.section(words("found-counted", counted=possible.counted(found, words))))
    body += _rows(found.found, words)
    leads = [each for each in found.found[:MOST_ROWS] if each.entity == "lead"]
    if leads:
        label = words("found-existing" if is_new else "found-others")
        body.append(kit.choices(EXISTING, label, possible.options(leads), value=str(leads[0].record_id)))
    return kit.card(words, body, _actions(leads, words, card_id, revision))


def take_over(lead: LeadFacts, differing: Sequence[Taken], words: Words, *, card_id: str, revision: int) -> Card:
    """What was typed that the existing lead lacks (ticked) or has otherwise, to be taken over by it."""
    body: list[CardElement] = [
        kit.title(words("take-over-title", name=lead.name)),
        kit.subtle(" · ".join(part for part in (lead.company, lead.subject) if part)),
        kit.line(words("take-over-how", name=lead.name)),
        inputs.any_of(
            TAKEN,
            words("take-over-label"),
            [(each.column, _difference(each, words)) for each in differing],
            chosen=[each.column for each in differing if each.fills],
        ),
        kit.subtle(words("take-over-rest")),
    ]
    actions = [
        kit.button(words, "take-over.confirm", card_id, revision, "button-merge", style="positive"),
        kit.button(words, "found.back", card_id, revision, "button-back").with_associated_inputs("none"),
        kit.cancel(words, card_id, revision),
    ]
    return kit.card(words, body, actions)


def saved_to_merge(lead: LeadFacts, other: Possible, words: Words) -> Card:
    """The lead is saved; the button leads to what merging it with the other one will do."""
    told = words("found-saved-to-merge", name=lead.name, other=other.name)
    merge = kit.lasting(
        words, "lead.merge", "button-merge", style="positive", lead=lead.id, chosen=str(other.record_id)
    )
    return kit.card(words, [kit.line(told)], [merge, kit.lasting(words, "lead.show", "button-show-lead", lead=lead.id)])


def _columns(found: Possibles) -> tuple[str, ...]:
    """The columns of the current record to show: what names it, and what the rules and likeness compared."""
    by_rules = [one.column for each in found.found if each.match for one in each.match.evidence]
    compared = [one.field for each in found.found if each.judgement for one in each.judgement.compared]
    return tuple(dict.fromkeys((*IN_SIGHT, *by_rules, *compared)))


def _rows(found: Sequence[Possible], words: Words) -> list[CardElement]:
    """The matched records; leads are pressed to be looked at, with the form as it was."""
    rows = [_row(each, words) for each in found[:MOST_ROWS]]
    more = len(found) - MOST_ROWS
    rows += possible.revealing(found[:MOST_ROWS], words)
    return [*rows, kit.below(words("matches-left-out", count=more))] if more > 0 else rows


def _row(each: Possible, words: Words) -> CardElement:
    told = [
        kit.strong(possible.named(each), longest=120),
        kit.subtle(possible.told(each, words)),
        *possible.reasons(each, words),
    ]
    if each.entity != "lead":
        return kit.part(told)
    pressed = kit.lasting(words, "lead.show", "button-show", lead=each.record_id)
    pressed.title = plain(each.name, longest=kit.LONGEST_LABEL)
    return kit.row(told, pressed)


def _actions(leads: Sequence[Possible], words: Words, card_id: str, revision: int) -> list[Action]:
    actions: list[Action] = [kit.button(words, "found.ignore", card_id, revision, "button-ignore-and-save")]
    if any(each.may_be_merged for each in leads):
        actions.append(kit.button(words, "found.merge", card_id, revision, "button-merge"))
    if leads:
        actions.append(kit.button(words, "found.open", card_id, revision, "button-open-existing"))
    actions.append(kit.button(words, "found.back", card_id, revision, "button-back").with_associated_inputs("none"))
    return [*actions, kit.cancel(words, card_id, revision)]


def _difference(each: Taken, words: Words) -> str:
    label = values.label(words, each.column)
    ours, theirs = (values.value(words, each.column, value) for value in (each.typed, each.held))
    message = "take-over-fills" if each.fills else "take-over-replaces"
    return words(message, label=label, value=plain(ours, longest=80), held=plain(theirs, longest=80))
