"""Some hundred rows of a file at once: what becomes of each, and the leads that are made of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import select

from services.duplicates import rules
from services.importing import by_rules, duplicates, making
from services.importing.by_rules import Coded
from services.importing.duplicates import IMPORTED, Key, Match
from services.importing.earlier import EarlierRows
from services.importing.outcomes import Fate, Outcome
from services.importing.rows import POSSIBLE_DUPLICATE, Row
from services.importing.vocabulary import Vocabulary
from services.leads.validation import FieldProblem
from services.models.lead import Lead
from services.people.actors import Actor
from services.store import Session


async def known_words(session: Session, rows: Sequence[Row], vocabulary: Vocabulary) -> dict[str, int]:
    """Those words of the rows that the search index has, with their ids, in one statement."""
    return await vocabulary.look_up(session, frozenset().union(*(row.words for row in rows)))


async def judge(
    session: Session,
    rows: Sequence[Row],
    earlier: EarlierRows,
    *,
    known: Mapping[str, int],
    run_id: int | None,
    by: Actor,
    keep_duplicates: bool,
    likeness: bool = False,
) -> list[Outcome]:
    """What becomes of each row, in order; nothing is written. Rows to be created are remembered as earlier rows.

    `known` are the words of the rows that the search index has. `run_id` is the run of this file, if it was taken in
    before. At most three statements, two to read the published rules, and where these find something one more and one
    a record type that they compare; one for the names of the leads that are found; with `likeness` some more for each
    row that matches nothing else.
    """
    imported = await leads_of(session, rows, run_id=run_id) if run_id else {}
    keys = {key for row in rows for key in row.keys}
    stored = await duplicates.existing(session, keys, known=known, by=by)
    rule_set = await rules.load(session)
    looking = by_rules.in_force(rule_set)
    coded = {row.row: by_rules.coded(rule_set, looking, row) for row in rows}
    sought = {key for each in coded.values() for key in each.sought}
    stored |= await by_rules.existing(session, looking, sought, by=by)
    earlier.recall({*keys, *sought, *(key for each in coded.values() for key in each.own)})
    judged = [
        _known(row, imported[row.row])
        if row.row in imported
        else _judged(row, coded[row.row], stored, earlier, keep_duplicates=keep_duplicates)
        for row in rows
    ]
    if likeness:
        judged = [await _compared(session, row, outcome, by=by) for row, outcome in zip(rows, judged, strict=True)]
    return await _named(session, judged, by=by)


async def write(
    session: Session,
    rows: Sequence[Row],
    outcomes: Sequence[Outcome],
    *,
    known: Mapping[str, int],
    run_id: int,
    now: datetime,
) -> list[Outcome]:
    """Make leads of the rows that are to be created; answers the outcomes with their ids."""
    wanted = [row for row, outcome in zip(rows, outcomes, strict=True) if outcome.fate is Fate.CREATED]
    if not wanted:
        return list(outcomes)
    await making.insert(session, wanted, run_id=run_id)
    ids = await leads_of(session, wanted, run_id=run_id)
    await making.complete(session, wanted, ids, known=known, now=now)
    return [_with_lead(outcome, ids) for outcome in outcomes]


async def leads_of(session: Session, rows: Sequence[Row], *, run_id: int) -> dict[int, int]:
    """Of rows that follow each other in the file: the numbers of those that are leads by now -> the leads."""
    between = Lead.import_row.between(rows[0].row, rows[-1].row)
    found = await session.execute(select(Lead.import_row, Lead.id).where(Lead.import_run_id == run_id, between))
    return {row: lead_id for row, lead_id in found if row is not None}


def _known(row: Row, lead_id: int) -> Outcome:
    """The outcome of a row that was made a lead before."""
    return Outcome(row.row, Fate.DUPLICATE, match=Match(IMPORTED, lead_id=lead_id), warnings=row.warnings)


def _judged(
    row: Row, coded: Coded, stored: Mapping[Key, Match], earlier: EarlierRows, *, keep_duplicates: bool
) -> Outcome:
    """The keys make a row a duplicate; what a rule alone finds is told of."""
    if row.problems:
        return Outcome(row.row, Fate.REFUSED, problems=row.problems, warnings=row.warnings)
    match = _found(row.keys, stored, earlier)
    if match and not keep_duplicates:
        return Outcome(row.row, Fate.DUPLICATE, match=match, warnings=row.warnings)
    match = match or _by_a_rule(coded, stored, earlier)
    earlier.remember(row.row, (*row.keys, *coded.own))
    doubt = (FieldProblem("", POSSIBLE_DUPLICATE),) if match else ()
    return Outcome(row.row, Fate.CREATED, match=match, warnings=(*row.warnings, *doubt))


def _found(keys: Sequence[Key], stored: Mapping[Key, Match], earlier: EarlierRows) -> Match | None:
    return earlier.match(keys) or next((stored[key] for key in keys if key in stored), None)


def _by_a_rule(coded: Coded, stored: Mapping[Key, Match], earlier: EarlierRows) -> Match | None:
    matches = ((name, _found((key,), stored, earlier)) for key, name in coded.sought.items())
    return next((replace(match, rule=name) for name, match in matches if match), None)


async def _compared(session: Session, row: Row, outcome: Outcome, *, by: Actor) -> Outcome:
    """The outcome of a row that is to be created, with the stored lead that is very likely the same."""
    if outcome.fate is not Fate.CREATED or outcome.match:
        return outcome
    match = await duplicates.alike(session, row.values, by=by)
    if match is None:
        return outcome
    return replace(outcome, match=match, warnings=(*outcome.warnings, FieldProblem("", POSSIBLE_DUPLICATE)))


async def _named(session: Session, outcomes: Sequence[Outcome], *, by: Actor) -> list[Outcome]:
    """The outcomes with the names of the leads that they match."""
    ids = {each.match.lead_id for each in outcomes if each.match and each.match.lead_id}
    names = await duplicates.names(session, ids, by=by)
    return [
        replace(each, match=replace(each.match, name=names[each.match.lead_id]))
        if each.match and each.match.lead_id in names
        else each
        for each in outcomes
    ]


def _with_lead(outcome: Outcome, ids: Mapping[int, int]) -> Outcome:
    if outcome.fate is not Fate.CREATED:
        return outcome
    return Outcome(outcome.row, outcome.fate, ids[outcome.row], outcome.match, outcome.problems, outcome.warnings)
