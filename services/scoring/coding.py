"""Stored values as the cells of a scorecard: each value is looked at once, however many records have it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

import numpy as np

from services.models.scoring import Subject
from services.scoring import learning, reading
from services.scoring.attributes import Definition
from services.scoring.learning import Cells, Codes, Scorecard

Value = TypeVar("Value")
Raw = Mapping[str, Sequence[Any]]


def codes(subject: Subject, scorecard: Scorecard, raw: Raw, rows: Sequence[int] | None) -> list[Codes]:
    """The cell of each of these records (all of them for None), for each attribute. Raises UnusableScorecard."""
    definitions = reading.of_scorecard(subject, scorecard)
    return [_codes(each, term.cells, raw, rows) for each, term in zip(definitions, scorecard.terms, strict=True)]


def at(values: Sequence[Value], rows: Sequence[int] | None) -> Sequence[Value]:
    """The values at these places, or all of them for None."""
    return values if rows is None else [values[row] for row in rows]


def _codes(definition: Definition, cells: Cells, raw: Raw, rows: Sequence[int] | None) -> Codes:
    chosen = at(raw[reading.key(definition)], rows)
    stored = list(set(chosen))
    shaped = list(map(definition.shape, reading.told(definition, stored)))
    distinct = list(set(shaped))
    cell_of = dict(zip(distinct, cells.codes(learning.column(definition.kind, distinct)).tolist(), strict=True))
    cell_of_stored = dict(zip(stored, map(cell_of.__getitem__, shaped), strict=True))
    return np.fromiter(map(cell_of_stored.__getitem__, chosen), dtype=np.intp, count=len(chosen))
