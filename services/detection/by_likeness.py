"""Pairs by likeness: those that share keys, read from the store, and judged many at once.

A part is a range of records. All keys that a pair shares are then known in one place, so that no pair is judged twice
and no profile is taken apart once for every key it has.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from services import likeness
from services.detection import many
from services.detection.pairs import Pair
from services.detection.shared_keys import Keys, Shared, shared, usable
from services.models.detection_job import DetectionJob
from services.resemblance import features, judging, keys, rules
from services.resemblance.habits import Habits
from services.resemblance.judgement import LikenessRule
from services.resemblance.profile import Profile
from services.store import Session

MOST_A_KEY = 100
MOST_A_STRONG_KEY = 400
"""A key that more records have tells nothing: a common name, a switchboard of hundreds."""

BATCH = 4000
"""Pairs that are judged at once."""

NAMES_UNLIKE = 0.55
"""Two people whose names are less alike are the same only where they have an e-mail address in common."""

COUNTS = """
SELECT value, (SELECT count(*) FROM (
    SELECT 1 FROM profile_key k WHERE k.key = value AND k.entity = :entity LIMIT :most) AS least) FROM {many}
"""
MEMBERS = "SELECT k.key, k.record_id FROM {many} JOIN profile_key k ON k.key = value AND k.entity = :entity"
PROFILES = "SELECT p.record_id, p.body FROM {many} JOIN profile p ON p.record_id = value AND p.entity = :entity"


@dataclass(frozen=True, slots=True)
class Candidates:
    """What is known of a part before its pairs are judged."""

    pairs: Shared
    profiles: Mapping[int, Profile]
    store_size: int
    habits: Mapping[str, Habits] = field(default_factory=dict)


async def candidates(
    session: Session, job: DetectionJob, ids: Sequence[int], *, every: bool, store_size: int
) -> Candidates:
    """The pairs of these records worth a look, with both profiles."""
    ours = await profiles(session, job.entity, ids)
    held = await asyncio.to_thread(_keys, ours)
    strong = frozenset(held.key[held.strong].tolist())
    counted = await many.rows(
        session, COUNTS, np.unique(held.key).tolist(), entity=job.entity, most=MOST_A_STRONG_KEY + 1
    )
    sizes: dict[int, int] = dict(counted)
    known = usable(sizes, strong, most=MOST_A_KEY, most_strong=MOST_A_STRONG_KEY)
    members = await many.rows(session, MEMBERS, known, entity=job.entity)
    pairs = await asyncio.to_thread(_shared, held, members, sizes, every)
    theirs = sorted(set(pairs.theirs.tolist()) - ours.keys())
    return Candidates(pairs, ours | await profiles(session, job.entity, theirs), store_size)


async def profiles(session: Session, entity: str, ids: Sequence[int]) -> dict[int, Profile]:
    """The stored profiles of these records, by id."""
    rows = await many.rows(session, PROFILES, ids, entity=entity)
    return {record_id: Profile.from_text(body) for record_id, body in rows}


@dataclass(frozen=True, slots=True)
class Judged:
    """The pairs to keep, and how many were judged."""

    pairs: list[Pair]
    scored: int


def judged(found: Candidates) -> Judged:
    """The pairs that are likely or better, or that a rule fired for that is more than a phone in common."""
    looked_at = np.flatnonzero(_worth_judging(found))
    batches = (looked_at[at : at + BATCH] for at in range(0, len(looked_at), BATCH))
    return Judged([pair for batch in batches for pair in _judged(found, batch)], len(looked_at))


def _judged(found: Candidates, which: NDArray[np.int64]) -> Iterator[Pair]:
    pairs = found.pairs
    both = _both(found, which)
    chances = judging.of_rows(features_of(found, which), len(which), known=found.habits)
    for at, (one, other), chance in zip(which, both, chances, strict=True):
        if chance >= judging.LIKELY or _by_rule(one, other):
            first, second = int(pairs.ours[at]), int(pairs.theirs[at])
            yield Pair(min(first, second), max(first, second), probability=float(chance))


def features_of(found: Candidates, which: NDArray[np.int64]) -> Mapping[str, features.Rows]:
    """The features of these of the pairs, by model."""
    crowds = [_crowd(found.pairs, int(at)) for at in which]
    return features.rows(_both(found, which), shared_by=crowds, store_size=found.store_size)


def _both(found: Candidates, which: NDArray[np.int64]) -> list[tuple[Profile, Profile]]:
    pairs = found.pairs
    return [(found.profiles[int(pairs.ours[at])], found.profiles[int(pairs.theirs[at])]) for at in which]


def _by_rule(one: Profile, other: Profile) -> bool:
    fired, _ = rules.evaluate(one, other)
    return any(rule is not LikenessRule.SAME_PHONE for rule in fired)


def _crowd(pairs: Shared, at: int) -> dict[int, int]:
    these = slice(int(pairs.first[at]), int(pairs.first[at + 1]))
    return dict(zip(pairs.key[these].tolist(), pairs.size[these].tolist(), strict=True))


def _worth_judging(found: Candidates) -> NDArray[np.bool_]:
    """Colleagues share switchboard, company and domain: most pairs are told apart by their names alone."""
    texts = {record_id: " ".join(profile.names) for record_id, profile in found.profiles.items()}
    emails = {record_id: profile.email for record_id, profile in found.profiles.items()}
    ours, theirs = found.pairs.ours.tolist(), found.pairs.theirs.tolist()
    alike = likeness.of_pairs([texts[each] for each in ours], [texts[each] for each in theirs]) >= NAMES_UNLIKE
    other = [
        not texts[one] or not texts[two] or (emails[one] != "" and emails[one] == emails[two])
        for one, two in zip(ours, theirs, strict=True)
    ]
    return alike | np.array(other, dtype=np.bool_)


def _keys(held: Mapping[int, Profile]) -> Keys:
    records: list[int] = []
    found: list[int] = []
    strong: list[bool] = []
    for record_id, profile in held.items():
        of_record, sure = keys.keys(profile), keys.strong(profile)
        records += [record_id] * len(of_record)
        found += of_record
        strong += [key in sure for key in of_record]
    return Keys(np.array(records, dtype=np.int64), np.array(found, dtype=np.int64), np.array(strong, dtype=np.bool_))


def _shared(held: Keys, members: Sequence[Sequence[int]], sizes: Mapping[int, int], every: bool) -> Shared:
    rows = np.array([tuple(row) for row in members], dtype=np.int64).reshape(-1, 2)
    rows = rows[np.lexsort((rows[:, 1], rows[:, 0]))]
    counted = np.array([sizes[key] for key in rows[:, 0].tolist()], dtype=np.int64)
    return shared(held, rows, counted, every=every)
