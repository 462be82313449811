"""The words a lead is found by, and the one way in which every spelling of a word is written."""

from __future__ import annotations

import re
import unicodedata
from itertools import chain

import phonenumbers

from services.models.lead import Lead

REGION = "NO"
"""Phone numbers without a country code are read as dialled here."""

LONGEST_WORD = 100
SPELT = range(4, 31)
"""Words of this many letters are also found with one letter wrong."""

SHORTEST_NUMBER = 8
LAST_DIGITS = 4

LEGAL_FORMS = frozenset((
    "as", "asa", "ans", "ba", "da", "enk", "nuf", "sa", "hb", "ab", "oy", "oyj", "aps", "gmbh", "kg", "ag", "sarl",
    "bv", "nv", "ltd", "limited", "plc", "llp", "llc", "inc", "corp", "co",
))  # fmt: skip
"""Words of so many company names that they find nothing."""

_LETTERS = str.maketrans({"æ": "a", "ø": "o", "å": "a", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "œ": "o", "ı": "i"})
_DIGRAPHS = (("aa", "a"), ("ae", "a"), ("oe", "o"))
_APOSTROPHES = re.compile("['’‘ʼ`´]")
_HYPHENS = re.compile("[-‐‑‒–]")
_WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """One spelling for all: case, accents and invisible characters do not count, å is aa is a, ø is oe is o."""
    folded = text.casefold()
    if not folded.isascii():
        decomposed = unicodedata.normalize("NFKD", folded.translate(_LETTERS))
        folded = "".join(letter for letter in decomposed if unicodedata.category(letter) not in ("Mn", "Cf"))
    for pair, letter in _DIGRAPHS:
        folded = folded.replace(pair, letter)
    return folded


def of_text(text: str | None) -> tuple[str, ...]:
    """The words of a text, folded; what a hyphen joins is one word and its parts."""
    plain = _APOSTROPHES.sub("", fold(text or ""))
    joined = (_HYPHENS.sub("", word) for word in plain.split() if _HYPHENS.search(word))
    found = chain(_WORD.findall(plain), chain.from_iterable(_WORD.findall(word) for word in joined))
    return tuple(dict.fromkeys(word[:LONGEST_WORD] for word in found))


def of_company(name: str | None) -> tuple[str, ...]:
    """The words of a company's name without its legal form, unless it has no other."""
    found = of_text(name)
    return tuple(word for word in found if word not in LEGAL_FORMS) or found


def whole_email(address: str | None) -> str | None:
    """The e-mail address as one word."""
    return fold("".join((address or "").split()))[:LONGEST_WORD] or None


def of_email(address: str | None) -> tuple[str, ...]:
    """The address as one word, the words of its local part, and of its domain without the last part."""
    whole = whole_email(address)
    if whole is None:
        return ()
    local, _, domain = (address or "").rpartition("@")
    return tuple(dict.fromkeys((whole, *of_text(local), *of_text(domain.rpartition(".")[0]))))


def international(number: str | None) -> str | None:
    """The digits of a phone number with its country code (E.164 without the plus); None for what is no number."""
    try:
        parsed = phonenumbers.parse(number or "", REGION)
    except phonenumbers.NumberParseException:
        return None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164).removeprefix("+")


def of_phone(number: str | None) -> tuple[str, ...]:
    """The digits with and without country code; of what is no phone number, its digits as they stand."""
    try:
        parsed = phonenumbers.parse(number or "", REGION)
    except phonenumbers.NumberParseException:
        digits = "".join(re.findall("[0-9]", number or ""))
        return (digits[:LONGEST_WORD],) if digits else ()
    national = phonenumbers.national_significant_number(parsed)
    return (f"{parsed.country_code}{national}", national)


def of_lead(lead: Lead) -> frozenset[str]:
    """All words of a lead: of its name, company, e-mail address and phone numbers."""
    return frozenset(
        chain(
            of_text(lead.firstname),
            of_text(lead.lastname),
            of_company(lead.companyname),
            of_email(lead.emailaddress1),
            of_phone(lead.telephone1),
            of_phone(lead.mobilephone),
        )
    )


def spellings(word: str) -> frozenset[str]:
    """What the word is found by: itself, and itself with any one letter left out; a number by its last digits too."""
    if word.isdecimal():
        return frozenset((word, word[-LAST_DIGITS:])) if len(word) >= SHORTEST_NUMBER else frozenset((word,))
    if len(word) not in SPELT or not word.isalnum():
        return frozenset((word,))
    return frozenset(chain((word,), (word[:at] + word[at + 1 :] for at in range(len(word)))))


def anywhere(word: str) -> str:
    """The word anywhere; SQLite knows the case of ASCII letters alone, so any other letter stands for any."""
    escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{''.join(letter if letter.isascii() else '_' for letter in escaped)}%"
