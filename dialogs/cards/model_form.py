"""The form of a new scoring model: what it is for, then the values it filters by, then what it overlaps."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import CardElement

from dialogs.cards import inputs, kit, scoring_words, values
from dialogs.cards.text import editable
from dialogs.turn import Card
from dialogs.words import Words
from services.models.scoring import Subject
from services.process.flows import Flow
from services.scoring.adding import LONGEST_NAME, MOST_MODELS, NewModel
from services.scoring.listing import ModelFacts
from services.scoring.scope import PERIODS

NAME, PROCESS, MONTHS, STATE, FILTER, STAGE = "name", "process", "months", "state", "filter", "per_stage"
VALUES, POSITIVE, NEGATIVE = "values", "positive", "negative"
LONGEST_VALUES = 2000
MOST_NAMED = 5


def about(
    wanted: NewModel, words: Words, *, flows: Sequence[Flow], columns: Sequence[str], states: Sequence[str],
    count: int, wrong: str, card_id: str, revision: int,
) -> Card:  # fmt: skip
    """Name, process, period, state and filter column; `count` models there are already."""
    entity = wanted.kind.value
    processes = [(flow.id, flow.name) for flow in flows]
    months = [(str(each), words("model-months", months=each)) for each in PERIODS]
    labelled = [(each, scoring_words.attribute(words, each, entity=entity)) for each in columns]
    by_state = [(each, values.label(words, each, entity=entity)) for each in states]
    body: list[CardElement] = [
        kit.heading(words(f"model-form-{entity}")),
        kit.subtle(words("model-form-count", count=count, most=MOST_MODELS)),
        *([kit.wrong(wrong)] if wrong else []),
        inputs.text(NAME, words("model-form-name"), longest=LONGEST_NAME, value=editable(wanted.name)),
        inputs.one_of(
            words, PROCESS, words("model-fact-process"), processes, value=wanted.process_id or inputs.UNTOUCHED
        ),
        kit.tucked(kit.choices(MONTHS, words("model-form-months"), months, value=str(wanted.months))),
        inputs.one_of(
            words,
            FILTER,
            words("model-form-filter"),
            sorted(labelled, key=lambda each: each[1]),
            value=wanted.filter_column or inputs.UNTOUCHED,
        ),
        kit.tucked(kit.choices(STATE, words("model-form-state"), by_state, value=wanted.state_column)),
    ]
    if wanted.kind is Subject.OPPORTUNITY:
        body.append(kit.toggle(STAGE, words("model-form-stage"), ticked=wanted.per_stage))
    go_on = kit.button(words, "model-form.continue", card_id, revision, "button-continue", style="positive")
    return kit.card(words, body, [go_on, kit.cancel(words, card_id, revision)])


def details(
    wanted: NewModel, options: Sequence[str], states: Sequence[str], words: Words, *,
    wrong: str, card_id: str, revision: int,
) -> Card:  # fmt: skip
    """The values of the filter column (`options` where it has a set of them), and what counts as won and as lost."""
    body: list[CardElement] = [kit.title(wanted.name), *([kit.wrong(wrong)] if wrong else [])]
    if column := wanted.filter_column:
        label = words("model-form-values", column=scoring_words.attribute(words, column, entity=wanted.kind.value))
        chosen = sorted(wanted.filter_values)
        if options:
            listed = [(each, scoring_words.level(words, column, each)) for each in options]
            body.append(inputs.any_of(VALUES, label, listed, chosen=chosen))
        else:
            body.append(inputs.text(VALUES, label, longest=LONGEST_VALUES, value=editable(", ".join(chosen))))
            body.append(kit.subtle(words("model-form-values-hint")))
    if states:
        entity = wanted.kind.value
        listed = [(each, scoring_words.level(words, wanted.state_column, each, entity=entity)) for each in states]
        body.append(
            inputs.one_of(
                words, POSITIVE, words("model-form-positive"), listed, value=wanted.positive or inputs.UNTOUCHED
            )
        )
        body.append(
            inputs.one_of(
                words, NEGATIVE, words("model-form-negative"), listed, value=wanted.negative or inputs.UNTOUCHED
            )
        )
    create = kit.button(words, "model-form.create", card_id, revision, "button-create-model", style="positive")
    back = kit.button(words, "model-form.back", card_id, revision, "button-model-back")
    return kit.card(words, body, [create, back, kit.cancel(words, card_id, revision)])


def overlap(wanted: NewModel, others: Sequence[ModelFacts], words: Words, *, card_id: str, revision: int) -> Card:
    """The models that could score the same records, with the product's two answers."""
    entity = wanted.kind.value
    body: list[CardElement] = [kit.title(wanted.name), kit.line(words("model-overlap", kind=entity))]
    for each in others[:MOST_NAMED]:
        told = scoring_words.filtered(words, each.filter_column, each.filter_values, entity=entity)
        process = each.process or words("model-process-none")
        body.append(kit.part([kit.strong(each.name, longest=120), kit.subtle(f"{told} · {process}")]))
    if len(others) > MOST_NAMED:
        body.append(kit.subtle(words("model-overlap-more", count=len(others) - MOST_NAMED)))
    body.append(kit.below(words("model-overlap-advice")))
    back = kit.button(words, "model-form.go-back", card_id, revision, "button-no-go-back")
    create = kit.button(words, "model-form.create-anyway", card_id, revision, "button-yes-create", style="destructive")
    return kit.card(words, body, [back, create])
