"""Scoring models: all of them in a list, and one whole, with what an administrator can do about it."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import Action, CardElement

from dialogs.cards import kit, scoring_words
from dialogs.cards.text import plain
from dialogs.turn import Card
from dialogs.words import Words
from services.models.scoring import TrainingState
from services.scoring.adding import MOST_MODELS
from services.scoring.listing import ModelFacts, ModelStatus, VersionFacts

BAR = 10
MOST_LISTED = 2 * MOST_MODELS
LONGEST_IN_A_ROW = 120


def listing(models: Sequence[ModelFacts], words: Words, *, may_change: bool) -> Card:
    """Every model with where it stands; each is pressed to be seen."""
    body: list[CardElement] = [kit.heading(words("models-title"))]
    body += [_row(each, words) for each in models[:MOST_LISTED]]
    if not models:
        body.append(kit.line(words("models-none-told")))
    body.append(kit.below(words("models-most", most=MOST_MODELS)))
    readiness = kit.lasting(words, "score.readiness", "button-enough")
    if not may_change:
        return kit.card(words, body, [readiness])
    lead = kit.lasting(words, "model.add", "button-new-lead-model", kind="lead")
    opportunity = kit.lasting(words, "model.add", "button-new-opp-model", kind="opportunity")
    return kit.card(words, body, [lead, opportunity, readiness])


def one(model: ModelFacts, words: Words, *, may_change: bool) -> Card:
    """Where it stands, what it is for, what it learned, and the ways on."""
    body: list[CardElement] = [kit.title(model.name), kit.subtle(standing(model, words))]
    body += _quality(model, words)
    body += _about(model, words)
    body += _ways(model, words)
    every = kit.lasting(words, "score.models", "button-all-models")
    return kit.card(words, body, _actions(model, words) if may_change else [every])


def standing(model: ModelFacts, words: Words) -> str:
    """Published or not, and whether it is being trained."""
    told = [words(f"model-kind-{model.kind.value}"), words(f"model-status-{model.status.value}")]
    if model.is_training and model.status is not ModelStatus.TRAINING:
        told.append(words("model-status-training"))
    if model.is_edited:
        told.append(words("model-edited-mark"))
    return " · ".join(told)


def quality(version: VersionFacts, words: Words) -> str:
    """How well it tells who is won, with the interval, in words: "AUC 0,78 (surely between 0,71 and 0,84)"."""
    if version.report is None:
        return ""
    auc = {
        name: words.number(round(getattr(version.report, field), 2))
        for name, field in (("auc", "auc"), ("low", "auc_low"), ("high", "auc_high"))
    }
    return words("model-auc", **auc)


def which(model: ModelFacts, version: VersionFacts, words: Words) -> str:
    """A version by its number, and whether it scores, scored last, or never did."""
    scores = "last" if version == model.scored_last else "newest"
    return words(f"model-version-{'published' if version == model.published else scores}", number=version.number)


def progress(version: VersionFacts, words: Words) -> str:
    """How far a training is, with a bar."""
    part = version.done / version.total if version.total else 0.0
    bar = ("▰" * int(part * BAR)).ljust(BAR, "▱")
    return words("model-progress", bar=bar, percent=int(part * 100))


def _row(model: ModelFacts, words: Words) -> CardElement:
    pressed = kit.lasting(words, "model.show", "button-show", model=model.id)
    pressed.title = plain(model.name, longest=kit.LONGEST_LABEL)
    told: list[CardElement] = [kit.strong(model.name, longest=120), kit.subtle(standing(model, words))]
    version = model.published or model.learned
    if version and version.report:
        told.append(kit.subtle(" · ".join((*_state(model, version, words), quality(version, words)))))
    filtered = scoring_words.filtered(words, model.filter_column, model.filter_values, entity=model.kind.value)
    told.append(kit.subtle(plain(filtered, longest=LONGEST_IN_A_ROW)))
    return kit.row(told, pressed)


def _quality(model: ModelFacts, words: Words) -> list[CardElement]:
    newest, lines = model.newest, list[CardElement]()
    if newest is None:
        return lines
    if newest.state is TrainingState.WAITING:
        lines.append(kit.line(progress(newest, words)))
    if newest.state is TrainingState.FAILED:
        lines.append(kit.wrong(words("model-training-failed", error=newest.error or "training-failed")))
    for version in (model.published or model.scored_last, model.to_publish):
        lines += _of_version(model, version, words) if version else []
    return lines


def _of_version(model: ModelFacts, version: VersionFacts, words: Words) -> list[CardElement]:
    if version.report is None:
        return []
    state = version.report.state.value
    trained = words.moment(version.trained) if version.trained else ""
    facts = {"rows": words.number(version.rows), "positives": words.number(version.positives)}
    return [
        kit.section(which(model, version, words)),
        kit.line(". ".join((*_state(model, version, words), words(f"model-state-{state}-told")))),
        kit.subtle(quality(version, words)),
        kit.subtle(words("model-trained-on", when=trained, **facts)),
    ]


def _state(model: ModelFacts, version: VersionFacts, words: Words) -> tuple[str, ...]:
    """Whether the version may be published; of the one that is nothing is left to say."""
    if version.report is None or version == model.published:
        return ()
    return (words(f"model-state-{version.report.state.value}"),)


def _about(model: ModelFacts, words: Words) -> list[CardElement]:
    entity = model.kind.value
    facts = [
        (words("model-fact-outcome"), scoring_words.outcome(words, model)),
        (words("model-fact-process"), model.process or words("model-process-none")),
        (
            words("model-fact-filter"),
            scoring_words.filtered(words, model.filter_column, model.filter_values, entity=entity),
        ),
        (words("model-fact-months"), words("model-months", months=model.months)),
        (words("model-fact-published"), _published(model, words)),
        (words("model-fact-stage"), words("yes") if model.per_stage else ""),
        (words("model-fact-retrain"), _retraining(model, words)),
    ]
    return [kit.section(words("model-about")), *kit.facts(facts), *_overlap(model, words)]


def _overlap(model: ModelFacts, words: Words) -> list[CardElement]:
    """The other published models that could score the same records as this one does."""
    if model.published is None or not model.overlapping:
        return []
    return [kit.wrong(words("model-publish-overlap", others=words.listing(model.overlapping)))]


def _retraining(model: ModelFacts, words: Words) -> str:
    """Whether it is retrained automatically, and when next."""
    if not model.auto_retrain:
        return words("model-retrain-off")
    if model.next_retrain is None:
        return words("model-retrain-on", days=model.retrain_days)
    return words("model-retrain-next", when=words.date(model.next_retrain))


def _published(model: ModelFacts, words: Words) -> str:
    """When it was published, and that what it learned since does not score: new records are scored by the former."""
    if model.published is None or model.published_on is None:
        return ""
    when = words.moment(model.published_on)
    message = "model-published-since" if model.can_be_published else "model-published-on"
    return words(message, when=when, number=model.published.number)


def _ways(model: ModelFacts, words: Words) -> list[CardElement]:
    """What more there is to see, each pressed as a whole."""
    ways: list[CardElement] = []
    version = model.learned
    if version and version.report:
        told = words("model-way-performance", accuracy=scoring_words.share(words, version.report.accuracy))
        pressed = kit.lasting(words, "model.performance", "button-performance", model=model.id)
        ways.append(kit.row([kit.strong(words("button-performance")), kit.subtle(told)], pressed))
        told = words("model-way-attributes", used=len(version.used), total=len(version.screened))
        pressed = kit.lasting(words, "model.attributes", "button-attributes", model=model.id)
        ways.append(kit.row([kit.strong(words("button-attributes")), kit.subtle(told)], pressed))
    told = scoring_words.ranges(words, model.ranges)
    pressed = kit.lasting(words, "model.grades", "button-grades", model=model.id)
    ways.append(kit.row([kit.strong(words("button-grades")), kit.subtle(told)], pressed))
    if model.newest and model.newest.number > 1:
        pressed = kit.lasting(words, "model.versions", "button-versions", model=model.id)
        ways.append(kit.row([kit.strong(words("button-versions")), kit.subtle(words("model-way-versions"))], pressed))
    return ways


def _actions(model: ModelFacts, words: Words) -> list[Action]:
    refresh = kit.lasting(words, "model.show", "button-refresh", model=model.id)
    publish = kit.lasting(words, "model.publish", "button-publish", model=model.id, style="positive")
    unpublish = kit.lasting(words, "model.unpublish", "button-unpublish-rule", model=model.id)
    revert = kit.lasting(words, "model.revert", "button-revert", model=model.id)
    retrain = kit.lasting(words, "model.retrain", "button-retrain", model=model.id)
    delete = kit.lasting(words, "model.delete", "button-delete", model=model.id)
    off = kit.lasting(words, "model.retrain-off", "button-retrain-off", model=model.id)
    on = kit.lasting(words, "model.retrain-on", "button-retrain-on", model=model.id)
    published = model.published is not None
    wanted = (
        (refresh, model.is_training),
        (publish, model.can_be_published),
        (unpublish, published),
        (revert, model.can_be_reverted),
        (off, model.auto_retrain),
        (on, published and not model.auto_retrain),
        (retrain, not model.auto_retrain and not model.is_training),
        (delete, not model.auto_retrain),
    )
    return [action for action, offered in wanted if offered]
