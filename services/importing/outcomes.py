"""What became of the rows of a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from services.importing.duplicates import Match
from services.leads.validation import FieldProblem


class Fate(StrEnum):
    """One of three for every row, so that they add up to the rows of the file."""

    CREATED = "created"
    DUPLICATE = "duplicate"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a row (`row` counts from 1, the header).

    Created: `lead_id`, None in a preview. Duplicate: `match` says of what. Refused: `problems`. Any may have warnings.
    """

    row: int
    fate: Fate
    lead_id: int | None = None
    match: Match | None = None
    problems: tuple[FieldProblem, ...] = ()
    warnings: tuple[FieldProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an import is: `done` of `rows` records, and how many had each fate."""

    done: int
    rows: int
    counts: Mapping[Fate, int]


@dataclass(frozen=True, slots=True)
class ImportReport:
    """A file taken in, or looked at in a preview.

    `counts` add up to `rows`. `resumed_from` rows were done by an earlier, interrupted import; `warned` rows of this
    one have warnings. `refused` holds the first of this one's refused rows; all outcomes went to the listener.
    `attributes` are the headings that mean no column of a lead: they are kept as the organisation's own.
    """

    rows: int
    counts: Mapping[Fate, int]
    warned: int
    refused: tuple[Outcome, ...]
    resumed_from: int
    encoding: str
    delimiter: str
    attributes: tuple[str, ...]
