"""The summary that needs no model: the fields as they are, and the beginning of the newest notes."""

from __future__ import annotations

import re

from services.summaries.lines import Kind, Line, Source
from services.summaries.material import TEXTS, Material, NoteText

MOST_NOTES = 3
LONGEST_GIST = 160
SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")


def write(material: Material) -> tuple[Line, ...]:
    """Who it is, what they need, and what was noted last."""
    return (*fields(material), *(gist(note) for note in material.notes[:MOST_NOTES]))


def fields(material: Material) -> tuple[Line, ...]:
    """A line for each field that has a value."""
    return tuple(Line(Source(Kind.FIELD, name), value) for name, value in material.fields.items())


def fixed(material: Material) -> tuple[Line, ...]:
    """The lines that no model writes: all but those of what sellers wrote freely."""
    return tuple(line for line in fields(material) if line.source.ref not in TEXTS)


def gist(note: NoteText) -> Line:
    """The first sentence of a note, cut when it is long."""
    first = SENTENCE_END.split(note.text.strip(), maxsplit=1)[0]
    text = first if len(first) <= LONGEST_GIST else first[: LONGEST_GIST - 1].rstrip() + "…"
    return Line(source_of(note), text=text)


def source_of(note: NoteText) -> Source:
    return Source(Kind.NOTE, str(note.id), note.author, note.at)
