"""What stands around the leads of the properties: people, accounts, contacts and opportunities, by short names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services.models.account import RecordState
from services.models.opportunity import Opportunity, OpportunityReason, OpportunityState
from services.models.user import Role
from services.people.actors import Actor
from services.qualification.choices import Entity
from services.store import Session
from tests.given import people
from tests.given.leads import CREATED
from tests.services.qualification import given as there_is

MISSING = "missing"
"""The name of a record that nobody made."""


@dataclass(frozen=True)
class World:
    """The people, and the ids of the records, by type and name."""

    actors: dict[str, Actor]
    records: dict[Entity, dict[str, int]]

    def id_of(self, entity: Entity, name: str) -> int:
        return 10**9 if name == MISSING else self.records[entity][name]


async def stand(session: Session, now: datetime) -> World:
    """One record of every kind that a lead can be linked or attached to, or cannot."""
    actors = {
        "seller": await people.person(session),
        "colleague": await people.person(session, "Kai Kollega"),
        "manager": await people.person(session, "Morten Manager", role=Role.MANAGER),
        "stranger": await people.person(session, "Frida Fremmed", team="Sør"),
        "administrator": await people.person(session, "Anders Admin", role=Role.ADMINISTRATOR),
    }
    accounts = await _accounts(session, actors, now)
    contacts = await _contacts(session, actors, now, accounts)
    deals = await _opportunities(session, actors, now, accounts)
    return World(actors, {Entity.ACCOUNT: accounts, Entity.CONTACT: contacts, Entity.OPPORTUNITY: deals})


async def _accounts(session: Session, actors: dict[str, Actor], now: datetime) -> dict[str, int]:
    seller, stranger = actors["seller"], actors["stranger"]
    rows = {
        "alike": await there_is.account(session, seller, name="Fjord Fisk AS", telephone1="+4776940001"),
        "bare": await there_is.account(session, seller, name="Bar Havn AS"),
        "foreign": await there_is.account(session, stranger, name="Sør Havbruk AS"),
        "inactive": await there_is.account(session, seller, name="Stille AS", statecode=RecordState.INACTIVE),
        "archived": await there_is.account(session, seller, name="Borte AS", archivedon=now),
    }
    return {name: row.id for name, row in rows.items()}


async def _contacts(
    session: Session, actors: dict[str, Actor], now: datetime, accounts: dict[str, int]
) -> dict[str, int]:
    seller, stranger, under = actors["seller"], actors["stranger"], {"parentcustomerid": accounts["alike"]}
    rows = {
        "alike": await there_is.contact(session, seller, emailaddress1="post@fjordfisk.example", **under),
        "bare": await there_is.contact(session, seller, firstname=None, lastname="Bar"),
        "foreign": await there_is.contact(session, stranger, firstname="Sol", lastname="Sør"),
        "inactive": await there_is.contact(session, seller, lastname="Stille", statecode=RecordState.INACTIVE),
        "archived": await there_is.contact(session, seller, lastname="Borte", archivedon=now),
    }
    return {name: row.id for name, row in rows.items()}


async def _opportunities(
    session: Session, actors: dict[str, Actor], now: datetime, accounts: dict[str, int]
) -> dict[str, int]:
    won = {"statecode": OpportunityState.WON, "statuscode": OpportunityReason.WON, "actualclosedate": now}
    facts: dict[str, dict[str, Any]] = {
        "open": {},
        "colleagues": {"owner_id": actors["colleague"].id},
        "of-another-account": {"parentaccountid": accounts["bare"]},
        "of-a-stranger": {"owner_id": actors["stranger"].id},
        "closed": won,
        "archived": {"archivedon": now},
    }
    common = {"owner_id": actors["seller"].id, "parentaccountid": accounts["alike"]}
    times = {"createdon": CREATED, "modifiedon": CREATED}
    rows = {name: Opportunity(name=f"Salg {name}", **times, **(common | each)) for name, each in facts.items()}
    session.add_all(rows.values())
    await session.flush()
    return {name: row.id for name, row in rows.items()}
