"""What all records share: the declarative base, the column types, and the bookkeeping columns."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import Enum
from typing import Annotated, Any, ClassVar

from sqlalchemy import JSON, BigInteger, DateTime, ForeignKey, Integer, MetaData, String, Table
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator, TypeEngine

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}

BigId = BigInteger().with_variant(Integer, "sqlite")
Json = JSON().with_variant(JSONB, "postgresql")
Id = Annotated[int, mapped_column(BigId, primary_key=True)]


class Base(DeclarativeBase):
    """All tables; constraints are named, so that migrations can change them on both databases."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {int: BigId}


def table(model: type[Base]) -> Table:
    """The model's table, for statements that run often and need no mapped objects."""
    mapped = model.__table__
    assert isinstance(mapped, Table)  # noqa: S101  a declarative model maps a table
    return mapped


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC: aware in Python; naive moments are refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC) if value.tzinfo is None else value


class Coded(TypeDecorator[Any]):
    """A member of an enumeration, stored as its value (Dynamics' own numbers, or a word)."""

    cache_ok = True
    impl = String

    def __init__(self, enumeration: type[Enum]) -> None:
        super().__init__()
        self.enumeration = enumeration
        numeric = isinstance(next(iter(enumeration)).value, int)
        self.stored: TypeEngine[Any] = Integer() if numeric else String(40)

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(self.stored)

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        return None if value is None else self.enumeration(value).value

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        return None if value is None else self.enumeration(value)


class OwnedRecord:
    """Owner, times and version of a record that sellers work on.

    `version` grows by one with every change; who changes a record names the version it saw.
    """

    owner_id: Mapped[int] = mapped_column(ForeignKey("user.id"), index=True)
    createdon: Mapped[datetime] = mapped_column(UtcDateTime)
    modifiedon: Mapped[datetime] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column(default=1)


class Archivable:
    """A record that an undo has put away: it is kept, and nobody finds it."""

    archivedon: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Address:
    """The first address, with the lengths of Dynamics' columns."""

    address1_line1: Mapped[str | None] = mapped_column(String(250))
    address1_line2: Mapped[str | None] = mapped_column(String(250))
    address1_line3: Mapped[str | None] = mapped_column(String(250))
    address1_city: Mapped[str | None] = mapped_column(String(80))
    address1_stateorprovince: Mapped[str | None] = mapped_column(String(50))
    address1_postalcode: Mapped[str | None] = mapped_column(String(20))
    address1_country: Mapped[str | None] = mapped_column(String(80))
