"""What text may be stored: no control characters, no broken Unicode, one normal form."""

from __future__ import annotations

import re
import unicodedata

_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f]")
_CONTROLS_BUT_BREAKS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_SURROGATES = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """The text in Unicode's normal form NFC, without white space around it and with one kind of line break."""
    return unicodedata.normalize("NFC", text).replace("\r\n", "\n").strip()


def fault(text: str, *, several_lines: bool = False) -> str | None:
    """Why the text may not be stored, as a code in kebab-case; None when it may.

    Source: reliability TXT-04; neither database stores all of these, and none belongs in a name.
    """
    if _SURROGATES.search(text):
        return "lone-surrogate"
    if "\x00" in text:
        return "nul-character"
    if (_CONTROLS_BUT_BREAKS if several_lines else _CONTROLS).search(text):
        return "control-character"
    return None
