"""Which question of the FAQ a sentence asks when no phrase fits it: the one whose terms are all there."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from dialogs.recognizer.tidying import Tokens

FILE = Path(__file__).parent / "terms" / "faq.yaml"

Term = tuple[str, ...]
"""The words of a term, folded; each stands for all words that begin with it when it is a long one."""

SHORTEST_BEGINNING = 4
"""Letters from which a word counts as the beginning of others: "ny" is not the beginning of "nytte"."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question by its code, and its terms: one of each group must be there."""

    code: str
    groups: tuple[tuple[Term, ...], ...]


@dataclass(frozen=True, slots=True)
class Questions:
    """`asking` are the words a question begins with."""

    asking: frozenset[str]
    every: tuple[Question, ...]


def asked(words: Tokens) -> str:
    """The code of the question that is asked, "" when it is none of those that are known."""
    known, folded = load(), tuple(word.casefold() for word in words)
    if not folded or folded[0] not in known.asking:
        return ""
    return next((each.code for each in known.every if _fits(each, folded)), "")


@cache
def load() -> Questions:
    """The terms, loaded once."""
    kept = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    every = (
        Question(code, tuple(tuple(tuple(term.split()) for term in group) for group in groups))
        for code, groups in kept["questions"].items()
    )
    return Questions(frozenset(kept["asking"]), tuple(every))


def _fits(question: Question, folded: Tokens) -> bool:
    return all(any(_there(term, folded) for term in group) for group in question.groups)


def _there(term: Term, folded: Tokens) -> bool:
    starts = range(len(folded) - len(term) + 1)
    return any(all(map(_begins, folded[start:], term)) for start in starts)


def _begins(word: str, part: str) -> bool:
    return word == part or (len(part) >= SHORTEST_BEGINNING and word.startswith(part))
