"""Sentences that are left out could not have fitted: with and without them the same is understood."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hassil import RecognizeResult, recognize_all

from dialogs.recognizer import phrases, reach, tidying
from tests.dialogs.recognizer import bokmal, english

PART_IN_BRACKETS = re.compile(r"\w[\[(<{]|[\])>}]\w")


def test_no_sentence_has_a_word_with_a_part_in_brackets() -> None:
    texts = [text for file in phrases.FILES for text in file.read_text(encoding="utf-8").splitlines() if '"' in text]
    assert [text for text in texts if PART_IN_BRACKETS.search(text)] == []


def understood(result: RecognizeResult) -> tuple[Any, ...]:
    return result.intent.name, [(one.name, one.value, one.text, one.text_span) for one in result.entities_list]


@pytest.mark.parametrize("sentences", [*english.SENTENCES.values(), *bokmal.SENTENCES.values()])
def test_nothing_is_lost(sentences: tuple[str, ...]) -> None:
    known = phrases.load()
    for sentence in sentences:
        text = " ".join(tidying.tokens(sentence))
        within = recognize_all(text, reach.within(text, known.intents, known.sentences))
        assert [understood(result) for result in within] == [
            understood(result) for result in recognize_all(text, known.intents)
        ]
