"""What is told of a training when it is over, to who asked for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dialogs.turn import Reply, Turn
from services.people.rights import NotFound
from services.scoring import listing
from services.scoring.training import FAILED


async def told(turn: Turn, facts: Mapping[str, Any]) -> Reply | None:
    """Whether the model can be published, or why nothing came of it; nothing when it is gone."""
    try:
        model = await listing.get(turn.session, facts["model"])
    except NotFound:
        return None
    found = next((each for each in await listing.versions(turn.session, model.id) if each.id == facts["version"]), None)
    if found is None:
        return None
    state = found.report.state.value if found.report else found.error or FAILED
    auc = turn.words.number(round(found.report.auc, 2)) if found.report else ""
    return Reply(turn.words("scoring-trained", state=state, model=model.name, auc=auc))
