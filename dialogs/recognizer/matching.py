"""Matching words against the phrases: which intents fit, how much of the sentence they explain, and their entities."""

from __future__ import annotations

from dataclasses import dataclass

from hassil import RecognizeResult, recognize_all

from dialogs.recognizer import reach
from dialogs.recognizer.phrases import Phrases
from dialogs.recognizer.tidying import Tokens

EXPLAINED = 0.3
"""What a wholly explained sentence has over one that is hardly explained."""

CODED = frozenset(
    {"view", "reason", "language", "number", "unit", "calendar", "week", "moment", "state", "process", "owned", "sort"}
    | {"order", "column", "command", "choose", "record", "taker", "setting", "wish", "question", "act"}
    | {"kind", "months", "grade", "scale", "scored", "per_stage"}
)
"""Entities with a code of ours; all others keep the words as typed."""

REFERRING = "it"
SAME_AS = {"other": "lead"}
"""Slots that are more of another entity."""


@dataclass(frozen=True, slots=True)
class Match:
    """An intent that fits; `open` says that some words fit anything. `refers` as in Recognized."""

    intent: str
    score: float
    entities: dict[str, Tokens]
    refers: bool
    open: bool


def matches(words: Tokens, heard: Tokens, phrases: Phrases) -> tuple[Match, ...]:
    """The best match of each intent, best first. `heard` are the words as typed, one for each of `words`."""
    best: dict[str, Match] = {}
    text = " ".join(words)
    for result in recognize_all(text, reach.within(text, phrases.intents, phrases.sentences)):
        match = _match(result, words, heard)
        known = best.get(match.intent)
        if known is None or (match.score, match.refers) > (known.score, known.refers):
            best[match.intent] = match
    return tuple(sorted(best.values(), key=lambda match: (-match.score, match.intent)))


def _match(result: RecognizeResult, words: Tokens, heard: Tokens) -> Match:
    entities: dict[str, Tokens] = {}
    refers, unexplained = False, 0
    for entity in result.entities_list:
        if entity.name == REFERRING:
            refers = True
        elif entity.name in CODED:
            entities[entity.name] = (str(entity.value),)
        else:
            name = SAME_AS.get(entity.name, entity.name)
            entities[name] = (*entities.get(name, ()), _typed(entity.text_span, entity.text, words, heard))
        unexplained += len(entity.text) if entity.is_wildcard else 0
    share = 1 - unexplained / max(1, len(" ".join(words)))
    return Match(result.intent.name, 1 - EXPLAINED * (1 - share), entities, refers, unexplained > 0)


def _typed(span: tuple[int, int] | None, text: str, words: Tokens, heard: Tokens) -> str:
    """The words as typed that stand where the entity was found."""
    if span is None:
        return text.strip()
    start, end, at, kept = *span, 0, []
    for word, typed in zip(words, heard, strict=True):
        if at < end and at + len(word) > start:
            kept.append(typed)
        at += len(word) + 1
    return _without_possession(" ".join(kept))


def _without_possession(name: str) -> str:
    return name[:-2] if name.endswith(("'s", "’s")) else name
