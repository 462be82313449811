"""How data gets spoilt: typing, scanning, hearing, hurry. Each function takes a source of chance and a text."""

# ruff: noqa: E501 - lists of words
from __future__ import annotations

from collections.abc import Callable
from random import Random

_NEIGHBOURS = {
    "q": "wa", "w": "qes", "e": "wrd", "r": "etf", "t": "ryg", "y": "tuh", "u": "yij", "i": "uok", "o": "ipl", "p": "oå", "a": "qsz",
    "s": "adwx", "d": "sfec", "f": "dgrv", "g": "fhtb", "h": "gjyn", "j": "hkum", "k": "jlim", "l": "køo", "z": "xa", "x": "zcs",
    "c": "xvd", "v": "cbf", "b": "vng", "n": "bmh", "m": "nk", "1": "2", "2": "13", "3": "24", "4": "35", "5": "46", "6": "57",
    "7": "68", "8": "79", "9": "80", "0": "9",
}  # fmt: skip
_SCANNED = (
    ("m", "rn"), ("rn", "m"), ("l", "1"), ("1", "l"), ("o", "0"), ("0", "o"), ("s", "5"), ("5", "s"), ("b", "6"), ("g", "q"), ("e", "c"),
    ("c", "e"), ("h", "li"), ("li", "h"), ("cl", "d"), ("d", "cl"), ("w", "vv"), ("u", "v"), ("i", "j"), ("z", "2"), ("ø", "o"),
)  # fmt: skip
_HEARD = (
    ("ph", "f"), ("f", "ph"), ("c", "k"), ("k", "c"), ("ch", "k"), ("ck", "k"), ("th", "t"), ("t", "th"), ("z", "s"), ("s", "z"),
    ("ie", "y"), ("y", "i"), ("i", "y"), ("ei", "ai"), ("ee", "ea"), ("v", "w"), ("w", "v"), ("dt", "tt"), ("sen", "son"), ("son", "sen"),
    ("ough", "o"), ("au", "o"), ("x", "ks"), ("gh", "g"), ("å", "aa"), ("ø", "oe"), ("æ", "ae"), ("ü", "ue"), ("ä", "ae"), ("ö", "oe"),
    ("ß", "ss"), ("d", "dd"), ("l", "ll"), ("ll", "l"), ("nn", "n"), ("n", "nn"), ("tt", "t"), ("ss", "s"), ("a", "er"), ("er", "a"),
    ("r", "a"), ("e", "i"), ("a", "e"), ("kj", "k"), ("hj", "j"), ("gj", "j"), ("sh", "sch"), ("oo", "u"),
)  # fmt: skip
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def mistype(chance: Random, text: str) -> str:  # noqa: PLR0911 - a return a mistake
    """One mistake of a hand: left out, doubled, put in, a neighbour's key, two letters swapped."""
    if len(text) < 2:
        return text
    at = chance.randrange(len(text))
    letter = text[at].lower()
    match chance.randrange(6):
        case 0:
            return text[:at] + text[at + 1 :]
        case 1:
            return text[:at] + text[at] + text[at:]
        case 2:
            return text[:at] + _other(chance, letter) + text[at:]
        case 3:
            return text[:at] + chance.choice(_NEIGHBOURS.get(letter, _LETTERS)) + text[at + 1 :]
        case 4:
            return text[:at] + _other(chance, letter) + text[at + 1 :]
        case _:
            at = min(at, len(text) - 2)
            return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def _other(chance: Random, letter: str) -> str:
    return chance.choice("0123456789" if letter.isdigit() else _LETTERS)


def misread(chance: Random, text: str) -> str:
    """One mistake of a scanner."""
    return _replaced(chance, text, _SCANNED)


def mishear(chance: Random, text: str) -> str:
    """One other spelling of the same sound."""
    return _replaced(chance, text, _HEARD)


def misspace(chance: Random, text: str) -> str:
    """A blank too many or too few."""
    if " " in text.strip() and chance.random() < 0.6:
        blanks = [at for at, letter in enumerate(text) if letter == " "]
        at = chance.choice(blanks)
        return text[:at] + text[at + 1 :]
    if len(text) < 4:
        return text
    at = chance.randrange(2, len(text) - 1)
    return f"{text[:at]} {text[at:]}"


def shorten(chance: Random, text: str) -> str:
    """The end is missing, or a word loses its vowels."""
    if len(text) < 6:
        return text
    if chance.random() < 0.5:
        return text[: chance.randrange(max(3, len(text) // 2), len(text))]
    parts = text.split(" ")
    at = chance.randrange(len(parts))
    parts[at] = parts[at][:1] + "".join(letter for letter in parts[at][1:] if letter.lower() not in "aeiouyæøå")
    return " ".join(parts)


def reword(chance: Random, text: str) -> str:
    """Words swapped, or one left out."""
    parts = text.split(" ")
    if len(parts) < 2:
        return mistype(chance, text)
    at = chance.randrange(len(parts) - 1)
    if chance.random() < 0.5:
        parts[at], parts[at + 1] = parts[at + 1], parts[at]
    else:
        del parts[chance.randrange(len(parts))]
    return " ".join(parts)


_WAYS: tuple[tuple[Callable[[Random, str], str], int], ...] = (
    (mistype, 10), (misread, 2), (mishear, 4), (misspace, 2), (shorten, 1), (reword, 1),
)  # fmt: skip


def spoil(chance: Random, text: str, times: int = 1) -> str:
    """The text with so many mistakes of any kind; never emptied."""
    for _ in range(times):
        way = chance.choices([way for way, _ in _WAYS], [weight for _, weight in _WAYS])[0]
        text = way(chance, text) or text
    return text


def _replaced(chance: Random, text: str, table: tuple[tuple[str, str], ...]) -> str:
    fitting = [(old, new) for old, new in table if old in text.lower()]
    if not fitting:
        return mistype(chance, text)
    old, new = chance.choice(fitting)
    at = text.lower().find(old, chance.randrange(len(text)))
    at = text.lower().find(old) if at < 0 else at
    return text[:at] + new + text[at + len(old) :]
