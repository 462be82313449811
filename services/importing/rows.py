"""A record of the file -> the values of a lead, with everything that is wrong or doubtful about them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from services import hygiene
from services.importing import attributes, labels, values
from services.importing.owners import Owners
from services.importing.reading import Record
from services.importing.survey import Survey
from services.leads import validation
from services.leads.validation import FieldProblem
from services.models.lead import REASONS_OF, LeadReason, LeadState

MOMENTS = frozenset({"createdon", "closedon"})


@dataclass(frozen=True, slots=True)
class Terms:
    """What rows are read by: the file's survey, the owners, the organisation's time zone, and the time."""

    survey: Survey
    owners: Owners
    zone: ZoneInfo
    now: datetime


@dataclass(frozen=True, slots=True)
class Row:
    """A record as read. With `problems` it cannot be taken in; `warnings` say what was taken in otherwise than written.

    `values` are columns of the lead's table.
    """

    row: int
    values: dict[str, Any]
    problems: tuple[FieldProblem, ...] = ()
    warnings: tuple[FieldProblem, ...] = ()


def read(record: Record, terms: Terms) -> Row:
    """Read a record. Every problem is reported, not only the first."""
    misshapen = _shape(record, terms.survey.layout.width)
    if misshapen:
        return Row(record.row, {}, (misshapen,))
    cells, problems = _cells(record, terms)
    own, attribute_problems = _attributes(record, terms)
    problems += [*validation.problems(cells), *attribute_problems]
    warnings: list[FieldProblem] = []
    _settle_state(cells, problems)
    _settle_times(cells, problems, warnings, terms)
    cells.pop("owner", None)
    cells |= {"attributes": own, "modifiedon": terms.now}
    return Row(record.row, cells, _one_a_field(problems), tuple(warnings))


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
    found: dict[str, Any] = {"owner_id": None}
    problems: list[FieldProblem] = []
    for column, position in terms.survey.layout.columns.items():
        text = hygiene.clean(record.cells[position]) or None
        try:
            found[column] = text and _reader(column, terms)(text)
        except ValueError as error:
            problems.append(FieldProblem(column, str(error), {"value": (text or "")[:100]}))
    try:
        found["owner_id"] = terms.owners.owner(found.get("owner"))
    except ValueError as error:
        problems.append(FieldProblem("owner", str(error), {"value": found["owner"][:100]}))
    return found, problems


def _reader(column: str, terms: Terms) -> Callable[[str], Any]:
    if column in MOMENTS:
        return lambda text: values.moment(text, terms.zone)
    if column in labels.OPTIONS:
        return lambda text: values.option(column, text)
    return values.READERS.get(column, str)


def _attributes(record: Record, terms: Terms) -> tuple[dict[str, Any], tuple[FieldProblem, ...]]:
    texts = {name: hygiene.clean(record.cells[at]) for name, at in terms.survey.layout.attributes.items()}
    kinds = terms.survey.kinds
    typed = {name: attributes.value(kinds[name], text) for name, text in texts.items() if text}
    return typed, validation.attribute_problems(typed)


def _settle_state(cells: dict[str, Any], problems: list[FieldProblem]) -> None:
    """State and reason fit together; each is filled in from the other where it is not given."""
    if any(problem.field in ("statecode", "statuscode") for problem in problems):
        return
    state, reason = cells.get("statecode"), cells.get("statuscode")
    if state is None:
        state = LeadState.OPEN if reason is None else _state_of(reason)
    if reason is None:
        reason = REASONS_OF[state][0]
    elif reason not in REASONS_OF[state]:
        problems.append(
            FieldProblem("statuscode", "reason-of-another-state", {"reason": reason.value, "state": state.value})
        )
    cells |= {"statecode": state, "statuscode": reason}


def _state_of(reason: LeadReason) -> LeadState:
    return next(state for state, reasons in REASONS_OF.items() if reason in reasons)


def _settle_times(
    cells: dict[str, Any], problems: list[FieldProblem], warnings: list[FieldProblem], terms: Terms
) -> None:
    """A lead is created, then closed; an open one is not closed, and a closed one has a time for it."""
    if any(problem.field in ("createdon", "closedon", "statecode") for problem in problems):
        return
    created, closed = cells.get("createdon") or terms.now, cells.get("closedon")
    is_open = cells.get("statecode") == LeadState.OPEN
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
    cells |= {"createdon": created, "closedon": closed}


def _one_a_field(problems: list[FieldProblem]) -> tuple[FieldProblem, ...]:
    """The first problem of each field."""
    return tuple({problem.field: problem for problem in reversed(problems)}.values())[::-1]
