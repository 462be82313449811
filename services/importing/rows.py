"""A record of the file -> the values of a lead, with everything that is wrong or doubtful about them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services.importing import cells, duplicates, found_by
from services.importing.cells import Cell, Readers
from services.importing.duplicates import Key
from services.importing.owners import Owners
from services.importing.reading import Record
from services.importing.survey import Survey
from services.leads import validation
from services.leads.validation import FieldProblem
from services.models.base import table
from services.models.lead import REASONS_OF, Lead, LeadReason, LeadState

POSSIBLE_DUPLICATE = "possible-duplicate"
OWN_COLUMNS = frozenset(table(Lead).columns.keys())


@dataclass(frozen=True, slots=True)
class Terms:
    """What rows are read by: the file's survey, the readers of its cells, whose leads may come, and the time."""

    survey: Survey
    readers: Readers
    owners: Owners
    now: datetime


@dataclass(frozen=True, slots=True)
class Row:
    """A record as read. With `problems` it cannot be taken in; `warnings` say what was taken in otherwise than written.

    `values` are columns of the lead's table. `keys` make it a duplicate, `words` it will be found by; a row with
    problems has none.
    """

    row: int
    values: dict[str, Any]
    problems: tuple[FieldProblem, ...] = ()
    warnings: tuple[FieldProblem, ...] = ()
    keys: tuple[Key, ...] = ()
    words: frozenset[str] = frozenset()


def read(record: Record, terms: Terms) -> Row:
    """Read a record. Every problem is reported, not only the first."""
    misshapen = _shape(record, terms.survey.layout.width)
    if misshapen:
        return Row(record.row, {}, (misshapen,))
    found, problems = _cells(record, terms)
    own, attribute_problems = _attributes(record, terms.readers)
    problems += attribute_problems
    warnings: list[FieldProblem] = []
    _settle_state(found, problems)
    _settle_times(found, problems, warnings, terms)
    found |= {"attributes": own, "modifiedon": terms.now}
    if problems:
        return Row(record.row, found, _one_a_field(problems), tuple(warnings))
    return Row(record.row, found, (), tuple(warnings), duplicates.keys(found), found_by.of_values(found))


def compared(row: Row) -> dict[str, Any]:
    """What rules may compare: the columns of the lead, and the organisation's own where they are called otherwise."""
    own = {name: value for name, value in row.values["attributes"].items() if name not in OWN_COLUMNS}
    return own | row.values


def _shape(record: Record, width: int) -> FieldProblem | None:
    if record.fault:
        return FieldProblem("", record.fault)
    found = len(record.cells)
    if not any(cell.strip() for cell in record.cells):
        return FieldProblem("", "empty-row")
    if found < width:
        return FieldProblem("", "too-few-columns", {"found": found, "expected": width})
    if any(cell.strip() for cell in record.cells[width:]):
        return FieldProblem("", "too-many-columns", {"found": found, "expected": width})
    return None


def _cells(record: Record, terms: Terms) -> tuple[dict[str, Any], list[FieldProblem]]:
    found: dict[str, Any] = {}
    misread: list[FieldProblem] = []
    wrong: list[FieldProblem] = []
    for column, position, read_cell in terms.readers.columns:
        found[column], unread, forbidden = read_cell(record.cells[position])
        if unread:
            misread.append(unread)
        if forbidden:
            wrong.append(forbidden)
    owner = _owner(record, terms.readers)
    found["owner_id"] = terms.owners.by.id if owner.value is None else owner.value
    misread += [owner.misread] if owner.misread else []
    missing = [FieldProblem(name, "required") for name in validation.REQUIRED if not found.get(name)]
    return found, [*misread, *missing, *wrong]


def _owner(record: Record, readers: Readers) -> Cell:
    if readers.owner is None:
        return cells.BLANK
    position, read_cell = readers.owner
    return read_cell(record.cells[position])


def _attributes(record: Record, readers: Readers) -> tuple[dict[str, Any], list[FieldProblem]]:
    read_cells = [(name, read_cell(record.cells[position])) for name, position, read_cell in readers.attributes]
    own = {name: cell.value for name, cell in read_cells if cell.value is not None}
    return own, [cell.wrong for _, cell in read_cells if cell.wrong]


def _settle_state(found: dict[str, Any], problems: list[FieldProblem]) -> None:
    """State and reason fit together; each is filled in from the other where it is not given."""
    if any(problem.field in ("statecode", "statuscode") for problem in problems):
        return
    state, reason = found.get("statecode"), found.get("statuscode")
    if state is None:
        state = LeadState.OPEN if reason is None else _state_of(reason)
    if reason is None:
        reason = REASONS_OF[state][0]
    elif reason not in REASONS_OF[state]:
        problems.append(
            FieldProblem("statuscode", "reason-of-another-state", {"reason": reason.value, "state": state.value})
        )
    found |= {"statecode": state, "statuscode": reason}


def _state_of(reason: LeadReason) -> LeadState:
    return next(state for state, reasons in REASONS_OF.items() if reason in reasons)


def _settle_times(
    found: dict[str, Any], problems: list[FieldProblem], warnings: list[FieldProblem], terms: Terms
) -> None:
    """A lead is created, then closed; an open one is not closed, and a closed one has a time for it."""
    if any(problem.field in ("createdon", "closedon", "statecode") for problem in problems):
        return
    created, closed = found.get("createdon") or terms.now, found.get("closedon")
    is_open = found.get("statecode") == LeadState.OPEN
    if created > terms.now:
        warnings.append(FieldProblem("createdon", "in-the-future"))
    if closed is not None and is_open:
        warnings.append(FieldProblem("closedon", "open-lead-has-closing-date"))
        closed = None
    elif closed is not None and closed < created:
        problems.append(FieldProblem("closedon", "closed-before-created"))
    elif closed is None and not is_open:
        warnings.append(FieldProblem("closedon", "closing-date-missing"))
        closed = max(created, terms.now)
    found |= {"createdon": created, "closedon": closed}


def _one_a_field(problems: list[FieldProblem]) -> tuple[FieldProblem, ...]:
    """The first problem of each field."""
    return tuple({problem.field: problem for problem in reversed(problems)}.values())[::-1]
