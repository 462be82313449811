"""Many rows at once, as each database takes them fastest: executemany on SQLite, COPY on PostgreSQL."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
from typing import Any

from asyncpg import PostgresError
from sqlalchemy import ARRAY, ColumnElement, Table, any_, func, literal, select
from sqlalchemy.engine import Dialect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import InstrumentedAttribute

from services.store import Session

Writers = tuple[tuple[int, Callable[[Any], Any]], ...]


async def insert(session: Session, table: Table, columns: tuple[str, ...], rows: Sequence[tuple[Any, ...]]) -> None:
    """Store new rows, each with the values of the columns in order; the other columns are NULL.

    Raises DBAPIError. The transaction must have run a statement before.
    """
    if not rows:
        return
    dialect = session.get_bind().dialect
    written = _written(rows, _writers(table, columns, dialect))
    if dialect.name == "sqlite":
        sql = f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608
        await session.run_sync(lambda opened: opened.connection().exec_driver_sql(sql, written))
    else:
        await _copy(session, table.name, columns, written)


def is_among(
    session: Session, column: InstrumentedAttribute[Any], values: Collection[str] | Collection[int]
) -> ColumnElement[bool]:
    """The condition that the column has one of many values; they are one parameter, so the statement stays the same."""
    if session.get_bind().dialect.name == "sqlite":
        listed = func.json_each(json.dumps(list(values))).table_valued("value")
        return column.in_(select(listed.c.value))
    return column == any_(literal(list(values), ARRAY(column.type)))


async def _copy(session: Session, name: str, columns: tuple[str, ...], rows: Sequence[tuple[Any, ...]]) -> None:
    connection = await (await session.connection()).get_raw_connection()
    driver: Any = connection.driver_connection
    try:
        await driver.copy_records_to_table(name, columns=columns, records=rows)
    except PostgresError as error:
        raise DBAPIError(f"COPY {name}", None, error) from error


def _written(rows: Sequence[tuple[Any, ...]], writers: Writers) -> Sequence[tuple[Any, ...]]:
    """The rows as the driver takes them."""
    if not writers:
        return rows
    by_column: list[Sequence[Any]] = list(zip(*rows, strict=True))
    for position, write in writers:
        by_column[position] = [None if value is None else write(value) for value in by_column[position]]
    return list(zip(*by_column, strict=True))


@lru_cache(maxsize=64)
def _writers(table: Table, columns: tuple[str, ...], dialect: Dialect) -> Writers:
    """The columns (by position) whose values the driver does not take as they are, and how they are written."""
    types = (table.c[name].type.dialect_impl(dialect) for name in columns)
    processors = ((position, type_.bind_processor(dialect)) for position, type_ in enumerate(types))
    return tuple((position, processor) for position, processor in processors if processor is not None)
