"""What a search found, to be looked through by a person: its clusters, of what the person may see, and its progress."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from services.audit import trail
from services.detection import asking, clusters, many, scope
from services.duplicates.candidates import ACTIVE, MODELS, name_of
from services.models.detection_job import DetectionJob, DetectionStatus, DuplicateRecord, Method
from services.models.duplicate_rule import DuplicateRule
from services.models.user import Role, User
from services.people import rights
from services.people.actors import Actor
from services.people.rights import NotFound
from services.similar import detaching
from services.store import Session

MOST_SHOWN = 5000
"""Pairs that are shown of a search; all are counted (lead-management.md 6.3)."""

PAGE_SIZE = 2
MOST_LISTED = 20
RULE = "rule:"


@dataclass(frozen=True, slots=True)
class SearchFacts:
    """A search and how far it is; `done` of `total` records were looked at, `found` pairs were kept so far."""

    id: int
    name: str
    entity: str
    method: Method
    status: DetectionStatus
    total: int
    done: int
    found: int
    askedon: datetime
    finishedon: datetime | None
    recurs: int | None

    @property
    def percent(self) -> int:
        """0..100, rounded down; 100 only when it is done."""
        if self.status is DetectionStatus.DONE:
            return 100
        return min(99, self.done * 100 // self.total) if self.total else 0


@dataclass(frozen=True, slots=True)
class Member:
    """A record of a cluster, with what tells it from the others."""

    id: int
    name: str
    company: str
    city: str
    owner: str
    modified: datetime
    inactive: bool


@dataclass(frozen=True, slots=True)
class Joined:
    """Two members of a cluster, and why: `rule` is the name of a rule, "" for likeness."""

    id: int
    low: int
    high: int
    rule: str
    probability: float | None


@dataclass(frozen=True, slots=True)
class Cluster:
    """Records that may be one and the same, the one changed last first; `hidden` more are out of the person's sight."""

    members: tuple[Member, ...]
    pairs: tuple[Joined, ...]
    hidden: int


@dataclass(frozen=True, slots=True)
class Page:
    """Clusters from number `first` of `total`; `hidden` pairs are out of sight or beyond the most that are shown."""

    search: SearchFacts
    clusters: tuple[Cluster, ...]
    page: int
    pages: int
    first: int
    total: int
    hidden: int


async def searches(session: Session, *, by: Actor) -> tuple[SearchFacts, ...]:
    """The newest searches that the person may know of. Raises NotAllowed."""
    asking.check_role(by)
    newest = select(DetectionJob).order_by(DetectionJob.id.desc()).limit(MOST_LISTED)
    if by.role is not Role.ADMINISTRATOR:
        newest = newest.where(DetectionJob.by == by.id)
    jobs = (await session.scalars(newest.execution_options(populate_existing=True))).all()
    return tuple([await _facts(session, job) for job in jobs])


async def search(session: Session, job_id: int, *, by: Actor) -> SearchFacts:
    """How far a search is. Raises NotAllowed, NotFound."""
    return await _facts(session, await _job(session, job_id, by))


async def page(session: Session, job_id: int, *, by: Actor, page: int = 1) -> Page:
    """One page of the clusters; beyond the ends, the nearest page. Raises NotAllowed, NotFound."""
    job = await _job(session, job_id, by)
    facts = await _facts(session, job)
    kept = await _kept(session, job)
    seen = await _seen(session, job.entity, {each for link in kept for each in (link.low, link.high)}, by)
    grouped = _grouped(kept, seen)
    pages = max(1, -(-len(grouped) // PAGE_SIZE))
    number = min(max(1, page), pages)
    first = (number - 1) * PAGE_SIZE
    shown = grouped[first : first + PAGE_SIZE]
    members = await _members(session, job.entity, [each for links in shown for each in _records(links) if each in seen])
    rules = await _rules(session)
    found = tuple(_cluster(links, members, rules) for links in shown)
    in_sight = sum(1 for link in kept if link.low in seen and link.high in seen)
    total = await _count(session, job.id)
    return Page(facts, found, number, pages, first + 1 if shown else 0, len(grouped), max(0, total - in_sight))


async def remove(session: Session, pair_id: int, *, by: Actor, now: datetime) -> int:
    """The pair are no duplicates: it leaves the result, and is told apart for all time; the search it was of.

    Raises NotAllowed, NotFound; a pair that was removed before stays so.
    """
    pair = await session.get(DuplicateRecord, pair_id, with_for_update=True, populate_existing=True)
    if pair is None:
        asking.check_role(by)
        raise NotFound(entity="duplicate_record")
    job = await _job(session, pair.job_id, by)
    if len(await _seen(session, job.entity, {pair.base_id, pair.duplicate_id}, by)) < 2:
        raise NotFound(entity=job.entity)
    if pair.removedon is None:
        pair.removedon, pair.removedby = now, by.id
        await detaching.detach(session, job.entity, pair.base_id, pair.duplicate_id, by=by, now=now)
        facts = {"low": pair.base_id, "high": pair.duplicate_id}
        trail.record(
            session, "detection.pair-removed", entity="detection_job", record_id=job.id, by=by, now=now, **facts
        )
    return job.id


async def _job(session: Session, job_id: int, by: Actor) -> DetectionJob:
    asking.check_role(by)
    job = await session.get(DetectionJob, job_id, populate_existing=True)
    if job is None or not asking.may_see(job, by):
        raise NotFound(entity="detection_job")
    return job


async def _facts(session: Session, job: DetectionJob) -> SearchFacts:
    under_way = job.status is DetectionStatus.RUNNING
    return SearchFacts(
        id=job.id,
        name=job.name,
        entity=job.entity,
        method=job.method,
        status=job.status,
        total=job.total,
        done=job.done,
        found=await _count(session, job.id) if under_way else job.found,
        askedon=job.askedon,
        finishedon=job.finishedon,
        recurs=job.recurs,
    )


async def _count(session: Session, job_id: int) -> int:
    kept = (DuplicateRecord.job_id == job_id, DuplicateRecord.removedon.is_(None))
    return await session.scalar(select(func.count()).select_from(DuplicateRecord).where(*kept)) or 0


async def _kept(session: Session, job: DetectionJob) -> list[clusters.Link]:
    """The pairs of clusters, cluster by cluster; the first of them where they are too many."""
    columns = (
        DuplicateRecord.id, DuplicateRecord.base_id, DuplicateRecord.duplicate_id, DuplicateRecord.probability,
        DuplicateRecord.rule_key,
    )  # fmt: skip
    of_clusters = (DuplicateRecord.removedon.is_(None), DuplicateRecord.cluster.is_not(None))
    kept = select(*columns).where(DuplicateRecord.job_id == job.id, *of_clusters)
    rows = await session.execute(kept.order_by(DuplicateRecord.cluster, DuplicateRecord.id).limit(MOST_SHOWN))
    return [clusters.Link(*row) for row in rows]


async def _seen(session: Session, entity: str, ids: set[int], by: Actor) -> frozenset[int]:
    """Those of the records that are live and that the person may see."""
    model = MODELS[entity]
    found: set[int] = set()
    for some in many.batches(sorted(ids), many.CHUNK):
        live = (scope.is_live(entity, model), scope.seen(entity, model, by))
        found.update(await session.scalars(select(model.id).where(model.id.in_(some), *live), rights.viewer(by)))
    return frozenset(found)


def _grouped(kept: Sequence[clusters.Link], seen: frozenset[int]) -> list[list[clusters.Link]]:
    """The clusters that pairs still make of which a person sees two records or more, in their order."""
    smallest = clusters.smallest((link.low, link.high) for link in kept)
    groups: defaultdict[int, list[clusters.Link]] = defaultdict(list)
    for link in kept:
        groups[smallest[link.low]].append(link)
    return [links for links in groups.values() if any(link.low in seen and link.high in seen for link in links)]


def _records(links: Iterable[clusters.Link]) -> set[int]:
    return {each for link in links for each in (link.low, link.high)}


async def _members(session: Session, entity: str, ids: Sequence[int]) -> dict[int, Member]:
    model = MODELS[entity]
    rows = await session.execute(
        select(model, User.name).join(User, User.id == model.owner_id).where(model.id.in_(ids))
    )
    return {
        record.id: Member(
            id=record.id,
            name=name_of(record),
            company=getattr(record, "companyname", None) or "",
            city=record.address1_city or "",
            owner=owner,
            modified=record.modifiedon,
            inactive=record.statecode is not ACTIVE[entity],
        )
        for record, owner in rows
    }


async def _rules(session: Session) -> dict[str, str]:
    return {f"{RULE}{rule_id}": name for rule_id, name in await session.execute(RULES)}


RULES = select(DuplicateRule.id, DuplicateRule.name)


def _cluster(links: Sequence[clusters.Link], members: Mapping[int, Member], rules: Mapping[str, str]) -> Cluster:
    records = _records(links)
    shown = sorted((members[each] for each in records if each in members), key=lambda member: member.modified)
    pairs = tuple(
        Joined(link.id, link.low, link.high, rules.get(link.rule_key, ""), link.probability)
        for link in links
        if link.low in members and link.high in members
    )
    return Cluster(tuple(reversed(shown)), pairs, len(records) - len(shown))
