"""Whether there are enough closed records to learn from (FAQ "How do I check that I have enough leads?")."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from dialogs import replies
from dialogs.about_models import may_change, without_a_new_one
from dialogs.cards import readiness as card
from dialogs.cards.inputs import UNTOUCHED
from dialogs.dialog import Answer, Dialog, Done, Move
from dialogs.turn import Reply, Turn
from dialogs.wishes import Code
from services.models.scoring import Subject
from services.models.user import Role
from services.process import flows
from services.scoring import adding
from services.scoring.adding import NewModel
from services.scoring.readiness import Count, Readiness
from services.scoring.scope import PERIODS

USUAL = "sales"
"""What the words call the flow that new leads start on."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The kind of record, the process by id, how many months back, and whether the last stage is counted."""

    kind: Code = Subject.LEAD.value
    process: Annotated[str, Field(max_length=64)] = ""
    months: Code = str(max(PERIODS))
    per_stage: bool = False


class ShowReadiness(Dialog):
    name = "score-readiness"
    data = Asked
    side = True

    async def show(self, turn: Turn, data: Asked, _answer: Answer) -> Move:
        kind = Subject(data.kind) if data.kind in set(Subject) else Subject.LEAD
        if turn.actor.role not in (Role.MANAGER, Role.ADMINISTRATOR):
            return Done((await without_a_new_one(turn, replies.say(turn, "readiness-refused"), kind),))
        months = int(data.months) if data.months in {str(each) for each in PERIODS} else max(PERIODS)
        known = await flows.listed(turn.session)
        process = known[0].id if data.process == USUAL else data.process
        process = process if process in {flow.id for flow in known} and process != UNTOUCHED else ""
        per_stage = data.per_stage and kind is Subject.OPPORTUNITY and bool(process)
        wanted = NewModel(kind=kind, process_id=process or None, months=months, per_stage=per_stage)
        found = await adding.ready(turn.session, wanted, now=turn.now)
        shown = card.readiness(
            found, kind, turn.words, months=months, flows=known, process=process, per_stage=per_stage,
            may_add=may_change(turn),
        )  # fmt: skip
        return Done((Reply(_told(turn, found, kind, months), card=shown),))

    steps = (show,)


def _told(turn: Turn, found: Readiness, kind: Subject, months: int) -> str:
    count = found.by_months[months]
    return turn.words(
        "readiness-told",
        enough=_enough(found, count),
        kind=kind.value,
        months=months,
        shortest=found.shortest or 0,
        positive=count.positive,
        negative=count.negative,
        needed=found.needed,
        stage=count.at_last_stage or 0,
    )


def _enough(found: Readiness, count: Count) -> str:
    if count.enough:
        return "yes"
    if count.few_at_last_stage:
        return "stage"
    return "longer" if found.shortest else "no"
