"""The organisation's own columns: a number, a yes or no, or a category, by what the whole column holds."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Any

from services.importing import labels

_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:[.,]\d{1,10})?")
"""Not "0047" or "0150": codes that begin with a nought are no numbers."""

WORDS_OF_BOOLEANS = (labels.YES | labels.NO) - {"0", "1"}


class Kind(StrEnum):
    """What a column holds."""

    BOOLEAN = "boolean"
    NUMBER = "number"
    CATEGORY = "category"


def kind_of(text: str) -> Kind:
    """What one value could be."""
    if text.casefold() in WORDS_OF_BOOLEANS:
        return Kind.BOOLEAN
    return Kind.NUMBER if _NUMBER.fullmatch(text) else Kind.CATEGORY


def together(column: Kind | None, value: Kind) -> Kind:
    """The kind of a column that so far was one kind, with one more value."""
    return value if column in (None, value) else Kind.CATEGORY


def value(kind: Kind, text: str) -> Any:
    """The text as a value of its column's kind, plain enough for JSON."""
    match kind:
        case Kind.BOOLEAN:
            return text.casefold() in labels.YES
        case Kind.NUMBER:
            number = float(text.replace(",", "."))
            return int(number) if number.is_integer() else number
        case Kind.CATEGORY:
            return text
