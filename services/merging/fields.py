"""The fields of a record that is merged: reading them, changing them, and keeping them as plain values."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from services.audit import trail
from services.merging.kinds import OWN, Kind
from services.people.actors import Actor
from services.store import Session


def values_of(kind: Kind, row: Any) -> dict[str, Any]:
    """The fields of a row: its columns that are merged, and the organisation's own."""
    own = getattr(row, "attributes", None) or {}
    columns = {column: getattr(row, column) for column in kind.columns}
    return columns | {f"{OWN}{name}": value for name, value in own.items()}


def plain_of(kind: Kind, row: Any) -> dict[str, Any]:
    """The same as plain values."""
    return {name: trail.plain(value) for name, value in values_of(kind, row).items()}


def write(
    session: Session, row: Any, values: Mapping[str, Any], *, by: Actor, now: datetime, without: Collection[str] = ()
) -> None:
    """Change fields of a record as a new version of it; those of the organisation's own in `without` are taken away."""
    columns = {name: value for name, value in values.items() if not name.startswith(OWN)}
    own = {name.removeprefix(OWN): value for name, value in values.items() if name.startswith(OWN)}
    gone = {name.removeprefix(OWN) for name in without}
    if own or gone:
        columns["attributes"] = {name: each for name, each in (row.attributes | own).items() if name not in gone}
    trail.change(session, row, columns, by=by, now=now)
    row.version, row.modifiedon = row.version + 1, now


def from_plain(kind: Kind, name: str, value: Any) -> Any:
    """The value of a field that was kept as a plain one; the organisation's own are plain already."""
    return value if name.startswith(OWN) else trail.held(kind.model, name, value)
