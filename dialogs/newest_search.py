"""The search for duplicates that was asked for last: how far it is, or what it found, with its buttons."""

from __future__ import annotations

from dataclasses import asdict

from dialogs import replies
from dialogs.dialog import Answer, Begin, Dialog, Done, Move
from dialogs.duplicate_searches import ManageSearches, Meant, ShowSearch
from dialogs.turn import Turn
from services.detection import reviewing
from services.people.rights import NotAllowed


class ShowNewestSearch(Dialog):
    """Said of "the search", with no name; where there is none, one can be begun."""

    name = "show-newest-search"
    data = Meant
    side = True

    async def begin(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        try:
            searches = await reviewing.searches(turn.session, by=turn.actor)
        except NotAllowed as refusal:
            return Done((replies.refused(turn, refusal),))
        if not searches:
            return Begin(ManageSearches.name, asdict(Meant()), then="over", own=data)
        return Begin(ShowSearch.name, {"search": searches[0].id}, then="over", own=data)

    async def over(self, _turn: Turn, _data: Meant, _answer: Answer) -> Move:
        return Done()

    steps = (begin, over)
