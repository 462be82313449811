"""Taking a leads file in: in transactions of some hundred rows, once, and on from where it was interrupted."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import aclosing, closing
from datetime import datetime
from itertools import islice
from pathlib import Path
from zoneinfo import ZoneInfo

from services.importing import cells, owners, reading, rows, runs, survey
from services.importing.earlier import EarlierRows
from services.importing.outcomes import ImportReport, Outcome, Progress
from services.importing.reading import Record
from services.importing.rows import Row, Terms
from services.importing.settling import Looking, Settling, Storing
from services.importing.tally import Tally
from services.models.user import Role
from services.people.actors import Actor
from services.people.rights import NotAllowed
from services.settings import stored
from services.settings.sections import OrganisationSettings
from services.store import Store

ROWS_AT_ONCE = 500


def unheard(_said: object) -> None:
    """Nobody listens."""


async def import_file(
    store: Store,
    path: Path,
    *,
    by: Actor,
    now: datetime,
    progress: Callable[[Progress], None] = unheard,
    outcomes: Callable[[Outcome], None] = unheard,
    keep_duplicates: bool = False,
    likeness: bool = False,
    preview: bool = False,
) -> ImportReport:
    """Make leads of the rows of a file; what became of each row goes to `outcomes`, in order, after it is stored.

    The same file again makes nothing twice; after an interruption it goes on. A duplicate is created only with
    `keep_duplicates`; with `likeness` rows that are very likely the same as a stored lead are told of, at the price of
    a look-up a row; a `preview` writes nothing. Raises BadFile and NotAllowed, with nothing changed, and
    ImportOvertaken when somebody else is taking the same file in. Source: assistant.md 3.3.
    """
    terms = await _terms(store, path, by=by, now=now)
    fingerprint = terms.survey.fingerprint
    work: Settling
    if preview:
        async with store.reading() as session:
            run_id = await runs.known(session, fingerprint)
        start, work = Tally({}, 0), Looking(store, run_id, by, keep_duplicates, likeness)
    else:
        async with store.writing() as session:
            run = await runs.begin(session, fingerprint, path.name, by=by, now=now)
        start, work = Tally(run.counts, run.rows_done), Storing(store, run, by, now, keep_duplicates, likeness)
    tally = await _work(work, terms, start, progress=progress, outcomes=outcomes)
    return _report(terms, start, tally)


async def _work(
    work: Settling,
    terms: Terms,
    start: Tally,
    *,
    progress: Callable[[Progress], None],
    outcomes: Callable[[Outcome], None],
) -> Tally:
    tally = start
    with closing(EarlierRows()) as earlier:
        async with aclosing(_chunks(terms, skip=start.done)) as chunks:
            async for chunk in chunks:
                settled = await work.settle(chunk, earlier, tally)
                tally = tally.with_all(settled)
                for outcome in settled:
                    outcomes(outcome)
                progress(Progress(tally.done, terms.survey.rows, tally.counts))
    await work.finish(tally)
    return tally


async def _terms(store: Store, path: Path, *, by: Actor, now: datetime) -> Terms:
    if by.role is Role.NONE:
        raise NotAllowed(role=Role.SELLER.value)
    surveyed = await asyncio.to_thread(lambda: survey.survey(reading.open_sheet(path)))
    async with store.reading() as session:
        settings = await stored.read(session, OrganisationSettings)
        known = await owners.load(session, by=by)
    readers = cells.readers(surveyed.layout, surveyed.kinds, known, ZoneInfo(settings.time_zone))
    return Terms(surveyed, readers, known, now)


async def _chunks(terms: Terms, *, skip: int) -> AsyncGenerator[list[Row], None]:
    """The rows after the first `skip`. The next are read in a thread while these are stored; other turns go on."""
    with closing(reading.records(terms.survey.sheet)) as every:
        records = islice(every, skip, None)
        ahead = asyncio.ensure_future(asyncio.to_thread(_read, records, terms))
        try:
            while chunk := await ahead:
                ahead = asyncio.ensure_future(asyncio.to_thread(_read, records, terms))
                yield chunk
        finally:
            await asyncio.gather(ahead, return_exceptions=True)


def _read(records: Iterator[Record], terms: Terms) -> list[Row]:
    return [rows.read(record, terms) for record in islice(records, ROWS_AT_ONCE)]


def _report(terms: Terms, start: Tally, tally: Tally) -> ImportReport:
    sheet = terms.survey.sheet
    return ImportReport(
        rows=terms.survey.rows,
        counts=tally.counts,
        warned=tally.warned,
        refused=tally.refused,
        resumed_from=start.done,
        encoding=sheet.encoding,
        delimiter=sheet.delimiter,
        attributes=tuple(terms.survey.layout.attributes),
    )
