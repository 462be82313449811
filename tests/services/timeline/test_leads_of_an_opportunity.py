"""An opportunity shows what was written on every lead that became it, as far as its reader may see the lead."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy import update

from services.leads import operations
from services.models.lead import Lead, LeadReason
from services.models.opportunity import Opportunity
from services.opportunities import queries
from services.people.actors import Actor
from services.people.rights import NotFound
from services.store import Session
from services.timeline import notes
from services.timeline.validity import NewAttachment
from tests.given import leads as given
from tests.given import people

PDF = NewAttachment("tilbud.pdf", "application/pdf", b"%PDF")


async def an_opportunity(session: Session, by: Actor, now: datetime, *, lead_id: int | None = None) -> Opportunity:
    row = Opportunity(name="Varmepumper", owner_id=by.id, originatingleadid=lead_id, createdon=now, modifiedon=now)
    session.add(row)
    await session.flush()
    return row


async def noted(session: Session, owner: Actor, now: datetime, text: str, *, into: int | None = None) -> Lead:
    """A lead with a note and a file, qualified into an opportunity that was there."""
    lead = await given.lead(session, owner, qualifyingopportunityid=into)
    await notes.add(session, entity="lead", record_id=lead.id, text=text, by=owner, now=now, attachments=[PDF])
    return lead


async def shown(session: Session, opportunity: Opportunity, by: Actor) -> list[tuple[str, int, bool]]:
    items = await notes.timeline(session, "opportunity", opportunity.id, by=by)
    return sorted((item.text, len(item.attachments), item.from_lead) for item in items)


async def test_every_lead_that_became_it_lends_its_notes(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    made_from = await noted(session, siri, now, "første")
    opportunity = await an_opportunity(session, siri, now, lead_id=made_from.id)
    await noted(session, siri, now, "andre", into=opportunity.id)
    await noted(session, siri, now, "tredje", into=opportunity.id)
    await noted(session, siri, now, "et annet")

    assert await shown(session, opportunity, siri) == [("andre", 1, True), ("første", 1, True), ("tredje", 1, True)]


async def test_an_opportunity_that_nothing_was_made_for_shows_the_lead_linked_to_it(
    session: Session, now: datetime
) -> None:
    siri = await people.person(session)
    opportunity = await an_opportunity(session, siri, now)
    await noted(session, siri, now, "andre", into=opportunity.id)
    assert await shown(session, opportunity, siri) == [("andre", 1, True)]


async def test_a_lead_that_is_both_is_shown_once(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    lead = await noted(session, siri, now, "første")
    opportunity = await an_opportunity(session, siri, now, lead_id=lead.id)
    await session.execute(update(Lead).where(Lead.id == lead.id).values(qualifyingopportunityid=opportunity.id))
    assert await shown(session, opportunity, siri) == [("første", 1, True)]


async def test_each_lead_is_kept_back_from_who_may_not_see_it(session: Session, now: datetime) -> None:
    siri, tone = await people.person(session), await people.person(session, "Tone", team="Sør")
    made_from = await noted(session, siri, now, "hemmelig")
    opportunity = await an_opportunity(session, tone, now, lead_id=made_from.id)
    await noted(session, tone, now, "synlig", into=opportunity.id)
    assert await shown(session, opportunity, tone) == [("synlig", 1, True)]


async def test_what_an_undo_put_away_is_found_by_nobody(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    lead = await noted(session, siri, now, "første")
    opportunity = await an_opportunity(session, siri, now, lead_id=lead.id)
    opportunity.archivedon = now
    await session.flush()

    assert await queries.of_lead(session, lead.id, by=siri) == ()
    with pytest.raises(NotFound):
        await queries.one(session, opportunity.id, by=siri)
    with pytest.raises(NotFound):
        await notes.timeline(session, "opportunity", opportunity.id, by=siri)
    with pytest.raises(NotFound):
        await notes.add(session, entity="opportunity", record_id=opportunity.id, text="x", by=siri, now=now)


@pytest.mark.parametrize("kind", ["account", "contact"])
async def test_so_are_accounts_and_contacts(session: Session, now: datetime, kind: str) -> None:
    siri = await people.person(session)
    row = await (given.account if kind == "account" else given.contact)(session, siri, archivedon=now)
    with pytest.raises(NotFound):
        await notes.timeline(session, kind, row.id, by=siri)


async def test_a_lead_whose_opportunity_was_put_away_can_be_disqualified(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    lead = await given.lead(session, siri)
    opportunity = await an_opportunity(session, siri, now, lead_id=lead.id)
    with pytest.raises(operations.OpportunityAssociated):
        await operations.disqualify(session, lead.id, LeadReason.LOST, version=lead.version, by=siri, now=now)
    opportunity.archivedon = now
    await session.flush()
    done = await operations.disqualify(session, lead.id, LeadReason.LOST, version=lead.version, by=siri, now=now)
    assert done.reason is LeadReason.LOST
