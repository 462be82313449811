"""Edit filters: what a list is narrowed to, each to keep or take away, and what may be added."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum

from microsoft_teams.cards import CardElement

from dialogs.cards import filters, inputs, kit, lead_list, values
from dialogs.cards.inputs import Options
from dialogs.turn import Card
from dialogs.words import Words
from services.models.lead import LeadReason, LeadSource, LeadState, Rating
from services.models.process import InstanceStatus
from services.models.score import Grade, Trend
from services.views.columns import COLUMNS, Kind
from services.views.conditions import Operator
from services.views.definitions import View
from services.views.filtering import IN_CALENDAR, RULES, WITHIN_LAST
from services.views.values import LEAST_NUMBER, LONGEST_TEXT, MOST_BACK, MOST_NUMBER

PROCESS = "process"
"""What the related process is called among the filters to keep; the conditions are called by their place, from 0."""

ON_DAYS = (Operator.ON, Operator.ON_OR_AFTER, Operator.ON_OR_BEFORE, Operator.AFTER, Operator.BEFORE)
USUAL_MONTHS = 6
USUAL_POINTS = 50
NEGATABLE = (Operator.EQUALS, Operator.NOT_EQUALS)


def edit_filters(shown: View, stages: Sequence[str], words: Words, *, card_id: str, revision: int) -> Card:
    """The filters of the list, ticked, and below them what can be added; what is seldom asked for is folded away."""
    kept = [(str(at), filters.condition(each, words)) for at, each in enumerate(shown.filter.conditions)]
    if shown.filter.process:
        kept.append((PROCESS, " · ".join(filters.related(shown.filter.process, words))))
    body: list[CardElement] = [kit.title(words("edit-filters-title", view=lead_list.title(shown, words)))]
    if kept:
        body.append(inputs.any_of("kept", words("filters-kept"), kept, chosen=[key for key, _ in kept]))
    body += [kit.section(words("filters-add")), *_often(words)]
    body += kit.folded(words, "seldom", _seldom(words), "button-more-filters")
    body += [kit.section(words("filters-related"))]
    body += kit.folded(words, "related", _of_process(stages, words), "button-related")
    apply = kit.button(words, "filters.apply", card_id, revision, "button-apply", style="positive")
    return kit.card(words, body, [apply, kit.cancel(words, card_id, revision)])


def _often(words: Words) -> list[CardElement]:
    operators = (*WITHIN_LAST, *IN_CALENDAR, *ON_DAYS)
    wrong = words("filter-count-wrong")
    return [
        inputs.one_of(words, "createdon", words("field-createdon"), _operators(operators, words)),
        inputs.number("count", words("filter-count"), most=MOST_BACK, value=USUAL_MONTHS, wrong=wrong),
        inputs.day("day", words("filter-day")),
        _option("statecode", _either(_members("state", LeadState, words), words), words),
        _option("owner", [(who, words(f"filter-owner-{who}")) for who in ("me", "team")], words),
    ]


def _seldom(words: Words) -> list[CardElement]:
    return [
        _option("statuscode", _either(_members("reason", LeadReason, words), words), words),
        _option("leadqualitycode", _members("option-leadqualitycode", Rating, words), words),
        _option("leadsourcecode", _members("option-leadsourcecode", LeadSource, words), words),
        *_of_score(words),
        *_of_text(words),
    ]


def _of_score(words: Words) -> list[CardElement]:
    wrong = words("filter-points-wrong")
    return [
        _option("grade", _either(_members("option-grade", Grade, words), words), words),
        _option("trend", _members("option-trend", Trend, words), words),
        _option("score", _operators(RULES[Kind.NUMBER], words), words),
        inputs.number(
            "points", words("filter-points"), least=LEAST_NUMBER, most=MOST_NUMBER, value=USUAL_POINTS, wrong=wrong
        ),
    ]


def _option(column: str, options: Options, words: Words) -> CardElement:
    return inputs.one_of(words, column, words(f"field-{column}"), options)


def _of_text(words: Words) -> list[CardElement]:
    texts = [(name, values.label(words, name)) for name, each in COLUMNS.items() if each.kind is Kind.TEXT]
    return [
        inputs.one_of(words, "column", words("filter-text-column"), texts),
        inputs.one_of(words, "operator", words("filter-operator"), _operators(RULES[Kind.TEXT], words)),
        inputs.text("text", words("filter-text"), longest=LONGEST_TEXT),
    ]


def _of_process(stages: Sequence[str], words: Words) -> list[CardElement]:
    there = [Operator.HAS_DATA, Operator.NO_DATA]
    statuses = _either(_members("process-status", InstanceStatus, words), words)
    return [
        inputs.one_of(words, "process", words("filter-process"), _operators(there, words)),
        inputs.one_of(words, "process_status", words("field-statuscode"), statuses),
        inputs.one_of(
            words, "stage", words("filter-activestage"), [(name, values.stage(words, name)) for name in stages]
        ),
    ]


def _operators(operators: Iterable[str], words: Words) -> Options:
    return [(str(each), words(f"operator-{each}")) for each in operators]


def _members(prefix: str, members: Iterable[Enum], words: Words) -> Options:
    return [(values.kebab(each), words(f"{prefix}-{values.kebab(each)}")) for each in members]


def _either(options: Options, words: Words) -> Options:
    """Each option twice: that it is so, and that it is not."""
    listed = list(options)
    return [
        (f"{operator}:{key}", words("filter-option", operator=words(f"operator-{operator}"), value=text))
        for operator in NEGATABLE
        for key, text in listed
    ]
