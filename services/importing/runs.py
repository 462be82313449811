"""The import run of a file: begun once, moved on with every chunk in the chunk's transaction, finished."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.dialects import postgresql, sqlite

from services.audit import trail
from services.importing.outcomes import Fate
from services.importing.tally import Tally
from services.models.import_run import ImportRun
from services.people.actors import Actor
from services.refusal import Refusal
from services.store import Session

LONGEST_NAME = 255


class ImportOvertaken(Refusal):
    """Somebody else is taking the same file in; what this run had stored stays, nothing is there twice."""

    code = "import-overtaken"


@dataclass(frozen=True, slots=True)
class Run:
    """A file being taken in: `rows_done` records are stored, with these fates."""

    id: int
    rows_done: int
    counts: Mapping[Fate, int]


async def known(session: Session, fingerprint: str) -> int | None:
    """The run of a file that was taken in before, wholly or in part."""
    return await session.scalar(select(ImportRun.id).where(ImportRun.file_hash == fingerprint))


async def begin(session: Session, fingerprint: str, file_name: str, *, by: Actor, now: datetime) -> Run:
    """The run of a file: a new one, or the interrupted one to go on with, or the finished one from the start."""
    dialect = sqlite if session.get_bind().dialect.name == "sqlite" else postgresql
    new = dialect.insert(ImportRun).values(
        file_name=file_name[:LONGEST_NAME], file_hash=fingerprint, rows_done=0, counts={}, createdon=now, by=by.id
    )
    await session.execute(new.on_conflict_do_nothing(index_elements=["file_hash"]))
    run = (await session.scalars(select(ImportRun).where(ImportRun.file_hash == fingerprint).with_for_update())).one()
    if run.finishedon is not None:
        run.rows_done, run.counts, run.finishedon = 0, {}, None
    return Run(run.id, run.rows_done, {Fate(name): number for name, number in run.counts.items()})


async def take(session: Session, run_id: int, *, done: int, more: int) -> None:
    """Take the next records of the file for this transaction. Raises ImportOvertaken when another run has them."""
    mine = (ImportRun.id == run_id, ImportRun.rows_done == done, ImportRun.finishedon.is_(None))
    taken = update(ImportRun).where(*mine).values(rows_done=done + more).returning(ImportRun.id)
    if await session.scalar(taken.execution_options(synchronize_session=False)) is None:
        raise ImportOvertaken(run=run_id)


async def count(session: Session, run_id: int, tally: Tally) -> None:
    """Store what the rows so far became."""
    counts = {fate.value: number for fate, number in tally.counts.items()}
    counted = update(ImportRun).where(ImportRun.id == run_id).values(counts=counts)
    await session.execute(counted.execution_options(synchronize_session=False))


async def finish(session: Session, run_id: int, tally: Tally, *, by: Actor, now: datetime) -> None:
    """The file is wholly taken in; audited with the counts."""
    await session.execute(update(ImportRun).where(ImportRun.id == run_id).values(finishedon=now))
    counts = {fate.value: number for fate, number in tally.counts.items()}
    trail.record(session, "leads.imported", entity="import_run", record_id=run_id, by=by, now=now, **counts)
