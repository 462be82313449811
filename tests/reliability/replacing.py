"""Replacing a function of the bot, to break it: in a process that is there for it, or for a while in this one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

Place = ModuleType | type[Any]

_replaced: list[tuple[Place, str, Any]] = []


def instead_of(place: Place, name: str, replacement: Any) -> None:
    """From now on `place` has `replacement` under a name that it must have had before."""
    original = getattr(place, name, None)
    if not callable(original):
        raise LookupError(f"{place.__name__} has no function {name}")
    _replaced.append((place, name, original))
    setattr(place, name, replacement)


@contextmanager
def broken_by(mutant: Callable[[], None]) -> Iterator[None]:
    """The bot of this process is broken as the mutant breaks it, and whole again afterwards."""
    before = len(_replaced)
    mutant()
    try:
        yield
    finally:
        while len(_replaced) > before:
            setattr(*_replaced.pop())
