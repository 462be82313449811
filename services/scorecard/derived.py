"""Attributes made of personal fields: what a field is like, never what it says (lead-management.md 5.5).

Whose domain a mailbox is at is another room's knowledge; it is handed in.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from enum import StrEnum

from services.scorecard.table import Attribute, Kind

Asks = Callable[[str], bool]
_ADDRESS = re.compile(r"[^\s@<>\"(),;:]+@(?:[^\s@<>\"(),;:.]+\.)+[^\s@<>\"(),;:.]{2,}")
_JOINERS = frozenset(" -'’.")


class Mailbox(StrEnum):
    """Whose mailbox it is."""

    BUSINESS = "business"
    FREE = "free"
    ROLE = "role"
    INVALID = "invalid"


class Validity(StrEnum):
    """Whether it can be a name."""

    VALID = "valid"
    INVALID = "invalid"


NAMES = ("firstname", "lastname")
MAILBOX = "emailaddress1"
PHONES = ("telephone1", "mobilephone")
ATTRIBUTES = (
    Attribute("emailaddress1.kind", Kind.CATEGORY, fixed_by_seller=True),
    Attribute("firstname.validity", Kind.CATEGORY),
    Attribute("lastname.validity", Kind.CATEGORY),
    Attribute("telephone1.given", Kind.FLAG, fixed_by_seller=True),
    Attribute("mobilephone.given", Kind.FLAG, fixed_by_seller=True),
)


def values(row: Mapping[str, object], *, is_free: Asks, is_role: Asks) -> dict[str, str | None]:
    """The value of each of ATTRIBUTES for a lead. `is_free` is asked of a domain, `is_role` of an address."""
    said = {name: str(row.get(name) or "").strip() for name in (MAILBOX, *NAMES, *PHONES)}
    return {
        "emailaddress1.kind": mailbox(said[MAILBOX], is_free=is_free, is_role=is_role),
        **{f"{name}.validity": validity(said[name]) for name in NAMES},
        **{f"{name}.given": "true" if any(letter.isdigit() for letter in said[name]) else "false" for name in PHONES},
    }


def mailbox(address: str, *, is_free: Asks, is_role: Asks) -> Mailbox | None:
    """Whose mailbox an address is; None for a blank."""
    plain = address.strip().casefold()
    if not plain:
        return None
    if not _ADDRESS.fullmatch(plain):
        return Mailbox.INVALID
    if is_role(plain):
        return Mailbox.ROLE
    return Mailbox.FREE if is_free(plain.rsplit("@", 1)[1]) else Mailbox.BUSINESS


def validity(name: str) -> Validity | None:
    """A name is at least two letters of any script, and joiners; "xxx", "Kari1" and "?" are none. None for a blank."""
    plain = unicodedata.normalize("NFC", name).strip()
    if not plain:
        return None
    letters = [letter for letter in plain.casefold() if unicodedata.category(letter)[0] in "LM"]
    fits = all(letter in _JOINERS or unicodedata.category(letter)[0] in "LM" for letter in plain)
    one_letter_over = len(letters) > 2 and len(set(letters)) == 1
    return Validity.VALID if fits and len(letters) >= 2 and not one_letter_over else Validity.INVALID
