"""A change of settings: what will be different and for whom, before it is saved; and that it was."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from microsoft_teams.cards import CardElement

from dialogs.cards import kit, setting_values
from dialogs.cards.settings import to_group
from dialogs.turn import Card
from dialogs.words import Words
from services.duplicates.listing import RuleFacts
from services.settings.changing import Changed, Difference, Proposal

MOST_NAMED = 20
"""Rules that are named one by one."""


def change_settings(
    proposal: Proposal, words: Words, *, resting: Sequence[RuleFacts] = (), card_id: str, revision: int
) -> Card:
    """Before and after, what it means, what has no effect, which rules are unpublished, and how much it applies to."""
    body: list[CardElement] = [kit.heading(words("change-settings-title"))]
    for each in proposal.differences:
        body += [*_difference(each, words), kit.subtle(setting_values.means(words, each.code, each.after))]
    body += [kit.line(setting_values.hindrance(words, *each)) for each in proposal.hindered.items()]
    if resting:
        named = words.listing(tuple(rule.name for rule in resting[:MOST_NAMED]))
        body.append(kit.line(words("settings-rules-rest", count=len(resting), rules=named)))
    if setting_values.QUALIFICATION in _groups(proposal.differences):
        body += [
            kit.line(words("change-settings-applies", leads=proposal.open_leads)),
            kit.subtle(words("change-settings-open-plans")),
        ]
    save = kit.button(words, "settings.save", card_id, revision, "button-save", style="positive")
    return kit.card(words, body, [save, kit.cancel(words, card_id, revision)])


def settings_changed(changed: Changed, words: Words) -> Card:
    """What is different now, and how to take it back."""
    body: list[CardElement] = [kit.heading(words("settings-changed-title"))]
    for each in changed.differences:
        body += _difference(each, words)
    body.append(kit.subtle(words("settings-changed-undo")))
    actions = [
        *(to_group(each, words) for each in _groups(changed.differences)),
        kit.lasting(words, "undo", "button-undo", receipt=changed.receipt_id),
    ]
    return kit.card(words, body, actions)


def _groups(differences: Iterable[Difference]) -> tuple[str, ...]:
    """The groups of settings that are different, each once."""
    return tuple(dict.fromkeys(setting_values.group(each.code) for each in differences))


def _difference(each: Difference, words: Words) -> Iterable[CardElement]:
    before, after = (setting_values.value(words, each.code, value) for value in (each.before, each.after))
    if each.code == setting_values.FORM:
        told = (words("form-before", fields=before), words("form-after", fields=after))
        return [kit.section(setting_values.label(words, each.code)), *map(kit.line, told)]
    return kit.facts([(setting_values.label(words, each.code), words("setting-step", before=before, after=after))])
