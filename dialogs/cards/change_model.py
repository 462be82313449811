"""The questions before a scoring model is changed: what will follow, and the button that does it."""

from __future__ import annotations

from microsoft_teams.cards import Action, CardElement

from dialogs.cards import kit, scoring_models, scoring_words
from dialogs.turn import Card
from dialogs.words import Words
from services.scoring.learning import State
from services.scoring.listing import ModelFacts, VersionFacts

GRADES, KEEP, RESET = "grades", "keep", "reset"
VERSION = "version"


def publish(model: ModelFacts, words: Words, *, others: str, card_id: str, revision: int) -> Card:
    """How good it is, with the warning where it is not ready; `others` are published models that it overlaps."""
    several = len(model.publishable) > 1
    body: list[CardElement] = [kit.title(model.name)]
    for version in model.publishable:
        if several:
            body.append(kit.section(scoring_models.which(model, version, words)))
        body += _quality(version, words)
    report = model.offered.report if model.offered else None
    ready = report is None or report.state is not State.NOT_READY
    if several:
        options = [(str(each.number), words("version-number", number=each.number)) for each in model.publishable]
        body.append(kit.choices(VERSION, words("model-publish-version"), options, value=options[0][0]))
    if others:
        body.append(kit.wrong(words("model-publish-overlap", others=others)))
    body.append(kit.line(words("model-publish-what", days=model.retrain_days)))
    if model.published:
        body.append(kit.line(words("model-publish-replaces", number=model.published.number)))
    label, style = ("button-publish", "positive") if ready else ("button-publish-anyway", "destructive")
    confirm = kit.button(words, "model-publish.confirm", card_id, revision, label, style=style)
    return kit.card(words, body, [confirm, kit.cancel(words, card_id, revision)])


def _quality(version: VersionFacts, words: Words) -> list[CardElement]:
    """How well a version tells the outcomes apart, and what to look at before it is published."""
    report = version.report
    if report is None:
        return []
    warned = [words(f"model-warning-{warning}") for warning in report.warnings]
    if report.state is State.NOT_READY:
        warned.append(words("model-publish-not-ready"))
    told = [
        kit.line(words(f"model-state-{report.state.value}-told")),
        kit.subtle(scoring_models.quality(version, words)),
    ]
    return [*told, *(kit.wrong(each) for each in warned)]


def unpublish(model: ModelFacts, words: Words, *, card_id: str, revision: int) -> Card:
    confirm = kit.button(words, "model-unpublish.confirm", card_id, revision, "button-unpublish-rule")
    return _asked(model, words, "model-unpublish-what", confirm, card_id=card_id, revision=revision)


def revert(model: ModelFacts, words: Words, *, card_id: str, revision: int) -> Card:
    confirm = kit.button(words, "model-revert.confirm", card_id, revision, "button-revert")
    return _asked(model, words, "model-revert-what", confirm, card_id=card_id, revision=revision)


def delete(model: ModelFacts, words: Words, *, card_id: str, revision: int) -> Card:
    confirm = kit.button(words, "model-delete.confirm", card_id, revision, "button-delete", style="destructive")
    return _asked(model, words, "model-delete-what", confirm, card_id=card_id, revision=revision)


def retrain(model: ModelFacts, words: Words, *, grades: bool, card_id: str, revision: int) -> Card:
    """What it learns from; `grades` asks whether ranges that were customised are kept."""
    body: list[CardElement] = [kit.title(model.name), kit.line(words("model-retrain-what", months=model.months))]
    body.append(kit.subtle(words("model-learns-chosen" if model.is_edited else "model-learns-recommended")))
    if grades:
        told = scoring_words.ranges(words, model.ranges)
        options = [(KEEP, words("grades-keep", ranges=told)), (RESET, words("grades-reset"))]
        body.append(kit.choices(GRADES, words("grades-on-retrain"), options, value=KEEP))
    confirm = kit.button(words, "model-retrain.confirm", card_id, revision, "button-retrain", style="positive")
    return kit.card(words, body, [confirm, kit.cancel(words, card_id, revision)])


def _asked(model: ModelFacts, words: Words, message: str, confirm: Action, *, card_id: str, revision: int) -> Card:
    body = [kit.title(model.name), kit.line(words(message))]
    return kit.card(words, body, [confirm, kit.cancel(words, card_id, revision)])
