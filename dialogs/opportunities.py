"""Looking at an opportunity, with the notes of the lead it was made from; at the one that a lead became."""

from __future__ import annotations

from dataclasses import dataclass

from dialogs import replies
from dialogs.cards import opportunity as opportunity_card
from dialogs.dialog import Answer, Dialog, Done, Move
from dialogs.finding import AboutALead, LeadId, Subject
from dialogs.turn import Reply, Turn
from services.leads import queries as leads
from services.models.scoring import Subject as Kind
from services.opportunities import queries
from services.scoring import scores
from services.timeline import notes


@dataclass(frozen=True, slots=True)
class Chance:
    """An opportunity, by its id."""

    opportunity: LeadId = 0


class ShowOpportunity(Dialog):
    name = "show-opportunity"
    data = Chance
    side = True

    async def show(self, turn: Turn, data: Chance, _answer: Answer) -> Move:
        facts = await queries.one(turn.session, data.opportunity, by=turn.actor)
        return Done((await _shown(turn, facts, turn.words("opportunity-shown", name=facts.name)),))

    steps = (show,)


class ShowWhatItBecame(AboutALead):
    """The primary opportunity of a lead, with the names of the others; all opportunities there are cannot be listed."""

    name = "show-opportunity-of-lead"
    data = Subject
    side = True

    async def find(self, turn: Turn, data: Subject, answer: Answer) -> Move:
        if not data.lead and not data.words:
            return Done((replies.say(turn, "not-yet-opportunity-list"),))
        return await super().find(turn, data, answer)

    async def show_primary(self, turn: Turn, data: Subject, _answer: Answer) -> Move:
        lead = await leads.get(turn.session, data.lead, by=turn.actor)
        turn.lead = lead.id
        every = await queries.of_lead(turn.session, lead.id, by=turn.actor)
        if not every:
            return Done((replies.say(turn, "opportunity-none", name=lead.name),))
        primary = next((each for each in every if each.id == lead.opportunity_id), every[0])
        named = turn.words.listing(tuple(each.name for each in every))
        text = turn.words("opportunities-of-lead", name=lead.name, count=len(every), named=named)
        return Done((await _shown(turn, primary, text),))

    steps = (find, AboutALead.found, show_primary)


async def _shown(turn: Turn, facts: queries.OpportunityFacts, text: str) -> Reply:
    entries = await notes.timeline(turn.session, "opportunity", facts.id, by=turn.actor)
    known = await scores.of_many(turn.session, Kind.OPPORTUNITY, (facts.id,))
    return Reply(text, card=opportunity_card.opportunity(facts, entries, turn.words, score=known.get(facts.id)))
