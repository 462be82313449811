"""Whatever is so of a lead, the diagnosis names exactly what keeps it from its score, and never nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
from hypothesis import given as when
from hypothesis import settings
from hypothesis import strategies as st

from services.models.scoring import Subject
from services.scoring import diagnosis
from services.scoring.choosing import Candidate
from services.scoring.diagnosis import CHECKS, DAY, LATE, OVERDUE, OWNERS, SOON, Check, Facts, House, Mark, Verdict

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
OLDEST = datetime(2024, 11, 23, 12, 0, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=90)
SECOND = timedelta(seconds=1)

MODEL = Candidate(1, "Havbruk", 11, None, None, frozenset(), LONG_AGO)
LEAD = Facts(
    state="open", merged_into=None, gone=False, created=NOW - DAY * 3, saved=NOW - DAY * 3, changed=NOW - DAY * 3,
    version=1, values={}, process_id=None, conditions_changed=None, mark=None,
)  # fmt: skip
HOUSE = House(Subject.LEAD, True, (MODEL,), 0, OLDEST, NOW + timedelta(hours=4), 0, None, NOW)


def failing(facts: Facts, house: House = HOUSE) -> list[Check]:
    return [each.check for each in diagnosis.diagnose(facts, house).failed]


def scored(**values: object) -> Facts:
    """A lead that was scored an hour ago, as it is."""
    return replace(LEAD, mark=Mark(NOW - timedelta(hours=1), 1, 11, 1), **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("facts", "house", "expected"),
    [
        (LEAD, replace(HOUSE, installed=False), [Check.INSTALLED]),
        (LEAD, replace(HOUSE, models=()), [Check.PUBLISHED]),
        (replace(LEAD, state="qualified"), HOUSE, [Check.OPEN]),
        (replace(LEAD, values={"city": "Oslo"}), replace(HOUSE, models=(replace(
            MODEL, filter_column="city", filter_values=frozenset({"Bergen"})),)), [Check.CONDITIONS]),
        (replace(LEAD, process_id="other", saved=LONG_AGO - DAY), replace(HOUSE, models=(replace(
            MODEL, process_id="ours"),)), [Check.PROCESS]),
        (replace(LEAD, created=OLDEST - SECOND), HOUSE, [Check.AGE]),
        (LEAD, replace(HOUSE, unusable=frozenset({1})), [Check.USABLE]),
        (replace(scored(), version=2, changed=NOW - OVERDUE), replace(HOUSE, unusable=frozenset({1})), [Check.USABLE]),
        (replace(LEAD, saved=NOW - SOON + SECOND), HOUSE, [Check.JUST_SAVED]),
        (replace(LEAD, saved=NOW - SOON), HOUSE, [Check.SAVED_LATELY]),
        (replace(LEAD, saved=NOW - LATE), HOUSE, [Check.REAL_TIME]),
        (replace(scored(), version=2, changed=NOW - DAY + SECOND), HOUSE, [Check.REFRESHED]),
        (replace(scored(), version=2, changed=NOW - OVERDUE), HOUSE, [Check.RUNS]),
        (replace(LEAD, gone=True, merged_into=7, state="disqualified"), HOUSE, [Check.NOT_MERGED]),
        (replace(LEAD, saved=NOW - SOON + SECOND), replace(HOUSE, parked=1, error="ValueError"),
         [Check.JUST_SAVED, Check.RUNS]),
        (scored(), HOUSE, []),
    ],
)  # fmt: skip
def test_each_condition_alone(facts: Facts, house: House, expected: list[Check]) -> None:
    assert failing(facts, house) == expected


def test_the_first_that_fails_is_the_headline_and_all_are_told() -> None:
    facts = replace(LEAD, state="disqualified", created=OLDEST - DAY)
    found = diagnosis.diagnose(facts, HOUSE)
    assert [each.check for each in found.findings] == list(Check) == [check for check, _ in CHECKS]
    assert found.headline is not None
    assert found.headline.check is Check.OPEN
    assert found.headline.actual == {"state": "disqualified"}
    assert [each.check for each in found.failed] == [Check.OPEN, Check.AGE]
    assert OWNERS.keys() == set(Check)


def test_the_condition_tells_what_is_needed_and_what_is_so() -> None:
    model = replace(MODEL, filter_column="industrycode", filter_values=frozenset({"Havbruk", "Fiskeri"}))
    facts = replace(LEAD, values={"industrycode": "Handel"})
    found = diagnosis.diagnose(facts, replace(HOUSE, models=(model,))).headline
    assert found is not None
    (asked,) = found.actual["asked"]
    assert (asked["needed"], asked["actual"]) == (["Fiskeri", "Havbruk"], "Handel")


def test_a_new_lead_on_another_process_waits_for_its_first_score_only() -> None:
    house = replace(HOUSE, models=(replace(MODEL, process_id="ours"),))
    young = replace(LEAD, process_id="other", saved=NOW - SECOND)
    found = diagnosis.diagnose(young, house)
    assert [each.check for each in found.failed] == [Check.JUST_SAVED]
    assert next(each for each in found.findings if each.check is Check.PROCESS).verdict is Verdict.NOTE
    assert failing(scored(process_id="other"), house) == [Check.PROCESS]


def test_two_models_for_one_lead_are_told_and_keep_nothing_away() -> None:
    house = replace(HOUSE, models=(MODEL, replace(MODEL, id=2, name="Alle", published=NOW - DAY)))
    found = diagnosis.diagnose(scored(), house)
    told = next(each for each in found.findings if each.check is Check.ONE_MODEL)
    assert (told.verdict, told.actual) == (Verdict.NOTE, {"models": ["Alle", "Havbruk"], "chosen": "Alle"})


def test_a_lead_saved_before_its_model_was_published_waits_for_the_run() -> None:
    house = replace(HOUSE, models=(replace(MODEL, published=NOW - timedelta(minutes=20)),))
    assert failing(LEAD, house) == [Check.REFRESHED]


def test_a_lead_that_was_opened_again_waits_for_the_run() -> None:
    assert failing(replace(LEAD, conditions_changed=NOW - timedelta(hours=2))) == [Check.REFRESHED]


def test_an_opportunity_is_never_scored_in_real_time() -> None:
    house = replace(HOUSE, subject=Subject.OPPORTUNITY)
    assert failing(replace(LEAD, saved=NOW - SECOND), house) == [Check.REFRESHED]
    assert failing(replace(LEAD, saved=NOW - OVERDUE), house) == [Check.RUNS]


MOMENTS = st.sampled_from(
    [NOW + SECOND, NOW, NOW - SECOND, NOW - SOON, NOW - LATE, NOW - DAY, NOW - OVERDUE, LONG_AGO, OLDEST, OLDEST - DAY]
)
MODELS = st.builds(
    Candidate, st.integers(1, 3), st.just("M"), st.integers(11, 13), st.sampled_from([None, "ours", "theirs"]),
    st.sampled_from([None, "city"]), st.sampled_from([frozenset({"Bergen"}), frozenset({"Oslo", "Bergen"})]), MOMENTS,
)  # fmt: skip
HOUSES = st.builds(
    House, st.sampled_from(Subject), st.booleans(),
    st.lists(MODELS, max_size=3, unique_by=lambda each: each.id).map(tuple),
    st.integers(0, 1), st.just(OLDEST), st.none(), st.integers(0, 1), st.none(), st.just(NOW),
)  # fmt: skip
RECORDS = st.builds(
    Facts, st.sampled_from(["open", "qualified", "disqualified"]), st.none(), st.booleans(), MOMENTS, MOMENTS, MOMENTS,
    st.integers(1, 2), st.sampled_from([{"city": "Oslo"}, {"city": "Bergen"}, {"city": None}]),
    st.sampled_from([None, "ours", "theirs"]), st.none() | MOMENTS,
    st.none() | st.builds(Mark, MOMENTS, st.integers(1, 3), st.integers(11, 13), st.integers(1, 2)),
)  # fmt: skip


@settings(max_examples=1500, deadline=None)
@when(RECORDS, HOUSES)
def test_a_record_without_a_score_always_fails_something(facts: Facts, house: House) -> None:
    assert failing(replace(facts, mark=None), house)


@settings(max_examples=1500, deadline=None)
@when(RECORDS, HOUSES)
def test_what_fails_is_what_is_not_so(facts: Facts, house: House) -> None:
    """The truth, told once more in other words."""
    failed = set(failing(facts, house))

    def of_filter(model: Candidate) -> bool:
        return model.filter_column is None or facts.values["city"] in model.filter_values

    by_filter = [each for each in house.models if of_filter(each)]
    by_process = [each for each in by_filter if each.process_id in (None, facts.process_id)]
    assert (Check.INSTALLED in failed) == (not house.installed)
    assert (Check.PUBLISHED in failed) == (not house.models)
    assert (Check.NOT_MERGED in failed) == facts.gone
    assert (Check.OPEN in failed) == (facts.state != "open" and not facts.gone)
    assert (Check.CONDITIONS in failed) == (bool(house.models) and not by_filter)
    assert (Check.AGE in failed) == (facts.created < OLDEST)
    assert Check.ONE_MODEL not in failed
    live = house.installed and facts.state == "open" and not facts.gone and facts.created >= OLDEST
    at_once = (
        live
        and facts.mark is None
        and house.subject is Subject.LEAD
        and facts.conditions_changed is None
        and any(each.published <= facts.saved for each in by_filter)
    )
    waited = NOW - facts.saved
    assert (Check.JUST_SAVED in failed) == (at_once and waited < SOON)
    assert (Check.SAVED_LATELY in failed) == (at_once and SOON <= waited < LATE)
    assert (Check.REAL_TIME in failed) == (at_once and waited >= LATE)
    excused = at_once and waited < LATE
    assert (Check.PROCESS in failed) == (bool(by_filter) and not by_process and not excused)
    if not live or not (by_process or at_once):
        assert not failed & {Check.REFRESHED, Check.RUNS}


def test_every_combination_of_the_conditions_by_themselves() -> None:
    """All that can be so of a lead without a score, each way: what fails is just what was made to fail."""
    model = replace(MODEL, process_id="ours", filter_column="city", filter_values=frozenset({"Bergen"}))
    for installed, published, opened, fits, on_process, recent in product((True, False), repeat=6):
        house = replace(HOUSE, installed=installed, models=(model,) if published else ())
        facts = replace(
            LEAD, state="open" if opened else "qualified", values={"city": "Bergen" if fits else "Oslo"},
            process_id="ours" if on_process else "theirs", created=NOW - DAY if recent else OLDEST - DAY,
            saved=LONG_AGO - DAY,
        )  # fmt: skip
        wrong = {
            Check.INSTALLED: not installed,
            Check.PUBLISHED: not published,
            Check.OPEN: not opened,
            Check.CONDITIONS: published and not fits,
            Check.PROCESS: published and fits and not on_process,
            Check.AGE: not recent,
        }
        expected = {check for check, is_wrong in wrong.items() if is_wrong}
        assert set(failing(facts, house)) == (expected or {Check.RUNS})


AGES = (SECOND, SOON - SECOND, SOON, LATE - SECOND, LATE, DAY, OVERDUE - SECOND, OVERDUE, DAY * 30)
"""How long ago something was saved or changed, at and around each limit."""


def _new(*, is_open: bool, fits: bool, on_process: bool, recent: bool, ago: timedelta) -> Facts:
    return replace(
        LEAD, state="open" if is_open else "qualified", values={"city": "Bergen" if fits else "Oslo"},
        process_id="ours" if on_process else "theirs", created=NOW - DAY if recent else OLDEST - DAY, saved=NOW - ago,
        changed=NOW - ago,
    )  # fmt: skip


@pytest.mark.parametrize("ago", AGES, ids=str)
@pytest.mark.parametrize("before", [True, False], ids=("published-before", "published-after"))
def test_every_combination_of_a_new_lead(ago: timedelta, *, before: bool) -> None:
    """Also with the time since it was saved, and whether the model was published before real time could score it."""
    since = LONG_AGO if before else NOW - ago / 2
    model = Candidate(1, "Havbruk", 11, "ours", "city", frozenset({"Bergen"}), since)
    for published, is_open, fits, on_process, recent in product((True, False), repeat=5):
        house = replace(HOUSE, models=(model,) if published else ())
        facts = _new(is_open=is_open, fits=fits, on_process=on_process, recent=recent, ago=ago)
        live = published and is_open and fits and recent
        at_once, waited = live and before, NOW - (facts.saved if before else since)
        by_run = live and on_process and not at_once
        truth = {
            Check.PUBLISHED: not published,
            Check.OPEN: not is_open,
            Check.CONDITIONS: published and not fits,
            Check.PROCESS: published and fits and not on_process and not (at_once and ago < LATE),
            Check.AGE: not recent,
            Check.JUST_SAVED: at_once and ago < SOON,
            Check.SAVED_LATELY: at_once and SOON <= ago < LATE,
            Check.REAL_TIME: at_once and ago >= LATE,
            Check.REFRESHED: by_run and waited < OVERDUE,
            Check.RUNS: by_run and waited >= OVERDUE,
        }
        expected = {check for check, is_so in truth.items() if is_so}
        assert set(failing(facts, house)) == expected
        assert expected


@pytest.mark.parametrize("ago", AGES, ids=str)
@pytest.mark.parametrize("newer", [True, False], ids=("newer-version", "same-version"))
def test_every_combination_of_an_updated_lead(ago: timedelta, *, newer: bool) -> None:
    """It has a score; only the run gives it another, when it or its model has changed since."""
    version = 12 if newer else 11
    model = Candidate(1, "Havbruk", version, "ours", "city", frozenset({"Bergen"}), NOW - ago if newer else LONG_AGO)
    scored_on = NOW - DAY * 31
    for published, is_open, fits, on_process, recent, updated in product((True, False), repeat=6):
        house = replace(HOUSE, models=(model,) if published else ())
        facts = _new(is_open=is_open, fits=fits, on_process=on_process, recent=recent, ago=ago)
        facts = replace(facts, version=2 if updated else 1, mark=Mark(scored_on, 1, 11, 1))
        awaits = published and is_open and fits and on_process and recent and (updated or newer)
        truth = {
            Check.PUBLISHED: not published,
            Check.OPEN: not is_open,
            Check.CONDITIONS: published and not fits,
            Check.PROCESS: published and fits and not on_process,
            Check.AGE: not recent,
            Check.REFRESHED: awaits and ago < OVERDUE,
            Check.RUNS: awaits and ago >= OVERDUE,
        }
        assert set(failing(facts, house)) == {check for check, is_so in truth.items() if is_so}
