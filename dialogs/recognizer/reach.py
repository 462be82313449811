"""Which sentences can fit some words at all: each sentence needs certain words, and most need words that are not there.

The matcher walks every sentence it is given, so it is given only these. Nothing is lost: a word that a sentence needs
stands in the text whole, for no sentence has words with a part in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from hassil import Alternative, Expression, Group, Intents, ListReference, RuleReference, TextChunk, TextSlotList
from hassil.intents import Intent, IntentData

Needs = frozenset[frozenset[str]]
"""Of each set of words, folded, one must be there."""

_BETWEEN_WORDS = re.compile(r"[\s_-]+")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an intent, alone in its data, and what it needs."""

    intent: str
    data: IntentData
    needs: Needs


def sentences(intents: Intents) -> tuple[Sentence, ...]:
    """All sentences of all intents, in the order in which they are tried."""
    return tuple(
        Sentence(
            name, replace(data, sentence_texts=[sentence.text or ""]), frozenset(needs(intents, sentence.expression))
        )
        for name, intent in intents.intents.items()
        for data in intent.data
        for sentence in data.sentences
    )


def within(text: str, intents: Intents, every: Iterable[Sentence]) -> Intents:
    """The intents with only those sentences that can fit the text."""
    folded = text.casefold()
    words = {*_BETWEEN_WORDS.split(folded), *_WORD.findall(folded)}
    kept: dict[str, Intent] = {}
    for sentence in every:
        if not any(need.isdisjoint(words) for need in sentence.needs):
            kept.setdefault(sentence.intent, Intent(sentence.intent)).data.append(sentence.data)
    return replace(intents, intents=kept)


def needs(intents: Intents, expression: Expression) -> set[frozenset[str]]:
    """What any text that fits the expression has; nothing where that cannot be told."""
    match expression:
        case TextChunk():
            return {frozenset((piece.casefold(),)) for piece in expression.text.split() if piece.isalnum()}
        case Alternative():
            return set() if expression.is_optional else _one_of(needs(intents, each) for each in expression.items)
        case Group():
            return {need for item in expression.items for need in needs(intents, item)}
        case RuleReference():
            return needs(intents, intents.expansion_rules[expression.rule_name].expression)
        case ListReference():
            return _one_of(needs(intents, each) for each in _values(intents, expression.list_name))
        case _:
            return set()


def _one_of(ways: Iterable[set[frozenset[str]]]) -> set[frozenset[str]]:
    """What is needed when one of several ways is taken: of each way its shortest need, together."""
    shortest = [min(way, key=len, default=frozenset[str]()) for way in ways]
    return {frozenset[str]().union(*shortest)} if shortest and all(shortest) else set()


def _values(intents: Intents, name: str) -> Iterator[Expression]:
    """The values of a list of words; a list of free text has none."""
    words = intents.slot_lists[name]
    for value in words.values if isinstance(words, TextSlotList) else ():
        yield value.text_in
