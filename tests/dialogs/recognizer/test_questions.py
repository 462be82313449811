"""The FAQ's questions are understood however they are worded, and what only sounds like one is not taken for it."""

from __future__ import annotations

import pytest

from dialogs.faq.questions import ANSWERS
from dialogs.recognizer import questions as terms
from dialogs.recognizer.recognizer import recognize
from dialogs.words import LANGUAGES, words_for
from tests.dialogs.recognizer import questions, scoring_questions

BOKMAL = questions.BOKMAL | scoring_questions.BOKMAL
ENGLISH = questions.ENGLISH | scoring_questions.ENGLISH
FEWEST = 6
EVERY = [(sentence, code) for table in (BOKMAL, ENGLISH) for code, sentences in table.items() for sentence in sentences]


@pytest.mark.parametrize(("sentence", "code"), EVERY)
def test_a_question_is_understood(sentence: str, code: str) -> None:
    heard = recognize(sentence, language="nb")
    assert (heard.intent, heard.entities) == ("faq", {"question": (code,)})


@pytest.mark.parametrize("table", [BOKMAL, ENGLISH], ids=("bokmål", "english"))
def test_every_question_is_asked_in_many_ways(table: dict[str, tuple[str, ...]]) -> None:
    assert table.keys() == ANSWERS.keys()
    assert all(len(set(sentences)) >= FEWEST for sentences in table.values())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", ANSWERS)
def test_a_question_is_understood_as_the_answer_quotes_it(code: str, language: str) -> None:
    heard = recognize(words_for(language, "Europe/Oslo")(f"faq-{code}"), language=language)
    assert heard.entities.get("question") == (code,)


@pytest.mark.parametrize(
    ("sentence", "intent"),
    [
        ("kvalifiser Brekke", "lead.qualify"),
        ("kan du kvalifisere kundeemnet Brekke", "lead.qualify"),
        ("kan du reaktivere Brekke igjen", "lead.reactivate"),
        ("hvor er Brekke", "lead.search"),
        ("hvorfor har ikke Brekke poengsum?", "score.why_not"),
        ("hvorfor er ikke dette kundeemnet poengberegnet?", "score.why_not"),
        ("why isn't this lead scored?", "score.why_not"),
        ("har vi nok kundeemner til en poengmodell?", "score.readiness"),
        ("poengmodeller", "score.models"),
        ("hva ville heve poengsummen til Brekke", "score.what_if"),
        ("endre karakterene", "score.models"),
        ("hvilke salgsmuligheter har Brekke?", "opportunity.list"),
        ("oppsummer Brekke", "lead.summary"),
        ("vis diskvalifiserte kundeemner", "lead.list"),
        ("hvorfor kan jeg ikke fjerne firmanavn?", "admin.views"),
        ("notat på Brekke", "lead.note"),
        ("show opportunities of Brekke", "opportunity.list"),
        ("where is Brekke", "lead.search"),
        ("can you qualify Brekke", "lead.qualify"),
    ],
)
def test_what_is_no_question_of_the_faq_is_what_it_was(sentence: str, intent: str) -> None:
    assert recognize(sentence, language="nb").intent == intent


@pytest.mark.parametrize("sentence", ["hva er et kundeemne?", "what is a lead?", "hva er en forretningsprosessflyt"])
def test_a_question_that_the_faq_does_not_ask_has_no_code(sentence: str) -> None:
    heard = recognize(sentence, language="nb")
    assert heard.intent == "faq"
    assert "question" not in heard.entities


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("hvorfor i all verden er den nye knappen for salgsmulighet så grå i dag", "several-disabled"),
        ("what on earth happens with everything when one qualifies", ""),
        ("kvalifiser Ny Salgsmulighet AS", ""),
        ("", ""),
    ],
)
def test_terms_make_a_question_only_together_and_after_a_word_that_asks(sentence: str, code: str) -> None:
    assert terms.asked(tuple(sentence.split())) == code
