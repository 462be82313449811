"""Joining pairs into clusters: records that pairs lead to from one another; what grows too large falls apart again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import bindparam, select, update

from services.detection import many
from services.models.base import table
from services.models.detection_job import DuplicateRecord
from services.store import Session

MOST = 20
"""Records of a cluster; of a larger one only the surer pairs are held together."""

SURER = (0.7, 0.9, 0.97, 0.99)
CHUNK = 2000


class Link(NamedTuple):
    """A kept pair. What a rule found has no probability: it always holds."""

    id: int
    low: int
    high: int
    probability: float | None
    rule_key: str = ""


async def write(session: Session, job_id: int) -> None:
    """Write the cluster of every pair of a search that nobody removed."""
    kept = select(
        DuplicateRecord.id, DuplicateRecord.base_id, DuplicateRecord.duplicate_id, DuplicateRecord.probability
    ).where(DuplicateRecord.job_id == job_id, DuplicateRecord.removedon.is_(None))
    links = [Link(*row) for row in await session.execute(kept)]
    for some in many.batches(of_links(links).items(), CHUNK):
        await session.execute(WRITING, [{"of": pair_id, "into": cluster} for pair_id, cluster in some])


def of_links(links: Sequence[Link]) -> dict[int, int]:
    """For each pair by its id the smallest record of its cluster; pairs between clusters that fell apart have none."""
    found: dict[int, int] = {}
    for members in _joined(links):
        found |= _split(members, SURER)
    return found


def _split(links: Sequence[Link], surer: Sequence[float]) -> dict[int, int]:
    """The pairs of one cluster, or of the smaller ones that its surer pairs make."""
    records = {each for link in links for each in (link.low, link.high)}
    if len(records) <= MOST or not surer:
        return dict.fromkeys((link.id for link in links), min(records))
    left = [link for link in links if link.probability is None or link.probability >= surer[0]]
    found: dict[int, int] = {}
    for members in _joined(left):
        found |= _split(members, surer[1:])
    return found


def _joined(links: Iterable[Link]) -> list[list[Link]]:
    """The pairs by cluster."""
    links = list(links)
    roots = smallest((link.low, link.high) for link in links)
    groups: defaultdict[int, list[Link]] = defaultdict(list)
    for link in links:
        groups[roots[link.low]].append(link)
    return list(groups.values())


def smallest(pairs: Iterable[tuple[int, int]]) -> Mapping[int, int]:
    """For each record the smallest one that pairs lead to from it."""
    parent: dict[int, int] = {}

    def root(record: int) -> int:
        while (above := parent.setdefault(record, record)) != record:
            parent[record] = parent[above]
            record = above
        return record

    for one, other in pairs:
        low, high = sorted((root(one), root(other)))
        parent[high] = low
    return {record: root(record) for record in list(parent)}


_RECORDS = table(DuplicateRecord)
WRITING = update(_RECORDS).where(_RECORDS.c.id == bindparam("of")).values(cluster=bindparam("into"))
