"""What attributes, values and grades are called, on the cards of models and on those of scores."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.cards import values
from dialogs.words import Words
from services.models.score import Grade
from services.scoring.attributes import OWN
from services.scoring.grades import Ranges
from services.scoring.learning import Shown, Value
from services.scoring.listing import ModelFacts

RELATED = ("account", "contact")
MADE = ("given", "kind", "validity")


def attribute(words: Words, name: str, *, entity: str = "lead") -> str:
    """An attribute by its label: "Industry of the account", "Telephone given", "Validation of the e-mail domain"."""
    if name.startswith(OWN):
        return name.removeprefix(OWN)
    record, dot, rest = name.partition(".")
    if record in RELATED:
        if not dot:
            return words(f"attribute-has-{record}")
        return words(f"attribute-of-{record}", label=attribute(words, rest, entity=record))
    column, _, made = name.partition(".")
    label = values.label(words, column, entity=entity)
    return words(f"attribute-{made}", label=label) if made in MADE else label


STATES = {"statecode": "state", "statuscode": "reason"}


def level(words: Words, column: str, code: str, *, entity: str = "lead") -> str:
    """A value of an option set by its label; any other value is what it is."""
    if code in ("true", "false"):
        return words("yes" if code == "true" else "no")
    if not code.isascii() or not code.replace("-", "").isalnum():
        return code
    prefix = "opportunity-" if entity == "opportunity" and column in STATES else ""
    message = f"{prefix}{STATES.get(column, f'option-{column}')}-{code}"
    return words(message) if words.has(message) else code


def value(words: Words, name: str, told: Value, *, entity: str = "lead") -> str:
    """A value as it was learned: a label, a range of numbers, empty, or rare."""
    match told.shown:
        case Shown.EMPTY:
            return words("score-empty")
        case Shown.OTHER:
            return words("score-rare")
        case Shown.RANGE:
            return _numbers(words, told.low, told.high)
        case Shown.LEVEL:
            return level(words, name.removeprefix("account.").removeprefix("contact."), told.level or "", entity=entity)


def outcome(words: Words, model: ModelFacts) -> str:
    """What counts as won and as lost."""
    return words(
        "model-outcome",
        column=values.label(words, model.state_column, entity=model.kind.value),
        positive=level(words, model.state_column, model.positive, entity=model.kind.value),
        negative=level(words, model.state_column, model.negative, entity=model.kind.value),
    )


def filtered(words: Words, column: str | None, chosen: Sequence[str], *, entity: str) -> str:
    """Which records it is for: a column and its values, or all of them."""
    if column is None:
        return words("model-filter-none")
    told = words.listing(tuple(level(words, column, each) for each in chosen))
    return words("model-filter-told", column=attribute(words, column, entity=entity), values=told)


def grade_range(words: Words, ranges: Ranges, grade: Grade) -> str:
    low, high = ranges.range_of(grade)
    return words("grade-range", grade=grade.name, low=low, high=high)


def ranges(words: Words, told: Ranges) -> str:
    """All four in one line: "A 75–100 · B 50–74 · C 25–49 · D 0–24"."""
    return " · ".join(grade_range(words, told, grade) for grade in Grade)


def share(words: Words, part: float) -> str:
    """A share of 1 in percent."""
    return words("share-percent", percent=words.number(round(part * 100, 1)))


def _numbers(words: Words, low: float | None, high: float | None) -> str:
    if low is None:
        return words("score-below", high=words.number(high)) if high is not None else words("score-any")
    if high is None:
        return words("score-from", low=words.number(low))
    return words("score-between", low=words.number(low), high=words.number(high))
