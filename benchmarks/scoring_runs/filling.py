"""A store with closed leads to learn from and open ones to score; how they end has to do with what they are like."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from math import exp
from random import Random
from typing import Any

from services.importing import bulk
from services.models.base import table
from services.models.lead import BudgetStatus, Lead, LeadReason, LeadSource, LeadState, PurchaseTimeframe, Rating
from services.models.user import Role, User
from services.store import Store

CITIES = ("Bergen", "Oslo", "Bodø", "Voss", "Tromsø", "Stavanger")
INDUSTRIES = ("Havbruk", "Handel", "Bygg", "Industri", "Offentlig")
SOURCES, RATINGS = tuple(LeadSource), tuple(Rating)
BUDGETS, FRAMES = tuple(BudgetStatus), tuple(PurchaseTimeframe)
COLUMNS = (
    "subject", "firstname", "lastname", "companyname", "emailaddress1", "telephone1", "leadsourcecode",
    "leadqualitycode", "industrycode", "numberofemployees", "budgetamount", "budgetstatus", "purchasetimeframe",
    "decisionmaker", "address1_city", "attributes", "statecode", "statuscode", "closedon", "owner_id", "createdon",
    "modifiedon", "version", "merged",
)  # fmt: skip
ROWS = 10_000


async def fill(store: Store, *, closed: int, opened: int, now: datetime) -> int:
    """The leads, and an administrator: its id."""
    async with store.writing() as session:
        owner = User(name="Anders Admin", role=Role.ADMINISTRATOR, account_id="anders", language="nb")
        session.add(owner)
        await session.flush()
    chance = Random(17)
    for count, is_open in ((closed, False), (opened, True)):
        for at in range(0, count, ROWS):
            rows = list(_leads(chance, min(ROWS, count - at), owner.id, now, is_open=is_open))
            async with store.writing() as session:
                await session.connection()
                await bulk.insert(session, table(Lead), COLUMNS, rows)
    return owner.id


def _leads(chance: Random, count: int, owner: int, now: datetime, *, is_open: bool) -> Iterator[tuple[Any, ...]]:
    for _ in range(count):
        source, rating = chance.choice(SOURCES), chance.choice(RATINGS)
        budget, employees = chance.choice(BUDGETS), int(chance.lognormvariate(3, 1.5))
        decides, frame = chance.choice((True, False, None)), chance.choice(FRAMES)
        points = 0.9 * (source in (LeadSource.PARTNER, LeadSource.EMPLOYEE_REFERRAL)) + 0.6 * bool(decides)
        points += 0.5 * budget.value - 0.4 * rating.value + 0.3 * (employees > 40) - 0.6
        won = chance.random() < 1 / (1 + exp(-points))
        created = now - timedelta(days=chance.uniform(10, 300))
        state = LeadState.OPEN if is_open else LeadState.QUALIFIED if won else LeadState.DISQUALIFIED
        reason = {0: LeadReason.NEW, 1: LeadReason.QUALIFIED, 2: LeadReason.LOST}[state.value]
        name = f"N{chance.randrange(500_000)}"
        yield (
            "Pumper", "Kari", name, f"{name} AS", f"{name}@{chance.choice(('gmail.com', 'havbruk.no'))}".lower(),
            chance.choice((None, "22000001")), source, rating, chance.choice(INDUSTRIES), employees,
            chance.choice((None, 50_000, 100_000, 250_000)), budget, frame, decides, chance.choice(CITIES),
            {"size": chance.choice("SML"), "visits": chance.randrange(20)}, state, reason,
            None if is_open else created + timedelta(days=5), owner, created, created, 1, False,
        )  # fmt: skip
