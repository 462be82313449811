"""Samples of the cards about scoring models and about whether there is enough to learn from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from dialogs.cards import (
    change_model,
    grade_ranges,
    model_attribute,
    model_attributes,
    model_form,
    model_performance,
    model_versions,
    readiness,
    scoring_models,
)
from dialogs.turn import Card
from dialogs.words import Words
from services.models.score import Grade
from services.models.scoring import Subject, TrainingState
from services.process.flows import Flow
from services.scorecard.report import Report, State, Tested
from services.scorecard.screening import LeftOut
from services.scorecard.suspecting import Clue
from services.scoring.adding import NewModel, filterable, options, states
from services.scoring.attributes import KNOWN
from services.scoring.grades import Ranges
from services.scoring.insight import Insight
from services.scoring.learning import Fact, Scale, Shown, Value
from services.scoring.listing import ModelFacts, VersionFacts
from services.scoring.readiness import Count, Readiness
from services.scoring.regrading import Regraded
from services.scoring.scope import PERIODS
from services.scoring.scope import LeftOut as Apart
from tests.dialogs.cards.facts import NOON

Sample = Callable[[Words], Card]
OPEN: dict[str, Any] = {"card_id": "c0ffee", "revision": 2}

REPORT = Report(
    auc=0.78, auc_low=0.71, auc_high=0.84, accuracy=0.75, recall=0.9286, conversion=0.7, f1=0.8125, threshold=45,
    confusion=(650, 200, 100, 50), brier=0.18, log_loss=0.54, calibration_error=0.03, rows_train=4000, rows_test=1000,
    tested_on=Tested.NEWEST, state=State.READY,
)  # fmt: skip
NAMES = tuple(KNOWN[Subject.LEAD])
REASONS = (*LeftOut, None)
CLUES = (None, *Clue)


def screened(own: str = "") -> tuple[dict[str, Any], ...]:
    """Every attribute that a model of leads can have: some used, the others left out for every reason."""
    names = (*NAMES, *([f"attributes.{own}"] if own else ()))
    return tuple(
        {
            "name": name,
            "chosen": at % 4 == 0,
            "reason": None if at % 4 == 0 else REASONS[at % len(REASONS)],
            "auc": 0.5 + (at % 7) / 20,
            "filled_closed": 0.9 - at % 9 / 10,
            "filled_open": 0.4 if at % 2 else None,
            "warning": CLUES[at % len(CLUES)],
        }
        for at, name in enumerate(names)
    )


SOURCES = (("partner", 0.82, 122), ("word-of-mouth", 0.6, 5), ("trade-show", 0.53, 240), ("web", 0.31, 411))


def insights(own: str = "") -> dict[str, Insight]:
    """What is known of every attribute, the most influential first; with this text among the values of one's own."""
    levels = (*(Fact(Value(Shown.LEVEL, level=code), count, rate) for code, rate, count in SOURCES),)
    blank = (Fact(Value(Shown.OTHER), 12, 0.5), Fact(Value(Shown.EMPTY), 48, 0.4))
    numbers = (
        Fact(Value(Shown.RANGE, low=None, high=1_000_000.0), 300, 0.44),
        Fact(Value(Shown.RANGE, low=1_000_000.0, high=5_000_000.0), 210, 0.64),
    )
    written = tuple(Fact(Value(Shown.LEVEL, level=f"{own}{at}"), 30, 0.5) for at in range(30)) if own else ()
    values = {"leadsourcecode": levels, "revenue": numbers, f"attributes.{own}": written}
    names = (*(("revenue", "leadsourcecode")), *NAMES, *([f"attributes.{own}"] if own else ()))
    return {
        name: Insight(Scale(max(1, 5 - at // 3)), 838, 0.53, (*values.get(name, ()), *blank))
        for at, name in enumerate(dict.fromkeys(names))
    }


def version(number: int, report: Report | None = REPORT, own: str = "", **values: Any) -> VersionFacts:
    facts: dict[str, Any] = {
        "id": number, "number": number, "state": TrainingState.TRAINED, "scheduled": False, "asked": NOON,
        "trained": NOON, "rows": 5000, "positives": 3500, "done": 1, "total": 1, "error": None, "report": report,
        "screened": screened(own),
    }  # fmt: skip
    return VersionFacts(**(facts | values))


def model(text: str = "", **values: Any) -> ModelFacts:
    """A published model of leads, with this text wherever people write."""
    facts: dict[str, Any] = {
        "id": 3, "version": 5, "kind": Subject.LEAD, "name": text or "LeadScoring_202611231200", "process_id": "p",
        "process": text or "Salgsprosess for kundeemne til salgsmulighet", "state_column": "statecode",
        "positive": "qualified", "negative": "disqualified", "filter_column": "industrycode" if text else None,
        "filter_values": (text, text[:90]) if text else (), "months": 24, "per_stage": False, "auto_retrain": True,
        "chosen": None, "ignore_empty": (), "ranges": Ranges(), "published": version(1, own=text[:100]),
        "published_on": NOON, "newest": version(1, own=text[:100]), "next_retrain": NOON,
        "overlapping": (text, text) if text else (),
    }  # fmt: skip
    told = facts | values
    learned = told["newest"] if told["newest"].state is TrainingState.TRAINED else None
    told["to_publish"] = learned if learned != told["published"] else None
    return ModelFacts(**told)


NOT_READY = replace(REPORT, state=State.NOT_READY, auc=0.54, auc_low=0.46, tested_on=Tested.CROSS, rows_test=91)
WARNED = replace(REPORT, warnings=("too-good", "drift", "outcome-drift", "leakage", "one-owner"), state=State.OK)
TRAINING = version(1, None, state=TrainingState.WAITING, done=3, total=10, trained=None, rows=0, screened=())
FEWER = version(2, screened=screened()[:9])
FAILED = replace(TRAINING, state=TrainingState.FAILED, error="not-enough-records")
FRESH: dict[str, Any] = {"published": None, "published_on": None, "auto_retrain": False}
RETRAINED = model(newest=version(2, WARNED), auto_retrain=False, chosen=("leadsourcecode",), ranges=Ranges(80, 60, 30))


def flow(name: str) -> Flow:
    return Flow(id="p", name=name, is_default=True, stages=())


def counted(
    positive: int, negative: int, left_out: dict[Apart, int] | None = None, at_last_stage: int | None = None
) -> Readiness:
    """So many a year of each."""
    counts = {
        months: Count(
            NOON - timedelta(days=30 * months),
            positive * months // 12,
            negative * months // 12,
            left_out or {},
            at_last_stage,
        )
        for months in PERIODS
    }
    shortest = next((months for months in PERIODS if counts[months].enough), None)
    return Readiness(40, counts, shortest)


def _ready(
    found: Readiness, name: str = "Salgsprosess", *, kind: Subject = Subject.LEAD, per_stage: bool = False
) -> Sample:
    return lambda words: readiness.readiness(
        found, kind, words, months=12, flows=[flow(name)], process="p", per_stage=per_stage, may_add=True
    )


def _about(wanted: NewModel, name: str = "Salgsprosess", wrong: str = "") -> Sample:
    return lambda words: model_form.about(
        wanted, words, flows=[flow(name)], columns=filterable(wanted.kind), states=tuple(states(wanted.kind)), count=3,
        wrong=wrong, **OPEN,
    )  # fmt: skip


def _details(wanted: NewModel, wrong: str = "") -> Sample:
    column = wanted.filter_column or ""
    found = states(wanted.kind)[wanted.state_column] if wanted.state_column != "statecode" else ()
    return lambda words: model_form.details(wanted, options(wanted.kind, column), found, words, wrong=wrong, **OPEN)


def _edit(shown: ModelFacts, wrong: str = "") -> Sample:
    listed = shown.learned.screened if shown.learned else ()
    blanks = ["revenue", "industrycode", "account.revenue"]
    return lambda words: model_attributes.edit(shown, listed, blanks, words, wrong=wrong, **OPEN)


def _insight(shown: ModelFacts, name: str, own: str = "") -> Sample:
    screened_of = {each["name"]: each for each in screened(own)}
    known = insights(own)
    return lambda words: model_attribute.attribute(shown, version(1), screened_of[name], known[name], words)


def _grades(shown: ModelFacts, wrong: str = "") -> Sample:
    least = {"least_a": 80, "least_b": 50, "least_c": 25}
    return lambda words: grade_ranges.form(shown, least, words, wrong=wrong, **OPEN)


MOVES = Regraded(120, {(Grade.A, Grade.B): 11, (Grade.C, Grade.B): 1})
NOTHING = Regraded(120, {})


def _consequence(shown: ModelFacts, found: Regraded = MOVES) -> Sample:
    return lambda words: grade_ranges.consequence(shown, Ranges(80, 45, 25), found, words, **OPEN)


def with_text(text: str) -> dict[str, Sample]:
    """The cards with this text wherever people write."""
    told, name = model(text), text[:100]
    wanted = NewModel(name=text, filter_column="industrycode", filter_values=frozenset({text}))
    anew = model(text, newest=version(2, WARNED, own=name), auto_retrain=False)
    return {
        "models": lambda words: scoring_models.listing([told] * 20, words, may_change=True),
        "model": lambda words: scoring_models.one(anew, words, may_change=True),
        "model-publish": lambda words: change_model.publish(anew, words, others=text, **OPEN),
        "model-performance": lambda words: model_performance.performance(anew, anew.newest or version(1), words),
        "model-attributes": lambda words: model_attributes.attributes(
            told, version(1, own=name), insights(name), words, may_change=True
        ),
        "model-attribute": _insight(told, f"attributes.{name}", name),
        "model-edit-attributes": _edit(told, text),
        "model-versions": lambda words: model_versions.compared(anew, version(1), version(2, own=name), words),
        "model-about": _about(wanted, text, text),
        "model-details": _details(wanted, text),
        "model-overlap": lambda words: model_form.overlap(wanted, [told] * 9, words, **OPEN),
        "grades-form": _grades(told, text),
        "grades-consequence": _consequence(told),
        "readiness": _ready(counted(31, 60), text),
    }


LEFT_OUT = {
    Apart.NO_PROCESS: 12,
    Apart.OTHER_PROCESS: 2,
    Apart.ABORTED: 3,
    Apart.FILTER: 1,
    **dict.fromkeys((Apart.GONE, Apart.FLOOR, Apart.ONE_OWNER), 4),
}
OPPORTUNITY = NewModel(kind=Subject.OPPORTUNITY, name="OpportunityScoring_202611231200", state_column="statuscode")
AGAIN = model(
    **FRESH | {"published_on": NOON}, newest=version(2, NOT_READY, scheduled=True), scored_last=version(1),
)  # fmt: skip
NEW_ONE = model(**FRESH, newest=version(1, NOT_READY))

SAMPLES: dict[str, Sample] = {
    "models": lambda words: scoring_models.listing([model(), NEW_ONE, RETRAINED], words, may_change=True),
    "models-none": lambda words: scoring_models.listing([], words, may_change=True),
    "models-read": lambda words: scoring_models.listing([model()], words, may_change=False),
    "model-published": lambda words: scoring_models.one(model(), words, may_change=True),
    "model-overlapping": lambda words: scoring_models.one(
        model(overlapping=("Hav", "Land")), words, may_change=False
    ),
    "model-not-ready": lambda words: scoring_models.one(NEW_ONE, words, may_change=True),
    "model-training": lambda words: scoring_models.one(model(**FRESH, newest=TRAINING), words, may_change=True),
    "model-failed": lambda words: scoring_models.one(model(**FRESH, newest=FAILED), words, may_change=True),
    "model-retrained": lambda words: scoring_models.one(RETRAINED, words, may_change=True),
    "model-read": lambda words: scoring_models.one(model(), words, may_change=False),
    "model-performance": lambda words: model_performance.performance(model(), version(1), words),
    "model-performance-warned": lambda words: model_performance.performance(RETRAINED, version(2, WARNED), words),
    "model-attributes": lambda words: model_attributes.attributes(
        model(), version(1), insights(), words, may_change=True
    ),
    "model-attributes-unread": lambda words: model_attributes.attributes(
        model(), version(1), {}, words, may_change=False
    ),
    "model-attribute": _insight(model(), "leadsourcecode"),
    "model-attribute-number": _insight(model(), "revenue"),
    "model-edit-attributes": _edit(model(), "Velg minst ett."),
    "model-versions": lambda words: model_versions.compared(RETRAINED, version(1), FEWER, words),
    "model-versions-alike": lambda words: model_versions.compared(RETRAINED, version(1), version(2), words),
    "model-publish": lambda words: change_model.publish(RETRAINED, words, others="Hav, Land", **OPEN),
    "model-publish-anyway": lambda words: change_model.publish(NEW_ONE, words, others="", **OPEN),
    "model-publish-again": lambda words: change_model.publish(AGAIN, words, others="", **OPEN),
    "model-out-of-use": lambda words: scoring_models.one(AGAIN, words, may_change=True),
    "model-unpublish": lambda words: change_model.unpublish(model(), words, **OPEN),
    "model-revert": lambda words: change_model.revert(RETRAINED, words, **OPEN),
    "model-delete": lambda words: change_model.delete(NEW_ONE, words, **OPEN),
    "model-retrain": lambda words: change_model.retrain(NEW_ONE, words, grades=False, **OPEN),
    "model-retrain-grades": lambda words: change_model.retrain(RETRAINED, words, grades=True, **OPEN),
    "model-about": _about(NewModel(name="LeadScoring_202611231200")),
    "model-about-opportunity": _about(OPPORTUNITY, wrong="Velg et annet navn."),
    "model-details": _details(NewModel(name="Hav", filter_column="leadsourcecode", filter_values=frozenset({"web"}))),
    "model-details-words": _details(replace(OPPORTUNITY, filter_column="transactioncurrency")),
    "model-overlap": lambda words: model_form.overlap(NewModel(name="Hav"), [model(), NEW_ONE], words, **OPEN),
    "grades-form": _grades(model()),
    "grades-form-wrong": _grades(model(), "Graderingene må følge hverandre."),
    "grades-consequence": _consequence(model()),
    "grades-consequence-none": _consequence(model(), NOTHING),
    "readiness": _ready(counted(31, 60, LEFT_OUT)),
    "readiness-never": _ready(counted(3, 0)),
    "readiness-opportunity": _ready(
        counted(90, 90, at_last_stage=31), kind=Subject.OPPORTUNITY, per_stage=True
    ),
}  # fmt: skip
