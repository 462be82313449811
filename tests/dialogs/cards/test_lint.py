"""What holds for every card: the official schema, the limits of the channels, and access for everybody."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft7Validator

from dialogs.cards import edit_settings
from dialogs.turn import Card
from dialogs.words import LANGUAGES, words_for
from services import fields
from tests.dialogs.cards.samples import SAMPLES, with_text
from tests.measuring_data import DATA, needs_data

SCHEMA = DATA / "schemas/adaptive-card-1.5.0.json"
LARGEST = 28 * 1024
LONGEST = "Å" * 2000
MOST_ACTIONS = 6
LONGEST_LABEL = 20
LONGEST_ROW = 160
OF_VIEWS = {"chosen", "kept", "createdon", "count", "day", "statecode", "statuscode", "owner", "leadqualitycode"}
OF_SCORES = {"grade", "trend", "score", "points"}
OF_FORMS = {"leadsourcecode", "column", "operator", "text", "process", "process_status", "stage", "columns", "sort"}
OF_LISTS = {"leads", "kinds"}
OF_MERGING = {"others", "existing", "taken", "primary", "fill", "hide", *(f"value{number}" for number in range(100))}
OF_SETTINGS = {*(name for group in edit_settings.INPUTS.values() for name in group), "field", "edit", "relabelled"}
OF_MAPPINGS = {"source", "own", "target"}
OF_RULES = {"base", "matching", "case", "inactive", "other", "characters", "blanks", "which", "name", "description"}
OF_RECORDS = {column for entity in ("lead", "opportunity") for column in fields.of(entity)}
OF_PLANS = {"account", "contact", "opportunity", "carry", "carry_account", "carry_contact", "reason", "keep"}
OF_SEARCHES = {"method", "recurs"}
OF_MODELS = {
    "filter",
    "state",
    "values",
    "positive",
    "negative",
    "per_stage",
    "months",
    "version",
    "kind",
    "attributes",
    "ignored",
}
OF_GRADES = {"grades", "least_a", "least_b", "least_c"}
NAMES = (
    {"order"}
    | OF_PLANS
    | OF_VIEWS
    | OF_SCORES
    | OF_FORMS
    | OF_RECORDS
    | OF_LISTS
    | OF_SETTINGS
    | OF_MAPPINGS
    | OF_MERGING
    | OF_RULES
    | OF_SEARCHES
    | OF_MODELS
    | OF_GRADES
)
EVERY = SAMPLES | {f"longest-{name}": sample for name, sample in with_text(LONGEST, many=100).items()}
CARDS = [
    pytest.param(sample(words_for(language, "Europe/Oslo")), id=f"{name}.{language}")
    for name, sample in EVERY.items()
    for language in LANGUAGES
]

every_card = pytest.mark.parametrize("card", CARDS)


def parts(node: Any, kind: str = "") -> Iterator[dict[str, Any]]:
    """All parts of a card whose type begins with `kind`."""
    if isinstance(node, dict):
        if str(node.get("type", "")).startswith(kind) and "type" in node:
            yield node
        for value in node.values():
            yield from parts(value, kind)
    if isinstance(node, list):
        for each in node:
            yield from parts(each, kind)


def buttons(card: Card) -> list[dict[str, Any]]:
    sets = [action for part in parts(card, "ActionSet") for action in part["actions"]]
    return [*card.get("actions", []), *sets]


@pytest.fixture(scope="session")
def validator() -> Draft7Validator:
    return Draft7Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


@needs_data
@every_card
def test_a_card_follows_the_official_schema(card: Card, validator: Draft7Validator) -> None:
    assert [error.message for error in validator.iter_errors(card)] == []


@every_card
def test_a_card_is_of_version_1_5_and_says_something_where_it_cannot_be_shown(card: Card) -> None:
    assert (card["type"], card["version"]) == ("AdaptiveCard", "1.5")
    assert card["fallbackText"]
    assert card["lang"] in LANGUAGES
    assert card["body"]


@every_card
def test_a_card_fits_into_a_message(card: Card) -> None:
    assert len(json.dumps(card, ensure_ascii=False).encode()) < LARGEST


@every_card
def test_a_card_has_few_buttons_with_short_labels(card: Card) -> None:
    assert len(buttons(card)) <= MOST_ACTIONS
    assert all(0 < len(button["title"]) <= LONGEST_LABEL for button in buttons(card))
    assert all(0 < len(action["title"]) <= LONGEST_ROW for action in parts(card, "Action."))


@every_card
def test_a_button_sends_its_action_its_card_and_the_revision(card: Card) -> None:
    for action in parts(card, "Action.Submit"):
        assert {"action", "card", "revision"} <= action["data"].keys()
        assert all(isinstance(value, str | int) for value in action["data"].values())
        assert (action["data"]["card"] == "") == (action["data"]["revision"] == 0)


@every_card
def test_no_text_runs_out_of_the_card(card: Card) -> None:
    assert all(block.get("wrap") is True for block in parts(card, "TextBlock"))
    assert list(parts(card, "ColumnSet")) == []
    assert list(parts(card, "Image")) == []


@every_card
def test_an_input_says_what_it_is_for(card: Card) -> None:
    names = [asked["id"] for asked in parts(card, "Input.")]
    assert len(names) == len(set(names))
    assert set(names) <= NAMES
    for asked in parts(card, "Input."):
        assert asked["title" if asked["type"] == "Input.Toggle" else "label"]
        assert not asked.get("isRequired") or asked["errorMessage"]
    for asked in parts(card, "Input.ChoiceSet"):
        assert asked["choices"]
        assert len({choice["value"] for choice in asked["choices"]}) == len(asked["choices"])


@every_card
def test_inputs_are_sent_with_the_button_that_asks_for_them(card: Card) -> None:
    assert list(parts(card, "Action.ShowCard")) == []
    if list(parts(card, "Input.")):
        assert any(action["type"] == "Action.Submit" for action in card["actions"])
