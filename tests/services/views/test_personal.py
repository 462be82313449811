"""A person's own views: kept as they were shown, named once, thirty at most, seen by nobody else."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from dataclasses import replace
from datetime import datetime

import pytest

from services.refusal import Refusal
from services.store import Session
from services.views import personal, written
from services.views.columns import UnknownColumn
from services.views.conditions import Condition, Filter, Operator, Process
from services.views.definitions import ALL_LEADS, MY_OPEN_LEADS, Sort, UnknownView, View, shown
from services.views.filtering import UnknownOperator
from services.views.personal import MOST_VIEWS, BadName, NameTaken, TooManyViews, ViewNotFound
from services.views.written import UnreadableView
from tests.given import people
from tests.services.views import rows

HOT = View(
    "all-leads",
    Filter((Condition("leadqualitycode", Operator.EQUALS, "hot"),), Process(conditions=rows.ON_PROCESS)),
    Sort("companyname", descending=False),
    shown("fullname", "companyname"),
)


async def test_a_view_is_kept_as_it_was_shown(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    await personal.save(session, " Varme  emner ", HOT, by=siri, now=now)
    assert await personal.get(session, "VARME EMNER", by=siri) == replace(HOT, name="Varme emner")


async def test_a_persons_views_are_listed_by_name_and_belong_to_nobody_else(session: Session, now: datetime) -> None:
    siri, per = await people.person(session), await people.person(session, "Per")
    for name in ("Åpne", "Ærlige", "alle"):
        await personal.save(session, name, HOT, by=siri, now=now)
    await personal.remember(session, HOT, by=siri, now=now)
    own = await personal.listed(session, by=siri)
    assert [each.view.name for each in own] == ["alle", "Ærlige", "Åpne"]
    assert (await personal.get_by_id(session, own[0].id, by=siri)).name == "alle"
    assert await personal.listed(session, by=per) == ()
    for unknown in (own[0].id, 0, -1, 2**70):
        with pytest.raises(ViewNotFound):
            await personal.get_by_id(session, unknown, by=per)
    with pytest.raises(ViewNotFound):
        await personal.get(session, "Åpne", by=per)


async def test_a_name_is_taken_once(session: Session, now: datetime) -> None:
    siri, per = await people.person(session), await people.person(session, "Per")
    kept = await personal.save(session, "Varme", HOT, by=siri, now=now)
    with pytest.raises(NameTaken):
        await personal.save(session, "varme", ALL_LEADS, by=siri, now=now)
    await personal.save(session, "Varme", ALL_LEADS, by=per, now=now)
    changed = await personal.save(session, "VARME", replace(kept, sort=Sort()), by=siri, now=now)
    assert await personal.get(session, "varme", by=siri) == changed


async def test_thirty_views_are_enough(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    for number in range(MOST_VIEWS):
        await personal.save(session, f"Nr. {number}", HOT, by=siri, now=now)
    with pytest.raises(TooManyViews):
        await personal.save(session, "En til", HOT, by=siri, now=now)
    await personal.remove(session, "nr. 3", by=siri)
    await personal.save(session, "En til", HOT, by=siri, now=now)


async def test_a_view_is_renamed_and_removed(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    await personal.save(session, "Varme", HOT, by=siri, now=now)
    await personal.save(session, "Kalde", HOT, by=siri, now=now)
    with pytest.raises(NameTaken):
        await personal.rename(session, "Varme", "kalde", by=siri, now=now)
    await personal.rename(session, "Varme", "VARME", by=siri, now=now)
    assert (await personal.rename(session, "varme", "Hete", by=siri, now=now)).name == "Hete"
    assert await personal.remove(session, "hete", by=siri) == "Hete"
    for gone in ("Varme", "Hete"):
        with pytest.raises(ViewNotFound):
            await personal.remove(session, gone, by=siri)


@pytest.mark.parametrize("name", ["", "  ", "x" * 61, "a\x00b", "a\u202eb"])
async def test_a_name_is_short_and_printable(session: Session, now: datetime, name: str) -> None:
    siri = await people.person(session)
    with pytest.raises(BadName):
        await personal.save(session, name, HOT, by=siri, now=now)


async def test_the_list_looked_at_last_is_remembered(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    assert await personal.last(session, by=siri) == MY_OPEN_LEADS
    for view in (HOT, ALL_LEADS):
        await personal.remember(session, view, by=siri, now=now)
        assert await personal.last(session, by=siri) == view
    assert await personal.find(session, "", by=siri) is None


def test_a_view_is_carried_in_plain_letters() -> None:
    carried = written.text(replace(HOT, name="{{ÆØÅ}} «\u202e»"))
    assert set(carried) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=")
    assert written.of_text(carried).name == "{{ÆØÅ}} «\u202e»"


def forged(**values: object) -> str:
    return urlsafe_b64encode(json.dumps(written.plain(HOT) | values).encode()).decode()


@pytest.mark.parametrize(
    ("carried", "refusal"),
    [
        ("", UnreadableView),
        ("{}", UnreadableView),
        ("Å", UnreadableView),
        ("W10=", UnreadableView),
        ("x" * 10_000, UnreadableView),
        (urlsafe_b64encode(b"[" * 5000).decode(), UnreadableView),
        (forged(columns=[["a"]]), UnreadableView),
        (forged(filter={"conditions": [{"column": "x"}]}), UnreadableView),
        (forged(code="secret"), UnknownView),
        (forged(sort={"column": "password", "descending": True}), UnknownColumn),
        (forged(columns=[{"name": "id", "width": 1}]), UnknownColumn),
        (forged(filter={"conditions": [{"column": "createdon", "operator": "or"}]}), UnknownOperator),
    ],
)
def test_a_text_that_is_no_view_is_refused(carried: str, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        written.of_text(carried)
