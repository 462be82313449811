"""What people say is understood, in each language; a new sentence comes into the phrases and into these tables."""

from __future__ import annotations

import pytest

from dialogs.recognizer.recognizer import recognize
from tests.dialogs.recognizer import bokmal, english

TABLES = (bokmal, english)
FEWEST = 12
MAIN = ("lead.show", "lead.search", "lead.list", "lead.qualify", "lead.disqualify", "lead.reactivate", "lead.note")


def pairs(table: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(sentence, intent) for intent, sentences in table.items() for sentence in sentences]


@pytest.mark.parametrize(("sentence", "intent"), [pair for table in TABLES for pair in pairs(table.SENTENCES)])
def test_a_sentence_has_its_intent(sentence: str, intent: str) -> None:
    assert recognize(sentence, language="nb").intent == intent


@pytest.mark.parametrize(
    ("sentence", "intent", "lead"),
    [(*pair, table.LEAD) for table in TABLES for pair in pairs(table.ABOUT_THE_LEAD)],
)
def test_a_sentence_about_a_lead_has_its_intent_and_the_lead(sentence: str, intent: str, lead: str) -> None:
    heard = recognize(sentence, language="nb")
    assert (heard.intent, heard.entities.get("lead")) == (intent, (lead,))


@pytest.mark.parametrize(("sentence", "intent"), [pair for table in TABLES for pair in table.REFERRING])
def test_a_pronoun_stands_for_the_lead_last_spoken_of(sentence: str, intent: str) -> None:
    heard = recognize(sentence, language="nb")
    assert (heard.intent, heard.refers, heard.entities.get("lead", ())) == (intent, True, ())


@pytest.mark.parametrize("sentence", ["kvalifiser et kundeemne", "kvalifiser", "disqualify a lead", "reactivate"])
def test_a_lead_that_is_not_named_is_not_made_up(sentence: str) -> None:
    heard = recognize(sentence, language="nb")
    assert (heard.refers, heard.entities) == (False, {})


@pytest.mark.parametrize(("sentence", "view"), [pair for table in TABLES for pair in table.VIEWS])
def test_a_view_is_named_by_its_code(sentence: str, view: str) -> None:
    heard = recognize(sentence, language="nb")
    assert (heard.intent, heard.entities.get("view")) == ("lead.list", (view,))


@pytest.mark.parametrize(
    ("sentence", "reason", "lead"), [(*pair, table.LEAD) for table in TABLES for pair in table.REASONS]
)
def test_a_reason_is_named_by_its_code(sentence: str, reason: str, lead: str) -> None:
    heard = recognize(sentence, language="nb")
    assert heard.intent == "lead.disqualify"
    assert heard.entities == {"lead": (lead,), "reason": (reason,)}


@pytest.mark.parametrize("table", [each.SENTENCES | each.ABOUT_THE_LEAD for each in TABLES], ids=("bokmål", "english"))
@pytest.mark.parametrize("intent", MAIN)
def test_each_main_intent_is_said_in_many_ways(table: dict[str, tuple[str, ...]], intent: str) -> None:
    assert len(table[intent]) >= FEWEST
