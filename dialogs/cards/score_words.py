"""What the attributes and values of a score are called."""

from __future__ import annotations

from dialogs.cards import values
from dialogs.words import Words
from services.scoring.attributes import OWN
from services.scoring.learning import Shown, Value

MADE = ("given", "kind", "validity")


def attribute(words: Words, name: str, entity: str) -> str:
    """An attribute by its label: "Lead source", "City (account)"."""
    if name.startswith(OWN):
        return name.removeprefix(OWN)
    column, dot, rest = name.partition(".")
    if column in ("account", "contact"):
        label = attribute(words, rest, column) if dot else words("score-is-there")
        return words(f"score-of-{column}", label=label)
    label = values.label(words, column, entity=entity)
    return words(f"score-{rest}", label=label) if rest in MADE else label


def value(words: Words, name: str, told: Value) -> str:
    """A value as it was learned: a label, a range of numbers, empty, or rare."""
    match told.shown:
        case Shown.EMPTY:
            return words("score-empty")
        case Shown.OTHER:
            return words("score-rare")
        case Shown.RANGE:
            return _range(words, told.low, told.high)
        case Shown.LEVEL:
            return level(words, name, told.level or "")


def level(words: Words, name: str, code: str) -> str:
    """A value of an option set by its label; any other value is what it is."""
    if code in ("true", "false"):
        return words("yes" if code == "true" else "no")
    if not code.isascii() or not code.replace("-", "").isalnum():
        return code
    message = f"option-{name}-{code}"
    return words(message) if words.has(message) else code


def _range(words: Words, low: float | None, high: float | None) -> str:
    if low is None:
        return words("score-below", high=words.number(high)) if high is not None else words("score-any")
    if high is None:
        return words("score-from", low=words.number(low))
    return words("score-between", low=words.number(low), high=words.number(high))
