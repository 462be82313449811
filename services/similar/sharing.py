"""The records that have some of a record's keys, in one statement: each key reads a few rows of an index."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import text

from services.models.base import table
from services.models.similarity import ProfileKey
from services.store import Session

MOST_SHARING = 100
"""A key that more records have says little: it is passed over, unless it is an e-mail address or a phone number."""


async def having(session: Session, wanted: Sequence[tuple[int, str]]) -> Sequence[Any]:
    """(key, entity, record id) of at most MOST_SHARING + 1 records for each pair of key and type, in one statement."""
    if not wanted:
        return ()
    if session.get_bind().dialect.name == "postgresql":
        found_by, entities = zip(*wanted, strict=True)
        given = {"keys": list(found_by), "entities": list(entities), "most": MOST_SHARING + 1}
        return (await session.execute(LATERAL, given)).all()
    given_arms = tuple(each for arm in wanted for each in arm)
    statement = union_of(len(wanted))
    return await session.run_sync(lambda opened: opened.connection().exec_driver_sql(statement, given_arms).all())


_KEYS = table(ProfileKey).name
LATERAL = text(f"""
    SELECT wanted.key, wanted.entity, found.record_id
    FROM unnest(CAST(:keys AS bigint[]), CAST(:entities AS varchar[])) AS wanted (key, entity)
    CROSS JOIN LATERAL (
        SELECT record_id FROM {_KEYS} AS one WHERE one.key = wanted.key AND one.entity = wanted.entity
        ORDER BY one.key, one.entity, one.record_id LIMIT :most
    ) AS found
""")  # noqa: S608


@lru_cache(maxsize=256)
def union_of(arms: int) -> str:
    """The statement for SQLite, which has no LATERAL: one limited sub-select for each pair of key and entity."""
    arm = (
        f"SELECT * FROM (SELECT key, entity, record_id FROM {_KEYS} WHERE key = ? AND entity = ?"  # noqa: S608
        f" LIMIT {MOST_SHARING + 1})"
    )
    return " UNION ALL ".join([arm] * arms)
