"""Looking at leads: one lead, what a search finds."""

from __future__ import annotations

from dialogs import lead_shown, replies
from dialogs.cards import lead_list
from dialogs.dialog import Answer, Dialog, Done, Go, Move
from dialogs.finding import AboutALead, Subject
from dialogs.turn import Reply, Turn
from services.leads import queries, search


class ShowLead(AboutALead):
    name = "show-lead"
    data = Subject
    side = True

    async def show(self, turn: Turn, data: Subject, _answer: Answer) -> Move:
        facts = await queries.get(turn.session, data.lead, by=turn.actor)
        turn.lead = facts.id
        card = await lead_shown.looked_into(turn, facts)
        return Done((Reply(turn.words("lead-shown", name=facts.name), card=card),), result=facts.id)

    steps = (AboutALead.find, AboutALead.found, show)


class SearchLeads(Dialog):
    name = "search-leads"
    data = Subject
    side = True

    async def look_up(self, turn: Turn, data: Subject, _answer: Answer) -> Move:
        found = await search.search(turn.session, data.words, by=turn.actor)
        if not found:
            return Done((replies.say(turn, "lead-not-found", words=data.words[:80]),))
        if one := search.sure(found):
            return Go("show", Subject(one.line.id))
        turn.lead = None
        text = turn.words("lead-found", count=len(found))
        card = lead_list.found(found, data.words, turn.words)
        return Done((Reply(text, card=card),))

    steps = (look_up, ShowLead.show)
