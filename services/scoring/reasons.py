"""What counts most for and against a score: the greatest contributions (lead-management.md 5.10)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from services.scoring import learning
from services.scoring.learning import Codes, Fact, Scorecard, Shown, Value

MOST = 5
"""Reasons for a score, and as many against it."""

DIGITS = 1000
"""Contributions are told to a thousandth of the log-odds; what is less is no reason."""


SPAN = 1 << 24
Numbers = NDArray[np.int64] | NDArray[np.intp]
Fragments = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Reason:
    """An attribute with its value and what that adds to the log-odds.

    Of `count` closed records with this value the share `rate` was won; None where there were none.
    """

    attribute: str
    value: Value
    contribution: float
    rate: float | None
    count: int


def of_rows(scorecard: Scorecard, known: Fragments, codes: Sequence[Codes], rows: int) -> list[str]:
    """The reasons of each row as JSON, the greatest contributions first; `codes` are the cells of the rows.

    `known` are the scorecard's `fragments`. A reason that many rows have in common is written once.
    """
    if not rows or not codes:
        return ["[]"] * rows
    contributions = scorecard.contributions_of(codes, rows)
    helping, harming = learning.strongest(contributions, MOST)
    places = np.concatenate([helping, harming[:, ::-1]], axis=1)
    each_row = np.arange(rows)[:, None]
    points = np.rint(contributions[each_row, places] * DIGITS).astype(np.int64)
    is_told = np.concatenate([points[:, : helping.shape[1]] > 0, points[:, helping.shape[1] :] < 0], axis=1)
    cells = np.stack(codes, axis=1)[each_row, places]
    texts = _texts(known, places, cells, points)
    texts[~is_told] = ""
    return [f"[{','.join(filter(None, row))}]" for row in texts.tolist()]


def of_plain(kept: Sequence[Sequence[Any]]) -> tuple[Reason, ...]:
    """The reasons as they were stored, from what helps most to what harms most."""
    return tuple(
        Reason(attribute, _value(value), contribution, rate, count)
        for attribute, value, contribution, rate, count in kept
    )


def _texts(known: Fragments, places: Numbers, cells: Numbers, points: Numbers) -> NDArray[np.object_]:
    """The JSON of each reason; points are thousandths, and far less than SPAN of them."""
    starts = np.cumsum([0, *(len(each) for each in known)])
    keys = ((starts[places] + cells) * SPAN + points + SPAN // 2).ravel()
    distinct, which = np.unique(keys, return_inverse=True)
    flat = [fragment for of_attribute in known for fragment in of_attribute]
    written = np.empty(len(distinct), dtype=object)
    written[:] = [flat[key // SPAN] % ((key % SPAN - SPAN // 2) / DIGITS) for key in distinct.tolist()]
    return written[which].reshape(places.shape)


def fragments(scorecard: Scorecard) -> Fragments:
    """For each attribute and cell the JSON of a reason, with a place for its contribution."""
    return [[_fragment(term.attribute.name, fact) for fact in term.facts] for term in scorecard.terms]


def _fragment(attribute: str, fact: Fact) -> str:
    before = json.dumps([attribute, _plain(fact.value)], ensure_ascii=False)[:-1].replace("%", "%%")
    rate = "null" if fact.rate is None else f"{fact.rate:.4f}"
    return f"{before},%.3f,{rate},{fact.count}]"


def _plain(value: Value) -> Any:
    """A value as JSON: a word, a pair of limits, null for empty, true for what is rare."""
    match value.shown:
        case Shown.EMPTY:
            return None
        case Shown.OTHER:
            return True
        case Shown.RANGE:
            return [value.low, value.high]
        case Shown.LEVEL:
            return value.level


def _value(plain: Any) -> Value:
    match plain:
        case None:
            return Value(Shown.EMPTY)
        case True:
            return Value(Shown.OTHER)
        case [low, high]:
            return Value(Shown.RANGE, low=low, high=high)
        case _:
            return Value(Shown.LEVEL, str(plain))
