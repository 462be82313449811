"""What the administrators have laid down - settings, rules, mappings - read in one statement by every plan.

It is read as JSON text, and what a text says is made once: a text that is read again cannot be out of date.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, TypeVar

from sqlalchemy import Select, Text, cast, func, select

from services.duplicates import rules
from services.duplicates.rules import RuleSet
from services.qualification import mappings, policies
from services.qualification.mappings import FieldMap
from services.qualification.policies import Policy
from services.settings import stored
from services.settings.sections import (
    AppSettings,
    CopilotSettings,
    DuplicateSettings,
    OpportunityFormSettings,
    OrganisationSettings,
    QualificationSettings,
    Section,
)
from services.store import Session

S = TypeVar("S", bound=Section)


@dataclass(frozen=True, slots=True)
class Standing:
    """What the settings make of a qualification, the duplicate rules in force, and the field mappings in use."""

    policy: Policy
    duplicates: DuplicateSettings
    rule_set: RuleSet
    maps: tuple[FieldMap, ...]


async def read(session: Session) -> Standing:
    """What holds now, in one statement; what the session has changed is sent first."""
    await session.flush()
    row = (await session.execute(_statement(session.get_bind().dialect.name))).one()
    return _standing(*row)


@cache
def _statement(dialect: str) -> Select[*tuple[Any, ...]]:
    listing, gathering = {
        "sqlite": (func.json_array, func.json_group_array),
        "postgresql": (func.jsonb_build_array, func.jsonb_agg),
    }[dialect]
    return select(
        *(
            select(cast(gathering(listing(*rows.c)), Text)).scalar_subquery()
            for rows in (stored.VALUES.subquery(), rules.IN_FORCE.subquery(), mappings.IN_USE.subquery())
        )
    )


@lru_cache(maxsize=8)
def _standing(settings: str | None, in_force: str | None, in_use: str | None) -> Standing:
    """An aggregate of no rows is "[]" on SQLite and NULL on PostgreSQL; JSON in JSON is text on SQLite."""
    rows = ((name, json.loads(value) if isinstance(value, str) else value) for name, value in _rows(settings))
    values: dict[str, dict[str, Any]] = dict(rows)
    return Standing(
        policy=policies.policy(
            _section(QualificationSettings, values),
            _section(OpportunityFormSettings, values),
            _section(AppSettings, values),
            _section(CopilotSettings, values),
        ),
        duplicates=_section(DuplicateSettings, values),
        rule_set=rules.rule_set(
            _rows(in_force),
            region=_section(OrganisationSettings, values).region,
            operations=rules.switched_on(_section(DuplicateSettings, values)),
        ),
        maps=mappings.maps(_rows(in_use)),
    )


def _section(kind: type[S], values: dict[str, dict[str, Any]]) -> S:
    return stored.section(kind, values.get(stored.name_of(kind)))


def _rows(text: str | None) -> list[list[Any]]:
    rows: list[list[Any]] = json.loads(text or "[]")
    return rows
