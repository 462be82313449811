"""How a value is written before it is compared: the same thing written twice gives the same text.

The platform's rules compare names exactly, and so does this: case, white space and the look of apostrophes and
hyphens do not count, but a legal form does. "Brekke Havbruk AS" is "brekke  havbruk as" and is not
"Brekke Havbruk", which may be another company; likeness is the matter of the lead rules, not of match codes.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Any

import phonenumbers

from services.models.duplicate_rule import Operator

PHONE_COLUMNS = frozenset(
    {"telephone1", "telephone2", "telephone3", "mobilephone", "managerphone", "address1_telephone1", "fax"}
)
WEBSITE_COLUMNS = frozenset({"websiteurl"})

_TYPOGRAPHY = str.maketrans("’‘ʼ´`‐‑‒–—", "'''''-----")
_BEFORE_HOST = re.compile(r"^(?:[a-z][a-z0-9+.-]*://)?(?:www\.)?", re.IGNORECASE)
_PHONE_SEPARATORS = re.compile(r"[\s().\-/]+")


def text(value: Any, *, case_sensitive: bool = False) -> str:
    """Any value as text: NFKC, white space folded, one kind of apostrophe and hyphen, case folded; "" is blank.

    What is not seen, as a zero-width space, does not count.
    """
    written = unicodedata.normalize("NFKC", _written(value).translate(_TYPOGRAPHY))
    if not written.isascii():
        written = "".join(mark for mark in written if unicodedata.category(mark) != "Cf")
    if not case_sensitive:
        written = unicodedata.normalize("NFKC", written.casefold())
    return " ".join(written.split())


@lru_cache(maxsize=4096)
def phone(value: str, region: str) -> str:
    """A phone number as E.164 (with its extension), read as a person in `region` (ISO 3166) would dial it.

    What cannot be a number keeps its characters, without separators.
    """
    try:
        number = phonenumbers.parse(value, region)
    except phonenumbers.NumberParseException:
        number = None
    if number is None or not phonenumbers.is_possible_number(number):
        return _PHONE_SEPARATORS.sub("", text(value))
    written = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return f"{written}x{number.extension}" if number.extension else written


def website(value: str, *, case_sensitive: bool = False) -> str:
    """A web address without scheme, "www." and closing slashes."""
    return _BEFORE_HOST.sub("", text(value, case_sensitive=case_sensitive)).rstrip("/")


def moment(value: Any, *, whole_days: bool) -> str:
    """A date, or a moment in UTC to the second, as ISO text; what is neither is compared as text."""
    if isinstance(value, str):
        value = _read_moment(value)
    match value:
        case datetime():
            instant = (value if value.tzinfo else value.replace(tzinfo=UTC)).astimezone(UTC)
            return instant.date().isoformat() if whole_days else instant.replace(microsecond=0).isoformat()
        case date():
            return value.isoformat()
        case _:
            return text(value)


def operand(
    value: Any, *, columns: frozenset[str], operator: Operator, characters: int | None, region: str,
    case_sensitive: bool,
) -> str:  # fmt: skip
    """The part of a value that one condition compares; "" is blank.

    `columns` are the names of both columns of the condition, so that both sides are read as the same kind of value.
    Source: lead-management.md 6.2.
    """
    if value is None:
        return ""
    match operator:
        case Operator.SAME_DATE | Operator.SAME_DATE_AND_TIME:
            return moment(value, whole_days=operator is Operator.SAME_DATE)
        case Operator.EXACT_MATCH_LABEL if isinstance(value, Enum):
            return text(value.name, case_sensitive=case_sensitive)
    whole = _whole(value, columns=columns, region=region, case_sensitive=case_sensitive)
    length = characters or len(whole)
    match operator:
        case Operator.SAME_FIRST_CHARACTERS:
            return whole[:length]
        case Operator.SAME_LAST_CHARACTERS:
            return whole[-length:]
        case _:
            return whole


def _whole(value: Any, *, columns: frozenset[str], region: str, case_sensitive: bool) -> str:
    if isinstance(value, str) and columns & PHONE_COLUMNS:
        return phone(value, region)
    if isinstance(value, str) and columns & WEBSITE_COLUMNS:
        return website(value, case_sensitive=case_sensitive)
    return text(value, case_sensitive=case_sensitive)


def _written(value: Any) -> str:
    match value:
        case None:
            return ""
        case Enum():
            return str(value.value)
        case Decimal():
            return format(value.normalize(), "f")
        case datetime() | date():
            return value.isoformat()
        case _:
            return str(value)


def _read_moment(value: str) -> datetime | date | str:
    try:
        return date.fromisoformat(value) if len(value) == 10 else datetime.fromisoformat(value)
    except ValueError:
        return value
