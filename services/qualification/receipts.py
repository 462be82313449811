"""What is written down of a qualification: its receipt with the way back, audit trail and timelines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from services.audit import receipts, trail
from services.changes import Changes
from services.duplicates.matching import Match
from services.duplicates.rules import RuleSet
from services.models.audit_entry import AuditEntry
from services.models.similarity import IgnoredWarning
from services.models.timeline_entry import TimelineEntry
from services.people.actors import Actor
from services.qualification.choices import Entity, Kind
from services.qualification.making import Made, RecordRef
from services.qualification.plan import QualificationPlan
from services.similar import ignoring
from services.similar.ignoring import Flow, Warned
from services.store import Session
from services.timeline import entries

QUALIFIED, DISQUALIFIED = "lead.qualified", "lead.disqualified"
KEPT_THOUGH_LOST = "lead.disqualified-keeping"
"""The receipt of a lead that was disqualified while its account or contact was kept."""


def linked(plan: QualificationPlan) -> tuple[RecordRef, ...]:
    """The existing records that the plan links to."""
    return tuple(RecordRef(each.entity, each.linked.id, each.linked.name) for each in plan.records if each.linked)


def skipped(plan: QualificationPlan) -> tuple[Entity, ...]:
    """The record types that the plan leaves out."""
    return tuple(each.entity for each in plan.records if each.action is Kind.SKIP)


async def write(
    session: Session, plan: QualificationPlan, plan_hash: str, made: Made, before: Mapping[str, Any], *,
    list_id: int | None, by: Actor, now: datetime,
) -> int:  # fmt: skip
    """Write the receipt; its id.

    `before` has what the inverse puts back: {"lead": {column: value}, "lead_version", "process": {...} or None,
    "carried": [...]}.
    """
    facts = _facts(plan, made)
    versions = [_plain(ref) | {"version": row.version} for ref, (_, row) in zip(made.refs, made.rows, strict=True)]
    inverse = {"made": versions, "linked": facts["linked"], "skipped": facts["skipped"], **before}
    kind = QUALIFIED if plan.choices.disqualified is None else KEPT_THOUGH_LOST
    return await receipts.write(
        session, kind, inverse=inverse, by=by, now=now, lead_id=plan.lead.id, lead_version=plan.lead.version,
        plan_hash=plan_hash, plan=plan.as_json(), list_id=list_id,
    )  # fmt: skip


def tell(
    changes: Changes,
    plan: QualificationPlan,
    plan_hash: str,
    made: Made,
    rule_set: RuleSet,
    *,
    by: Actor,
    now: datetime,
) -> None:
    """Write the audit entry, the timeline entries, and the warnings that were passed over."""
    facts = _facts(plan, made)
    action = QUALIFIED if plan.choices.disqualified is None else DISQUALIFIED
    told = facts | {
        "choices": plan.choices.as_json(),
        "plan_hash": plan_hash,
        "rule_set": plan.rule_set,
        "ignored": _ignored(plan),
    }
    entry = trail.entry(action, entity="lead", record_id=plan.lead.id, by=by, now=now, facts=told)
    changes.insert(AuditEntry, [entry])
    changes.insert(TimelineEntry, list(_timeline(action, plan, made, facts, by=by, now=now)))
    changes.insert(IgnoredWarning, list(_passed_over(plan, made, rule_set, by=by, now=now)))


def _timeline(
    action: str, plan: QualificationPlan, made: Made, facts: dict[str, Any], *, by: Actor, now: datetime
) -> Iterable[dict[str, Any]]:
    common = {"author_id": by.id, "createdon": now}
    yield {"entity": "lead", "record_id": plan.lead.id, "kind": action, "facts": facts, **common}
    origin = {"lead_id": plan.lead.id, "lead": plan.lead.name}
    for opportunity in made.opportunities or filter(None, [made.ids.get(Entity.OPPORTUNITY)]):
        kind = "opportunity.made-from-lead" if made.opportunities else entries.ATTACHED
        yield {"entity": "opportunity", "record_id": opportunity, "kind": kind, "facts": origin, **common}


def _facts(plan: QualificationPlan, made: Made) -> dict[str, Any]:
    return {
        "made": [_plain(ref) for ref in made.refs],
        "linked": [_plain(ref) for ref in linked(plan)],
        "skipped": [entity.value for entity in skipped(plan)],
    }


def _ignored(plan: QualificationPlan) -> list[dict[str, Any]]:
    """The duplicates beside which a new record was made, with the rules and what of likeness had found them."""
    return [
        {"entity": match.entity, "id": match.record_id, "rules": list(match.rules)} | _alike(match)
        for record in plan.records
        if record.action is Kind.CREATE
        for match in record.matches
    ]


def _alike(match: Match) -> dict[str, Any]:
    return {"alike": [rule.value for rule in match.fired] or [ignoring.BY_THE_MODEL]} if match.judgement else {}


def _passed_over(
    plan: QualificationPlan, made: Made, rule_set: RuleSet, *, by: Actor, now: datetime
) -> Iterable[dict[str, Any]]:
    """The same by rule, for accounts and contacts of which somebody chose to ignore the matches."""
    ids = {rule.name: rule.id for rule in rule_set.rules}
    for record in plan.records:
        if record.action is not Kind.CREATE or record.entity not in plan.choices.ignored:
            continue
        warned = [
            Warned(ignoring.of_rule(ids[name]), match.entity, match.record_id)
            for match in record.matches
            for name in match.rules
            if name in ids
        ]
        for match in record.matches:
            if match.judgement:
                warned += ignoring.by_likeness(match.judgement, match.entity, match.record_id)
        made_id = made.ids.get(record.entity, 0)
        yield from ignoring.columns(Flow.QUALIFY, record.entity.value, made_id, warned, by=by, now=now)


def _plain(ref: RecordRef) -> dict[str, Any]:
    return {"entity": ref.entity.value, "id": ref.id, "name": ref.name}
