"""Match codes under all seven operators: of a rule on one record type, base and matching codes are the same."""

from __future__ import annotations

from typing import Any

from hypothesis import given as examples
from hypothesis import strategies as st

from services.duplicates import columns, match_codes
from services.duplicates.columns import COLUMNS
from services.models.duplicate_rule import Operator
from services.models.lead import Rating
from tests.services.duplicates import given

VALUES: dict[columns.Kind, st.SearchStrategy[Any]] = {
    columns.Kind.TEXT: st.text(max_size=12) | st.none(),
    columns.Kind.DATE: st.dates() | st.none(),
    columns.Kind.MOMENT: st.datetimes() | st.none(),
    columns.Kind.CHOICE: st.sampled_from(Rating) | st.none(),
    columns.Kind.OTHER: st.integers(min_value=-9, max_value=9) | st.none(),
}
OF_KIND = {
    columns.Kind.TEXT: "companyname",
    columns.Kind.DATE: "estimatedclosedate",
    columns.Kind.MOMENT: "closedon",
    columns.Kind.CHOICE: "leadqualitycode",
    columns.Kind.OTHER: "numberofemployees",
}
CASES = [(kind, operator) for kind, operators in columns.FITTING.items() for operator in operators]


@st.composite
def conditions(draw: st.DrawFn) -> tuple[Any, Any, Any]:
    """A condition that fits its column, and two values of the column."""
    kind, operator = draw(st.sampled_from(CASES))
    count = draw(st.integers(1, 6)) if operator in columns.COUNTING else None
    ignoring = draw(st.booleans())
    made = given.condition(OF_KIND[kind], operator, characters=count, ignore_blank_values=ignoring)
    return made, draw(VALUES[kind]), draw(VALUES[kind])


def test_every_operator_fits_some_column() -> None:
    assert {operator for _, operator in CASES} == set(Operator)
    assert all(COLUMNS["lead"][name].kind is kind for kind, name in OF_KIND.items())


@examples(st.lists(conditions(), min_size=1, max_size=3), st.booleans())
def test_a_rule_on_one_record_type_matches_both_ways(drawn: list[tuple[Any, Any, Any]], cased: bool) -> None:
    rule = given.rule(*(each for each, _, _ in drawn), base_entity="lead", matching_entity="lead")
    rule = given.rule(*rule.conditions, base_entity="lead", matching_entity="lead", is_case_sensitive=cased)
    one = {each.base_attr: ours for each, ours, _ in drawn}
    other = {each.base_attr: theirs for each, _, theirs in drawn}
    codes = [
        (match_codes.base_code(rule, each, region="NO"), match_codes.matching_code(rule, each, region="NO"))
        for each in (one, other)
    ]
    assert all(base == matching for base, matching in codes)
    assert (codes[0][0] == codes[1][1]) is (codes[1][0] == codes[0][1])
