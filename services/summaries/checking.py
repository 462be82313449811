"""What a model wrote is shown only as far as its source says it too: named checks of one line against its source.

The checks are strict: a line that may be right but cannot be followed back is left out (lead-management.md 3).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

LONGEST_LINE = 300
WORD = re.compile(r"[^\W\d_][\w'’-]*")
NUMBER = re.compile(r"\d(?:[\d\s.,]*\d)?")
RUN = re.compile(r"\d+")
EMAIL = re.compile(r"[^\s@]+@[^\s@]+")
SENTENCE_START = re.compile(r"(?:^|[.!?:]\s+)[«\"“]?([^\W\d_][\w'’-]*)")
MARKUP = ("http", "www.", "](", "<", "`", "{{")
COUNTED = frozenset(
    {"hundre", "tusen", "million", "millioner", "milliard", "milliarder", "prosent", "hundred", "thousand"}
    | {"millions", "billion", "billions", "percent"}
)
"""Numbers that are written as words."""

OPENINGS = frozenset(
    {"de", "den", "det", "kunden", "kundeemnet", "selskapet", "bedriften", "hun", "han", "vil", "ønsker", "trenger"}
    | {"har", "skal", "må", "they", "the", "it", "she", "he", "customer", "lead", "company", "wants", "needs", "has"}
)
"""Words that may begin a sentence though its source does not have them: they are no names."""

LONG_WORD = 4
"""Letters from which a word tells something; by so many it is known again in another form of it."""

KNOWN_SHARE = 0.5
"""The share of a line's long words that its source must have."""

Check = Callable[[str, str], bool]


def is_short(text: str, _source: str) -> bool:
    """A line is one that is read at a glance."""
    return 0 < len(text) <= LONGEST_LINE


def has_no_markup(text: str, _source: str) -> bool:
    """A line has no link, no picture and no markup, whatever its source has."""
    return not any(mark in text.casefold() for mark in MARKUP)


def has_only_known_numbers(text: str, source: str) -> bool:
    """Every number in the line is in the source, written together or apart."""
    joined = {_digits(number) for number in NUMBER.findall(source)}
    runs = set(RUN.findall(source))
    return all(_digits(each) in joined or runs.issuperset(RUN.findall(each)) for each in NUMBER.findall(text))


def has_only_known_amounts(text: str, source: str) -> bool:
    """Every number that is written as a word is in the source."""
    return (_words(text) & COUNTED) <= _words(source)


def has_only_known_addresses(text: str, source: str) -> bool:
    """Every e-mail address in the line is in the source."""
    return all(address.casefold() in source.casefold() for address in EMAIL.findall(text))


def has_only_known_names(text: str, source: str) -> bool:
    """Every word with a capital letter is in the source; only plain openings of sentences need not be."""
    begins = {found.start(1) for found in SENTENCE_START.finditer(text)}
    return all(
        word.casefold() in _words(source) or (at in begins and word.casefold() in OPENINGS)
        for at, word in _capitalised(text)
    )


def is_about_its_source(text: str, source: str) -> bool:
    """Half of the words that tell something are in the source, in some form."""
    known = {word[:LONG_WORD] for word in _words(source)}
    telling = [word for word in _words(text) - OPENINGS if len(word) >= LONG_WORD]
    found = [word for word in telling if word[:LONG_WORD] in known]
    return bool(found) and len(found) >= KNOWN_SHARE * len(telling)


CHECKS: tuple[Check, ...] = (
    is_short,
    has_no_markup,
    has_only_known_numbers,
    has_only_known_amounts,
    has_only_known_addresses,
    has_only_known_names,
    is_about_its_source,
)


def holds(text: str, source: str) -> bool:
    """Whether a line may be shown as something its source says."""
    return all(check(visible(text), visible(source)) for check in CHECKS)


def visible(text: str) -> str:
    """The text in one Unicode form, without marks that are not seen."""
    return "".join(mark for mark in unicodedata.normalize("NFKC", text) if unicodedata.category(mark) != "Cf")


def _capitalised(text: str) -> Iterator[tuple[int, str]]:
    return ((found.start(), found[0]) for found in WORD.finditer(text) if any(mark.isupper() for mark in found[0]))


def _words(text: str) -> set[str]:
    return {word.casefold() for word in WORD.findall(text)}


def _digits(number: str) -> str:
    return "".join(RUN.findall(number))
