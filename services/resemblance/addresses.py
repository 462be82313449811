"""Postal addresses, as far as they help to compare: house number, street, place, postal code."""

from __future__ import annotations

from functools import lru_cache

from services.resemblance import folding, terms

_SHORT = {
    "street": "st", "strasse": "st", "str": "st", "gata": "gt", "gate": "gt", "gaten": "gt", "veien": "vei",
    "vegen": "vei", "veg": "vei", "vn": "vei", "v": "vei", "avenue": "ave", "av": "ave", "road": "rd", "drive": "dr",
    "place": "pl", "boulevard": "blvd", "lane": "ln", "court": "ct", "crescent": "cr",
    "cres": "cr", "circuit": "cct", "close": "cl",
    "north": "n", "south": "s", "east": "e", "west": "w", "saint": "st", "suite": "ste", "floor": "fl",
}  # fmt: skip
_ENDINGS = (
    ("strasse", "st"),
    ("str", "st"),
    ("veien", "vei"),
    ("vegen", "vei"),
    ("gaten", "gt"),
    ("gata", "gt"),
    ("gate", "gt"),
)


@lru_cache(maxsize=16384)
def words(line: str) -> tuple[str, ...]:
    """The words of a line of an address, usual abbreviations in one spelling; none for a placeholder."""
    if terms.is_placeholder(line):
        return ()
    return tuple(_short(word) for word in folding.words(line))


@lru_cache(maxsize=65536)
def house_number(line: tuple[str, ...]) -> str:
    """The first word that begins with a digit; "" for none."""
    return next((word for word in line if word[0].isdigit()), "")


@lru_cache(maxsize=65536)
def street(line: tuple[str, ...]) -> str:
    """The line without its house number."""
    number = house_number(line)
    return " ".join(word for word in line if word != number)


def _short(word: str) -> str:
    if word in _SHORT:
        return _SHORT[word]
    for ending, short in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word.removesuffix(ending) + short
    return word
