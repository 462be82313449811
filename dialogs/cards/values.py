"""Columns and their values in the person's words: labels, options, dates, amounts, yes and no."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from dialogs.cards.text import plain
from dialogs.words import Words
from services.timeline.notes import AttachmentFacts

KILO = 1024


def label(words: Words, column: str, *, entity: str = "lead") -> str:
    """What a column is called on a record type; the organisation's own columns are called what they are."""
    for message in (f"field-{entity}-{column}", f"field-{column}"):
        if _is_message(message) and words.has(message):
            return words(message)
    return column


def inside(label: str) -> str:
    """A label inside a sentence: "e-post", "firmanavn"; an abbreviation keeps its capitals."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def value(words: Words, column: str, given: Any) -> str:
    """A column's value as people write it; "" for none."""
    match given:
        case None:
            return ""
        case bool():
            return words("yes" if given else "no")
        case Enum():
            return option(words, column, given)
        case _:
            return _written(words, given)


def _written(words: Words, given: Any) -> str:
    match given:
        case datetime():
            return words.moment(given)
        case date():
            return words.date(given)
        case Decimal():
            return words.amount(given, None)
        case int() | float():
            return words.number(given)
        case _:
            return str(given)


def option(words: Words, column: str, member: Enum) -> str:
    """The label of an option of a column."""
    return words(f"option-{column}-{kebab(member)}")


def stage(words: Words, name: str) -> str:
    """A stage of the process flow; the organisation's own stages are called what they are."""
    message = f"stage-{name}"
    return words(message) if _is_message(message) and words.has(message) else name


def size(words: Words, count: int) -> str:
    """So many bytes as people write it: "640 byte", "2 kB", "1,4 MB"."""
    if count < KILO:
        return words("size-bytes", number=words.number(count))
    if count < KILO * KILO:
        return words("size-kilobytes", number=words.number(round(count / KILO)))
    return words("size-megabytes", number=words.number(round(count / KILO / KILO, 1)))


def file(words: Words, facts: AttachmentFacts) -> str:
    """A file's name and size on one line."""
    return words("file-line", file=plain(facts.filename, longest=60), size=size(words, facts.size))


def kebab(member: Enum) -> str:
    """The member's name as message ids have it: "no-longer-interested"."""
    return member.name.lower().replace("_", "-")


def _is_message(text: str) -> bool:
    return text.isascii() and all(mark.isalnum() or mark in "-_" for mark in text)
