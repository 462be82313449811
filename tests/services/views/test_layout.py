"""Edit columns: Company Name cannot be hidden, removed or moved until an administrator has added it to the view."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from sqlalchemy import select

from services.models.audit_entry import AuditEntry
from services.models.user import Role
from services.people.rights import NotAllowed
from services.store import Session
from services.views import administration, layout
from services.views.administration import ColumnAlreadyAdded, ColumnNotAdded
from services.views.columns import UnknownColumn
from services.views.definitions import ALL_LEADS, CLOSED_LEADS, SYSTEM, UnknownView, View, shown
from services.views.layout import ColumnLocked, NoColumnLeft
from tests.given import people

ADDED = ("companyname",)
OWN = replace(ALL_LEADS, columns=shown("fullname", "companyname", "owner"), name="Varme emner")


def names(view: View) -> list[str]:
    return [each.name for each in view.columns]


def offered(view: View, added: tuple[str, ...] = ()) -> set[str]:
    return {each.name for each in layout.pane(view, added) if each.user_editable}


@pytest.mark.parametrize("view", [*SYSTEM.values(), OWN], ids=lambda view: view.name or view.code)
def test_company_name_is_in_the_view_but_not_in_the_pane(view: View) -> None:
    assert "companyname" in names(layout.settled(view, ()))
    assert "companyname" not in offered(view)
    assert "companyname" in offered(view, ADDED)


@pytest.mark.parametrize("view", [*SYSTEM.values(), OWN], ids=lambda view: view.name or view.code)
def test_company_name_is_not_hidden_moved_or_chosen(view: View) -> None:
    with pytest.raises(ColumnLocked):
        layout.hidden(view, "companyname", ())
    with pytest.raises(ColumnLocked):
        layout.moved(view, "companyname", 0, ())
    with pytest.raises(ColumnLocked):
        layout.arranged(view, ("companyname", "owner"), ())


def test_company_name_is_edited_like_any_other_once_it_is_added() -> None:
    assert "companyname" not in names(layout.hidden(ALL_LEADS, "companyname", ADDED))
    assert names(layout.moved(ALL_LEADS, "companyname", 0, ADDED))[0] == "companyname"
    assert names(layout.arranged(ALL_LEADS, ("owner", "companyname"), ADDED)) == ["companyname", "owner"]


def test_what_is_chosen_keeps_its_place_and_what_is_new_comes_last() -> None:
    chosen = layout.arranged(ALL_LEADS, ("createdon", "fullname", "jobtitle"), ())
    assert names(chosen) == ["fullname", "companyname", "createdon", "jobtitle"]


def test_company_name_comes_back_when_the_addition_is_taken_back() -> None:
    without = layout.hidden(ALL_LEADS, "companyname", ADDED)
    assert names(layout.settled(without, ()))[1] == "companyname"


def test_a_column_is_hidden_and_moved() -> None:
    assert "owner" not in names(layout.hidden(ALL_LEADS, "owner", ()))
    assert names(layout.moved(OWN, "owner", 0, ())) == ["owner", "fullname", "companyname"]
    assert names(layout.moved(OWN, "jobtitle", 99, ())) == ["fullname", "companyname", "owner", "jobtitle"]


def test_a_view_keeps_a_column_at_least() -> None:
    with pytest.raises(NoColumnLeft):
        layout.arranged(ALL_LEADS, (), ADDED)
    assert names(layout.arranged(ALL_LEADS, (), ())) == ["companyname"]


def test_a_column_that_views_do_not_have_is_refused() -> None:
    with pytest.raises(UnknownColumn):
        layout.hidden(ALL_LEADS, "password", ())
    with pytest.raises(UnknownColumn):
        layout.arranged(ALL_LEADS, ("password",), ())


async def test_an_administrator_adds_a_column_for_everybody_and_takes_it_back(session: Session, now: datetime) -> None:
    anders = await people.person(session, "Anders", role=Role.ADMINISTRATOR)
    await administration.add(session, "closed-leads", "companyname", by=anders, now=now)
    await administration.add(session, "closed-leads", "jobtitle", by=anders, now=now)
    added = await administration.added(session, "closed-leads")
    assert names(layout.settled(CLOSED_LEADS, added)) == [*names(CLOSED_LEADS), "jobtitle"]
    assert await administration.added(session, "all-leads") == ()
    await administration.take_back(session, "closed-leads", "companyname", by=anders, now=now)
    assert await administration.added(session, "closed-leads") == ("jobtitle",)
    written = (await session.scalars(select(AuditEntry.action).order_by(AuditEntry.id))).all()
    assert written == ["view.column-added", "view.column-added", "view.column-taken-back"]


@pytest.mark.parametrize("role", [Role.SELLER, Role.MANAGER])
async def test_only_administrators_add_columns(session: Session, now: datetime, role: Role) -> None:
    person = await people.person(session, role=role)
    for change in (administration.add, administration.take_back):
        with pytest.raises(NotAllowed) as refused:
            await change(session, "all-leads", "companyname", by=person, now=now)
        assert refused.value.facts == {"role": "administrator"}


async def test_additions_are_refused_that_change_nothing(session: Session, now: datetime) -> None:
    anders = await people.person(session, "Anders", role=Role.ADMINISTRATOR)
    with pytest.raises(ColumnNotAdded):
        await administration.take_back(session, "all-leads", "companyname", by=anders, now=now)
    await administration.add(session, "all-leads", "companyname", by=anders, now=now)
    with pytest.raises(ColumnAlreadyAdded):
        await administration.add(session, "all-leads", "companyname", by=anders, now=now)
    with pytest.raises(UnknownView):
        await administration.add(session, "secret", "companyname", by=anders, now=now)
    with pytest.raises(UnknownColumn):
        await administration.add(session, "all-leads", "password", by=anders, now=now)
