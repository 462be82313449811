"""Setting the Qualify stage active again, so that a reactivated lead can be qualified."""

from __future__ import annotations

from dataclasses import dataclass

from dialogs.cards import lead as lead_card
from dialogs.dialog import Answer, Done, Move
from dialogs.finding import AboutALead, LeadId, Words
from dialogs.turn import Reply, Turn
from services.leads import process


@dataclass(frozen=True, slots=True)
class Seen:
    """The lead, and the version that the person saw."""

    lead: LeadId = 0
    words: Words = ""
    version: LeadId = 0


class SetActive(AboutALead):
    name = "set-active"
    data = Seen

    async def set_active(self, turn: Turn, data: Seen, _answer: Answer) -> Move:
        facts = await process.set_active(turn.session, data.lead, version=data.version, by=turn.actor, now=turn.now)
        turn.lead = facts.id
        card = lead_card.lead(facts, turn.words)
        return Done((Reply(turn.words("stage-set-active", name=facts.name), card=card),), result=facts.id)

    steps = (AboutALead.find, AboutALead.found, set_active)
