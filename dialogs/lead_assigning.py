"""Giving a lead to somebody: which lead, to whom, sure, done."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dialogs import lead_shown
from dialogs.cards import assign_lead
from dialogs.dialog import Answer, Ask, Done, Go, Move, Outcome
from dialogs.finding import AboutALead, LeadId, Words
from dialogs.turn import Reply, Turn
from services.leads import editing, owning
from services.leads.owning import Person

ME = "me"
"""What the recognizer calls who speaks."""

LONGEST_ID = 18
"""Digits: what is longer is no person's number."""


@dataclass(frozen=True, slots=True)
class Assigning:
    """The lead, the words that name the new owner, who that is when it is clear, and the version the person saw."""

    lead: LeadId = 0
    words: Words = ""
    colleague: Words = ""
    owner: LeadId = 0
    version: int = 0


class AssignLead(AboutALead):
    """Results in the lead's id when it has the owner that was asked for."""

    name = "assign-lead"
    data = Assigning
    listens = True

    async def ask_whom(self, turn: Turn, data: Assigning, _answer: Answer) -> Move:
        facts = (await editing.to_edit(turn.session, data.lead, by=turn.actor)).lead
        turn.lead = facts.id
        if not data.colleague:
            return Ask(Reply(turn.words("assign-whom", name=facts.name)), then="named", data=data)
        people = await _people(turn, data.colleague)
        if not people:
            return Ask(Reply(turn.words("assign-nobody", words=data.colleague[:80])), then="named", data=data)
        card = assign_lead.assign_lead(facts, people, turn.words, card_id=turn.card, revision=turn.revision)
        text = turn.words("assign-ask", name=facts.name, count=len(people), owner=people[0].name)
        asked = replace(data, owner=people[0].id, version=facts.version)
        return Ask(Reply(text, card=card), then="assign", data=asked)

    async def named(self, _turn: Turn, data: Assigning, answer: Answer) -> Move:
        return Go("ask_whom", replace(data, colleague=(answer.text or "")[:300]))

    async def assign(self, turn: Turn, data: Assigning, answer: Answer) -> Move:
        if answer.text:
            return Go("ask_whom", replace(data, colleague=answer.text[:300]))
        chosen = answer.values.get("owner", str(data.owner))
        owner = int(chosen) if chosen.isdecimal() and len(chosen) <= LONGEST_ID else 0
        facts = await owning.assign(turn.session, data.lead, owner, version=data.version, by=turn.actor, now=turn.now)
        text = turn.words("assigned", name=facts.name, owner=facts.owner)
        outcome = Outcome("assigned", {"name": facts.name, "owner": facts.owner})
        return Done((Reply(text, card=await lead_shown.shown(turn, facts)),), facts.id, outcome)

    steps = (AboutALead.find, AboutALead.found, ask_whom, named, assign)


async def _people(turn: Turn, colleague: str) -> tuple[Person, ...]:
    if colleague == ME:
        return (Person(turn.actor.id, turn.actor.name),)
    return await owning.named(turn.session, colleague, by=turn.actor)
