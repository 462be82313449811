"""Reading leads: one by its id, many by views, each only by who may see it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from services.leads import queries, views
from services.models.lead import LeadState
from services.models.note import Note
from services.models.user import Role
from services.people.rights import NotFound
from services.store import Session
from tests.given import leads as given
from tests.given import people


async def test_a_lead_is_read_with_what_is_around_it(session: Session) -> None:
    siri = await people.person(session)
    account = await given.account(session, siri)
    contact = await given.contact(session, siri)
    row = await given.lead(session, siri, parentaccountid=account.id, parentcontactid=contact.id)
    session.add(Note(entity="lead", record_id=row.id, text="Ring", author_id=siri.id, createdon=given.CREATED))

    lead = await queries.get(session, row.id, by=siri)

    assert (lead.name, lead.company, lead.owner, lead.version) == ("Kari Brekke", "Brekke Havbruk AS", "Siri Selger", 1)
    assert (lead.account, lead.contact, lead.notes, lead.stage) == ("Brekke Havbruk AS", "Kari Brekke", 1, None)


@pytest.mark.parametrize("lead_id", [-1, 0, 10**6, 2**63 - 1, 2**63, 2**200])
async def test_an_id_of_nothing_is_not_found(session: Session, lead_id: int) -> None:
    siri = await people.person(session)

    with pytest.raises(NotFound):
        await queries.get(session, lead_id, by=siri)


@pytest.mark.parametrize(
    ("role", "team", "sees"),
    [
        (Role.SELLER, "Nord", True),
        (Role.SELLER, "Sør", False),
        (Role.SELLER, None, False),
        (Role.MANAGER, "Nord", True),
        (Role.MANAGER, "Sør", False),
        (Role.ADMINISTRATOR, None, True),
        (Role.NONE, "Nord", False),
    ],
)
async def test_who_sees_a_lead_of_somebody_in_nord(session: Session, role: Role, team: str | None, sees: bool) -> None:
    siri = await people.person(session)
    row = await given.lead(session, siri)
    reader = await people.person(session, "Leser", role=role, team=team)

    page = await views.page(session, views.ALL_LEADS, by=reader)

    assert page.total == (1 if sees else 0)
    if sees:
        assert (await queries.get(session, row.id, by=reader)).id == row.id
    else:
        with pytest.raises(NotFound) as refused:
            await queries.get(session, row.id, by=reader)
        assert refused.value.facts == {"lead": row.id}


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("my-open-leads", {"Min åpne"}),
        ("open-leads", {"Min åpne", "Lagets åpne"}),
        ("closed-leads", {"Min kvalifiserte", "Lagets diskvalifiserte"}),
        ("all-leads", {"Min åpne", "Min kvalifiserte", "Lagets åpne", "Lagets diskvalifiserte"}),
        ("team-open-leads", {"Min åpne", "Lagets åpne"}),
    ],
)
async def test_what_a_view_shows(session: Session, code: str, names: set[str]) -> None:
    siri, per = await people.person(session), await people.person(session, "Per")
    stranger = await people.person(session, "Ola Sør", team="Sør")
    await given.lead(session, siri, subject="Min åpne")
    await given.lead(session, siri, subject="Min kvalifiserte", statecode=LeadState.QUALIFIED)
    await given.lead(session, per, subject="Lagets åpne")
    await given.lead(session, per, subject="Lagets diskvalifiserte", statecode=LeadState.DISQUALIFIED)
    await given.lead(session, stranger, subject="En annens")

    page = await views.page(session, views.VIEWS[code], by=siri)

    assert {line.subject for line in page.lines} == names


async def test_pages_are_newest_first_and_end_at_the_last(session: Session) -> None:
    siri = await people.person(session)
    for number in range(7):
        row = await given.lead(session, siri, subject=f"Nr. {number}")
        row.createdon += timedelta(hours=number)

    first = await views.page(session, views.MY_OPEN_LEADS, by=siri, page=1, size=3)
    beyond = await views.page(session, views.MY_OPEN_LEADS, by=siri, page=99, size=3)

    assert [line.subject for line in first.lines] == ["Nr. 6", "Nr. 5", "Nr. 4"]
    assert ([line.subject for line in beyond.lines], beyond.page, beyond.pages, beyond.total) == (["Nr. 0"], 3, 3, 7)


async def test_an_empty_view_has_one_empty_page(session: Session) -> None:
    siri = await people.person(session)

    assert await views.page(session, views.ALL_LEADS, by=siri) == views.Page((), 0, 1, 1)
