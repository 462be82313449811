"""Reading a leads file record by record, in bounded memory: a bad record is reported, and the next is read."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path

from services.importing import encodings, headings
from services.importing.bad_file import BadFile

DELIMITERS = ";,\t"
LONGEST_LINE = 1_000_000
MOST_LINES = 200
"""Physical lines of one record: what is longer is an unclosed quote that swallows the file."""

MOST_COLUMNS = 500

csv.field_size_limit(LONGEST_LINE * MOST_LINES)  # the lines are bounded here, each with its row number

OPEN = "unclosed-quote"
MISPLACED = "misplaced-quote"
TOO_LONG = "line-too-long"
MIXED = "mixed-encoding"
FAULTS = (OPEN, MISPLACED, TOO_LONG, MIXED)


@dataclass(frozen=True, slots=True)
class Record:
    """One row of the file: `row` counts from 1, the header; `fault` is a code when it could not be read."""

    row: int
    cells: tuple[str, ...]
    fault: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A leads file that has a header: how it is written, and its headings."""

    path: Path
    encoding: str
    delimiter: str
    header: tuple[str, ...]


def open_sheet(path: Path) -> Sheet:
    """Look at a file's encoding, delimiter and header. Raises BadFile."""
    encoding = encodings.detect(path)
    try:
        with path.open(encoding=encoding, errors=_errors(encoding)) as file:
            first = file.readline(LONGEST_LINE)
            delimiter = max(DELIMITERS, key=lambda each: headings.known(first.split(each)))
            header = _parsed([first], delimiter)
    except UnicodeDecodeError as error:
        raise BadFile(reason="unknown-encoding", encoding=encoding) from error
    if not isinstance(header, tuple) or not headings.known(list(header)):
        raise BadFile(reason="no-header")
    if len(header) > MOST_COLUMNS:
        raise BadFile(reason="too-many-columns", most=MOST_COLUMNS, found=len(header))
    return Sheet(path, encoding, delimiter, header)


def records(sheet: Sheet) -> Generator[Record, None, None]:
    """The rows after the header, in order; empty lines count as rows of the file but are no records.

    Raises BadFile when the bytes stop being text.
    """
    try:
        with sheet.path.open(encoding=sheet.encoding, errors=_errors(sheet.encoding)) as file:
            lines = iter(lambda: file.readline(LONGEST_LINE), "")
            next(lines)
            yield from _records(lines, sheet)
    except UnicodeDecodeError as error:
        raise BadFile(reason="unknown-encoding", encoding=sheet.encoding) from error


def _records(lines: Iterator[str], sheet: Sheet) -> Iterator[Record]:
    waiting: deque[str] = deque()
    row = 1
    while line := waiting.popleft() if waiting else next(lines, ""):
        row += 1
        if line.isspace():
            continue
        if len(line) >= LONGEST_LINE and not line.endswith("\n"):
            _skip_line(lines)
            yield Record(row, (), TOO_LONG)
        elif encodings.is_mixed(line, sheet.encoding):
            yield Record(row, _split(line, sheet.delimiter), MIXED)
        else:
            yield _record(row, line, waiting, lines, sheet)


def _record(row: int, line: str, waiting: deque[str], lines: Iterator[str], sheet: Sheet) -> Record:
    """The record that begins with this line; when none does, a fault, and the lines after it go back."""
    if '"' not in line:
        return Record(row, _split(line, sheet.delimiter))
    gathered = [line]
    cells = _parsed(gathered, sheet.delimiter)
    while cells == OPEN and len(gathered) < MOST_LINES:
        more = waiting.popleft() if waiting else next(lines, "")
        if not more:
            break
        gathered.append(more)
        if '"' in more:
            cells = _parsed(gathered, sheet.delimiter)
    if isinstance(cells, tuple) and (len(gathered) == 1 or len(cells) == len(sheet.header)):
        return Record(row, cells)
    waiting.extendleft(reversed(gathered[1:]))
    fault = MISPLACED if cells == MISPLACED and len(gathered) == 1 else OPEN
    return Record(row, _split(line, sheet.delimiter), fault)


def _parsed(lines: list[str], delimiter: str) -> tuple[str, ...] | str:
    """The cells of one record, or the code of what is wrong with its quotes."""
    try:
        return tuple(next(csv.reader(lines, delimiter=delimiter, strict=True), []))
    except csv.Error as error:
        return OPEN if "unexpected end of data" in str(error) else MISPLACED


def _split(line: str, delimiter: str) -> tuple[str, ...]:
    return tuple(line.rstrip("\n").split(delimiter))


def _skip_line(lines: Iterator[str]) -> None:
    for piece in lines:
        if piece.endswith("\n"):
            return


def _errors(encoding: str) -> str:
    """What cannot be decoded stays visible in its row; UTF-16 cannot go on after it."""
    return "strict" if encoding.startswith("utf-16") else "surrogateescape"
