"""Several opportunities of one lead: how they are made, and the true reasons why they cannot be."""

from __future__ import annotations

from dialogs.cards.answer import Answered
from dialogs.faq import telling
from dialogs.faq.telling import here
from dialogs.turn import Turn
from services.answers import new_opportunity
from services.answers.new_opportunity import MOST_OPPORTUNITIES, Reason
from services.leads.facts import LeadFacts
from services.settings import history


async def several(turn: Turn) -> Answered:
    """Row 6 and 6a: with + New opportunity, if it is enabled here; nothing is made before Qualify."""
    words, lead = turn.words, await telling.spoken_of(turn)
    settings = await history.everything(turn.session)
    found = new_opportunity.reasons(settings, lead)
    told = _told(turn, found, lead) or (here(words, settings["qualification.several_opportunities"]),)
    return Answered(
        "several",
        words("faq-several-short" if not found else "faq-several-not-here"),
        (words("faq-several-rule", most=MOST_OPPORTUNITIES), *told),
        (words("faq-several-drafts"), await telling.who_can(turn)),
        actions=(*telling.qualifying(words, lead), telling.settings(words)),
    )


async def disabled(turn: Turn) -> Answered:
    """Row 7, 7a and 7b: each reason that holds now, and the setting that is its cause."""
    words, lead = turn.words, await telling.spoken_of(turn)
    found = new_opportunity.reasons(await history.everything(turn.session), lead)
    return Answered(
        "several-disabled",
        _short(turn, found, lead),
        _told(turn, found, lead) or (words("faq-several-disabled-five", most=MOST_OPPORTUNITIES),),
        (words("faq-several-disabled-rule"), await telling.who_can(turn)),
        actions=(*telling.qualifying(words, lead), telling.settings(words)),
    )


def _short(turn: Turn, reasons: tuple[Reason, ...], lead: LeadFacts | None) -> str:
    if not reasons:
        return turn.words("faq-several-disabled-not")
    name = lead.name if lead else ""
    told = (
        telling.state(turn.words, each.setting)
        if each.setting
        else turn.words(f"faq-because-{each.code}-short", name=name)
        for each in reasons
    )
    return turn.words("faq-several-disabled-short", why=turn.words.listing(tuple(told)))


def _told(turn: Turn, reasons: tuple[Reason, ...], lead: LeadFacts | None) -> tuple[str, ...]:
    """The reasons that are settings with their cause, and that of the lead with its name."""
    name = lead.name if lead else ""
    return tuple(
        here(turn.words, each.setting) if each.setting else turn.words(f"faq-because-{each.code}", name=name)
        for each in reasons
    )
