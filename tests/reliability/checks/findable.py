"""What must hold of that by which records are found as duplicates: it is what it would be, made from scratch."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from services.duplicates import candidates, match_codes, rules
from services.models.account import RecordState
from services.models.base import table
from services.models.duplicate_rule import MatchCode
from services.models.similarity import Profile, ProfileKey
from services.resemblance import keys
from services.resemblance import profile as making
from services.similar import profiles
from services.store import Session


async def match_codes_are_those_of_the_record(session: Session) -> list[str]:
    """Of records that nobody is to find the publishing of a rule may have written some; those are right too."""
    rule_set, wrong = await rules.load(session), []
    held = await session.execute(select(MatchCode.entity, MatchCode.record_id, MatchCode.rule_id, MatchCode.code))
    has = {tuple(row) for row in held}
    for entity in candidates.MODELS:
        for record in await _records(session, entity):
            codes = match_codes.stored_codes(rule_set, entity, record)
            right = {(entity, record["id"], each.rule_id, each.code) for each in codes}
            lacking = right - has if _must_be_found(record) else set()
            wrong += [f"{entity} {record['id']} lacks rule {rule_id}" for *_, rule_id, _ in lacking]
            has -= right
    published = {rule.id for rule in rule_set.rules}
    return wrong + [f"{entity} {number} has rule {rule}" for entity, number, rule, _ in has if rule in published]


async def profiles_are_those_of_the_record(session: Session) -> list[str]:
    region, wrong = (await rules.load(session)).region, []
    held = await session.execute(select(Profile.entity, Profile.record_id, Profile.made, Profile.body))
    has = {(entity, record_id): (made, body) for entity, record_id, made, body in held}
    companies = {account["id"]: account["name"] for account in await _records(session, "account")}
    for entity in profiles.MODELS:
        for record in await _records(session, entity):
            stored = has.pop((entity, record["id"]), None)
            right = (profiles.made(region), _profile(entity, record, region, companies))
            allowed = {right} if _must_be_found(record) else {None, right} if _may_be_found(record) else {None}
            wrong += [f"{entity} {record['id']}"] if stored not in allowed else []
    return wrong + [f"{entity} {record_id} is not there" for entity, record_id in has]


async def keys_are_those_of_the_profile(session: Session) -> list[str]:
    held = await session.execute(select(Profile.entity, Profile.record_id, Profile.body))
    right = {
        (key, entity, record_id)
        for entity, record_id, body in held
        for key in keys.keys(making.Profile.from_text(body))
    }
    has = {tuple(row) for row in await session.execute(select(*table(ProfileKey).c))}
    return [f"{entity} {record_id}: {key}" for key, entity, record_id in right ^ has]


async def _records(session: Session, entity: str) -> list[Mapping[str, Any]]:
    """Each row with the organisation's own columns beside its own."""
    rows = (await session.execute(select(table(candidates.MODELS[entity])))).mappings()
    return [{**(row.get("attributes") or {}), **row} for row in rows]


def _profile(entity: str, record: Mapping[str, Any], region: str, companies: Mapping[int, str]) -> str:
    """A contact's has the name of the account that it belongs to."""
    company = {"companyname": companies.get(record["parentcustomerid"])} if entity == "contact" else {}
    return making.of(entity, {**record, **company}, region=region).to_text()


def _may_be_found(record: Mapping[str, Any]) -> bool:
    return not record.get("merged") and record.get("archivedon") is None


def _must_be_found(record: Mapping[str, Any]) -> bool:
    """An inactive account or contact may have been merged."""
    return _may_be_found(record) and record["statecode"] is not RecordState.INACTIVE
