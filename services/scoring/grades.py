"""The four grades: neighbouring ranges of the score that cover 0 to 100 (lead-management.md 5.9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from services.models.score import Grade
from services.models.scoring import ScoringModel
from services.refusal import Refusal

LOWEST, HIGHEST = 0, 100


class GradesOutOfOrder(Refusal):
    """The minimums must be whole numbers, A's above B's above C's, between 1 and 100: every grade holds a score."""

    code = "grades-out-of-order"


@dataclass(frozen=True, slots=True)
class Ranges:
    """The least score of A, of B and of C; D is what is below. Raises GradesOutOfOrder."""

    a: int = 75
    b: int = 50
    c: int = 25

    def __post_init__(self) -> None:
        if not LOWEST < self.c < self.b < self.a <= HIGHEST:
            raise GradesOutOfOrder(a=self.a, b=self.b, c=self.c)

    def range_of(self, grade: Grade) -> tuple[int, int]:
        """The least and the highest score of a grade."""
        least = {Grade.A: self.a, Grade.B: self.b, Grade.C: self.c, Grade.D: LOWEST}
        above = {Grade.A: HIGHEST + 1, Grade.B: self.a, Grade.C: self.b, Grade.D: self.c}
        return least[grade], above[grade] - 1

    def grade(self, score: int) -> Grade:
        """The grade of a score."""
        return next(grade for grade in Grade if score >= self.range_of(grade)[0])

    def grades(self, scores: NDArray[np.int64]) -> NDArray[np.int64]:
        """The grades of many scores, by their values."""
        return (scores < self.a).astype(np.int64) + (scores < self.b) + (scores < self.c)

    def moved(self, grade: Grade, least: int) -> Ranges:
        """The ranges with another least score for a grade: its neighbour below ends where it begins.

        Raises GradesOutOfOrder, also for D, which begins at 0.
        """
        match grade:
            case Grade.A:
                return Ranges(least, self.b, self.c)
            case Grade.B:
                return Ranges(self.a, least, self.c)
            case Grade.C:
                return Ranges(self.a, self.b, least)
            case Grade.D:
                raise GradesOutOfOrder(a=self.a, b=self.b, c=self.c)

    @property
    def minimums(self) -> Sequence[int]:
        return self.a, self.b, self.c


DEFAULT = Ranges()


def ranges(model: ScoringModel) -> Ranges:
    """The ranges of a model."""
    return Ranges(model.least_a, model.least_b, model.least_c)
