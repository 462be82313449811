"""A grade in colour, letter and word: never by its colour alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from dialogs.words import Words
from services.models.score import Grade

COLORS: Mapping[Grade, Literal["Good", "Accent", "Warning", "Attention"]] = {
    Grade.A: "Good",
    Grade.B: "Accent",
    Grade.C: "Warning",
    Grade.D: "Attention",
}
"""Green, purple, yellow and red (lead-management.md 5.9), as Teams has them."""


def told(words: Words, grade: Grade) -> str:
    """The letter, and what it means: "B promising"."""
    return f"{grade.name} {words(f'grade-word-{grade.name}')}"
