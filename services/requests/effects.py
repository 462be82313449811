"""What came of an approval."""

from __future__ import annotations

from enum import StrEnum


class Effect(StrEnum):
    """What an approval did: the change, or nothing since it was so already, or since what it is about is gone.

    What takes a form is done by hand: the approval promises it.
    """

    DONE = "done"
    ALREADY_SO = "already-so"
    GONE = "gone"
    BY_HAND = "by-hand"
