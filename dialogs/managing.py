"""What is wished of a view besides looking at it, and which list is meant."""

from __future__ import annotations

from dataclasses import dataclass

from dialogs.turn import Turn
from dialogs.views import Shown
from dialogs.wishes import Code
from services.views import definitions, personal, written
from services.views.definitions import View


@dataclass(frozen=True, slots=True)
class Managing:
    """A command and what it is about: a list as in `Listing`, one's own view by its name, a column."""

    command: Code = ""
    view: Code = ""
    shown: Shown = ""
    named: Code = ""
    renamed: Code = ""
    column: Code = ""


async def meant(turn: Turn, data: Managing) -> View:
    """The list that is to be changed: the one that the button carried, else the one looked at last."""
    if data.shown:
        return written.of_text(data.shown)
    if data.view:
        return definitions.system(data.view)
    return await personal.last(turn.session, by=turn.actor)
