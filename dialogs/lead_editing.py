"""Editing a lead: which, one form with what is known, saved whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Annotated

from pydantic import Field

from dialogs import lead_forms, record_form
from dialogs.cards import edit_lead, settled
from dialogs.cards import lead as lead_card
from dialogs.dialog import Answer, Ask, Done, Move, Outcome
from dialogs.finding import AboutALead, LeadId, Words
from dialogs.record_form import Form
from dialogs.turn import Card, Reply, Turn
from services.leads import claims, editing, linking, validation
from services.leads.editing import Editable
from services.leads.facts import LeadFacts
from services.leads.validation import FieldProblem


@dataclass(frozen=True, slots=True)
class Editing:
    """The lead, the columns to ask (with commas between, "" for the usual ones), and the version the person saw.

    Columns that are named must be filled in: something waits for them.
    """

    lead: LeadId = 0
    words: Words = ""
    columns: Annotated[str, Field(max_length=1000)] = ""
    version: int = 0


class EditLead(AboutALead):
    """Results in the lead's id when it was saved, or left as it was by saving."""

    name = "edit-lead"
    data = Editing

    async def show_form(self, turn: Turn, data: Editing, _answer: Answer) -> Move:
        lead = await editing.to_edit(turn.session, data.lead, by=turn.actor)
        return await _ask(turn, data, lead, turn.words("edit-lead-ask", name=lead.lead.name))

    async def save(self, turn: Turn, data: Editing, answer: Answer) -> Move:
        lead = await editing.to_edit(turn.session, data.lead, by=turn.actor)
        if lead.lead.version != data.version:
            return await _ask(turn, data, lead, await _changed(turn, lead.lead))
        form = await _form(turn, data, lead)
        shown = record_form.written(form, lead.values, turn.words)
        filled = record_form.read(form, answer.values, shown)
        problems = (*filled.problems, *validation.problems_of_change(filled.values))
        if problems:
            typed = record_form.typed(form, answer.values, shown)
            return _again(turn, data, lead.lead, form, typed=typed, problems=problems)
        saved = await editing.update(
            turn.session, data.lead, filled.values, version=data.version, by=turn.actor, now=turn.now
        )
        return _saved(turn, data, saved)

    steps = (AboutALead.find, AboutALead.found, show_form, save)


async def _form(turn: Turn, data: Editing, lead: Editable) -> Form:
    """The columns to ask, with the records that can be chosen in them."""
    form = lead_forms.editing(data.columns)
    asked = [link for link in linking.LINKS if any(each.column == link for each in form.fields)]
    offered = {link: await linking.offered(turn.session, link, lead.values, by=turn.actor) for link in asked}
    return replace(form, lookups={link: tuple((each.id, each.name) for each in offered[link]) for link in asked})


async def _ask(turn: Turn, data: Editing, lead: Editable, text: str) -> Move:
    """The form with today's values."""
    turn.lead = lead.lead.id
    form = await _form(turn, data, lead)
    shown = record_form.written(form, lead.values, turn.words)
    note = text if data.version else ""
    card = edit_lead.edit_lead(lead.lead, form, shown, turn.words, card_id=turn.card, revision=turn.revision, note=note)
    return Ask(Reply(text, card=card), then="save", data=replace(data, version=lead.lead.version))


def _again(
    turn: Turn, data: Editing, lead: LeadFacts, form: Form, *, typed: dict[str, str], problems: tuple[FieldProblem, ...]
) -> Move:
    """The form as it was filled in, with what is wrong beside the fields."""
    card = edit_lead.edit_lead(
        lead, form, typed, turn.words, card_id=turn.card, revision=turn.revision, problems=problems
    )
    return Ask(Reply(turn.words("form-problems", count=len(problems)), card=card), then="save", data=data)


def _saved(turn: Turn, data: Editing, saved: LeadFacts) -> Move:
    message = "edit-lead-saved" if saved.version != data.version else "edit-lead-same"
    text = turn.words(message, name=saved.name)
    return Done((Reply(text, card=_after(turn, data, saved, text)),), saved.id, Outcome(message, {"name": saved.name}))


def _after(turn: Turn, data: Editing, saved: LeadFacts, text: str) -> Card:
    """The lead, or a line only where another question waits for the columns."""
    if data.columns:
        return settled.settled(turn.words, text, who=turn.actor.name, when=turn.now)
    return lead_card.lead(saved, turn.words)


async def _changed(turn: Turn, lead: LeadFacts) -> str:
    """That the lead was changed while the form was open, and by whom."""
    facts = (await claims.changed(turn.session, lead.id)).facts
    if not facts["by"]:
        return turn.words("edit-lead-changed", name=lead.name)
    when = turn.words.moment(datetime.fromisoformat(str(facts["at"])))
    return turn.words("edit-lead-changed-by", name=lead.name, who=str(facts["by"]), when=when)
