"""Taking something back: at once when all of it goes back, else after the person saw what has to stay, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Annotated

from pydantic import Field

from dialogs import replies
from dialogs.cards import undo as undo_card
from dialogs.dialog import Answer, Ask, Dialog, Done, Move, Outcome
from dialogs.finding import LeadId
from dialogs.turn import Reply, Turn
from dialogs.wishes import Code
from services.audit.receipts import UndoOutdated, UndoPlan
from services.leads import creating
from services.undoing import undoing

FRESH = timedelta(minutes=15)
"""What was done longer ago is shown before it is taken back: nobody remembers what "undo" means then."""

FOR_GOOD = frozenset(creating.KINDS)
"""What deletes something when it is taken back is shown first, however fresh it is."""


@dataclass(frozen=True, slots=True)
class TakingBack:
    """The receipt, 0 for the last thing the person did, or the last of the kind `act`; the hash of the plan shown."""

    receipt: LeadId = 0
    act: Code = ""
    shown: Annotated[str, Field(max_length=64)] = ""


class Undo(Dialog):
    name = "undo"
    data = TakingBack
    side = True

    async def begin(self, turn: Turn, data: TakingBack, _answer: Answer) -> Move:
        plan = await undoing.plan(turn.session, data.receipt, act=data.act, by=turn.actor, now=turn.now)
        if plan.refused:
            text = turn.words(f"undo-refused-{plan.refused}", name=undo_card.name(plan.subject, turn.words))
            return Done((Reply(text, suggestions=replies.ways_on(turn)),))
        made = await undoing.made_at(turn.session, plan.receipt_id)
        if plan.whole and turn.now - made <= FRESH and plan.kind not in FOR_GOOD:
            return await _undo(turn, plan)
        return _show(turn, data, plan, made)

    async def confirm(self, turn: Turn, data: TakingBack, _answer: Answer) -> Move:
        plan = await undoing.plan(turn.session, data.receipt, by=turn.actor, now=turn.now)
        if plan.hash != data.shown:
            return _show(turn, data, plan, await undoing.made_at(turn.session, plan.receipt_id))
        return await _undo(turn, plan)

    steps = (begin, confirm)


async def _undo(turn: Turn, plan: UndoPlan) -> Move:
    done = await undoing.undo(turn.session, plan, by=turn.actor, now=turn.now)
    named = {"name": undo_card.name(done.subject, turn.words)}
    text = turn.words(f"undone-{_kind(done)}", **named)
    outcome = Outcome("undone-short", named)
    return Done((Reply(text, card=undo_card.undone(done, turn.words)),), outcome=outcome)


def _show(turn: Turn, data: TakingBack, plan: UndoPlan, made: datetime) -> Move:
    if plan.refused:
        raise UndoOutdated
    card = undo_card.undo(plan, turn.words, card_id=turn.card, revision=turn.revision)
    name = undo_card.name(plan.subject, turn.words)
    act, when = turn.words(f"undo-act-{_kind(plan)}", name=name), turn.words.moment(made)
    text = turn.words("undo-ask", act=act, when=when) if plan.whole else turn.words("undo-ask-partly", name=name)
    shown = replace(data, receipt=plan.receipt_id, shown=plan.hash)
    return Ask(Reply(text, card=card), then="confirm", data=shown)


def _kind(plan: UndoPlan) -> str:
    return plan.kind.replace(".", "-")
