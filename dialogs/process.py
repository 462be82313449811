"""The business process flow of a lead: looking at it, setting its first stage active, aborting it, going on."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Annotated, ClassVar

from pydantic import Field

from dialogs import lead_shown
from dialogs.cards import process as process_card
from dialogs.cards import values
from dialogs.dialog import Answer, Ask, Begin, Dialog, Done, Move, Outcome
from dialogs.finding import AboutALead, LeadId, Words
from dialogs.turn import Reply, Turn
from services.process import advancing, moving, showing


@dataclass(frozen=True, slots=True)
class Seen:
    """The lead, and the version that the person saw: of the lead, or of its opportunity where that goes on."""

    lead: LeadId = 0
    words: Words = ""
    version: LeadId = 0
    command: Annotated[str, Field(max_length=40)] = ""


class SetActive(AboutALead):
    """Needed when a reactivated lead is to be qualified again, and for a process that was aborted."""

    name = "set-active"
    data = Seen

    async def set_active(self, turn: Turn, data: Seen, _answer: Answer) -> Move:
        version = data.version or (await showing.of_lead(turn.session, data.lead, by=turn.actor)).lead.version
        facts = await moving.set_active(turn.session, data.lead, version=version, by=turn.actor, now=turn.now)
        turn.lead = facts.id
        card = await lead_shown.shown(turn, facts)
        return Done((Reply(turn.words("stage-set-active", name=facts.name), card=card),), result=facts.id)

    steps = (AboutALead.find, AboutALead.found, set_active)


class ShowProcess(AboutALead):
    name = "show-process"
    data = Seen

    async def show(self, turn: Turn, data: Seen, _answer: Answer) -> Move:
        return Done((await _shown(turn, data.lead, "process-shown"),))

    steps = (AboutALead.find, AboutALead.found, show)


class AbortProcess(AboutALead):
    name = "abort-process"
    data = Seen

    async def ask(self, turn: Turn, data: Seen, _answer: Answer) -> Move:
        facts = await showing.of_lead(turn.session, data.lead, by=turn.actor)
        turn.lead = facts.lead.id
        card = process_card.abort(facts, turn.words, card_id=turn.card, revision=turn.revision)
        text = turn.words("abort-ask", name=facts.lead.name)
        return Ask(Reply(text, card=card), then="abort", data=replace(data, version=facts.lead.version))

    async def abort(self, turn: Turn, data: Seen, _answer: Answer) -> Move:
        lead = await moving.abort(turn.session, data.lead, version=data.version, by=turn.actor, now=turn.now)
        outcome = Outcome("process-aborted", {"name": lead.name})
        return Done((await _shown(turn, data.lead, "process-aborted"),), outcome=outcome)

    steps = (AboutALead.find, AboutALead.found, ask, abort)


class NextStage(AboutALead):
    """Within the stages of the opportunity: those of the lead are left by qualifying."""

    name = "next-stage"
    data = Seen

    async def go_on(self, turn: Turn, data: Seen, _answer: Answer) -> Move:
        opportunity, version = await _opportunity(turn, data)
        stage = await advancing.next_stage(turn.session, opportunity, version=version, by=turn.actor, now=turn.now)
        return Done((await _shown(turn, data.lead, "stage-reached", stage=values.stage(turn.words, stage.name)),))

    steps = (AboutALead.find, AboutALead.found, go_on)


class FinishProcess(AboutALead):
    name = "finish-process"
    data = Seen

    async def finish(self, turn: Turn, data: Seen, _answer: Answer) -> Move:
        opportunity, version = await _opportunity(turn, data)
        await advancing.finish(turn.session, opportunity, version=version, by=turn.actor, now=turn.now)
        return Done((await _shown(turn, data.lead, "process-finished"),))

    steps = (AboutALead.find, AboutALead.found, finish)


class ManageProcess(Dialog):
    """What is said about a process: each wish has its dialog."""

    name = "manage-process"
    data = Seen
    commands: ClassVar[dict[str, type[Dialog]]] = {
        "set-active": SetActive,
        "abort-process": AbortProcess,
        "next-stage": NextStage,
        "finish-process": FinishProcess,
    }

    async def begin(self, _turn: Turn, data: Seen, _answer: Answer) -> Move:
        wished = self.commands.get(data.command, ShowProcess)
        return Begin(wished.name, asdict(data), then="over", own=data)

    async def over(self, _turn: Turn, _data: Seen, _answer: Answer) -> Move:
        return Done()

    steps = (begin, over)


DIALOGS: tuple[type[Dialog], ...] = (ManageProcess, ShowProcess, *ManageProcess.commands.values())


async def _opportunity(turn: Turn, data: Seen) -> tuple[int, int]:
    """The opportunity that goes on, and its version as the person saw it. Raises LeftByQualifying without one."""
    facts = await showing.of_lead(turn.session, data.lead, by=turn.actor)
    if facts.opportunity_id is None:
        raise advancing.LeftByQualifying(lead=data.lead)
    return facts.opportunity_id, data.version or facts.opportunity_version


async def _shown(turn: Turn, lead: int, message: str, **args: str) -> Reply:
    facts = await showing.of_lead(turn.session, lead, by=turn.actor)
    turn.lead = lead
    return Reply(turn.words(message, name=facts.lead.name, **args), card=process_card.process(facts, turn.words))
