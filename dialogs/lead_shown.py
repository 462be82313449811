"""The card of a lead, with what is told on it of the lead's score and of its possible duplicates."""

from __future__ import annotations

from dialogs.cards import lead as lead_card
from dialogs.turn import Card, Turn
from services.leads import duplicates
from services.leads.facts import LeadFacts
from services.models.scoring import Subject
from services.scoring import glance


async def shown(turn: Turn, facts: LeadFacts) -> Card:
    """The card of a lead after something was done with it."""
    score = await glance.of(turn.session, Subject.LEAD, facts.id)
    return lead_card.lead(facts, turn.words, score=score)


async def looked_into(turn: Turn, facts: LeadFacts) -> Card:
    """The card of a lead that somebody opens or saves: possible duplicates are counted as well."""
    alike = await duplicates.count(turn.session, facts, by=turn.actor)
    score = await glance.of(turn.session, Subject.LEAD, facts.id)
    return lead_card.lead(facts, turn.words, duplicates=alike, score=score)
