"""Every likely pair of a whole file: keys, pairs that share them, probabilities. In memory, chunk by chunk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from services.resemblance import features, habits, judging, keys
from services.resemblance.habits import Habits
from services.resemblance.profile import Profile

WEAK_BLOCK = 100
"""A weak key that more records have is no key; over that it tells nothing and costs much."""
STRONG_BLOCK = 500
_SMALL_BLOCK = 20
_CHUNK = 200_000
_SURVEYED = 100_000

Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Index:
    """The keys of all records, sorted: `records[starts[k]:starts[k] + counts[k]]` have the key `distinct[k]`.

    `of_record[r]` are the positions (in `distinct`) of the keys of record r.
    """

    distinct: Ints
    starts: Ints
    counts: Ints
    records: Ints
    strong: NDArray[np.bool_]
    of_record: list[Ints]

    def usable(self) -> NDArray[np.bool_]:
        """The keys that are shared, and not by too many."""
        return (self.counts > 1) & (self.counts <= np.where(self.strong, STRONG_BLOCK, WEAK_BLOCK))


def index(profiles: Sequence[Profile]) -> Index:
    """Reads every profile's keys once."""
    own = [keys.keys(profile) for profile in profiles]
    strong = np.unique(np.array([key for profile in profiles for key in keys.strong(profile)], dtype=np.int64))
    flat = np.fromiter((key for found in own for key in found), dtype=np.int64)
    lengths = np.fromiter(map(len, own), dtype=np.int64, count=len(own))
    records = np.repeat(np.arange(len(own), dtype=np.int64), lengths)
    distinct, inverse, counts = np.unique(flat, return_inverse=True, return_counts=True)
    order = np.argsort(inverse, kind="stable")
    starts = np.concatenate(([0], np.cumsum(counts)[:-1])).astype(np.int64)
    of_record = np.split(inverse.astype(np.int64), np.cumsum(lengths)[:-1])
    return Index(distinct, starts, counts.astype(np.int64), records[order], np.isin(distinct, strong), list(of_record))


@dataclass(frozen=True)
class Candidates:
    """Pairs that share keys, the lower record first, and how many records have each key that both share."""

    left: Ints
    right: Ints
    shared_by: list[Mapping[int, int]]


def candidates(
    found: Index, *, side: NDArray[np.bool_] | None = None, everything: bool | None = None
) -> Iterator[Candidates]:
    """Chunks of candidates: two shared keys, or a strong one, or one that few have; with `side` only across sides.

    In a store of less than 50,000 records (`everything`) one shared key is enough.
    """
    usable = found.usable()
    few = len(found.of_record) < 50_000 if everything is None else everything
    begun: list[tuple[int, Ints]] = []
    pending = 0
    for record, own in enumerate(found.of_record):
        mine = own[usable[own]]
        begun.append((record, mine))
        pending += int(found.counts[mine].sum())
        if pending > _CHUNK:
            yield _paired(found, begun, side, few)
            begun, pending = [], 0
    if begun:
        yield _paired(found, begun, side, few)


def _paired(found: Index, begun: list[tuple[int, Ints]], side: NDArray[np.bool_] | None, few: bool) -> Candidates:
    own = np.concatenate([mine for _, mine in begun])
    left_once = np.repeat(np.array([record for record, _ in begun], dtype=np.int64), [len(mine) for _, mine in begun])
    sizes = found.counts[own]
    left, key = np.repeat(left_once, sizes), np.repeat(own, sizes)
    offsets = np.arange(len(left)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    right = found.records[found.starts[key] + offsets]
    kept = right > left
    if side is not None:
        kept &= side[left] != side[right]
    left, right, key = left[kept], right[kept], key[kept]
    order = np.lexsort((right, left))
    left, right, key = left[order], right[order], key[order]
    first = np.flatnonzero(np.concatenate(([True], (left[1:] != left[:-1]) | (right[1:] != right[:-1]))))
    if not len(left):
        return Candidates(left, right, [])
    ends = np.append(first[1:], len(left))
    telling = few | ((ends - first) > 1)
    telling |= np.maximum.reduceat((found.strong[key] | (found.counts[key] <= _SMALL_BLOCK)).astype(np.int8), first) > 0
    hashes, counts = found.distinct[key].tolist(), found.counts[key].tolist()
    shared: list[Mapping[int, int]] = [
        dict(zip(hashes[begin:end], counts[begin:end], strict=True))
        for begin, end, wanted in zip(first.tolist(), ends.tolist(), telling.tolist(), strict=True)
        if wanted
    ]
    return Candidates(left[first][telling], right[first][telling], shared)


@dataclass(frozen=True)
class Scored:
    """Pairs with their probability, the lower record first."""

    left: Ints
    right: Ints
    probability: NDArray[np.float64]


def scan(
    profiles: Sequence[Profile], *, side: NDArray[np.bool_] | None = None, least: float = 0.05
) -> tuple[Scored, Index, Ints]:
    """The pairs of at least this probability, the index, and all candidates (as left * records + right)."""
    found = index(profiles)
    chunks = list(candidates(found, side=side))
    known = habits_of(profiles, chunks)
    none = np.zeros(0, dtype=np.int64)
    lefts, rights, seen = [none], [none], [none]
    chances = [np.zeros(0)]
    for chunk in chunks:
        probability = probabilities(profiles, chunk, known)
        kept = probability >= least
        lefts.append(chunk.left[kept])
        rights.append(chunk.right[kept])
        chances.append(probability[kept])
        seen.append(chunk.left * len(profiles) + chunk.right)
    scored = Scored(np.concatenate(lefts), np.concatenate(rights), np.concatenate(chances))
    return scored, found, np.concatenate(seen)


def probabilities(profiles: Sequence[Profile], chunk: Candidates, known: Mapping[str, Habits]) -> NDArray[np.float64]:
    """How likely each pair of a chunk is one and the same, in a store of these habits."""
    pairs = _pairs(profiles, chunk)
    return judging.probabilities(pairs, shared_by=chunk.shared_by, store_size=len(profiles), known=known)


def _pairs(profiles: Sequence[Profile], chunk: Candidates) -> list[tuple[Profile, Profile]]:
    return [(profiles[a], profiles[b]) for a, b in zip(chunk.left.tolist(), chunk.right.tolist(), strict=True)]


def habits_of(profiles: Sequence[Profile], chunks: Sequence[Candidates]) -> Mapping[str, Habits]:
    """What the candidates themselves say of this store, from an even sample of them."""
    step = max(1, sum(len(chunk.left) for chunk in chunks) // _SURVEYED)
    surveyed = [Candidates(chunk.left[::step], chunk.right[::step], chunk.shared_by[::step]) for chunk in chunks]
    pairs = [pair for chunk in surveyed for pair in _pairs(profiles, chunk)]
    shared = [each for chunk in surveyed for each in chunk.shared_by]
    return habits.of_store(features.rows(pairs, shared_by=shared, store_size=len(profiles)))
