"""Cells: where a number is cut, which levels are kept."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from services.scorecard import cutting
from services.scorecard.cells import EMPTY, OTHER, Intervals, Levels
from services.scorecard.table import Kind, column

NUMBERS = st.lists(st.floats(allow_nan=True, allow_infinity=True), max_size=60)


def test_a_cut_is_a_number_that_people_can_read() -> None:
    revenue = np.array([49_900.0, 50_000.0, 130_000.0])
    assert cutting.intervals(revenue).cuts.tolist() == [50_000.0, 100_000.0]
    assert cutting.intervals(np.array([1.0, 2.0, 3.0])).cuts.tolist() == [2.0, 3.0]


@given(NUMBERS)
def test_few_different_numbers_have_a_cell_each(values: list[float]) -> None:
    held = np.array(values, dtype=np.float64)
    cells = cutting.intervals(held)
    finite = np.unique(held[np.isfinite(held)])
    assert len(np.unique(cells.codes(finite))) == len(finite)
    assert (np.diff(cells.cuts) > 0).all()


@given(NUMBERS, NUMBERS)
def test_every_number_has_a_cell_and_what_is_none_is_empty(learned: list[float], asked: list[float]) -> None:
    cells = cutting.intervals(np.array(learned, dtype=np.float64))
    held = np.array(asked, dtype=np.float64)
    codes = cells.codes(held)
    assert ((codes >= 0) & (codes < cells.size)).all()
    assert ((codes == EMPTY) == ~np.isfinite(held)).all()


def test_a_frequent_exact_number_among_many_has_a_cell_of_its_own() -> None:
    chance = np.random.default_rng(1)
    held = np.concatenate([chance.uniform(0.0, 100_000.0, 3000), np.full(200, 50_000.0)])
    cells = cutting.intervals(held)
    alone = cells.codes(np.array([50_000.0]))[0]
    assert (cells.codes(held) == alone).sum() == 200
    assert cells.size < 200


def test_rare_levels_are_other_and_there_are_at_most_two_hundred() -> None:
    few = cutting.levels(column(Kind.CATEGORY, ["web"] * 5 + ["fair"] * 3 + ["call"] * 2 + [None]))
    assert few.levels == ("web", "fair")
    assert few.codes(column(Kind.CATEGORY, ["web", "call", "never seen", None])).tolist() == [2, OTHER, OTHER, EMPTY]
    many = cutting.levels(column(Kind.CATEGORY, [f"level {n % 500}" for n in range(5000)]))
    assert len(many.levels) == cutting.MOST_LEVELS


def test_a_column_without_any_value_has_cells_all_the_same() -> None:
    assert isinstance(cutting.intervals(np.full(5, np.nan)), Intervals)
    assert cutting.levels(column(Kind.CATEGORY, [None] * 5)) == Levels(())
