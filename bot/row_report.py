"""The report of an import, row by row, written as the rows come: a million rows take no more memory than ten."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Sequence
from typing import Any, TextIO

from bot import row_sentences
from dialogs.words import Words
from services.importing.duplicates import Match
from services.importing.outcomes import Fate, ImportReport, Outcome
from services.leads.validation import FieldProblem

Listener = Callable[[Outcome], None]
FORMULA = ("=", "+", "-", "@")
"""With these a spreadsheet takes a cell for a formula; a column of the file may be called so."""


def as_csv(file: TextIO, words: Words) -> Listener:
    """A listener that writes one line a row, with a heading."""
    writer = csv.writer(file)
    writer.writerow(("row", "fate", "lead", "reason"))

    def write(outcome: Outcome) -> None:
        said = row_sentences.reason(outcome, words)
        reason = f"'{said}" if said.startswith(FORMULA) else said
        writer.writerow((outcome.row, outcome.fate, outcome.lead_id or "", reason))

    return write


class JsonReport:
    """Writes one JSON object: its `outcomes` as they come, with codes, facts and sentences, then the sums."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._before = '{"outcomes": [\n'

    def listener(self, words: Words) -> Listener:
        """Adds an outcome, told in these words."""
        return lambda outcome: self._add(_told(outcome, words))

    def end(self, report: ImportReport) -> None:
        """Close the object."""
        if self._before.startswith("{"):
            self._file.write(self._before)
        sums = {"rows": report.rows, **{fate.value: report.counts.get(fate, 0) for fate in Fate}}
        facts: dict[str, Any] = {
            "warned": report.warned,
            "resumed_from": report.resumed_from,
            "encoding": report.encoding,
            "attributes": report.attributes,
        }
        self._file.write("\n], " + json.dumps(sums | facts)[1:] + "\n")

    def _add(self, told: dict[str, Any]) -> None:
        self._file.write(self._before + json.dumps(told, ensure_ascii=False))
        self._before = ",\n"


def _told(outcome: Outcome, words: Words) -> dict[str, Any]:
    match = outcome.match
    return {
        "row": outcome.row,
        "fate": outcome.fate,
        "lead": outcome.lead_id,
        "reason": row_sentences.reason(outcome, words),
        "match": match and _match(match),
        "problems": _each(outcome.problems, words, row_sentences.problem),
        "warnings": _each(outcome.warnings, words, row_sentences.warning),
    }


def _match(match: Match) -> dict[str, Any]:
    """The rule, the record of another type and its name where there are such."""
    told = {"rule": match.rule, match.entity: match.stored, "name": match.called}
    return {"by": match.by, "lead": None, "row": match.row} | {name: each for name, each in told.items() if each}


def _each(
    found: Sequence[FieldProblem], words: Words, sentence: Callable[[FieldProblem, Words], str]
) -> list[dict[str, Any]]:
    return [
        {"field": each.field, "code": each.code, "facts": dict(each.facts), "text": sentence(each, words)}
        for each in found
    ]
