"""Why two records were not caught as duplicates: "hvorfor ble ikke dette fanget?"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated

from pydantic import Field

from dialogs import replies
from dialogs.cards import choose_compared, comparison
from dialogs.dialog import Answer, Ask, Done, Go, Move
from dialogs.finding import AboutALead, LeadId, Words
from dialogs.turn import Reply, Turn
from services.duplicates import comparing
from services.leads import queries, search
from services.models.user import Role
from services.people import users


@dataclass(frozen=True, slots=True)
class Pair:
    """A lead, by its id or by words that name it; the other record by words, or by its record type and id."""

    lead: LeadId = 0
    words: Words = ""
    other: Words = ""
    entity: Annotated[str, Field(max_length=40)] = "lead"
    record: LeadId = 0


class WhyNotCaught(AboutALead):
    """The lead is the one last spoken of where none is named; the other one is asked for."""

    name = "why-not-caught"
    data = Pair
    side = True
    listens = True

    async def find(self, turn: Turn, data: Pair, answer: Answer) -> Move:
        if not data.lead and not data.words and turn.lead:
            data = replace(data, lead=turn.lead)
        return await AboutALead.find(self, turn, data, answer)

    async def look_up(self, turn: Turn, data: Pair, _answer: Answer) -> Move:
        if data.record:
            return Go("show", data)
        lead = await queries.get(turn.session, data.lead, by=turn.actor)
        turn.lead = lead.id
        if not data.other:
            return Ask(Reply(turn.words("why-not-which", name=lead.name)), then="named", data=data)
        found = await search.search(turn.session, data.other, by=turn.actor)
        customers = await comparing.named(turn.session, data.other, by=turn.actor)
        one = search.sure(found)
        if one and not customers:
            return Go("show", replace(data, entity="lead", record=one.line.id))
        lines = [each.line for each in found if each.line.id != data.lead]
        if not lines and len(customers) == 1:
            return Go("show", replace(data, entity=customers[0].entity, record=customers[0].record_id))
        if not lines and not customers:
            return Ask(Reply(turn.words("why-not-not-found", words=data.other[:80])), then="named", data=data)
        card = choose_compared.choose_compared(lines, customers, turn.words, card_id=turn.card, revision=turn.revision)
        return Ask(Reply(turn.words("why-not-choose", words=data.other[:80]), card=card), then="chosen", data=data)

    async def named(self, _turn: Turn, data: Pair, answer: Answer) -> Move:
        return Go("look_up", replace(data, other=(answer.text or "")[:300]))

    async def chosen(self, _turn: Turn, data: Pair, answer: Answer) -> Move:
        if answer.text:
            return Go("look_up", replace(data, other=answer.text[:300]))
        record = answer.values.get("record", "")
        if not (record.isascii() and record.isdecimal()) or int(record) >= 2**63:
            return Go("look_up", data)
        return Go("show", replace(data, entity=answer.values.get("entity", "")[:40], record=int(record)))

    async def show(self, turn: Turn, data: Pair, _answer: Answer) -> Move:
        if (data.entity, data.record) == ("lead", data.lead):
            return Done((replies.say(turn, "why-not-itself"),))
        pair = ("lead", data.lead), (data.entity, data.record)
        found = await comparing.compare(turn.session, *pair, by=turn.actor)
        turn.lead = data.lead
        administers = turn.actor.role is Role.ADMINISTRATOR
        who = await users.administrators(turn.session)
        card = comparison.comparison(found, turn.words, administers=administers, who=who)
        return Done((Reply(comparison.told(found, turn.words), card=card),), result=data.lead)

    steps = (find, AboutALead.found, look_up, named, chosen, show)
