"""The plan of a qualification: what will be created, linked and left out, and why; shown first, then carried out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime
from enum import Enum
from functools import cache
from hashlib import sha256
from typing import Any

from pydantic import BaseModel

from services.audit import trail
from services.duplicates.matching import Match
from services.models.user import Role
from services.qualification.choices import Choices, Entity, Kind
from services.qualification.facts import Linked
from services.qualification.mappings import FieldValue
from services.qualification.outcomes import Reason
from services.qualification.policies import Experience
from services.settings.sections import FormField

UNBINDING = frozenset({"details", "planned_at", "probability", "label", "kept", "compared"})
"""What describes and does not decide; how sure likeness is moves with the number of records in the store."""


@dataclass(frozen=True, slots=True)
class LeadOfPlan:
    """The lead as it was when the plan was made."""

    id: int
    version: int
    name: str
    company: str | None
    subject: str


@dataclass(frozen=True, slots=True)
class RecordPlan:
    """What becomes of one record type.

    `allowed` are the kinds the person may choose; not `editable` means that the setting decides. `linked` is there
    when the action is a link to a record that exists, and `offered` unless it is one that may not be linked to.
    `settled` says that no duplicate waits for a choice. `codes` are the match codes of what is to be created.

    `number` counts the opportunities, from 1: the first is the primary one. `missing` are required fields of its form
    without a value, `foreign` what was typed into fields that it does not offer. `linkable` are the open opportunities
    that the lead may be attached to. `carriable` is what the lead could fill of a linked record, `carried` what it
    will.
    """

    entity: Entity
    action: Kind
    reason: Reason
    editable: bool
    allowed: tuple[Kind, ...]
    fields: tuple[FieldValue, ...]
    linked: Linked | None
    offered: bool
    matches: tuple[Match, ...]
    settled: bool
    codes: tuple[str, ...]
    number: int = 1
    missing: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    linkable: tuple[Linked, ...] = ()
    carriable: tuple[FieldValue, ...] = ()
    carried: tuple[FieldValue, ...] = ()


@dataclass(frozen=True, slots=True)
class StageMove:
    """The stage of the lead's process before and after; the same when it stays."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Effect:
    """Something else that the qualification brings with it; `number` counts it where it can be counted."""

    code: str
    number: int = 0


Fact = str | int | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Blocker:
    """Something that forbids the qualification, with its facts; `matches` are the duplicates that are the cause.

    `mender` is the role of who can do something about it.
    """

    code: str
    facts: Mapping[str, Fact]
    matches: tuple[Match, ...] = ()
    mender: Role = Role.SELLER


@dataclass(frozen=True, slots=True)
class QualificationPlan:
    """A whole plan. `customer` is what the opportunity is for; `rule_set` is the version of the duplicate rules.

    `form` are the fields a seller is asked of an opportunity. `no_editing` and `no_adding` are the code of why the
    opportunity cannot be edited, or one more drafted; "" where it can. `summarizes`: a summary is written afterwards.
    """

    planned_at: datetime
    lead: LeadOfPlan
    experience: Experience
    enhanced: bool
    records: tuple[RecordPlan, ...]
    customer: Entity | None
    process: StageMove | None
    effects: tuple[Effect, ...]
    blockers: tuple[Blocker, ...]
    choices: Choices
    rule_set: str
    form: tuple[FormField, ...] = ()
    no_editing: str = ""
    no_adding: str = ""
    summarizes: bool = False

    def of(self, entity: Entity) -> RecordPlan:
        """The part of one record type; of the opportunities, the primary one."""
        return next(record for record in self.records if record.entity is entity)

    @property
    def opportunities(self) -> tuple[RecordPlan, ...]:
        """The opportunities, the primary one first."""
        return tuple(record for record in self.records if record.entity is Entity.OPPORTUNITY)

    @property
    def incomplete(self) -> tuple[int, ...]:
        """The numbers of the opportunities whose form wants more."""
        return tuple(record.number for record in self.opportunities if record.missing)

    @property
    def unsettled(self) -> tuple[Entity, ...]:
        """The record types whose duplicates wait for a choice."""
        return tuple(record.entity for record in self.records if not record.settled)

    @property
    def ready(self) -> bool:
        """Whether it can be carried out."""
        return not self.blockers and not self.unsettled and not self.incomplete

    def as_json(self) -> dict[str, Any]:
        """The plan as plain values."""
        plain: dict[str, Any] = _plain(self)
        return plain | {"choices": self.choices.as_json()}

    @property
    def hash(self) -> str:
        """64 hex digits, equal for plans that do the same for the same reasons.

        What only describes a duplicate (its city, its last change, how alike it is) is left out, and so is the time:
        they change nothing that is done.
        """
        binding: dict[str, Any] = _plain(self, without=UNBINDING)
        whole = binding | {"choices": self.choices.as_json()}
        return sha256(json.dumps(whole, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


PLAIN = frozenset({str, int, bool, type(None)})


def _plain(value: Any, without: frozenset[str] = frozenset()) -> Any:
    if type(value) in PLAIN:
        return value
    if is_dataclass(value):
        return {name: _plain(getattr(value, name), without) for name in _names(value.__class__) if name not in without}
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    if isinstance(value, Mapping):
        return {str(key): _plain(each, without) for key, each in value.items() if key not in without}
    if isinstance(value, (tuple, list, frozenset)):
        ordered = sorted(value) if isinstance(value, frozenset) else value
        return [_plain(each, without) for each in ordered]
    return trail.plain(value.value if isinstance(value, Enum) else value)


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
