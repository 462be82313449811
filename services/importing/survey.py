"""Looking through a whole file before anything is written: its fingerprint, its rows, the kinds of its attributes."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import file_digest

from services import hygiene
from services.importing import attributes, headings, reading
from services.importing.attributes import Kind
from services.importing.headings import Layout
from services.importing.reading import Sheet


@dataclass(frozen=True, slots=True)
class Survey:
    """`fingerprint` is the sha256 of the bytes (64 hex digits); `rows` counts the records after the header."""

    sheet: Sheet
    layout: Layout
    fingerprint: str
    rows: int
    kinds: dict[str, Kind]


def survey(sheet: Sheet) -> Survey:
    """Read the file once. Raises BadFile."""
    layout = headings.layout(sheet.header)
    kinds: dict[str, Kind] = {}
    rows = 0
    for record in reading.records(sheet):
        rows += 1
        if record.fault is None and layout.attributes and len(record.cells) >= layout.width:
            _note_kinds(kinds, layout, record.cells)
    with sheet.path.open("rb") as file:
        fingerprint = file_digest(file, "sha256").hexdigest()
    return Survey(sheet, layout, fingerprint, rows, kinds)


def _note_kinds(kinds: dict[str, Kind], layout: Layout, cells: tuple[str, ...]) -> None:
    for name, position in layout.attributes.items():
        text = hygiene.clean(cells[position])
        if text and kinds.get(name) is not Kind.CATEGORY:
            kinds[name] = attributes.together(kinds.get(name), attributes.kind_of(text))
