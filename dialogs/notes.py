"""Writing a note on a lead, with files: "notat på Brekke Havbruk: ringte i dag"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated

from pydantic import Field

from dialogs import arrivals, lead_shown
from dialogs.dialog import Answer, Ask, Done, Go, Move
from dialogs.finding import AboutALead, LeadId, Words
from dialogs.turn import Reply, Turn
from services.leads import queries
from services.timeline import desk, notes

Text = Annotated[str, Field(max_length=4000)]


@dataclass(frozen=True, slots=True)
class Jotting:
    """The lead, what to write down about it, and what its files are held as."""

    lead: LeadId = 0
    words: Words = ""
    note: Text = ""
    held: LeadId = 0


class NoteLead(AboutALead):
    """Files are a note by themselves; they wait until the lead is known."""

    name = "note"
    data = Jotting
    listens = True
    dictated = "take_text"
    takes_files = True

    async def find(self, turn: Turn, data: Jotting, answer: Answer) -> Move:
        kept = replace(data, held=await arrivals.lay_aside(turn, data.held))
        return await AboutALead.find(self, turn, kept, answer)

    async def found(self, turn: Turn, data: Jotting, answer: Answer) -> Move:
        if isinstance(answer.result, int) or not data.held:
            return await AboutALead.found(self, turn, data, answer)
        return Ask(Reply(turn.words("files-wait")), then="name_again", data=data)

    async def ask_text(self, turn: Turn, data: Jotting, _answer: Answer) -> Move:
        facts = await queries.get(turn.session, data.lead, by=turn.actor)
        turn.lead = facts.id
        if data.held:
            return Go("attach", data)
        if data.note:
            return Go("write", data)
        return Ask(Reply(turn.words("note-ask", name=facts.name)), then="take_text", data=data)

    async def name_again(self, turn: Turn, data: Jotting, answer: Answer) -> Move:
        kept = replace(data, held=await arrivals.lay_aside(turn, data.held))
        return Go("find", replace(kept, words=(answer.text or "")[:300]))

    async def take_text(self, turn: Turn, data: Jotting, answer: Answer) -> Move:
        kept = replace(data, note=answer.text or "", held=await arrivals.lay_aside(turn, data.held))
        return Go("attach" if kept.held else "write", kept)

    async def write(self, turn: Turn, data: Jotting, _answer: Answer) -> Move:
        await notes.add(turn.session, entity="lead", record_id=data.lead, text=data.note, by=turn.actor, now=turn.now)
        facts = await queries.get(turn.session, data.lead, by=turn.actor)
        text = turn.words("note-written", name=facts.name, count=facts.notes)
        return Done((Reply(text, card=await lead_shown.shown(turn, facts)),))

    async def attach(self, turn: Turn, data: Jotting, _answer: Answer) -> Move:
        files = await desk.lying(turn.session, data.held, by=turn.actor)
        await desk.hand_over(
            turn.session, data.held, entity="lead", record_id=data.lead, text=data.note, by=turn.actor, now=turn.now
        )
        facts = await queries.get(turn.session, data.lead, by=turn.actor)
        text = turn.words("files-attached", files=arrivals.named(turn, files), count=len(files), name=facts.name)
        return Done((Reply(text, card=await lead_shown.shown(turn, facts)),), result=facts.id)

    steps = (find, found, ask_text, name_again, take_text, write, attach)
