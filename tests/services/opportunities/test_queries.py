"""Finding opportunities: by id, lead and account, as far as the person may see."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

import pytest

from services.models.opportunity import OpportunityState
from services.opportunities import queries
from services.people import rights
from services.qualification.choices import Entity
from services.store import Session
from tests.given import people
from tests.services.qualification import given


async def test_an_opportunity_is_found_by_its_lead_its_account_and_its_id(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    lead = await given.lead(session, seller, estimatedamount=Decimal("300000.00"), transactioncurrency="NOK")
    made = {ref.entity: ref.id for ref in (await given.qualified(session, lead, seller, now)).made}
    one = await queries.one(session, made[Entity.OPPORTUNITY], by=seller)
    assert await queries.of_lead(session, lead.id, by=seller) == (one,)
    assert await queries.of_account(session, made[Entity.ACCOUNT], by=seller) == (one,)
    assert (one.name, one.owner, one.account, one.contact) == (
        "Tilbud på varmepumper", "Siri Selger", "Brekke Havbruk AS", "Kari Brekke",
    )  # fmt: skip
    assert (one.state, one.value, one.currency) == (OpportunityState.OPEN, Decimal("300000.00"), "NOK")


async def test_an_opportunity_of_another_team_does_not_exist(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    stranger = await people.person(session, "Sverre Sør", team="Sør")
    lead = await given.lead(session, seller)
    opportunity = (await given.qualified(session, lead, seller, now)).made[2]
    assert await queries.of_lead(session, lead.id, by=stranger) == ()
    with pytest.raises(rights.NotFound):
        await queries.one(session, opportunity.id, by=stranger)
