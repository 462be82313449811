"""What is told unasked: for each kind of notice, one message with a card that has the ways on."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from dialogs import duplicate_rules, duplicate_searches, list_qualification, requests, training_notices
from dialogs.turn import Reply, Turn
from services.detection import running
from services.duplicates import publishing
from services.qualification import from_list
from services.requests import asking, deciding
from services.scoring import soundness, training

Telling = Callable[[Turn, Mapping[str, Any]], Awaitable[Reply | None]]
"""Reads what the person may know now, and says it; nothing when that is nothing any more."""

TELLING: Mapping[str, Telling] = {
    from_list.TOLD: list_qualification.told,
    publishing.IN_FORCE: duplicate_rules.told_of_publication,
    running.DONE: duplicate_searches.told,
    training.OVER: training_notices.told,
    soundness.UNUSABLE: training_notices.told_of_unusable,
    asking.ASKED: requests.told_of_asking,
    deciding.DECIDED: requests.told_of_decision,
}


async def told(turn: Turn, kind: str, facts: Mapping[str, Any]) -> Reply | None:
    """The message of a notice, in the person's words; None when there is nothing to tell. Raises KeyError."""
    return await TELLING[kind](turn, facts)
