"""Which lead is meant: found by its words, chosen from a list when the words fit several, never guessed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated, Any

from pydantic import Field

from dialogs import replies
from dialogs.cards import choose_lead
from dialogs.dialog import Answer, Ask, Begin, Dialog, Done, Go, Move
from dialogs.turn import Reply, Turn
from services.leads import search

LeadId = Annotated[int, Field(ge=0, le=2**63 - 1)]
Words = Annotated[str, Field(max_length=300)]


@dataclass(frozen=True, slots=True)
class Wanted:
    """The words that name a lead."""

    words: Words = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """A lead, by its id or by words that name it."""

    lead: LeadId = 0
    words: Words = ""


class ChooseLead(Dialog):
    """Results in the id of a lead, or in nothing when none was found."""

    name = "choose-lead"
    data = Wanted
    listens = True

    async def look_up(self, turn: Turn, data: Wanted, _answer: Answer) -> Move:
        if not data.words:
            return Ask(Reply(turn.words("lead-which")), then="named", data=data)
        found = await search.search(turn.session, data.words, by=turn.actor)
        if not found:
            return Done((replies.say(turn, "lead-not-found", words=data.words[:80]),))
        if one := search.sure(found):
            return Done(result=one.line.id)
        turn.lead = None
        card = choose_lead.choose_lead(found, turn.words, card_id=turn.card, revision=turn.revision)
        text = turn.words("lead-choose", words=data.words[:80], count=len(found))
        return Ask(Reply(text, card=card), then="chosen", data=data)

    async def named(self, _turn: Turn, _data: Wanted, answer: Answer) -> Move:
        return Go("look_up", Wanted(answer.text or ""))

    async def chosen(self, _turn: Turn, data: Wanted, answer: Answer) -> Move:
        if answer.text:
            return Go("look_up", Wanted(answer.text))
        lead = answer.values.get("lead", "")
        return Done(result=int(lead)) if lead.isdecimal() else Go("look_up", data)

    steps = (look_up, named, chosen)


class AboutALead(Dialog):
    """A dialog about one lead: its first steps find the lead, the third goes on with it.

    Its `data` has `lead` (an id, 0 when not known yet) and `words` (that name it).
    """

    async def find(self, _turn: Turn, data: Any, _answer: Answer) -> Move:
        if data.lead:
            return Go(self.steps[2].__name__, data)
        return Begin(ChooseLead.name, {"words": data.words}, then="found", own=data)

    async def found(self, _turn: Turn, data: Any, answer: Answer) -> Move:
        if not isinstance(answer.result, int):
            return Done()
        return Go(self.steps[2].__name__, replace(data, lead=answer.result))
