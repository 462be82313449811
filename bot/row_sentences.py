"""What is said of a row of an import, or of the whole file, in a person's words: what was wrong, and what to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum

from dialogs.cards import text, values
from dialogs.words import Words
from services.importing import labels
from services.importing.bad_file import BadFile
from services.importing.duplicates import Match
from services.importing.outcomes import Outcome
from services.leads.validation import FieldProblem
from services.models.lead import REASONS_OF, LeadReason, LeadState

PREFIXES = {"statecode": "state", "statuscode": "reason"}
"""Columns whose options have labels of their own."""


def line(outcome: Outcome, words: Words) -> str:
    """The row's number, what became of it, and why."""
    return words(f"import-{outcome.fate}", row=str(outcome.row), reason=reason(outcome, words)).strip()


def reason(outcome: Outcome, words: Words) -> str:
    """Why a row is a duplicate or was refused, and what is doubtful about it; "" when there is nothing to say."""
    matches = [match(outcome.match, words)] if outcome.match else []
    problems = [problem(each, words) for each in outcome.problems]
    return " ".join((*matches, *problems, *(warning(each, words) for each in outcome.warnings)))


def match(found: Match, words: Words) -> str:
    """By what a row is a duplicate, and of what."""
    kind, number = ("row", found.row) if found.row else (found.entity, found.stored)
    other = words(f"import-other-{kind}", number=str(number))
    if found.called:
        other = words("import-other-called", other=other, name=text.plain(found.called))
    return words(f"import-match-{found.by}", other=other, rule=text.plain(found.rule))


def problem(found: FieldProblem, words: Words) -> str:
    """Why a row was refused."""
    return words(f"import-problem-{found.code}", **_told(found, words))


def warning(found: FieldProblem, words: Words) -> str:
    """What is doubtful about a row."""
    return words(f"import-warning-{found.code}", **_told(found, words))


def own_columns(headings: Sequence[str], words: Words) -> str:
    """Which headings mean no column of a lead, and what became of them."""
    told = words.listing(tuple(f"«{text.plain(heading)}»" for heading in headings))
    return words("import-own-columns", count=len(headings), headings=told)


def bad_file(refusal: BadFile, words: Words) -> str:
    """Why the whole file was refused."""
    facts = _plain(refusal.facts)
    if "columns" in facts:
        names = str(facts["columns"]).split(", ")
        facts["columns"] = words.listing(tuple(values.label(words, name) for name in names))
    return words(f"import-bad-file-{facts['reason']}", **facts)


def _told(found: FieldProblem, words: Words) -> dict[str, str | int]:
    """The facts of a problem with its field and its options in words."""
    facts = _plain(found.facts) | {"field": text.plain(values.label(words, found.field))}
    if found.code == "reason-of-another-state":
        state, given = LeadState(int(found.facts["state"])), LeadReason(int(found.facts["reason"]))
        facts |= {"state": option(words, "statecode", state), "reason": option(words, "statuscode", given)}
        facts["options"] = _options(words, "statuscode", REASONS_OF[state])
    elif found.field in labels.OPTIONS:
        facts["options"] = _options(words, found.field, tuple(labels.OPTIONS[found.field]))
    return facts


def _options(words: Words, column: str, members: Sequence[IntEnum]) -> str:
    return words.listing(tuple(option(words, column, member) for member in members))


def option(words: Words, column: str, member: IntEnum) -> str:
    """What an option of a lead's column is called."""
    prefix = PREFIXES.get(column, f"option-{column}")
    return words(f"{prefix}-{values.kebab(member)}")


def _plain(facts: Mapping[str, str | int]) -> dict[str, str | int]:
    """Facts that came out of a file, fit to be shown."""
    return {name: text.plain(fact) if isinstance(fact, str) else fact for name, fact in facts.items()}
