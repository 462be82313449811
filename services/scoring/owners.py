"""No owner teaches a model alone: whoever closed far more records than all others is learned from in part.

So that somebody who makes up wins drowns nobody's (reliability: training data poisoning). Where others have closed too
few to leave any out, it is warned of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from services.scoring.learning import Learned
from services.scoring.scope import MINIMUM_OF_EACH

ALWAYS = 200
"""Records of an outcome that every owner teaches by: nearly as good to learn from as more of them."""

ONE_OWNER = "one-owner"
"""The warning of the report."""

MOST_OF_ALL = 2 / 3
"""The share of an outcome that one of several owners can have closed without a warning."""


def kept(owners: Sequence[int | None], outcome: Sequence[bool]) -> list[int]:
    """The places of the records to learn from: of each outcome an owner has at most half as many as all others."""
    places: dict[tuple[int | None, bool], list[int]] = {}
    for place, key in enumerate(zip(owners, outcome, strict=True)):
        places.setdefault(key, []).append(place)
    of_all = Counter(outcome)
    return sorted(chain.from_iterable(_some(own, of_all[won] - len(own)) for (_, won), own in places.items()))


def dominated(owners: Sequence[int | None], outcome: Sequence[bool]) -> bool:
    """Whether one of several owners closed more than two thirds of the won or of the lost."""
    if len(set(owners)) < 2:
        return False
    counts, of_all = Counter(zip(owners, outcome, strict=True)), Counter(outcome)
    return any(count > MOST_OF_ALL * of_all[won] for (owner, won), count in counts.items() if owner is not None)


def warned(learned: Learned, *, one_owner: bool) -> Learned:
    """What was learned, with a warning where one owner teaches most of it."""
    return replace(learned, report=learned.report.warned(ONE_OWNER)) if one_owner else learned


def taught(own: int, others: int) -> int:
    """By how many of so many records an owner teaches; where others have too few, there is nobody to drown."""
    return own if others < MINIMUM_OF_EACH else min(own, max(ALWAYS, others // 2))


def _some(own: Sequence[int], others: int) -> Sequence[int]:
    """All of one's records, or some, spread over the time."""
    most = taught(len(own), others)
    return own if most == len(own) else [own[at * len(own) // most] for at in range(most)]
