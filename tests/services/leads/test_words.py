"""The words a lead is found by: however they are spelled, they are the same."""

from __future__ import annotations

import pytest

from services.leads import asked, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Øyvind", "Oyvind"),
        ("Åse", "Aase"),
        ("Åse", "Ase"),
        ("Åse", "A\u030ase"),
        ("Sørensen", "Soerensen"),
        ("Sæther", "Saether"),
        ("BREKKE", "brekke"),
        ("Zo\u00eb", "Zoe"),
        ("O’Brien", "O'Brien"),
        ("Bre\u200bkke", "Brekke"),
    ],
)
def test_spellings_of_one_name_are_one_word(one: str, other: str) -> None:
    assert words.of_text(one) == words.of_text(other)


def test_other_names_stay_other_words() -> None:
    assert words.of_text("Brekke") != words.of_text("Brokke")


def test_what_a_hyphen_joins_is_one_word_and_its_parts() -> None:
    assert set(words.of_text("Anne-Marie")) == {"anne", "marie", "annemarie"}


def test_a_legal_form_is_no_word_unless_there_is_no_other() -> None:
    assert words.of_company("Brekke Havbruk AS") == ("brekke", "havbruk")
    assert words.of_company("AS") == ("as",)


def test_an_email_address_is_known_whole_and_by_its_parts() -> None:
    assert words.of_email("Kari.Brekke@brekkehavbruk.no") == (
        "kari.brekke@brekkehavbruk.no", "kari", "brekke", "brekkehavbruk",
    )  # fmt: skip


@pytest.mark.parametrize("written", ["+47 769 40 001", "0047 76940001", "76 94 00 01", "(769) 40-001"])
def test_a_phone_number_is_known_with_and_without_country_code(written: str) -> None:
    assert words.of_phone(written) == ("4776940001", "76940001")


@pytest.mark.parametrize(
    ("word", "spellings"),
    [
        ("kari", {"kari", "ari", "kri", "kai", "kar"}),
        ("per", {"per"}),
        ("x" * 31, {"x" * 31}),
        ("kari@x.no", {"kari@x.no"}),
        ("76940001", {"76940001", "0001"}),
        ("2024", {"2024"}),
    ],
)
def test_a_word_is_found_with_one_letter_left_out(word: str, spellings: set[str]) -> None:
    assert words.spellings(word) == spellings


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Breke  Havbrk", ("breke", "havbrk")),
        ("+47 769 40 001", ("76940001",)),
        ("kari 769 40", ("76940", "kari")),
        ("Bygg 24", ("bygg", "24")),
        ("kari@x.no", ("kari@x.no", "kari", "x")),
        ("Brekke AS", ("brekke",)),
        ("", ()),
        ("%_'; --", ()),
    ],
)
def test_a_question_is_taken_apart(text: str, question: tuple[str, ...]) -> None:
    assert asked.words_asked(text) == question


def test_of_a_long_question_twelve_words_count() -> None:
    assert len(asked.words_asked(" ".join(f"ord{chr(97 + n)}" for n in range(30)))) == 12
    assert asked.words_asked("x" * 1_000_000) == ("x" * 100,)
