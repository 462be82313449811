"""Reactivating a closed lead: which, sure, done."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dialogs import lead_shown
from dialogs.cards import reactivate as reactivate_card
from dialogs.dialog import Answer, Ask, Done, Move, Outcome
from dialogs.finding import AboutALead, LeadId, Words
from dialogs.turn import Reply, Turn
from services.leads import operations, queries


@dataclass(frozen=True, slots=True)
class Return:
    """The lead, and the version that the person saw."""

    lead: LeadId = 0
    words: Words = ""
    version: int = 0


class Reactivate(AboutALead):
    name = "reactivate"
    data = Return

    async def confirm(self, turn: Turn, data: Return, _answer: Answer) -> Move:
        facts = await queries.get(turn.session, data.lead, by=turn.actor)
        turn.lead = facts.id
        card = reactivate_card.reactivate(facts, turn.words, card_id=turn.card, revision=turn.revision)
        text = turn.words("reactivate-ask", name=facts.name)
        return Ask(Reply(text, card=card), then="reactivate", data=replace(data, version=facts.version))

    async def reactivate(self, turn: Turn, data: Return, _answer: Answer) -> Move:
        facts = await operations.reactivate(turn.session, data.lead, version=data.version, by=turn.actor, now=turn.now)
        text = turn.words("reactivated", name=facts.name)
        outcome = Outcome("reactivated", {"name": facts.name})
        said = Reply(text, card=await lead_shown.shown(turn, facts), suggestions=(turn.words("try-undo"),))
        return Done((said,), result=facts.id, outcome=outcome)

    steps = (AboutALead.find, AboutALead.found, confirm, reactivate)
