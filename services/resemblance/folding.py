"""One spelling for texts that a person would call the same: scripts, accents, digraphs, invisible characters, sound."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import Any

from anyascii import anyascii

LONGEST = 200
"""Characters of a field that are looked at, so that no text can make comparing slow (TXT-03)."""

_INVISIBLE = frozenset({"Cf", "Cc", "Co", "Cs", "Mn", "Me"})
_TYPOGRAPHY = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'"})
_WORD = re.compile(r"[a-z0-9]+")
_DIGRAPHS = (("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a"))
_SOUNDS = (
    ("sch", "s"), ("sh", "s"), ("ch", "k"), ("ck", "k"), ("ph", "f"), ("pf", "f"), ("th", "t"), ("kj", "k"),
    ("gh", "g"), ("qu", "kv"), ("x", "ks"), ("ce", "se"), ("ci", "si"), ("cy", "si"),
)  # fmt: skip
_LETTERS = str.maketrans({"c": "k", "q": "k", "w": "v", "z": "s", "d": "t", "j": "i", "y": "i"})
_VOWELS = frozenset("aeiou")
_SILENT = _VOWELS | {"h"}


def written(value: Any) -> str:
    """As it is shown: cut to LONGEST, composed (NFC), without control and direction characters; "" is blank."""
    if value is None:
        return ""
    kept = unicodedata.normalize("NFC", str(value)[:LONGEST])
    shown = "".join(" " if c in "\t\r\n" else c for c in kept if c in "\t\r\n" or unicodedata.category(c)[0] != "C")
    return " ".join(shown.split())


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """ASCII in lower case, at most LONGEST characters: any script, no accents, nothing invisible; blanks are folded."""
    shown = unicodedata.normalize("NFKC", text[:LONGEST]).translate(_TYPOGRAPHY).casefold()
    if not shown.isascii():
        shown = anyascii(
            "".join(c for c in shown if unicodedata.category(c) not in _INVISIBLE or c in "\t\r\n")
        ).lower()
    return " ".join(shown.split())[:LONGEST]


def skeleton(folded: str) -> str:
    """The folded text with digraphs as their letter: Müller, Mueller and Muller are one; so are Bjørn and Bjoern."""
    for digraph, letter in _DIGRAPHS:
        folded = folded.replace(digraph, letter)
    return folded


def words(text: str) -> tuple[str, ...]:
    """The words and numbers of a text, folded to their skeleton; an apostrophe joins, a hyphen parts."""
    return tuple(_WORD.findall(skeleton(fold(text)).replace("'", "")))


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """How a folded word sounds, roughly, in Norwegian, German and English: its first letter and its consonants.

    Christian and Kristian, Meyer and Maier, Hansen and Hanson sound alike. Numbers stay as they are.
    """
    if not word or word[0].isdigit():
        return word
    heard = word
    for letters, sounds in _SOUNDS:
        heard = heard.replace(letters, sounds)
    heard = heard.translate(_LETTERS)
    kept = [heard[0] if heard[0] not in _VOWELS else "a"]
    for before, letter in pairwise(heard):
        if letter not in _SILENT and letter != before:
            kept.append(letter)
    return "".join(kept)
