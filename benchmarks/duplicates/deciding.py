"""From probabilities of pairs to matches of a whole file, where other pairs are evidence too."""

from __future__ import annotations

from collections import defaultdict

import numpy as np

from benchmarks.duplicates.scanning import Scored
from services.resemblance.judging import LIKELY, POSSIBLE, VERY_LIKELY

Pair = tuple[int, int]
_MOST_TOGETHER = 30


def plain(scored: Scored) -> set[Pair]:
    """The pairs that are at least likely, each by itself."""
    return _over(scored, LIKELY)


def through_others(scored: Scored) -> set[Pair]:
    """The likely pairs, and those that a third record connects: both of its pairs are very likely.

    One step only, and no record is connected to more than 30, so that one mistake draws no others after it.
    """
    near: dict[int, set[int]] = defaultdict(set)
    for left, right in _over(scored, VERY_LIKELY):
        near[left].add(right)
        near[right].add(left)
    found = plain(scored)
    for others in list(near.values()):
        if len(others) <= _MOST_TOGETHER:
            found |= {(a, b) for a in others for b in others if a < b}
    return found


def assigned(scored: Scored) -> set[Pair]:
    """For two files without doubles of their own: likely pairs, best first, unless a side has a very likely other one.

    A possible pair counts too where neither side has anything better and each is the other's best.
    """
    order = np.argsort(-scored.probability, kind="stable")
    taken: dict[int, float] = {}
    found: set[Pair] = set()
    for left, right, chance in zip(
        scored.left[order].tolist(), scored.right[order].tolist(), scored.probability[order].tolist(), strict=True
    ):
        best = max(taken.get(left, 0.0), taken.get(right, 0.0))
        if chance < POSSIBLE:
            break
        if (chance >= VERY_LIKELY) or (chance >= LIKELY and best < VERY_LIKELY) or best == 0.0:
            found.add((left, right))
        for side in (left, right):
            taken[side] = max(chance, taken.get(side, 0.0))
    return found


def _over(scored: Scored, least: float) -> set[Pair]:
    kept = scored.probability >= least
    return set(zip(scored.left[kept].tolist(), scored.right[kept].tolist(), strict=True))
