"""A running assistant with a small sales team on it: real HTTP, real store, a connector that keeps what it was sent."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from aiohttp.test_utils import TestServer
from sqlalchemy import func, select

from bot.app import build_app
from bot.config import Configuration
from services.duplicates import match_codes
from services.leads import operations
from services.leads.facts import LeadFacts
from services.leads.new_lead import NewLead
from services.models.account import Account
from services.models.base import Base
from services.models.contact import Contact
from services.models.lead import Lead
from services.models.opportunity import Opportunity
from services.models.receipt import Receipt
from services.models.user import Role
from services.people.actors import Actor
from services.store import Store
from tests.channel.fakes.connector import FakeConnector
from tests.emulator.client import Emulator
from tests.given import leads, people

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
COUNTED: tuple[type[Base], ...] = (Account, Contact, Opportunity, Receipt)


@dataclass
class World:
    """The assistant at `url`, its store, and Siri, a seller who owns the leads."""

    url: str
    store: Store
    connector: FakeConnector
    siri: Actor

    def emulator(self, *, locale: str = "nb-NO", account: str = "siri.selger") -> Emulator:
        return Emulator(self.connector, account, locale=locale)

    async def lead(self, **values: Any) -> LeadFacts:
        """A lead made as a person makes one: indexed and with its match codes."""
        facts: dict[str, Any] = {
            "subject": "Varmepumper til anlegget",
            "firstname": "Kari",
            "lastname": "Brekke",
            "companyname": "Brekke Havbruk AS",
            "emailaddress1": "kari@brekkehavbruk.example",
            "telephone1": "+4776940001",
        } | values
        async with self.store.writing() as session:
            return await operations.create(session, NewLead(**facts), by=self.siri, now=NOW)

    async def account(self, **values: str) -> int:
        async with self.store.writing() as session:
            row = await leads.account(session, self.siri, **values)
            await match_codes.store(session, "account", [row])
            return row.id

    async def contact(self, **values: str) -> int:
        async with self.store.writing() as session:
            row = await leads.contact(session, self.siri, **values)
            await match_codes.store(session, "contact", [row])
            return row.id

    async def rows(self) -> dict[str, int]:
        """How many accounts, contacts, opportunities and qualifications there are."""
        async with self.store.reading() as session:
            counts = [await session.scalar(select(func.count()).select_from(model)) for model in COUNTED]
        return {model.__tablename__: count or 0 for model, count in zip(COUNTED, counts, strict=True)}

    async def row(self, lead_id: int) -> Lead:
        async with self.store.reading() as session:
            return await session.get_one(Lead, lead_id)


@asynccontextmanager
async def running(database_url: str) -> AsyncIterator[World]:
    """The assistant on this database, for the time of the block."""
    store = Store(database_url)
    async with store.writing() as session:
        siri = await people.person(session)
        await people.person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None)
    connector = FakeConnector()
    await connector.start()
    server = TestServer(build_app(Configuration(database_url=database_url, auth="off")))
    await server.start_server()
    try:
        yield World(str(server.make_url("/api/messages")), store, connector, siri)
    finally:
        await server.close()
        await connector.stop()
        await store.close()
