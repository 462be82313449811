"""Why a lead has no summary: each precondition, whether it holds, and who can change it."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import Action, CardElement

from dialogs.cards import kit
from dialogs.turn import Card
from dialogs.words import Words
from services.leads.facts import LeadFacts
from services.models.lead import LeadState
from services.summaries.preconditions import Diagnosis


def no_summary(lead: LeadFacts, found: Diagnosis, words: Words, *, who: str, settings: Sequence[str]) -> Card:
    """The checks one below the other; `settings` say how the switches stand now, `who` can change them."""
    body: list[CardElement] = [kit.title(words("summary-title", name=lead.name))]
    body += [kit.line(_checked(check.code, words, holds=check.holds)) for check in found.checks]
    body += kit.folded(
        words, "more", [kit.line(each) for each in (*settings, words("summary-then"))], "button-show-answer"
    )
    body.append(kit.subtle(who))
    return kit.card(words, body, _actions(lead, words))


def _checked(code: str, words: Words, *, holds: bool) -> str:
    told = words("faq-holds" if holds else "faq-holds-not")
    return words("summary-check", told=told, what=words(f"summary-check-{code}"))


def _actions(lead: LeadFacts, words: Words) -> list[Action]:
    shown: list[Action] = [kit.lasting(words, "lead.show", "button-show-lead", lead=lead.id)]
    if lead.state is not LeadState.OPEN or lead.merged_into is not None:
        return shown
    return [kit.lasting(words, "lead.qualify", "button-qualify", style="positive", lead=lead.id), *shown]
