"""What a note and its files may be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from services import hygiene
from services.refusal import Refusal

LONGEST_NOTE = 20_000
LONGEST_FILENAME = 255
LONGEST_MIMETYPE = 100
LARGEST_FILE = 10 * 1024 * 1024
MOST_FILES = 10


class InvalidNote(Refusal):
    """The note cannot be stored: `field` is text, filename, mimetype, content or files, `problem` a code."""

    code = "invalid-note"


@dataclass(frozen=True, slots=True)
class NewAttachment:
    """A file to hang on a note."""

    filename: str
    mimetype: str
    content: bytes = field(repr=False)


def written(text: str, *, files: int) -> str:
    """The text of a note as it is stored; it may be empty where there are files. Raises InvalidNote."""
    cleaned = hygiene.clean(text)
    if cleaned or not files:
        _check_text("text", cleaned, LONGEST_NOTE, several_lines=True)
    return cleaned


def check_files(files: Sequence[NewAttachment], *, already: int = 0) -> None:
    """Check the files that come to a note which has some `already`. Raises InvalidNote."""
    if already + len(files) > MOST_FILES:
        raise InvalidNote(field="files", problem="too-many", most=MOST_FILES)
    for each in files:
        _check_file(each)


def _check_file(file: NewAttachment) -> None:
    _check_text("filename", file.filename, LONGEST_FILENAME)
    _check_text("mimetype", file.mimetype, LONGEST_MIMETYPE)
    if not file.content:
        raise InvalidNote(field="content", problem="required")
    if len(file.content) > LARGEST_FILE:
        raise InvalidNote(field="content", problem="too-long", most=LARGEST_FILE, length=len(file.content))


def _check_text(field: str, text: str, most: int, *, several_lines: bool = False) -> None:
    if not text:
        raise InvalidNote(field=field, problem="required")
    fault = hygiene.fault(text, several_lines=several_lines)
    if fault:
        raise InvalidNote(field=field, problem=fault)
    if len(text) > most:
        raise InvalidNote(field=field, problem="too-long", most=most, length=len(text))
