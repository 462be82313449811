"""Statements about many ids or keys at once: one parameter on both databases, so that the statement stays the same."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import BigInteger, bindparam, text
from sqlalchemy.dialects.postgresql import ARRAY

from services.store import Session

Each = TypeVar("Each")

CHUNK = 5000
"""Values of one statement; some thousand rows are read in milliseconds."""

JOINED = {
    "sqlite": "group_concat({column})",
    "postgresql": "string_agg(CAST({column} AS text), ',')",
}
"""Many numbers of one group in one text: a row costs a hundred times as much as a number in it."""

LISTED = {"sqlite": "json_each(:many)", "postgresql": "unnest(:many) AS many(value)"}


async def rows(session: Session, statement: str, many: Sequence[int], **values: Any) -> list[tuple[Any, ...]]:
    """What `statement` finds for `many`, some thousand at a time.

    The statement says {many} where it takes the values from: a table with one column, `value`, and may say {joined} for
    all `record_id` of a group in one text with commas. It is to be CROSS JOINed
    with what is read: SQLite then begins with the values, where it would else read the whole table for each of them.
    """
    dialect = session.get_bind().dialect.name
    asked = text(statement.format(many=LISTED[dialect], joined=JOINED[dialect].format(column="record_id")))
    if dialect == "postgresql":
        asked = asked.bindparams(bindparam("many", type_=ARRAY(BigInteger)))
    found: list[tuple[Any, ...]] = []
    for some in batches(many, CHUNK):
        listed: Any = json.dumps(some) if dialect == "sqlite" else list(some)
        found += [tuple(row) for row in await session.execute(asked, values | {"many": listed})]
    return found


def batches(every: Iterable[Each], size: int) -> Iterator[list[Each]]:
    """So many at a time, the last ones fewer."""
    left = iter(every)
    while some := list(islice(left, size)):
        yield some
