"""Filters find exactly what they say, on both databases, and refuse what they do not know."""

from __future__ import annotations

from datetime import datetime
from random import Random

import pytest

from services.models.user import Role
from services.refusal import Refusal
from services.store import Session
from services.views import filtering, showing
from services.views.columns import UnknownColumn
from services.views.conditions import Condition, Filter, Operator, Process, put, without
from services.views.filtering import MOST_CONDITIONS, TooManyConditions, UnknownOperator
from services.views.values import UnknownValue
from tests.given import leads, people
from tests.services.views import rows


@pytest.mark.parametrize("seed", [1, 2])
async def test_a_filter_finds_what_brute_force_finds(session: Session, now: datetime, seed: int) -> None:
    random = Random(seed)
    siri, per = await people.person(session), await people.person(session, "Per Nord")
    tone = await people.person(session, "Tone Sør", team="Sør")
    stored = await rows.some(session, [siri, per, tone], now, random)
    alone = [Filter((each,)) for each in rows.CONDITIONS]
    related = [Filter(process=Process(contains, (each,))) for each in rows.ON_PROCESS for contains in (True, False)]
    for filter_ in (*alone, *related, *(rows.any_filter(random) for _ in range(60))):
        wanted = sum(rows.fits(row, filter_, siri, now) for row in stored)
        assert await showing.count(session, filter_, by=siri, now=now) == wanted, filter_


@pytest.mark.parametrize("role", list(Role))
async def test_no_filter_shows_more_than_a_person_may_see(session: Session, now: datetime, role: Role) -> None:
    tone = await people.person(session, "Tone Sør", team="Sør")
    await leads.lead(session, tone)
    reader = await people.person(session, "Leser", role=role)
    by_name = Filter((Condition("owner", Operator.EQUALS, "Tone Sør"),))
    for filter_ in (Filter(), by_name, Filter(process=Process(contains=False))):
        seen = await showing.count(session, filter_, by=reader, now=now)
        assert seen == (1 if role is Role.ADMINISTRATOR else 0)


async def test_without_a_team_the_teams_leads_are_ones_own(session: Session, now: datetime) -> None:
    alone = await people.person(session, team=None)
    other = await people.person(session, "Per", team=None)
    await leads.lead(session, alone)
    await leads.lead(session, other)
    ours = Filter((Condition("owner", Operator.EQUALS, "team"),))
    assert await showing.count(session, ours, by=alone, now=now) == 1


@pytest.mark.parametrize(
    ("condition", "refusal"),
    [
        (Condition("password", Operator.EQUALS, "x"), UnknownColumn),
        (Condition("id; drop table lead", Operator.EQUALS, "x"), UnknownColumn),
        (Condition("statecode", Operator.CONTAINS, "open"), UnknownOperator),
        (Condition("statecode", "or-1=1", "open"), UnknownOperator),
        (Condition("createdon", Operator.EQUALS, "2026-11-01"), UnknownOperator),
        (Condition("statecode", Operator.EQUALS, "won"), UnknownValue),
        (Condition("statecode", Operator.EQUALS, None), UnknownValue),
        (Condition("statecode", Operator.HAS_DATA, "x"), UnknownValue),
        (Condition("createdon", Operator.LAST_MONTHS, 0), UnknownValue),
        (Condition("createdon", Operator.LAST_MONTHS, 1000), UnknownValue),
        (Condition("createdon", Operator.LAST_MONTHS, "6"), UnknownValue),
        (Condition("createdon", Operator.ON, "31.12.2026"), UnknownValue),
        (Condition("createdon", Operator.ON, "9999-12-31"), UnknownValue),
        (Condition("companyname", Operator.CONTAINS, ""), UnknownValue),
        (Condition("companyname", Operator.CONTAINS, "x" * 101), UnknownValue),
        (Condition("companyname", Operator.CONTAINS, "a\x00b"), UnknownValue),
        (Condition("owner", Operator.EQUALS, 7), UnknownValue),
        (Condition("score", Operator.AT_LEAST, 101), UnknownValue),
        (Condition("score", Operator.AT_LEAST, -1), UnknownValue),
        (Condition("score", Operator.AT_LEAST, "70"), UnknownValue),
        (Condition("score", Operator.CONTAINS, 7), UnknownOperator),
        (Condition("grade", Operator.EQUALS, "e"), UnknownValue),
    ],
)
def test_what_is_unknown_is_refused_with_what_is_allowed(condition: Condition, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal) as refused:
        filtering.check(Filter((condition,)))
    assert refused.value.facts["allowed"]


def test_the_related_process_has_its_own_columns() -> None:
    for unknown in ("companyname", "createdon"):
        with pytest.raises(UnknownColumn, match="unknown-column"):
            filtering.check(Filter(process=Process(conditions=(Condition(unknown, Operator.HAS_DATA),))))


def test_a_filter_has_few_conditions() -> None:
    filtering.check(Filter(rows.CONDITIONS[:MOST_CONDITIONS]))
    with pytest.raises(TooManyConditions):
        filtering.check(Filter(rows.CONDITIONS[:MOST_CONDITIONS], Process(conditions=rows.ON_PROCESS[:1])))


def test_a_condition_takes_the_place_of_the_one_on_the_same_column() -> None:
    qualified = Filter((Condition("statecode", Operator.EQUALS, "qualified"), Condition("closedon", Operator.TODAY)))
    lost = Condition("statecode", Operator.EQUALS, "disqualified")
    assert put(qualified, lost).conditions == (Condition("closedon", Operator.TODAY), lost)
    assert without(qualified, "statecode").conditions == (Condition("closedon", Operator.TODAY),)
