"""What is to be known of a list before it is read: whether it is enough for a model, and which leads have no score."""

from __future__ import annotations

from dialogs.turn import Turn
from services.models.scoring import Subject
from services.scoring import glance
from services.views import columns, definitions, showing, sufficient
from services.views.conditions import Operator
from services.views.definitions import View

CHECKED_STATES = ("qualified", "disqualified")


async def of(turn: Turn, view: View) -> str:
    """All that is to be known of the list as it is shown; "" where there is nothing."""
    return " ".join(filter(None, (await _enough(turn, view), await _unscored(turn, view))))


async def _enough(turn: Turn, view: View) -> str:
    """Whether there are enough leads for a scoring model, where the list is the FAQ's check of that."""
    said = {each.column: each for each in view.filter.conditions}
    state, created, process = said.get("statecode"), said.get("createdon"), view.filter.process
    if not (state and state.operator == Operator.EQUALS and state.value in CHECKED_STATES and created and process):
        return ""
    facts = await sufficient.of(turn.session, view.filter, by=turn.actor, now=turn.now)
    if facts.enough:
        return turn.words("sufficient-enough", needed=facts.needed)
    if facts.months is None:
        return turn.words("sufficient-never", needed=facts.needed)
    return turn.words("sufficient-longer", needed=facts.needed, months=facts.months)


async def stopped(turn: Turn) -> str:
    """Why no lead gets a score, or another one, until somebody does something; "" where the runs go on."""
    if not await glance.is_installed(turn.session):
        return turn.words("unscored-installed")
    if not await glance.is_published(turn.session, Subject.LEAD):
        return turn.words("unscored-published")
    return ""


async def _unscored(turn: Turn, view: View) -> str:
    """How many leads have no score, where the list shows scores; or why new scores are not to be expected."""
    if not definitions.shows_scores(view):
        return ""
    if told := await stopped(turn):
        return told
    count = await showing.count_unscored(turn.session, view.filter, by=turn.actor, now=turn.now)
    last = "last" if columns.column(view.sort.column).of_score else "among"
    return turn.words(f"view-unscored-{last}", count=count) if count else ""
