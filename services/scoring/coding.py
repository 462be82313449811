"""Stored values as the cells of a scorecard: each value is looked at once, however many records have it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from services.models.scoring import Subject
from services.scoring import learning, reading
from services.scoring.attributes import Definition
from services.scoring.learning import Cells, Codes, Scorecard

Raw = Mapping[str, Sequence[Any]]


def codes(subject: Subject, scorecard: Scorecard, raw: Raw, rows: Sequence[int] | None) -> list[Codes]:
    """The cell of each of these records (all of them for None), for each attribute. Raises UnusableScorecard."""
    definitions = reading.of_scorecard(subject, scorecard)
    return [_codes(each, term.cells, raw, rows) for each, term in zip(definitions, scorecard.terms, strict=True)]


def _codes(definition: Definition, cells: Cells, raw: Raw, rows: Sequence[int] | None) -> Codes:
    values = raw[reading.key(definition)]
    chosen = values if rows is None else [values[at] for at in rows]
    distinct = list(set(chosen))
    shaped = learning.column(definition.kind, map(definition.shape, reading.told(definition, distinct)))
    cell_of = dict(zip(distinct, cells.codes(shaped).tolist(), strict=True))
    return np.fromiter(map(cell_of.__getitem__, chosen), dtype=np.intp, count=len(chosen))
