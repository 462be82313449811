"""Writing a note on a lead: "notat på Brekke Havbruk: ringte i dag"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated

from pydantic import Field

from dialogs.cards import lead as lead_card
from dialogs.dialog import Answer, Ask, Done, Go, Move
from dialogs.finding import AboutALead, LeadId, Words
from dialogs.turn import Reply, Turn
from services.leads import queries
from services.timeline import notes


@dataclass(frozen=True, slots=True)
class Jotting:
    """The lead, and what to write down about it."""

    lead: LeadId = 0
    words: Words = ""
    note: Annotated[str, Field(max_length=4000)] = ""


class NoteLead(AboutALead):
    name = "note"
    data = Jotting
    listens = True

    async def ask_text(self, turn: Turn, data: Jotting, _answer: Answer) -> Move:
        facts = await queries.get(turn.session, data.lead, by=turn.actor)
        turn.lead = facts.id
        if data.note:
            return Go("write", data)
        return Ask(Reply(turn.words("note-ask", name=facts.name)), then="take_text", data=data)

    async def take_text(self, _turn: Turn, data: Jotting, answer: Answer) -> Move:
        return Go("write", replace(data, note=answer.text or ""))

    async def write(self, turn: Turn, data: Jotting, _answer: Answer) -> Move:
        await notes.add(turn.session, entity="lead", record_id=data.lead, text=data.note, by=turn.actor, now=turn.now)
        facts = await queries.get(turn.session, data.lead, by=turn.actor)
        text = turn.words("note-written", name=facts.name, count=facts.notes)
        return Done((Reply(text, card=lead_card.lead(facts, turn.words)),))

    steps = (AboutALead.find, AboutALead.found, ask_text, take_text, write)
