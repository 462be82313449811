"""The folders that are measured: `records.csv` (`id` and columns of leads) and `pairs.csv` (`left,right`)."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

from services.resemblance import profile
from services.resemblance.profile import Profile


def rows(path: Path) -> Iterator[Mapping[str, str]]:
    """The rows of a CSV file; any line ends, with or without a byte order mark, columns by name; blanks stripped."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            yield {
                (column or "").strip().lower(): (value or "").strip()
                for column, value in row.items()
                if isinstance(value, str)
            }


def records(path: Path, *, region: str) -> tuple[list[str], list[Profile]]:
    """The ids and the profiles of a file of records; nothing else of it is kept."""
    ids: list[str] = []
    profiles: list[Profile] = []
    for row in rows(path):
        ids.append(row["id"])
        profiles.append(profile.of(entity(row), row, region=region))
    return ids, profiles


def entity(row: Mapping[str, str]) -> str:
    """An account where the file says so or only the name of an account is there, else a lead."""
    return row.get("entity") or ("account" if row.get("name") and not row.get("companyname") else "lead")


def pairs(path: Path) -> list[tuple[str, str]]:
    """The true matches, by id; none without the file."""
    return [(row["left"], row["right"]) for row in rows(path)] if path.exists() else []
