"""No owner teaches a model alone: whoever closed far more records than all others is learned from in part.

So that somebody who makes up wins drowns nobody's (reliability: training data poisoning).
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


def kept(owners: Sequence[int | None], outcome: Sequence[bool]) -> list[int]:
    """The places of the records to learn from: of each outcome an owner has at most half as many as all others."""
    places: dict[tuple[int | None, bool], list[int]] = {}
    for place, key in enumerate(zip(owners, outcome, strict=True)):
        places.setdefault(key, []).append(place)
    of_all = Counter(outcome)
    return sorted(chain.from_iterable(_some(own, of_all[won] - len(own)) for (_, won), own in places.items()))


def warned(learned: Learned, left_out: int) -> Learned:
    """What was learned, with a warning where records of one owner were left out."""
    if not left_out:
        return learned
    return replace(learned, report=replace(learned.report, warnings=(*learned.report.warnings, ONE_OWNER)))


def _some(own: Sequence[int], others: int) -> Sequence[int]:
    """All of one's records, or some, spread over the time; where others have too few, there is nobody to drown."""
    most = max(ALWAYS, others // 2)
    if others < MINIMUM_OF_EACH or len(own) <= most:
        return own
    return [own[at * len(own) // most] for at in range(most)]
