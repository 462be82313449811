"""The summary of a lead, or why there is none."""

from __future__ import annotations

from dialogs.cards import no_summary, summary
from dialogs.dialog import Answer, Done, Go, Move
from dialogs.faq import telling
from dialogs.finding import AboutALead, Subject
from dialogs.turn import Reply, Turn
from services.leads import queries
from services.leads.facts import LeadFacts
from services.settings import history
from services.summaries import preconditions, reading
from services.summaries.preconditions import Diagnosis


class Summarize(AboutALead):
    """For "oppsummer Kari Brekke"; without a name the lead last spoken of is meant."""

    name = "summarize"
    data = Subject
    side = True

    async def find(self, turn: Turn, data: Subject, answer: Answer) -> Move:
        if not data.lead and not data.words and turn.lead is not None:
            return Go("tell", Subject(turn.lead))
        return await super().find(turn, data, answer)

    async def tell(self, turn: Turn, data: Subject, _answer: Answer) -> Move:
        found = await reading.of_lead(turn.session, data.lead, by=turn.actor)
        turn.lead = data.lead
        if found is None:
            return Go("tell_why_not", data)
        text = turn.words("summary-shown", name=found.lead)
        return Done((Reply(text, card=summary.summary(found, turn.words)),))

    async def tell_why_not(self, turn: Turn, data: Subject, _answer: Answer) -> Move:
        lead = await queries.get(turn.session, data.lead, by=turn.actor)
        return Done((await missing(turn, lead),))

    steps = (find, AboutALead.found, tell, tell_why_not)


async def missing(turn: Turn, lead: LeadFacts) -> Reply:
    """Which preconditions of a summary of this lead do not hold."""
    words = turn.words
    found = await preconditions.diagnose(turn.session, lead, now=turn.now)
    switches = preconditions.of_organisation(await history.everything(turn.session))
    settings = [telling.here(words, each) for each in switches]
    card = no_summary.no_summary(lead, found, words, who=await telling.who_can(turn), settings=settings)
    return Reply(_short(turn, lead, found), card=card)


def _short(turn: Turn, lead: LeadFacts, found: Diagnosis) -> str:
    if found.pending:
        return turn.words("summary-pending", name=lead.name)
    reasons = tuple(turn.words(f"summary-missing-{code}") for code in found.failing)
    return turn.words("summary-missing", name=lead.name, why=turn.words.listing(reasons))
