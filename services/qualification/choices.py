"""What a seller has chosen while qualifying: plain values that a conversation can keep."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any


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
class Choices:
    """A decision for each record type, None where the default holds; the duplicates of `ignored` types were seen."""

    account: Decision | None = None
    contact: Decision | None = None
    opportunity: Decision | None = None
    ignored: frozenset[Entity] = frozenset()

    def of(self, entity: Entity) -> Decision | None:
        match entity:
            case Entity.ACCOUNT:
                return self.account
            case Entity.CONTACT:
                return self.contact
            case Entity.OPPORTUNITY:
                return self.opportunity

    def choose(self, entity: Entity, decision: Decision | None) -> Choices:
        """These choices with another decision for one record type."""
        values: dict[str, Any] = {entity.value: decision}
        return replace(self, **values)

    def ignore(self, entity: Entity) -> Choices:
        """These choices with "Ignore and save" for one record type: its duplicates were seen, a new one is wanted."""
        return replace(self, ignored=self.ignored | {entity})

    def as_json(self) -> dict[str, Any]:
        """Plain values, from which `from_json` makes the same choices."""
        decided = {entity: self.of(entity) for entity in Entity}
        plain: dict[str, Any] = {
            entity.value: [decision.kind.value, decision.record_id] for entity, decision in decided.items() if decision
        }
        return plain | {"ignored": sorted(entity.value for entity in self.ignored)}


def from_json(plain: Mapping[str, Any]) -> Choices:
    """The choices that were written with `as_json`. Raises ValueError for anything else."""
    known = {entity.value for entity in Entity}
    if unknown := plain.keys() - known - {"ignored"}:
        raise ValueError(f"no record types: {sorted(unknown)}")
    choices = Choices(ignored=frozenset(Entity(name) for name in plain.get("ignored", ())))
    for name, (kind, record_id) in ((name, value) for name, value in plain.items() if name in known):
        choices = choices.choose(Entity(name), Decision(Kind(kind), record_id))
    return choices
