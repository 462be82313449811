"""Why a record has no score, or not the newest: every check with what is so, and who can do something."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from microsoft_teams.cards import Action, CardElement

from dialogs.cards import kit, score_words
from dialogs.turn import Card
from dialogs.words import Words
from services.scoring.diagnosis import Check, Diagnosis, Finding, Verdict

MARKS = {Verdict.HOLDS: "✔", Verdict.FAILS: "✘", Verdict.NOTE: "ℹ", Verdict.NOT_ASKED: "–"}
MINUTE = 60


def unscored(
    found: Diagnosis, name: str, lead: int, words: Words, *, administers: bool, flows: Mapping[str, str]
) -> Card:
    """The headline first, then all checks in order; `flows` are the names of processes by id."""
    body: list[CardElement] = [kit.title(name), kit.strong(headline(found, words))]
    if found.headline:
        body += _what_to_do(found.headline, words)
    body.append(kit.section(words("unscored-checks")))
    for each in found.findings:
        body.append(kit.line(f"{MARKS[each.verdict]} {words(f'check-{each.check.value}')}").with_spacing("Small"))
        body += [kit.subtle(line) for line in _actual(each, words, flows)]
    return kit.card(words, body, _actions(found, lead, words, administers=administers))


def headline(found: Diagnosis, words: Words) -> str:
    """The first check that fails, or that all is as it should be."""
    if found.headline:
        return words(f"unscored-{found.headline.check.value}")
    return words("unscored-nothing")


def _what_to_do(finding: Finding, words: Words) -> list[CardElement]:
    return [kit.line(words(f"unscored-do-{finding.check.value}")), kit.subtle(words(f"unscored-who-{finding.owner}"))]


def _actual(finding: Finding, words: Words, flows: Mapping[str, str]) -> list[str]:
    """The values that a check looked at, a line each."""
    actual = finding.actual
    if finding.check is Check.CONDITIONS:
        return [_condition(each, words) for each in actual.get("asked", ())]
    if finding.check is Check.PROCESS and actual.get("needed"):
        needed = words.listing(tuple(flows.get(each, each) for each in actual["needed"]))
        has = actual["actual"]
        return [words("actual-process", needed=needed, actual=flows.get(has, has) if has else words("score-empty"))]
    if finding.check is Check.OPEN:
        message = f"state-{actual['state']}"
        return [words("actual-state", state=words(message) if words.has(message) else actual["state"])]
    if finding.check in (Check.PUBLISHED, Check.USABLE, Check.ONE_MODEL) and actual.get("models"):
        return [words("actual-models", models=words.listing(tuple(actual["models"][:5])))]
    return [told for key, each in actual.items() if (told := _moment(key, each, words))]


def _condition(asked: Mapping[str, Any], words: Words) -> str:
    column = asked["column"]
    return words(
        "actual-condition",
        model=asked["model"],
        column=score_words.attribute(words, column, "lead"),
        needed=words.listing(tuple(score_words.level(words, column, each) for each in asked["needed"][:5])),
        actual=score_words.level(words, column, asked["actual"]) if asked["actual"] else words("score-empty"),
    )


def _moment(key: str, given: Any, words: Words) -> str:
    name = key.replace("_", "-")
    match given:
        case datetime():
            return words(f"actual-{name}", when=words.moment(given))
        case timedelta():
            return words("actual-waited", minutes=int(given.total_seconds()) // MINUTE)
        case int() if key == "parked" and given:
            return words("actual-parked", count=given)
        case _:
            return ""


def _actions(found: Diagnosis, lead: int, words: Words, *, administers: bool) -> list[Action]:
    """The button that mends the headline, where there is one for this person; then back to the lead."""
    failing, actions = found.headline, list[Action]()
    if failing and failing.check is Check.OPEN:
        actions.append(kit.lasting(words, "lead.reactivate", "button-score-reactivate", style="positive", lead=lead))
    if failing and failing.check is Check.CONDITIONS:
        actions.append(kit.lasting(words, "lead.edit", "button-score-edit", style="positive", lead=lead))
    merged = next((each.actual.get("merged_into") for each in found.findings if each.check is Check.NOT_MERGED), None)
    if merged:
        actions.append(kit.lasting(words, "lead.show", "button-score-primary", lead=merged))
    if failing and failing.check is Check.INSTALLED and administers:
        actions.append(kit.lasting(words, "admin.settings", "button-show-settings"))
    return [*actions, kit.lasting(words, "lead.show", "button-show-lead", lead=lead)]
