"""What must hold of leads, their receipts, and what was made of them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from services.models.account import Account
from services.models.contact import Contact
from services.models.lead import Lead
from services.models.opportunity import Opportunity
from services.models.process import ProcessInstance
from services.store import Session
from tests.reliability.checks import reading

MADE: dict[str, tuple[Any, Any]] = {
    "account": (Account, Lead.parentaccountid),
    "contact": (Contact, Lead.parentcontactid),
    "opportunity": (Opportunity, Lead.qualifyingopportunityid),
}
"""What a lead is made into, and the column of the lead that names it."""


async def a_qualified_lead_has_a_receipt(session: Session) -> list[str]:
    return await reading.found(
        session,
        "SELECT 'lead', id FROM lead WHERE statecode = 1 AND NOT EXISTS"
        " (SELECT 1 FROM receipt q WHERE q.kind = 'lead.qualified' AND q.lead_id = lead.id AND q.undoneon IS NULL)",
    )


async def an_open_lead_has_none_unless_it_was_reactivated(session: Session) -> list[str]:
    return await reading.found(
        session,
        "SELECT 'lead', id FROM lead WHERE statecode = 0 AND"
        " (SELECT count(*) FROM receipt q"
        "  WHERE q.kind = 'lead.qualified' AND q.lead_id = lead.id AND q.undoneon IS NULL) >"
        " (SELECT count(*) FROM audit_entry a"
        "  WHERE a.entity = 'lead' AND a.record_id = lead.id AND a.action = 'lead.reactivated')",
    )


async def a_version_of_a_lead_is_qualified_once(session: Session) -> list[str]:
    return await reading.found(
        session,
        "SELECT 'lead', lead_id, lead_version FROM receipt WHERE kind = 'lead.qualified'"
        " GROUP BY lead_id, lead_version HAVING count(*) > 1",
    )


async def a_receipt_made_what_its_plan_says(session: Session) -> list[str]:
    wrong = []
    for receipt in await reading.receipts(session):
        planned = {(each["entity"], each["action"]) for each in receipt.plan["records"]}
        done = {(each["entity"], "create") for each in receipt.inverse["made"]}
        done |= {(each["entity"], "link") for each in receipt.inverse["linked"]}
        done |= {(entity, "skip") for entity in receipt.inverse["skipped"]}
        wrong += [f"receipt {receipt.id}: {entity} {action}" for entity, action in planned ^ done]
    return wrong


async def what_a_receipt_made_is_there_and_nothing_else(session: Session) -> list[str]:
    """Put away or not; the opportunity of a lead that was merged belongs to the lead it was merged into."""
    wrong, ends = [], await reading.survivors(session)
    for entity, (model, _) in MADE.items():
        rows = await session.execute(select(model.id, model.originatingleadid))
        there = {(row_id, ends.get(lead_id, lead_id)) for row_id, lead_id in rows if lead_id is not None}
        promised = {
            (each["id"], ends.get(receipt.lead_id or 0, receipt.lead_id))
            for receipt in await reading.makers(session)
            for each in receipt.inverse["made"]
            if each["entity"] == entity
        }
        wrong += [f"{entity} {row_id} of lead {lead_id}" for row_id, lead_id in there ^ promised]
    return wrong


async def a_qualified_lead_belongs_to_what_its_receipt_names(session: Session) -> list[str]:
    newest = {receipt.lead_id: receipt for receipt in await reading.receipts(session)}
    columns = [column for _, column in MADE.values()]
    rows = await session.execute(select(Lead.id, *columns).where(Lead.statecode == 1, Lead.id.in_(newest)))
    wrong = []
    for lead_id, *links in rows:
        receipt = newest[lead_id].inverse
        named = {each["entity"]: each["id"] for each in reversed((*receipt["made"], *receipt["linked"]))}
        linked = dict(zip(MADE, links, strict=True))
        wrong += [f"lead {lead_id}: {entity}" for entity, row_id in named.items() if linked[entity] != row_id]
    return wrong


async def a_process_stands_at_the_opportunity_of_its_lead(session: Session) -> list[str]:
    """At one that the newest qualification made which moved it, unless that was taken back."""
    stands = select(ProcessInstance.leadid, ProcessInstance.opportunityid)
    at: dict[int, int | None] = dict((await session.execute(stands)).all())
    moved = {receipt.lead_id: receipt for receipt in await reading.makers(session) if receipt.inverse.get("process")}
    made = {
        lead_id: [each["id"] for each in receipt.inverse["made"] if each["entity"] == "opportunity"]
        for lead_id, receipt in moved.items()
        if receipt.undoneon is None
    }
    return [f"process of lead {lead_id}" for lead_id in made if lead_id in at and at[lead_id] not in made[lead_id]]


async def no_lead_belongs_to_what_was_put_away(session: Session) -> list[str]:
    wrong = []
    for entity, (model, link) in MADE.items():
        belonging = select(Lead.id).join(model, model.id == link).where(model.archivedon.is_not(None))
        wrong += [f"lead {lead_id}: {entity}" for lead_id in await session.scalars(belonging)]
    return wrong
