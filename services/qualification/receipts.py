"""What is written down of a qualification: its receipt with the way back, audit trail and timelines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from services.audit import trail
from services.changes import Changes
from services.models.audit_entry import AuditEntry
from services.models.receipt import Receipt
from services.models.timeline_entry import TimelineEntry
from services.people.actors import Actor
from services.qualification.choices import Entity, Kind
from services.qualification.making import Made, RecordRef
from services.qualification.plan import QualificationPlan

QUALIFIED = "lead.qualified"


def linked(plan: QualificationPlan) -> tuple[RecordRef, ...]:
    """The existing records that the plan links to."""
    return tuple(RecordRef(each.entity, each.linked.id, each.linked.name) for each in plan.records if each.linked)


def skipped(plan: QualificationPlan) -> tuple[Entity, ...]:
    """The record types that the plan leaves out."""
    return tuple(each.entity for each in plan.records if each.action is Kind.SKIP)


def write(
    changes: Changes, plan: QualificationPlan, plan_hash: str, made: Made, before: Mapping[str, Any], *, by: Actor,
    now: datetime,
) -> None:  # fmt: skip
    """Write the receipt, the audit entry and the timeline entries.

    `before` has what the inverse puts back: {"lead": {column: value}, "lead_version", "process": {...} or None}.
    """
    facts = _facts(plan, made)
    versions = [_plain(ref) | {"version": made.rows[ref.entity].version} for ref in made.refs]
    receipt = {
        "kind": QUALIFIED,
        "lead_id": plan.lead.id,
        "lead_version": plan.lead.version,
        "plan_hash": plan_hash,
        "plan": plan.as_json(),
        "inverse": {"made": versions, "linked": facts["linked"], "skipped": facts["skipped"], **before},
        "at": now,
        "by": by.id,
    }
    told = facts | {
        "choices": plan.choices.as_json(),
        "plan_hash": plan_hash,
        "rule_set": plan.rule_set,
        "ignored": _ignored(plan),
    }
    entry = trail.entry(QUALIFIED, entity="lead", record_id=plan.lead.id, by=by, now=now, facts=told)
    changes.insert(Receipt, [receipt])
    changes.insert(AuditEntry, [entry])
    changes.insert(TimelineEntry, list(_timeline(plan, made, facts, by=by, now=now)))


def _timeline(
    plan: QualificationPlan, made: Made, facts: dict[str, Any], *, by: Actor, now: datetime
) -> Iterable[dict[str, Any]]:
    common = {"author_id": by.id, "createdon": now}
    yield {"entity": "lead", "record_id": plan.lead.id, "kind": QUALIFIED, "facts": facts, **common}
    if Entity.OPPORTUNITY in made.rows:
        origin = {"lead_id": plan.lead.id, "lead": plan.lead.name}
        opportunity = {"entity": "opportunity", "record_id": made.ids[Entity.OPPORTUNITY]}
        yield {**opportunity, "kind": "opportunity.made-from-lead", "facts": origin, **common}


def _facts(plan: QualificationPlan, made: Made) -> dict[str, Any]:
    return {
        "made": [_plain(ref) for ref in made.refs],
        "linked": [_plain(ref) for ref in linked(plan)],
        "skipped": [entity.value for entity in skipped(plan)],
    }


def _ignored(plan: QualificationPlan) -> list[dict[str, Any]]:
    """The duplicates beside which a new record was made, with the rules that had found them."""
    return [
        {"entity": match.entity, "id": match.record_id, "rules": list(match.rules)}
        for record in plan.records
        if record.action is Kind.CREATE
        for match in record.matches
    ]


def _plain(ref: RecordRef) -> dict[str, Any]:
    return {"entity": ref.entity.value, "id": ref.id, "name": ref.name}
