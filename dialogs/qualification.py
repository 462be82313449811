"""Qualifying a lead: which one, what will be made, what to do about matches, and then exactly that."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated

from pydantic import Field

from dialogs import matching
from dialogs.cards import blockers, qualification_plan, qualified
from dialogs.dialog import Answer, Ask, Done, Move, Outcome
from dialogs.finding import AboutALead, LeadId, Words
from dialogs.plan_choices import changed
from dialogs.turn import Reply, Turn
from services.qualification import choices, commit, planning
from services.qualification.choices import Choices, Entity
from services.qualification.closed import AlreadyQualified, LeadClosed
from services.qualification.commit import PlanOutdated, Shown
from services.qualification.plan import QualificationPlan


@dataclass(frozen=True, slots=True)
class Draft:
    """The lead, the seller's choices so far as JSON text, and the hash of the plan that was shown.

    `kinds` is what becomes of each record type in a plan that can be carried out as it was shown, else "".
    """

    lead: LeadId = 0
    words: Words = ""
    choices: Annotated[str, Field(max_length=2000)] = "{}"
    shown: Annotated[str, Field(max_length=64)] = ""
    kinds: Annotated[str, Field(max_length=64)] = ""

    def chosen(self) -> Choices:
        return choices.from_json(json.loads(self.choices))

    def choosing(self, chosen: Choices) -> Draft:
        return replace(self, choices=json.dumps(chosen.as_json()))

    def showing(self, plan: QualificationPlan) -> Draft:
        kinds = " ".join(record.action for record in plan.records) if plan.ready else ""
        return replace(self, shown=plan.hash, kinds=kinds)

    def is_wanted_as_shown(self, values: Mapping[str, str]) -> bool:
        """Whether the plan can be carried out as it was shown, and the answer (record type -> kind) changes nothing."""
        shown = zip(Entity, self.kinds.split(), strict=False)
        return bool(self.kinds) and all(values.get(entity, kind) == kind for entity, kind in shown)


class Qualify(AboutALead):
    name = "qualify"
    data = Draft

    async def show_plan(self, turn: Turn, data: Draft, _answer: Answer) -> Move:
        return _show(turn, data, await _plan(turn, data), "plan-shown")

    async def take_choices(self, turn: Turn, data: Draft, answer: Answer) -> Move:
        if data.is_wanted_as_shown(answer.values):
            return await _qualify(turn, data, Shown(data.lead, data.chosen(), data.shown))
        plan = await _plan(turn, data)
        if plan.hash != data.shown:
            return _show(turn, data, plan, "plan-changed")
        return await self._go_on(turn, data, plan, changed(plan, answer.values))

    async def take_matches(self, turn: Turn, data: Draft, answer: Answer) -> Move:
        plan = await _plan(turn, data)
        if plan.hash != data.shown:
            return _show(turn, data, plan, "plan-changed")
        settled = matching.settled(plan, answer)
        if settled is None:
            return Ask(matching.ask(turn, plan, again=True), then="take_matches", data=data)
        return await self._go_on(turn, data, plan, settled)

    steps = (AboutALead.find, AboutALead.found, show_plan, take_choices, take_matches)

    async def _go_on(self, turn: Turn, data: Draft, plan: QualificationPlan, chosen: Choices) -> Move:
        """With the choices made: what still waits is asked, and else the lead is qualified."""
        if chosen != plan.choices:
            data = data.choosing(chosen)
            plan = await _plan(turn, data)
        if plan.blockers:
            return _show(turn, data, plan, "plan-changed")
        if plan.unsettled:
            return Ask(matching.ask(turn, plan), then="take_matches", data=data.showing(plan))
        return await _qualify(turn, data, Shown(plan.lead.id, plan.choices, plan.hash))


async def _qualify(turn: Turn, data: Draft, shown: Shown) -> Move:
    turn.lead = shown.lead_id
    try:
        done = await commit.qualify_as_shown(turn.session, shown, by=turn.actor, now=turn.now)
    except (PlanOutdated, AlreadyQualified, LeadClosed):
        return _show(turn, data, await _plan(turn, data), "plan-changed")
    text = turn.words("lead-qualified", name=done.lead)
    outcome = Outcome("lead-qualified", {"name": done.lead})
    return Done((Reply(text, card=qualified.qualified(done, turn.words)),), outcome=outcome)


async def _plan(turn: Turn, data: Draft) -> QualificationPlan:
    plan = await planning.plan(turn.session, data.lead, data.chosen(), by=turn.actor, now=turn.now)
    turn.lead = plan.lead.id
    return plan


def _show(turn: Turn, data: Draft, plan: QualificationPlan, message: str) -> Move:
    """The plan as a card; one that is blocked has nothing to answer."""
    card = qualification_plan.plan(plan, turn.words, card_id=turn.card, revision=turn.revision)
    if plan.blockers:
        reason = blockers.sentence(plan.blockers[0], turn.words)
        text = turn.words("plan-blocked", name=plan.lead.name, reason=reason)
        return Done((Reply(text, card=card),), outcome=Outcome("plan-blocked-short", {"name": plan.lead.name}))
    text = turn.words(message, name=plan.lead.name)
    return Ask(Reply(text, card=card), then="take_choices", data=data.showing(plan))
