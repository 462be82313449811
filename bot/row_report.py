"""The report of an import, row by row, written as the rows come: a million rows take no more memory than ten."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from typing import TextIO

from services.importing.outcomes import Fate, ImportReport, Outcome
from services.leads.validation import FieldProblem

Listener = Callable[[Outcome], None]


def reason(outcome: Outcome) -> str:
    """Why a row is a duplicate or was refused, and what was noticed about it: in one line."""
    match = outcome.match
    of = f"same {match.by} as {_other(match.lead_id, match.row)}" if match else ""
    problems = [_told(problem) for problem in outcome.problems]
    warnings = [f"warning: {_told(warning)}" for warning in outcome.warnings]
    return "; ".join(filter(None, [of, *problems, *warnings]))


def as_csv(file: TextIO) -> Listener:
    """A listener that writes one line a row, with a heading."""
    writer = csv.writer(file)
    writer.writerow(("row", "fate", "lead", "reason"))
    return lambda outcome: writer.writerow((outcome.row, outcome.fate, outcome.lead_id or "", reason(outcome)))


class JsonReport:
    """Writes one JSON object: its `outcomes` as they come, then the sums."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._before = '{"outcomes": [\n'

    def add(self, outcome: Outcome) -> None:
        told = {"row": outcome.row, "fate": outcome.fate, "lead": outcome.lead_id, "reason": reason(outcome)}
        self._file.write(self._before + json.dumps(told, ensure_ascii=False))
        self._before = ",\n"

    def end(self, report: ImportReport) -> None:
        """Close the object."""
        if self._before.startswith("{"):
            self._file.write(self._before)
        sums = {"rows": report.rows, **{fate.value: report.counts.get(fate, 0) for fate in Fate}}
        facts = {"warned": report.warned, "resumed_from": report.resumed_from, "encoding": report.encoding}
        self._file.write("\n], " + json.dumps(sums | facts)[1:] + "\n")


def _other(lead: int | None, row: int | None) -> str:
    return f"lead {lead}" if lead else f"row {row}"


def _told(problem: FieldProblem) -> str:
    facts = ", ".join(f"{name} {value}" for name, value in problem.facts.items())
    return f"{problem.field}: {problem.code}" + (f" ({facts})" if facts else "")
