"""Adding a scoring model: a form for what it is for, the values it filters by, and the models it overlaps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated

from pydantic import Field

from dialogs import replies
from dialogs.about_models import may_change, refused, shown, without_a_new_one
from dialogs.cards import model_form as cards
from dialogs.cards.inputs import UNTOUCHED
from dialogs.dialog import Answer, Ask, Dialog, Done, Go, Move, Outcome
from dialogs.finding import LeadId, Words
from dialogs.turn import Reply, Turn
from dialogs.wishes import Code
from services.models.scoring import Subject
from services.process import flows
from services.refusal import Refusal
from services.scoring import adding, listing, own_columns
from services.scoring.adding import (
    InvalidModel,
    ModelsOverlap,
    NewModel,
    NotEnoughRecords,
    ScoringOff,
    TooManyModels,
)  # fmt: skip
from services.scoring.scope import PERIODS

STATUS = "statecode"


@dataclass(frozen=True, slots=True)
class ModelForm:
    """The form as far as it is filled in; `seen` are overlapping models that the person knows of."""

    model: LeadId = 0
    words: Words = ""
    command: Code = ""
    seen: tuple[LeadId, ...] | LeadId = ()
    kind: Code = ""
    name: Annotated[str, Field(max_length=200)] = ""
    process: Annotated[str, Field(max_length=64)] = ""
    months: int = max(PERIODS)
    state: Annotated[str, Field(max_length=120)] = STATUS
    positive: Annotated[str, Field(max_length=100)] = ""
    negative: Annotated[str, Field(max_length=100)] = ""
    column: Annotated[str, Field(max_length=120)] = ""
    values: tuple[Annotated[str, Field(max_length=100)], ...] = ()
    per_stage: bool = False

    @property
    def subject(self) -> Subject:
        named = self.kind or self.command.removeprefix("add-")
        return Subject.OPPORTUNITY if named == Subject.OPPORTUNITY.value else Subject.LEAD

    @property
    def wanted(self) -> NewModel:
        return NewModel(
            self.subject, self.name, self.process or None, self.state, self.positive, self.negative,
            self.column or None, frozenset(self.values), self.months, self.per_stage,
        )  # fmt: skip


class AddModel(Dialog):
    """Results in the id of the model, which is being trained then: who asked is told when that is over."""

    name = "add-model"
    data = ModelForm
    own = frozenset({
        "seen", "name", "process", "months", "state", "positive", "negative", "column", "values", "per_stage",
    })  # fmt: skip

    async def open_new(self, turn: Turn, data: ModelForm, _answer: Answer) -> Move:
        if not may_change(turn):
            return Done((await without_a_new_one(turn, refused(turn), data.subject),))
        if len(await listing.listed(turn.session, data.subject)) >= adding.MOST_MODELS:
            return Done((replies.refused(turn, TooManyModels(most=adding.MOST_MODELS, kind=data.subject)),))
        name = await adding.free_name(turn.session, data.subject, turn.now)
        return Go("ask_about", replace(data, name=name, seen=(), months=max(PERIODS), state=STATUS))

    async def ask_about(self, turn: Turn, data: ModelForm, _answer: Answer) -> Move:
        return await _about(turn, data)

    async def take_about(self, turn: Turn, data: ModelForm, answer: Answer) -> Move:
        data = _with_about(data, answer.values)
        return Go("ask_details" if data.column or data.state != STATUS else "create", data)

    async def ask_details(self, turn: Turn, data: ModelForm, _answer: Answer) -> Move:
        return _details(turn, data)

    async def take_details(self, _turn: Turn, data: ModelForm, answer: Answer) -> Move:
        if answer.action == "model-form.back":
            return Go("ask_about", data)
        given = answer.values
        values = given.get(cards.VALUES, ",".join(data.values)).replace("\n", ",").split(",")
        return Go(
            "create",
            replace(
                data,
                values=tuple(dict.fromkeys(each.strip()[:100] for each in values if each.strip()))[
                    : adding.MOST_VALUES
                ],
                positive=_chosen(given.get(cards.POSITIVE, data.positive)),
                negative=_chosen(given.get(cards.NEGATIVE, data.negative)),
            ),
        )

    async def create(self, turn: Turn, data: ModelForm, _answer: Answer) -> Move:
        seen = data.seen if isinstance(data.seen, tuple) else ()
        try:
            model = await adding.add(turn.session, data.wanted, seen=seen, by=turn.actor, now=turn.now)
        except ModelsOverlap:
            return await _overlap(turn, data)
        except InvalidModel as refusal:
            again = _details if refusal.facts["problem"] in ("filter", "state") else None
            wrong = _told(turn, refusal)
            return again(turn, data, wrong=wrong) if again else await _about(turn, data, wrong=wrong)
        except (NotEnoughRecords, TooManyModels, ScoringOff) as refusal:
            return await _about(turn, data, wrong=_told(turn, refusal))
        reply, outcome = shown(turn, model, "model-added"), Outcome("model-added", {"model": model.name})
        return Done((reply,), result=model.id, outcome=outcome)

    async def take_overlap(self, turn: Turn, data: ModelForm, answer: Answer) -> Move:
        if answer.action == "model-form.go-back":
            return Go("ask_about", replace(data, seen=()))
        return Go("create", data)

    steps = (open_new, ask_about, take_about, ask_details, take_details, create, take_overlap)


async def _about(turn: Turn, data: ModelForm, *, wrong: str = "") -> Move:
    known, models = await flows.listed(turn.session), await listing.listed(turn.session, data.subject)
    own = await own_columns.of_leads(turn.session) if data.subject is Subject.LEAD else ()
    columns, states = (*adding.filterable(data.subject), *own), adding.states(data.subject)
    card = cards.about(
        data.wanted, turn.words, flows=known, columns=columns, states=tuple(states), count=len(models), wrong=wrong,
        card_id=turn.card, revision=turn.revision,
    )  # fmt: skip
    return Ask(Reply(wrong or turn.words("model-form-ask"), card=card), then="take_about", data=data)


def _details(turn: Turn, data: ModelForm, *, wrong: str = "") -> Move:
    options = adding.options(data.subject, data.column) if data.column else ()
    states = adding.states(data.subject)[data.state] if data.state != STATUS else ()
    card = cards.details(
        data.wanted, options, states, turn.words, wrong=wrong, card_id=turn.card, revision=turn.revision
    )
    return Ask(Reply(wrong or turn.words("model-form-details"), card=card), then="take_details", data=data)


async def _overlap(turn: Turn, data: ModelForm) -> Move:
    others = await adding.overlaps(turn.session, data.wanted)
    card = cards.overlap(data.wanted, others, turn.words, card_id=turn.card, revision=turn.revision)
    named = turn.words.listing(tuple(each.name for each in others[: cards.MOST_NAMED]))
    seen = replace(data, seen=tuple(each.id for each in others))
    return Ask(Reply(turn.words("model-overlap-ask", models=named), card=card), then="take_overlap", data=seen)


def _with_about(data: ModelForm, given: Mapping[str, str]) -> ModelForm:
    column = _chosen(given.get(cards.FILTER, data.column))
    state = given.get(cards.STATE, data.state)
    months = given.get(cards.MONTHS, str(data.months))
    return replace(
        data,
        name=given.get(cards.NAME, data.name).strip()[:200],
        process=_chosen(given.get(cards.PROCESS, data.process)),
        months=int(months) if months in {str(each) for each in PERIODS} else 0,
        column=column,
        values=data.values if column == data.column else (),
        state=state if state in adding.states(data.subject) else STATUS,
        positive=data.positive if state == data.state else "",
        negative=data.negative if state == data.state else "",
        per_stage=given.get(cards.STAGE, str(data.per_stage)).lower() == "true",
    )


def _chosen(written: str) -> str:
    return "" if written == UNTOUCHED else written


def _told(turn: Turn, refusal: Refusal) -> str:
    return replies.refused(turn, refusal).text
