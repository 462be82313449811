"""Statements about many ids or keys at once: one parameter on both databases, so that the statement stays the same."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import batched
from typing import Any

from sqlalchemy import BigInteger, Row, bindparam, text
from sqlalchemy.dialects.postgresql import ARRAY

from services.store import Session

CHUNK = 5000
"""Values of one statement; some thousand rows are read in milliseconds."""

LISTED = {"sqlite": "json_each(:many)", "postgresql": "unnest(:many) AS many(value)"}


async def rows(session: Session, statement: str, many: Sequence[int], **values: Any) -> list[Row[Any]]:
    """What `statement` finds for `many`, some thousand at a time.

    The statement says {many} where it takes the values from: a table with one column, `value`.
    """
    dialect = session.get_bind().dialect.name
    asked = text(statement.format(many=LISTED[dialect]))
    if dialect == "postgresql":
        asked = asked.bindparams(bindparam("many", type_=ARRAY(BigInteger)))
    found: list[Row[Any]] = []
    for some in batched(many, CHUNK):
        listed: Any = json.dumps(some) if dialect == "sqlite" else list(some)
        found += (await session.execute(asked, values | {"many": listed})).all()
    return found
