"""What a seller has chosen while qualifying: plain values that a conversation can keep."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from services.models.lead import REASONS_OF, LeadState

MOST_OPPORTUNITIES = 5
"""Opportunities that one qualification makes at most, the default one among them (lead-management.md 1.6)."""

Plain = str | int | bool | None


class Kind(StrEnum):
    """What becomes of a record type: a new record, an existing one, or none."""

    CREATE = "create"
    LINK = "link"
    SKIP = "skip"


class Entity(StrEnum):
    """The record types a lead turns into, in the order they are made."""

    ACCOUNT = "account"
    CONTACT = "contact"
    OPPORTUNITY = "opportunity"


@dataclass(frozen=True, slots=True)
class Decision:
    """`record_id` names the record to link to, and is None otherwise."""

    kind: Kind
    record_id: int | None = None

    def __post_init__(self) -> None:
        if (self.kind is Kind.LINK) != (self.record_id is not None):
            raise ValueError("a link names a record, and nothing else does")


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed into the form of a record to be made: (column, plain value) pairs, None for what was emptied."""

    typed: tuple[tuple[str, Plain], ...] = ()


def draft(values: Mapping[str, Plain]) -> Draft:
    """The draft with these values, whatever their order."""
    return Draft(tuple(sorted(values.items())))


DEFAULT_OPPORTUNITIES = (Draft(),)
"""One opportunity, of what the lead gives it."""


@dataclass(frozen=True, slots=True)
class Choices:
    """A decision for each record type, None where the default holds; the duplicates of `ignored` types were seen.

    `opportunities` are the drafts, the primary one first. `carried` names fields of linked records, as
    "account.telephone1", that the lead fills since they are empty. `unchecked`: duplicates are not looked for, since
    the lead is qualified from a list. `disqualified` is the status reason of a lead that is to be closed as
    disqualified instead, while its account and contact are kept.
    """

    account: Decision | None = None
    contact: Decision | None = None
    opportunity: Decision | None = None
    ignored: frozenset[Entity] = frozenset()
    opportunities: tuple[Draft, ...] = DEFAULT_OPPORTUNITIES
    carried: frozenset[str] = frozenset()
    unchecked: bool = False
    disqualified: int | None = None

    def __post_init__(self) -> None:
        if self.disqualified is not None and self.disqualified not in REASONS_OF[LeadState.DISQUALIFIED]:
            raise ValueError("no reason for which a lead is lost")

    def of(self, entity: Entity) -> Decision | None:
        match entity:
            case Entity.ACCOUNT:
                return self.account
            case Entity.CONTACT:
                return self.contact
            case Entity.OPPORTUNITY:
                return self.opportunity

    def drafts_of(self, entity: Entity) -> tuple[Draft, ...]:
        """The drafts of a record type: several of opportunities, one of the others, in which nothing is typed."""
        return self.opportunities if entity is Entity.OPPORTUNITY else DEFAULT_OPPORTUNITIES

    def choose(self, entity: Entity, decision: Decision | None) -> Choices:
        """These choices with another decision for one record type."""
        values: dict[str, Any] = {entity.value: decision}
        return replace(self, **values)

    def ignore(self, entity: Entity) -> Choices:
        """These choices with "Ignore and save" for one record type: its duplicates were seen, a new one is wanted."""
        return replace(self, ignored=self.ignored | {entity})

    def carry(self, entity: Entity, columns: Iterable[str]) -> Choices:
        """These choices with exactly these fields of one linked record filled from the lead."""
        others = {each for each in self.carried if not each.startswith(f"{entity}.")}
        return replace(self, carried=frozenset(others | {f"{entity}.{column}" for column in columns}))

    def with_opportunity(self, draft: Draft) -> Choices:
        """These choices with one more opportunity."""
        return replace(self, opportunities=(*self.opportunities, draft))

    def editing(self, number: int, draft: Draft) -> Choices:
        """These choices with another draft in the place `number`, counted from 1. Raises IndexError."""
        drafts = list(self.opportunities)
        drafts[number - 1] = draft
        return replace(self, opportunities=tuple(drafts))

    def without_opportunity(self, number: int) -> Choices:
        """These choices without the draft in the place `number`, counted from 1; the first one stays a default."""
        drafts = self.opportunities[: number - 1] + self.opportunities[number:]
        return replace(self, opportunities=drafts or DEFAULT_OPPORTUNITIES)

    def without_drafts(self) -> Choices:
        """These choices with one opportunity, of what the lead gives it."""
        return replace(self, opportunities=DEFAULT_OPPORTUNITIES)

    def as_json(self) -> dict[str, Any]:
        """Plain values, from which `from_json` makes the same choices; what is as it is by default is left out."""
        decided = {entity: self.of(entity) for entity in Entity}
        plain: dict[str, Any] = {
            entity.value: [decision.kind.value, decision.record_id] for entity, decision in decided.items() if decision
        }
        plain["ignored"] = sorted(entity.value for entity in self.ignored)
        told: dict[str, Any] = {
            "opportunities": [dict(each.typed) for each in self.opportunities],
            "carried": sorted(self.carried),
            "unchecked": self.unchecked,
            "disqualified": self.disqualified,
        }
        return plain | {name: value for name, value in told.items() if value != USUAL[name]}


USUAL: Mapping[str, Any] = {"opportunities": [{}], "carried": [], "unchecked": False, "disqualified": None}


def from_json(plain: Mapping[str, Any]) -> Choices:
    """The choices that were written with `as_json`. Raises ValueError for anything else."""
    known = {entity.value for entity in Entity}
    if unknown := plain.keys() - known - {"ignored"} - USUAL.keys():
        raise ValueError(f"no record types: {sorted(unknown)}")
    rest = {**USUAL, **plain}
    choices = Choices(
        ignored=frozenset(Entity(name) for name in plain.get("ignored", ())),
        opportunities=tuple(draft(values) for values in rest["opportunities"]),
        carried=frozenset(rest["carried"]),
        unchecked=rest["unchecked"],
        disqualified=rest["disqualified"],
    )
    for name, (kind, record_id) in ((name, value) for name, value in plain.items() if name in known):
        choices = choices.choose(Entity(name), Decision(Kind(kind), record_id))
    return choices
