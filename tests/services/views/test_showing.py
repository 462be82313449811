"""The system views: whose leads, which, in which order, page by page; and whether there are enough for a model."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest

from services.models.lead import LeadState
from services.models.score import Grade
from services.models.user import Role
from services.people.actors import Actor
from services.store import Session
from services.views import definitions, showing, sufficient
from services.views.columns import COLUMNS, Kind
from services.views.conditions import Condition, Filter, Operator
from services.views.definitions import ALL_LEADS, MY_OPEN_LEADS, MY_OPEN_LEADS_SCORED, SYSTEM, Sort, View, shown
from services.views.folding import sort_key
from services.views.showing import Page
from tests.given import leads as given
from tests.given import people, scores
from tests.services.views import rows

SUBJECTS = shown("subject")


def subjects(page: Page) -> list[str]:
    at = page.columns.index("subject")
    return [line.values[at] for line in page.lines]


@pytest.mark.parametrize(
    ("role", "team", "sees"),
    [
        (Role.SELLER, "Nord", True),
        (Role.SELLER, "Sør", False),
        (Role.SELLER, None, False),
        (Role.MANAGER, "Nord", True),
        (Role.ADMINISTRATOR, None, True),
        (Role.NONE, "Nord", False),
    ],
)
async def test_who_sees_a_lead_of_somebody_in_nord(
    session: Session, now: datetime, role: Role, team: str | None, sees: bool
) -> None:
    await given.lead(session, await people.person(session))
    reader = await people.person(session, "Leser", role=role, team=team)
    assert (await showing.page(session, ALL_LEADS, by=reader, now=now)).total == (1 if sees else 0)


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("my-open-leads", {"Min åpne"}),
        ("open-leads", {"Min åpne", "Lagets åpne"}),
        ("closed-leads", {"Min kvalifiserte", "Lagets diskvalifiserte"}),
        ("all-leads", {"Min åpne", "Min kvalifiserte", "Lagets åpne", "Lagets diskvalifiserte"}),
        ("team-open-leads", {"Min åpne", "Lagets åpne"}),
        ("my-open-leads-scored", {"Min åpne"}),
    ],
)
async def test_what_a_view_shows(session: Session, now: datetime, code: str, names: set[str]) -> None:
    siri, per = await people.person(session), await people.person(session, "Per")
    stranger = await people.person(session, "Ola Sør", team="Sør")
    await given.lead(session, siri, subject="Min åpne")
    await given.lead(session, siri, subject="Min kvalifiserte", statecode=LeadState.QUALIFIED)
    await given.lead(session, per, subject="Lagets åpne")
    await given.lead(session, per, subject="Lagets diskvalifiserte", statecode=LeadState.DISQUALIFIED)
    await given.lead(session, stranger, subject="En annens")
    page = await showing.page(session, definitions.system(code), by=siri, now=now)
    assert set(subjects(page)) == names


@pytest.mark.parametrize(
    ("created", "view"),
    [
        ("2026-11-22T22:59", "leads-opened-last-week"),
        ("2026-11-22T23:00", "leads-opened-this-week"),
        ("2026-11-15T22:59", None),
        ("2026-11-15T23:00", "leads-opened-last-week"),
    ],
)
async def test_a_week_begins_on_monday_at_midnight_where_the_person_is(
    session: Session, now: datetime, created: str, view: str | None
) -> None:
    siri = await people.person(session)
    row = await given.lead(session, siri)
    row.createdon = datetime.fromisoformat(created).replace(tzinfo=UTC)
    weeks = ("leads-opened-this-week", "leads-opened-last-week")
    shows = [code for code in weeks if await showing.count(session, SYSTEM[code].filter, by=siri, now=now)]
    assert shows == ([view] if view else [])


def test_every_system_view_shows_company_name() -> None:
    assert all("companyname" in {each.name for each in view.columns} for view in SYSTEM.values())


async def test_pages_are_newest_first_and_end_at_the_last(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    for number in range(7):
        row = await given.lead(session, siri, subject=f"Nr. {number}")
        row.createdon += timedelta(hours=number)
    first = await showing.page(session, MY_OPEN_LEADS, by=siri, now=now, page=1, size=3)
    beyond = await showing.page(session, MY_OPEN_LEADS, by=siri, now=now, page=99, size=3)
    before = await showing.page(session, MY_OPEN_LEADS, by=siri, now=now, page=-1, size=3)
    assert (subjects(first), first.first) == (["Nr. 6", "Nr. 5", "Nr. 4"], 1)
    assert (subjects(beyond), beyond.page, beyond.pages, beyond.total, beyond.first) == (["Nr. 0"], 3, 3, 7, 7)
    assert before == first


async def test_an_empty_view_has_one_empty_page(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    page = await showing.page(session, ALL_LEADS, by=siri, now=now)
    assert (page.lines, page.total, page.page, page.pages, page.first) == ((), 0, 1, 1, 0)


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("column", COLUMNS)
async def test_leads_are_sorted_by_any_column_and_pages_never_overlap(
    session: Session, now: datetime, column: str, descending: bool
) -> None:
    siri, per = await people.person(session), await people.person(session, "Per Nord")
    await rows.some(session, [siri, per], now, Random(7), how_many=16)
    view = View("all-leads", sort=Sort(column, descending), columns=shown(column))
    pages = [await showing.page(session, view, by=siri, now=now, page=number, size=5) for number in range(1, 5)]
    lines = [line for page in pages for line in page.lines]
    keys = [(_key(column, line.values[0]), line.id) for line in lines]
    with_value = [key for key in keys if key[0] is not None]
    assert len({line.id for line in lines}) == len(lines) == 16
    assert with_value == sorted(with_value, reverse=descending)
    assert keys[: len(with_value)] == with_value


def _key(column: str, value: Any) -> Any:
    return sort_key(value) if value is not None and COLUMNS[column].kind in (Kind.TEXT, Kind.OWNER) else value


def test_the_letters_after_z_come_after_z() -> None:
    assert sorted(["Åsen", "Østby", "Ærlig", "Zakariassen", "abel", "Öst"], key=sort_key) == [
        "abel", "Zakariassen", "Ærlig", "Öst", "Østby", "Åsen",
    ]  # fmt: skip


async def test_a_view_reads_its_columns_and_no_more(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    row = await given.lead(session, siri)
    page = await showing.page(session, View("all-leads", columns=SUBJECTS), by=siri, now=now)
    assert [(line.id, line.name, line.values) for line in page.lines] == [(row.id, "Kari Brekke", (row.subject,))]


async def test_the_scored_are_highest_first_and_the_unscored_last(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    for subject, points in (("Uten", None), ("Lav", 3), ("Høy", 91), ("Midt", 50)):
        row = await given.lead(session, siri, subject=subject)
        if points is not None:
            await scores.score(session, row.id, points, now=now)
    page = await showing.page(session, MY_OPEN_LEADS_SCORED, by=siri, now=now)
    at = page.columns.index("score")
    told = [(*line.values[at : at + 2],) for line in page.lines]
    assert subjects(page) == ["Høy", "Midt", "Lav", "Uten"]
    assert told == [(91, Grade.A), (50, Grade.B), (3, Grade.D), (None, None)]
    assert await showing.count_unscored(session, MY_OPEN_LEADS_SCORED.filter, by=siri, now=now) == 1


def test_which_views_show_scores() -> None:
    by_score = replace(ALL_LEADS, sort=Sort("grade"))
    shown_by = [definitions.shows_scores(view) for view in (MY_OPEN_LEADS, MY_OPEN_LEADS_SCORED, by_score)]
    assert shown_by == [False, True, True]


CREATED_BEFORE = Condition("createdon", Operator.LAST_MONTHS, 3)
QUALIFIED = Condition("statecode", Operator.EQUALS, "qualified")


async def _qualified(session: Session, owner: Actor, now: datetime, *months_ago: int) -> None:
    for months in months_ago:
        row = await given.lead(session, owner, statecode=LeadState.QUALIFIED)
        row.createdon = now - timedelta(days=30 * months)


@pytest.mark.parametrize(
    ("ages", "count", "months"),
    [((1, 1, 1), 3, 3), ((1, 1, 8), 2, 8), ((1, 8, 20), 1, 20), ((1, 1, 30), 2, None), ((1,), 1, None)],
)
async def test_the_shortest_time_frame_that_suffices_is_told(
    session: Session, now: datetime, ages: tuple[int, ...], count: int, months: int | None
) -> None:
    siri = await people.person(session)
    await _qualified(session, siri, now, *ages)
    facts = await sufficient.of(session, Filter((CREATED_BEFORE, QUALIFIED)), by=siri, now=now, needed=3)
    assert (facts.count, facts.months, facts.enough) == (count, months, count >= 3)
