"""Reading the facts that a qualification plan depends on, in few statements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select

from services.duplicates import candidates, match_codes, matching
from services.duplicates.matching import Sought
from services.models.audit_entry import AuditEntry
from services.models.lead import Lead
from services.models.user import User
from services.people import rights
from services.people.actors import Actor
from services.qualification import mappings, outcomes, policies, standing
from services.qualification.choices import Choices, Entity, Kind
from services.qualification.facts import Closing, Facts, LeadFacts, Linked, ProcessFacts
from services.qualification.mappings import FieldMap
from services.qualification.policies import Policy
from services.qualification.rows import Rows
from services.qualification.standing import Standing
from services.store import Session

CLOSED_BY = ("lead.qualified", "lead.disqualified", "lead.merged")
"""The audit entries that tell who closed a lead."""


async def ground(session: Session, rows: Rows, choices: Choices, *, by: Actor) -> Facts:
    """The facts of a plan without the duplicates, which are still to be looked for; one statement."""
    laid_down = await standing.read(session)
    lead = lead_facts(rows.lead)
    policy = policies.policy(laid_down.qualification)
    return Facts(
        lead=lead,
        actor_id=by.id,
        may_change=rights.may_change(by, owner_id=lead.owner_id, owner_team_id=rows.owner_team_id),
        policy=policy,
        enhanced=laid_down.duplicates.enhanced,
        maps=laid_down.maps,
        rule_set=laid_down.rule_set,
        links=_links(rows),
        codes=_codes(laid_down, policy, lead, choices),
        process=_process(rows),
        notes=rows.notes,
        attachments=rows.attachments,
    )


async def whole(session: Session, ground: Facts, choices: Choices, *, by: Actor) -> Facts:
    """The facts with the duplicates, or with who closed the lead; one statement, and one a type with matches."""
    if not ground.is_open:
        return replace(ground, closing=await closing(session, ground.lead))
    sought = {entity: _sought(ground, entity, values) for entity, values in values_sought(ground, choices).items()}
    lead = Sought(ground.rule_set.of("lead"), ground.lead.values, ground.lead.id)
    *found, of_lead = await matching.find_each(session, ground.rule_set, (*sought.values(), lead), by=by)
    return replace(ground, found=dict(zip(sought, found, strict=True)), lead_found=of_lead)


async def closing(session: Session, lead: LeadFacts) -> Closing:
    """Who closed the lead, and when, as the audit trail has it."""
    found = await session.execute(CLOSING, {"lead_id": lead.id})
    row: tuple[str | None, datetime] | None = found.one_or_none()
    return Closing(*row) if row else Closing(None, lead.values["closedon"])


CLOSING = (
    select(User.name, AuditEntry.at)
    .outerjoin(User, User.id == AuditEntry.by)
    .where(AuditEntry.entity == "lead", AuditEntry.record_id == bindparam("lead_id"), AuditEntry.action.in_(CLOSED_BY))
    .order_by(AuditEntry.id.desc())
    .limit(1)
)
LEAD_COLUMNS = tuple(column.key for column in Lead.__table__.columns)


def lead_facts(lead: Lead) -> LeadFacts:
    """The lead's columns, and the organisation's own, as facts."""
    columns = {column: getattr(lead, column) for column in LEAD_COLUMNS}
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


def values_sought(ground: Facts, choices: Choices) -> dict[Entity, dict[str, Any]]:
    """The values of the records that may be made, by record type: duplicates are looked for among these.

    A chosen link is looked for too: it may have to be one of the duplicates.
    """
    values = ground.lead.values
    sought = {}
    for entity in Entity:
        outcome = outcomes.outcome(entity, ground.policy, values, choices.of(entity))
        chosen_link = outcome.action is Kind.LINK and outcome.reason is outcomes.Reason.CHOSEN
        if outcome.action is Kind.CREATE or chosen_link:
            sought[entity] = _values(entity, ground.maps, ground.policy, ground.lead, choices)
    return sought


def _values(
    entity: Entity, maps: tuple[FieldMap, ...], policy: Policy, lead: LeadFacts, choices: Choices
) -> dict[str, Any]:
    """What a new record of this type would have, by column."""
    ids = outcomes.linked_ids(policy, lead.values, choices)
    fields = mappings.fields(maps, lead.values, entity)
    return {field.attr: field.value for field in fields} | outcomes.parents(entity, ids)


def _codes(laid_down: Standing, policy: Policy, lead: LeadFacts, choices: Choices) -> dict[Entity, tuple[str, ...]]:
    codes = {}
    for entity in Entity:
        if outcomes.outcome(entity, policy, lead.values, choices.of(entity)).action is Kind.CREATE:
            values = _values(entity, laid_down.maps, policy, lead, choices)
            codes[entity] = match_codes.both_ways(laid_down.rule_set, entity, values)
    return codes


def _sought(ground: Facts, entity: Entity, values: Mapping[str, Any]) -> Sought:
    """Accounts and contacts are looked for among their like, for a link; opportunities wherever a rule looks."""
    linkable = None if entity is Entity.OPPORTUNITY else entity.value
    return Sought(ground.rule_set.of(entity, matching=linkable), values)


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
