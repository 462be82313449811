"""The folders that are measured: `leads.csv` with `label`, perhaps `createdon`, and attributes.

The headings of the dates, and how a date is written, are those of the import; a label may also be said in words.
"""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from services.importing import headings, values
from services.scorecard import table as tables
from services.scorecard.measures import Outcome
from services.scorecard.table import Attribute, Kind, Table

LABEL, CREATED = "label", "createdon"
NO_ATTRIBUTES = frozenset({LABEL, CREATED, "closedon"})
WON = frozenset({"1", "1.0", "true", "yes", "ja", "qualified", "won", "kvalifisert", "vunnet"})
LOST = frozenset({"0", "0.0", "false", "no", "nei", "disqualified", "lost", "diskvalifisert", "tapt"})
ZONE = ZoneInfo("UTC")


class NotMeasurable(Exception):
    """The folder is not one of leads to learn from; the argument says why."""


@dataclass(frozen=True)
class Leads:
    """Closed leads, oldest first where they are dated."""

    name: str
    table: Table
    outcome: Outcome
    dated: bool

    def take(self, rows: NDArray[np.intp]) -> tuple[Table, Outcome]:
        return self.table.take(rows), self.outcome[rows]


def read(folder: Path, leave_out: Collection[str] = (), *, cross: bool = False) -> Leads:
    """The leads of a folder; columns are typed by what they hold.

    `leave_out` names what is only known after the fact; with `cross` the dates are disregarded when it is tested.
    Raises NotMeasurable.
    """
    rows = _rows(folder / "leads.csv")
    named = {_column(name): name for name in rows[0]}
    if LABEL not in named:
        raise NotMeasurable(f"{folder / 'leads.csv'} has no column “label”: 1 for qualified, 0 for disqualified")
    dated = CREATED in named
    if dated:
        moments = [_moment(row[named[CREATED]], line) for line, row in enumerate(rows, start=2)]
        rows = [rows[at] for at in sorted(range(len(rows)), key=moments.__getitem__)]
    names = [name for column, name in named.items() if column not in NO_ATTRIBUTES and name not in leave_out]
    attributes = [Attribute(name, _kind([row[name] for row in rows])) for name in names]
    outcome = np.array([_is_won(row[named[LABEL]]) for row in rows])
    if outcome.all() or not outcome.any():
        raise NotMeasurable("all leads have the same label: there is nothing to learn")
    return Leads(folder.name, Table.of_rows(attributes, rows), outcome, dated and not cross)


def _rows(file: Path) -> list[dict[str, str]]:
    if not file.is_file():
        raise NotMeasurable(f"there is no {file}")
    with file.open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.DictReader(opened, restval=""))
    if not rows:
        raise NotMeasurable(f"{file} has no leads")
    if any(None in row for row in rows):
        raise NotMeasurable(f"{file} has a row with more cells than headings")
    return rows


def _column(heading: str) -> str:
    """The name of the column that a heading means, where it is a date or the label; else the heading."""
    plain = " ".join(heading.casefold().split())
    meant = headings.COLUMNS.get(plain, plain)
    return meant if meant in NO_ATTRIBUTES else heading


def _moment(text: str, line: int) -> datetime:
    try:
        return values.moment(text.strip(), ZONE)
    except ValueError:
        raise NotMeasurable(f"line {line}: “{text[:40]}” is no date") from None


def _is_won(label: str) -> bool:
    plain = label.strip().casefold()
    if plain not in WON | LOST:
        raise NotMeasurable(f"“{label[:40]}” is no label: 1 or 0, or qualified or disqualified")
    return plain in WON


def splits(leads: Leads, seed: int = 0) -> Iterator[tuple[NDArray[np.intp], NDArray[np.intp]]]:
    """Rows to train and to test on: the newest fifth once, or, without dates, five folds with equal shares."""
    count = len(leads.outcome)
    if leads.dated:
        rows = np.arange(count)
        yield rows[: round(count * 0.8)], rows[round(count * 0.8) :]
        return
    fold = np.empty(count, dtype=np.intp)
    chance = np.random.default_rng(seed)
    for kind in (True, False):
        of_kind = chance.permutation(np.flatnonzero(leads.outcome == kind))
        fold[of_kind] = np.arange(len(of_kind)) % 5
    for tested in range(5):
        yield np.flatnonzero(fold != tested), np.flatnonzero(fold == tested)


def _kind(said: list[str]) -> Kind:
    there = [value for value in said if value.strip()]
    if there and not any(np.isnan(tables.number(value)) for value in there):
        return Kind.NUMBER
    flags = {tables.flag(value) for value in there}
    return Kind.FLAG if flags and None not in flags else Kind.CATEGORY
