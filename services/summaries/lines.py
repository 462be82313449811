"""The lines of a summary, each with the field or note it comes from, and how they are kept on the timeline."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import Date, Numeric

from services.audit.trail import plain
from services.models.base import Coded, table
from services.models.lead import Lead


class Kind(StrEnum):
    """What a line can come from."""

    FIELD = "field"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Source:
    """A field of the lead by its name, or a note by its id, with who wrote it and when."""

    kind: Kind
    ref: str
    author: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """The value of a field as it was, or else a text: what a note says, or what a model made of its source."""

    source: Source
    value: Any = None
    text: str = ""


def as_json(line: Line) -> dict[str, Any]:
    """The line as plain values, from which `from_json` makes it again."""
    source = line.source
    cited = {"kind": source.kind.value, "ref": source.ref, "author": source.author, "at": plain(source.at)}
    return {"source": cited, "value": plain(line.value), "text": line.text}


def from_json(kept: Mapping[str, Any]) -> Line:
    """The line that was written with `as_json`."""
    cited = kept["source"]
    at = datetime.fromisoformat(cited["at"]) if cited["at"] else None
    source = Source(Kind(cited["kind"]), cited["ref"], cited["author"], at)
    value = kept["value"]
    return Line(source, None if value is None else _typed(source.ref, value), kept["text"])


def _typed(field: str, value: Any) -> Any:
    """A value of a field as the lead has it."""
    column = table(Lead).columns.get(field)
    match column.type if column is not None else None:
        case Coded() as coded:
            return coded.enumeration(value)
        case Date():
            return date.fromisoformat(value)
        case Numeric():
            return Decimal(value)
        case _:
            return value
