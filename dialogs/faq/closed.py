"""Where closed leads are, and what becomes of notes when a lead is qualified."""

from __future__ import annotations

from microsoft_teams.cards import Action

from dialogs.cards import kit
from dialogs.cards.answer import Answered
from dialogs.faq import telling
from dialogs.faq.telling import closed_leads
from dialogs.turn import Turn
from services.answers import closed_leads as closed_ones
from services.answers import lent_notes
from services.leads.facts import LeadFacts


async def where(turn: Turn) -> Answered:
    """Row 2 and 2a: in Closed Leads, and how many there are of each kind."""
    words = turn.words
    counts = await closed_ones.count(turn.session, by=turn.actor, now=turn.now)
    found = words("faq-closed-here", **counts)
    return Answered(
        "closed",
        words("faq-closed-short"),
        (words("faq-closed-path"), found, words("faq-closed-again")),
        (words("faq-closed-stage"),),
        actions=(closed_leads(words), *_reactivating(turn, await telling.spoken_of(turn))),
    )


async def notes(turn: Turn) -> Answered:
    """Row 3: they are shown on the opportunity too, and nothing is moved or lost."""
    words, lead = turn.words, await telling.spoken_of(turn)
    lent = await lent_notes.count(turn.session, by=turn.actor)
    shown = words("faq-notes-here", notes=lent.notes, attachments=lent.attachments)
    of_lead = (words("faq-notes-of-lead", name=lead.name, notes=lead.notes),) if lead else ()
    return Answered(
        "notes",
        words("faq-notes-short"),
        (*of_lead, shown, words("faq-notes-rule")),
        (words("faq-notes-several"), words("faq-notes-reactivated")),
        actions=_looking(turn, lead),
    )


def _reactivating(turn: Turn, lead: LeadFacts | None) -> tuple[Action, ...]:
    if lead is None or lead.closed is None or lead.merged_into is not None:
        return ()
    return (kit.lasting(turn.words, "lead.reactivate", "button-reactivate", lead=lead.id),)


def _looking(turn: Turn, lead: LeadFacts | None) -> tuple[Action, ...]:
    if lead is None or lead.opportunity_id is None:
        return (closed_leads(turn.words),)
    return (
        kit.lasting(turn.words, "opportunity.show", "button-show-opportunity", opportunity=lead.opportunity_id),
        closed_leads(turn.words),
    )
