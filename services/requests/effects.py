"""What an approval did."""

from __future__ import annotations

from enum import StrEnum


class Effect(StrEnum):
    """What an approval did: the change, or nothing since it was so already, or since what it is about is gone."""

    DONE = "done"
    ALREADY_SO = "already-so"
    GONE = "gone"
