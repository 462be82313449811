"""What a search reads it reads by an index, beginning with the records that it asks about."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from services.detection import by_likeness, by_rules, keeping, many
from services.store import Session

STATEMENTS = {
    "counts": by_likeness.COUNTS,
    "members": by_likeness.MEMBERS,
    "profiles": by_likeness.PROFILES,
    "equal codes": by_rules.EQUAL,
    "told apart": keeping.APART,
} | {f"live {entity}": statement for entity, statement in keeping.LIVE.items()}


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("named", STATEMENTS)
async def test_sqlite_begins_with_what_is_asked_for(session: Session, named: str) -> None:
    """PostgreSQL knows how many values an array has; SQLite has to be told by the order of a CROSS JOIN."""
    statement = STATEMENTS[named].format(many=many.LISTED["sqlite"], joined="group_concat(record_id)")
    given = {"many": "[]", "entity": "lead", "most": 3, "rule": 1, "lowest": 0}
    plan = [row[3] for row in await session.execute(text(f"EXPLAIN QUERY PLAN {statement}"), given)]
    read = [step for step in plan if step.startswith(("SEARCH", "SCAN"))]
    assert read[0].startswith("SCAN json_each")
    assert not [
        step
        for step in read[1:]
        if step.startswith("SCAN") and not step.startswith(("SCAN ours", "SCAN c", "SCAN least"))
    ]
    assert all("(entity=?)" not in step for step in read)
