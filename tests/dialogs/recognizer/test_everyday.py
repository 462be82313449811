"""What people say in passing is not taken for the name of a lead."""

from __future__ import annotations

import pytest

from dialogs.recognizer.recognizer import recognize
from tests.dialogs.recognizer.everyday import ERRANDS


@pytest.mark.parametrize(("sentence", "intent", "entities"), ERRANDS)
def test_what_is_said_in_passing_has_its_intent(sentence: str, intent: str, entities: dict[str, str]) -> None:
    heard = recognize(sentence, language="nb")
    assert heard.intent == intent
    assert entities.items() <= {name: " ".join(words) for name, words in heard.entities.items()}.items()


@pytest.mark.parametrize("sentence", ["Nei Olsen", "Ok Transport AS", "Fortsett AS", "Bruker Norge", "Neste Energi"])
def test_names_that_begin_like_it_are_names(sentence: str) -> None:
    assert recognize(sentence, language="nb").intent == "lead.search"
