"""The lead summary: what it is, whether it is on here, and why there is none."""

from __future__ import annotations

from dialogs.cards.answer import Answered
from dialogs.faq import telling
from dialogs.faq.telling import closed_leads, here
from dialogs.turn import Turn
from services.settings import history
from services.summaries import preconditions


async def what(turn: Turn) -> Answered:
    """Row 10: what it holds, where it is put, and whether leads are summarized here."""
    words, settings = turn.words, await history.everything(turn.session)
    switches = preconditions.of_organisation(settings)
    on = all(each.value for each in switches)
    return Answered(
        "summary",
        words("faq-summary-on" if on else "faq-summary-off"),
        (words("faq-summary-rule"), *(here(words, each) for each in switches)),
        (words("faq-summary-sources"), words("faq-summary-by-code"), await telling.who_can(turn)),
        actions=(closed_leads(words), telling.settings(words)),
    )


async def missing(turn: Turn) -> Answered:
    """Row 11, 11a and 11b: the preconditions that do not hold here, each with its cause."""
    words, settings = turn.words, await history.everything(turn.session)
    switches = preconditions.of_organisation(settings)
    off = tuple(here(words, each) for each in switches if not each.value)
    on = tuple(here(words, each) for each in switches if each.value)
    why = words.listing(tuple(telling.state(words, each) for each in switches if not each.value))
    short = words("faq-summary-missing-off", why=why) if off else words("faq-summary-missing-on")
    return Answered(
        "summary-missing",
        short,
        (*off, await telling.who_can(turn)) if off else on,
        (*(on if off else ()), words("faq-summary-missing-rule"), words("summary-then")),
        actions=(closed_leads(words), telling.settings(words)),
    )
