"""The folders that are measured: `leads.csv` with `label` (1 or 0), perhaps `createdon`, and attributes."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from services.scorecard import table as tables
from services.scorecard.measures import Outcome
from services.scorecard.table import Attribute, Kind, Table

NO_ATTRIBUTES = frozenset({"label", "createdon", "closedon"})


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
    """
    with (folder / "leads.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    dated = "createdon" in rows[0]
    if dated:
        rows.sort(key=lambda row: row["createdon"])
    names = [name for name in rows[0] if name not in NO_ATTRIBUTES and name not in leave_out]
    attributes = [Attribute(name, _kind([row[name] for row in rows])) for name in names]
    outcome = np.array([row["label"].strip() == "1" for row in rows])
    return Leads(folder.name, Table.of_rows(attributes, rows), outcome, dated and not cross)


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


def _kind(values: list[str]) -> Kind:
    there = [value for value in values if value.strip()]
    if there and not any(np.isnan(tables.number(value)) for value in there):
        return Kind.NUMBER
    flags = {tables.flag(value) for value in there}
    return Kind.FLAG if flags and None not in flags else Kind.CATEGORY
