"""Reading a lead by its id, only by who may see it."""

from __future__ import annotations

import pytest

from services.leads import queries
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

    if sees:
        assert (await queries.get(session, row.id, by=reader)).id == row.id
    else:
        with pytest.raises(NotFound) as refused:
            await queries.get(session, row.id, by=reader)
        assert refused.value.facts == {"lead": row.id}
