"""Whatever people write into a record, a card shows it as text: it adds nothing, hides nothing, changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.cards.text import plain
from dialogs.turn import Card
from dialogs.words import words_for
from tests.dialogs.cards.samples import with_text

WORDS = words_for("nb", "Europe/Oslo")
HARMLESS = "Brekke"
HOSTILE = (
    "[Klikk her](https://evil.example)",
    "**Godkjent** av __sjefen__",
    "# Overskrift\n\n- punkt\n1. punkt",
    "{{DATE(2026-11-23T12:00:00Z, SHORT)}}",
    "${data.secret}",
    "\u202eetksjaf\u202c \u2066x\u2069\u200f",
    '", "type": "Action.OpenUrl", "url": "https://evil.example',
    "<script>alert(1)</script>&nbsp;",
    "a\x00b\x1bc\u2028d",
    "x" * 5000,
    "🐟" * 300,
    "none",
)


LENGTH = {"Input.Text": ("value",), "Input.ChoiceSet": ("style",)}
"""What goes with the text that a part holds."""


OWN = "attributes."
"""A column that somebody's leads file had is known by the heading that it had there."""


def skeleton(node: Any) -> Any:
    """A card without what it says: its parts, its actions and what these send, but for a list that they carry.

    Choices are folded together while they are short.
    """
    if isinstance(node, dict):
        told = ("text", "title", "shown", *LENGTH.get(str(node.get("type")), ()))
        kept = {key: value for key, value in node.items() if key not in told}
        if str(kept.get("value")).startswith(OWN):
            kept["value"] = OWN
        return {key: skeleton(value) for key, value in kept.items()}
    return [skeleton(each) for each in node] if isinstance(node, list) else node


def strings(node: Any) -> Iterator[str]:
    match node:
        case dict():
            for value in node.values():
                yield from strings(value)
        case list():
            for each in node:
                yield from strings(each)
        case str():
            yield node


def written(node: Any) -> Iterator[str]:
    """What stands in the inputs of a form, to be written further on: it keeps its lines and braces.

    So does the name of somebody's own column, which a choice sends and does not show.
    """
    if isinstance(node, dict):
        yield from [node["value"]] if str(node.get("value")).startswith(OWN) else []
        yield from [node["value"]] if node.get("type") == "Input.Text" and "value" in node else []
        yield from written(list(node.values()))
    elif isinstance(node, list):
        for each in node:
            yield from written(each)


@cache
def harmless() -> dict[str, Any]:
    return {name: skeleton(sample(WORDS)) for name, sample in with_text(HARMLESS).items()}


def assert_harmless(text: str) -> None:
    for name, sample in with_text(text).items():
        card: Card = sample(WORDS)
        assert skeleton(card) == harmless()[name], name
        inputs = set(written(card))
        for shown in strings(card):
            assert "{{" not in shown or shown in inputs
            assert "\n" not in shown or shown in inputs
            assert shown in inputs or not any(
                mark in shown for mark in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u200e\u200f\x00\x1b"
            )


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_known_tricks_are_shown_as_text(text: str) -> None:
    assert_harmless(text)


@settings(deadline=None)
@given(st.text(min_size=1, max_size=120).filter(lambda text: bool(plain(text))))
def test_any_text_is_shown_as_text(text: str) -> None:
    assert_harmless(text)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Brekke  Havbruk\n AS ", "Brekke Havbruk AS"),
        ("\u202eekkerB", "ekkerB"),
        ("{{TIME(x)}}", "{ {TIME(x)}}"),
        ("x" * 21, "x" * 19 + "…"),
        ("O'Brien & Sønner <AS>", "O'Brien & Sønner <A…"[:20]),
        ("", ""),
    ],
)
def test_text_is_one_visible_line_that_is_cut(written: str, shown: str) -> None:
    assert plain(written, longest=20) == shown


@given(st.text(max_size=300), st.integers(min_value=5, max_value=50))
def test_text_is_never_longer_than_allowed(text: str, longest: int) -> None:
    assert len(plain(text, longest=longest)) <= longest
