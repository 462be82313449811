"""All that a qualification plan depends on: frozen facts, so that planning is a pure function of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from services.duplicates.matching import Found
from services.duplicates.rules import RuleSet
from services.models.lead import LeadState
from services.qualification.choices import Entity
from services.qualification.mappings import FieldMap
from services.qualification.policies import Policy
from services.similar.detaching import Apart

Slot = tuple[Entity, int]
"""A record to be made: its type, and its number among those of the type, from 1."""


@dataclass(frozen=True, slots=True)
class LeadFacts:
    """The lead; `values` has every column, and the organisation's own, by name."""

    id: int
    version: int
    name: str
    company: str | None
    subject: str
    state: LeadState
    merged: bool
    owner_id: int
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Linked:
    """An existing account or contact that the lead is to be linked to, or an opportunity it is to be attached to.

    `lacks` are the columns that are empty there and that a mapping fills: the lead may, where the person may change it.
    """

    id: int
    name: str
    version: int
    inactive: bool
    may_change: bool = False
    lacks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ProcessFacts:
    """Where the lead's running process stands: its stage, whose stage that is, which fields it requires.

    `next_stage` is the first stage that belongs to the opportunity.
    """

    stage: str
    stage_entity: str
    required: tuple[str, ...]
    next_stage: str | None


@dataclass(frozen=True, slots=True)
class Closing:
    """How a lead that is not open came to be closed; `by` and `at` are None where nobody wrote it down."""

    by: str | None
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Facts:
    """`links` has the record types for which there is a link, `found` what duplicates were looked for.

    `codes` are the match codes by which a record that is to be made finds others, and by which others find it.
    `likened` are the record types whose like is looked for beside what the rules find.
    `opportunities` are the open ones of the linked account, to which the lead may be attached. `has_opportunity`: one
    comes from the lead already.
    `lead_found` are the records that the published lead rules find for the lead itself, `apart` the leads that somebody
    said are no duplicates of it. A lead that is not open has `closing` in their place.
    """

    lead: LeadFacts
    actor_id: int
    may_change: bool
    policy: Policy
    enhanced: bool
    maps: tuple[FieldMap, ...]
    rule_set: RuleSet
    links: Mapping[Entity, Linked]
    codes: Mapping[Slot, tuple[str, ...]]
    process: ProcessFacts | None
    notes: int
    attachments: int
    likened: frozenset[Entity] = frozenset()
    opportunities: tuple[Linked, ...] = ()
    has_opportunity: bool = False
    found: Mapping[Slot, Found] = field(default_factory=dict)
    lead_found: Found = field(default_factory=Found)
    apart: Mapping[int, Apart] = field(default_factory=dict)
    closing: Closing | None = None

    @property
    def is_open(self) -> bool:
        """Whether the lead can be worked on."""
        return self.lead.state is LeadState.OPEN and not self.lead.merged
