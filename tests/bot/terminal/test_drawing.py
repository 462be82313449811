"""Cards in a terminal: every element a card may have, as lines, fields and buttons."""

from __future__ import annotations

from typing import Any

import pytest

from bot.terminal.drawing import draw

TEXT = {"type": "TextBlock", "text": "Brekke **Havbruk**"}
SUBMIT = {"type": "Action.Submit", "title": "Kvalifiser", "data": {"action": "qualify.go", "card": "c", "revision": 1}}
CHOICE = {
    "type": "Input.ChoiceSet",
    "id": "account",
    "label": "Forretningsforbindelse",
    "value": "2",
    "choices": [{"title": "Opprett ny", "value": "1"}, {"title": "Knytt", "value": "2"}],
}


def drawn(*body: dict[str, Any]) -> list[str]:
    return [line.text for line in draw({"body": list(body)}).lines]


@pytest.mark.parametrize(
    ("element", "lines"),
    [
        (TEXT, ["Brekke Havbruk"]),
        ({"type": "TextBlock", "text": "en\nto"}, ["en", "to"]),
        ({"type": "RichTextBlock", "inlines": ["en ", {"type": "TextRun", "text": "to"}]}, ["en to"]),
        (
            {"type": "FactSet", "facts": [{"title": "Navn", "value": "Kari"}, {"title": "By", "value": "Bodø"}]},
            ["Navn  Kari", "By    Bodø"],
        ),
        ({"type": "Image", "url": "x", "altText": "et hus"}, ["[et hus]"]),
        ({"type": "Image", "url": "x"}, []),
        ({"type": "Container", "items": [TEXT, TEXT]}, ["Brekke Havbruk"] * 2),
        ({"type": "ColumnSet", "columns": [{"items": [TEXT]}, {"items": [TEXT]}]}, ["Brekke Havbruk  Brekke Havbruk"]),
        (
            {"type": "ColumnSet", "columns": [{"items": [TEXT]}, {"items": [CHOICE]}]},
            ["Brekke Havbruk", "[1] Forretningsforbindelse:", "    1=1 ○ Opprett ny", "    1=2 ● Knytt"],
        ),
        (
            {"type": "Table", "rows": [{"type": "TableRow", "cells": [{"items": [TEXT]}, {"items": [TEXT]}]}]},
            ["Brekke Havbruk | Brekke Havbruk"],
        ),
        ({"type": "Input.Text", "id": "a", "label": "Emne", "value": "x"}, ["[1] Emne: x"]),
        ({"type": "Input.Text", "id": "a", "label": "Hva?", "placeholder": "kort"}, ["[1] Hva? (kort)"]),
        ({"type": "Input.Date", "id": "a"}, ["[1] a:"]),
        ({"type": "Input.Toggle", "id": "a", "title": "Ja"}, ["[1] Ja:", "    1=1 ○ ✔", "    1=2 ● ✘"]),
        (CHOICE, ["[1] Forretningsforbindelse:", "    1=1 ○ Opprett ny", "    1=2 ● Knytt"]),
        (
            {**CHOICE, "isMultiSelect": True, "value": "1,2"},
            ["[1] Forretningsforbindelse:", "    1=1 ● Opprett ny", "    1=2 ● Knytt"],
        ),
        ({"type": "ActionSet", "actions": [SUBMIT]}, ["[1] Kvalifiser"]),
        ({"type": "Container", "items": [TEXT], "selectAction": SUBMIT}, ["Brekke Havbruk", "[1] Kvalifiser"]),
        ({"type": "Action.OpenUrl", "title": "Les", "url": "https://a.example"}, ["Les https://a.example"]),
        ({**SUBMIT, "isEnabled": False, "tooltip": "stengt"}, ["Kvalifiser – stengt"]),
        ({"type": "Action.ShowCard", "title": "Mer", "card": {"body": [TEXT], "actions": [SUBMIT]}},
         ["Mer", "Brekke Havbruk", "[1] Kvalifiser"]),
        ({"type": "Media", "sources": []}, []),
    ],
)  # fmt: skip
def test_an_element_is_drawn_as_lines(element: dict[str, Any], lines: list[str]) -> None:
    assert drawn(element) == lines


def test_fields_and_buttons_are_numbered_together_in_the_order_they_are_seen() -> None:
    card = draw({"body": [CHOICE, {"type": "Input.Text", "id": "b"}], "actions": [SUBMIT, SUBMIT]})
    assert [field.number for field in card.fields] == [1, 2]
    assert [button.number for button in card.buttons] == [3, 4]
    assert card.last_number == 4


def test_titles_warnings_and_small_print_look_different() -> None:
    styles = [
        draw({"body": [{**TEXT, **looks}]}).lines[0].style
        for looks in ({"weight": "Bolder"}, {"color": "Attention"}, {"isSubtle": True}, {})
    ]
    assert styles == ["bold", "red", "dim", ""]
