"""Every likely pair of a whole file: keys, pairs that share them, probabilities. In memory, chunk by chunk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from services.resemblance import features, habits, judging, keys
from services.resemblance.features import Rows
from services.resemblance.habits import Habits
from services.resemblance.profile import Profile

WEAK_BLOCK = 100
"""A weak key that more records have is no key; over that it tells nothing and costs much."""
STRONG_BLOCK = 500
_SMALL_BLOCK = 20
_CHUNK = 50_000
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
    """The pairs of at least this probability, the index, and all candidates (as left * records + right).

    Every candidate's features are in memory at once: about 600 bytes a pair.
    """
    found = index(profiles)
    chunks = list(candidates(found, side=side))
    seen = [features_of(profiles, chunk) for chunk in chunks]
    known = habits_of(seen)
    left, right = (_joined([getattr(chunk, name) for chunk in chunks]) for name in ("left", "right"))
    chances = [judging.of_rows(rows, len(chunk.left), known=known) for rows, chunk in zip(seen, chunks, strict=True)]
    probability = np.concatenate([np.zeros(0), *chances])
    kept = probability >= least
    return Scored(left[kept], right[kept], probability[kept]), found, left * len(profiles) + right


def _joined(parts: Sequence[Ints]) -> Ints:
    return np.concatenate([np.zeros(0, dtype=np.int64), *parts])


def features_of(profiles: Sequence[Profile], chunk: Candidates) -> Mapping[str, Rows]:
    """The features of a chunk's pairs, by model."""
    pairs = [(profiles[a], profiles[b]) for a, b in zip(chunk.left.tolist(), chunk.right.tolist(), strict=True)]
    return features.rows(pairs, shared_by=chunk.shared_by, store_size=len(profiles))


def habits_of(seen: Sequence[Mapping[str, Rows]]) -> Mapping[str, Habits]:
    """What the candidates themselves say of this store, from an even sample of them."""
    step = max(1, sum(len(rows.positions) for chunk in seen for rows in chunk.values()) // _SURVEYED)
    names = {which for chunk in seen for which in chunk}
    sampled = {which: [chunk[which].features[::step] for chunk in seen if which in chunk] for which in sorted(names)}
    learned = {which: habits.learn(which, np.concatenate(parts)) for which, parts in sampled.items()}
    return {which: each for which, each in learned.items() if each is not None}
