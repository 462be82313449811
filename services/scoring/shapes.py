"""How a stored value becomes one that a model learns from: the same for today's values and for those of the history.

Names, addresses and numbers of persons are never values of a model: of those it knows whether they are there and what
kind they are.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from enum import Enum, IntEnum
from functools import cache
from typing import Any

from services.resemblance import mailboxes
from services.scoring.learning import derived

Shape = Callable[[Any], Any]

LONGEST_WORD = 100


def number(value: Any) -> float | None:
    """An amount or a count; None for what is none."""
    if value is None or isinstance(value, bool):
        return None
    try:
        return float(Decimal(value)) if isinstance(value, str) else float(value)
    except (InvalidOperation, ValueError, TypeError):
        return None


def word(value: Any) -> str | None:
    """A word of the organisation's, as an industry or a city."""
    text = str(value).strip() if value is not None else ""
    return text[:LONGEST_WORD] or None


def flag(value: Any) -> bool | None:
    """Yes, no or unknown."""
    return None if value is None else bool(value)


def is_there(value: Any) -> bool:
    """Whether anything is filled in; a value of today comes as the answer already."""
    return bool(value)


def mail(value: str | None) -> str | None:
    """Whose mailbox an e-mail address is, as "business" or "free"; None for no address."""
    return derived.mailbox(value, is_free=mailboxes.is_free, is_role=mailboxes.is_role) if value else None


def validity(value: str | None) -> str | None:
    """Whether a name can be one, "valid" or "invalid"; None for none."""
    return derived.validity(value) if value else None


@cache
def option(options: type[IntEnum]) -> Shape:
    """The code of an option, as "public-relations"."""
    codes = {each.value: code(each) for each in options}

    def shape(value: Any) -> str | None:
        return codes.get(int(value)) if value is not None else None

    return shape


def code(option: Enum) -> str:
    """An option by its name, as filters of views call it."""
    return option.name.lower().replace("_", "-")


def plain(value: Any) -> str | None:
    """A value as a filter of a model compares it."""
    match value:
        case None | "":
            return None
        case bool():
            return "true" if value else "false"
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)
