"""Editing the opportunity form: one edit at a time on a draft, or one said in a sentence; then the preview."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from dialogs.cards.edit_form import RELABEL, edit_form
from dialogs.cards.inputs import UNTOUCHED
from dialogs.cards.setting_values import column_label
from dialogs.changing_settings import ChangeSettings, only_administrators
from dialogs.dialog import Answer, Ask, Begin, Dialog, Done, Go, Move
from dialogs.setting_wishes import FieldValues, SettingWish
from dialogs.turn import Reply, Turn
from services.models.user import Role
from services.settings import changing, opportunity_form, stored
from services.settings.opportunity_form import EDITS, Fields
from services.settings.sections import FormField, OpportunityFormSettings


class EditForm(Dialog):
    """The draft is kept in the dialog; nothing of it is stored before it has been seen and saved."""

    name = "edit-form"
    data = SettingWish

    async def begin(self, turn: Turn, data: SettingWish, _answer: Answer) -> Move:
        if turn.actor.role is not Role.ADMINISTRATOR:
            return Done((await only_administrators(turn),))
        opportunity_form.check_customisable((await changing.read(turn.session)).qualification)
        fields = (await stored.read(turn.session, OpportunityFormSettings)).fields
        edit = EDITS.get(data.command.removeprefix("form-"))
        if edit:
            return Go("preview", replace(data, fields=_plain(edit(fields, data.column))))
        return _shown(turn, replace(data, fields=_plain(fields)), turn.words("edit-form-shown"))

    async def edit(self, turn: Turn, data: SettingWish, answer: Answer) -> Move:
        if answer.action == "form.preview":
            return Go("preview", data)
        fields = _edited(_fields(data), answer.values)
        if problem := await changing.form_problem(turn.session, fields):
            column = column_label(turn.words, str(problem.facts["column"]))
            return _shown(turn, data, turn.words("refusal-form-not-usable", **problem.facts | {"column": column}))
        return _shown(turn, replace(data, fields=_plain(fields)), turn.words("edit-form-shown"))

    async def preview(self, _turn: Turn, data: SettingWish, _answer: Answer) -> Move:
        return Begin(ChangeSettings.name, {"fields": data.fields}, then="over", own=data)

    async def over(self, _turn: Turn, _data: SettingWish, answer: Answer) -> Move:
        return Done(result=answer.result)

    steps = (begin, edit, preview, over)


def _shown(turn: Turn, data: SettingWish, text: str) -> Ask:
    card = edit_form(_fields(data), turn.words, card_id=turn.card, revision=turn.revision)
    return Ask(Reply(text, card=card), then="edit", data=data)


def _edited(fields: Fields, values: Mapping[str, str]) -> Fields:
    """The form with the edit that was chosen; as it was when none was, or no field for it."""
    column, edit = values.get("field", UNTOUCHED), values.get("edit", UNTOUCHED)
    if edit == RELABEL:
        return opportunity_form.altered(fields, column, label=values.get("relabelled", "").strip())
    if edit in EDITS and (column != UNTOUCHED or edit == "reset"):
        return EDITS[edit](fields, column)
    return fields


def _fields(data: SettingWish) -> Fields:
    return tuple(FormField.model_validate(each) for each in data.fields)


def _plain(fields: Fields) -> FieldValues:
    return tuple(each.model_dump(mode="json") for each in fields)
