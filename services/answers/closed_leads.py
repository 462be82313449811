"""How many qualified and disqualified leads there are (FAQ "Where do I find qualified and disqualified leads?")."""

from __future__ import annotations

from datetime import datetime

from services.people.actors import Actor
from services.store import Session
from services.views import definitions, showing
from services.views.conditions import Condition, Operator, put

STATES = ("qualified", "disqualified")


async def count(session: Session, *, by: Actor, now: datetime) -> dict[str, int]:
    """By state, of the leads in the view Closed Leads that the person may see."""
    closed = definitions.system("closed-leads").filter
    narrowed = {state: put(closed, Condition("statecode", Operator.EQUALS, state)) for state in STATES}
    return {state: await showing.count(session, each, by=by, now=now) for state, each in narrowed.items()}
