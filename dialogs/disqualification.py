"""Disqualifying a lead: which, why, done."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated

from pydantic import Field

from dialogs import lead_shown
from dialogs.cards import disqualify as disqualify_card
from dialogs.dialog import Answer, Ask, Begin, Done, Move, Outcome
from dialogs.finding import AboutALead, LeadId, Words
from dialogs.turn import Reply, Turn
from services.leads import operations, queries
from services.models.lead import REASONS_OF, LeadReason, LeadState
from services.qualification.choices import Choices, Decision, Entity, Kind

KEEPING: Mapping[str, tuple[Entity, ...]] = {
    "account": (Entity.ACCOUNT,),
    "contact": (Entity.CONTACT,),
    "both": (Entity.ACCOUNT, Entity.CONTACT),
}
"""What may be kept of a lead that is lost."""

REASONS = {reason.name.lower().replace("_", "-"): reason for reason in REASONS_OF[LeadState.DISQUALIFIED]}


@dataclass(frozen=True, slots=True)
class Ending:
    """The lead, the reason as far as it was said, and the version that the person saw."""

    lead: LeadId = 0
    words: Words = ""
    reason: Annotated[str, Field(max_length=40)] = ""
    version: int = 0


class Disqualify(AboutALead):
    name = "disqualify"
    data = Ending

    async def ask_why(self, turn: Turn, data: Ending, _answer: Answer) -> Move:
        facts = await queries.get(turn.session, data.lead, by=turn.actor)
        turn.lead = facts.id
        card = disqualify_card.disqualify(
            facts, turn.words, reason=data.reason, card_id=turn.card, revision=turn.revision
        )
        text = turn.words("disqualify-ask", name=facts.name)
        return Ask(Reply(text, card=card), then="disqualify", data=replace(data, version=facts.version))

    async def disqualify(self, turn: Turn, data: Ending, answer: Answer) -> Move:
        reason = REASONS.get(answer.values.get("reason", data.reason), LeadReason.LOST)
        if kept := KEEPING.get(answer.values.get("keep", "")):
            chosen = _keeping(kept, reason)
            return Begin("qualify", {"lead": data.lead, "choices": chosen}, then="over", own=data)
        facts = await operations.disqualify(
            turn.session, data.lead, reason, version=data.version, by=turn.actor, now=turn.now
        )
        text = turn.words("disqualified", name=facts.name)
        outcome = Outcome("disqualified", {"name": facts.name})
        said = Reply(text, card=await lead_shown.shown(turn, facts), suggestions=(turn.words("try-undo"),))
        return Done((said,), outcome=outcome)

    async def over(self, _turn: Turn, _data: Ending, _answer: Answer) -> Move:
        return Done()

    steps = (AboutALead.find, AboutALead.found, ask_why, disqualify, over)


def _keeping(kept: tuple[Entity, ...], reason: LeadReason) -> str:
    """The choices of a plan that closes the lead as lost, and makes or links these records all the same."""
    chosen = Choices(disqualified=reason.value)
    for entity in (Entity.ACCOUNT, Entity.CONTACT):
        if entity not in kept:
            chosen = chosen.choose(entity, Decision(Kind.SKIP))
    return json.dumps(chosen.as_json())
