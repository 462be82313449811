"""Scores in conversation: what a lead's score is and why, why it has none, and what would raise it."""

from __future__ import annotations

from dialogs import telling_scores
from dialogs.dialog import Answer, Done, Move
from dialogs.finding import AboutALead, Subject
from dialogs.turn import Turn
from services.leads import queries
from services.models.scoring import Subject as Kind

LEAD = Kind.LEAD


class ShowScore(AboutALead):
    """A lead without a score is told why it has none."""

    name = "score-show"
    data = Subject
    side = True

    async def show(self, turn: Turn, data: Subject, _answer: Answer) -> Move:
        lead = await queries.get(turn.session, data.lead, by=turn.actor)
        turn.lead = lead.id
        reply = await telling_scores.score(turn, LEAD, lead.id, lead.name)
        return Done((reply or await telling_scores.diagnosis(turn, LEAD, lead.id, lead.name),), result=lead.id)

    steps = (AboutALead.find, AboutALead.found, show)


class ShowScoreDetails(AboutALead):
    """All that counts, what it was over time, and what the grades mean."""

    name = "score-details"
    data = Subject
    side = True

    async def show(self, turn: Turn, data: Subject, _answer: Answer) -> Move:
        lead = await queries.get(turn.session, data.lead, by=turn.actor)
        turn.lead = lead.id
        reply = await telling_scores.details(turn, LEAD, lead.id, lead.name)
        return Done((reply or await telling_scores.diagnosis(turn, LEAD, lead.id, lead.name),), result=lead.id)

    steps = (AboutALead.find, AboutALead.found, show)


class WhyNotScored(AboutALead):
    """All checks, also of a lead that has a score."""

    name = "score-why-not"
    data = Subject
    side = True

    async def explain(self, turn: Turn, data: Subject, _answer: Answer) -> Move:
        lead = await queries.get(turn.session, data.lead, by=turn.actor)
        turn.lead = lead.id
        return Done((await telling_scores.diagnosis(turn, LEAD, lead.id, lead.name),), result=lead.id)

    steps = (AboutALead.find, AboutALead.found, explain)


class WhatWouldRaise(AboutALead):
    """Only what a seller can change, each with the score it would bring."""

    name = "score-what-if"
    data = Subject
    side = True

    async def show(self, turn: Turn, data: Subject, _answer: Answer) -> Move:
        lead = await queries.get(turn.session, data.lead, by=turn.actor)
        turn.lead = lead.id
        return Done((await telling_scores.what_would_raise(turn, LEAD, lead.id, lead.name),), lead.id)

    steps = (AboutALead.find, AboutALead.found, show)


DIALOGS = (ShowScore, ShowScoreDetails, WhyNotScored, WhatWouldRaise)
