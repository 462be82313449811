"""Whatever is written, and in which order: codes, profiles and keys are what they would be, made from scratch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from services.importing import run
from services.leads import deleting, editing, operations
from services.leads.new_lead import NewLead
from services.merging import commit as merging
from services.merging import planning as merge_planning
from services.merging.choices import Choices as MergeChoices
from services.models.account import Account
from services.models.base import Base
from services.models.contact import Contact
from services.models.lead import Lead, LeadReason
from services.people.actors import Actor
from services.qualification import commit, planning
from services.qualification.choices import Choices, Decision, Entity, Kind
from services.refusal import Refusal
from services.store import Session, Store
from services.undoing import undoing
from tests.given import people
from tests.reliability.checks import findable
from tests.services.importing.files import row, written

EXAMPLES = 60
CHECKS = (
    findable.match_codes_are_those_of_the_record,
    findable.profiles_are_those_of_the_record,
    findable.keys_are_those_of_the_profile,
)

values = st.fixed_dictionaries(
    {
        "lastname": st.sampled_from(["Brekke", "Brække", "Nordvik"]),
        "firstname": st.sampled_from([None, "Kari"]),
        "companyname": st.sampled_from([None, "Fjord Fisk AS", "Fjordfisk"]),
        "emailaddress1": st.sampled_from([None, "kari@fjordfisk.no", "post@fjordfisk.no"]),
        "telephone1": st.sampled_from([None, "76 94 00 01", "+4776940001", "12345678"]),
        "address1_city": st.sampled_from([None, "Andenes"]),
    }
)


@dataclass
class World:
    session: Session
    by: Actor
    now: datetime

    async def some(self, model: type[Base], which: int) -> Any:
        """One of the records, None where there are none."""
        rows = (await self.session.scalars(select(model).order_by(model.__table__.c.id))).all()
        return rows[which % len(rows)] if rows else None


DOINGS = (
    "create", "edit", "disqualify", "qualify", "link", "merge", "merge accounts", "merge contacts", "undo", "undo",
    "delete",
)  # fmt: skip


@dataclass(frozen=True)
class Acting:
    """What one step does, with what it was drawn with."""

    does: str
    which: int
    other: int
    values: dict[str, Any]


acting = st.builds(
    Acting,
    st.sampled_from(DOINGS),
    st.integers(0, 9), st.integers(0, 9), values,
)  # fmt: skip


async def act(world: World, step: Acting) -> None:
    session, by, now = world.session, world.by, world.now
    match step.does:
        case "create":
            await operations.create(session, NewLead(subject="Varmepumper", **step.values), by=by, now=now)
        case "undo":
            plan = await undoing.plan(session, 0, by=by, now=now)
            await undoing.undo(session, plan, by=by, now=now)
        case "merge accounts":
            await merge(world, Account, step)
        case "merge contacts":
            await merge(world, Contact, step)
        case "merge":
            await merge(world, Lead, step)
        case _:
            lead = await world.some(Lead, step.which)
            if lead is not None:
                await act_on(world, lead, step)


async def act_on(world: World, lead: Lead, step: Acting) -> None:
    session, by, now, version = world.session, world.by, world.now, lead.version
    match step.does:
        case "edit":
            await editing.update(session, lead.id, step.values, version=version, by=by, now=now)
        case "disqualify":
            await operations.disqualify(session, lead.id, LeadReason.LOST, version=version, by=by, now=now)
        case "delete":
            await deleting.delete(session, lead.id, version=version, by=by, now=now)
        case "qualify" | "link":
            choices = Choices().ignore(Entity.ACCOUNT).ignore(Entity.CONTACT)
            account = await world.some(Account, step.other)
            if step.does == "link" and account is not None:
                choices = Choices(account=Decision(Kind.LINK, account.id)).ignore(Entity.CONTACT)
            plan = await planning.plan(session, lead.id, choices, by=by, now=now)
            await commit.qualify(session, plan, by=by, now=now)


async def merge(world: World, model: type[Base], step: Acting) -> None:
    """An account may take the name of the one that is closed: its contacts are then found by that name."""
    pair = [await world.some(model, which) for which in (step.which, step.other)]
    ids = tuple(dict.fromkeys(each.id for each in pair if each is not None))
    if len(ids) == 2:
        choices = MergeChoices(ids, primary=ids[0], picks={"name": ids[1]} if model is Account else {})
        plan = await merge_planning.plan(world.session, model.__tablename__, choices, by=world.by)
        await merging.merge(world.session, plan, by=world.by, now=world.now)


async def wrong(session: Session) -> list[str]:
    await session.flush()
    return [each for check in CHECKS for each in await check(session)]


@pytest.fixture
async def seller(store: Store) -> Actor:
    async with store.writing() as session:
        return await people.person(session)


@given(first=st.lists(values, min_size=2, max_size=3), steps=st.lists(acting, min_size=3, max_size=12))
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
async def test_after_any_writes_all_is_as_made_from_scratch(
    first: Sequence[dict[str, Any]], steps: Sequence[Acting], store: Store, seller: Actor, now: datetime
) -> None:
    async with store.writing() as session:
        world = World(session, seller, now)
        for step in (*(Acting("create", 0, 0, each) for each in first), *steps):
            try:
                async with session.begin_nested():
                    await act(world, step)
            except Refusal:
                session.expire_all()
            assert await wrong(session) == [], step
        await session.rollback()


async def test_imported_leads_are_as_made_from_scratch(
    store: Store, seller: Actor, now: datetime, tmp_path: Path
) -> None:
    rows = (row(), row(last="Nordvik", company="", email="", phone=""), row(last="Ås-Lie", phone="12345678"))
    await run.import_file(store, written(tmp_path, *rows), by=seller, now=now, keep_duplicates=True)
    async with store.writing() as session:
        assert len((await session.scalars(select(Lead))).all()) == 3
        assert await wrong(session) == []
