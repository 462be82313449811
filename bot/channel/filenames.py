"""The name of a file as it may be kept and shown: its last part, without what cannot be seen."""

from __future__ import annotations

import unicodedata

LONGEST = 120
LONGEST_ENDING = 20


def cleaned(name: str) -> str:
    """The name without folders, control and other invisible marks, cut before its ending; "" when nothing is left."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    shown = unicodedata.normalize("NFC", "".join(mark if _is_visible(mark) else " " for mark in last))
    tidy = " ".join(shown.split()).strip(". ") if shown.strip(". ") else ""
    return tidy if len(tidy) <= LONGEST else _cut(tidy)


def _is_visible(mark: str) -> bool:
    return unicodedata.category(mark) not in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


def _cut(name: str) -> str:
    stem, dot, ending = name.rpartition(".")
    if not stem or len(ending) > LONGEST_ENDING:
        return name[:LONGEST]
    return stem[: LONGEST - len(ending) - 1].rstrip() + dot + ending
