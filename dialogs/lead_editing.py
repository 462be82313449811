"""Editing a lead: which, one form with what is known, duplicates looked for, saved whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Annotated, Any

from pydantic import Field

from dialogs import duplicates_found, lead_forms, lead_shown, record_form
from dialogs.cards import duplicates_found as found_card
from dialogs.cards import edit_lead, settled
from dialogs.dialog import Answer, Ask, Done, Move, Outcome
from dialogs.finding import AboutALead, LeadId, Words
from dialogs.record_form import Form
from dialogs.turn import Card, Reply, Turn
from services.leads import claims, duplicates, editing, linking, validation
from services.leads.duplicates import Possible, Possibles
from services.leads.editing import Editable
from services.leads.facts import LeadFacts
from services.leads.validation import FieldProblem
from services.similar.ignoring import Flow

LONGEST_TYPED = 40_000


@dataclass(frozen=True, slots=True)
class Editing:
    """The lead, the columns to ask (with commas between, "" for the usual ones), and the version the person saw.

    Columns that are named must be filled in: something waits for them. Then what was typed (column to text, as JSON),
    and what of duplicates was shown.
    """

    lead: LeadId = 0
    words: Words = ""
    columns: Annotated[str, Field(max_length=1000)] = ""
    version: int = 0
    typed: Annotated[str, Field(max_length=LONGEST_TYPED)] = ""
    shown: Annotated[str, Field(max_length=64)] = ""

    def as_typed(self) -> dict[str, str]:
        return dict(json.loads(self.typed)) if self.typed else {}


class EditLead(AboutALead):
    """Results in the lead's id when it was saved, or left as it was by saving."""

    name = "edit-lead"
    data = Editing
    own = frozenset({"version", "typed", "shown"})

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
        typed = record_form.typed(form, answer.values, shown)
        if problems:
            return _again(turn, data, lead.lead, form, typed=typed, problems=problems)
        data = replace(data, typed=json.dumps(typed, ensure_ascii=False))
        found = await _found(turn, lead, filled.values)
        return _warn(turn, data, found) if found else await _save(turn, data, filled.values)

    async def take_warning(self, turn: Turn, data: Editing, answer: Answer) -> Move:
        """Saved although there are duplicates, saved to be merged with one, or not saved."""
        lead = await editing.to_edit(turn.session, data.lead, by=turn.actor)
        if lead.lead.version != data.version:
            return await _ask(turn, data, lead, await _changed(turn, lead.lead))
        form = await _form(turn, data, lead)
        if answer.action == duplicates_found.BACK:
            return _again(turn, data, lead.lead, form, typed=data.as_typed(), problems=())
        shown = record_form.written(form, lead.values, turn.words)
        values = record_form.read(form, data.as_typed(), shown).values
        found = await _found(turn, lead, values)
        chosen = duplicates_found.chosen(found, answer)
        if answer.action == duplicates_found.OPEN and chosen:
            return await duplicates_found.open_instead(turn, chosen.record_id)
        is_as_shown = duplicates_found.fingerprint(found) == data.shown
        if answer.action == duplicates_found.MERGE and is_as_shown and chosen:
            return await _save_to_merge(turn, data, values, chosen)
        if not found or (answer.action == duplicates_found.IGNORE and is_as_shown):
            return await _save(turn, data, values, ignoring=found)
        return _warn(turn, data, found, again=not is_as_shown)

    steps = (AboutALead.find, AboutALead.found, show_form, save, take_warning)


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
    problem = turn.words("form-problems", count=len(problems))
    text = problem if problems else turn.words("edit-lead-ask", name=lead.name)
    return Ask(Reply(text, card=card), then="save", data=data)


async def _found(turn: Turn, lead: Editable, values: Mapping[str, Any]) -> Possibles:
    """The duplicates that the changed columns may have, but for those that the person passed over before."""
    changed = {column: value for column, value in values.items() if lead.values.get(column) != value}
    if not await duplicates.matters(turn.session, changed):
        return Possibles()
    after = {**lead.lead.attributes, **lead.values, **changed}
    found = await duplicates.of_values(turn.session, after, by=turn.actor, exclude_id=lead.lead.id)
    return await duplicates.unheard_of(turn.session, found, lead.lead.id)


def _warn(turn: Turn, data: Editing, found: Possibles, *, again: bool = False) -> Move:
    said = duplicates_found.reply(turn, data.as_typed(), found, is_new=False, again=again)
    return Ask(said, then="take_warning", data=replace(data, shown=duplicates_found.fingerprint(found)))


async def _update(turn: Turn, data: Editing, values: Mapping[str, Any]) -> LeadFacts:
    return await editing.update(turn.session, data.lead, values, version=data.version, by=turn.actor, now=turn.now)


async def _save(turn: Turn, data: Editing, values: Mapping[str, Any], *, ignoring: Possibles | None = None) -> Move:
    saved = await _update(turn, data, values)
    if ignoring:
        duplicates.ignore(turn.session, Flow.EDIT, saved.id, ignoring, by=turn.actor, now=turn.now)
    message = "edit-lead-saved" if saved.version != data.version else "edit-lead-same"
    text = turn.words(message, name=saved.name)
    card = await _after(turn, data, saved, text)
    return Done((Reply(text, card=card),), saved.id, Outcome(message, {"name": saved.name}))


async def _save_to_merge(turn: Turn, data: Editing, values: Mapping[str, Any], other: Possible) -> Move:
    """Saved, and from there to what merging the two will do."""
    saved = await _update(turn, data, values)
    told = {"name": saved.name}
    card = found_card.saved_to_merge(saved, other, turn.words)
    reply = Reply(turn.words("found-saved-to-merge", other=other.name, **told), card=card)
    return Done((reply,), saved.id, Outcome("edit-lead-saved", told))


async def _after(turn: Turn, data: Editing, saved: LeadFacts, text: str) -> Card:
    """The lead, or a line only where another question waits for the columns."""
    if data.columns:
        return settled.settled(turn.words, text, who=turn.actor.name, when=turn.now)
    return await lead_shown.looked_into(turn, saved)


async def _changed(turn: Turn, lead: LeadFacts) -> str:
    """That the lead was changed while the form was open, and by whom."""
    facts = (await claims.changed(turn.session, lead.id)).facts
    if not facts["by"]:
        return turn.words("edit-lead-changed", name=lead.name)
    when = turn.words.moment(datetime.fromisoformat(str(facts["at"])))
    return turn.words("edit-lead-changed-by", name=lead.name, who=str(facts["by"]), when=when)
