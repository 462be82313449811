"""What a typed text may be: not too long, no control characters; said before anything is done with it."""

from __future__ import annotations

import unicodedata

LONGEST = 4000
ALLOWED_CONTROLS = "\n\r\t"


def too_long(text: str) -> bool:
    """The text has more than LONGEST characters."""
    return len(text) > LONGEST


def unprintable(text: str) -> bool:
    """The text has a control character or half of a surrogate pair."""
    return any(unicodedata.category(mark) in ("Cc", "Cs") and mark not in ALLOWED_CONTROLS for mark in text)


PROBLEMS = ((too_long, "text-too-long"), (unprintable, "text-unprintable"))


def problem(text: str) -> str | None:
    """The message id of what is wrong with the text, if anything is."""
    return next((message for wrong, message in PROBLEMS if wrong(text)), None)
