"""Which steps of the process are required: an administrator says so, and sees first what that means."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated

from pydantic import Field

from dialogs import field_names, replies
from dialogs.cards import process as process_card
from dialogs.cards import values
from dialogs.dialog import Answer, Ask, Dialog, Done, Move, Outcome
from dialogs.finding import LeadId, Words
from dialogs.turn import Card, Reply, Turn
from dialogs.words import LANGUAGES, words_for
from services.models.user import Role
from services.people.rights import NotAllowed
from services.process import flows
from services.process.flows import Stage

RELEASE = "release-step"
"""The command that makes a step optional again."""


@dataclass(frozen=True, slots=True)
class Wished:
    """The words for the field and the stage, what is wished of them, and what they turned out to mean."""

    field: Words = ""
    stage: Words = ""
    command: Annotated[str, Field(max_length=40)] = ""
    id: LeadId = 0


class ChangeStep(Dialog):
    name = "change-step"
    data = Wished

    async def ask(self, turn: Turn, data: Wished, _answer: Answer) -> Move:
        if turn.actor.role is not Role.ADMINISTRATOR:
            return Done((replies.refused(turn, NotAllowed(role=Role.ADMINISTRATOR.value)),))
        stage = _stage(turn, (await flows.default(turn.session)).stages, data.stage)
        if stage is None:
            return Done((replies.say(turn, "stage-not-found", stage=data.stage[:80]),))
        field = field_names.column(data.field, flows.fields(stage.entity), turn.words, entity=stage.entity)
        if not field:
            return Done((replies.say(turn, "step-not-found", field=data.field[:80]),))
        wished = replace(data, field=field, stage=stage.name, id=stage.id)
        text = turn.words("step-ask", **_named(turn, wished))
        return Ask(Reply(text, card=await _card(turn, wished, stage)), then="change", data=wished)

    async def change(self, turn: Turn, data: Wished, _answer: Answer) -> Move:
        required = data.command != RELEASE
        await flows.set_required(turn.session, data.id, data.field, required=required, by=turn.actor, now=turn.now)
        message, named = "step-required-now" if required else "step-optional-now", _named(turn, data)
        return Done((replies.say(turn, message, **named),), outcome=Outcome(message, named))

    steps = (ask, change)


async def _card(turn: Turn, data: Wished, stage: Stage) -> Card:
    lacking = await flows.lacking(turn.session, data.field) if stage.entity == "lead" else 0
    return process_card.step(
        data.field, stage.name, required=data.command != RELEASE, lacking=lacking, words=turn.words,
        card_id=turn.card, revision=turn.revision,
    )  # fmt: skip


def _stage(turn: Turn, stages: tuple[Stage, ...], said: str) -> Stage | None:
    """The stage that the words name, in either language; the first one when none is named."""
    wanted = said.casefold().strip(" «»\"'.")
    languages = [words_for(language, turn.words.time_zone) for language in LANGUAGES]
    for stage in stages:
        labels = {values.stage(each, stage.name).casefold() for each in languages}
        if not wanted or wanted in labels | {stage.name.casefold()}:
            return stage
    return None


def _named(turn: Turn, data: Wished) -> dict[str, str]:
    return {"field": values.label(turn.words, data.field), "stage": values.stage(turn.words, data.stage)}
