"""Replacing a function of the bot in a process that is there to be broken."""

from __future__ import annotations

from types import ModuleType
from typing import Any


def instead_of(place: ModuleType | type[Any], name: str, replacement: Any) -> None:
    """From now on `place` has `replacement` under a name that it must have had before."""
    if not callable(getattr(place, name, None)):
        raise LookupError(f"{place.__name__} has no function {name}")
    setattr(place, name, replacement)
