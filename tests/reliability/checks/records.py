"""What must hold of all records: one of a kind, hanging together, written down."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import select, text

from services.models.lead import Lead
from services.models.receipt import Receipt
from services.store import Session
from tests.reliability.checks import reading

RECORDS = ("lead", "account", "contact", "opportunity")
HANGING = ("note", "timeline_entry", "match_code", "audit_entry", "field_change", "profile", "profile_key")

DELETION = "FROM audit_entry d WHERE d.entity = '{record}' AND d.action = '{record}.deleted'"
DELETED = f"AND NOT EXISTS (SELECT 1 {DELETION} AND d.record_id = h.record_id AND d.id >= h.id)"


async def a_company_is_one_account_unless_somebody_saw_its_likes(session: Session) -> list[str]:
    """Accounts made beside duplicates that the plan had shown, or from a list, are what a seller asked for."""
    knowing = {
        made["id"]
        for receipt in await reading.makers(session)
        for made in receipt.inverse["made"]
        if made["entity"] == "account" and (receipt.list_id is not None or _saw_likes(receipt, "account"))
    }
    rows = await session.execute(
        text(
            "SELECT m.rule_id, m.code, a.id FROM match_code m JOIN account a ON a.id = m.record_id"
            " WHERE m.entity = 'account' AND a.statecode = 0"
        )
    )
    likes = Counter((rule_id, code) for rule_id, code, account_id in rows if account_id not in knowing)
    return [f"{count} accounts under rule {rule_id}" for (rule_id, _), count in likes.items() if count > 1]


async def merges_end_at_a_lead_that_is_not_merged(session: Session) -> list[str]:
    rows = (await session.execute(select(Lead.id, Lead.masterid, Lead.merged))).all()
    master = {lead_id: master_id for lead_id, master_id, _ in rows}
    wrong = [f"lead {lead_id} has no master" for lead_id, master_id, merged in rows if merged and master_id is None]
    for lead_id, first in master.items():
        seen, at = {lead_id}, first
        while at is not None and at not in seen:
            seen.add(at)
            at = master[at]
        wrong += [f"lead {lead_id} in a circle"] if at is not None else []
    return wrong


async def nothing_hangs_on_a_record_that_is_not_there(session: Session) -> list[str]:
    """But for the audit trail of what was deleted, up to and with its deletion."""
    wrong = []
    for hanging in HANGING:
        for record in RECORDS:
            kept = DELETED.format(record=record) if hanging == "audit_entry" else ""
            wrong += await reading.found(
                session,
                f"SELECT '{hanging} of {record}', record_id FROM {hanging} h WHERE h.entity = '{record}'"
                f" AND NOT EXISTS (SELECT 1 FROM {record} r WHERE r.id = h.record_id) {kept}",
            )
    return wrong


async def every_effect_is_written_down_once(session: Session) -> list[str]:
    """Notes and qualifications have one audit entry each, qualifications one timeline entry too.

    The audit trail of a deleted lead is not that of the one that has its id today.
    """
    audit = (
        "SELECT record_id, count(*) FROM audit_entry a WHERE entity = 'lead' AND action = '{}'"
        f" AND NOT EXISTS (SELECT 1 {DELETION.format(record='lead')} AND d.record_id = a.record_id AND d.id > a.id)"
        " GROUP BY record_id"
    )
    timeline = "SELECT record_id, count(*) FROM timeline_entry WHERE kind = 'lead.qualified' GROUP BY record_id"
    receipts = "SELECT lead_id, count(*) FROM receipt WHERE kind = 'lead.qualified' GROUP BY lead_id"
    notes = "SELECT record_id, count(*) FROM note WHERE entity = 'lead' GROUP BY record_id"
    pairs = (
        (notes, audit.format("note.added")),
        (receipts, audit.format("lead.qualified")),
        (receipts, timeline),
    )
    return [row for done, told in pairs for row in await _differing(session, done, told)]


async def the_database_is_whole(session: Session) -> list[str]:
    """SQLite's own checks; PostgreSQL has none as cheap, and enforces its keys."""
    if session.get_bind().dialect.name != "sqlite":
        return []
    told = [
        *await reading.found(session, "PRAGMA integrity_check"),
        *await reading.found(session, "PRAGMA foreign_key_check"),
    ]
    return [each for each in told if each != "ok"]


def _saw_likes(receipt: Receipt, entity: str) -> bool:
    unchecked = receipt.plan["choices"].get("unchecked", False)
    return unchecked or any(each["entity"] == entity and each["matches"] for each in receipt.plan["records"])


async def _differing(session: Session, done: str, told: str) -> list[str]:
    """What a lead that was merged brought along is counted at the lead it was merged into."""
    ends = await reading.survivors(session)
    counted = []
    for statement in (done, told):
        at_survivor: Counter[int] = Counter()
        for record_id, count in (await reading.counts(session, statement)).items():
            at_survivor[ends.get(record_id, record_id)] += count
        counted.append(at_survivor.items())
    differing = counted[0] ^ counted[1]
    return [f"lead {record_id}: {count}" for record_id, count in sorted(differing)]
