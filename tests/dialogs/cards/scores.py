"""Samples of the cards about scores: the score, why there is none, what would raise it, how many have one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from dialogs.cards import (
    choose_opportunity,
    coverage,
    request,
    request_decided,
    score,
    score_details,
    unscored,
    what_if,
)
from dialogs.cards.unscored import Record
from dialogs.turn import Card
from dialogs.words import Words
from services.models.change_request import RequestStatus
from services.models.score import Grade, Trend
from services.models.scoring import Subject
from services.scoring import diagnosis, track_record
from services.scoring.choosing import Candidate
from services.scoring.diagnosing import Coverage
from services.scoring.diagnosis import Check, Facts, House, Mark
from services.scoring.grades import Ranges
from services.scoring.learning import Reason, Shown, Value
from services.scoring.mending import Change, Mending
from services.scoring.scores import Earlier, ScoreFacts
from services.scoring.what_if import Change as Raised
from services.views.definitions import TEAM_OPEN_LEADS, View
from tests.dialogs.cards import facts, list_facts
from tests.dialogs.cards.facts import NOON

Sample = Callable[[Words], Card]


def level(code: str) -> Value:
    return Value(Shown.LEVEL, level=code)


def reasons(text: str = "") -> tuple[Reason, ...]:
    """What helps most first, with this text where people write."""
    own = f"attributes.{text[:100] or 'Region'}"
    told = (
        ("leadsourcecode", level("partner"), 0.9, 0.82, 122),
        ("account.industrycode", level(text or "fishing"), 0.6, 0.71, 48),
        ("revenue", Value(Shown.RANGE, low=1_000_000.0, high=5_000_000.0), 0.4, 0.64, 210),
        ("telephone1.given", level("true"), 0.2, 0.61, 901),
        ("decisionmaker", level("false"), -0.2, 0.58, 310),
        (own, Value(Shown.OTHER), -0.4, None, 0),
        ("emailaddress1.kind", Value(Shown.EMPTY), -0.7, 0.31, 75),
    )
    return tuple(
        Reason(attribute=name, value=value, contribution=by, rate=rate, count=count)
        for name, value, by, rate, count in told
    )


def scored(text: str = "", **values: Any) -> ScoreFacts:
    told: dict[str, Any] = {
        "subject": Subject.LEAD, "record_id": 7, "score": 82, "grade": Grade.A, "trend": Trend.IMPROVING,
        "reasons": reasons(text), "base_rate": 0.55, "ignored": (),
        "attributes": tuple(each.attribute for each in reasons(text)), "model_id": 3,
        "model": text or "LeadScoring_202611231200",
        "model_version": 2, "trained": NOON, "scored_on": NOON, "is_current": True,
    }  # fmt: skip
    return ScoreFacts(**(told | {"probability": values.get("score", 82) / 100} | values))


DAY = timedelta(days=1)
RANGES = Ranges(80, 50, 25)
BLANK = ("industrycode", "account.revenue")


def earlier(facts_: ScoreFacts) -> tuple[Earlier, ...]:
    """What it had: as it is, before that by the same version of the model, and by the version before."""
    if facts_.trend is Trend.NOT_ENOUGH:
        return (Earlier(NOON - DAY, facts_.score, facts_.grade, 2), Earlier(NOON - 9 * DAY, 45, Grade.C, 1))
    before = {Trend.IMPROVING: -17, Trend.DECLINING: 20, Trend.STEADY: 1}[facts_.trend]
    return (
        Earlier(NOON - DAY, facts_.score, facts_.grade, 2),
        Earlier(NOON - 9 * DAY, facts_.score + before, Grade.B, 2),
        Earlier(NOON - 20 * DAY, 45, Grade.C, 1),
    )


def card(
    facts_: ScoreFacts, words: Words, name: str = "Kari Brekke", *, closed: int = 58, won: int = 41, **of_record: Any
) -> Card:
    """The card of this score; `of_record` is what is so of the record."""
    known = track_record.Record(facts_.grade, closed=closed, won=won)
    mark = Mark(NOON, 3, 4, 1)
    found = diagnosis.diagnose(record(mark=mark, **of_record), house(model(), subject=facts_.subject))
    return score.score(facts_, found, name, words, record=known, earlier=earlier(facts_))


def _details(facts_: ScoreFacts, name: str = "Kari Brekke", ranges: Ranges | None = RANGES) -> Sample:
    return lambda words: score_details.details(facts_, name, ranges, earlier(facts_), words)


def _score(facts_: ScoreFacts, name: str = "Kari Brekke", **of_record: Any) -> Sample:
    return lambda words: card(facts_, words, name, **of_record)


def model(name: str = "Hav", **values: Any) -> Candidate:
    told: dict[str, Any] = {
        "id": 3, "name": name, "version_id": 4, "process_id": "p", "filter_column": "leadsourcecode",
        "filter_values": frozenset({"web", "partner"}), "published": NOON - 3 * DAY,
    }  # fmt: skip
    return Candidate(**(told | values))


def house(*models: Candidate, subject: Subject = Subject.LEAD, **values: Any) -> House:
    told: dict[str, Any] = {
        "installed": True, "unpublished": 1, "oldest": NOON - 730 * DAY, "next_run": NOON + DAY, "parked": 0,
        "error": None, "now": NOON,
    }  # fmt: skip
    return House(subject=subject, models=models, **(told | values))


def record(**values: Any) -> Facts:
    told: dict[str, Any] = {
        "state": "open", "merged_into": None, "gone": False, "created": NOON - DAY, "saved": NOON - DAY,
        "changed": NOON - DAY, "version": 1, "values": {"leadsourcecode": "web"}, "process_id": "p",
        "conditions_changed": None, "mark": None,
    }  # fmt: skip
    return Facts(**(told | values))


FLOWS: Mapping[str, str] = {"p": "Salgsprosess for kundeemne til salgsmulighet", "q": "Anbudsprosess"}


def _why(
    about: Facts, at: House, name: str = "Kari Brekke", *, administers: bool = False, mendings: Sequence[Mending] = (),
    flows: Mapping[str, str] = FLOWS,
) -> Sample:  # fmt: skip
    told = Record(at.subject, 7, name, administers, flows)
    return lambda words: unscored.unscored(diagnosis.diagnose(about, at), told, words, mendings=mendings)


CHANGES = (
    Raised("leadsourcecode", level("partner"), 71, 48),
    Raised("revenue", Value(Shown.RANGE, low=1_000_000.0, high=None), 55, 48),
)
PUBLISH = Mending(Change.PUBLISH, 3)
COUNTED = Coverage(40, 25, {Check.PUBLISHED: 6, Check.OPEN: 1, Check.CONDITIONS: 4, Check.JUST_SAVED: 3, Check.RUNS: 1})
EVERY_REASON = Coverage(2600, 1300, dict.fromkeys(Check, 100))


def _coverage(found: Coverage, view: View = TEAM_OPEN_LEADS, **values: Any) -> Sample:
    return lambda words: coverage.coverage(found, view, words, **values)


def _listed(view: View = TEAM_OPEN_LEADS, check: Check = Check.PUBLISHED, **values: Any) -> Sample:
    leads = [facts.lead()] * 5
    told: dict[str, Any] = {"page": 2, "more": True} | values
    return lambda words: coverage.unscored(leads, check, view, words, **told)


def _request(kind: Change, **values: Any) -> Sample:
    asked = replace(list_facts.request(kind=kind.value), name="Hav", **values)
    return lambda words: request.request(asked, words, by=list_facts.ANDERS)


CHOICE: dict[str, Any] = {"card_id": "c0ffee", "revision": 2}


def with_text(text: str) -> dict[str, Sample]:
    """The cards with this text wherever people write."""
    named = model(text, filter_column="industrycode", filter_values=frozenset({text, text[:50]}))
    flows = {"p": text, "q": text}
    view = replace(TEAM_OPEN_LEADS, name=text[:60])
    return {
        "score": _score(scored(text, ignored=(f"attributes.{text[:100]}",)), text),
        "score-details": _details(scored(text, ignored=(f"attributes.{text[:100]}",)), text),
        "unscored": _why(record(values={"industrycode": text}, process_id="q"), house(named), text, flows=flows),
        "what-if": lambda words: what_if.what_if(
            [Raised(f"attributes.{text[:100]}", level(text), 71, 48)] * 5, Subject.LEAD, text, 7, words
        ),
        "coverage": _coverage(EVERY_REASON, view),
        "coverage-list": _listed(view),
        "choose-opportunity": lambda words: choose_opportunity.choose_opportunity(
            [replace(facts.opportunity(), name=text)] * 10, words, **CHOICE
        ),
    }


SAMPLES: dict[str, Sample] = {
    "score": _score(scored()),
    "score-b": _score(scored(score=64, grade=Grade.B, trend=Trend.STEADY)),
    "score-low": _score(
        scored(score=12, grade=Grade.D, trend=Trend.DECLINING, reasons=reasons()[4:], is_current=False),
        closed=12, won=1,
    ),
    "score-blanks": _score(scored(ignored=BLANK)),
    "score-details": _details(scored(ignored=BLANK)),
    "score-details-opportunity": _details(
        scored(subject=Subject.OPPORTUNITY, score=38, grade=Grade.C, trend=Trend.NOT_ENOUGH), "Varmepumper"
    ),
    "score-details-unread": _details(scored(reasons=(), attributes=(), base_rate=None), ranges=None),
    "score-closed": _score(scored(score=64, grade=Grade.B, trend=Trend.STEADY), state="qualified"),
    "request-publish-model": _request(Change.PUBLISH),
    "request-retrain-model": _request(Change.RETRAIN, lead_id=None, lead=""),
    "request-train-model": _request(Change.TRAIN_OF_LEADS),
    "request-decided-model": lambda words: request_decided.decided(
        list_facts.request(kind=Change.PUBLISH.value, status=RequestStatus.APPROVED, effect="done"), words
    ),
    "score-opportunity": _score(
        scored(subject=Subject.OPPORTUNITY, score=38, grade=Grade.C, trend=Trend.NOT_ENOUGH, reasons=()), "Varmepumper"
    ),
    "unscored": _why(record(values={"leadsourcecode": "employee-referral"}), house(model(), model("Land"))),
    "unscored-asks": _why(record(), house(), mendings=[PUBLISH]),
    "unscored-administrator": _why(record(), house(), mendings=[PUBLISH], administers=True),
    "unscored-opportunity": _why(
        record(state="won", process_id="q"), house(model(), subject=Subject.OPPORTUNITY), "Varmepumper"
    ),
    "what-if": lambda words: what_if.what_if(CHANGES, Subject.LEAD, "Kari Brekke", 7, words),
    "what-if-nothing": lambda words: what_if.what_if([], Subject.LEAD, "Kari Brekke", 7, words),
    "what-if-opportunity": lambda words: what_if.what_if(CHANGES, Subject.OPPORTUNITY, "Varmepumper", 7, words),
    "coverage": _coverage(COUNTED, mending=[PUBLISH]),
    "coverage-administrator": _coverage(COUNTED, mending=[PUBLISH], administers=True),
    "coverage-all": _coverage(Coverage(40, 40, {})),
    "coverage-empty": _coverage(Coverage(0, 0, {})),
    "coverage-list": _listed(mending=PUBLISH),
    "choose-opportunity": lambda words: choose_opportunity.choose_opportunity(
        [facts.opportunity(), replace(facts.opportunity(), id=8)], words, **CHOICE
    ),
}  # fmt: skip
