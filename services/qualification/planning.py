"""Making the plan of a qualification: nothing is written, and the commit makes it again to compare."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from services.duplicates.matching import Found
from services.people.actors import Actor
from services.qualification import blockers, mappings, outcomes, reading, rows
from services.qualification.choices import Choices, Entity, Kind
from services.qualification.facts import Facts
from services.qualification.outcomes import Outcome
from services.qualification.plan import Effect, LeadOfPlan, QualificationPlan, RecordPlan, StageMove
from services.settings.sections import Creation
from services.store import Session


async def plan(session: Session, lead_id: int, choices: Choices, *, by: Actor, now: datetime) -> QualificationPlan:
    """What qualifying the lead with these choices would do now, in at most ten statements; nothing is written.

    What stands in the way is told in the plan, as blockers and unsettled duplicates. Raises rights.NotFound.
    Source: FAQ "What happens when a lead is qualified?", assistant.md 3.1.
    """
    found = await rows.load(session, lead_id, choices, by=by)
    ground = await reading.ground(session, found, choices, by=by)
    return make_plan(await reading.whole(session, ground, choices, by=by), choices, now=now)


def make_plan(facts: Facts, choices: Choices, *, now: datetime) -> QualificationPlan:
    """The plan that these facts and choices give."""
    lead = facts.lead
    records = tuple(_record(entity, facts, choices) for entity in Entity)
    by_entity = {record.entity: record for record in records}
    customer = _customer(by_entity)
    return QualificationPlan(
        planned_at=now,
        lead=LeadOfPlan(lead.id, lead.version, lead.name, lead.company, lead.subject),
        experience=facts.policy.experience,
        enhanced=facts.enhanced,
        records=records,
        customer=customer,
        process=_stage_move(facts, by_entity),
        effects=_effects(facts, by_entity, customer),
        blockers=blockers.blockers(facts, records),
        choices=choices,
        rule_set=facts.rule_set.version,
    )


def _record(entity: Entity, facts: Facts, choices: Choices) -> RecordPlan:
    values = facts.lead.values
    made = outcomes.outcome(entity, facts.policy, values, choices.of(entity))
    matches = () if entity is Entity.OPPORTUNITY else facts.found.get(entity, Found()).matches
    ids = {match.record_id for match in matches}
    creates = made.action is Kind.CREATE
    fields = mappings.fields(facts.maps, values, entity) if creates else ()
    return RecordPlan(
        entity=entity,
        action=made.action,
        reason=made.reason,
        editable=facts.policy.of(entity) is Creation.SELLER,
        allowed=outcomes.allowed(entity, facts.policy, values, ids),
        fields=fields,
        linked=facts.links.get(entity) if made.action is Kind.LINK else None,
        offered=_is_offered(entity, facts, made, ids),
        matches=matches,
        settled=not creates or not matches or entity in choices.ignored,
        codes=facts.codes.get(entity, ()),
    )


def _is_offered(entity: Entity, facts: Facts, made: Outcome, matches: set[int]) -> bool:
    return made.record_id is None or outcomes.may_link(entity, facts.policy, facts.lead.values, matches, made.record_id)


def _customer(records: Mapping[Entity, RecordPlan]) -> Entity | None:
    """The account, or else the contact, that the opportunity is for (lead-management.md 1.9)."""
    if records[Entity.OPPORTUNITY].action is not Kind.CREATE:
        return None
    return next((one for one in (Entity.ACCOUNT, Entity.CONTACT) if records[one].action is not Kind.SKIP), None)


def _stage_move(facts: Facts, records: Mapping[Entity, RecordPlan]) -> StageMove | None:
    """The process goes on only when there is an opportunity for it to go on with (lead-management.md 1.9)."""
    process = facts.process
    if process is None:
        return None
    moves = records[Entity.OPPORTUNITY].action is Kind.CREATE and process.next_stage is not None
    return StageMove(process.stage, process.next_stage if moves and process.next_stage else process.stage)


def _effects(facts: Facts, records: Mapping[Entity, RecordPlan], customer: Entity | None) -> tuple[Effect, ...]:
    has_opportunity = records[Entity.OPPORTUNITY].action is Kind.CREATE
    under = records[Entity.CONTACT].action is Kind.CREATE and records[Entity.ACCOUNT].action is not Kind.SKIP
    held = (
        (Effect("lead-closed"), True),
        (Effect("leaves-my-open-leads"), facts.lead.owner_id == facts.actor_id),
        (Effect("notes-visible", facts.notes), has_opportunity and facts.notes > 0),
        (Effect("attachments-visible", facts.attachments), has_opportunity and facts.attachments > 0),
        (Effect("contact-under-account"), under),
        (Effect("opportunity-without-customer"), has_opportunity and customer is None),
    )
    return tuple(effect for effect, holds in held if holds)
