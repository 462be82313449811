"""Inputs of longer forms: folded choices that may be left alone, several choices, numbers, days, texts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from microsoft_teams.cards import Choice, ChoiceSetInput, DateInput, NumberInput, TextInput

from dialogs.cards.kit import LONGEST_CHOICE
from dialogs.cards.text import plain
from dialogs.words import Words

UNTOUCHED = "none"
"""What a choice that was left alone sends."""

Options = Iterable[tuple[str, str]]


def one_of(words: Words, input_id: str, label: str, options: Options, *, value: str = UNTOUCHED) -> ChoiceSetInput:
    """One choice among (value, title) pairs, or none of them."""
    listed = [Choice(value=UNTOUCHED, title=words("input-untouched")), *_choices(options)]
    return ChoiceSetInput(id=input_id, label=label, choices=listed, value=value, style="compact", wrap=True)


def any_of(input_id: str, label: str, options: Options, *, chosen: Sequence[str]) -> ChoiceSetInput:
    """As many of the (value, title) pairs as one likes; the client sends their values with commas between."""
    return ChoiceSetInput(
        id=input_id,
        label=label,
        choices=_choices(options),
        value=",".join(chosen),
        is_multi_select=True,
        style="expanded",
        wrap=True,
    )


def number(input_id: str, label: str, *, most: int, value: int, wrong: str, least: int = 1) -> NumberInput:
    """A whole number, from 1 unless said otherwise."""
    return NumberInput(id=input_id, label=label, min=least, max=most, value=value, error_message=wrong)


def day(input_id: str, label: str, *, value: str = "", missing: str = "") -> DateInput:
    """A day, `value` as ISO text; `missing` makes it required."""
    return DateInput(
        id=input_id,
        label=label,
        value=value or None,
        is_required=True if missing else None,
        error_message=missing or None,
    )


def text(
    input_id: str, label: str, *, longest: int, value: str = "", lines: bool = False, missing: str = ""
) -> TextInput:
    """A line of text, or several; `missing` makes it required."""
    return TextInput(
        id=input_id,
        label=label,
        max_length=longest,
        value=value or None,
        is_multiline=lines or None,
        is_required=True if missing else None,
        error_message=missing or None,
    )


def _choices(options: Options) -> list[Choice]:
    return [Choice(value=key, title=plain(text, longest=LONGEST_CHOICE)) for key, text in options]
