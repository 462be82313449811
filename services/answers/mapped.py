"""The field mappings as they stand: what fills what, and whether the system's are all there (lead-management.md 2)."""

from __future__ import annotations

from dataclasses import dataclass

from services.defaults import SYSTEM_MAPPINGS
from services.qualification import hooks, mappings
from services.qualification.choices import Entity
from services.qualification.mappings import SYSTEM, FieldMap
from services.store import Session


@dataclass(frozen=True, slots=True)
class Mapped:
    """The mappings in use; `missing` counts system mappings that come back with the next start.

    `hooks` counts the organisation's own functions that run after an opportunity is made and override a mapping.
    """

    maps: tuple[FieldMap, ...]
    missing: int
    hooks: int

    def of(self, target: Entity) -> tuple[FieldMap, ...]:
        """The mappings of one record type."""
        return tuple(each for each in self.maps if each.target is target)

    def system(self, target: Entity) -> tuple[FieldMap, ...]:
        """The mappings of one record type that cannot be deleted."""
        return tuple(each for each in self.of(target) if each.source == SYSTEM)


async def read(session: Session) -> Mapped:
    """What is mapped now, in one statement."""
    maps = mappings.maps((await session.execute(mappings.IN_USE)).all())
    there = {(each.target.value, each.target_attr) for each in maps}
    missing = [mapping for mapping in SYSTEM_MAPPINGS if mapping[1:] not in there]
    return Mapped(maps, len(missing), len(hooks.AFTER_CREATE))
