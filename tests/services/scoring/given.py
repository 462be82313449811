"""Given closed leads that teach something, models trained on them, and a worker that does what is due."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from typing import Any

import numpy as np
from sqlalchemy import insert

from bot.worker import HANDLERS, Worker
from services.models.base import table
from services.models.lead import BudgetStatus, Lead, LeadReason, LeadSource, LeadState
from services.models.opportunity import Opportunity, OpportunityReason, OpportunityState
from services.models.process import LEAD_TO_OPPORTUNITY, InstanceStatus, ProcessInstance
from services.models.scoring import ScoringModel, ScoringVersion, Subject, TrainingState
from services.models.user import Role
from services.people.actors import Actor
from services.scorecard import fitting, writing
from services.scoring import adding, attributes, grades, listing, publishing, reading, standing
from services.scoring.adding import NewModel
from services.scoring.listing import ModelFacts
from services.store import Session, Store
from tests.given.people import person

SOURCES = (LeadSource.WEB, LeadSource.TRADE_SHOW, LeadSource.PARTNER)
CHANCES = {LeadSource.WEB: 0.15, LeadSource.TRADE_SHOW: 0.5, LeadSource.PARTNER: 0.85}


async def administrator(store: Store) -> Actor:
    async with store.writing() as session:
        return await person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None)


def closed_leads(owner: Actor, count: int, *, now: datetime, seed: int = 7, **values: Any) -> list[dict[str, Any]]:
    """So many closed leads of the last 200 days: partners mostly qualify, leads from the web mostly do not."""
    chance = random.Random(seed)
    made = []
    for number in range(count):
        source = chance.choice(SOURCES)
        won = chance.random() < CHANCES[source]
        created = now - timedelta(days=200 * (1 - number / count), hours=5)
        made.append(
            {
                "subject": f"Pumper {number}",
                "lastname": "Brekke",
                "leadsourcecode": source,
                "address1_city": chance.choice(("Bergen", "Oslo", "Bodø")),
                "owner_id": owner.id,
                "createdon": created,
                "modifiedon": created,
                "closedon": created + (now - created) / 2,
                "statecode": LeadState.QUALIFIED if won else LeadState.DISQUALIFIED,
                "statuscode": LeadReason.QUALIFIED if won else LeadReason.LOST,
                "attributes": {},
            }
            | values
        )
    return made


async def store_leads(store: Store, rows: list[dict[str, Any]], *, flow: str | None = None) -> list[int]:
    """The rows as they are, without index and match codes; on a process where one is named."""
    async with store.writing() as session:
        ids = list(await session.scalars(insert(Lead).returning(Lead.id, sort_by_parameter_order=True), rows))
        if flow is not None:
            await put_on(session, ids, flow)
        return ids


async def put_on(
    session: Session, ids: list[int], flow: str, *, status: InstanceStatus = InstanceStatus.ACTIVE
) -> None:
    at = datetime.fromisoformat("2026-11-01T00:00:00+00:00")
    common = {"process_id": flow, "activestageid": 1, "activestagestartedon": at, "traversedpath": [1]}
    await session.execute(insert(ProcessInstance), [{"leadid": each, "statuscode": status, **common} for each in ids])


async def open_leads(store: Store, owner: Actor, count: int, *, now: datetime, **values: Any) -> list[int]:
    """So many open leads of the last month."""
    rows = closed_leads(owner, count, now=now, seed=3)
    opened = {"statecode": LeadState.OPEN, "statuscode": LeadReason.NEW, "closedon": None}
    young = {"createdon": now - timedelta(days=20), "modifiedon": now - timedelta(days=20)}
    return await store_leads(store, [row | opened | young | values for row in rows])


async def opportunities(store: Store, owner: Actor, *, now: datetime) -> list[int]:
    """Closed opportunities, mostly won where the decision maker was there; ids of two open ones, with and without."""
    chance = random.Random(11)
    rows = []
    for number in range(200):
        decided = number % 2 == 0
        won = chance.random() < (0.85 if decided else 0.2)
        created = now - timedelta(days=190 - number / 2)
        state = OpportunityState.WON if won else OpportunityState.LOST
        rows.append(_opportunity(owner, created, state, created + timedelta(days=20), decisionmaker=decided))
    young = now - timedelta(days=2)
    opened = [_opportunity(owner, young, OpportunityState.OPEN, None, decisionmaker=each) for each in (True, False)]
    async with store.writing() as session:
        session.add_all(rows)
        session.add_all(opened)
        await session.flush()
        return [row.id for row in opened]


def _opportunity(
    owner: Actor, created: datetime, state: OpportunityState, closed: datetime | None, *, decisionmaker: bool
) -> Opportunity:
    reasons = {
        OpportunityState.OPEN: OpportunityReason.IN_PROGRESS,
        OpportunityState.WON: OpportunityReason.WON,
        OpportunityState.LOST: OpportunityReason.CANCELED,
    }
    return Opportunity(
        name="Pumper", owner_id=owner.id, createdon=created, modifiedon=created, statecode=state,
        statuscode=reasons[state], actualclosedate=closed, decisionmaker=decisionmaker,
    )  # fmt: skip


async def work(store: Store, now: datetime) -> None:
    """Every job that is due."""
    worker = Worker(store, HANDLERS, lambda: now)
    while await worker.run_one():
        pass


async def trained(store: Store, admin: Actor, *, now: datetime, **wishes: Any) -> ModelFacts:
    """A model that an administrator added and a job trained, on 200 closed leads."""
    await store_leads(store, closed_leads(admin, 200, now=now))
    async with store.writing() as session:
        model = await adding.add(session, NewModel(**wishes), by=admin, now=now)
    await work(store, now)
    return await the_model(store, model.id)


async def the_model(store: Store, model_id: int) -> ModelFacts:
    async with store.reading() as session:
        return await listing.get(session, model_id)


async def publish(store: Store, admin: Actor, model_id: int, *, now: datetime) -> ModelFacts:
    async with store.writing() as session:
        model = await session.get_one(ScoringModel, model_id)
        return await publishing.publish(session, model_id, version=model.version, by=admin, now=now)


@cache
def a_scorecard() -> tuple[str, dict[str, Any]]:
    """What some leads teach; learned once for all tests that do not ask how."""
    known = [attributes.known(Subject.LEAD)[name] for name in ("leadsourcecode", "address1_city")]
    chance = random.Random(5)
    sources = [chance.choice(SOURCES) for _ in range(400)]
    won = np.array([chance.random() < CHANCES[source] for source in sources])
    cities = [chance.choice(("Bergen", "Oslo", "Bodø")) for _ in range(400)]
    raw: dict[str, list[Any]] = {":leadsourcecode": [each.value for each in sources], ":address1_city": cities}
    both = frozenset(("leadsourcecode", "address1_city"))
    learned = fitting.learn(reading.table_of(raw, known, None), won, wishes=fitting.Wishes(both))
    return writing.write(learned.scorecard), learned.report.to_data()


@cache
def of_commitment() -> str:
    """What leads teach of which those that will buy, managing directors, and those without a telephone are won."""
    names = ("budgetstatus", "jobtitle", "telephone1.given")
    known = [attributes.known(Subject.LEAD)[name] for name in names]
    chance = random.Random(9)
    leads = [
        (chance.choice(list(BudgetStatus)), chance.choice(("Daglig leder", "Kokk")), chance.random() < 0.5)
        for _ in range(400)
    ]
    odds = [0.05 + 0.3 * (who == "Daglig leder") + 0.15 * budget + 0.15 * (not called) for budget, who, called in leads]
    won = np.array([chance.random() < each for each in odds])
    budgets, titles, called = zip(*leads, strict=True)
    raw = {":budgetstatus": [each.value for each in budgets], ":jobtitle": titles, ":telephone1": called}
    learned = fitting.learn(reading.table_of(raw, known, None), won, wishes=fitting.Wishes(frozenset(names)))
    return writing.write(learned.scorecard)


@cache
def turned_round() -> str:
    """The same, with all points turned round."""
    card = writing.read(a_scorecard()[0])
    terms = tuple(replace(term, points=-term.points) for term in card.terms)
    pairs = tuple(replace(pair, points=-pair.points) for pair in card.pairs)
    return writing.write(replace(card, terms=terms, pairs=pairs))


@cache
def of_attributes_that_went() -> str:
    """The same, by attributes that there are no more."""
    card = writing.read(a_scorecard()[0])
    gone = (replace(each, attribute=replace(each.attribute, name=f"gone.{at}")) for at, each in enumerate(card.terms))
    return writing.write(replace(card, terms=tuple(gone)))


@cache
def of_opportunities() -> str:
    """The same, by attributes that opportunities have."""
    card = writing.read(a_scorecard()[0])
    names = ("purchasetimeframe", "account.address1_city")
    terms = (
        replace(each, attribute=replace(each.attribute, name=name))
        for each, name in zip(card.terms, names, strict=True)
    )
    return writing.write(replace(card, terms=tuple(terms)))


async def model(
    session: Session, *, now: datetime, published: bool = True, kind: Subject = Subject.LEAD, **values: Any
) -> ScoringModel:
    """A model trained before, published unless said otherwise."""
    text, report = a_scorecard()
    least_a, least_b, least_c = grades.DEFAULT.minimums
    facts = {
        "name": f"Modell_{random.randrange(10**9)}", "kind": kind, "state_column": "statecode",
        "positive": "qualified", "negative": "disqualified", "filter_values": [], "months": 24, "ignore_empty": [],
        "least_a": least_a, "least_b": least_b, "least_c": least_c, "createdon": now,
    }  # fmt: skip
    row = ScoringModel(**(facts | values))
    session.add(row)
    await session.flush()
    version = ScoringVersion(
        model_id=row.id, number=1, state=TrainingState.TRAINED, scorecard=text, report=report, askedon=now,
        trainedon=now, screened=[],
    )  # fmt: skip
    session.add(version)
    await session.flush()
    if published:
        row.published_id, row.publishedon = version.id, now
        await standing.change(session)
    return row


LEAD_TABLE = table(Lead)
FLOW = LEAD_TO_OPPORTUNITY
