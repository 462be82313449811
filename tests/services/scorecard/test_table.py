"""Columns from rows: what does not fit is missing, and nothing fails."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.scorecard import table as tables
from services.scorecard.table import Attribute, Kind, Table, UnlikeColumns

ANYTHING = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=9), st.binary(max_size=9), st.just([1, 2])
)


@pytest.mark.parametrize(
    ("value", "found"),
    [(5, 5.0), ("5.5", 5.5), (Decimal("1.25"), 1.25), (True, 1.0), (" 7 ", 7.0), (1e300, 1e300)],
)
def test_a_number_is_read_however_it_is_held(value: object, found: float) -> None:
    assert tables.number(value) == found


@pytest.mark.parametrize("value", [None, "", "five", "1 000", float("inf"), "nan", 10**400, [5], b"5"])
def test_what_is_no_number_is_missing(value: object) -> None:
    assert np.isnan(tables.number(value))


@pytest.mark.parametrize(
    ("value", "found"), [(True, "true"), ("Ja", "true"), ("no", "false"), (0, "false"), ("maybe", None), (None, None)]
)
def test_a_flag_is_said_in_several_ways(value: object, found: str | None) -> None:
    assert tables.flag(value) == found


def test_a_choice_is_text_without_blanks_around_it_and_not_endless() -> None:
    assert tables.level("  web ") == "web"
    assert tables.level(3) == "3"
    assert tables.level("") is None
    assert tables.level(float("nan")) is None
    assert len(tables.level("x" * 5000) or "") == tables.LONGEST_LEVEL


@given(st.lists(st.dictionaries(st.sampled_from(["a", "b", "c"]), ANYTHING), max_size=4))
def test_whatever_a_row_holds_there_is_a_table(rows: list[dict[str, object]]) -> None:
    attributes = (Attribute("a", Kind.NUMBER), Attribute("b", Kind.CATEGORY), Attribute("c", Kind.FLAG))
    made = Table.of_rows(attributes, rows)
    assert len(made) == len(rows)
    assert not np.isinf(made.columns["a"]).any()
    assert all(value is None or isinstance(value, str) for value in [*made.columns["b"], *made.columns["c"]])


def test_columns_of_unlike_lengths_are_no_table() -> None:
    attributes = (Attribute("a", Kind.NUMBER), Attribute("b", Kind.NUMBER))
    with pytest.raises(UnlikeColumns):
        Table(attributes, {"a": np.zeros(2), "b": np.zeros(3)})
    with pytest.raises(UnlikeColumns):
        Table(attributes, {"a": np.zeros(2)})
