"""Paragraphs about several records in the room that a card has for them: a message is limited in size."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import CardElement

from dialogs.cards import kit
from dialogs.cards.text import plain

ROOM = 6200
"""Bytes for the details of one section."""

OVERHEAD = 115
"""Bytes of a paragraph beside its text."""

LONGEST = 600
LONGEST_LINE = 150
LINE_BY_LINE = 3
"""As many records have a line for each thing that is told of them; of more it is one paragraph each."""


def fitted(told: Sequence[Sequence[str]]) -> list[CardElement]:
    """What is told of each record, below each other, cut as need be; a letter may take two bytes."""
    if not told:
        return []
    lines = [[plain(line, longest=LONGEST_LINE) for line in each if line] for each in told]
    if len(told) > LINE_BY_LINE:
        longest = min(LONGEST, (ROOM // len(told) - OVERHEAD) // 2)
        lines = [[plain(" · ".join(filter(None, each)), longest=longest)] for each in told]
    return [_spaced(line, first=place == 0) for each in lines for place, line in enumerate(each)]


def _spaced(line: str, *, first: bool) -> CardElement:
    return kit.subtle(line).with_spacing("Medium") if first else kit.subtle(line)
