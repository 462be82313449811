"""What people wish of views, said in words: each command has its dialog."""

from __future__ import annotations

from dataclasses import asdict

from dialogs import replies
from dialogs.dialog import Answer, Begin, Dialog, Done, Move
from dialogs.managing import Managing
from dialogs.turn import Turn
from dialogs.view_columns import AddColumn, ExplainColumn
from dialogs.view_editing import CHANGES, ChangeList, EditColumns, EditFilters
from dialogs.view_keeping import DeleteView, RenameView, SaveView

COMMANDS: dict[str, type[Dialog]] = {
    "edit-filters": EditFilters,
    "edit-columns": EditColumns,
    **dict.fromkeys(CHANGES, ChangeList),
    "save": SaveView,
    "rename": RenameView,
    "delete": DeleteView,
    "add-column": AddColumn,
    "why-locked": ExplainColumn,
}


class ManageViews(Dialog):
    name = "manage-views"
    data = Managing

    async def begin(self, turn: Turn, data: Managing, _answer: Answer) -> Move:
        if data.command not in COMMANDS:
            return Done((replies.say(turn, "card-not-understood"),))
        return Begin(COMMANDS[data.command].name, asdict(data), then="over", own=data)

    async def over(self, _turn: Turn, _data: Managing, _answer: Answer) -> Move:
        return Done()

    steps = (begin, over)
