"""Why a record has no score, or not the newest: every check with what is so, and who can do something."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from microsoft_teams.cards import Action, CardElement

from dialogs.cards import kit, scoring_words
from dialogs.cards import mending as buttons
from dialogs.cards.setting_values import SCORING
from dialogs.cards.settings import to_group
from dialogs.cards.text import plain
from dialogs.turn import Card
from dialogs.words import Words
from services.models.scoring import Subject
from services.scoring.diagnosis import Check, Diagnosis, Finding, Verdict
from services.scoring.mending import Mending

MARKS = {Verdict.HOLDS: "✔", Verdict.FAILS: "✘", Verdict.NOTE: "ℹ", Verdict.NOT_ASKED: "–"}
MINUTE = 60
MOST_NAMED = 5
LONGEST = 100
"""Characters of a name or a value in a sentence."""

IN_REAL_TIME = (Check.JUST_SAVED, Check.SAVED_LATELY, Check.REAL_TIME)
"""What is asked of leads alone: opportunities are scored by the runs."""


@dataclass(frozen=True, slots=True)
class Record:
    """What the diagnosis is about, and who reads it; `flows` are the names of processes by id."""

    subject: Subject
    id: int
    name: str
    administers: bool
    flows: Mapping[str, str]

    @property
    def entity(self) -> str:
        return self.subject.value


def unscored(found: Diagnosis, about: Record, words: Words, *, mendings: Sequence[Mending] = ()) -> Card:
    """The headline first, then all checks in order, and at each that fails what to do and who can."""
    body: list[CardElement] = [kit.title(about.name), kit.strong(headline(found, about.subject, words))]
    if found.headline:
        body += _what_to_do(found.headline, about, words)
    body.append(kit.section(words("unscored-checks")))
    for each in found.findings:
        if about.subject is not Subject.LEAD and each.check in IN_REAL_TIME:
            continue
        told = words(f"check-{each.check.value}", entity=about.entity)
        line = kit.subtle if each.verdict is Verdict.NOT_ASKED else kit.line
        body.append(line(f"{MARKS[each.verdict]} {told}").with_spacing("Small"))
        body += [kit.subtle(line) for line in _actual(each, about, words)]
        if each in found.failed[1:]:
            body += _what_to_do(each, about, words)
    mended = [
        buttons.button(each, words, administers=about.administers, lead=_lead(about))
        for each in dict.fromkeys(mendings)
    ]
    return kit.card(words, body, [*mended, *_actions(found, about, words)])


def headline(found: Diagnosis, subject: Subject, words: Words) -> str:
    """The first check that fails, or that all is as it should be."""
    if found.headline:
        return words(f"unscored-{found.headline.check.value}", entity=subject.value)
    return words("unscored-nothing")


def _lead(about: Record) -> int:
    return about.id if about.subject is Subject.LEAD else 0


def _what_to_do(finding: Finding, about: Record, words: Words) -> list[CardElement]:
    told = words(f"unscored-do-{finding.check.value}", entity=about.entity)
    return [kit.line(told), kit.subtle(words(f"unscored-who-{finding.owner}"))]


def _actual(finding: Finding, about: Record, words: Words) -> list[str]:
    """The values that a check looked at, a line each."""
    actual = finding.actual
    if finding.check is Check.CONDITIONS:
        return [_condition(each, about, words) for each in actual.get("asked", ())]
    if finding.check is Check.PROCESS and actual.get("needed"):
        needed = words.listing(tuple(_flow(each, about) for each in actual["needed"][:MOST_NAMED]))
        has = actual["actual"]
        told = _flow(has, about) if has else words("score-empty")
        return [words("actual-process", needed=needed, actual=told, entity=about.entity)]
    if finding.check is Check.OPEN:
        state = scoring_words.level(words, "statecode", actual["state"], entity=about.entity)
        return [words("actual-state", state=state, entity=about.entity)]
    if finding.check in (Check.PUBLISHED, Check.USABLE, Check.ONE_MODEL) and actual.get("models"):
        return [words("actual-models", models=words.listing(tuple(actual["models"][:MOST_NAMED])))]
    return [told for key, each in actual.items() if (told := _moment(key, each, about, words))]


def _flow(process: str, about: Record) -> str:
    return plain(about.flows.get(process, process), longest=LONGEST)


def _condition(asked: Mapping[str, Any], about: Record, words: Words) -> str:
    column, entity = asked["column"], about.entity

    def told(value: str) -> str:
        return plain(scoring_words.level(words, column, value, entity=entity), longest=LONGEST)

    return words(
        "actual-condition",
        model=plain(asked["model"], longest=LONGEST),
        column=plain(scoring_words.attribute(words, column, entity=entity), longest=LONGEST),
        needed=words.listing(tuple(told(each) for each in asked["needed"][:MOST_NAMED])),
        actual=told(asked["actual"]) if asked["actual"] else words("score-empty"),
        entity=entity,
    )


def _moment(key: str, given: Any, about: Record, words: Words) -> str:
    name = key.replace("_", "-")
    match given:
        case datetime():
            return words(f"actual-{name}", when=words.moment(given), entity=about.entity)
        case timedelta():
            return words("actual-waited", minutes=int(given.total_seconds()) // MINUTE)
        case int() if key == "parked" and given:
            return words("actual-parked", count=given)
        case _:
            return ""


def _actions(found: Diagnosis, about: Record, words: Words) -> list[Action]:
    """The buttons that mend what fails, where there are some for this person; then back to the record."""
    failing, actions = {each.check for each in found.failed}, list[Action]()
    if Check.INSTALLED in failing and about.administers:
        actions.append(to_group(SCORING, words))
    if found.scored:
        actions.append(_score(about, words))
    if about.subject is not Subject.LEAD:
        return [*actions, kit.lasting(words, "opportunity.show", "button-show-opportunity", opportunity=about.id)]
    merged = next((each.actual.get("merged_into") for each in found.findings if each.check is Check.NOT_MERGED), None)
    if merged:
        actions.append(kit.lasting(words, "lead.show", "button-score-primary", lead=merged))
    if Check.OPEN in failing:
        reactivate = kit.lasting(words, "lead.reactivate", "button-score-reactivate", style="positive", lead=about.id)
        actions.append(reactivate)
    elif Check.CONDITIONS in failing and not merged:
        actions.append(kit.lasting(words, "lead.edit", "button-score-edit", style="positive", lead=about.id))
    return [*actions, kit.lasting(words, "lead.show", "button-show-lead", lead=about.id)]


def _score(about: Record, words: Words) -> Action:
    if about.subject is Subject.LEAD:
        return kit.lasting(words, "score.show", "button-score-why", lead=about.id)
    return kit.lasting(words, "score.opportunity", "button-score-why", opportunity=about.id)
