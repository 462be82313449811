"""Qualifying a lead: which one, what will be made, what to do about matches, and then exactly that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dialogs import replies
from dialogs.cards import duplicate_warning, matches, qualification_plan, qualified
from dialogs.dialog import Answer, Ask, Dialog, Done, Go, Move, Outcome
from dialogs.finding import AboutALead, LeadId, Words
from dialogs.turn import Reply, Turn
from services.qualification import commit, planning
from services.qualification.choices import Choices, Decision, Kind
from services.qualification.plan import QualificationPlan
from services.settings import stored
from services.settings.sections import DuplicateSettings


@dataclass(frozen=True, slots=True)
class Draft:
    """The lead, what the seller chose so far, and the plan that was shown (its hash)."""

    lead: LeadId = 0
    words: Words = ""
    choices: str = ""
    shown: str = ""


class Qualify(AboutALead):
    name = "qualify"
    data = Draft

    async def show_plan(self, turn: Turn, data: Draft, _answer: Answer) -> Move:
        plan = await planning.plan(turn.session, data.lead, _choices(data), by=turn.actor, now=turn.now)
        turn.lead = plan.lead.id
        return _shown(turn, data, plan, turn.words("plan-shown", name=plan.lead.name))

    async def read_choices(self, turn: Turn, data: Draft, answer: Answer) -> Move:
        chosen = _chosen(_choices(data), answer.values)
        return Go("settle_duplicates", replace(data, choices=chosen.dump()))

    async def settle_duplicates(self, turn: Turn, data: Draft, _answer: Answer) -> Move:
        plan = await planning.plan(turn.session, data.lead, _choices(data), by=turn.actor, now=turn.now)
        return Done()

    async def qualify(self, turn: Turn, data: Draft, _answer: Answer) -> Move:
        return Done()

    steps = (AboutALead.find, AboutALead.found, show_plan, read_choices, settle_duplicates, qualify)
