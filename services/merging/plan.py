"""The plan of a merge: which record survives and why, what it will have, what moves to it; shown, then carried out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from typing import Any

from services.audit import trail
from services.merging.choices import Choices


class Why(StrEnum):
    """Why a record is the primary one."""

    CHOSEN = "chosen"
    ONLY_ACTIVE = "only-active"
    MOST_ACTIVITIES = "most-activities"
    MOST_RECENT = "most-recent"
    ASKED = "asked"


class Taken(StrEnum):
    """Why a field has the value it has: the primary's own, filled in, picked by hand, or not filled in and why."""

    PRIMARY = "primary"
    FILLED = "filled"
    CHOSEN = "chosen"
    OTHER_CURRENCY = "other-currency"


@dataclass(frozen=True, slots=True)
class Value:
    """What one record has in a field; `shown` is the name of the record that the value names, if it does."""

    record_id: int
    value: Any
    shown: str = ""

    @property
    def is_blank(self) -> bool:
        return self.value is None or (isinstance(self.value, str) and not self.value.strip())

    def is_same(self, other: Value) -> bool:
        """Whether both are blank, or the very same value: True is not 1."""
        if self.is_blank or other.is_blank:
            return self.is_blank and other.is_blank
        alike: bool = self.value == other.value
        return alike and isinstance(self.value, bool) is isinstance(other.value, bool)


@dataclass(frozen=True, slots=True)
class FieldPlan:
    """One field: what each record has, in display order, and whose value is taken."""

    field: str
    values: tuple[Value, ...]
    taken: int
    reason: Taken

    def of(self, record_id: int) -> Value:
        """What this record has."""
        return next(each for each in self.values if each.record_id == record_id)

    @property
    def value(self) -> Any:
        """What the surviving record will have."""
        return self.of(self.taken).value

    @property
    def same(self) -> bool:
        """Whether all records have the same: there is nothing to choose."""
        return len(self.options) == 1

    @property
    def options(self) -> tuple[Value, ...]:
        """The different values, each of the first record that has it."""
        found: list[Value] = []
        for each in self.values:
            if not any(each.is_same(known) for known in found):
                found.append(each)
        return tuple(found)

    def option(self, record_id: int) -> Value:
        """The option that stands for what this record has."""
        return next(each for each in self.options if each.is_same(self.of(record_id)))


@dataclass(frozen=True, slots=True)
class Dropped:
    """A value of a record that is merged in, which the surviving one does not get."""

    field: str
    value: Value


@dataclass(frozen=True, slots=True)
class RecordOfPlan:
    """A record as it was when the plan was made, and what tells it from the others."""

    id: int
    version: int
    name: str
    company: str | None
    city: str | None
    owner: str
    modified: datetime
    active: bool
    activities: int
    has_process: bool


@dataclass(frozen=True, slots=True)
class Moved:
    """How many records of a type move to the primary one; `entity` is a table name."""

    entity: str
    number: int


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Something that forbids the merge, and the facts of it."""

    code: str
    facts: Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class MergePlan:
    """A whole plan; `fields` are those in which some record has a value."""

    entity: str
    choices: Choices
    primary: RecordOfPlan
    why: Why
    losers: tuple[RecordOfPlan, ...]
    fields: tuple[FieldPlan, ...]
    moved: tuple[Moved, ...]
    obstacles: tuple[Obstacle, ...]

    @property
    def differing(self) -> tuple[FieldPlan, ...]:
        """The fields in which the records differ: the others are as good as settled."""
        return tuple(each for each in self.fields if not each.same)

    @property
    def picked(self) -> tuple[FieldPlan, ...]:
        """The fields whose value was picked by hand."""
        return tuple(each for each in self.fields if each.reason is Taken.CHOSEN)

    @property
    def dropped(self) -> tuple[Dropped, ...]:
        """What the others have and the surviving record does not get; it stays on them."""
        return tuple(
            Dropped(field.field, each)
            for field in self.differing
            for each in field.options
            if not each.is_blank and each.record_id != self.primary.id and not each.is_same(field.of(field.taken))
        )

    @property
    def overwritten(self) -> tuple[FieldPlan, ...]:
        """The fields in which the surviving record loses what it has, for another value or for none."""
        own = ((field, field.of(self.primary.id)) for field in self.differing)
        return tuple(field for field, mine in own if not mine.is_blank and not mine.is_same(field.of(field.taken)))

    @property
    def records(self) -> tuple[RecordOfPlan, ...]:
        """All records in display order."""
        by_id = {each.id: each for each in (self.primary, *self.losers)}
        return tuple(by_id[each] for each in self.choices.ids)

    def as_json(self) -> dict[str, Any]:
        """The plan as plain values."""
        plain: dict[str, Any] = json.loads(self._text())
        return plain

    @property
    def hash(self) -> str:
        """64 hex digits, equal for plans that do the same for the same reasons."""
        return sha256(self._text().encode()).hexdigest()

    def _text(self) -> str:
        return json.dumps(asdict(self), sort_keys=True, ensure_ascii=False, default=trail.plain)
