"""Looking for the duplicates of a lead."""

from __future__ import annotations

from dialogs import replies
from dialogs.cards import lead_duplicates
from dialogs.dialog import Answer, Done, Move
from dialogs.finding import AboutALead, Subject
from dialogs.turn import Reply, Turn
from services.merging import duplicates


class LeadDuplicates(AboutALead):
    name = "lead-duplicates"
    data = Subject
    side = True

    async def show(self, turn: Turn, data: Subject, _answer: Answer) -> Move:
        found = await duplicates.of_lead(turn.session, data.lead, by=turn.actor)
        turn.lead = found.lead.id
        if not found.candidates:
            return Done((replies.say(turn, "duplicates-none", name=found.lead.name),), result=found.lead.id)
        text = turn.words("duplicates-shown", name=found.lead.name, count=len(found.candidates))
        card = lead_duplicates.lead_duplicates(found, turn.words)
        return Done((Reply(text, card=card),), result=found.lead.id)

    steps = (AboutALead.find, AboutALead.found, show)
