"""What a merge keeps for the way back: plain values of the columns it changed, and the ids of what it moved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Loser:
    """A record that was merged into another: its version since, its columns before, its process, what was moved."""

    id: int
    version: int
    before: Mapping[str, Any]
    process: int | None
    moved: Mapping[str, Sequence[int]]


@dataclass(frozen=True, slots=True)
class Inverse:
    """`before` and `after` are the fields of the primary record that were changed; `before` has not what it lacked."""

    primary_id: int
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    losers: tuple[Loser, ...]

    @property
    def ids(self) -> tuple[int, ...]:
        """All records of the merge."""
        return (self.primary_id, *(each.id for each in self.losers))

    def as_json(self) -> dict[str, Any]:
        """Plain values, from which `from_json` makes the same."""
        return asdict(self)


def from_json(plain: Mapping[str, Any]) -> Inverse:
    """What was kept with `as_json`."""
    return Inverse(**{**plain, "losers": tuple(Loser(**each) for each in plain["losers"])})
