"""Which records share keys with those of a part: as arrays of numbers, in which a pair is a few bytes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]


RARE = 5
"""A name that so few records have may be all that two of them have in common."""


@dataclass(frozen=True, slots=True)
class Keys:
    """Keys of records, one an entry, in no order.

    `strong[i]` says whether `key[i]` is an e-mail address or a phone, `of_name[i]` whether it is of nothing but a name.
    """

    record: Numbers
    key: Numbers
    strong: NDArray[np.bool_]
    of_name: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Shared:
    """Pairs worth a look: `ours[i]` and `theirs[i]` share the keys `key[first[i]:first[i + 1]]`.

    `size` says for each of those how many records of the store have it.
    """

    ours: Numbers
    theirs: Numbers
    first: Numbers
    key: Numbers
    size: Numbers


def shared(ours: Keys, members: Numbers, sizes: Numbers, *, every: bool) -> Shared:
    """The pairs that share a strong key, or two keys that are more than a person's name, unless few have that name.

    `members` are rows (key, record) of all records that have one of the keys, sorted; `sizes` how many have
    that key, row by row. Where `every` record of the store is in some part, a pair is met from its smaller id only.
    """
    key_of, record_of = members[:, 0], members[:, 1]
    start = np.searchsorted(key_of, ours.key, side="left")
    count = np.searchsorted(key_of, ours.key, side="right") - start
    entry = np.repeat(np.arange(len(count)), count)
    row = np.arange(len(entry)) - np.repeat(np.cumsum(count) - count, count) + np.repeat(start, count)
    one, other = ours.record[entry], record_of[row]
    wanted = other > one if every else other != one
    entry, row, one, other = entry[wanted], row[wanted], one[wanted], other[wanted]
    order = np.lexsort((other, one))
    entry, row, one, other = entry[order], row[order], one[order], other[order]
    new = np.ones(len(one), dtype=np.bool_)
    new[1:] = (one[1:] != one[:-1]) | (other[1:] != other[:-1])
    first = np.flatnonzero(new)
    ends = np.append(first[1:], len(one))
    if not len(first):
        return Shared(one, other, np.zeros(1, dtype=np.int64), one, one)
    strong = np.maximum.reduceat(ours.strong[entry], first)
    more_than_a_name = np.maximum.reduceat(~ours.of_name[entry], first)
    telling = (ends - first >= 2) & (more_than_a_name | (np.minimum.reduceat(sizes[row], first) <= RARE))
    kept = strong | telling
    held = np.repeat(kept, ends - first)
    lengths = (ends - first)[kept]
    starts = np.concatenate(([0], np.cumsum(lengths))).astype(np.int64)
    return Shared(one[first[kept]], other[first[kept]], starts, ours.key[entry[held]], sizes[row[held]])


def usable(sizes: Mapping[int, int], strong: frozenset[int], *, most: int, most_strong: int) -> list[int]:
    """The keys that two records or more have, and not too many; `sizes` says how many have each."""
    return [key for key, size in sizes.items() if 2 <= size <= (most_strong if key in strong else most)]
