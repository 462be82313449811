"""What is said of imported rows: each code has its sentence, which says what was wrong and what to do."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import services
from bot import row_sentences
from dialogs.words import LANGUAGES, LOCALES, Words, words_for
from services.defaults import RULES
from services.importing import codes, labels, reading, rows
from services.importing.bad_file import BadFile
from services.importing.duplicates import Match
from services.importing.outcomes import Fate, Outcome
from services.leads.validation import FieldProblem

HOME = Path(services.__file__).parent
ASKED = (*sorted((HOME / "importing").glob("*.py")), HOME / "leads" / "validation.py", HOME / "hygiene.py")

FACTS: dict[str, tuple[str, dict[str, str | int]]] = {
    "too-few-columns": ("", {"found": 3, "expected": 11}),
    "too-many-columns": ("", {"found": 12, "expected": 11}),
    "not-a-date": ("createdon", {"value": "31.02.2025"}),
    "not-a-number": ("revenue", {"value": "mye"}),
    "not-a-whole-number": ("numberofemployees", {"value": "2,5"}),
    "not-yes-or-no": ("decisionmaker", {"value": "kanskje"}),
    "unknown-option": ("statecode", {"value": "Kanskje"}),
    "unknown-owner": ("owner", {"value": "Ingen Kjent"}),
    "ambiguous-owner": ("owner", {"value": "Siri"}),
    "owner-not-allowed": ("owner", {"value": "Ola Sør"}),
    "too-long": ("companyname", {"most": 100, "length": 101}),
    "not-an-email": ("emailaddress1", {"value": "ola(at)firma"}),
    "out-of-range": ("revenue", {"least": 0, "most": 10**15}),
    "reason-of-another-state": ("statuscode", {"reason": 4, "state": 0}),
}
"""The field and facts that come with a code, where there are any."""

FILE_FACTS: dict[str, dict[str, str | int]] = {
    "unknown-encoding": {"encoding": "cp850"},
    "too-many-columns": {"most": 500, "found": 601},
    "column-twice": {"column": "Topic"},
    "missing-columns": {"columns": "subject, lastname"},
    "lone-surrogate": {"column": 2},
    "nul-character": {"column": 2},
    "control-character": {"column": 2},
}


def bokmal() -> Words:
    return words_for("nb", "Europe/Oslo")


def constants(nodes: list[ast.expr]) -> Iterator[str]:
    yield from (node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))


def codes_of(tree: ast.Module, name: str, given: Callable[[ast.Call], list[ast.expr]]) -> set[str]:
    """The texts that calls of this name are given as codes."""
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    return {code for call in calls if ast.unparse(call.func) == name for code in constants(given(call))}


def returned(tree: ast.Module) -> set[str]:
    return {
        code
        for node in ast.walk(tree)
        if isinstance(node, ast.Return) and node.value
        for code in constants([node.value])
    }


def test_the_codes_are_those_that_the_code_answers_with() -> None:
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in ASKED]
    faults = returned(trees[-1])
    of_rows = {*reading.FAULTS, rows.POSSIBLE_DUPLICATE, *faults}
    of_files = set(faults)
    for tree in trees:
        of_rows |= codes_of(tree, "FieldProblem", lambda call: call.args[1:2])
        of_rows |= codes_of(tree, "ValueError", lambda call: call.args)
        of_files |= codes_of(
            tree, "BadFile", lambda call: [each.value for each in call.keywords if each.arg == "reason"]
        )

    assert of_rows == {*codes.PROBLEMS, *codes.WARNINGS}
    assert of_files == set(codes.BAD_FILES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("kind", "known"),
    [
        ("problem", codes.PROBLEMS),
        ("warning", codes.WARNINGS),
        ("bad-file", codes.BAD_FILES),
        ("match", codes.MATCHES),
    ],
)
def test_every_code_has_its_sentence_and_no_sentence_is_left_over(
    language: str, kind: str, known: tuple[str, ...]
) -> None:
    room = (LOCALES / language / "importing.ftl").read_text(encoding="utf-8")

    assert re.findall(rf"^import-{kind}-(\S+) =", room, re.MULTILINE) == list(known)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", codes.PROBLEMS)
def test_every_problem_can_be_told(language: str, code: str) -> None:
    field, facts = FACTS.get(code, ("subject", {}))

    told = row_sentences.problem(FieldProblem(field, code, facts), words_for(language, "Europe/Oslo"))

    assert told[0].isupper()
    assert told.endswith(".")
    assert told.count(". ") >= 1, "says what was wrong, and what to do"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", codes.BAD_FILES)
def test_every_bad_file_can_be_told(language: str, code: str) -> None:
    bad = BadFile(reason=code, **FILE_FACTS.get(code, {}))

    assert row_sentences.bad_file(bad, words_for(language, "Europe/Oslo")).endswith(".")


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("not-a-date", "Opprettet «31.02.2025» er ingen dato. Skriv den som 28.02.2025."),
        (
            "unknown-option",
            "Status «Kanskje» er ikke et av valgene. Skriv ett av disse: Åpent, Kvalifisert og Diskvalifisert.",
        ),
        (
            "reason-of-another-state",
            "Statusårsaken «Tapt» hører ikke til statusen «Åpent». Skriv en av disse: Nytt og Kontaktet.",
        ),
        ("too-long", "Firmanavn har 101 tegn, og det er bare plass til 100. Gjør teksten kortere."),
        ("not-an-email", "E-post «ola(at)firma» er ingen e-postadresse. Skriv den som kari@firma.no."),
    ],
)
def test_a_problem_is_told_in_bokmal(code: str, sentence: str) -> None:
    field, facts = FACTS[code]

    assert row_sentences.problem(FieldProblem(field, code, facts), bokmal()) == sentence


def test_a_row_is_told_in_one_line_with_its_number() -> None:
    bad = FieldProblem("createdon", "not-a-date", {"value": "31.02.2025"})
    refused = Outcome(1866, Fate.REFUSED, problems=(bad, FieldProblem("lastname", "required")))
    same = Outcome(4, Fate.DUPLICATE, match=Match("email", lead_id=1200))
    again = Outcome(5, Fate.DUPLICATE, match=Match("phone", row=3))
    doubtful = Outcome(6, Fate.CREATED, 7, warnings=(FieldProblem("createdon", "in-the-future"),))

    assert [row_sentences.line(each, bokmal()) for each in (refused, same, again, doubtful)] == [
        "Rad 1866: ikke importert. Opprettet «31.02.2025» er ingen dato. Skriv den som 28.02.2025. "
        "Etternavn mangler. Fyll inn en verdi.",
        "Rad 4: duplikat. Samme e-postadresse som kundeemne 1200.",
        "Rad 5: duplikat. Samme telefonnummer som rad 3.",
        "Rad 6: opprettet. Opprettet ligger fram i tid. Kontroller datoen.",
    ]


@pytest.mark.parametrize(
    ("match", "sentence"),
    [
        (Match("rule", 1200, rule="Like firmaer"), "Regelen Like firmaer finner kundeemne 1200."),
        (Match("rule", row=3, rule=RULES[-1][0]), "Regelen Kundeemner med samme e-postadresse finner rad 3."),
        (Match("rule", rule="X", entity="contact", record_id=7), "Regelen X finner kontakt 7."),
        (
            Match("rule", 1200, rule="Like firmaer", called="Kari Brekke, Brekke AS"),
            "Regelen Like firmaer finner kundeemne 1200 (Kari Brekke, Brekke AS).",
        ),
        (Match("alike", 1200, called="Kari\u202e Brekke"), "Svært lik kundeemne 1200 (Kari Brekke)."),
    ],
)
def test_the_rule_that_finds_something_is_named(match: Match, sentence: str) -> None:
    doubt = (FieldProblem("", "possible-duplicate"),)
    told = row_sentences.line(Outcome(4, Fate.CREATED, match=match, warnings=doubt), bokmal())
    assert told == f"Rad 4: opprettet. {sentence} Raden importeres likevel. Sammenlign de to."


def test_what_a_file_holds_cannot_hide_in_a_sentence() -> None:
    told = row_sentences.problem(FieldProblem("Farge\u202e", "too-long", {"most": 5, "length": 6}), bokmal())

    assert told.startswith("Farge har 6 tegn")


def test_an_excel_workbook_is_to_be_saved_as_csv() -> None:
    told = row_sentences.bad_file(BadFile(reason="not-a-csv-file"), bokmal())

    assert "Excel" in told
    assert "lagre den som «CSV UTF-8»" in told


def test_missing_columns_are_called_what_people_call_them() -> None:
    missing = BadFile(reason="missing-columns", columns="subject, lastname")

    assert (
        row_sentences.bad_file(missing, bokmal()) == "Filen mangler disse kolonnene: Emne og Etternavn. Legg dem til."
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("column", labels.OPTIONS)
def test_what_is_proposed_for_a_cell_is_what_is_meant_when_it_is_written_there(language: str, column: str) -> None:
    words = words_for(language, "Europe/Oslo")

    for option in labels.OPTIONS[column]:
        assert labels.LABELS[column][row_sentences.option(words, column, option).casefold()] is option
