"""A drawn card: its lines, and what on it can be filled in or pressed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Line:
    """One line, and how it looks (a style of rich, or nothing)."""

    text: str
    style: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """Something to fill in. `options` are (title, value); `needed` is what to say when it was left empty."""

    number: int
    id: str
    label: str
    value: str = ""
    options: tuple[tuple[str, str], ...] = ()
    several: bool = False
    needed: str = ""


@dataclass(frozen=True, slots=True)
class Button:
    """Something to press. `alone`: it sends its own data and no fields."""

    number: int
    label: str
    data: Mapping[str, Any] = field(default_factory=dict)
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawn card: fields and buttons are numbered together, from 1, in the order in which they are seen."""

    lines: tuple[Line, ...] = ()
    fields: tuple[Field, ...] = ()
    buttons: tuple[Button, ...] = ()

    @property
    def last_number(self) -> int:
        return len(self.fields) + len(self.buttons)


def lines_of(one: Field, value: str, hint: str = "") -> list[Line]:
    """A field as it stands: its number, label and value, and a numbered line an option, the chosen ones marked."""
    shown = f" {value}" if value and not one.options else f" ({hint})" if hint else ""
    label = one.label.rstrip(":") + ("" if one.label.endswith(("?", ".")) else ":")
    lines = [Line(f"[{one.number}] {label}{shown}", "magenta")]
    chosen = value.split(",") if one.several else [value]
    for number, (title, option) in enumerate(one.options, 1):
        mark = "●" if option in chosen else "○"
        lines.append(Line(f"    {one.number}={number} {mark} {title}"))
    return lines
