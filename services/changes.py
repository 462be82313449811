"""Changes that are gathered and sent together: on PostgreSQL as one statement, for each costs a trip to the server.

No change may need what another one does: the database runs them in any order.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import Insert, Integer, Label, Select, Update, bindparam, literal_column, select

from services.models.base import Base, table
from services.store import Session

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Shape:
    """What a change looks like, whatever its values: a new row, or other values for a row, in these columns."""

    model: type[Base]
    columns: tuple[str, ...]
    is_new: bool

    def statement(self, prefix: str) -> Insert | Update:
        """The change; its parameters are called `prefix` and the column."""
        of = table(self.model)
        values = {column: bindparam(prefix + column, type_=of.c[column].type) for column in self.columns}
        if self.is_new:
            return of.insert().values(values)
        return of.update().where(of.c.id == values.pop("id")).values(values)


@dataclass(slots=True)
class Changes:
    """The changes gathered so far."""

    _gathered: list[tuple[Shape, Sequence[Row]]] = field(default_factory=list)

    def insert(self, model: type[Base], rows: Sequence[Row]) -> None:
        """New rows, all with the same columns."""
        if rows:
            self._gathered.append((Shape(model, tuple(rows[0]), is_new=True), rows))

    def update(self, model: type[Base], row_id: int, values: Row) -> None:
        """Other values for the columns of one row."""
        self._gathered.append((Shape(model, ("id", *values), is_new=False), [{"id": row_id, **values}]))

    async def send(self, session: Session) -> None:
        """Make the changes, in one statement where the database can, else in one for each kind."""
        if session.get_bind().dialect.name == "sqlite":
            for shape, rows in self._gathered:
                await session.execute(_alone(shape), [_named(ALONE, row) for row in rows])
        elif self._gathered:
            each = [(shape, row) for shape, rows in self._gathered for row in rows]
            values = [_named(_prefix(number), row) for number, (_, row) in enumerate(each)]
            await session.execute(_together(tuple(shape for shape, _ in each)), dict(ChainMap(*values)))


ALONE = "new_"


@cache
def _alone(shape: Shape) -> Insert | Update:
    return shape.statement(ALONE)


@lru_cache(maxsize=256)
def _together(shapes: tuple[Shape, ...]) -> Select[Any]:
    changes = [shape.statement(_prefix(number)) for number, shape in enumerate(shapes)]
    return select(DONE).add_cte(*(change.returning(DONE).cte() for change in changes))


DONE: Label[int] = literal_column("1", Integer).label("done")


def _named(prefix: str, row: Row) -> dict[str, Any]:
    return {prefix + column: value for column, value in row.items()}


def _prefix(number: int) -> str:
    return f"change{number}_"
