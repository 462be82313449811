"""What is typed at a card: numbers press and fill in, everything else is said."""

from __future__ import annotations

from typing import Any

from bot.terminal import answers
from bot.terminal.answers import Filled, Missing
from bot.terminal.drawing import draw
from dialogs.turn import Incoming, Press

CARD: dict[str, Any] = {
    "body": [
        {
            "type": "Input.ChoiceSet",
            "id": "account",
            "value": "",
            "choices": [{"title": "Brekke Havbruk AS", "value": "17"}, {"title": "Ingen", "value": ""}],
        },
        {
            "type": "Input.Text",
            "id": "reason",
            "label": "Hvorfor?",
            "isRequired": True,
            "errorMessage": "Skriv hvorfor.",
        },
    ],
    "actions": [
        {
            "type": "Action.Submit",
            "title": "Fortsett",
            "data": {"action": "go", "card": "c1", "revision": 2, "lead": 7},
        },
        {
            "type": "Action.Submit",
            "title": "Avbryt",
            "associatedInputs": "none",
            "data": {"action": "cancel", "card": "c1", "revision": 2},
        },
    ],
}
DRAWING = draw(CARD)


def test_words_are_said() -> None:
    assert answers.read("kvalifiser Brekke", DRAWING, {}) == Incoming(text="kvalifiser Brekke")


def test_a_number_presses_the_button_with_every_field() -> None:
    typed = answers.read("3", DRAWING, {"account": "17", "reason": "ny"})
    assert typed == Incoming(press=Press("go", "c1", 2, {"account": "17", "reason": "ny", "lead": "7"}))


def test_a_needed_field_is_asked_for_before_the_button_is_pressed() -> None:
    typed = answers.read("3", DRAWING, {})
    assert isinstance(typed, Missing)
    assert [field.needed for field in typed.fields] == ["Skriv hvorfor."]


def test_a_button_that_sends_no_fields_needs_none() -> None:
    assert answers.read("4", DRAWING, {}) == Incoming(press=Press("cancel", "c1", 2, {}))


def test_a_field_is_filled_in_by_the_number_of_an_option() -> None:
    typed = answers.read("1=1", DRAWING, {})
    assert isinstance(typed, Filled)
    assert (typed.field.id, typed.value) == ("account", "17")


def test_a_field_without_options_takes_what_is_typed() -> None:
    typed = answers.read("2 = fordi 3 = 3", DRAWING, {})
    assert isinstance(typed, Filled)
    assert (typed.field.id, typed.value) == ("reason", "fordi 3 = 3")


def test_several_options_are_named_with_commas_where_several_may_be_chosen() -> None:
    several = draw({"body": [{**CARD["body"][0], "isMultiSelect": True}]})
    typed = answers.read("1=2, 1", several, {})
    assert isinstance(typed, Filled)
    assert typed.value == ",17"


def test_a_number_after_the_last_one_is_a_suggestion() -> None:
    assert answers.read("5", DRAWING, {}, ("Hjelp", "Avbryt")) == Incoming(text="Hjelp")
    assert answers.read("6", DRAWING, {}, ("Hjelp", "Avbryt")) == Incoming(text="Avbryt")


def test_a_number_that_is_nowhere_is_said() -> None:
    assert answers.read("9", DRAWING, {}, ("Hjelp",)) == Incoming(text="9")
    assert answers.read("9=1", DRAWING, {}) == Incoming(text="9=1")
