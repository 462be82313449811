"""The records that are similar to some values: by shared keys to candidates, by their profiles to what is said of them.

No table is scanned: a key reads at most MOST_SHARING + 1 rows of an index, and at most worthwhile.MOST are compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, func, select

from services.models.setting import SettingSection
from services.people.actors import Actor
from services.resemblance import judging
from services.resemblance.judgement import Judgement
from services.resemblance.keys import keys, strong
from services.resemblance.profile import Profile
from services.settings import stored
from services.settings.sections import OrganisationSettings
from services.similar import candidates, profiles, sharing, worthwhile
from services.similar.candidates import Candidate
from services.similar.worthwhile import Found
from services.store import Session

NEAR_MISSES = 5


@dataclass(frozen=True, slots=True)
class SimilarRecord:
    """A record beside the values that were looked for, with what tells it apart. `inactive`: closed, for a lead."""

    entity: str
    record_id: int
    name: str
    company: str | None
    email: str | None
    phone: str | None
    city: str | None
    owner: str
    modified: datetime
    inactive: bool
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Similar:
    """Matches, most probable first, and what nearly matched, of what the person may see."""

    matches: tuple[SimilarRecord, ...] = ()
    near_misses: tuple[SimilarRecord, ...] = ()


_Judged = tuple[Candidate, Judgement]


@dataclass(frozen=True, slots=True)
class Sought:
    """A record whose like is looked for among `entities`: its type and columns, and its id where it is stored."""

    entity: str
    values: Mapping[str, Any]
    entities: tuple[str, ...]
    exclude_id: int | None = None


async def find(
    session: Session, entity: str, values: Mapping[str, Any], *, by: Actor, exclude_id: int | None = None,
    entities: Sequence[str] = ("lead",),
) -> Similar:  # fmt: skip
    """The records of `entities` that are similar to a record of type `entity` with these columns, stored or not.

    `exclude_id` is its id when it is stored: it is no match of itself, nor are those that were told apart from it.
    Merged leads and records that were put away are passed over. Two statements, and one for each of `entities`.
    """
    (found,) = await find_each(session, (Sought(entity, values, tuple(entities), exclude_id),), by=by)
    return found


async def find_each(session: Session, sought: Sequence[Sought], *, by: Actor) -> tuple[Similar, ...]:
    """As `find` for each; two statements for all, and one for each type that a record is looked for among."""
    if not sought:
        return ()
    region, sizes = await _terms(session, tuple(dict.fromkeys(name for each in sought for name in each.entities)))
    ours = [profiles.of_record(each.entity, each.values, region=region) for each in sought]
    pairs = zip(sought, ours, strict=True)
    wanted = dict.fromkeys((key, name) for each, one in pairs for name in each.entities for key in keys(one))
    having = await sharing.having(session, list(wanted))
    return tuple(
        [
            await _alike(
                session, each, one, having, store_size=max(1, sum(sizes[name] for name in each.entities)), by=by
            )
            for each, one in zip(sought, ours, strict=True)
        ]
    )


async def _alike(
    session: Session, sought: Sought, ours: Profile, having: Sequence[Any], *, store_size: int, by: Actor
) -> Similar:
    wanted = worthwhile.candidates(ours, _sharing(sought, ours, having))
    found: list[Candidate] = []
    for each in sought.entities:
        ids = [record_id for entity, record_id in wanted if entity == each]
        own_id = sought.exclude_id if each == sought.entity else None
        found += await candidates.read(session, each, ids, wanted, by=by, apart_from=own_id)
    return _judged(ours, found, store_size=store_size)


async def _terms(session: Session, entities: tuple[str, ...]) -> tuple[str, dict[str, int]]:
    """The region that phone numbers are read in, and about how many records of each type there are (highest ids)."""
    organisation, *sizes = (await session.execute(_asking(entities))).one()
    region = stored.section(OrganisationSettings, organisation).region
    return region, {entity: size or 0 for entity, size in zip(entities, sizes, strict=True)}


@cache
def _asking(entities: tuple[str, ...]) -> Select[*tuple[Any, ...]]:
    of_organisation = SettingSection.name == stored.name_of(OrganisationSettings)
    highest = (select(func.max(profiles.MODELS[entity].id)).scalar_subquery() for entity in entities)
    return select(select(SettingSection.value).where(of_organisation).scalar_subquery(), *highest)


def _sharing(sought: Sought, ours: Profile, having: Sequence[Any]) -> dict[int, list[Found]]:
    """For each of our keys the records that have it, but ourselves; without keys that too many have."""
    by_key: dict[int, list[Found]] = defaultdict(list)
    own, itself = frozenset(keys(ours)), (sought.entity, sought.exclude_id)
    for key, entity, record_id in having:
        if key in own and entity in sought.entities and (entity, record_id) != itself:
            by_key[key].append((entity, record_id))
    always = strong(ours)
    return {key: found for key, found in by_key.items() if len(found) <= sharing.MOST_SHARING or key in always}


def _judged(ours: Profile, found: Sequence[Candidate], *, store_size: int) -> Similar:
    judgements = judging.judge_many(
        ours,
        [each.profile for each in found],
        shared_by=[each.shared_by for each in found],
        store_size=store_size,
    )
    judged = sorted(zip(found, judgements, strict=True), key=_rank)
    near = [pair for pair in judged if not pair[1].is_match]
    return Similar(
        matches=_records(ours, [pair for pair in judged if pair[1].is_match]),
        near_misses=_records(ours, near[:NEAR_MISSES]),
    )


def _rank(judged: _Judged) -> tuple[Any, ...]:
    """Most probable first, then most rules, open before closed, latest change first."""
    each, said = judged
    return (-said.probability, -len(said.fired), each.is_inactive, -each.row.modifiedon.timestamp(), each.row.id)


def _records(ours: Profile, judged: Sequence[_Judged]) -> tuple[SimilarRecord, ...]:
    return tuple(_record(each, judging.with_evidence(said, ours, each.profile)) for each, said in judged)


def _record(each: Candidate, judgement: Judgement) -> SimilarRecord:
    row = each.row
    parts = (row.name,) if each.entity == "account" else (row.firstname, row.lastname)
    return SimilarRecord(
        entity=each.entity,
        record_id=row.id,
        name=" ".join(part for part in parts if part),
        company=row.company,
        email=row.emailaddress1,
        phone=row.phone,
        city=row.address1_city,
        owner=row.owner,
        modified=row.modifiedon,
        inactive=each.is_inactive,
        judgement=judgement,
    )
