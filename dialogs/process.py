"""Setting the Qualify stage active again, so that a reactivated lead can be qualified."""

from __future__ import annotations

from dialogs.cards import lead as lead_card
from dialogs.dialog import Answer, Done, Move
from dialogs.finding import AboutALead, Subject
from dialogs.turn import Reply, Turn
from services.leads import process


class SetActive(AboutALead):
    name = "set-active"
    data = Subject

    async def set_active(self, turn: Turn, data: Subject, _answer: Answer) -> Move:
        facts = await process.set_active(turn.session, data.lead, by=turn.actor, now=turn.now)
        turn.lead = facts.id
        card = lead_card.lead(facts, turn.words)
        return Done((Reply(turn.words("stage-set-active", name=facts.name), card=card),))

    steps = (AboutALead.find, AboutALead.found, set_active)
