"""What every organisation starts with: process flow, field mappings, duplicate rules, and its older setting.

Put in place at every start; system mappings that were deleted come back (FAQ "Why can't I delete default field
mappings", lead-management.md 2.3).
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, text

from services.models.duplicate_rule import DuplicateRule, RuleCondition, RuleStatus
from services.models.field_mapping import FieldMapping
from services.models.process import LEAD_TO_OPPORTUNITY, ProcessFlow, ProcessStage
from services.settings import carrying_over
from services.store import Session

ADDRESS = tuple(
    f"address1_{part}" for part in ("line1", "line2", "line3", "city", "stateorprovince", "postalcode", "country")
)

SYSTEM_MAPPINGS: tuple[tuple[str, str, str], ...] = (
    ("subject", "opportunity", "name"),
    ("parentcontactid", "opportunity", "parentcontactid"),
    ("parentaccountid", "opportunity", "parentaccountid"),
    ("companyname", "account", "name"),
    ("websiteurl", "account", "websiteurl"),
    ("telephone1", "account", "address1_telephone1"),
    *((column, "account", column) for column in ADDRESS),
    ("firstname", "contact", "firstname"),
    ("lastname", "contact", "lastname"),
    ("jobtitle", "contact", "jobtitle"),
    ("telephone1", "contact", "managerphone"),
    ("mobilephone", "contact", "mobilephone"),
    ("emailaddress1", "contact", "emailaddress1"),
    *((column, "contact", column) for column in ADDRESS),
)
"""Source column of the lead, target entity and column (lead-management.md 2.1)."""

EXTENDED_MAPPINGS: tuple[tuple[str, str, str], ...] = (
    ("telephone1", "contact", "telephone1"),
    ("telephone1", "account", "telephone1"),
    ("budgetamount", "opportunity", "budgetamount"),
    ("budgetstatus", "opportunity", "budgetstatus"),
    ("purchasetimeframe", "opportunity", "purchasetimeframe"),
    ("purchaseprocess", "opportunity", "purchaseprocess"),
    ("decisionmaker", "opportunity", "decisionmaker"),
    ("estimatedamount", "opportunity", "estimatedvalue"),
    ("estimatedclosedate", "opportunity", "estimatedclosedate"),
    ("transactioncurrency", "opportunity", "transactioncurrency"),
    ("description", "opportunity", "description"),
    ("qualificationcomments", "opportunity", "qualificationcomments"),
)
"""Beyond the documented table (lead-management.md 2.2, C9)."""

RULES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("Accounts with the same Account Name", "account", ("name",)),
    ("Accounts with the same e-mail address", "account", ("emailaddress1",)),
    ("Accounts with the same phone number", "account", ("telephone1",)),
    ("Accounts with the same website", "account", ("websiteurl",)),
    ("Contacts with the same business phone number", "contact", ("telephone1",)),
    ("Contacts with the same e-mail address", "contact", ("emailaddress1",)),
    ("Contacts with the same first name and last name", "contact", ("firstname", "lastname")),
    ("Leads with the same e-mail address", "lead", ("emailaddress1",)),
)
"""Name, record type and columns of the rules that come published (lead-management.md 6.2, C12)."""

STAGES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "qualify",
        "lead",
        ("parentcontactid", "parentaccountid", "purchasetimeframe", "budgetamount", "purchaseprocess", "decisionmaker"),
    ),
    ("develop", "opportunity", ("identifystakeholders", "identifycompetitors")),
    (
        "propose",
        "opportunity",
        ("identifysalesteam", "developproposal", "completeinternalreview", "presentproposal"),
    ),
    (
        "close",
        "opportunity",
        ("completefinalproposal", "presentfinalproposal", "confirmdecisiondate", "sendthankyou", "filedebrief"),
    ),
)
"""Stages of the Lead to Opportunity Sales Process: name, record type, steps (lead-management.md 1.11)."""


async def put_in_place(session: Session, *, now: datetime) -> None:
    """Add what is missing and carry the older setting over, once; change nothing else that is there."""
    if session.get_bind().dialect.name == "postgresql":
        await session.execute(text("LOCK TABLE process_flow IN SHARE ROW EXCLUSIVE MODE"))
    await _process(session)
    await _mappings(session)
    await _rules(session)
    await carrying_over.carry_over(session, now=now)


async def _process(session: Session) -> None:
    if await session.get(ProcessFlow, LEAD_TO_OPPORTUNITY):
        return
    session.add(ProcessFlow(id=LEAD_TO_OPPORTUNITY, name="Lead to Opportunity Sales Process", is_default=True))
    await session.flush()
    for position, (name, entity, steps) in enumerate(STAGES):
        fields = [{"field": step, "required": False} for step in steps]
        session.add(
            ProcessStage(process_id=LEAD_TO_OPPORTUNITY, position=position, name=name, entity=entity, steps=fields)
        )


async def _mappings(session: Session) -> None:
    targets = {(row.target_entity, row.target_attr) for row in await session.scalars(select(FieldMapping))}
    fresh = not targets
    wanted = [(*mapping, "system") for mapping in SYSTEM_MAPPINGS]
    wanted += [(*mapping, "extended") for mapping in EXTENDED_MAPPINGS if fresh]
    for source_attr, entity, attr, source in wanted:
        if (entity, attr) not in targets:
            session.add(FieldMapping(source_attr=source_attr, target_entity=entity, target_attr=attr, source=source))


async def _rules(session: Session) -> None:
    if await session.scalar(select(DuplicateRule.id).limit(1)):
        return
    for name, entity, columns in RULES:
        rule = DuplicateRule(name=name, base_entity=entity, matching_entity=entity, status=RuleStatus.PUBLISHED)
        session.add(rule)
        await session.flush()
        session.add_all(RuleCondition(rule_id=rule.id, base_attr=column, matching_attr=column) for column in columns)
