"""What a plan promises to be written down: audit trail, history, timelines, the receipt with the way back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from services.audit import trail
from services.duplicates.matching import Match
from services.models.job import JobStatus
from services.qualification.choices import Entity, Kind
from services.qualification.plan import QualificationPlan, RecordPlan
from tests.services.qualification import promised
from tests.services.qualification.promised import CLOSED, Shown
from tests.services.tables import Row


def written(shown: Shown) -> dict[str, list[Row]]:
    """The rows of WRITTEN that come, without their ids."""
    plan = shown.plan
    told = {"choices": plan.choices.as_json(), "plan_hash": plan.hash, "rule_set": plan.rule_set}
    entry = {"action": shown.action, "facts": {**_facts(shown), **told, "ignored": list(_ignored(plan))}}
    return {
        "audit_entry": [{**entry, "entity": "lead", "record_id": plan.lead.id, "at": shown.now, "by": shown.by.id}],
        "field_change": list(_history(shown)),
        "timeline_entry": list(_timeline(shown)),
        "receipt": [_receipt(shown)],
        "job": [_job(shown)] if plan.summarizes else [],
        "ignored_warning": list(_passed_over(shown)),
    }


def _passed_over(shown: Shown) -> Iterator[Row]:
    """A row a rule and match, where somebody chose to ignore the matches of what was made."""
    keys = {rule.name: f"rule:{rule.id}" for rule in shown.rule_set.rules}
    common = {"flow": "qualify", "at": shown.now, "by": shown.by.id}
    for record, record_id in shown.made:
        if record.entity not in shown.plan.choices.ignored:
            continue
        for match in record.matches:
            beside = {"other_entity": match.entity, "other_id": match.record_id, **common}
            for name in match.rules:
                yield {"rule_key": keys[name], "entity": record.entity.value, "record_id": record_id, **beside}
            for name in _alike(match):
                yield {"rule_key": f"likeness:{name}", "entity": record.entity.value, "record_id": record_id, **beside}


def _history(shown: Shown) -> Iterator[Row]:
    filled = [
        (record.entity.value, shown.before[record.entity.value][promised.linked(record)], promised.carried(record))
        for record in shown.plan.records
        if record.carried
    ]
    for entity, was, becomes in [("lead", shown.lead, promised.closed(shown)), *filled]:
        for field, value in becomes.items():
            if value != was[field]:
                told = {"field": field, "old": trail.plain(was[field]), "new": trail.plain(value)}
                yield {"entity": entity, "record_id": was["id"], **told, "at": shown.now, "by": shown.by.id}


def _timeline(shown: Shown) -> Iterator[Row]:
    common = {"author_id": shown.by.id, "createdon": shown.now}
    lead = shown.plan.lead
    yield {"entity": "lead", "record_id": lead.id, "kind": shown.action, "facts": _facts(shown), **common}
    kind = "opportunity.lead-attached" if shown.plan.of(Entity.OPPORTUNITY).linked else "opportunity.made-from-lead"
    made = [record_id for record, record_id in shown.made if record.entity is Entity.OPPORTUNITY]
    for opportunity in made or filter(None, [shown.ids.get(Entity.OPPORTUNITY)]):
        facts = {"lead_id": lead.id, "lead": lead.name}
        yield {"entity": "opportunity", "record_id": opportunity, "kind": kind, "facts": facts, **common}


def _receipt(shown: Shown) -> Row:
    facts, plan = _facts(shown), shown.plan
    inverse = {
        "made": [{**each, "version": 1} for each in facts["made"]],
        "linked": facts["linked"],
        "skipped": facts["skipped"],
        "lead": {column: trail.plain(shown.lead[column]) for column in CLOSED},
        "lead_version": plan.lead.version + 1,
        "process": _process_before(shown),
        "carried": [_carried_before(shown, record) for record in plan.records if record.carried],
    }
    return {
        "kind": "lead.disqualified-keeping" if shown.lost else "lead.qualified", "lead_id": plan.lead.id,
        "lead_version": plan.lead.version, "plan_hash": plan.hash, "plan": plan.as_json(), "inverse": inverse,
        "list_id": None, "at": shown.now, "by": shown.by.id, "undoneon": None, "undoneby": None,
    }  # fmt: skip


def _process_before(shown: Shown) -> dict[str, Any] | None:
    moved = promised.moved(shown)
    if not moved:
        return None
    was = {column: trail.plain(promised.instance(shown)[column]) for column in ("id", *moved)}
    return was | {"after": moved["activestageid"]}


def _carried_before(shown: Shown, record: RecordPlan) -> dict[str, Any]:
    was, becomes = shown.before[record.entity.value][promised.linked(record)], promised.carried(record)
    return {
        "entity": record.entity.value,
        "id": was["id"],
        "name": _name({**was, **becomes}),
        "version": was["version"] + 1,
        "before": {column: trail.plain(was[column]) for column in becomes},
        "after": {column: trail.plain(value) for column, value in becomes.items()},
    }


def _job(shown: Shown) -> Row:
    return {
        "kind": "lead.summary",
        "arguments": {"lead": shown.plan.lead.id, "lead_version": shown.plan.lead.version},
        "status": JobStatus.WAITING,
        "due": shown.now,
        "attempts": 0,
        "error": None,
        "createdon": shown.now,
    }


def _facts(shown: Shown) -> dict[str, Any]:
    made = [(record.entity, record_id, promised.made(shown, record, record_id)) for record, record_id in shown.made]
    return {
        "made": [{"entity": entity.value, "id": record_id, "name": _name(row)} for entity, record_id, row in made],
        "linked": [
            {"entity": record.entity.value, "id": record.linked.id, "name": record.linked.name}
            for record in shown.plan.records
            if record.linked
        ],
        "skipped": [record.entity.value for record in shown.plan.records if record.action is Kind.SKIP],
    }


def _ignored(plan: QualificationPlan) -> Iterator[dict[str, Any]]:
    for record in plan.records:
        if record.action is Kind.CREATE:
            for match in record.matches:
                alike = {"alike": _alike(match)} if match.judgement else {}
                yield {"entity": match.entity, "id": match.record_id, "rules": list(match.rules), **alike}


def _alike(match: Match) -> list[str]:
    return ([rule.value for rule in match.fired] or ["model"]) if match.judgement else []


def _name(row: Row) -> str:
    return str(row["name"]) if "name" in row else " ".join(filter(None, (row["firstname"], row["lastname"])))
