"""Every row of every table, and what is different between two moments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import CompoundSelect, Table, Text, cast, func, literal, select, union_all

from services.models.registry import METADATA
from services.store import Session

Row = Mapping[str, Any]
Rows = Mapping[Any, Row]
Tables = Mapping[str, Rows]

WORKED_ON = (
    "account", "contact", "opportunity", "lead", "process_instance", "match_code", "receipt", "audit_entry",
    "field_change", "timeline_entry", "note", "attachment", "job", "process_stage", "profile", "profile_key",
    "ignored_warning", "score", "score_history",
)  # fmt: skip
"""Tables whose rows are read column by column; of all others each row is read as one text."""


@dataclass(frozen=True)
class Difference:
    """Rows that came, columns that changed on rows that were there (their new values), and rows that went, by table."""

    came: Mapping[str, Rows] = field(default_factory=dict)
    changed: Mapping[str, Rows] = field(default_factory=dict)
    gone: Mapping[str, Rows] = field(default_factory=dict)


async def read(session: Session) -> Tables:
    """Everything the store holds; what the session has changed is sent first."""
    await session.flush()
    tables: dict[str, dict[Any, Row]] = {name: {} for name in METADATA.tables}
    for name in WORKED_ON:
        table = METADATA.tables[name]
        for row in await session.execute(select(table)):
            tables[name][_key(table, row)] = dict(row._mapping)
    for name, text in await session.execute(_others(session.get_bind().dialect.name)):
        tables[name][text] = {}
    return tables


def difference(before: Tables, after: Tables) -> Difference:
    """What is different, as far as anything is."""
    came, changed, gone = ({name: each(before[name], after[name]) for name in before} for each in (_new, _other, _old))
    return Difference(*({name: rows for name, rows in part.items() if rows} for part in (came, changed, gone)))


def _new(before: Rows, after: Rows) -> dict[Any, Row]:
    return {key: row for key, row in after.items() if key not in before}


def _old(before: Rows, after: Rows) -> dict[Any, Row]:
    return _new(after, before)


def _other(before: Rows, after: Rows) -> dict[Any, Row]:
    same = {key: row for key, row in before.items() if key in after and row != after[key]}
    return {key: {name: after[key][name] for name in row if row[name] != after[key][name]} for key, row in same.items()}


def _key(table: Table, row: Any) -> Any:
    key = tuple(row._mapping[column.name] for column in table.primary_key)
    return key[0] if len(key) == 1 else key


@cache
def _others(dialect: str) -> CompoundSelect[Any]:
    listing = {"sqlite": func.json_array, "postgresql": func.jsonb_build_array}[dialect]
    tables = [table for name, table in METADATA.tables.items() if name not in WORKED_ON]
    return union_all(*(select(literal(table.name), cast(listing(*table.c), Text)) for table in tables))
