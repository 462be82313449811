"""The answer to a question of the FAQ: what holds here in sight, the rest folded away, and the source below."""

from __future__ import annotations

from dataclasses import dataclass

from microsoft_teams.cards import Action, CardElement

from dialogs.cards import kit
from dialogs.turn import Card
from dialogs.words import Words

MOST_LINES = 4
"""With the question above and the source below, as many lines as are read at a glance."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of what is folded away: what it is about, and its labels and values."""

    about: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer in the person's words; `question` is the code of the FAQ's question.

    `short` is said beside the card. Of the `lines` those that hold here come first; `more` explains.
    """

    question: str
    short: str
    lines: tuple[str, ...]
    more: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    actions: tuple[Action, ...] = ()


def answer(answered: Answered, words: Words) -> Card:
    """The question in the FAQ's own words, its answer, and where it comes from."""
    question = words(f"faq-{answered.question}")
    body: list[CardElement] = [kit.heading(question)]
    body += [kit.line(line) for line in answered.lines[:MOST_LINES]]
    body += kit.folded(words, "more", _more(answered), "button-show-answer")
    body.append(kit.subtle(words("faq-source", question=question)))
    return kit.card(words, body, answered.actions)


def _more(answered: Answered) -> list[CardElement]:
    told: list[CardElement] = [kit.line(line) for line in (*answered.lines[MOST_LINES:], *answered.more)]
    for part in answered.parts:
        told += [kit.section(part.about), *kit.facts(part.facts)]
    return told
