"""Creating a lead: a form filled with what the sentence told, duplicates looked for, saved whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Any

from pydantic import Field

from dialogs import duplicates_found, lead_forms, lead_shown, lead_words, record_form
from dialogs.cards import duplicates_found as found_card
from dialogs.cards import edit_lead
from dialogs.dialog import Answer, Ask, Dialog, Done, Go, Move, Outcome
from dialogs.finding import LeadId, Words
from dialogs.record_form import Filled
from dialogs.turn import Reply, Turn
from services.leads import creating, duplicates, editing, taking_over, validation
from services.leads.duplicates import Possibles
from services.leads.new_lead import NewLead
from services.leads.validation import FieldProblem

LONGEST_TYPED = 40_000


@dataclass(frozen=True, slots=True)
class Creating:
    """The words that name the lead, and its company where that was said apart.

    Then what was typed (column to text, as JSON), and what of duplicates was shown; `into` is the lead that is there
    and takes over, at the version shown.
    """

    words: Words = ""
    company: Words = ""
    typed: Annotated[str, Field(max_length=LONGEST_TYPED)] = ""
    shown: Annotated[str, Field(max_length=64)] = ""
    into: LeadId = 0
    version: int = 0

    def as_typed(self) -> dict[str, str]:
        return dict(json.loads(self.typed)) if self.typed else lead_words.told(self.words, self.company)


class CreateLead(Dialog):
    """Results in the id of the new lead, or of the one that was there and was taken instead."""

    name = "create-lead"
    data = Creating
    own = frozenset({"typed", "shown", "into", "version"})

    async def show_form(self, turn: Turn, data: Creating, _answer: Answer) -> Move:
        turn.lead = None
        return _form(turn, data, turn.words("new-lead-ask"), data.as_typed())

    async def save(self, turn: Turn, data: Creating, answer: Answer) -> Move:
        typed = record_form.typed(lead_forms.NEW, answer.values, {})
        filled = _read(typed)
        if filled.problems:
            text = turn.words("form-problems", count=len(filled.problems))
            return _form(turn, data, text, typed, filled.problems)
        data = replace(data, typed=json.dumps(typed, ensure_ascii=False))
        found = await duplicates.of_values(turn.session, filled.values, by=turn.actor)
        return _ask(turn, data, found) if found else await _create(turn, filled.values, found)

    async def take_warning(self, turn: Turn, data: Creating, answer: Answer) -> Move:
        """Saved although there are duplicates, taken over by one of them, or not saved."""
        if answer.action == duplicates_found.BACK:
            return Go("show_form", data)
        values = _read(data.as_typed()).values
        found = await duplicates.of_values(turn.session, values, by=turn.actor)
        chosen = duplicates_found.chosen(found, answer)
        if answer.action == duplicates_found.OPEN and chosen:
            return await duplicates_found.open_instead(turn, chosen.record_id)
        if answer.action == duplicates_found.MERGE and chosen and chosen.may_be_merged:
            return Go("show_values", replace(data, into=chosen.record_id))
        is_as_shown = duplicates_found.fingerprint(found) == data.shown
        if answer.action == duplicates_found.IGNORE and (is_as_shown or not found):
            return await _create(turn, values, found)
        if not found:
            return Go("show_form", data)
        return _ask(turn, data, found, again=not is_as_shown)

    async def show_values(self, turn: Turn, data: Creating, _answer: Answer) -> Move:
        """What the lead that is there would take over; where that is nothing, it is opened."""
        lead = await editing.to_edit(turn.session, data.into, by=turn.actor)
        differing = taking_over.differing(lead, _read(data.as_typed()).values)
        if not differing:
            return await duplicates_found.open_instead(turn, lead.lead.id)
        card = found_card.take_over(lead.lead, differing, turn.words, card_id=turn.card, revision=turn.revision)
        changed = data.version and data.version != lead.lead.version
        text = turn.words("edit-lead-changed" if changed else "take-over-ask", name=lead.lead.name)
        return Ask(Reply(text, card=card), then="take_values", data=replace(data, version=lead.lead.version))

    async def take_values(self, turn: Turn, data: Creating, answer: Answer) -> Move:
        if answer.action == duplicates_found.BACK:
            return Go("show_form", replace(data, into=0, version=0))
        lead = await editing.to_edit(turn.session, data.into, by=turn.actor)
        if lead.lead.version != data.version:
            return Go("show_values", data)
        columns = answer.values.get(found_card.TAKEN, "").split(",")
        saved = await taking_over.take_over(
            turn.session, lead, _read(data.as_typed()).values, columns, by=turn.actor, now=turn.now
        )
        turn.lead, told = saved.id, {"name": saved.name}
        said = Reply(turn.words("taken-over", **told), card=await lead_shown.looked_into(turn, saved))
        return Done((said,), saved.id, Outcome("taken-over", told))

    steps = (show_form, save, take_warning, show_values, take_values)


def _read(typed: Mapping[str, str]) -> Filled:
    """The values of what was typed, and every problem."""
    filled = record_form.read(lead_forms.NEW, typed, {})
    return replace(filled, problems=(*filled.problems, *validation.problems_of_change(filled.values)))


def _form(
    turn: Turn, data: Creating, text: str, typed: Mapping[str, str], problems: Sequence[FieldProblem] = ()
) -> Move:
    card = edit_lead.new_lead(
        lead_forms.NEW, typed, turn.words, card_id=turn.card, revision=turn.revision, problems=problems
    )
    return Ask(Reply(text, card=card), then="save", data=data)


def _ask(turn: Turn, data: Creating, found: Possibles, *, again: bool = False) -> Move:
    said = duplicates_found.reply(turn, data.as_typed(), found, is_new=True, again=again)
    return Ask(said, then="take_warning", data=replace(data, shown=duplicates_found.fingerprint(found)))


async def _create(turn: Turn, values: Mapping[str, Any], ignoring: Possibles) -> Move:
    saved = await creating.create(turn.session, NewLead(**values), ignoring=ignoring, by=turn.actor, now=turn.now)
    turn.lead, told = saved.id, {"name": saved.name}
    card = await lead_shown.looked_into(turn, saved)
    said = Reply(turn.words("new-lead-saved", **told), card=card, suggestions=(turn.words("try-undo"),))
    return Done((said,), saved.id, Outcome("new-lead-saved", told))
