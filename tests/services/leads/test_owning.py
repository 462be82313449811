"""Giving a lead to somebody: to whom one may, and what is written with it."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy import select

from services.leads import operations, owning
from services.leads.claims import LeadChanged, LeadClosed
from services.leads.new_lead import NewLead
from services.models.audit_entry import AuditEntry
from services.models.field_change import FieldChange
from services.models.lead import LeadReason
from services.models.timeline_entry import TimelineEntry
from services.models.user import Role, User
from services.people.rights import NotAllowed, NotFound
from services.store import Session
from tests.given import people


async def test_a_lead_gets_another_owner(session: Session, now: datetime) -> None:
    siri, tor = await people.person(session), await people.person(session, "Tor Selger")
    lead = await operations.create(session, NewLead("Tilbud", "Brekke"), by=siri, now=now)

    given = await owning.assign(session, lead.id, tor.id, version=1, by=siri, now=now)

    assert (given.owner, given.version) == ("Tor Selger", 2)
    assert (await session.execute(select(FieldChange.field, FieldChange.new))).all() == [("owner_id", tor.id)]
    entry = (await session.scalars(select(AuditEntry).where(AuditEntry.action == "lead.assigned"))).one()
    assert entry.facts == {"owner": "Tor Selger", "before": "Siri Selger"}
    assert "lead.assigned" in (await session.scalars(select(TimelineEntry.kind))).all()


async def test_who_owns_a_lead_already_gets_it_without_a_change(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    lead = await operations.create(session, NewLead("Tilbud", "Brekke"), by=siri, now=now)
    assert (await owning.assign(session, lead.id, siri.id, version=1, by=siri, now=now)).version == 1


@pytest.mark.parametrize(
    ("role", "may"),
    [
        (Role.SELLER, {"Kollega"}),
        (Role.MANAGER, {"Kollega"}),
        (Role.ADMINISTRATOR, {"Kollega", "Fremmed"}),
    ],
)
async def test_to_whom_a_lead_may_be_given(session: Session, now: datetime, role: Role, may: set[str]) -> None:
    giver = await people.person(session, "Giver", role=role)
    others = {
        "Kollega": await people.person(session, "Kollega"),
        "Fremmed": await people.person(session, "Fremmed", team="Sør"),
        "Rolleløs": await people.person(session, "Rolleløs", role=Role.NONE),
        "Sluttet": await people.person(session, "Sluttet"),
    }
    (await session.get_one(User, others["Sluttet"].id)).active = False
    lead = await operations.create(session, NewLead("Tilbud", "Brekke"), by=giver, now=now)

    for name, other in others.items():
        found = [person.name for person in await owning.named(session, name, by=giver)]
        assert found == ([name] if name in may else [])
        if name not in may:
            with pytest.raises(NotFound):
                await owning.assign(session, lead.id, other.id, version=1, by=giver, now=now)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("tor", ["Tor Berg", "Tor Vik"]),
        ("Tor Vik", ["Tor Vik"]),
        ("vik tor", ["Tor Vik"]),
        ("To Be", ["Tor Berg"]),
        ("Torgeir", ["Torgeir Vik"]),
        ("Per", []),
        ("?", []),
    ],
)
async def test_people_are_found_by_their_names(session: Session, asked: str, found: list[str]) -> None:
    siri = await people.person(session)
    for name in ("Tor Vik", "Tor Berg", "Torgeir Vik"):
        await people.person(session, name)
    assert [person.name for person in await owning.named(session, asked, by=siri)] == found


async def test_a_lead_that_is_closed_or_changed_or_anothers_is_not_given(session: Session, now: datetime) -> None:
    siri, tor = await people.person(session), await people.person(session, "Tor Selger")
    lead = await operations.create(session, NewLead("Tilbud", "Brekke"), by=siri, now=now)

    with pytest.raises(NotAllowed):
        await owning.assign(session, lead.id, tor.id, version=1, by=tor, now=now)
    await operations.disqualify(session, lead.id, LeadReason.LOST, version=1, by=siri, now=now)
    with pytest.raises(LeadChanged):
        await owning.assign(session, lead.id, tor.id, version=1, by=siri, now=now)
    with pytest.raises(LeadClosed):
        await owning.assign(session, lead.id, tor.id, version=2, by=siri, now=now)
