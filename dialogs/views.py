"""Looking at lists of leads: a view, a list narrowed by what was said, one's own views, the view selector."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Annotated

from pydantic import Field

from dialogs import view_hints
from dialogs.cards import choose_view, lead_list
from dialogs.cards.choose_view import OWN_VIEW, SYSTEM_VIEW
from dialogs.dialog import Answer, Dialog, Done, Go, Move
from dialogs.finding import AboutALead, Subject
from dialogs.leads import ShowLead
from dialogs.turn import Reply, Turn
from dialogs.wishes import Code, Wishes, changed
from services.leads import queries
from services.models.scoring import Subject as Kind
from services.models.user import Role
from services.people.rights import NotFound
from services.scoring import glance
from services.views import administration, definitions, layout, personal, showing, written
from services.views.definitions import View

Shown = Annotated[str, Field(max_length=written.LONGEST)]
NUMBER = re.compile(r"[0-9]{1,18}")
ANSWERED_FOR = {Role.ADMINISTRATOR: definitions.OPEN_LEADS, Role.MANAGER: definitions.TEAM_OPEN_LEADS}
"""Whose leads are meant where nobody is named; for others it is their own."""

Number = Annotated[int, Field(ge=1, le=1_000_000)]


@dataclass(frozen=True, slots=True)
class Listing(Wishes):
    """Which list: a system view's code, the whole of another list as JSON text, or the name of one's own view.

    Where none of them is given, what was said is about the list looked at last. `page` counts from 1.
    """

    view: Code = ""
    shown: Shown = ""
    named: Code = ""
    chosen: Code = ""
    choose: Code = ""
    page: Number = 1

    @property
    def own(self) -> str:
        """The id of the view of one's own that was chosen."""
        return self.chosen.removeprefix(OWN_VIEW)


async def listed(turn: Turn, view: View, *, page: int = 1) -> Reply:
    """A page of the list, with what it is narrowed to; it is the list looked at last from now on."""
    added = await administration.added(turn.session, view.code)
    laid_out = layout.settled(view, added)
    found = await showing.page(turn.session, laid_out, by=turn.actor, now=turn.now, page=page)
    await personal.remember(turn.session, view, by=turn.actor, now=turn.now)
    hint = await view_hints.of(turn, laid_out)
    text = turn.words("view-shown", view=lead_list.title(view, turn.words), count=found.total)
    return Reply(f"{text} {hint}".strip(), card=lead_list.view(found, view, turn.words, hint=hint))


async def wanted(turn: Turn, data: Listing) -> View:
    """The list that is meant, before anything is changed about it."""
    if data.named:
        return await personal.get(turn.session, data.named, by=turn.actor)
    if data.own.isdecimal():
        return await personal.get_by_id(turn.session, int(data.own), by=turn.actor)
    if data.shown:
        return written.of_text(data.shown)
    if code := data.chosen.removeprefix(SYSTEM_VIEW) or data.view:
        return definitions.SYSTEM.get(code, definitions.MY_OPEN_LEADS)
    is_about_the_last = data.page > 1 or changed(definitions.ALL_LEADS, data) != definitions.ALL_LEADS
    return await personal.last(turn.session, by=turn.actor) if is_about_the_last else definitions.MY_OPEN_LEADS


class ListLeads(Dialog):
    name = "list-leads"
    data = Listing
    side = True

    async def show(self, turn: Turn, data: Listing, _answer: Answer) -> Move:
        if data.choose:
            return Go("choose", data)
        view = changed(await wanted(turn, data), data)
        return Done((await listed(turn, written.checked(view), page=data.page),))

    async def choose(self, turn: Turn, _data: Listing, _answer: Answer) -> Move:
        own = await personal.listed(turn.session, by=turn.actor)
        scored = await glance.is_published(turn.session, Kind.LEAD)
        card = choose_view.choose_view(own, turn.words, scored=scored)
        return Done((Reply(turn.words("views-shown"), card=card),))

    steps = (show, choose)


class HottestLeads(Dialog):
    """The leads most likely to be won, of those whom the person answers for: a manager's are the team's."""

    name = "hottest-leads"
    data = Listing
    side = True

    async def show(self, turn: Turn, _data: Listing, _answer: Answer) -> Move:
        view = ANSWERED_FOR.get(turn.actor.role, definitions.MY_OPEN_LEADS_SCORED)
        return Done((await listed(turn, changed(view, Wishes(sort="score"))),))

    steps = (show,)


class ChooseView(Dialog):
    """The view selector, by its button."""

    name = "choose-view"
    data = Listing
    side = True
    steps = (ListLeads.choose,)


class ShowNamed(AboutALead):
    """What was asked for by a name alone: one's own view of that name, else a lead, also by its number."""

    name = "show-named"
    data = Subject
    side = True

    async def find(self, turn: Turn, data: Subject, answer: Answer) -> Move:
        view = await personal.find(turn.session, data.words, by=turn.actor) if data.words else None
        if view:
            return Done((await listed(turn, view),))
        return await super().find(turn, replace(data, lead=data.lead or await _numbered(turn, data.words)), answer)

    steps = (find, AboutALead.found, ShowLead.show)


async def _numbered(turn: Turn, words: str) -> int:
    """The id that the words are, where the person may read a lead of that number; else 0."""
    if not NUMBER.fullmatch(words):
        return 0
    try:
        return (await queries.get(turn.session, int(words), by=turn.actor)).id
    except NotFound:
        return 0
