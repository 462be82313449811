"""Filters in the person's words: what a list is narrowed to."""

from __future__ import annotations

from datetime import date

from dialogs.cards import values
from dialogs.words import Words
from services.views import columns
from services.views.columns import Kind
from services.views.conditions import Condition, Filter, Process

STATES = {"statecode": "state", "statuscode": "reason"}
"""Option columns of leads whose labels have a prefix of their own."""


def sentences(filter_: Filter, words: Words) -> list[str]:
    """One phrase a condition, as "Opprettet: siste 6 måneder"; the related process last."""
    said = [condition(each, words) for each in filter_.conditions]
    return [*said, *related(filter_.process, words)] if filter_.process else said


def condition(each: Condition, words: Words) -> str:
    """A condition on a column of leads."""
    return _said(each, _value(each, words), words)


def related(process: Process, words: Words) -> list[str]:
    """The related process, and the conditions on it."""
    there = words("filter-process-contains" if process.contains else "filter-process-does-not-contain")
    return [there, *(_said(each, _of_process(each, words), words) for each in process.conditions)]


def _said(each: Condition, value: str, words: Words) -> str:
    name = words("filter-activestage") if each.column == "activestage" else values.label(words, each.column)
    if isinstance(each.value, int):
        return words(f"filter-{each.operator}", column=name, count=each.value, value=each.value)
    return words(f"filter-{each.operator}", column=name, value=value)


def _value(each: Condition, words: Words) -> str:
    if not isinstance(each.value, str):
        return ""
    if each.column in STATES:
        return words(f"{STATES[each.column]}-{each.value}")
    match columns.column(each.column).kind:
        case Kind.OWNER:
            return words(f"filter-owner-{each.value}") if each.value in ("me", "team") else each.value
        case Kind.OPTION:
            return words(f"option-{each.column}-{each.value}")
        case Kind.MOMENT:
            return words.date(date.fromisoformat(each.value))
        case _:
            return each.value


def _of_process(each: Condition, words: Words) -> str:
    if each.column == "activestage":
        return values.stage(words, str(each.value))
    return words(f"process-status-{each.value}") if each.value else ""
