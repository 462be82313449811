"""Creating a lead: a form filled with what the sentence told, saved whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass

from dialogs import lead_forms, lead_words, record_form
from dialogs.cards import edit_lead
from dialogs.cards import lead as lead_card
from dialogs.dialog import Answer, Ask, Dialog, Done, Move, Outcome
from dialogs.finding import Words
from dialogs.turn import Reply, Turn
from services.leads import operations, validation
from services.leads.new_lead import NewLead


@dataclass(frozen=True, slots=True)
class Creating:
    """The words that name the lead, and its company where that was said apart."""

    words: Words = ""
    company: Words = ""


class CreateLead(Dialog):
    """Results in the id of the new lead."""

    name = "create-lead"
    data = Creating

    async def show_form(self, turn: Turn, data: Creating, _answer: Answer) -> Move:
        turn.lead = None
        card = edit_lead.new_lead(
            lead_forms.NEW, lead_words.told(data.words, data.company), turn.words, card_id=turn.card,
            revision=turn.revision,
        )  # fmt: skip
        return Ask(Reply(turn.words("new-lead-ask"), card=card), then="save", data=data)

    async def save(self, turn: Turn, data: Creating, answer: Answer) -> Move:
        filled = record_form.read(lead_forms.NEW, answer.values, {})
        problems = (*filled.problems, *validation.problems_of_change(filled.values))
        if problems:
            typed = record_form.typed(lead_forms.NEW, answer.values, {})
            card = edit_lead.new_lead(
                lead_forms.NEW, typed, turn.words, card_id=turn.card, revision=turn.revision, problems=problems
            )
            return Ask(Reply(turn.words("form-problems", count=len(problems)), card=card), then="save", data=data)
        saved = await operations.create(turn.session, NewLead(**filled.values), by=turn.actor, now=turn.now)
        turn.lead = saved.id
        text = turn.words("new-lead-saved", name=saved.name)
        outcome = Outcome("new-lead-saved", {"name": saved.name})
        return Done((Reply(text, card=lead_card.lead(saved, turn.words)),), saved.id, outcome)

    steps = (show_form, save)
