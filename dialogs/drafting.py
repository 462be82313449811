"""Drafting opportunities while qualifying: a form for a new one or for one that is there; nothing is saved by it."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs import record_form
from dialogs.cards import qualification_plan
from dialogs.cards.opportunity_form import opportunity_form
from dialogs.dialog import Answer, Ask, Move
from dialogs.qualification_draft import Draft
from dialogs.record_form import Form
from dialogs.turn import Reply, Turn
from services.audit import trail
from services.leads.validation import FieldProblem
from services.qualification import choices as drafts_of
from services.qualification import drafts
from services.qualification.choices import Choices
from services.qualification.plan import QualificationPlan

ADD, EDIT = "plan.add-opportunity", "plan.edit-opportunity"
ACTIONS = (ADD, EDIT)


def number(answer: Answer, plan: QualificationPlan) -> int:
    """Which draft is meant, counted from 1: the one that was pressed, or one more."""
    pressed = answer.values.get("number", "") if answer.action == EDIT else ""
    known = {str(record.number) for record in plan.opportunities}
    return int(pressed) if pressed in known else len(plan.opportunities) + 1


def ask(turn: Turn, data: Draft, plan: QualificationPlan, number: int, *, missing: bool = False) -> Move:
    """The form of a draft; the plan again, with the reason, where there is none to be had."""
    is_new = number > len(plan.opportunities)
    reason = plan.no_adding if is_new else plan.no_editing
    if reason:
        text = turn.words(f"no-adding-{reason}" if is_new else f"no-editing-{reason}")
        return _back(turn, data, plan, text)
    form = Form("opportunity", plan.form)
    problems = _missing(plan, number) if missing else ()
    shown = record_form.written(form, _values(plan, number), turn.words)
    return _form(turn, data.showing(plan, editing=number), plan, shown, problems)


def filled(turn: Turn, data: Draft, plan: QualificationPlan, answer: Answer) -> Choices | Move:
    """The choices with the draft as it was filled in, kept, or taken out; the form again when something is wrong."""
    number, choices = data.editing, plan.choices
    match answer.action:
        case "draft.remove":
            return choices.without_opportunity(number) if number <= len(choices.opportunities) else choices
        case "draft.keep":
            return _kept(turn, data, plan, answer)
        case _:
            return choices


def _kept(turn: Turn, data: Draft, plan: QualificationPlan, answer: Answer) -> Choices | Move:
    form, number, choices = Form("opportunity", plan.form), data.editing, plan.choices
    shown = record_form.written(form, _values(plan, number), turn.words)
    read = record_form.read(form, answer.values, shown)
    if read.problems:
        return _form(turn, data, plan, record_form.typed(form, answer.values, shown), read.problems)
    is_new = number > len(choices.opportunities)
    before = {} if is_new else dict(choices.opportunities[number - 1].typed)
    draft = drafts_of.draft(before | {column: trail.plain(value) for column, value in read.values.items()})
    return choices.with_opportunity(draft) if is_new else choices.editing(number, draft)


def _values(plan: QualificationPlan, number: int) -> dict[str, object]:
    """What the form starts from; that of one more from what the mappings give."""
    record = plan.opportunities[min(number, len(plan.opportunities)) - 1]
    if number <= len(plan.opportunities):
        return dict(drafts.shown(plan.form, record.fields))
    mapped = tuple(each for each in plan.opportunities[0].fields if each.source_attr)
    return dict(drafts.shown(plan.form, mapped))


def _missing(plan: QualificationPlan, number: int) -> tuple[FieldProblem, ...]:
    return tuple(FieldProblem(column, "required") for column in plan.opportunities[number - 1].missing)


def _form(
    turn: Turn, data: Draft, plan: QualificationPlan, shown: dict[str, str], problems: Sequence[FieldProblem]
) -> Ask:
    number = data.editing
    removable = number <= len(plan.opportunities) and len(plan.opportunities) > 1
    card = opportunity_form(
        Form("opportunity", plan.form), shown, turn.words, number=number, removable=removable, card_id=turn.card,
        revision=turn.revision, problems=problems,
    )  # fmt: skip
    text = turn.words("draft-form-missing" if problems else "draft-form-shown", number=number, name=plan.lead.name)
    return Ask(Reply(text, card=card), then="take_form", data=data)


def _back(turn: Turn, data: Draft, plan: QualificationPlan, text: str) -> Ask:

    card = qualification_plan.plan(plan, turn.words, card_id=turn.card, revision=turn.revision)
    return Ask(Reply(text, card=card), then="take_choices", data=data.showing(plan))
