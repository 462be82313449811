"""Searching many records for duplicates: asked for, looked at while it runs, and gone through when it is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Annotated, Any, ClassVar

from pydantic import Field

from dialogs import replies
from dialogs.cards import duplicate_searches as cards
from dialogs.dialog import Answer, Ask, Begin, Dialog, Done, Move, Outcome
from dialogs.finding import LeadId, Words
from dialogs.turn import Reply, Turn
from dialogs.wishes import Code
from services.detection import asking, removing, reviewing
from services.detection.asking import NoPublishedRules, NotSearched, Wish
from services.detection.reviewing import SearchFacts
from services.models.detection_job import DetectionStatus, Method
from services.people.rights import NotAllowed
from services.views import definitions, written

PageNumber = Annotated[int, Field(ge=1, le=1_000_000)]


@dataclass(frozen=True, slots=True)
class Meant:
    """What is to be searched: records of a type (its name in `command` after "find-"), leads of a system view.

    `named` is the name of a search that is to be shown.
    """

    command: Code = ""
    view: Code = ""
    named: Words = ""


@dataclass(frozen=True, slots=True)
class OfSearch:
    """A search, a page of what it found, and a pair of it."""

    search: LeadId = 0
    page: PageNumber = 1
    pair: LeadId = 0


class FindDuplicates(Dialog):
    """Results in the id of the search."""

    name = "find-duplicates"
    data = Meant

    async def ask(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        try:
            asking.check_role(turn.actor)
        except NotAllowed as refusal:
            return Done((replies.refused(turn, refusal),))
        return _form(turn, data, _over(turn, data), "search-ask")

    async def begin(self, turn: Turn, data: Meant, answer: Answer) -> Move:
        name = answer.values.get(cards.NAME, "").strip()
        try:
            wish = _wish(data, name, answer.values)
            search = await asking.begin(turn.session, wish, by=turn.actor, now=turn.now)
        except (NotSearched, NoPublishedRules) as refusal:
            return _form(turn, data, name, "search-ask", wrong=replies.refused(turn, refusal).text)
        facts = await reviewing.search(turn.session, search, by=turn.actor)
        reply = Reply(turn.words("search-begun", name=name), card=cards.under_way(facts, turn.words))
        return Done((reply,), result=search, outcome=Outcome("search-begun", {"name": name}))

    steps = (ask, begin)


class ShowSearch(Dialog):
    name = "show-search"
    data = OfSearch
    side = True

    async def show(self, turn: Turn, data: OfSearch, _answer: Answer) -> Move:
        return Done((await _shown(turn, data.search, data.page),))

    steps = (show,)


class RemovePair(Dialog):
    name = "remove-pair"
    data = OfSearch
    side = True

    async def remove(self, turn: Turn, data: OfSearch, _answer: Answer) -> Move:
        removed = await removing.remove(turn.session, data.pair, by=turn.actor, now=turn.now)
        shown = await _shown(turn, removed.search, data.page, receipt=removed.receipt_id)
        return Done((Reply(turn.words("pair-removed"), card=shown.card, suggestions=(turn.words("try-undo"),)),))

    steps = (remove,)


class StopSearch(Dialog):
    name = "stop-search"
    data = OfSearch
    side = True

    async def stop(self, turn: Turn, data: OfSearch, _answer: Answer) -> Move:
        job = await asking.stop(turn.session, data.search, by=turn.actor, now=turn.now)
        shown = await _shown(turn, job.id, 1)
        return Done((Reply(turn.words("search-stopped", name=job.name), card=shown.card),))

    steps = (stop,)


class ManageSearches(Dialog):
    """What is said about searches: one is begun, the one that is named is shown, or they are listed."""

    name = "manage-searches"
    data = Meant
    begins: ClassVar[str] = "find-"

    async def begin(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        if data.command.startswith(self.begins) or data.view:
            return Begin(FindDuplicates.name, asdict(data), then="over", own=data)
        try:
            searches = await reviewing.searches(turn.session, by=turn.actor)
        except NotAllowed as refusal:
            return Done((replies.refused(turn, refusal),))
        if not searches:
            return Begin(FindDuplicates.name, asdict(data), then="over", own=data)
        if data.named and (named := _named(searches, data.named)):
            return Done((await _shown(turn, named, 1),))
        newest = searches[0]
        text = turn.words("searches-shown", name=newest.name, percent=newest.percent)
        return Done((Reply(text, card=cards.listing(searches, turn.words)),))

    async def over(self, _turn: Turn, _data: Meant, _answer: Answer) -> Move:
        return Done()

    steps = (begin, over)


DIALOGS: tuple[type[Dialog], ...] = (ManageSearches, FindDuplicates, ShowSearch, RemovePair, StopSearch)


async def told(turn: Turn, facts: Mapping[str, Any]) -> Reply | None:
    """The search is done: the first of what it found."""
    return await _shown(turn, facts["search"], 1)


async def _shown(turn: Turn, search: int, page: int, *, receipt: int = 0) -> Reply:
    facts = await reviewing.search(turn.session, search, by=turn.actor)
    if facts.status is not DetectionStatus.DONE:
        stopped = facts.status is DetectionStatus.STOPPED
        message = "search-was-stopped" if stopped else "search-under-way"
        args = {"name": facts.name} if stopped else {"name": facts.name, "percent": facts.percent}
        return Reply(turn.words(message, **args), card=cards.under_way(facts, turn.words))
    found = await reviewing.page(turn.session, search, by=turn.actor, page=page)
    text = turn.words("search-done", name=facts.name, count=found.total)
    return Reply(text, card=cards.found(found, turn.words, receipt=receipt))


def _named(searches: Sequence[SearchFacts], name: str) -> int:
    """The newest search of this name; 0 for none."""
    wanted = name.casefold().strip()
    return next((each.id for each in searches if each.name.casefold() == wanted), 0)


def _form(turn: Turn, data: Meant, name: str, message: str, *, wrong: str = "") -> Move:
    over = _over(turn, data)
    card = cards.begin(name, over, turn.words, wrong=wrong, card_id=turn.card, revision=turn.revision)
    return Ask(Reply(turn.words(message, over=over), card=card), then="begin", data=data)


def _entity(data: Meant) -> str:
    entity = data.command.removeprefix(ManageSearches.begins)
    return entity if entity in ("account", "contact") else "lead"


def _over(turn: Turn, data: Meant) -> str:
    """What is searched, in words."""
    entity = _entity(data)
    if entity == "lead" and data.view:
        return turn.words(f"view-{definitions.system(data.view).code}")
    return turn.words(f"search-all-{entity}")


def _wish(data: Meant, name: str, values: Mapping[str, str]) -> Wish:
    entity = _entity(data)
    view = definitions.system(data.view) if entity == "lead" and data.view else definitions.ALL_LEADS
    method = values.get(cards.METHOD, Method.LIKENESS.value)
    often = values.get(cards.RECURS, cards.ONCE)
    return Wish(
        name=name,
        entity=entity,
        method=Method(method) if method in set(Method) else Method.LIKENESS,
        query={} if view == definitions.ALL_LEADS else written.plain(view),
        recurs=int(often) if often in {str(days) for days in cards.DAYS} else None,
    )
