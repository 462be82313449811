"""Scores of opportunities in conversation: what the score is and why, why there is none, and what would raise it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dialogs import replies, telling_scores
from dialogs.cards import choose_opportunity
from dialogs.dialog import Answer, Ask, Dialog, Done, Go, Move
from dialogs.finding import LeadId, Words
from dialogs.turn import Reply, Turn
from services.models.scoring import Subject
from services.opportunities import finding, queries

OPPORTUNITY = Subject.OPPORTUNITY


@dataclass(frozen=True, slots=True)
class Named:
    """An opportunity by its id, 0 when not known yet, or by words."""

    opportunity: LeadId = 0
    words: Words = ""


class AboutAnOpportunity(Dialog):
    """A dialog about one opportunity: its first steps find it, the third goes on with it."""

    data = Named
    side = True
    listens = True

    async def find(self, turn: Turn, data: Named, _answer: Answer) -> Move:
        if data.opportunity:
            return Go(self.steps[2].__name__, data)
        found = await finding.by_words(turn.session, data.words, by=turn.actor)
        if not found:
            return Done((replies.say(turn, "opportunity-not-found", words=data.words[:80]),))
        if one := finding.sure(found, data.words):
            return Go(self.steps[2].__name__, replace(data, opportunity=one.id))
        card = choose_opportunity.choose_opportunity(found, turn.words, card_id=turn.card, revision=turn.revision)
        return Ask(Reply(turn.words("opportunity-choose", count=len(found)), card=card), then="chosen", data=data)

    async def chosen(self, _turn: Turn, data: Named, answer: Answer) -> Move:
        if answer.text:
            return Go("find", replace(data, words=answer.text))
        chosen = answer.values.get("opportunity", "")
        known = int(chosen) if chosen.isdecimal() and len(chosen) < len(str(2**63)) else 0
        return Go("find", replace(data, opportunity=known))


class ShowOpportunityScore(AboutAnOpportunity):
    """An opportunity without a score is told why it has none."""

    name = "opportunity-score"

    async def show(self, turn: Turn, data: Named, _answer: Answer) -> Move:
        facts = await queries.one(turn.session, data.opportunity, by=turn.actor)
        reply = await telling_scores.score(turn, OPPORTUNITY, facts.id, facts.name)
        return Done((reply or await telling_scores.diagnosis(turn, OPPORTUNITY, facts.id, facts.name),), facts.id)

    steps = (AboutAnOpportunity.find, AboutAnOpportunity.chosen, show)


class ShowOpportunityScoreDetails(AboutAnOpportunity):
    """All that counts, what it was over time, and what the grades mean."""

    name = "opportunity-score-details"

    async def show(self, turn: Turn, data: Named, _answer: Answer) -> Move:
        facts = await queries.one(turn.session, data.opportunity, by=turn.actor)
        reply = await telling_scores.details(turn, OPPORTUNITY, facts.id, facts.name)
        return Done((reply or await telling_scores.diagnosis(turn, OPPORTUNITY, facts.id, facts.name),), facts.id)

    steps = (AboutAnOpportunity.find, AboutAnOpportunity.chosen, show)


class WhyOpportunityNotScored(AboutAnOpportunity):
    """All checks, also of an opportunity that has a score."""

    name = "opportunity-why-not-scored"

    async def explain(self, turn: Turn, data: Named, _answer: Answer) -> Move:
        facts = await queries.one(turn.session, data.opportunity, by=turn.actor)
        return Done((await telling_scores.diagnosis(turn, OPPORTUNITY, facts.id, facts.name),), facts.id)

    steps = (AboutAnOpportunity.find, AboutAnOpportunity.chosen, explain)


class WhatWouldRaiseOpportunity(AboutAnOpportunity):
    """Only what a seller can change, each with the score it would bring."""

    name = "opportunity-what-if"

    async def show(self, turn: Turn, data: Named, _answer: Answer) -> Move:
        facts = await queries.one(turn.session, data.opportunity, by=turn.actor)
        return Done((await telling_scores.what_would_raise(turn, OPPORTUNITY, facts.id, facts.name),), facts.id)

    steps = (AboutAnOpportunity.find, AboutAnOpportunity.chosen, show)


DIALOGS = (ShowOpportunityScore, ShowOpportunityScoreDetails, WhyOpportunityNotScored, WhatWouldRaiseOpportunity)
