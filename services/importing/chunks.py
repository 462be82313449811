"""Some hundred rows of a file at once: what becomes of each, and the leads that are made of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select

from services.duplicates import match_codes
from services.importing import duplicates
from services.importing.duplicates import EarlierRows, Key, Match
from services.importing.outcomes import Fate, Outcome
from services.importing.rows import Row
from services.leads import index, process
from services.leads.validation import FieldProblem
from services.models.base import Base
from services.models.lead import Lead, LeadState
from services.people.actors import Actor
from services.store import Session

IMPORTED = "already-imported"


async def judge(
    session: Session,
    rows: Sequence[Row],
    earlier: EarlierRows,
    *,
    run_id: int | None,
    by: Actor,
    keep_duplicates: bool,
) -> list[Outcome]:
    """What becomes of each row, in order; nothing is written. Rows to be created are remembered as earlier rows.

    `run_id` is the run of this file, if it was taken in before. Three statements.
    """
    imported = await _imported(session, rows, run_id=run_id) if run_id else {}
    keys = {row.row: duplicates.keys(row.values) for row in rows if not row.problems}
    stored = await duplicates.existing(session, {key for own in keys.values() for key in own}, by=by)
    return [
        _known(row, imported[row.row])
        if row.row in imported
        else _judged(row, keys.get(row.row, ()), stored, earlier, keep_duplicates=keep_duplicates)
        for row in rows
    ]


async def write(
    session: Session, rows: Sequence[Row], outcomes: Sequence[Outcome], *, run_id: int, now: datetime
) -> list[Outcome]:
    """Make leads of the rows that are to be created; answers the outcomes with their ids."""
    wanted = [row for row, outcome in zip(rows, outcomes, strict=True) if outcome.fate is Fate.CREATED]
    leads = await _insert(session, [row.values | {"import_run_id": run_id, "import_row": row.row} for row in wanted])
    await index.index_leads(session, leads)
    await match_codes.store(session, "lead", leads)
    await process.start(session, [lead.id for lead in leads if lead.statecode is LeadState.OPEN], now=now)
    ids = {row.row: lead.id for row, lead in zip(wanted, leads, strict=True)}
    return [replace(outcome, lead_id=ids.get(outcome.row)) for outcome in outcomes]


async def _insert(session: Session, values: Sequence[dict[str, Any]]) -> list[Lead]:
    """The leads of these values, which the session does not keep: of a million there are never more than these."""
    if not values:
        return []
    table = Base.metadata.tables[Lead.__tablename__]
    new = insert(table).returning(table.c.id, sort_by_parameter_order=True)
    ids = (await session.execute(new, values)).scalars()
    return [Lead(id=id_, **each) for id_, each in zip(ids, values, strict=True)]


async def _imported(session: Session, rows: Sequence[Row], *, run_id: int) -> dict[int, int]:
    """Rows that an earlier run of the same file made leads of -> the leads."""
    numbers = [row.row for row in rows]
    found = select(Lead.import_row, Lead.id).where(Lead.import_run_id == run_id, Lead.import_row.in_(numbers))
    return {row: lead_id for row, lead_id in (await session.execute(found)) if row is not None}


def _known(row: Row, lead_id: int) -> Outcome:
    """The outcome of a row that was made a lead before."""
    return Outcome(row.row, Fate.DUPLICATE, match=Match(IMPORTED, lead_id=lead_id), warnings=row.warnings)


def _judged(
    row: Row, keys: Sequence[Key], stored: Mapping[Key, Match], earlier: EarlierRows, *, keep_duplicates: bool
) -> Outcome:
    if row.problems:
        return Outcome(row.row, Fate.REFUSED, problems=row.problems, warnings=row.warnings)
    match = earlier.match(keys) or next((stored[key] for key in keys if key in stored), None)
    if match and not keep_duplicates:
        return Outcome(row.row, Fate.DUPLICATE, match=match, warnings=row.warnings)
    earlier.remember(row.row, keys)
    doubt = (FieldProblem("", "possible-duplicate"),) if match else ()
    return Outcome(row.row, Fate.CREATED, match=match, warnings=(*row.warnings, *doubt))
