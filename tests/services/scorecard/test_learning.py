"""Learning a scorecard: what comes of it, and that it comes the same each time."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.scorecard import fitting, measures, reasons, report, writing
from services.scorecard.cells import EMPTY
from services.scorecard.fitting import Learned, TooFewOutcomes, Wishes
from services.scorecard.measures import Outcome
from services.scorecard.report import State, Warned
from services.scorecard.scorecard import HIGHEST, LOWEST
from services.scorecard.screening import LeftOut
from services.scorecard.table import Attribute, Kind, Table
from tests.services.scorecard import made

CHOICE = st.sampled_from([*made.SOURCES, *made.SIZES, None, "", "never seen", "ø" * 300])
NUMBER = st.one_of(st.floats(), st.just(50_000.0), st.none())
ROW = st.fixed_dictionaries(
    {"leadsourcecode": CHOICE, "size": CHOICE, "revenue": NUMBER, "noise": NUMBER, "budgetstatus": st.booleans()}
)


def test_what_matters_is_learned_and_what_does_not_is_left_out(learned: Learned) -> None:
    chosen = {screened.name for screened in learned.screened if screened.chosen}
    assert {"leadsourcecode", "size", "budgetstatus", "revenue"} <= chosen
    assert learned.report.state is State.READY
    assert learned.report.tested_on is report.Tested.NEWEST
    assert (learned.report.rows_train, learned.report.rows_test) == (1280, 320)
    assert learned.report.auc > 0.8


def test_that_revenue_helps_large_companies_only_is_learned_as_a_pair(learned: Learned) -> None:
    names = [attribute.name for attribute in learned.scorecard.attributes]
    assert {"revenue", "size"} in [{names[pair.left], names[pair.right]} for pair in learned.scorecard.pairs]


def test_forty_and_forty_are_enough_and_tested_crosswise(few_learned: Learned) -> None:
    assert few_learned.report.tested_on is report.Tested.CROSS
    assert few_learned.report.rows_train == few_learned.report.rows_test == 80
    assert few_learned.report.auc_high - few_learned.report.auc_low > 0.1
    assert few_learned.scorecard.pairs == ()
    fresh, outcome = made.closed_leads(2000, seed=9)
    assert measures.auc(outcome, few_learned.scorecard.log_odds(fresh)) > 0.65


def test_chances_are_kept_on_leads_that_are_new(learned: Learned) -> None:
    fresh, outcome = made.closed_leads(4000, seed=9)
    assert measures.calibration_error(outcome, learned.scorecard.probabilities(fresh)) < 0.04


@settings(max_examples=60, deadline=None)
@given(st.lists(ROW, min_size=1, max_size=6))
def test_reasons_add_up_for_whatever_lead(learned: Learned, rows: list[dict[str, object]]) -> None:
    scorecard = learned.scorecard
    table = Table.of_rows(made.ATTRIBUTES, rows)
    log_odds = scorecard.log_odds(table)
    assert np.isfinite(log_odds).all()
    assert scorecard.contributions(table).sum(axis=1) + scorecard.base_log_odds == pytest.approx(log_odds, abs=1e-9)
    scores = scorecard.scores(table)
    assert ((scores >= LOWEST) & (scores <= HIGHEST)).all()
    told = reasons.of(scorecard, table)
    assert sum(reason.contribution for reason in told) + scorecard.base_log_odds == pytest.approx(log_odds[0], abs=1e-9)


def test_on_average_the_contributions_cancel_out(learned: Learned, many_leads: tuple[Table, Outcome]) -> None:
    learned_from = many_leads[0].take(slice(0, 1280))
    assert learned.scorecard.contributions(learned_from).mean(axis=0) == pytest.approx(0.0, abs=1e-3)


def test_the_score_is_fifty_for_the_average_lead_and_seventy_five_for_three_times_its_odds(learned: Learned) -> None:
    average = float(measures.logit(learned.scorecard.base_rate))
    asked = np.array([average, average + np.log(3.0), average - np.log(3.0), 900.0, -900.0])
    assert learned.scorecard.shown(asked).tolist() == [50, 75, 25, 99, 1]


def test_the_same_leads_give_the_same_scorecard_to_the_last_digit(few_learned: Learned, learned: Learned) -> None:
    again = fitting.learn(*made.balanced(40), wishes=Wishes())
    assert writing.write(again.scorecard) == writing.write(few_learned.scorecard)
    assert again.report == few_learned.report
    many_again = fitting.learn(*made.closed_leads(1600), wishes=Wishes())
    assert many_again.scorecard.checksum == learned.scorecard.checksum


def test_attributes_can_be_picked_by_hand_even_against_advice() -> None:
    table, outcome = made.balanced(60)
    table = made.with_column(table, Attribute("ownerid", Kind.CATEGORY), np.tile(["ola", "kari"], 60))
    found = fitting.learn(table, outcome, wishes=Wishes(chosen=frozenset({"ownerid", "leadsourcecode"})))
    assert [attribute.name for attribute in found.scorecard.attributes] == ["leadsourcecode", "ownerid"]
    reasons_by_name = {screened.name: screened.reason for screened in found.screened}
    assert reasons_by_name["ownerid"] is LeftOut.SYSTEM
    by_itself = fitting.learn(table, outcome, wishes=Wishes())
    assert "ownerid" not in [attribute.name for attribute in by_itself.scorecard.attributes]


@pytest.mark.parametrize("each", [60, 400])
def test_a_blank_that_is_ignored_neither_helps_nor_harms(each: int) -> None:
    table, outcome = made.balanced(each)
    blank_is_bad = table.columns["size"].copy()
    blank_is_bad[~outcome & (np.arange(2 * each) % 2 == 0)] = None
    table = Table(table.attributes, {**table.columns, "size": blank_is_bad})
    minded = fitting.fit(table, outcome, wishes=Wishes())
    ignored = fitting.fit(table, outcome, wishes=Wishes(ignore_empty=frozenset({"size"})))
    place = [attribute.name for attribute in ignored.attributes].index("size")
    blank = table.take(np.array([value is None for value in blank_is_bad]))
    assert (minded.contributions(blank)[:, place] < -0.3).mean() > 0.9
    assert (ignored.contributions(blank)[:, place] == 0.0).all()
    assert ignored.terms[place].counts[EMPTY] == len(blank)


def test_an_attribute_that_leaks_is_warned_of_when_it_is_picked_by_hand() -> None:
    table, outcome = made.balanced(80)
    leaking = [("signed" if won else None) for won in outcome]
    table = made.with_column(table, Attribute("contract", Kind.CATEGORY), leaking)
    by_itself = fitting.learn(table, outcome, wishes=Wishes())
    assert "contract" not in [attribute.name for attribute in by_itself.scorecard.attributes]
    picked = fitting.learn(table, outcome, wishes=Wishes(chosen=frozenset({"contract", "size"})))
    assert {Warned.LEAKAGE, Warned.TOO_GOOD} <= set(picked.report.warnings)
    assert picked.report.state is not State.READY


def test_awkward_columns_change_nothing_and_break_nothing() -> None:
    table, outcome = made.balanced(60)
    rows = len(table)
    for attribute, values in (
        (Attribute("nothing", Kind.NUMBER), np.full(rows, np.nan)),
        (Attribute("blank", Kind.CATEGORY), np.full(rows, None)),
        (Attribute("constant", Kind.NUMBER), np.full(rows, 7.0)),
        (Attribute("same", Kind.CATEGORY), np.full(rows, "same")),
        (Attribute("number", Kind.CATEGORY), np.array([f"L-{n}" for n in range(rows)])),
        (Attribute("absurd", Kind.NUMBER), np.where(np.arange(rows) % 2, 1e308, -1e308)),
        (Attribute("written", Kind.TEXT), np.array([f"text {n}" for n in range(rows)])),
    ):
        table = made.with_column(table, attribute, values)
    everything = frozenset(attribute.name for attribute in table.attributes)
    found = fitting.learn(table, outcome, wishes=Wishes(chosen=everything))
    used = {attribute.name for attribute in found.scorecard.attributes}
    assert not used & {"constant", "same", "number", "written"}
    assert np.isfinite(found.scorecard.log_odds(table)).all()


def test_without_anything_to_tell_by_everybody_is_average() -> None:
    outcome = np.arange(100) % 2 == 0
    table = Table((Attribute("same", Kind.CATEGORY),), {"same": np.full(100, "same", dtype=object)})
    found = fitting.learn(table, outcome, wishes=Wishes())
    assert found.scorecard.attributes == ()
    assert found.scorecard.scores(table).tolist() == [50] * 100
    assert found.report.state is State.NOT_READY
    assert writing.read(writing.write(found.scorecard)).scores(table).tolist() == [50] * 100


@pytest.mark.parametrize("won", [0, 9, 391, 400])
def test_fewer_than_ten_of_an_outcome_teach_nothing(won: int) -> None:
    table, _ = made.closed_leads(400)
    with pytest.raises(TooFewOutcomes):
        fitting.learn(table, np.arange(400) < won, wishes=Wishes())


def test_ten_of_an_outcome_among_many_are_learned_from() -> None:
    table, _ = made.closed_leads(320)
    found = fitting.learn(table, np.arange(320) % 32 == 0, wishes=Wishes())
    assert found.report.state is not State.READY
    assert found.report.confusion[0] + found.report.confusion[3] == 10


def test_how_far_it_has_come_is_told_to_the_end() -> None:
    steps: list[tuple[int, int]] = []
    fitting.learn(*made.balanced(40), wishes=Wishes(), progress=lambda done, total: steps.append((done, total)))
    assert steps == sorted(steps)
    assert steps[0][0] == 0
    assert steps[-1][0] == steps[-1][1]


def test_mod_04_a_heap_of_made_up_wins_raise_an_alarm() -> None:
    table, outcome = made.closed_leads(600)
    honest = fitting.learn(table, outcome, wishes=Wishes())
    faked, _ = made.closed_leads(300, seed=7)
    rows = [table.columns, {**faked.columns, "leadsourcecode": np.full(300, "cold call", dtype=object)}]
    together = Table(table.attributes, {name: np.concatenate([r[name] for r in rows]) for name in table.columns})
    poisoned = fitting.learn(together, np.concatenate([outcome, np.ones(300, dtype=bool)]), wishes=Wishes())
    assert Warned.OUTCOME_DRIFT not in honest.report.warnings
    assert Warned.OUTCOME_DRIFT in poisoned.report.warnings
    assert poisoned.report.state is not State.READY
