"""Looking at an opportunity, with the notes of the lead it was made from."""

from __future__ import annotations

from dataclasses import dataclass

from dialogs.cards import opportunity as opportunity_card
from dialogs.dialog import Answer, Dialog, Done, Move
from dialogs.finding import LeadId
from dialogs.turn import Reply, Turn
from services.opportunities import queries
from services.timeline import notes


@dataclass(frozen=True, slots=True)
class Chance:
    """An opportunity, by its id."""

    opportunity: LeadId = 0


class ShowOpportunity(Dialog):
    name = "show-opportunity"
    data = Chance
    side = True

    async def show(self, turn: Turn, data: Chance, _answer: Answer) -> Move:
        facts = await queries.one(turn.session, data.opportunity, by=turn.actor)
        entries = await notes.timeline(turn.session, "opportunity", facts.id, by=turn.actor)
        card = opportunity_card.opportunity(facts, entries, turn.words)
        return Done((Reply(turn.words("opportunity-shown", name=facts.name), card=card),))

    steps = (show,)
