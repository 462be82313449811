"""What counts most for and against a score: the greatest contributions (lead-management.md 5.10)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from services.scoring import learning
from services.scoring.learning import Codes, Fact, Scorecard, Shown, Value

MOST = 5
"""Reasons for a score, and as many against it."""

DIGITS = 1000
"""Contributions are told to a thousandth of the log-odds; what is less is no reason."""


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

    `known` are the scorecard's `fragments`.
    """
    if not rows or not codes:
        return ["[]"] * rows
    contributions = scorecard.contributions_of(codes, rows)
    helping, harming = learning.strongest(contributions, MOST)
    return [
        f"[{','.join((*those_for, *reversed(those_against)))}]"
        for those_for, those_against in zip(
            _told(known, codes, contributions, helping, sign=1),
            _told(known, codes, contributions, harming, sign=-1),
            strict=True,
        )
    ]


def of_plain(kept: Sequence[Sequence[Any]]) -> tuple[Reason, ...]:
    """The reasons as they were stored, from what helps most to what harms most."""
    return tuple(
        Reason(attribute, _value(value), contribution, rate, count)
        for attribute, value, contribution, rate, count in kept
    )


def _told(known: Fragments, codes: Sequence[Codes], contributions: Any, places: Any, *, sign: int) -> Any:
    """For each row the JSON of the attributes at its places whose contribution has the sign."""
    rows = np.arange(len(places))[:, None]
    points = np.rint(contributions[rows, places] * DIGITS).astype(np.int64)
    cells = np.stack(codes, axis=1)[rows, places]
    for of_row, its_cells, its_points in zip(places.tolist(), cells.tolist(), points.tolist(), strict=True):
        yield [
            known[place][cell] % (point / DIGITS)
            for place, cell, point in zip(of_row, its_cells, its_points, strict=True)
            if point * sign > 0
        ]


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
