"""A lead in a view: its columns as a row that is pressed as a whole, and why it has no score where they ask for one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from microsoft_teams.cards import CardElement, Container, RichTextBlock, TextRun

from dialogs.cards import filters, graded, kit, values
from dialogs.cards.text import plain
from dialogs.words import Words
from services.models.score import Grade, Trend
from services.views.columns import COLUMNS
from services.views.showing import Line

IN_FIRST_LINE = 2
"""Columns of a view that stand in the first line of a row; the others stand below them."""

BETWEEN = " · "
Said = tuple[str, Grade | None]
"""What is said of a column, and the grade whose colour it has."""


def row(line: Line, columns: Sequence[str], words: Words) -> list[CardElement]:
    """The view's columns in their order, the first two above the others; the name stands in for an empty first line."""
    said = [_said(words, *pair) for pair in zip(columns, line.values, strict=True)]
    of_score = [at for at, name in enumerate(columns) if COLUMNS[name].of_score]
    unscored = bool(of_score) and all(line.values[at] is None for at in of_score)
    if unscored:
        said[of_score[0]] = words("list-unscored"), None
    first, second = _filled(said[:IN_FIRST_LINE]), _filled(said[IN_FIRST_LINE:])
    pressed = kit.lasting(words, "lead.show", "button-show", lead=line.id)
    pressed.title = plain(line.name, longest=kit.LONGEST_LABEL)
    lines: list[CardElement] = [_first(first or [(line.name, None)])]
    told = kit.row([*lines, _second(second)] if second else lines, pressed)
    return [told, _why(line, words)] if unscored else [told]


def _said(words: Words, column: str, value: Any) -> Said:
    if value is None:
        return "", None
    if COLUMNS[column].of_score:
        return _of_score(words, value), value if isinstance(value, Grade) else None
    if isinstance(value, datetime):
        return words.date(value), None
    if column in filters.STATES:
        return words(f"{filters.STATES[column]}-{values.kebab(value)}"), None
    return values.value(words, column, value), None


def _of_score(words: Words, value: Grade | Trend | datetime | int) -> str:
    """With what it is: among other columns a number or a day would not be known."""
    match value:
        case Grade():
            return graded.told(words, value)
        case Trend.NOT_ENOUGH:
            return ""
        case Trend():
            return words(f"score-trend-{values.kebab(value)}")
        case datetime():
            return words("list-scored-on", when=words.date(value))
        case int():
            return words("list-score", score=value)


def _filled(said: Sequence[Said]) -> list[Said]:
    return [each for each in said if each[0]]


def _first(said: Sequence[Said]) -> RichTextBlock:
    runs = [_run(*part).with_weight("Bolder") for part in _parts(said, longest=120)]
    return RichTextBlock(inlines=list[CardElement](runs))


def _second(said: Sequence[Said]) -> RichTextBlock:
    runs = [_run(*part) if part[1] is not None else _run(*part).with_is_subtle(True) for part in _parts(said)]
    return RichTextBlock(inlines=list[CardElement](runs), spacing="Small")


def _run(text: str, grade: Grade | None) -> TextRun:
    run = TextRun(text=text)
    return run if grade is None else run.with_color(graded.COLORS[grade])


def _parts(said: Sequence[Said], *, longest: int = 500) -> list[Said]:
    """What stands before the grade, the grade, and what stands after it; all in one where there is none."""
    at = next((at for at, (_, grade) in enumerate(said) if grade is not None), len(said))
    before, graded_part, after = said[:at], said[at : at + 1], said[at + 1 :]
    parts: list[Said] = [*graded_part]
    if before:
        parts.insert(0, (_joined(before, longest) + (BETWEEN if graded_part else ""), None))
    if after:
        parts.append((BETWEEN + _joined(after, longest), None))
    return parts


def _joined(said: Sequence[Said], longest: int) -> str:
    return plain(BETWEEN.join(text for text, _ in said), longest=longest)


def _why(line: Line, words: Words) -> Container:
    """Below the row, pressed by itself."""
    pressed = kit.lasting(words, "score.why_not", "button-why", lead=line.id)
    return Container(items=[kit.link(words("list-why"))], select_action=pressed, spacing="Small")
