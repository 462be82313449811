"""All that a merge depends on, as frozen facts, so that planning is a pure function of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services.merging.kinds import Kind

ACTIVITIES = ("note", "timeline_entry")


@dataclass(frozen=True, slots=True)
class RecordFacts:
    """A record that may be merged. `values` has its fields, `names` what the records it names are called.

    `company` and `city` help to tell it from others. `children` counts what hangs on it, by table.
    """

    id: int
    version: int
    name: str
    company: str | None
    city: str | None
    owner: str
    may_change: bool
    active: bool
    merged: bool
    modified: datetime
    values: Mapping[str, Any]
    names: Mapping[str, str]
    children: Mapping[str, int]
    has_process: bool

    @property
    def activities(self) -> int:
        """How many notes and events it has."""
        return sum(self.children.get(each, 0) for each in ACTIVITIES)


@dataclass(frozen=True, slots=True)
class Facts:
    """The records in display order."""

    kind: Kind
    records: tuple[RecordFacts, ...]
