"""What a person wants, from what they typed: one intent, how sure, and the entities, in any of the languages."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from dialogs.recognizer import matching, names, phrases, questions, spelling, tidying
from dialogs.recognizer.matching import Match
from dialogs.recognizer.nearest import nearest
from dialogs.recognizer.phrases import Phrases
from dialogs.recognizer.tidying import Tokens

NONE = "none"
NONE_SCORE = 0.1
NAME_SCORE = 0.4
QUESTION_SCORE = 0.7
REPAIRED = 0.9
"""What a score is worth after spelling repair."""

LONG_ENOUGH = 6
"""Letters of a repaired word next to a free text: shorter ones are too often names."""


@dataclass(frozen=True, slots=True)
class Recognized:
    """`score` is 0..1. `entities` hold words as typed, but codes for `view`, `reason` and `language`.

    `refers` says that "it", "det", "this lead" stands where a name could: the lead last spoken of. `ranked` has all
    intents that fit, best first. `nearest` are intents to offer when the intent is "none".
    """

    intent: str
    score: float
    entities: dict[str, tuple[str, ...]] = field(default_factory=dict)
    ranked: tuple[tuple[str, float], ...] = ()
    refers: bool = False
    nearest: tuple[str, ...] = ()


def recognize(text: str, *, language: str) -> Recognized:  # noqa: ARG001
    """What the text asks for, whatever `language` the person reads: phrases of every language count alike.

    At most 256 characters are matched; a note after a colon is kept whole.
    """
    known = phrases.load()
    head, _, note = text.partition(":")
    if note.strip() and (found := _found(tidying.tokens(head), known)) and found[0].intent == "lead.note":
        return _recognized((replace(found[0], entities=found[0].entities | {"note": (note.strip(),)}),))
    words = tidying.tokens(text)
    found = _found(words, known)
    if (not found or found[0].open) and (question := questions.asked(words)):
        return _recognized((Match("faq", QUESTION_SCORE, {"question": (question,)}, refers=False, open=False),))
    if found:
        return _recognized(found)
    if "?" not in text and names.is_name(words, known):
        return _recognized((Match("lead.search", NAME_SCORE, {"lead": (" ".join(words),)}, refers=False, open=True),))
    return Recognized(NONE, NONE_SCORE, ranked=((NONE, NONE_SCORE),), nearest=nearest(words, known))


def _recognized(found: tuple[Match, ...]) -> Recognized:
    best = found[0]
    ranked = tuple((match.intent, round(match.score, 3)) for match in found)
    return Recognized(best.intent, round(best.score, 3), best.entities, ranked, best.refers)


def _found(words: Tokens, known: Phrases) -> tuple[Match, ...]:
    """The intents that fit the words as they are, without politeness, or with their spelling repaired."""
    plain = tidying.without_politeness(words, known)
    found = matching.matches(plain, plain, known)
    if plain != words and (not found or found[0].open):
        found = _closed(matching.matches(words, words, known), found)
    if found and not found[0].open:
        return found
    return _better(found, _mended(plain, known, trusted=not found))


def _closed(found: tuple[Match, ...], others: tuple[Match, ...]) -> tuple[Match, ...]:
    """What fits word for word, else the others, else what fits at all."""
    return found if found and not found[0].open else others or found


def _mended(plain: Tokens, known: Phrases, *, trusted: bool) -> tuple[Match, ...]:
    """The intents that fit once the spelling is repaired; with free text in them only when that can be `trusted`."""
    mended = spelling.repaired(plain)
    changed = [word for word, typed in zip(mended, plain, strict=True) if word != typed]
    if not changed:
        return ()
    trusted = trusted and all(len(word) >= LONG_ENOUGH for word in changed)
    found = matching.matches(mended, plain, known)
    return tuple(replace(match, score=match.score * REPAIRED) for match in found if trusted or not match.open)


def _better(found: tuple[Match, ...], others: tuple[Match, ...]) -> tuple[Match, ...]:
    """All of both, best first; of the same intent the better one."""
    best: dict[str, Match] = {}
    for match in (*found, *others):
        if match.intent not in best or match.score > best[match.intent].score:
            best[match.intent] = match
    return tuple(sorted(best.values(), key=lambda match: (-match.score, match.intent)))
