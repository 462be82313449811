"""The records that are similar to some values: by shared keys to candidates, by their profiles to what is said of them.

No table is scanned: a key reads at most MOST_SHARING + 1 rows of an index, and at most worthwhile.MOST are compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Select,
    bindparam,
    exists,
    false,
    func,
    null,
    select,
    true,
)
from sqlalchemy.orm import aliased

from services.models.account import Account, RecordState
from services.models.contact import Contact
from services.models.lead import Lead, LeadState
from services.models.setting import SettingSection
from services.models.similarity import DetachedPair
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
from services.similar import profiles, sharing, worthwhile
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


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A record as it was read, and how many records of the store have each key that it shares."""

    row: Any
    entity: str
    profile: Profile
    shared_by: Mapping[int, int]


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
    candidates: list[_Candidate] = []
    for each in sought.entities:
        ids = [record_id for found, record_id in wanted if found == each]
        own_id = sought.exclude_id if each == sought.entity else None
        candidates += await _read(session, each, ids, wanted, by=by, apart_from=own_id)
    return _judged(ours, candidates, store_size=store_size)


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


async def _read(
    session: Session, entity: str, ids: Sequence[int], shared: Mapping[Found, Mapping[int, int]], *, by: Actor,
    apart_from: int | None,
) -> list[_Candidate]:  # fmt: skip
    """The candidates of a type with their profiles; one whose profile is of an earlier version is not compared."""
    if not ids:
        return []
    found = []
    for row in await _rows(session, *reading(entity, ids, by=by, apart_from=apart_from)):
        try:
            theirs = Profile.from_text(row.body)
        except ValueError:
            continue
        found.append(_Candidate(row, entity, theirs, shared[entity, row.id]))
    return found


async def _rows(session: Session, statement: Select[*tuple[Any, ...]], given: Mapping[str, Any]) -> Sequence[Any]:
    """What the statement finds, as bare rows: no time is spent on objects of the store.

    What waits to be written is not written before; the statements before this one have done so.
    """
    return await session.run_sync(lambda opened: opened.connection().execute(statement, given).all())


def reading(
    entity: str, ids: Sequence[int], *, by: Actor, apart_from: int | None
) -> tuple[Select[*tuple[Any, ...]], dict[str, Any]]:
    """The statement that reads candidates, and its parameters."""
    statement = _displayed(entity, rights.sight(by), apart=apart_from is not None)
    return statement, {"ids": list(ids), "own_id": apart_from, **rights.viewer(by)}


@cache
def _displayed(entity: str, sight: Sight, *, apart: bool) -> Select[*tuple[Any, ...]]:
    model = profiles.MODELS[entity]
    name, company, phone, parent = _shown(entity)
    shown = select(
        Stored.body, model.id, *name, company.label("company"), phone.label("phone"), model.emailaddress1,
        model.address1_city, model.modifiedon, model.statecode, User.name.label("owner"),
    )  # fmt: skip
    shown = shown.join(model, model.id == Stored.record_id).join(User, User.id == model.owner_id)
    if parent is not None:
        shown = shown.outerjoin(*parent)
    if apart:
        shown = shown.where(*_not_told_apart(entity, model))
    there = model.merged.is_(False) if entity == "lead" else model.archivedon.is_(None)
    these = Stored.record_id.in_(bindparam("ids", expanding=True))
    return shown.where(Stored.entity == entity, these, there, _visible(entity, sight)).order_by(model.id)


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


def _not_told_apart(entity: str, model: Any) -> tuple[ColumnElement[bool], ...]:
    """Two conditions, each with an index of its own."""
    own_id: ColumnElement[int] = bindparam("own_id", type_=BigInteger)
    lower = exists().where(DetachedPair.low_id == own_id, DetachedPair.high_id == model.id)
    higher = exists().where(DetachedPair.low_id == model.id, DetachedPair.high_id == own_id)
    return ~lower.where(DetachedPair.entity == entity), ~higher.where(DetachedPair.entity == entity)


def _judged(ours: Profile, candidates: Sequence[_Candidate], *, store_size: int) -> Similar:
    judgements = judging.judge_many(
        ours,
        [each.profile for each in candidates],
        shared_by=[each.shared_by for each in candidates],
        store_size=store_size,
    )
    judged = list(zip(candidates, judgements, strict=True))
    return Similar(
        matches=_sorted(pair for pair in judged if pair[1].is_match),
        near_misses=_sorted(pair for pair in judged if not pair[1].is_match)[:NEAR_MISSES],
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
