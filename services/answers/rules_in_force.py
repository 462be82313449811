"""The published duplicate detection rules by the record type they look at."""

from __future__ import annotations

from collections.abc import Mapping

from services.duplicates import rules
from services.duplicates.rules import Rule
from services.store import Session

ENTITIES = ("account", "contact", "lead", "opportunity")


async def by_entity(session: Session) -> Mapping[str, tuple[Rule, ...]]:
    """The published rules of each record type, none for one that has none."""
    in_force = await rules.load(session)
    return {entity: in_force.of(entity) for entity in ENTITIES}
