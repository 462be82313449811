"""The phrases of all languages, loaded once: sentence templates, lists of words, and the key words in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hassil import Expression, Group, Intents, ListReference, RuleReference, TextChunk, TextSlotList

from dialogs.recognizer import reach
from dialogs.recognizer.reach import Sentence

FILES = tuple(sorted((Path(__file__).parent / "phrases").glob("*.yaml")))
SHORTEST_KEY_WORD = 4
WITHOUT_KEY_WORDS = frozenset({"faq"})
"""Intents of whole questions: their words are everybody's words."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """`key_words` maps each word that carries meaning, folded, to the intents in whose sentences it occurs."""

    intents: Intents
    sentences: tuple[Sentence, ...]
    polite_start: tuple[tuple[str, ...], ...]
    polite_end: tuple[tuple[str, ...], ...]
    function_words: frozenset[str]
    key_words: dict[str, frozenset[str]]


@cache
def load() -> Phrases:
    """The phrases of all languages together, so that mixed sentences are understood."""
    intents = Intents.from_files(FILES)
    return Phrases(
        intents=intents,
        sentences=reach.sentences(intents),
        polite_start=_longest_first(intents, "polite_start"),
        polite_end=_longest_first(intents, "polite_end"),
        function_words=frozenset(_texts(intents, "function_words")),
        key_words=_key_words(intents),
    )


def _texts(intents: Intents, name: str) -> Iterator[str]:
    """All texts of a list of words; a list of free text has none."""
    words = intents.slot_lists[name]
    for value in words.values if isinstance(words, TextSlotList) else ():
        yield from _literals(intents, value.text_in)


def _longest_first(intents: Intents, name: str) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(text.split()) for text in _texts(intents, name)), key=len, reverse=True))


def _key_words(intents: Intents) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, intent in intents.intents.items():
        if name in WITHOUT_KEY_WORDS:
            continue
        sentences = (sentence.expression for data in intent.data for sentence in data.sentences)
        for word in {word for sentence in sentences for text in _literals(intents, sentence) for word in text.split()}:
            if len(word) >= SHORTEST_KEY_WORD:
                found.setdefault(word.casefold(), set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


def _literals(intents: Intents, expression: Expression) -> Iterator[str]:
    """All texts that stand in an expression, in the rules and in the lists it refers to."""
    match expression:
        case TextChunk():
            yield expression.text.strip()
        case Group():
            for item in expression.items:
                yield from _literals(intents, item)
        case RuleReference():
            yield from _literals(intents, intents.expansion_rules[expression.rule_name].expression)
        case ListReference():
            yield from _texts(intents, expression.list_name)
