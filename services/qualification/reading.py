"""Reading the facts that a qualification plan depends on, in few statements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select

from services.audit import trail
from services.duplicates import candidates, match_codes, matching
from services.duplicates.matching import Sought
from services.models.audit_entry import AuditEntry
from services.models.lead import Lead
from services.models.user import User
from services.people import rights
from services.people.actors import Actor
from services.qualification import attaching, drafts, likeness, mappings, outcomes, standing
from services.qualification.choices import Choices, Entity, Kind
from services.qualification.facts import Closing, Facts, LeadFacts, Linked, ProcessFacts, Slot
from services.qualification.mappings import FieldMap, FieldValue
from services.qualification.policies import Policy
from services.qualification.rows import Rows
from services.qualification.standing import Standing
from services.similar import detaching
from services.store import Session

CLOSED_BY = ("lead.qualified", "lead.disqualified", "lead.merged")
"""The audit entries that tell who closed a lead."""


async def ground(session: Session, rows: Rows, choices: Choices, *, by: Actor) -> Facts:
    """The facts of a plan without the duplicates, which are still to be looked for; two statements at most."""
    laid_down = await standing.read(session)
    lead = lead_facts(rows.lead)
    policy = laid_down.policy
    links = _links(rows, laid_down.maps, lead, by=by)
    offered = await attaching.offered(session, policy, lead.values, choices, by=by)
    if chosen := attaching.chosen(offered, choices):
        links[Entity.OPPORTUNITY] = chosen
    return Facts(
        lead=lead,
        actor_id=by.id,
        may_change=rights.may_change(by, owner_id=lead.owner_id, owner_team_id=rows.owner_team_id),
        policy=policy,
        enhanced=laid_down.duplicates.enhanced,
        maps=laid_down.maps,
        rule_set=laid_down.rule_set,
        links=links,
        codes=_codes(laid_down, lead, choices),
        process=_process(rows),
        notes=rows.notes,
        attachments=rows.attachments,
        likened=likeness.looked_for(laid_down.duplicates),
        opportunities=offered,
        has_opportunity=rows.has_opportunity,
    )


async def whole(session: Session, ground: Facts, choices: Choices, *, by: Actor) -> Facts:
    """The facts with the duplicates, or with who closed the lead; three statements, and up to two a type with matches.

    From a list no duplicates are looked for, by design (lead-management.md 1.8).
    """
    if not ground.is_open:
        return replace(ground, closing=await closing(session, ground.lead))
    if choices.unchecked:
        return ground
    values = values_sought(ground, choices)
    sought = {slot: _sought(ground, slot[0], each) for slot, each in values.items()}
    lead = Sought(ground.rule_set.of("lead"), ground.lead.values, ground.lead.id)
    *found, of_lead = await matching.find_each(session, ground.rule_set, (*sought.values(), lead), by=by)
    joined = await likeness.joined(session, ground, values, dict(zip(sought, found, strict=True)), by=by)
    apart = await detaching.told_apart(session, "lead", ground.lead.id) if of_lead.matches else {}
    return replace(ground, found=joined, lead_found=of_lead, apart=apart)


async def closing(session: Session, lead: LeadFacts) -> Closing:
    """Who closed the lead, and when, as the audit trail has it."""
    found = await session.execute(CLOSING, {"lead_id": lead.id})
    row: tuple[str | None, datetime] | None = found.one_or_none()
    return Closing(*row) if row else Closing(None, lead.values["closedon"])


CLOSING = (
    select(User.name, AuditEntry.at)
    .outerjoin(User, User.id == AuditEntry.by)
    .where(trail.is_of_this_record("lead", bindparam("lead_id")), AuditEntry.action.in_(CLOSED_BY))
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


def values_sought(ground: Facts, choices: Choices) -> dict[Slot, dict[str, Any]]:
    """The values of the records that may be made: duplicates are looked for among these.

    A chosen link is looked for too: it may have to be one of the duplicates.
    """
    sought: dict[Slot, dict[str, Any]] = {}
    for entity in Entity:
        outcome = outcomes.outcome(entity, ground.policy, ground.lead.values, choices)
        chosen_link = outcome.action is Kind.LINK and outcome.reason is outcomes.Reason.CHOSEN
        if outcome.action is Kind.CREATE or (chosen_link and entity is not Entity.OPPORTUNITY):
            sought |= _values(entity, ground.maps, ground.policy, ground.lead, choices)
    return sought


def _values(
    entity: Entity, maps: tuple[FieldMap, ...], policy: Policy, lead: LeadFacts, choices: Choices
) -> dict[Slot, dict[str, Any]]:
    """What each new record of this type would have, by column."""
    ids = outcomes.linked_ids(policy, lead.values, choices)
    mapped = mappings.fields(maps, lead.values, entity)
    return {
        (entity, number): {field.attr: field.value for field in drafts.fields(mapped, draft)}
        | outcomes.parents(entity, ids)
        for number, draft in enumerate(choices.drafts_of(entity), 1)
    }


def _codes(laid_down: Standing, lead: LeadFacts, choices: Choices) -> dict[Slot, tuple[str, ...]]:
    codes: dict[Slot, tuple[str, ...]] = {}
    for entity in Entity:
        if outcomes.outcome(entity, laid_down.policy, lead.values, choices).action is Kind.CREATE:
            for slot, values in _values(entity, laid_down.maps, laid_down.policy, lead, choices).items():
                codes[slot] = match_codes.both_ways(laid_down.rule_set, entity, values)
    return codes


def _sought(ground: Facts, entity: Entity, values: Mapping[str, Any]) -> Sought:
    """Accounts and contacts are looked for among their like, for a link; opportunities wherever a rule looks."""
    linkable = None if entity is Entity.OPPORTUNITY else entity.value
    return Sought(ground.rule_set.of(entity, matching=linkable), values)


def _links(rows: Rows, maps: tuple[FieldMap, ...], lead: LeadFacts, *, by: Actor) -> dict[Entity, Linked]:
    present = {
        Entity.ACCOUNT: (rows.account, rows.account_team_id),
        Entity.CONTACT: (rows.contact, rows.contact_team_id),
    }
    return {
        entity: _linked(entity, row, mappings.fields(maps, lead.values, entity), team_id=team_id, by=by)
        for entity, (row, team_id) in present.items()
        if row is not None
    }


def _linked(entity: Entity, row: Any, mapped: tuple[FieldValue, ...], *, team_id: int | None, by: Actor) -> Linked:
    """The existing record, and what of the mapped columns is empty there; one that was put away counts as inactive."""
    inactive = row.statecode is not candidates.ACTIVE[entity.value] or row.archivedon is not None
    lacks = frozenset(each.attr for each in mapped if mappings.is_blank(getattr(row, each.attr, "none")))
    may_change = rights.may_change(by, owner_id=row.owner_id, owner_team_id=team_id)
    return Linked(row.id, candidates.name_of(row), row.version, inactive, may_change, lacks)


def _process(rows: Rows) -> ProcessFacts | None:
    if rows.stage is None:
        return None
    required = tuple(step["field"] for step in rows.stage.steps if step["required"])
    next_stage = rows.next_stage.name if rows.next_stage else None
    return ProcessFacts(rows.stage.name, rows.stage.entity, required, next_stage)
