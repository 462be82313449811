"""Adding, switching and deleting field mappings: never the system's, and only between columns that fit."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy import delete, select

from services import defaults
from services.models.audit_entry import AuditEntry
from services.models.field_mapping import FieldMapping
from services.models.user import Role
from services.people.actors import Actor
from services.people.rights import NotAllowed, NotFound
from services.qualification import mapping_administration as administration
from services.qualification import mapping_fit, planning
from services.qualification.choices import Choices, Entity
from services.qualification.mapping_administration import MappingFacts, SystemMapping, TargetTaken
from services.store import Session
from tests.given import people
from tests.services.qualification import given


@pytest.fixture
async def anders(session: Session) -> Actor:
    return await people.person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None)


async def found(session: Session, target: Entity, column: str) -> MappingFacts:
    return next(each for each in await administration.listed(session, target) if each.target_attr == column)


async def actions(session: Session) -> list[str]:
    return list((await session.scalars(select(AuditEntry.action).order_by(AuditEntry.id))).all())


async def test_the_mappings_of_a_record_type_are_listed_the_systems_first(session: Session, anders: Actor) -> None:
    sources = [each.source for each in await administration.listed(session, Entity.CONTACT)]
    assert sources == ["system"] * 13 + ["extended"]


async def test_an_own_mapping_fills_the_new_record(session: Session, anders: Actor, now: datetime) -> None:
    lead = await given.lead(session, anders, industrycode="Havbruk", attributes={"båter": "7"})
    await administration.add(session, "industrycode", Entity.ACCOUNT, "description", by=anders, now=now)
    await administration.add(session, "båter", Entity.CONTACT, "description", by=anders, now=now)
    plan = await planning.plan(session, lead.id, Choices(), by=anders, now=now)
    assert {field.attr: field.value for field in plan.of(Entity.ACCOUNT).fields}["description"] == "Havbruk"
    assert {field.attr: field.value for field in plan.of(Entity.CONTACT).fields}["description"] == "7"
    assert await actions(session) == ["mapping.added", "mapping.added"]


@pytest.mark.parametrize(
    ("source", "target", "refusal"),
    [
        ("colour", "account.description", mapping_fit.UnknownColumn),
        ("", "account.description", mapping_fit.UnknownColumn),
        ('a"b', "account.description", mapping_fit.UnknownColumn),
        ("a\x00b", "account.description", mapping_fit.UnknownColumn),
        ("owner_id", "account.description", mapping_fit.UnknownColumn),
        ("industrycode", "account.colour", mapping_fit.UnknownColumn),
        ("industrycode", "opportunity.statecode", mapping_fit.UnknownColumn),
        ("industrycode", "account.name", TargetTaken),
        ("revenue", "account.description", mapping_fit.DoesNotFit),
        ("description", "account.emailaddress1", mapping_fit.DoesNotFit),
        ("leadsourcecode", "account.description", mapping_fit.DoesNotFit),
        ("boats", "account.description", mapping_fit.DoesNotFit),
    ],
)
async def test_what_does_not_fit_is_not_mapped(  # noqa: PLR0917
    session: Session, anders: Actor, now: datetime, source: str, target: str, refusal: type[Exception]
) -> None:
    await given.lead(session, anders, attributes={"boats": 7})
    entity, _, column = target.partition(".")
    with pytest.raises(refusal):
        await administration.add(session, source, Entity(entity), column, by=anders, now=now)


async def test_extended_and_own_mappings_are_switched_and_deleted(
    session: Session, anders: Actor, now: datetime
) -> None:
    extended = await found(session, Entity.OPPORTUNITY, "budgetamount")
    for _ in range(2):
        assert not (await administration.switch_off(session, extended.id, by=anders, now=now)).active
    for _ in range(2):
        assert (await administration.switch_on(session, extended.id, by=anders, now=now)).active
    await administration.delete(session, extended.id, by=anders, now=now)
    with pytest.raises(NotFound):
        await administration.get(session, extended.id)
    assert await actions(session) == ["mapping.switched-off", "mapping.switched-on", "mapping.deleted"]


async def test_the_systems_are_neither_deleted_nor_switched_off(session: Session, anders: Actor, now: datetime) -> None:
    system = await found(session, Entity.OPPORTUNITY, "name")
    for change in (administration.delete, administration.switch_off, administration.switch_on):
        with pytest.raises(SystemMapping):
            await change(session, system.id, by=anders, now=now)


async def test_only_administrators_change_mappings(session: Session, now: datetime) -> None:
    manager = await people.person(session, "Morten Manager", role=Role.MANAGER)
    extended = await found(session, Entity.OPPORTUNITY, "budgetamount")
    for change in (administration.delete, administration.switch_off, administration.switch_on):
        with pytest.raises(NotAllowed):
            await change(session, extended.id, by=manager, now=now)
    with pytest.raises(NotAllowed):
        await administration.add(session, "industrycode", Entity.ACCOUNT, "description", by=manager, now=now)


async def test_a_deleted_extended_mapping_stays_away_and_a_systems_comes_back(
    session: Session, anders: Actor, now: datetime
) -> None:
    extended = await found(session, Entity.OPPORTUNITY, "budgetamount")
    await administration.delete(session, extended.id, by=anders, now=now)
    await session.execute(delete(FieldMapping).where(FieldMapping.target_attr == "name"))
    await defaults.put_in_place(session, now=now)
    columns = {each.target_attr for each in await administration.listed(session, Entity.OPPORTUNITY)}
    assert "name" in columns
    assert "budgetamount" not in columns
