"""Reading files as they come: encodings, delimiters, quotes, and what is wrong with single rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from services.importing import headings, reading
from services.importing.bad_file import BadFile
from services.importing.reading import Record
from tests.services.importing.files import row, written

NORWEGIAN = [row(company=f"Sjømat Ærfugl Ålesund {number}") for number in range(30)]


def read(path: Path) -> list[Record]:
    return list(reading.records(reading.open_sheet(path)))


def a_file(folder: Path, content: bytes) -> Path:
    path = folder / "leads.csv"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_norwegian_letters_survive_in_each_encoding(tmp_path: Path, encoding: str) -> None:
    records = read(written(tmp_path, *NORWEGIAN, encoding=encoding))

    assert len(records) == 30
    assert {record.cells[3] for record in records} == {f"Sjømat Ærfugl Ålesund {number}" for number in range(30)}
    assert {record.fault for record in records} == {None}


@pytest.mark.parametrize("encoding", ["mac_roman", "cp850"])
def test_another_encoding_is_refused_rather_than_garbled(tmp_path: Path, encoding: str) -> None:
    with pytest.raises(BadFile) as refused:
        read(written(tmp_path, *NORWEGIAN, encoding=encoding))

    assert refused.value.facts["reason"] == "unknown-encoding"


@pytest.mark.parametrize(("most", "few"), [("utf-8", "cp1252"), ("cp1252", "utf-8")])
def test_a_row_in_another_encoding_than_the_rest_is_told(tmp_path: Path, most: str, few: str) -> None:
    path = written(tmp_path, *NORWEGIAN, encoding=most)
    path.write_bytes(path.read_bytes() + row(company="Ærlig Øl AS").encode(few) + b"\r\n")

    faults = [(record.row, record.fault) for record in read(path) if record.fault]

    assert faults == [(32, "mixed-encoding")]


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_the_delimiter_is_the_one_that_gives_headings(tmp_path: Path, delimiter: str) -> None:
    path = a_file(tmp_path, f"Topic{delimiter}Last Name\nTilbud{delimiter}Brekke\n".encode())

    assert read(path) == [Record(2, ("Tilbud", "Brekke"))]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty-file"),
        (b"PK\x03\x04 an Excel workbook", "not-a-csv-file"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "no-header"),
        (b"Brekke;Kari\nHansen;Lars\n", "no-header"),
        (b"\xff\xfeT\x00o\x00p\x00i\x00c\x00;", "unknown-encoding"),
        (("Topic;Last Name;" + ";".join(map(str, range(600))) + "\n").encode(), "too-many-columns"),
    ],
)
def test_what_is_no_leads_file_is_refused(tmp_path: Path, content: bytes, reason: str) -> None:
    with pytest.raises(BadFile) as refused:
        read(a_file(tmp_path, content))

    assert refused.value.facts["reason"] == reason


def faults(path: Path) -> list[tuple[int, str | None]]:
    return [(record.row, record.fault) for record in read(path)]


def test_a_quoted_cell_may_have_line_breaks_delimiters_and_quotes(tmp_path: Path) -> None:
    path = a_file(tmp_path, b'Topic;Last Name\n"Tilbud;\n5"" r\xc3\xb8r";Brekke\nTo;Hansen\n')

    assert read(path) == [Record(2, ('Tilbud;\n5" rør', "Brekke")), Record(3, ("To", "Hansen"))]


def test_an_unclosed_quote_costs_its_own_row_only(tmp_path: Path) -> None:
    rows = "".join(f"Tilbud {number};Brekke\n" for number in range(1000))
    path = a_file(tmp_path, f'Topic;Last Name\n{rows}"Uten slutt;Hansen\n{rows}"To";Dahl\n'.encode())

    found = faults(path)

    assert len(found) == 2002
    assert [each for each in found if each[1]] == [(1002, "unclosed-quote")]


def test_a_quote_in_the_middle_of_a_cell_is_a_letter_but_text_after_one_is_a_fault(tmp_path: Path) -> None:
    path = a_file(tmp_path, b'Topic;Last Name\n5" pipe;Brekke\n"To"m;Hansen\nTre;Dahl\n')

    assert faults(path) == [(2, None), (3, "misplaced-quote"), (4, None)]


def test_a_line_without_end_is_told_and_the_next_is_read(tmp_path: Path) -> None:
    path = a_file(tmp_path, b"Topic;Last Name\n" + b"x" * 2_500_000 + b"\nTilbud;Brekke\n")

    assert faults(path) == [(2, "line-too-long"), (3, None)]


def test_an_empty_line_is_no_record_but_keeps_its_number(tmp_path: Path) -> None:
    assert faults(a_file(tmp_path, b"Topic;Last Name\n\nTilbud;Brekke\n")) == [(3, None)]


def test_headings_are_known_in_both_languages_and_by_logical_name() -> None:
    english = headings.layout(["Topic", "Last Name", "Business Phone", "Farge"])
    norwegian = headings.layout(["EMNE", " etternavn ", "Telefon (arbeid)", "Farge"])
    logical = headings.layout(["subject", "lastname", "telephone1", "Farge"])

    assert english == norwegian == logical
    assert english.columns == {"subject": 0, "lastname": 1, "telephone1": 2}
    assert english.attributes == {"Farge": 3}


@pytest.mark.parametrize(
    ("header", "facts"),
    [
        (["Emne", "Fornavn"], {"reason": "missing-columns", "columns": "lastname"}),
        (["Emne", "Etternavn", "Topic"], {"reason": "column-twice", "column": "Topic"}),
        (["Emne", "Etternavn", "Farge", "Farge"], {"reason": "column-twice", "column": "Farge"}),
    ],
)
def test_a_header_that_does_not_do_is_refused(header: list[str], facts: dict[str, str]) -> None:
    with pytest.raises(BadFile) as refused:
        headings.layout(header)

    assert refused.value.facts == facts
