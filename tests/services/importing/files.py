"""Leads files for tests: a header, and rows that differ in what a test is about."""

from __future__ import annotations

from pathlib import Path

HEADER = "Emne;Fornavn;Etternavn;Firmanavn;E-post;Telefon (arbeid);Status;Statusårsak;Opprettet;Lukket;Eier"


def row(
    *,
    topic: str = "Tilbud",
    last: str = "Brekke",
    company: str = "Brekke Havbruk AS",
    email: str = "kari@brekke.example",
    phone: str = "+4776940001",
    state: str = "Åpen",
    reason: str = "Ny",
    created: str = "02.11.2026 09:00",
    closed: str = "",
    owner: str = "Siri Selger",
) -> str:
    """A row of Kari Brekke, unless said otherwise."""
    return ";".join((topic, "Kari", last, company, email, phone, state, reason, created, closed, owner))


def other_row(number: int) -> str:
    """A row with an address and a phone number of its own."""
    return row(last=f"Nr{number}", email=f"kunde{number}@firma.example", phone=f"+47{40000000 + number}")


def written(folder: Path, *rows: str, encoding: str = "utf-8", header: str = HEADER, name: str = "leads.csv") -> Path:
    """The file, with a header and these rows."""
    path = folder / name
    path.write_bytes("\r\n".join((header, *rows, "")).encode(encoding))
    return path
