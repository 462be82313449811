"""How sentences are read: mixed, misspelt, polite, hostile; names without a verb; what is offered instead."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.recognizer.nearest import OFFERED
from dialogs.recognizer.recognizer import recognize
from dialogs.words import LANGUAGES, words_for
from services.views.definitions import SYSTEM

OFFERED_TEXTS = (
    "help", "cancel", "undo", "language", "lead.show", "lead.search", "lead.list", "lead.qualify", "lead.disqualify",
    "lead.reactivate", "lead.note", "lead.create", "lead.edit", "lead.assign", "lead.delete", "lead.duplicates",
    "lead.merge", "lead.summary", "score.show", "score.why_not", "opportunity.list", "admin.settings", "faq",
)  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("intent", OFFERED_TEXTS)
def test_what_is_offered_is_understood_when_it_is_pressed(intent: str, language: str) -> None:
    offered = words_for(language, "Europe/Oslo")(f"try-{intent.replace('.', '-')}")
    assert recognize(offered, language=language).intent == intent


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_usual_ways_on_are_understood(language: str) -> None:
    words = words_for(language, "Europe/Oslo")
    assert recognize(words("suggest-my-leads"), language=language).entities == {"view": ("my-open-leads",)}
    assert recognize(words("suggest-help"), language=language).intent == "help"


@pytest.mark.parametrize(
    ("sentence", "entities"),
    [
        ("tildel Brekke til Tone Selger", {"lead": ("Brekke",), "colleague": ("Tone Selger",)}),
        ("assign Brekke to Tone", {"lead": ("Brekke",), "colleague": ("Tone",)}),
        ("tildel Brekke til meg", {"lead": ("Brekke",), "taker": ("me",)}),
        ("jeg overtar Brekke", {"lead": ("Brekke",), "taker": ("me",)}),
        ("make Tone the owner of Brekke", {"lead": ("Brekke",), "colleague": ("Tone",)}),
        ("tildel det til Tone", {"colleague": ("Tone",)}),
    ],
)
def test_who_is_to_own_a_lead_is_heard(sentence: str, entities: dict[str, tuple[str, ...]]) -> None:
    heard = recognize(sentence, language="nb")
    assert (heard.intent, heard.entities) == ("lead.assign", entities)


@pytest.mark.parametrize(
    ("sentence", "intent"),
    [
        ("gi meg Brekke", "lead.show"),
        ("give me Brekke", "lead.show"),
        ("gi opp Brekke", "lead.disqualify"),
        ("slett visningen Varme emner", "admin.views"),
        ("endre filtre", "admin.views"),
        ("endre innstillinger", "admin.settings"),
        ("change language", "language"),
    ],
)
def test_what_sounds_like_a_change_of_a_lead_is_still_itself(sentence: str, intent: str) -> None:
    assert recognize(sentence, language="nb").intent == intent


@pytest.mark.parametrize(
    ("sentence", "language", "intent", "named"),
    [
        ("vis poengsum for salgsmuligheten Varmepumper Voss", "nb", "score.show", "Varmepumper Voss"),
        ("hvorfor er ikke salgsmuligheten Voss poengberegnet?", "nb", "score.why_not", "Voss"),
        ("show the score of the opportunity Heat pumps", "en", "score.show", "Heat pumps"),
        ("why isn't the opportunity Heat pumps scored?", "en", "score.why_not", "Heat pumps"),
    ],
)
def test_the_score_of_an_opportunity_is_not_that_of_a_lead(
    sentence: str, language: str, intent: str, named: str
) -> None:
    heard = recognize(sentence, language=language)
    assert (heard.intent, heard.entities) == (intent, {"opportunity": (named,), "command": ("opportunity",)})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("view", SYSTEM)
def test_a_view_is_understood_by_its_own_name(view: str, language: str) -> None:
    name = words_for(language, "Europe/Oslo")(f"view-{view}")
    assert recognize(name, language=language).entities == {"view": (view,)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reason", ["lost", "cannot-contact", "no-longer-interested", "canceled"])
def test_a_reason_is_understood_by_its_own_name(reason: str, language: str) -> None:
    name = words_for(language, "Europe/Oslo")(f"reason-{reason}")
    heard = recognize(f"disqualify Acme, {name}", language=language)
    assert heard.entities == {"lead": ("Acme",), "reason": (reason,)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("sentence", "intent"),
    [
        ("qualify kundeemnet Brekke", "lead.qualify"),
        ("kvalifiser lead Brekke", "lead.qualify"),
        ("vis lead Brekke", "lead.show"),
        ("show kundeemnet Brekke", "lead.show"),
        ("KVALIFISER   brekke !!", "lead.qualify"),
        ("«kvalifiser Brekke»", "lead.qualify"),
    ],
)
def test_either_language_is_understood_whatever_the_person_reads(sentence: str, intent: str, language: str) -> None:
    assert recognize(sentence, language=language).intent == intent


@pytest.mark.parametrize(
    ("sentence", "lead"),
    [
        ("kvalifiser BREKKE Havbruk AS", "BREKKE Havbruk AS"),
        ("kvalifiser «Brekke Havbruk»", "Brekke Havbruk"),
        ("kvalifsier Åse Brække-Sørli", "Åse Brække-Sørli"),
        ("qualify O'Brien & Sons, please", "O'Brien & Sons"),
        ("kvalifiser kari@brekkehavbruk.example", "kari@brekkehavbruk.example"),
        ("vis 3M Norge", "3M Norge"),
        ("kan du være så snill å kvalifisere Brekke", "Brekke"),
        ("kvalifiser Brekke 🐟", "Brekke 🐟"),
    ],
)
def test_entities_keep_the_words_as_typed(sentence: str, lead: str) -> None:
    assert recognize(sentence, language="nb").entities["lead"] == (lead,)


@pytest.mark.parametrize(
    "sentence",
    [
        "slå sammen Brekke Havbruk og Brekke AS",
        "slå Brekke Havbruk sammen med Brekke AS",
        "merge Brekke Havbruk with Brekke AS",
    ],
)
def test_the_leads_to_merge_come_one_by_one(sentence: str) -> None:
    heard = recognize(sentence, language="nb")
    assert (heard.intent, heard.entities) == ("lead.merge", {"lead": ("Brekke Havbruk", "Brekke AS")})


def test_the_lead_last_spoken_of_is_merged_with_the_one_named() -> None:
    heard = recognize("slå det sammen med Brekke AS", language="nb")
    assert (heard.intent, heard.refers, heard.entities) == ("lead.merge", True, {"lead": ("Brekke AS",)})


def test_a_new_lead_has_its_company() -> None:
    heard = recognize("opprett kundeemne Kari Brekke hos Brekke Havbruk", language="nb")
    assert heard.entities == {"lead": ("Kari Brekke",), "company": ("Brekke Havbruk",)}


def test_a_note_after_a_colon_is_kept_whole() -> None:
    note = "Ringte kl. 10:30, " + "de vil ha tilbud. " * 30
    heard = recognize(f"notat på Brekke: {note}", language="nb")
    assert (heard.intent, heard.entities) == ("lead.note", {"lead": ("Brekke",), "note": (note.strip(),)})


def test_a_colon_alone_makes_no_note() -> None:
    assert recognize("kvalifiser: Brekke", language="nb").intent == "lead.qualify"


@pytest.mark.parametrize(
    "name", ["Brekke Havbruk", "Acme", "kari@brekke.example", "+47 76 94 00 01", "Lys og Varme AS", "DNB"]
)
def test_a_name_alone_is_searched_for_without_certainty(name: str) -> None:
    heard = recognize(name, language="nb")
    assert (heard.intent, heard.score, heard.entities) == ("lead.search", 0.4, {"lead": (name,)})


@pytest.mark.parametrize(
    "name", ["Vista AS", "Visma", "Finnøy Laks", "Hjelmeland Fisk", "Kontrast Reklame", "Stoppa Snus"]
)
def test_a_name_like_a_key_word_is_still_a_name(name: str) -> None:
    assert recognize(name, language="nb").entities == {"lead": (name,)}


@pytest.mark.parametrize(
    "text", ["hvordan blir været?", "én to tre fire fem seks", "jeg vil ha kaffe", "zzzzzz", "🐟🐟", "? ? ?"]
)
def test_what_is_no_name_and_no_wish_is_not_searched_for(text: str) -> None:
    heard = recognize(text, language="nb")
    assert heard.intent == "none"
    assert 2 <= len(heard.nearest) <= 3
    assert set(heard.nearest) <= set(OFFERED)


def test_the_nearest_intents_share_words_with_what_was_said() -> None:
    heard = recognize("hvorfor ble ikke noen ting kvalifisert i går, og hvem skal kvalifisere?", language="nb")
    assert heard.nearest[0] == "lead.qualify"


def test_intents_are_ranked_best_first() -> None:
    heard = recognize("vis salgsmuligheter for Brekke", language="nb")
    assert heard.ranked[0] == (heard.intent, heard.score) == ("opportunity.list", heard.score)
    assert [intent for intent, _ in heard.ranked] == ["opportunity.list", "lead.show"]
    assert list(heard.ranked) == sorted(heard.ranked, key=lambda one: -one[1])


def test_only_the_first_256_characters_are_matched() -> None:
    assert recognize("kvalifiser Brekke " + "x" * 250, language="nb").intent == "lead.qualify"
    assert recognize("x" * 256 + " kvalifiser Brekke", language="nb").intent == "none"


@given(st.text(max_size=400))
def test_no_text_makes_it_fail(text: str) -> None:
    heard = recognize(text, language="nb")
    assert 0 <= heard.score <= 1
    assert all(value for values in heard.entities.values() for value in values)


@pytest.mark.parametrize(
    "text", ["vis " * 64, "kvalifiser med og i på til " * 10, "a b " * 64, "(" * 256, "det det det " * 22]
)
def test_no_text_makes_it_slow(text: str) -> None:
    recognize(text, language="nb")
    started = time.process_time()
    recognize(text, language="nb")
    assert time.process_time() - started < 0.25
