"""Profiles and keys of records, written in the transaction that writes the record, so that what is saved is found.

The keys of a record are not indexed by record: they are recomputed from its stored profile when it changes or goes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Select, delete, select, text

from services.models.account import Account
from services.models.base import table
from services.models.contact import Contact
from services.models.lead import Lead
from services.models.similarity import Profile as Stored
from services.models.similarity import ProfileKey
from services.resemblance import profile
from services.resemblance.keys import keys
from services.resemblance.profile import Profile
from services.settings import stored
from services.settings.sections import OrganisationSettings
from services.similar import parents
from services.store import Session

VERSION = 2
"""To be raised when profiles or keys are made in another way: records get theirs anew (`refreshing`).

Keys of before that are made no more stay behind, and nobody looks for them.
"""

MODELS: Mapping[str, Any] = {"lead": Lead, "account": Account, "contact": Contact}
"""The record types that have profiles."""

NO_COMPANIES: Mapping[int, str] = MappingProxyType({})

COLUMNS = {entity: tuple(table(model).columns.keys()) for entity, model in MODELS.items()}


@dataclass(frozen=True, slots=True)
class Before:
    """A stored profile: how it was made, and its text."""

    made: str
    body: str

    @property
    def is_of_this_version(self) -> bool:
        return self.made.partition(" ")[0] == str(VERSION)


@dataclass(slots=True)
class Changes:
    """Rows to write and to delete, as tuples of their tables' columns: keys are (key, entity, record id).

    `region` (ISO 3166) is where phone numbers without a country code are dialled. `companies` are the names of the
    accounts that contacts belong to, by id.
    """

    region: str
    companies: Mapping[int, str] = field(default_factory=dict)
    profiles: list[tuple[str, int, str, str]] = field(default_factory=list)
    new_keys: list[tuple[int, str, int]] = field(default_factory=list)
    old_keys: list[tuple[int, str, int]] = field(default_factory=list)

    def add(self, entity: str, record_id: int, record: Any, before: Before | None = None) -> None:
        """A record, given as row or mapping, is to have its profile in place of the one before."""
        now = of_record(entity, record, region=self.region, companies=self.companies)
        after = Before(made(self.region), now.to_text())
        if before == after:
            return
        self.profiles.append((entity, record_id, after.made, after.body))
        had = frozenset(_keys_of(before)) if before else frozenset()
        has = frozenset(keys(now))
        there = had if before and before.is_of_this_version else frozenset()
        self.new_keys += [(key, entity, record_id) for key in has - there]
        self.old_keys += [(key, entity, record_id) for key in had - has]


def made(region: str) -> str:
    """How profiles are made now in this region (ISO 3166)."""
    return f"{VERSION} {region}"


def of_record(entity: str, record: Any, *, region: str, companies: Mapping[int, str] = NO_COMPANIES) -> Profile:
    """The profile of a row, or of a mapping with its columns; a contact's company is the one it belongs to."""
    values = record if isinstance(record, Mapping) else {name: getattr(record, name) for name in COLUMNS[entity]}
    if entity == "contact" and (company := companies.get(values.get("parentcustomerid", 0))):
        values = {**values, "companyname": company}
    return profile.of(entity, values, region=region)


async def store(session: Session, entity: str, rows: Sequence[Any]) -> None:
    """Write the profiles and keys of records in place of those they had, in three statements.

    `entity` is a table name; the rows have ids (are flushed). Nothing is done for types that have no profiles.
    """
    if rows and entity in MODELS:
        region = (await stored.read(session, OrganisationSettings)).region
        before = await read(session, entity, [row.id for row in rows])
        await replace(session, entity, rows, before, region=region)


async def replace(
    session: Session, entity: str, rows: Iterable[Any], before: Mapping[int, Before], *, region: str
) -> None:
    """As `store`, with what `read` found of these records; one statement, none where nothing that counts changed.

    One more reads the companies of contacts. A merged lead and a record that is put away lose what they had.
    """
    rows = list(rows)
    changes = Changes(region, await parents.of_contacts(session, [(entity, row) for row in rows]))
    for row in rows:
        if _is_found(row):
            changes.add(entity, row.id, row, before.get(row.id))
    await _write(session, changes)
    await remove(session, entity, {row.id: before[row.id] for row in rows if row.id in before and not _is_found(row)})


async def follow(session: Session, accounts: Sequence[int], *, region: str) -> None:
    """Write the profiles of the contacts of these accounts, whose names may be others now, or whose contacts."""
    async for contacts in parents.contacts_of(session, accounts):
        before = await read(session, "contact", [row.id for row in contacts])
        found = [row for row in contacts if row.id in before]
        await replace(session, "contact", found, before, region=region)


async def add(session: Session, region: str, records: Iterable[tuple[str, Any]]) -> None:
    """Write the profiles and keys of new records, given as (entity, row) with ids, in one statement.

    One more reads the companies of contacts that are not among the records.
    """
    records = list(records)
    known = await parents.of_contacts(session, records)
    profiled = ((entity, record.id, record) for entity, record in records if entity in MODELS)
    changes = new(region, profiled, companies=known)
    await _write(session, changes)


def new(
    region: str, records: Iterable[tuple[str, int, Any]], *, companies: Mapping[int, str] = NO_COMPANIES
) -> Changes:
    """The rows of new records, given as (entity, id, row or mapping), sorted as the tables are.

    `companies` are the names of the accounts that contacts belong to, by id.
    """
    changes = Changes(region, companies)
    for entity, record_id, record in records:
        changes.add(entity, record_id, record)
    changes.profiles.sort()
    changes.new_keys.sort()
    return changes


async def read(session: Session, entity: str, ids: Iterable[int]) -> dict[int, Before]:
    """The stored profiles of these records, by id."""
    return {record_id: Before(*kept) for record_id, *kept in await session.execute(reading(entity, ids))}


def reading(entity: str, ids: Iterable[int]) -> Select[int, str, str]:
    """The statement for that: (id, made, body)."""
    these = (Stored.entity == entity, Stored.record_id.in_(list(ids)))
    return select(Stored.record_id, Stored.made, Stored.body).where(*these)


async def remove(session: Session, entity: str, before: Mapping[int, Before]) -> None:
    """Take away the profiles and keys of records that `read` found, in two statements."""
    if not before:
        return
    gone = [(key, entity, record_id) for record_id, kept in before.items() for key in _keys_of(kept)]
    await session.execute(delete(Stored).where(Stored.entity == entity, Stored.record_id.in_(list(before))))
    await _write(session, Changes("", old_keys=gone))


def _is_found(row: Any) -> bool:
    return not getattr(row, "merged", False) and getattr(row, "archivedon", None) is None


def _keys_of(before: Before) -> tuple[int, ...]:
    """None of a profile of another version that cannot be read any more."""
    try:
        return keys(Profile.from_text(before.body))
    except ValueError:
        return ()


async def _write(session: Session, changes: Changes) -> None:
    """In one statement on PostgreSQL, in up to three on SQLite."""
    if not (changes.profiles or changes.new_keys or changes.old_keys):
        return
    if session.get_bind().dialect.name == "postgresql":
        await session.execute(WRITING, _columns(changes))
        return
    await session.run_sync(lambda opened: _write_here(opened.connection(), changes))


def _write_here(connection: Connection, changes: Changes) -> None:
    """Every row by a prepared statement, sorted, so that neighbours in the file are written together."""
    for statement, rows in (
        (PUTTING, changes.profiles),
        (TAKING_KEYS, changes.old_keys),
        (PUTTING_KEYS, changes.new_keys),
    ):
        if rows:
            connection.exec_driver_sql(statement, sorted(rows))


def _columns(changes: Changes) -> dict[str, list[Any]]:
    named: dict[tuple[str, ...], Sequence[tuple[Any, ...]]] = {
        ("entities", "ids", "mades", "bodies"): changes.profiles,
        ("old_keys", "old_entities", "old_ids"): changes.old_keys,
        ("new_keys", "new_entities", "new_ids"): changes.new_keys,
    }
    return {
        name: [row[position] for row in rows] for names, rows in named.items() for position, name in enumerate(names)
    }


_KEYS = table(ProfileKey).name
_PROFILES = table(Stored).name
PUTTING = (
    f"INSERT INTO {_PROFILES} (entity, record_id, made, body) VALUES (?, ?, ?, ?)"  # noqa: S608
    " ON CONFLICT (entity, record_id) DO UPDATE SET made = excluded.made, body = excluded.body"
)
TAKING_KEYS = f"DELETE FROM {_KEYS} WHERE key = ? AND entity = ? AND record_id = ?"  # noqa: S608
PUTTING_KEYS = f"INSERT OR IGNORE INTO {_KEYS} (key, entity, record_id) VALUES (?, ?, ?)"  # noqa: S608
WRITING = text(f"""
    WITH written AS (
        INSERT INTO {_PROFILES} (entity, record_id, made, body)
        SELECT * FROM unnest(CAST(:entities AS varchar[]), CAST(:ids AS bigint[]),
                             CAST(:mades AS varchar[]), CAST(:bodies AS text[]))
        ON CONFLICT (entity, record_id) DO UPDATE SET made = excluded.made, body = excluded.body
    ), taken AS (
        DELETE FROM {_KEYS} USING unnest(CAST(:old_keys AS bigint[]), CAST(:old_entities AS varchar[]),
                                         CAST(:old_ids AS bigint[])) AS old (key, entity, record_id)
        WHERE {_KEYS}.key = old.key AND {_KEYS}.entity = old.entity AND {_KEYS}.record_id = old.record_id
    )
    INSERT INTO {_KEYS} (key, entity, record_id)
    SELECT * FROM unnest(CAST(:new_keys AS bigint[]), CAST(:new_entities AS varchar[]), CAST(:new_ids AS bigint[]))
    ON CONFLICT DO NOTHING
""")  # noqa: S608
"""Keys to take and to put are different ones: the parts of the statement do not see each other."""
