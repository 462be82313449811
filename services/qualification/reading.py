"""Reading the facts that a qualification plan depends on, in few statements."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast

from sqlalchemy import select

from services.duplicates import candidates, matching, rules
from services.duplicates.matching import Found
from services.duplicates.rules import RuleSet
from services.models.audit_entry import AuditEntry
from services.models.lead import Lead, LeadState
from services.models.user import User
from services.people import rights
from services.people.actors import Actor
from services.qualification import mappings, outcomes, policies
from services.qualification.choices import Choices, Entity, Kind
from services.qualification.facts import Closing, Facts, LeadFacts, Linked, ProcessFacts
from services.qualification.mappings import FieldMap
from services.qualification.rows import Rows
from services.settings import stored
from services.settings.sections import DuplicateSettings, OrganisationSettings, QualificationSettings
from services.store import Session

CLOSED_BY = ("lead.qualified", "lead.disqualified", "lead.merged")
"""The audit entries that tell who closed a lead."""


async def facts(session: Session, rows: Rows, choices: Choices, *, by: Actor) -> Facts:
    """The facts of a plan: three statements, and one for each record type that duplicates are looked for in."""
    sections = await stored.read_all(session)
    organisation = cast(OrganisationSettings, sections["organisation"])
    rule_set = RuleSet(await rules.in_force(session), organisation.region)
    maps = await mappings.load(session)
    policy = policies.policy(cast(QualificationSettings, sections["qualification"]))
    lead = lead_facts(rows.lead)
    is_open = lead.state is LeadState.OPEN and not lead.merged
    sought = _sought(maps, policy, lead, choices) if is_open else {}
    return Facts(
        lead=lead,
        actor_id=by.id,
        may_change=rights.may_change(by, owner_id=lead.owner_id, owner_team_id=rows.owner_team_id),
        policy=policy,
        enhanced=cast(DuplicateSettings, sections["duplicates"]).enhanced,
        maps=maps,
        rule_set=rule_set,
        links=_links(rows),
        found={entity: await _find(session, rule_set, entity, values, by) for entity, values in sought.items()},
        lead_found=await _find_of_lead(session, rule_set, lead, by) if is_open else Found(),
        process=_process(rows),
        notes=rows.notes,
        attachments=rows.attachments,
        closing=None if is_open else await closing(session, rows.lead),
    )


async def closing(session: Session, lead: Lead) -> Closing:
    """Who closed the lead, and when, as the audit trail has it."""
    found = await session.execute(
        select(User.name, AuditEntry.at)
        .outerjoin(User, User.id == AuditEntry.by)
        .where(AuditEntry.entity == "lead", AuditEntry.record_id == lead.id, AuditEntry.action.in_(CLOSED_BY))
        .order_by(AuditEntry.id.desc())
        .limit(1)
    )
    row: tuple[str | None, datetime] | None = found.one_or_none()
    return Closing(*row) if row else Closing(None, lead.closedon)


def lead_facts(lead: Lead) -> LeadFacts:
    """The lead's columns, and the organisation's own, as facts."""
    columns = {column.key: getattr(lead, column.key) for column in Lead.__table__.columns}
    return LeadFacts(
        id=lead.id,
        version=lead.version,
        name=candidates.name_of(lead),
        company=lead.companyname,
        subject=lead.subject,
        state=lead.statecode,
        merged=lead.merged,
        owner_id=lead.owner_id,
        values={**lead.attributes, **columns},
    )


def _sought(
    maps: tuple[FieldMap, ...], policy: policies.Policy, lead: LeadFacts, choices: Choices
) -> dict[Entity, dict[str, Any]]:
    """The values of the records that may be made, by record type: duplicates are looked for among these.

    A chosen link is looked for too: it may have to be one of the duplicates.
    """
    ids = outcomes.linked_ids(policy, lead.values, choices)
    sought = {}
    for entity in Entity:
        outcome = outcomes.outcome(entity, policy, lead.values, choices.of(entity))
        chosen_link = outcome.action is Kind.LINK and outcome.reason is outcomes.Reason.CHOSEN
        if outcome.action is Kind.CREATE or chosen_link:
            fields = mappings.fields(maps, lead.values, entity)
            sought[entity] = {field.attr: field.value for field in fields} | outcomes.parents(entity, ids)
    return sought


async def _find(session: Session, rule_set: RuleSet, entity: Entity, values: Mapping[str, Any], by: Actor) -> Found:
    """Accounts and contacts are looked for among their like, for a link; opportunities wherever a rule looks."""
    linkable = None if entity is Entity.OPPORTUNITY else entity.value
    return await matching.find(session, rule_set, rule_set.of(entity, matching=linkable), values, by=by)


async def _find_of_lead(session: Session, rule_set: RuleSet, lead: LeadFacts, by: Actor) -> Found:
    return await matching.find(session, rule_set, rule_set.of("lead"), lead.values, by=by, exclude_id=lead.id)


def _links(rows: Rows) -> dict[Entity, Linked]:
    present = {Entity.ACCOUNT: rows.account, Entity.CONTACT: rows.contact}
    return {
        entity: Linked(
            row.id, candidates.name_of(row), row.version, row.statecode is not candidates.ACTIVE[entity.value]
        )
        for entity, row in present.items()
        if row is not None
    }


def _process(rows: Rows) -> ProcessFacts | None:
    if rows.stage is None:
        return None
    required = tuple(step["field"] for step in rows.stage.steps if step["required"])
    next_stage = rows.next_stage.name if rows.next_stage else None
    return ProcessFacts(rows.stage.name, rows.stage.entity, required, next_stage)
