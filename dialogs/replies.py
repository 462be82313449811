"""The short things the assistant says that belong to no dialog; each ends with a way on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from dialogs.cards import help as help_card
from dialogs.cards import settled as settled_card
from dialogs.cards import welcome as welcome_card
from dialogs.recognizer.recognizer import Recognized
from dialogs.state import CardMemory, Person
from dialogs.turn import Reply, Turn
from services.refusal import Refusal

NOT_UNDERSTOOD = ("not-understood-1", "not-understood-2", "not-understood-3")
"""Said in turn, so that the same sentence never comes twice running."""


def say(turn: Turn, message: str, **args: str | int) -> Reply:
    """A sentence of the locales, with the two usual ways on."""
    return Reply(turn.words(message, **args), suggestions=ways_on(turn))


def ways_on(turn: Turn) -> tuple[str, ...]:
    return (turn.words("suggest-my-leads"), turn.words("suggest-help"))


def welcome(turn: Turn, person: Person) -> tuple[Reply, ...]:
    """The welcome, once in a conversation; short in a group."""
    if person.welcomed:
        return ()
    person.welcomed = True
    if turn.in_group:
        return (Reply(turn.words("welcome-group")),)
    card = welcome_card.welcome(turn.words, turn.actor.name)
    return (Reply(turn.words("welcome", name=turn.actor.name), card=card),)


def greeting(turn: Turn) -> Reply:
    card = welcome_card.welcome(turn.words, turn.actor.name)
    return Reply(turn.words("greeting", name=turn.actor.name), card=card)


def helping(turn: Turn) -> Reply:
    return Reply(turn.words("help-summary"), card=help_card.help_card(turn.words))


def cancelled(turn: Turn, card: str | None) -> Reply:
    """Nothing was changed; the form, if it was a card, loses its buttons."""
    shown = settled_card.settled(turn.words, turn.words("cancelled"), who=turn.actor.name, when=turn.now)
    return Reply(turn.words("cancelled"), card=shown if card else None, replaces=card, suggestions=ways_on(turn))


def settled(turn: Turn, memory: CardMemory) -> Reply:
    """What became of a card that is pressed again: by whom and when, or that its question is no longer open."""
    if memory.at is None:
        return say(turn, "card-not-yours" if memory.person != str(turn.actor.id) else "card-superseded")
    what = turn.words(memory.message, **memory.args)
    return say(turn, "already-done", what=what, who=memory.who, when=turn.words.moment(memory.at))


def refused(turn: Turn, refusal: Refusal) -> Reply:
    """Why nothing was done; by whom and when it was made impossible, where that is known."""
    message, by, at = f"refusal-{refusal.code}", refusal.facts.get("by"), refusal.facts.get("at")
    if by and at and turn.words.has(f"{message}-by"):
        when = turn.words.moment(datetime.fromisoformat(str(at)))
        return say(turn, f"{message}-by", who=str(by), when=when)
    return say(turn, message, **refusal.facts)


def apology(turn: Turn, reference: str) -> Reply:
    return say(turn, "bug", reference=reference)


def restarted(turn: Turn) -> Reply:
    return say(turn, "conversation-restarted")


def no_access(turn: Turn, administrators: Sequence[str]) -> Reply:
    """A polite refusal that names who can grant a role."""
    if not administrators:
        return Reply(turn.words("no-access-nobody"))
    return Reply(turn.words("no-access", who=", ".join(administrators[:3])))


def unclear(turn: Turn, person: Person, heard: Recognized, *, waiting: bool) -> Reply:
    """Not understood, or not yet learnt: the nearest things that are, as suggestions; a form stays as it was."""
    if turn.words.has(f"not-yet-{heard.intent.replace('.', '-')}"):
        return say(turn, f"not-yet-{heard.intent.replace('.', '-')}")
    text = turn.words(NOT_UNDERSTOOD[person.unclear % len(NOT_UNDERSTOOD)])
    person.unclear += 1
    if waiting:
        text = f"{text} {turn.words('form-still-open')}"
    nearest = tuple(turn.words(f"try-{intent.replace('.', '-')}") for intent in heard.nearest)
    return Reply(text, suggestions=(*nearest, turn.words("suggest-help"))[:4])
