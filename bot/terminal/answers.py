"""What a person types at a drawn card: a button's number, a field with its value, or words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from bot.channel import presses
from bot.terminal.drawn import Button, Drawing, Field
from dialogs.turn import Incoming

FILLING = re.compile(r"(\d{1,3})\s*=\s*(.*)", re.DOTALL)
OPTIONS = re.compile(r"\d{1,3}(?:\s*,\s*\d{1,3})*")

Numbered = TypeVar("Numbered", Field, Button)


@dataclass(frozen=True, slots=True)
class Filled:
    """A field was filled in; nothing is sent yet."""

    field: Field
    value: str


@dataclass(frozen=True, slots=True)
class Missing:
    """The button was not pressed: these fields must be filled in first."""

    fields: tuple[Field, ...]


Typed = Incoming | Filled | Missing


def read(line: str, drawing: Drawing, filled: Mapping[str, str], suggestions: tuple[str, ...] = ()) -> Typed:
    """What the line means for the card that is shown, with the fields filled in so far.

    Suggestions are numbered after the card's fields and buttons, and stand for their words.
    """
    if (filling := FILLING.fullmatch(line)) and (field := _numbered(drawing.fields, int(filling[1]))):
        return Filled(field, _value(field, filling[2].strip()))
    if line.isdecimal():
        number = int(line)
        if button := _numbered(drawing.buttons, number):
            return _pressed(button, drawing, filled)
        if 0 < number - drawing.last_number <= len(suggestions):
            return Incoming(text=suggestions[number - drawing.last_number - 1])
    return labelled(line, drawing, filled) or Incoming(text=line)


def labelled(line: str, drawing: Drawing, filled: Mapping[str, str]) -> Incoming | Missing | None:
    """The press of the button with these words on it, if the card has one."""
    button = next((each for each in drawing.buttons if each.label.casefold() == line.casefold()), None)
    return _pressed(button, drawing, filled) if button else None


def press(button: Button, drawing: Drawing, filled: Mapping[str, str]) -> Incoming:
    """The press as a chat client sends it: the button's data, and every field's value."""
    values = {} if button.alone else {field.id: filled.get(field.id, field.value) for field in drawing.fields}
    return Incoming(press=presses.of_submit({**values, **button.data}))


def _pressed(button: Button, drawing: Drawing, filled: Mapping[str, str]) -> Incoming | Missing:
    wanting = () if button.alone else drawing.fields
    empty = tuple(field for field in wanting if field.needed and not filled.get(field.id, field.value))
    return Missing(empty) if empty else press(button, drawing, filled)


def _value(field: Field, typed: str) -> str:
    """The value of the options that were named by number, or what was typed."""
    if not field.options or not OPTIONS.fullmatch(typed):
        return typed
    numbers = [int(number) for number in typed.split(",")]
    values = [field.options[number - 1][1] for number in numbers if 0 < number <= len(field.options)]
    return ",".join(values if field.several else values[:1])


def _numbered(things: tuple[Numbered, ...], number: int) -> Numbered | None:
    return next((thing for thing in things if thing.number == number), None)
