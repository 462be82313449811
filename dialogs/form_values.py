"""Values of columns as texts in a form, and back: what cannot be read is a problem that names its field."""

from __future__ import annotations

from collections.abc import Callable, Container
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from dialogs.cards import text as texts
from dialogs.cards import values
from dialogs.cards.inputs import UNTOUCHED
from dialogs.words import Words
from services import hygiene
from services.fields import Column, Kind
from services.importing import values as written
from services.leads.validation import FieldProblem

YES, NO = "yes", "no"
CURRENCIES = ("NOK", "SEK", "DKK", "EUR", "GBP", "USD")
LARGEST = 10**15
LONGEST_ID = 18
"""Digits: what is longer is no record's number."""

CHOSEN = frozenset({Kind.OPTION, Kind.YES_NO, Kind.CURRENCY, Kind.LOOKUP})
"""Kinds that are chosen from a list; left alone, they send UNTOUCHED."""


def text(value: Any, words: Words) -> str:
    """What stands in the form for a value."""
    match value:
        case None:
            return ""
        case bool():
            return YES if value else NO
        case Enum():
            return values.kebab(value)
        case Decimal():
            return words.amount(value, None)
        case date():
            return value.isoformat()
        case _:
            return texts.editable(str(value))


def is_blank(column: Column, given: str) -> bool:
    """Whether nothing was filled in, or nothing chosen."""
    return not given or (column.kind in CHOSEN and given == UNTOUCHED)


def value(column: Column, given: str, *, among: Container[int] = ()) -> Any:
    """The value of a text without white space around it: None for a blank one, a FieldProblem for an unusable one.

    A record is one of those `among` which it can be chosen.
    """
    if is_blank(column, given):
        return None
    if column.kind is Kind.LOOKUP:
        chosen = int(given) if given.isdecimal() and len(given) <= LONGEST_ID else 0
        return chosen if chosen in among else FieldProblem(column.name, "unknown-option", {"value": given[:100]})
    try:
        return READERS[column.kind](column, given)
    except Unreadable as wrong:
        return FieldProblem(column.name, wrong.code, wrong.facts)
    except ValueError as wrong:
        return FieldProblem(column.name, str(wrong), {"value": given[:100]})


def iso_day(given: str) -> str:
    """The day as an input for days takes it; "" for what is none."""
    try:
        return written.day(given).isoformat()
    except ValueError:
        return ""


class Unreadable(ValueError):
    """The text cannot be the column's value; `facts` go with the code."""

    def __init__(self, code: str, **facts: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


def _words(column: Column, given: str) -> str:
    fault = hygiene.fault(given, several_lines=column.kind is Kind.LINES)
    if fault:
        raise Unreadable(fault)
    if len(given) > column.longest:
        raise Unreadable("too-long", most=column.longest, length=len(given))
    return given


def _amount(_column: Column, given: str) -> Decimal:
    return _in_range(written.money(given))


def _whole(_column: Column, given: str) -> int:
    return int(_in_range(Decimal(written.whole(given))))


def _in_range(number: Decimal) -> Decimal:
    if not 0 <= number <= LARGEST:
        raise Unreadable("out-of-range", least=0, most=LARGEST)
    return number


def _day(_column: Column, given: str) -> date:
    return written.day(given)


def _option(column: Column, given: str) -> Any:
    for member in column.options:
        if values.kebab(member) == given:
            return member
    raise ValueError("unknown-option")


def _yes_no(_column: Column, given: str) -> bool:
    if given not in (YES, NO):
        raise ValueError("unknown-option")
    return given == YES


def _currency(_column: Column, given: str) -> str:
    if given not in CURRENCIES:
        raise ValueError("unknown-option")
    return given


READERS: dict[Kind, Callable[[Column, str], Any]] = {
    Kind.TEXT: _words,
    Kind.LINES: _words,
    Kind.WHOLE: _whole,
    Kind.AMOUNT: _amount,
    Kind.DAY: _day,
    Kind.OPTION: _option,
    Kind.YES_NO: _yes_no,
    Kind.CURRENCY: _currency,
}
