"""Company Name and the pane: why it cannot be edited there, and what an administrator can do about it."""

from __future__ import annotations

from dataclasses import replace

from dialogs import replies
from dialogs.cards import values
from dialogs.cards.change_view import add_column, column_added
from dialogs.dialog import Answer, Ask, Dialog, Done, Move, Outcome
from dialogs.managing import Managing, meant
from dialogs.turn import Reply, Turn
from services.people import users
from services.views import administration, layout


class ExplainColumn(Dialog):
    """Why a column is not in the pane, by what holds for this view now (FAQ)."""

    name = "explain-column"
    data = Managing
    side = True

    async def explain(self, turn: Turn, data: Managing, _answer: Answer) -> Move:
        return Done((Reply(await explanation(turn, data), suggestions=replies.ways_on(turn)),))

    steps = (explain,)


async def explanation(turn: Turn, data: Managing) -> str:
    """Whether the column can be edited in the view that is meant, and if not, why and who can change that."""
    view = await meant(turn, data)
    column = data.column or "companyname"
    fixed = layout.locked(view, await administration.added(turn.session, view.code))
    named = _named(turn, view.code, column)
    if column not in fixed:
        return turn.words("column-editable", **named)
    who = await users.administrators(turn.session)
    return turn.words("column-locked-why", who=", ".join(who[:3]), **named)


class AddColumn(Dialog):
    """An administrator adds a column to a system view, for everybody; the effect is shown before."""

    name = "add-column"
    data = Managing

    async def ask(self, turn: Turn, data: Managing, _answer: Answer) -> Move:
        view, column = await meant(turn, data), data.column or "companyname"
        administration.check_administrator(turn.actor)
        card = add_column(column, view.code, turn.words, card_id=turn.card, revision=turn.revision)
        text = turn.words("add-column-ask", **_named(turn, view.code, column))
        return Ask(Reply(text, card=card), then="add", data=replace(data, view=view.code, shown="", column=column))

    async def add(self, turn: Turn, data: Managing, _answer: Answer) -> Move:
        await administration.add(turn.session, data.view, data.column, by=turn.actor, now=turn.now)
        named = _named(turn, data.view, data.column)
        reply = Reply(turn.words("column-added", **named), card=column_added(data.column, data.view, turn.words))
        return Done((reply,), outcome=Outcome("column-added", named))

    steps = (ask, add)


class TakeBackColumn(Dialog):
    """The reverse of AddColumn, by the button under it."""

    name = "take-back-column"
    data = Managing

    async def take_back(self, turn: Turn, data: Managing, _answer: Answer) -> Move:
        await administration.take_back(turn.session, data.view, data.column, by=turn.actor, now=turn.now)
        return Done((replies.say(turn, "column-taken-back", **_named(turn, data.view, data.column)),))

    steps = (take_back,)


def _named(turn: Turn, view: str, column: str) -> dict[str, str]:
    return {"column": values.label(turn.words, column), "view": turn.words(f"view-{view}")}
