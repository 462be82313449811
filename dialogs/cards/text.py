"""Record text made fit for a card: one line, no invisible marks, no card functions, cut when long."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 200
CUT = "…"
A_BRACE_BEFORE_ANOTHER = re.compile(r"\{(?=\{)")
"""Two of them begin a function of the card."""


def plain(text: str, *, longest: int = LONGEST) -> str:
    """The text on one line, at most `longest` characters, without control, bidi and other invisible marks.

    Show it in a TextRun, a choice or a button's title: there Markdown and links are only characters.
    """
    visible = "".join(mark if _is_visible(mark) else " " if mark.isspace() else "" for mark in text)
    line = A_BRACE_BEFORE_ANOTHER.sub("{ ", " ".join(visible.split()))
    return line if len(line) <= longest else line[: longest - len(CUT)].rstrip() + CUT


def editable(text: str) -> str:
    """The text as an input holds it: whole, its lines kept, without invisible marks."""
    return "".join(mark for mark in text if mark == "\n" or _is_visible(mark))


def _is_visible(mark: str) -> bool:
    return unicodedata.category(mark) not in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
