"""Qualifying a lead: which one, what will be made, what to do about matches, and then exactly that."""

from __future__ import annotations

from dataclasses import replace

from dialogs import drafting, matching, remedies
from dialogs.cards import blocked_plan, blockers, qualification_plan, qualified
from dialogs.dialog import Answer, Ask, Begin, Done, Move, Outcome
from dialogs.finding import AboutALead
from dialogs.plan_choices import changed
from dialogs.qualification_draft import Draft
from dialogs.turn import Reply, Turn
from services.qualification import commit, planning
from services.qualification.choices import Choices
from services.qualification.closed import AlreadyQualified, LeadClosed
from services.qualification.commit import PlanOutdated, Shown
from services.qualification.plan import QualificationPlan

MOST_PAGES = 1000


class Qualify(AboutALead):
    name = "qualify"
    data = Draft
    own = frozenset({"choices", "shown", "inputs", "editing", "carry", "page", "account", "contact"})

    async def show_plan(self, turn: Turn, data: Draft, _answer: Answer) -> Move:
        return _show(turn, data, await _plan(turn, data), "plan-shown")

    async def take_choices(self, turn: Turn, data: Draft, answer: Answer) -> Move:
        if answer.action == "plan.qualify" and data.is_wanted_as_shown(answer.values):
            return await _qualify(turn, data, Shown(data.lead, data.chosen(), data.shown))
        plan = await _plan(turn, data)
        if plan.hash != data.shown:
            return _show(turn, data, plan, "plan-changed")
        chosen = changed(plan, answer.values)
        if answer.action in drafting.ACTIONS:
            data = data.choosing(chosen)
            return drafting.ask(turn, data, await _plan(turn, data), drafting.number(answer, plan))
        return await self._go_on(turn, data, plan, chosen)

    async def take_form(self, turn: Turn, data: Draft, answer: Answer) -> Move:
        plan = await _plan(turn, data)
        if plan.hash != data.shown:
            return _show(turn, data, plan, "plan-changed")
        filled = drafting.filled(turn, data, plan, answer)
        if not isinstance(filled, Choices):
            return filled
        data = data.choosing(filled)
        return _show(turn, data, await _plan(turn, data), "plan-shown")

    async def take_matches(self, turn: Turn, data: Draft, answer: Answer) -> Move:
        plan = await _plan(turn, data)
        if plan.hash != data.shown:
            return _show(turn, data, plan, "plan-changed")
        data = data.picking(answer.values)
        if answer.action == matching.MORE:
            data = replace(data, page=data.page + 1 if data.page < MOST_PAGES else 0)
            return Ask(matching.ask(turn, plan, data), then="take_matches", data=data)
        settled = matching.settled(plan, answer)
        if settled is None:
            return Ask(matching.ask(turn, plan, data, again=True), then="take_matches", data=data)
        return await self._go_on(turn, data, plan, settled)

    async def take_remedy(self, turn: Turn, data: Draft, answer: Answer) -> Move:
        """The dialog of the remedy, and then the plan anew; without one it is made anew at once."""
        plan = await _plan(turn, data)
        if plan.hash != data.shown:
            return _show(turn, data, plan, "plan-again" if answer.action == "plan.retry" else "plan-changed")
        begun = remedies.begun(plan, turn.actor.role, answer.values.get("remedy", ""))
        if begun is None:
            return await self.remedied(turn, data.choosing(_possible(plan)), answer)
        remedy, given = begun
        return Begin(remedy.dialog, given, then="remedied" if remedy.again else "left", own=data)

    async def remedied(self, turn: Turn, data: Draft, _answer: Answer) -> Move:
        return _show(turn, data, await _plan(turn, data), "plan-again")

    async def left(self, turn: Turn, data: Draft, answer: Answer) -> Move:
        """The lead is qualified elsewhere; else the plan is shown again."""
        if answer.result is not None:
            return Done(outcome=Outcome("plan-left", {}))
        return await self.remedied(turn, data, answer)

    steps = (
        AboutALead.find,
        AboutALead.found,
        show_plan,
        take_choices,
        take_form,
        take_matches,
        take_remedy,
        remedied,
        left,
    )

    async def _go_on(self, turn: Turn, data: Draft, plan: QualificationPlan, chosen: Choices) -> Move:
        """With the choices made: what still waits is asked, and else the lead is qualified."""
        if chosen != plan.choices:
            data = data.choosing(chosen)
            plan = await _plan(turn, data)
        if plan.blockers:
            return _show(turn, data, plan, "plan-changed")
        if plan.incomplete:
            return drafting.ask(turn, data, plan, plan.incomplete[0], missing=True)
        if plan.unsettled:
            data = replace(data, page=0, account="", contact="").showing(plan)
            return Ask(matching.ask(turn, plan, data), then="take_matches", data=data)
        if data.carry:
            data = replace(data.choosing(matching.carrying_all(plan)), carry=False)
            return _show(turn, data, await _plan(turn, data), "plan-linked")
        return await _qualify(turn, data, Shown(plan.lead.id, plan.choices, plan.hash))


async def _qualify(turn: Turn, data: Draft, shown: Shown) -> Move:
    turn.lead = shown.lead_id
    try:
        done = await commit.qualify_as_shown(turn.session, shown, by=turn.actor, now=turn.now)
    except (PlanOutdated, AlreadyQualified, LeadClosed):
        return _show(turn, data, await _plan(turn, data), "plan-changed")
    said = "lead-kept" if done.lost else "lead-qualified"
    text = turn.words(said, name=done.lead)
    return Done((Reply(text, card=qualified.qualified(done, turn.words)),), outcome=Outcome(said, {"name": done.lead}))


async def _plan(turn: Turn, data: Draft) -> QualificationPlan:
    plan = await planning.plan(turn.session, data.lead, data.chosen(), by=turn.actor, now=turn.now)
    turn.lead = plan.lead.id
    return plan


def _possible(plan: QualificationPlan) -> Choices:
    """The choices without those that are no longer possible, and without drafts that may no longer be made so."""
    choices = plan.choices
    for entity in remedies.again(plan):
        choices = choices.choose(entity, None)
    return choices.without_drafts() if remedies.drafts_stand_in_the_way(plan) else choices


def _show(turn: Turn, data: Draft, plan: QualificationPlan, message: str) -> Move:
    """The plan as a card; of one that is blocked, what stands in the way and what can be done."""
    if plan.blockers:
        return _show_blocked(turn, data, plan)
    card = qualification_plan.plan(plan, turn.words, card_id=turn.card, revision=turn.revision)
    text = turn.words(f"{message}-lost" if data.chosen().disqualified is not None else message, name=plan.lead.name)
    return Ask(Reply(text, card=card), then="take_choices", data=data.showing(plan))


def _show_blocked(turn: Turn, data: Draft, plan: QualificationPlan) -> Move:
    offered = remedies.offered(plan, turn.actor.role)
    card = blocked_plan.blocked_plan(plan, offered, turn.words, card_id=turn.card, revision=turn.revision)
    reason = blockers.sentence(plan.blockers[0], turn.words)
    text = turn.words("plan-blocked", name=plan.lead.name, reason=reason)
    return Ask(Reply(text, card=card), then="take_remedy", data=replace(data, shown=plan.hash))
