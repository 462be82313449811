"""What a search found, to be looked through by a person: its clusters, of what the person may see, and its progress."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from services.detection import asking, clusters, explaining, standing
from services.detection.explaining import Cluster
from services.models.detection_job import DetectionJob, DetectionStatus, Method
from services.models.user import Role
from services.people.actors import Actor
from services.people.rights import NotFound
from services.store import Session

PAGE_SIZE = 2
MOST_LISTED = 20


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
class Page:
    """Clusters from number `first` of `total`; `left_out` pairs are beyond the most that are shown."""

    search: SearchFacts
    clusters: tuple[Cluster, ...]
    page: int
    pages: int
    first: int
    total: int
    left_out: int


async def searches(session: Session, *, by: Actor) -> tuple[SearchFacts, ...]:
    """The newest searches that the person may know of. Raises NotAllowed."""
    asking.check_role(by)
    newest = select(DetectionJob).order_by(DetectionJob.id.desc()).limit(MOST_LISTED)
    if by.role is not Role.ADMINISTRATOR:
        newest = newest.where(DetectionJob.by == by.id)
    jobs = (await session.scalars(newest.execution_options(populate_existing=True))).all()
    return tuple([await _facts(session, job, by) for job in jobs])


async def search(session: Session, job_id: int, *, by: Actor) -> SearchFacts:
    """How far a search is. Raises NotAllowed, NotFound."""
    return await _facts(session, await known(session, job_id, by=by), by)


async def page(session: Session, job_id: int, *, by: Actor, page: int = 1) -> Page:
    """One page of the clusters; beyond the ends, the nearest page. Raises NotAllowed, NotFound."""
    job = await known(session, job_id, by=by)
    facts = await _facts(session, job, by)
    links = await standing.links(session, job, by=by)
    grouped = _grouped(links)
    pages = max(1, -(-len(grouped) // PAGE_SIZE))
    number = min(max(1, page), pages)
    first = (number - 1) * PAGE_SIZE
    shown = grouped[first : first + PAGE_SIZE]
    found = await explaining.explained(session, job.entity, shown)
    left_out = facts.found - len({(link.low, link.high) for link in links})
    return Page(facts, found, number, pages, first + 1 if shown else 0, len(grouped), max(0, left_out))


async def known(session: Session, job_id: int, *, by: Actor) -> DetectionJob:
    """A search that the person may know of. Raises NotAllowed, NotFound."""
    asking.check_role(by)
    job = await session.get(DetectionJob, job_id, populate_existing=True)
    if job is None or not asking.may_see(job, by):
        raise NotFound(entity="detection_job")
    return job


async def _facts(session: Session, job: DetectionJob, by: Actor) -> SearchFacts:
    return SearchFacts(
        id=job.id,
        name=job.name,
        entity=job.entity,
        method=job.method,
        status=job.status,
        total=job.total,
        done=job.done,
        found=await standing.count(session, job, by=by),
        askedon=job.askedon,
        finishedon=job.finishedon,
        recurs=job.recurs,
    )


def _grouped(kept: Sequence[clusters.Link]) -> list[list[clusters.Link]]:
    """The clusters that pairs still make, in their order."""
    smallest = clusters.smallest((link.low, link.high) for link in kept)
    groups: defaultdict[int, list[clusters.Link]] = defaultdict(list)
    for link in kept:
        groups[smallest[link.low]].append(link)
    return list(groups.values())
