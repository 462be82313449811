"""Two people change one lead at once: one wins, the other is told who did."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime

from sqlalchemy import func, select

from services.leads import deleting, editing, operations, search
from services.leads.claims import LeadChanged
from services.leads.facts import LeadFacts
from services.leads.new_lead import NewLead
from services.models.field_change import FieldChange
from services.models.lead import Lead, LeadReason
from services.models.user import Role
from services.people.actors import Actor
from services.people.rights import NotFound
from services.store import Session, Store
from tests.given import people

Change = Callable[[Session, Actor], Awaitable[LeadFacts]]


async def both_at_once(store: Store, change: Change, siri: Actor, mona: Actor) -> list[LeadFacts | BaseException]:
    async def one(by: Actor) -> LeadFacts:
        async with store.writing() as session:
            return await change(session, by)

    return list(await asyncio.gather(one(siri), one(mona), return_exceptions=True))


def winner_and_loser(results: list[LeadFacts | BaseException]) -> tuple[LeadFacts, LeadChanged]:
    [won] = [each for each in results if isinstance(each, LeadFacts)]
    [lost] = [each for each in results if isinstance(each, LeadChanged)]
    return won, lost


async def given_two_and_a_lead(store: Store, now: datetime) -> tuple[Actor, Actor, LeadFacts]:
    async with store.writing() as session:
        siri = await people.person(session)
        mona = await people.person(session, "Mona Leder", role=Role.MANAGER)
        return siri, mona, await operations.create(session, NewLead("Tilbud", "Brekke"), by=siri, now=now)


async def test_of_two_who_disqualify_at_once_one_wins(store: Store, now: datetime) -> None:
    siri, mona, lead = await given_two_and_a_lead(store, now)

    async def disqualify(session: Session, by: Actor) -> LeadFacts:
        return await operations.disqualify(session, lead.id, LeadReason.LOST, version=lead.version, by=by, now=now)

    won, lost = winner_and_loser(await both_at_once(store, disqualify, siri, mona))

    assert won.version == 2
    assert lost.facts["by"] in ("Siri Selger", "Mona Leder")
    assert lost.facts["at"] == now.isoformat()


async def test_of_two_who_reactivate_at_once_one_wins(store: Store, now: datetime) -> None:
    siri, mona, lead = await given_two_and_a_lead(store, now)
    async with store.writing() as session:
        closed = await operations.disqualify(session, lead.id, LeadReason.LOST, version=1, by=siri, now=now)

    async def reactivate(session: Session, by: Actor) -> LeadFacts:
        return await operations.reactivate(session, lead.id, version=closed.version, by=by, now=now)

    won, _lost = winner_and_loser(await both_at_once(store, reactivate, siri, mona))

    assert won.version == 3


async def test_of_two_who_edit_at_once_one_wins(store: Store, now: datetime) -> None:
    siri, mona, lead = await given_two_and_a_lead(store, now)

    async def edit(session: Session, by: Actor) -> LeadFacts:
        return await editing.update(session, lead.id, {"lastname": by.name}, version=lead.version, by=by, now=now)

    won, _lost = winner_and_loser(await both_at_once(store, edit, siri, mona))

    async with store.writing() as session:
        found = [await search.search(session, name, by=siri) for name in (siri.name, mona.name)]
    assert [bool(search.sure(each)) for each in found] == [won.lastname == by.name for by in (siri, mona)]


async def test_of_who_edits_and_who_deletes_at_once_one_wins(store: Store, now: datetime) -> None:
    siri, mona, lead = await given_two_and_a_lead(store, now)

    async def change(session: Session, by: Actor) -> LeadFacts:
        if by == siri:
            return await deleting.delete(session, lead.id, version=lead.version, by=by, now=now)
        return await editing.update(session, lead.id, {"jobtitle": "Sjef"}, version=lead.version, by=by, now=now)

    results = await both_at_once(store, change, siri, mona)

    assert [type(each) for each in results if not isinstance(each, LeadFacts)] in ([LeadChanged], [NotFound])
    async with store.writing() as session:
        left = await session.scalar(select(func.count()).select_from(FieldChange))
        there = await session.get(Lead, lead.id)
    assert left == (1 if there else 0)


async def test_leads_with_new_words_in_common_are_created_at_once(store: Store, now: datetime) -> None:
    async with store.writing() as session:
        siri = await people.person(session)

    async def create(number: int) -> LeadFacts:
        async with store.writing() as session:
            lead = NewLead(f"Tilbud {number}", "Nesheim", "Torunn", "Havlandet Kultursenter")
            return await operations.create(session, lead, by=siri, now=now)

    created = await asyncio.gather(*(create(number) for number in range(5)))

    assert len({lead.id for lead in created}) == 5
