"""The accounts and contacts that are like those a qualification may make, beside what the published rules find.

Source: lead-management.md 6.4, 6.6; the switches of services.settings.sections.DuplicateSettings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from services.duplicates.matching import Details, Found, Match
from services.people.actors import Actor
from services.qualification.choices import Entity
from services.qualification.facts import Facts, Slot
from services.resemblance.keys import keys
from services.settings.sections import DuplicateSettings
from services.similar import look_up, profiles
from services.similar.look_up import Similar, SimilarRecord, Sought
from services.store import Session

LIKENED = (Entity.ACCOUNT, Entity.CONTACT)


def looked_for(switches: DuplicateSettings) -> frozenset[Entity]:
    """The record types whose like is looked for: likeness is on, and so is the type."""
    return frozenset(each for each in LIKENED if switches.likeness and switches.looks_at(each.value))


async def joined(
    session: Session, ground: Facts, values: Mapping[Slot, Mapping[str, Any]], found: Mapping[Slot, Found], *, by: Actor
) -> dict[Slot, Found]:
    """What the rules found for records with these values (column to value), and below it what is alike."""
    asked = {slot: _sought(ground, slot[0], each) for slot, each in values.items() if slot[0] in ground.likened}
    alike = await look_up.find_each(session, tuple(asked.values()), by=by)
    told = {slot: _joined(found[slot], similar) for slot, similar in zip(asked, alike, strict=True)}
    return {**found, **told}


def held(ground: Facts, values: Mapping[Slot, Mapping[str, Any]]) -> Iterator[str]:
    """What two people who make records like these (column to value) at one moment have in common: to be locked."""
    for (entity, _), each in values.items():
        if entity in ground.likened:
            sought = _sought(ground, entity, each)
            profile = profiles.of_record(sought.entity, sought.values, region=ground.rule_set.region)
            yield from (f"{entity} {key}" for key in keys(profile))


def _sought(ground: Facts, entity: Entity, values: Mapping[str, Any]) -> Sought:
    """A contact has the company it is to belong to, or else the one that the lead names."""
    account = ground.links.get(Entity.ACCOUNT)
    company = account.name if account else ground.lead.company
    told = {**values, "companyname": company} if entity is Entity.CONTACT else values
    return Sought(entity.value, told, (entity.value,))


def _joined(found: Found, alike: Similar) -> Found:
    """A record is there once: with what likeness says where the rules found it, else below those that they found."""
    said = {each.record_id: each.judgement for each in alike.matches}
    by_rules = tuple(replace(match, judgement=said.get(match.record_id)) for match in found.matches)
    known = {match.record_id for match in by_rules}
    return replace(found, matches=(*by_rules, *(_match(each) for each in alike.matches if each.record_id not in known)))


def _match(each: SimilarRecord) -> Match:
    details = Details(each.email, each.phone, each.city, each.owner, each.company, each.modified)
    return Match(each.entity, each.record_id, each.name, details, each.inactive, (), each.judgement)
