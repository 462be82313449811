"""Possible duplicates of a lead: by rules and by likeness in one list, without those it was told apart from."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import func, select

from services.leads import deleting, duplicates, operations, telling_apart
from services.leads.facts import LeadFacts
from services.leads.new_lead import NewLead
from services.leads.telling_apart import AlreadyApart, NotApart
from services.models.audit_entry import AuditEntry
from services.models.lead import LeadReason
from services.models.similarity import DetachedPair
from services.models.user import Role
from services.people.actors import Actor
from services.people.rights import NotAllowed, NotFound
from services.similar import detaching, ignoring
from services.similar.ignoring import Flow, Warned
from services.store import Session
from services.undoing import undoing
from tests.given import people


async def lead(session: Session, by: Actor, now: datetime, **values: Any) -> LeadFacts:
    """Kari Brekke of Brekke Havbruk, but for what is given."""
    known = {"subject": "Pumper", "firstname": "Kari", "lastname": "Brekke", "companyname": "Brekke Havbruk AS"}
    return await operations.create(session, NewLead(**known | values), by=by, now=now)


@pytest.fixture
async def siri(session: Session) -> Actor:
    return await people.person(session)


async def test_a_record_is_listed_once_with_all_that_fired(session: Session, siri: Actor, now: datetime) -> None:
    kari = await lead(session, siri, now, emailaddress1="kari@brekke.example")
    twin = await lead(session, siri, now, firstname="Kåri", emailaddress1="kari@brekke.example")
    (one,) = (await duplicates.of_lead(session, kari.id, by=siri)).found
    assert (one.record_id, one.may_be_merged) == (twin.id, True)
    assert one.match is not None
    assert one.match.rules == ("Leads with the same e-mail address",)
    assert one.judgement is not None
    assert "likeness:same-email" in {each.rule_key for each in one.warned}
    assert any(each.rule_key.startswith("rule:") for each in one.warned)


async def test_leads_that_are_alike_find_each_other(session: Session, siri: Actor, now: datetime) -> None:
    regina = await lead(session, siri, now, firstname="Regina", lastname="Murphy", companyname="Contoso")
    other = await lead(session, siri, now, firstname="Regina", lastname="Merphy", companyname="Contoso.inc")
    for one, its_twin in ((regina, other), (other, regina)):
        assert [each.record_id for each in (await duplicates.of_lead(session, one.id, by=siri)).found] == [its_twin.id]
        assert await duplicates.count(session, one, by=siri) == 1


async def test_those_of_others_are_not_found(session: Session, siri: Actor, now: datetime) -> None:
    stranger = await people.person(session, "Tone Selger", team="Sør")
    kari = await lead(session, siri, now, emailaddress1="kari@brekke.example")
    await lead(session, stranger, now, emailaddress1="kari@brekke.example")
    found = await duplicates.of_lead(session, kari.id, by=siri)
    assert (found.found, found.near) == ((), ())


async def test_a_closed_lead_has_no_banner(session: Session, siri: Actor, now: datetime) -> None:
    kari = await lead(session, siri, now, emailaddress1="kari@brekke.example")
    await lead(session, siri, now, emailaddress1="kari@brekke.example")
    closed = await operations.disqualify(session, kari.id, LeadReason.LOST, version=kari.version, by=siri, now=now)
    assert await duplicates.count(session, closed, by=siri) == 0


async def test_a_pair_is_told_apart_from_both_sides_and_back(session: Session, siri: Actor, now: datetime) -> None:
    kari = await lead(session, siri, now, emailaddress1="kari@brekke.example")
    twin = await lead(session, siri, now, emailaddress1="kari@brekke.example")
    third = await lead(session, siri, now, emailaddress1="kari@brekke.example")
    await telling_apart.detach(session, twin.id, kari.id, by=siri, now=now)
    for one in (kari, twin):
        found = await duplicates.of_lead(session, one.id, by=siri)
        assert [each.record_id for each in found.found] == [third.id]
    assert [each.id for each in await telling_apart.apart_from(session, kari.id, by=siri)] == [twin.id]
    with pytest.raises(AlreadyApart):
        await telling_apart.detach(session, kari.id, twin.id, by=siri, now=now)
    await telling_apart.attach_again(session, kari.id, twin.id, by=siri, now=now)
    assert len((await duplicates.of_lead(session, kari.id, by=siri)).found) == 2
    with pytest.raises(NotApart):
        await telling_apart.attach_again(session, kari.id, twin.id, by=siri, now=now)
    acts = await session.scalars(select(AuditEntry.action).where(AuditEntry.entity == "lead").order_by(AuditEntry.id))
    assert [act for act in acts if act != "lead.created"] == ["lead.detached"] * 2 + ["lead.attached-again"] * 2


async def test_detaching_and_attaching_are_undone(session: Session, siri: Actor, now: datetime) -> None:
    kari, twin = [await lead(session, siri, now) for _ in range(2)]
    await telling_apart.detach(session, kari.id, twin.id, by=siri, now=now)
    await telling_apart.attach_again(session, kari.id, twin.id, by=siri, now=now)
    for is_apart in (True, False):
        plan = await undoing.plan(session, 0, by=siri, now=now)
        assert plan.restored == ("pair",)
        await undoing.undo(session, plan, by=siri, now=now)
        assert await detaching.is_detached(session, "lead", kari.id, twin.id) is is_apart


async def test_who_may_change_neither_may_not_tell_them_apart(session: Session, siri: Actor, now: datetime) -> None:
    colleague = await people.person(session, "Ola Kollega")
    stranger = await people.person(session, "Tone Selger", team="Sør")
    kari, twin = [await lead(session, siri, now) for _ in range(2)]
    with pytest.raises(NotAllowed):
        await telling_apart.detach(session, kari.id, twin.id, by=colleague, now=now)
    with pytest.raises(NotFound):
        await telling_apart.detach(session, kari.id, twin.id, by=stranger, now=now)
    with pytest.raises(NotFound):
        await telling_apart.detach(session, kari.id, kari.id, by=siri, now=now)
    manager = await people.person(session, "Morten Manager", role=Role.MANAGER)
    assert (await telling_apart.detach(session, kari.id, twin.id, by=manager, now=now)).id == twin.id


async def test_a_pair_goes_with_a_deleted_lead(session: Session, siri: Actor, now: datetime) -> None:
    kari, twin = [await lead(session, siri, now) for _ in range(2)]
    await telling_apart.detach(session, kari.id, twin.id, by=siri, now=now)
    await deleting.delete(session, twin.id, version=twin.version, by=siri, now=now)
    assert await session.scalar(select(func.count()).select_from(DetachedPair)) == 0


async def test_what_was_passed_over_is_known_from_both_sides(session: Session, siri: Actor, now: datetime) -> None:
    kari, twin, third = [await lead(session, siri, now) for _ in range(3)]
    email, phone = (ignoring.of_likeness(rule) for rule in ("same-email", "same-phone"))
    passed = [Warned(email, "lead", twin.id), Warned(email, "account", twin.id)]
    ignoring.keep(session, Flow.EDIT, "lead", kari.id, passed, by=siri, now=now)
    await session.flush()
    asked = [*passed, Warned(phone, "lead", twin.id), Warned(email, "lead", third.id)]
    assert await ignoring.passed_over(session, "lead", kari.id, asked) == set(passed)
    reversed_ = [Warned(email, "lead", kari.id), Warned(phone, "lead", kari.id)]
    assert await ignoring.passed_over(session, "lead", twin.id, reversed_) == {reversed_[0]}
    assert await ignoring.passed_over(session, "lead", third.id, reversed_) == frozenset()


@pytest.mark.parametrize(("columns", "expected"), [({"jobtitle"}, False), ({"emailaddress1"}, True), (set(), False)])
async def test_only_columns_that_are_compared_matter(session: Session, columns: set[str], *, expected: bool) -> None:
    assert await duplicates.matters(session, columns) is expected
