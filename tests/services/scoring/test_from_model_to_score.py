"""A model is added, trained by a job, published, and the next lead that is saved has a score."""

from __future__ import annotations

from datetime import datetime, timedelta

from services.leads import operations
from services.leads.new_lead import NewLead
from services.models.lead import LeadSource
from services.models.opportunity import Opportunity
from services.models.score import Grade, Trend
from services.models.scoring import Subject, TrainingState
from services.scoring import adding, diagnosing, scores
from services.scoring.adding import NewModel
from services.scoring.listing import ModelStatus
from services.store import Store
from tests.services.scoring import given


async def test_a_new_lead_is_scored_by_the_model_that_its_organisation_taught(store: Store, now: datetime) -> None:
    anders = await given.administrator(store)
    model = await given.trained(store, anders, now=now)
    assert model.name == "LeadScoring_202611231200"
    assert model.newest is not None
    assert (model.status, model.newest.state) == (ModelStatus.TRAINED, TrainingState.TRAINED)
    assert model.newest.report is not None
    assert model.newest.report.auc > 0.7
    assert "leadsourcecode" in model.newest.used
    published = await given.publish(store, anders, model.id, now=now)
    assert (published.status, published.auto_retrain) == (ModelStatus.PUBLISHED, True)
    await given.work(store, now)
    later = now + timedelta(minutes=1)
    async with store.writing() as session:
        partner = await operations.create(
            session, NewLead("Pumper", "Brekke", leadsourcecode=LeadSource.PARTNER), by=anders, now=later
        )
        web = await operations.create(
            session, NewLead("Pumper", "Dahl", leadsourcecode=LeadSource.WEB), by=anders, now=later
        )
    await given.work(store, later)
    async with store.reading() as session:
        high = await scores.of(session, Subject.LEAD, partner.id, by=anders)
        low = await scores.of(session, Subject.LEAD, web.id, by=anders)
        past = await scores.history(session, Subject.LEAD, partner.id, by=anders)
    assert high is not None
    assert low is not None
    assert high.score > 60
    assert low.score < 40
    assert high.grade < Grade.C <= low.grade
    assert (high.trend, high.model, high.model_version, high.is_current) == (Trend.NOT_ENOUGH, model.name, 1, True)
    assert high.reasons_for[0].attribute == low.reasons_against[0].attribute == "leadsourcecode"
    assert high.reasons_for[0].value.level == "partner"
    assert high.reasons_for[0].rate is not None
    assert [each.score for each in past] == [high.score]


async def test_opportunities_are_scored_every_24_hours_by_a_model_of_their_own(store: Store, now: datetime) -> None:
    anders = await given.administrator(store)
    ids = await given.opportunities(store, anders, now=now)
    async with store.writing() as session:
        model = await adding.add(session, NewModel(kind=Subject.OPPORTUNITY), by=anders, now=now)
    await given.work(store, now)
    assert model.name == "OpportunityScoring_202611231200"
    await given.publish(store, anders, model.id, now=now)
    await given.work(store, now)
    async with store.reading() as session:
        found = [await scores.of(session, Subject.OPPORTUNITY, each, by=anders) for each in ids]
        told = await diagnosing.of(session, Subject.OPPORTUNITY, ids[0], by=anders, now=now)
    decided, undecided = [each.score for each in found if each]
    assert decided > undecided
    assert told.failed == ()
    async with store.writing() as session:
        opportunity = await session.get_one(Opportunity, ids[1])
        opportunity.decisionmaker, opportunity.version = True, 2
    await given.work(store, now + timedelta(days=1))
    async with store.reading() as session:
        again = await scores.of(session, Subject.OPPORTUNITY, ids[1], by=anders)
    assert again is not None
    assert (again.score, again.trend) == (decided, Trend.IMPROVING)
