"""What is told unasked of a scoring model: that its training is over, or that it cannot be read any more."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dialogs.about_models import may_change
from dialogs.cards import scoring_models as cards
from dialogs.turn import Reply, Turn
from services.people.rights import NotFound
from services.scoring import listing
from services.scoring.training import FAILED


async def told(turn: Turn, facts: Mapping[str, Any]) -> Reply | None:
    """Whether the model can be published, or why nothing came of it, with the ways on; nothing when it is gone."""
    try:
        model = await listing.get(turn.session, facts["model"])
    except NotFound:
        return None
    found = next((each for each in await listing.versions(turn.session, model.id) if each.id == facts["version"]), None)
    if found is None:
        return None
    state = found.report.state.value if found.report else found.error or FAILED
    auc = turn.words.number(round(found.report.auc, 2)) if found.report else ""
    text = turn.words("scoring-trained", state=state, model=model.name, auc=auc)
    return Reply(text, card=cards.one(model, turn.words, may_change=may_change(turn)))


async def told_of_unusable(turn: Turn, facts: Mapping[str, Any]) -> Reply | None:
    """What that means and what to do; nothing when it scores no more."""
    model = await listing.get(turn.session, facts["model"])
    if model.published is None:
        return None
    text = turn.words("scoring-unusable", model=model.name)
    return Reply(text, card=cards.one(model, turn.words, may_change=may_change(turn)))
