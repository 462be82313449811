"""Reasons and changes, as they are told to a seller."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from services.scorecard import facts, fitting, reasons, whatif
from services.scorecard.cells import Intervals
from services.scorecard.facts import Shown, Value
from services.scorecard.fitting import Learned, Wishes
from services.scorecard.scorecard import Scorecard
from services.scorecard.table import Attribute, Kind, Table
from tests.services.scorecard import made


@pytest.fixture(scope="module")
def plain() -> Scorecard:
    """Of 100 leads from the web 64 were won, of 100 from fairs 16; and revenue below and from 1,000."""
    source = np.repeat(np.array(["web", "fair"], dtype=object), 100)
    outcome = np.concatenate([np.arange(100) < 64, np.arange(100) < 16])
    revenue = np.where(outcome, 2_000.0, 500.0)
    revenue[::3] = np.nan
    attributes = (Attribute("leadsourcecode", Kind.CATEGORY, fixed_by_seller=True), Attribute("revenue", Kind.NUMBER))
    everything = Wishes(chosen=frozenset({"leadsourcecode", "revenue"}))
    return fitting.fit(Table(attributes, {"leadsourcecode": source, "revenue": revenue}), outcome, wishes=everything)


def lead(scorecard: Scorecard, source: str | None, revenue: object) -> Table:
    return Table.of_rows(scorecard.attributes, [{"leadsourcecode": source, "revenue": revenue}])


def test_sixty_four_percent_of_leads_from_the_web_were_won(plain: Scorecard) -> None:
    told = {reason.attribute: reason for reason in reasons.of(plain, lead(plain, "web", 500))}
    web = told["leadsourcecode"]
    assert web.value == Value(Shown.LEVEL, "web")
    assert (web.rate, web.count) == (0.64, 100)
    assert web.contribution > 0.0 > told["revenue"].contribution


def test_a_number_is_told_as_a_range(plain: Scorecard) -> None:
    told = {reason.attribute: reason for reason in reasons.of(plain, lead(plain, "web", 3_000))}
    assert told["revenue"].value == Value(Shown.RANGE, low=1_000.0, high=None)
    assert told["revenue"].rate == 1.0


def test_what_helps_most_comes_first(plain: Scorecard) -> None:
    told = reasons.of(plain, lead(plain, "fair", 2_000))
    assert [reason.attribute for reason in told] == ["revenue", "leadsourcecode"]
    assert all(one.contribution >= other.contribution for one, other in pairwise(told))


def test_of_what_nobody_had_nothing_is_known_and_nothing_said(plain: Scorecard) -> None:
    told = {reason.attribute: reason for reason in reasons.of(plain, lead(plain, "carrier pigeon", None))}
    assert told["leadsourcecode"].value.shown is Shown.OTHER
    assert (told["leadsourcecode"].rate, told["leadsourcecode"].count) == (None, 0)
    assert told["leadsourcecode"].contribution == 0.0
    assert told["revenue"].value.shown is Shown.EMPTY
    assert told["revenue"].count == 67


def test_every_closed_lead_is_counted_in_one_value(learned: Learned) -> None:
    for term in learned.scorecard.terms:
        counted = {fact.value: fact.count for fact in term.facts}
        assert sum(counted.values()) == learned.report.rows_train
        assert len({value for value in counted if value.shown is Shown.RANGE}) <= facts.MOST_RANGES


def test_ranges_of_a_number_follow_each_other_without_gaps(learned: Learned) -> None:
    (revenue,) = [term for term in learned.scorecard.terms if term.attribute.name == "revenue"]
    assert isinstance(revenue.cells, Intervals)
    told = list(dict.fromkeys(fact.value for fact in revenue.facts if fact.value.shown is Shown.RANGE))
    assert told[0].low is None
    assert told[-1].high is None
    assert all(one.high == other.low for one, other in pairwise(told))
    for amount in (1_000.0, 162_000.0, 9e9):
        (value,) = {revenue.facts[code].value for code in revenue.cells.codes(np.array([amount]))}
        assert value.low is None or value.low <= amount
        assert value.high is None or amount < value.high


def test_the_strongest_reasons_of_many_leads_are_those_of_each(learned: Learned) -> None:
    table, _ = made.closed_leads(50, seed=4)
    contributions = learned.scorecard.contributions(table)
    helping, harming = reasons.strongest(contributions, most=2)
    for row in range(50):
        told = [reason.attribute for reason in reasons.of(learned.scorecard, table, row)]
        names = [attribute.name for attribute in learned.scorecard.attributes]
        assert [names[place] for place in helping[row]] == told[:2]
        assert names[harming[row][0]] == told[-1]


def test_a_seller_is_told_what_to_change_and_what_it_would_bring(plain: Scorecard) -> None:
    (change,) = whatif.best_changes(plain, lead(plain, "fair", 2_000))
    assert (change.attribute, change.value) == ("leadsourcecode", Value(Shown.LEVEL, "web"))
    assert change.score_now == plain.scores(lead(plain, "fair", 2_000))[0]
    assert change.score == plain.scores(lead(plain, "web", 2_000))[0] > change.score_now


def test_what_is_best_already_need_not_be_changed(plain: Scorecard) -> None:
    assert whatif.best_changes(plain, lead(plain, "web", 2_000)) == []


def test_what_a_seller_cannot_change_is_never_proposed(learned: Learned) -> None:
    table, _ = made.closed_leads(40, seed=6)
    changes = [change for row in range(40) for change in whatif.best_changes(learned.scorecard, table, row)]
    assert {change.attribute for change in changes} == {"budgetstatus"}


def test_a_change_of_a_number_is_a_range_that_some_leads_had(learned: Learned) -> None:
    free = replace(
        learned.scorecard,
        terms=tuple(replace(t, attribute=replace(t.attribute, fixed_by_seller=True)) for t in learned.scorecard.terms),
    )
    table = Table.of_rows(made.ATTRIBUTES, [{"size": "large", "leadsourcecode": "web", "revenue": 5_000}])
    changes = {change.attribute: change for change in whatif.best_changes(free, table)}
    assert changes["revenue"].value.shown is Shown.RANGE
    assert changes["revenue"].score > changes["revenue"].score_now


def test_one_lead_has_the_contributions_that_it_has_among_many(learned: Learned) -> None:
    table, _ = made.closed_leads(300, seed=8)
    codes = np.stack(learned.scorecard.codes(table))
    assert learned.scorecard.pairs
    by_itself = [learned.scorecard.contributions_of_one(lead) for lead in codes.T.tolist()]
    assert (learned.scorecard.contributions_of(codes, 300) == np.array(by_itself)).all()
