"""What counts for and against a score: the contributions (lead-management.md 5.10).

A score keeps the cells that its record was in. What was learned is never changed, so the reasons are made of them when
they are shown, and are those of the moment when the score was made (docs/decisions/0017).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from services.scoring import learning
from services.scoring.learning import Codes, Reason, Scorecard

LEAST = 0.0005
"""Contributions, in log-odds, that are less are no reason."""

CELL = np.dtype("<u2")


def packed(codes: Sequence[Codes], rows: int) -> list[bytes]:
    """The cells of each row, two bytes for each attribute in the order of the scorecard."""
    if not rows or not codes:
        return [b""] * rows
    cells = np.stack(codes, axis=1).astype(CELL).tobytes()
    size = len(codes) * CELL.itemsize
    return [cells[at : at + size] for at in range(0, len(cells), size)]


def of_cells(scorecard: Scorecard, cells: bytes | None) -> tuple[Reason, ...]:
    """All that help or harm, from what helps most to what harms most; none for unknown cells."""
    found = _known(scorecard, cells)
    if found is None:
        return ()
    every = learning.reasons.of_codes(scorecard, found.reshape(-1, 1))
    return tuple(each for each in every if abs(each.contribution) >= LEAST)


def ignored(scorecard: Scorecard, cells: bytes | None) -> tuple[str, ...]:
    """The attributes that are blank there and were left out of account for that (lead-management.md 5.5)."""
    found = _known(scorecard, cells)
    if found is None:
        return ()
    told = zip(scorecard.terms, found.tolist(), strict=True)
    return tuple(term.attribute.name for term, cell in told if term.ignore_empty and cell == learning.EMPTY)


def _known(scorecard: Scorecard, cells: bytes | None) -> Codes | None:
    """The cell of each attribute; None where they are not of this scorecard."""
    found = np.frombuffer(cells or b"", dtype=CELL).astype(np.intp)
    sizes = [term.cells.size for term in scorecard.terms]
    return None if len(found) != len(sizes) or (found >= sizes).any() else found
