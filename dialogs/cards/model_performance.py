"""How good a scoring model is: each figure, and what it means in plain words."""

from __future__ import annotations

from microsoft_teams.cards import CardElement

from dialogs.cards import kit, scoring_models, scoring_words
from dialogs.turn import Card
from dialogs.words import Words
from services.scoring.learning import Report
from services.scoring.listing import ModelFacts, VersionFacts

SHARES = ("accuracy", "recall", "conversion", "f1")


def performance(model: ModelFacts, version: VersionFacts, words: Words) -> Card:
    """Accuracy, recall, conversion, AUC, F1, threshold and the confusion matrix of the records kept aside."""
    body: list[CardElement] = [kit.title(model.name), kit.subtle(words("version-number", number=version.number))]
    if version.report:
        body += _figures(version, version.report, words)
        body += _confusion(version.report, words)
        body += [kit.wrong(words(f"model-warning-{each}")) for each in version.report.warnings]
    back = kit.lasting(words, "model.show", "button-model", model=model.id)
    attributes = kit.lasting(words, "model.attributes", "button-attributes", model=model.id)
    return kit.card(words, body, [back, attributes])


def figures(report: Report, words: Words) -> list[tuple[str, str]]:
    """The figures as (name, value)."""
    auc = words.number(round(report.auc, 2))
    shares = [(words(f"figure-{name}"), scoring_words.share(words, getattr(report, name))) for name in SHARES]
    return [("AUC", auc), *shares, (words("figure-threshold"), words.number(report.threshold))]


def _figures(version: VersionFacts, report: Report, words: Words) -> list[CardElement]:
    tested = {"rows": words.number(report.rows_test), "trained": words.number(report.rows_train)}
    lines: list[CardElement] = [
        kit.line(words(f"model-state-{report.state.value}-told")),
        kit.subtle(words(f"tested-on-{report.tested_on.value}", **tested)),
        kit.section(words("figures-title")),
        *kit.facts([("AUC", scoring_models.quality(version, words).removeprefix("AUC "))]),
        kit.subtle(words("figure-auc-means")),
    ]
    for name in SHARES:
        share = scoring_words.share(words, getattr(report, name))
        lines += [*kit.facts([(words(f"figure-{name}"), share)]), kit.subtle(words(f"figure-{name}-means"))]
    lines += kit.facts([(words("figure-threshold"), words.number(report.threshold))])
    lines.append(kit.subtle(words("figure-threshold-means", threshold=report.threshold)))
    return lines


def _confusion(report: Report, words: Words) -> list[CardElement]:
    """The four cells as sentences: a table of two columns does not fit into 320 px."""
    names = ("true-positive", "false-positive", "true-negative", "false-negative")
    cells = zip(names, report.confusion, strict=True)
    told = [(words(f"confusion-{name}"), words.number(count)) for name, count in cells]
    return [kit.section(words("confusion-title")), *kit.facts(told)]
