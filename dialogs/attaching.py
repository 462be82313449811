"""Files that came without saying what they belong to: on which lead shall they lie?"""

from __future__ import annotations

from dataclasses import dataclass, replace

from dialogs import arrivals
from dialogs.cards import attach_files
from dialogs.dialog import Answer, Ask, Begin, Dialog, Done, Go, Move
from dialogs.finding import LeadId, Words
from dialogs.notes import NoteLead, Text
from dialogs.turn import Reply, Turn
from services.leads import queries, search
from services.timeline import desk


@dataclass(frozen=True, slots=True)
class Brought:
    """The lead last spoken of, or words that may name one; what was said with the files, and what they are held as."""

    lead: LeadId = 0
    words: Words = ""
    note: Text = ""
    held: LeadId = 0


class AttachFiles(Dialog):
    """Asks for the lead and begins its note with the files."""

    name = "attach-files"
    data = Brought
    listens = True
    takes_files = True

    async def lay_aside(self, turn: Turn, data: Brought, _answer: Answer) -> Move:
        kept = replace(data, held=await arrivals.lay_aside(turn, data.held))
        return Go("read" if kept.words else "offer" if kept.lead else "ask", kept)

    async def read(self, turn: Turn, data: Brought, _answer: Answer) -> Move:
        """A few words name a lead; where they name none, they are what is to be written down."""
        if await search.search(turn.session, data.words, by=turn.actor):
            return _note(data, words=data.words)
        return Go("offer" if data.lead else "ask", replace(data, words="", note=data.words))

    async def offer(self, turn: Turn, data: Brought, _answer: Answer) -> Move:
        facts = await queries.get(turn.session, data.lead, by=turn.actor)
        files = await desk.lying(turn.session, data.held, by=turn.actor)
        card = attach_files.attach_files(facts, files, turn.words, card_id=turn.card, revision=turn.revision)
        text = turn.words("files-attach-ask", files=arrivals.named(turn, files), name=facts.name)
        return Ask(Reply(text, card=card), then="answered", data=data)

    async def ask(self, turn: Turn, data: Brought, _answer: Answer) -> Move:
        files = await desk.lying(turn.session, data.held, by=turn.actor)
        text = turn.words("files-which-lead", files=arrivals.named(turn, files), count=len(files))
        return Ask(Reply(text), then="answered", data=data)

    async def answered(self, turn: Turn, data: Brought, answer: Answer) -> Move:
        kept = replace(data, held=await arrivals.lay_aside(turn, data.held))
        if answer.action:
            return _note(kept, lead=kept.lead)
        if answer.text:
            return _note(kept, words=answer.text)
        return Go("offer" if kept.lead else "ask", kept)

    async def over(self, _turn: Turn, _data: Brought, answer: Answer) -> Move:
        return Done(result=answer.result)

    steps = (lay_aside, read, offer, ask, answered, over)


def _note(data: Brought, *, lead: int = 0, words: str = "") -> Begin:
    own = {"lead": lead, "words": words[:300], "note": data.note, "held": data.held}
    return Begin(NoteLead.name, own, then="over", own=data)
