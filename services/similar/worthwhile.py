"""Which of the records that share keys are worth comparing: few, and those that have most in common first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from heapq import nsmallest
from typing import Any

from services.resemblance.keys import of_name_alone, strong
from services.resemblance.profile import Profile
from services.similar import sharing

MOST = 40
"""Records compared; more of them find nothing more."""

RARE = 10
"""Records that have no more than one key or one name in common are compared where no more records have that."""

Found = tuple[str, int]
"""A record, as (entity, id)."""


def candidates(ours: Profile, found_by: Mapping[int, Collection[Found]]) -> dict[Found, dict[int, int]]:
    """The records to compare, and for each the keys it shares with us -> how many records have it, us included.

    First those that share an e-mail address or phone number that few have, then those that share most keys, then
    the rarest one. Namesakes of a common name and records with one common key, with nothing else in common, are none.
    """
    counts = {key: len(found) + 1 for key, found in found_by.items()}
    reached, named = strong(ours), of_name_alone(ours)
    telling = {key for key in reached if counts.get(key, 0) <= sharing.MOST_SHARING}
    shared: dict[Found, dict[int, int]] = defaultdict(dict)
    for key, found in found_by.items():
        for record in found:
            shared[record][key] = counts[key]

    def is_worth_it(keys: Mapping[int, int]) -> bool:
        more_than_a_name = len(keys) > 1 and bool(keys.keys() - named)
        return more_than_a_name or bool(keys.keys() & reached) or min(keys.values()) <= RARE

    def rank(record: Found) -> tuple[Any, ...]:
        keys = shared[record]
        return -len(telling & keys.keys()), -len(keys), min(keys.values()), record

    worth_it = (record for record, keys in shared.items() if is_worth_it(keys))
    return {record: shared[record] for record in nsmallest(MOST, worth_it, key=rank)}
