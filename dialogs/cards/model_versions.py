"""Two versions of a scoring model, figure by figure."""

from __future__ import annotations

from microsoft_teams.cards import CardElement

from dialogs.cards import kit, scoring_words
from dialogs.cards.model_performance import figures
from dialogs.turn import Card
from dialogs.words import Words
from services.scoring.listing import ModelFacts, VersionFacts

MOST_NAMED = 8


def compared(model: ModelFacts, older: VersionFacts, newer: VersionFacts, words: Words) -> Card:
    """Each figure as "0,74 → 0,78", and the attributes that came and went."""
    body: list[CardElement] = [kit.title(model.name)]
    body += [kit.subtle(_told(each, model, words)) for each in (older, newer)]
    if older.report and newer.report:
        pairs = zip(figures(older.report, words), figures(newer.report, words), strict=True)
        told = [(name, words("version-figure", old=old, new=new)) for (name, old), (_, new) in pairs]
        states = {"old": words(f"model-state-{older.report.state.value}")}
        states |= {"new": words(f"model-state-{newer.report.state.value}")}
        body += [kit.section(words("figures-title")), *kit.facts([(words("version-state"), _change(words, states))])]
        body += kit.facts(told)
        body += kit.facts([(words("version-rows"), _change(words, _rows(older, newer, words)))])
    body += _attributes(model, older, newer, words)
    back = kit.lasting(words, "model.show", "button-model", model=model.id)
    return kit.card(words, body, [back])


def _told(version: VersionFacts, model: ModelFacts, words: Words) -> str:
    which = "version-scores" if version == model.published else "version-scores-not"
    when = words.moment(version.trained) if version.trained else ""
    return words(which, number=version.number, when=when)


def _rows(older: VersionFacts, newer: VersionFacts, words: Words) -> dict[str, str]:
    return {"old": words.number(older.rows), "new": words.number(newer.rows)}


def _change(words: Words, both: dict[str, str]) -> str:
    return words("version-figure", **both)


def _attributes(model: ModelFacts, older: VersionFacts, newer: VersionFacts, words: Words) -> list[CardElement]:
    came = [each for each in newer.used if each not in older.used]
    went = [each for each in older.used if each not in newer.used]
    lines: list[CardElement] = [kit.section(words("button-attributes"))]
    for message, names in (("version-came", came), ("version-went", went)):
        if names:
            lines += [kit.line(words(message)), kit.subtle(_listing(names, model, words))]
    return lines if came or went else [*lines, kit.line(words("version-same-attributes"))]


def _listing(names: list[str], model: ModelFacts, words: Words) -> str:
    told = [scoring_words.attribute(words, each, entity=model.kind.value) for each in names[:MOST_NAMED]]
    more = [words("attributes-more-of", count=len(names) - MOST_NAMED)] if len(names) > MOST_NAMED else []
    return words.listing((*told, *more))
