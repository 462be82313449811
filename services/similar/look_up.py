"""The records that are similar to some values: by shared keys to candidates, by their profiles to what is said of them.

No table is scanned: a key reads at most MOST_SHARING + 1 rows of an index, and at most CANDIDATES records are compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Select,
    and_,
    bindparam,
    exists,
    false,
    func,
    null,
    or_,
    select,
    text,
    true,
)
from sqlalchemy.orm import aliased

from services.models.account import Account, RecordState
from services.models.base import table
from services.models.contact import Contact
from services.models.lead import Lead, LeadState
from services.models.setting import SettingSection
from services.models.similarity import DetachedPair, ProfileKey
from services.models.similarity import Profile as Stored
from services.models.user import User
from services.people import rights
from services.people.actors import Actor
from services.people.rights import Sight
from services.resemblance import judging
from services.resemblance.judgement import Judgement
from services.resemblance.keys import keys, strong
from services.resemblance.profile import Profile
from services.settings import stored
from services.settings.sections import OrganisationSettings
from services.similar import profiles
from services.store import Session

MOST_SHARING = 100
"""A key that more records have says little: it is passed over, unless it is an e-mail address or a phone number."""

CANDIDATES = 60
"""Records compared; more of them find nothing more."""

NEAR_MISSES = 5

Found = tuple[str, int]
"""A record, as (entity, id)."""


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
    """Matches, most probable first; what nearly matched; how many more match that the person may not see."""

    matches: tuple[SimilarRecord, ...] = ()
    near_misses: tuple[SimilarRecord, ...] = ()
    hidden: int = 0


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A record as it was read, and how many records of the store have each key that it shares."""

    row: Any
    entity: str
    profile: Profile
    shared_by: Mapping[int, int]


async def find(
    session: Session, entity: str, values: Mapping[str, Any], *, by: Actor, exclude_id: int | None = None,
    entities: Sequence[str] = ("lead",),
) -> Similar:  # fmt: skip
    """The records of `entities` that are similar to a record of type `entity` with these columns, stored or not.

    `exclude_id` is its id when it is stored: it is no match of itself, nor are those that were told apart from it.
    Merged leads and records that were put away are passed over. Two statements, and one for each of `entities`.
    """
    region, store_size = await _terms(session, entities)
    ours = profiles.of_record(entity, values, region=region)
    sharing = await _sharing(session, ours, entities, but=(entity, exclude_id))
    wanted = _most_shared(ours, sharing)
    candidates: list[_Candidate] = []
    for each in entities:
        ids = [record_id for found, record_id in wanted if found == each]
        own_id = exclude_id if each == entity else None
        candidates += await _read(session, each, ids, wanted, by=by, apart_from=own_id)
    return _judged(ours, candidates, store_size=store_size)


async def _terms(session: Session, entities: Sequence[str]) -> tuple[str, int]:
    """The region that phone numbers are read in, and about how many records there are (the highest ids)."""
    organisation, *sizes = (await session.execute(_asking(tuple(entities)))).one()
    return stored.section(OrganisationSettings, organisation).region, max(1, sum(size or 0 for size in sizes))


@cache
def _asking(entities: tuple[str, ...]) -> Select[*tuple[Any, ...]]:
    of_organisation = SettingSection.name == stored.name_of(OrganisationSettings)
    highest = (select(func.max(profiles.MODELS[entity].id)).scalar_subquery() for entity in entities)
    return select(select(SettingSection.value).where(of_organisation).scalar_subquery(), *highest)


async def _sharing(
    session: Session, ours: Profile, entities: Sequence[str], *, but: tuple[str, int | None]
) -> dict[int, list[Found]]:
    """For each of our keys the records that have it, but ourselves; without keys that too many have."""
    by_key: dict[int, list[Found]] = defaultdict(list)
    for key, entity, record_id in await _having(session, keys(ours), entities):
        if (entity, record_id) != but:
            by_key[key].append((entity, record_id))
    always = strong(ours)
    return {key: found for key, found in by_key.items() if len(found) <= MOST_SHARING or key in always}


async def _having(session: Session, wanted: Sequence[int], entities: Sequence[str]) -> Sequence[Any]:
    """(key, entity, record id) of at most MOST_SHARING + 1 records of each type for each key, in one statement."""
    if not wanted:
        return ()
    if session.get_bind().dialect.name == "postgresql":
        given = {"keys": list(wanted), "entities": list(entities), "most": MOST_SHARING + 1}
        return (await session.execute(LATERAL, given)).all()
    arms = [(key, entity) for key in wanted for entity in entities]
    given_arms = tuple(each for arm in arms for each in arm)
    statement = union_of(len(arms))
    return await session.run_sync(lambda opened: opened.connection().exec_driver_sql(statement, given_arms).all())


_KEYS = table(ProfileKey).name
LATERAL = text(f"""
    SELECT wanted.key, kind.entity, found.record_id
    FROM unnest(CAST(:keys AS bigint[])) AS wanted (key)
    CROSS JOIN unnest(CAST(:entities AS varchar[])) AS kind (entity)
    CROSS JOIN LATERAL (
        SELECT record_id FROM {_KEYS} AS one WHERE one.key = wanted.key AND one.entity = kind.entity
        ORDER BY one.key, one.entity, one.record_id LIMIT :most
    ) AS found
""")  # noqa: S608


@lru_cache(maxsize=256)
def union_of(arms: int) -> str:
    """The statement for SQLite, which has no LATERAL: one limited sub-select for each pair of key and entity."""
    arm = (
        f"SELECT * FROM (SELECT key, entity, record_id FROM {_KEYS} WHERE key = ? AND entity = ?"  # noqa: S608
        f" LIMIT {MOST_SHARING + 1})"
    )
    return " UNION ALL ".join([arm] * arms)


def _most_shared(ours: Profile, sharing: Mapping[int, Collection[Found]]) -> dict[Found, dict[int, int]]:
    """The records to compare, and for each the keys it shares with us -> how many records have it, us included.

    First those that share an e-mail address or phone number that few have, then those that share most keys.
    """
    counts = {key: len(found) + 1 for key, found in sharing.items()}
    telling = {key for key in strong(ours) if counts.get(key, 0) <= MOST_SHARING}
    shared: dict[Found, dict[int, int]] = defaultdict(dict)
    for key, found in sharing.items():
        for record in found:
            shared[record][key] = counts[key]
    best = sorted(shared, key=lambda record: (-len(telling & shared[record].keys()), -len(shared[record]), record))
    return {record: shared[record] for record in best[:CANDIDATES]}


async def _read(
    session: Session, entity: str, ids: Sequence[int], shared: Mapping[Found, Mapping[int, int]], *, by: Actor,
    apart_from: int | None,
) -> list[_Candidate]:  # fmt: skip
    """The candidates of a type with their profiles; one whose profile is of an earlier version is not compared."""
    if not ids:
        return []
    found = []
    for row in await session.execute(*reading(entity, ids, by=by, apart_from=apart_from)):
        try:
            theirs = Profile.from_text(row.body)
        except ValueError:
            continue
        found.append(_Candidate(row, entity, theirs, shared[entity, row.id]))
    return found


def reading(
    entity: str, ids: Sequence[int], *, by: Actor, apart_from: int | None
) -> tuple[Select[*tuple[Any, ...]], dict[str, Any]]:
    """The statement that reads candidates, and its parameters."""
    statement = _displayed(entity, rights.sight(by), apart=apart_from is not None)
    return statement, {"ids": list(ids), "own_id": apart_from, **rights.viewer(by)}


@cache
def _displayed(entity: str, sight: Sight, *, apart: bool) -> Select[*tuple[Any, ...]]:
    model = profiles.MODELS[entity]
    visible = _visible(entity, sight).label("visible")
    name, company, phone, parent = _shown(entity)
    shown = select(
        Stored.body, model.id, *name, company.label("company"), phone.label("phone"), model.emailaddress1,
        model.address1_city, model.modifiedon, model.statecode, User.name.label("owner"), visible,
    )  # fmt: skip
    shown = shown.join(model, model.id == Stored.record_id).join(User, User.id == model.owner_id)
    if parent is not None:
        shown = shown.outerjoin(*parent)
    if apart:
        shown = shown.where(~_told_apart(entity, model))
    there = model.merged.is_(False) if entity == "lead" else model.archivedon.is_(None)
    these = Stored.record_id.in_(bindparam("ids", expanding=True))
    return shown.where(Stored.entity == entity, these, there).order_by(model.id)


def _shown(entity: str) -> tuple[tuple[Any, ...], Any, Any, tuple[Any, Any] | None]:
    """The columns of the name, the company, the phone number; and what else is to be joined."""
    if entity == "account":
        return (Account.name,), null(), Account.telephone1, None
    if entity == "lead":
        return (Lead.firstname, Lead.lastname), Lead.companyname, func.coalesce(Lead.telephone1, Lead.mobilephone), None
    parent = aliased(Account)
    phone = func.coalesce(Contact.telephone1, Contact.mobilephone)
    return (Contact.firstname, Contact.lastname), parent.name, phone, (parent, parent.id == Contact.parentcustomerid)


def _visible(entity: str, sight: Sight) -> ColumnElement[bool]:
    if entity == "lead":
        return rights.is_seen(Lead.owner_id, sight)
    return false() if sight is Sight.NOTHING else true()


def _told_apart(entity: str, model: Any) -> ColumnElement[bool]:
    own_id: ColumnElement[int] = bindparam("own_id", type_=BigInteger)
    ways = (
        and_(DetachedPair.low_id == own_id, DetachedPair.high_id == model.id),
        and_(DetachedPair.low_id == model.id, DetachedPair.high_id == own_id),
    )
    return exists().where(DetachedPair.entity == entity, or_(*ways))


def _judged(ours: Profile, candidates: Sequence[_Candidate], *, store_size: int) -> Similar:
    judgements = judging.judge_many(
        ours,
        [each.profile for each in candidates],
        shared_by=[each.shared_by for each in candidates],
        store_size=store_size,
    )
    judged = list(zip(candidates, judgements, strict=True))
    matching = [pair for pair in judged if pair[1].is_match]
    near = [(each, judgement) for each, judgement in judged if not judgement.is_match and each.row.visible]
    return Similar(
        matches=_sorted(pair for pair in matching if pair[0].row.visible),
        near_misses=_sorted(near)[:NEAR_MISSES],
        hidden=sum(not each.row.visible for each, _ in matching),
    )


def _sorted(judged: Iterable[tuple[_Candidate, Judgement]]) -> tuple[SimilarRecord, ...]:
    records = [_record(each, judgement) for each, judgement in judged]
    return tuple(sorted(records, key=_rank))


def _rank(record: SimilarRecord) -> tuple[Any, ...]:
    """Most probable first, then most rules, open before closed, latest change first."""
    said = record.judgement
    return (-said.probability, -len(said.fired), record.inactive, -record.modified.timestamp(), record.record_id)


def _record(each: _Candidate, judgement: Judgement) -> SimilarRecord:
    row = each.row
    active = LeadState.OPEN if each.entity == "lead" else RecordState.ACTIVE
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
        inactive=row.statecode is not active,
        judgement=judgement,
    )
