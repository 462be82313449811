"""Scores in conversation: what a lead's score is and why, why it has none, and what would raise it."""

from __future__ import annotations

from dialogs.cards import score as score_card
from dialogs.cards import unscored as unscored_card
from dialogs.cards import what_if as what_if_card
from dialogs.dialog import Answer, Done, Move
from dialogs.finding import AboutALead, Subject
from dialogs.turn import Reply, Turn
from services.leads import queries
from services.models.scoring import Subject as Kind
from services.models.user import Role
from services.process import flows
from services.scoring import diagnosing, scores, soundness, standing, track_record, what_if

LEAD = Kind.LEAD


class ShowScore(AboutALead):
    """A lead without a score is told why it has none."""

    name = "score-show"
    data = Subject
    side = True

    async def show(self, turn: Turn, data: Subject, _answer: Answer) -> Move:
        lead = await queries.get(turn.session, data.lead, by=turn.actor)
        turn.lead = lead.id
        facts = await scores.of(turn.session, LEAD, lead.id, by=turn.actor)
        if facts is None:
            return await _explained(turn, data)
        models = soundness.usable(LEAD, await standing.read(turn.session, LEAD))
        model = models.get(facts.model_id)
        base_rate = model.card.base_rate if model else None
        records = await track_record.of(turn.session, LEAD, facts.model_id)
        record = next((each for each in records if each.grade is facts.grade), None)
        earlier = await scores.history(turn.session, LEAD, lead.id, by=turn.actor)
        card = score_card.score(facts, lead.name, turn.words, base_rate=base_rate, record=record, earlier=earlier)
        text = turn.words("score-shown", name=lead.name, score=facts.score, grade=facts.grade.name)
        return Done((Reply(text, card=card),), result=lead.id)

    steps = (AboutALead.find, AboutALead.found, show)


class WhyNotScored(AboutALead):
    """All checks, also of a lead that has a score."""

    name = "score-why-not"
    data = Subject
    side = True

    async def explain(self, turn: Turn, data: Subject, _answer: Answer) -> Move:
        return await _explained(turn, data)

    steps = (AboutALead.find, AboutALead.found, explain)


class WhatWouldRaise(AboutALead):
    """Only what a seller can change, each with the score it would bring."""

    name = "score-what-if"
    data = Subject
    side = True

    async def show(self, turn: Turn, data: Subject, _answer: Answer) -> Move:
        lead = await queries.get(turn.session, data.lead, by=turn.actor)
        turn.lead = lead.id
        changes = await what_if.best(turn.session, LEAD, lead.id, by=turn.actor)
        card = what_if_card.what_if(changes, lead.name, lead.id, turn.words)
        return Done((Reply(turn.words("what-if-shown", name=lead.name, count=len(changes)), card=card),), lead.id)

    steps = (AboutALead.find, AboutALead.found, show)


DIALOGS = (ShowScore, WhyNotScored, WhatWouldRaise)


async def _explained(turn: Turn, data: Subject) -> Move:
    lead = await queries.get(turn.session, data.lead, by=turn.actor)
    turn.lead = lead.id
    found = await diagnosing.of(turn.session, LEAD, lead.id, by=turn.actor, now=turn.now)
    named = {flow.id: flow.name for flow in await flows.listed(turn.session)}
    administers = turn.actor.role is Role.ADMINISTRATOR
    card = unscored_card.unscored(found, lead.name, lead.id, turn.words, administers=administers, flows=named)
    text = turn.words("unscored-told", name=lead.name, why=unscored_card.headline(found, turn.words))
    return Done((Reply(text, card=card),), result=lead.id)
