"""Whether there are enough closed records for a scoring model: a meter for each period, and what was left out."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import CardElement

from dialogs.cards import inputs, kit
from dialogs.turn import Card
from dialogs.words import Words
from services.models.scoring import Subject
from services.process.flows import Flow
from services.scoring.readiness import Count, Readiness
from services.scoring.scope import PERIODS

KIND, PROCESS, MONTHS, STAGE = "kind", "process", "months", "per_stage"
BAR = 10


def readiness(
    found: Readiness, kind: Subject, words: Words, *, months: int, flows: Sequence[Flow], process: str,
    per_stage: bool, may_add: bool,
) -> Card:  # fmt: skip
    """The period asked for first, then the others, then the way to count by another process."""
    body: list[CardElement] = [kit.heading(words("readiness-title", kind=kind.value))]
    named = next((flow.name for flow in flows if flow.id == process), "")
    body.append(kit.subtle(words("readiness-process", name=named) if named else words("readiness-any-process")))
    body += _period(found.by_months[months], months, kind, found, words)
    body += _left_out(found.by_months[months], words)
    at_last_stage = found.by_months[months].at_last_stage
    if at_last_stage is not None:
        meter = _meter(at_last_stage, found.needed)
        body.append(kit.line(words("readiness-stage", meter=meter, count=at_last_stage, needed=found.needed)))
    shortest = found.shortest
    lacking = "readiness-none-at-last-stage" if found.by_months[max(PERIODS)].few_at_last_stage else "readiness-none"
    message = "readiness-shortest" if shortest else lacking
    body.append(kit.section(words(message, months=shortest or 0, needed=found.needed)))
    for each in PERIODS:
        if each != months:
            body += _line(found.by_months[each], each, kind, words)
    body += _asked(kind, months, flows, process, words, per_stage=per_stage)
    count = kit.lasting(words, "score.readiness", "button-count-again")
    add = kit.lasting(words, "model.add", "button-make-model", kind=kind.value)
    models = kit.lasting(words, "score.models", "button-all-models")
    return kit.card(words, body, [count, *([add] if may_add and shortest else []), models])


def _period(count: Count, months: int, kind: Subject, found: Readiness, words: Words) -> list[CardElement]:
    lines: list[CardElement] = [kit.section(words("readiness-period", months=months, since=words.date(count.since)))]
    for outcome, number in (("positive", count.positive), ("negative", count.negative)):
        name = words(f"readiness-{kind.value}-{outcome}")
        meter = _meter(number, found.needed)
        lines.append(kit.line(words("readiness-meter", name=name, meter=meter, count=number, needed=found.needed)))
    return lines


def _meter(count: int, needed: int) -> str:
    return ("▰" * min(BAR, count * BAR // needed)).ljust(BAR, "▱")


def _line(count: Count, months: int, kind: Subject, words: Words) -> list[CardElement]:
    """One period in a line: enough or not, and both numbers."""
    told = words(
        "readiness-other",
        months=months,
        since=words.date(count.since),
        positive=count.positive,
        negative=count.negative,
        enough="yes" if count.enough else "no",
        kind=kind.value,
    )
    return [kit.subtle(told)]


def _left_out(count: Count, words: Words) -> list[CardElement]:
    return [
        kit.subtle(words(f"readiness-left-out-{reason.value}", count=number))
        for reason, number in count.left_out.items()
        if number
    ]


def _asked(
    kind: Subject, months: int, flows: Sequence[Flow], process: str, words: Words, *, per_stage: bool
) -> list[CardElement]:
    kinds = [(each.value, words(f"model-kind-{each.value}")) for each in Subject]
    periods = [(str(each), words("model-months", months=each)) for each in PERIODS]
    listed = [(inputs.UNTOUCHED, words("input-untouched")), *((flow.id, flow.name) for flow in flows)]
    return [
        kit.section(words("readiness-count-anew")),
        kit.tucked(kit.choices(KIND, words("readiness-kind"), kinds, value=kind.value)),
        kit.tucked(kit.choices(MONTHS, words("model-fact-months"), periods, value=str(months))),
        kit.tucked(kit.choices(PROCESS, words("model-fact-process"), listed, value=process or inputs.UNTOUCHED)),
        kit.toggle(STAGE, words("readiness-per-stage"), ticked=per_stage),
    ]
