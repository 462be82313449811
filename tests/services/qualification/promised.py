"""What a plan promises: the whole store as it is afterwards, row by row and column by column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services.duplicates import match_codes
from services.duplicates.rules import RuleSet
from services.models.account import RecordState
from services.models.lead import LeadReason, LeadState
from services.models.opportunity import OpportunityReason, OpportunityState
from services.models.registry import METADATA
from services.people.actors import Actor
from services.qualification.choices import Entity, Kind
from services.qualification.plan import QualificationPlan, RecordPlan
from services.similar import profiles
from tests.services.tables import Row, Tables

LINKS = {
    Entity.ACCOUNT: "parentaccountid",
    Entity.CONTACT: "parentcontactid",
    Entity.OPPORTUNITY: "qualifyingopportunityid",
}
STATES: Mapping[Entity, Row] = {
    Entity.ACCOUNT: {"statecode": RecordState.ACTIVE},
    Entity.CONTACT: {"statecode": RecordState.ACTIVE},
    Entity.OPPORTUNITY: {"statecode": OpportunityState.OPEN, "statuscode": OpportunityReason.IN_PROGRESS},
}
CLOSED = ("statecode", "statuscode", "closedon", *LINKS.values())
WRITTEN = ("audit_entry", "field_change", "timeline_entry", "receipt", "job", "ignored_warning")
"""Tables whose rows have ids that mean nothing; they are compared without."""


@dataclass(frozen=True)
class Shown:
    """A plan with the store as it was, who carried it out when, and the ids that the new records got, in order."""

    plan: QualificationPlan
    before: Tables
    rule_set: RuleSet
    new_ids: Mapping[Entity, tuple[int, ...]]
    by: Actor
    now: datetime

    @property
    def lead(self) -> Row:
        return self.before["lead"][self.plan.lead.id]

    @property
    def lost(self) -> bool:
        return self.plan.choices.disqualified is not None

    @property
    def action(self) -> str:
        return "lead.disqualified" if self.lost else "lead.qualified"

    @property
    def made(self) -> tuple[tuple[RecordPlan, int], ...]:
        """What is created, in the order of the plan, with its id."""
        left = {entity: iter(ids) for entity, ids in self.new_ids.items()}
        created = [record for record in self.plan.records if record.action is Kind.CREATE]
        return tuple((record, next(left[record.entity])) for record in created)

    @property
    def ids(self) -> dict[Entity, int]:
        """What the lead belongs to afterwards; of several opportunities the first."""
        linked = {record.entity: record.linked.id for record in self.plan.records if record.linked}
        return {record.entity: number for record, number in reversed(self.made)} | linked


def records(shown: Shown) -> Tables:
    """The tables of records afterwards: those of WRITTEN are left as they were."""
    after = {name: dict(rows) for name, rows in shown.before.items()}
    for record, record_id in shown.made:
        after[record.entity.value][record_id] = made(shown, record, record_id)
    for record in shown.plan.records:
        if record.carried:
            rows, filled = after[record.entity.value], linked(record)
            rows[filled] = {**rows[filled], **_bumped(rows[filled], shown), **carried(record)}
    after["lead"][shown.plan.lead.id] = {**shown.lead, **_bumped(shown.lead, shown), **closed(shown)}
    if stands := moved(shown):
        after["process_instance"][instance(shown)["id"]] = {**instance(shown), **stands}
    after["match_code"] = dict(_codes(shown, after))
    after["profile"], after["profile_key"] = _likenesses(shown, after)
    return after


def made(shown: Shown, record: RecordPlan, record_id: int) -> Row:
    """The new record: what the plan says of it and what it belongs to; every other column is empty or usual."""
    return {
        **dict.fromkeys(METADATA.tables[record.entity.value].columns.keys()),
        **STATES[record.entity],
        **{field.attr: field.value for field in record.fields},
        **_parents(shown, record.entity),
        "id": record_id,
        "version": 1,
        "owner_id": shown.lead["owner_id"],
        "createdon": shown.now,
        "modifiedon": shown.now,
        "originatingleadid": shown.plan.lead.id,
    }


def _parents(shown: Shown, entity: Entity) -> Row:
    account, contact = shown.ids.get(Entity.ACCOUNT), shown.ids.get(Entity.CONTACT)
    match entity:
        case Entity.ACCOUNT:
            return {}
        case Entity.CONTACT:
            return {"parentcustomerid": account}
        case Entity.OPPORTUNITY:
            return {"parentaccountid": account, "parentcontactid": contact}


def _bumped(row: Row, shown: Shown) -> Row:
    return {"version": row["version"] + 1, "modifiedon": shown.now}


def carried(record: RecordPlan) -> Row:
    return {each.attr: each.value for each in record.carried}


def linked(record: RecordPlan) -> int:
    assert record.linked is not None
    return record.linked.id


def closed(shown: Shown) -> Row:
    lost = shown.plan.choices.disqualified
    standing = (
        (LeadState.QUALIFIED, LeadReason.QUALIFIED) if lost is None else (LeadState.DISQUALIFIED, LeadReason(lost))
    )
    links = {column: shown.ids[entity] for entity, column in LINKS.items() if entity in shown.ids}
    return {"statecode": standing[0], "statuscode": standing[1], "closedon": shown.now, **links}


def instance(shown: Shown) -> Row:
    return next(row for row in shown.before["process_instance"].values() if row["leadid"] == shown.plan.lead.id)


def moved(shown: Shown) -> Row:
    """Empty when the plan lets the process stay."""
    move = shown.plan.process
    if move is None or move.before == move.after:
        return {}
    was, stages = instance(shown), shown.before["process_stage"].values()
    stage = next(row["id"] for row in stages if row["name"] == move.after and row["process_id"] == was["process_id"])
    return {
        "activestageid": stage,
        "activestagestartedon": shown.now,
        "opportunityid": shown.ids[Entity.OPPORTUNITY],
        "traversedpath": [*was["traversedpath"], stage],
    }


def _codes(shown: Shown, after: Tables) -> Iterator[tuple[tuple[int, int], Row]]:
    """The match codes of before, but of the new records and those that were filled as they are now."""
    fresh = {(record.entity.value, record_id) for record, record_id in shown.made}
    fresh |= {(record.entity.value, linked(record)) for record in shown.plan.records if record.carried}
    for key, row in shown.before["match_code"].items():
        if (row["entity"], row["record_id"]) not in fresh:
            yield key, row
    for entity, record_id in fresh:
        for each in match_codes.stored_codes(shown.rule_set, entity, after[entity][record_id]):
            row = {"rule_id": each.rule_id, "record_id": record_id, "entity": entity, "code": each.code}
            yield (each.rule_id, record_id), row


def _likenesses(shown: Shown, after: Tables) -> tuple[dict[Any, Row], dict[Any, Row]]:
    """The profiles and keys of before, but of the new records and those that were filled as they are now."""
    fresh = {(record.entity.value, record_id) for record, record_id in shown.made}
    fresh |= {(record.entity.value, linked(record)) for record in shown.plan.records if record.carried}
    kept = {key: row for key, row in shown.before["profile"].items() if key not in fresh}
    kept_keys = {key: row for key, row in shown.before["profile_key"].items() if key[1:] not in fresh}
    anew = profiles.new(
        shown.rule_set.region,
        ((entity, number, after[entity][number]) for entity, number in fresh if entity in profiles.MODELS),
        companies={number: account["name"] for number, account in after["account"].items()},
    )
    names = ("entity", "record_id", "made", "body")
    made_anew = {row[:2]: dict(zip(names, row, strict=True)) for row in anew.profiles}
    keyed_anew = {row: dict(zip(("key", "entity", "record_id"), row, strict=True)) for row in anew.new_keys}
    return kept | made_anew, kept_keys | keyed_anew
