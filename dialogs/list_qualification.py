"""Qualifying several leads of a list: which ones, which record types, and a receipt when all are done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any

from pydantic import Field

from dialogs import replies
from dialogs.cards import list_receipt, list_under_way, qualify_list
from dialogs.dialog import Answer, Ask, Dialog, Done, Move, Outcome
from dialogs.turn import Reply, Turn
from dialogs.views import Shown
from dialogs.wishes import Code
from services.qualification import from_list, list_receipts
from services.qualification.choices import Entity
from services.qualification.from_list import MOST_LEADS, Offered
from services.views import definitions, personal, showing, written
from services.views.definitions import View

Ids = Annotated[str, Field(max_length=MOST_LEADS * 20)]
"""The ids of leads, with commas between."""

PageNumber = Annotated[int, Field(ge=0, le=1_000_000)]
RecordId = Annotated[int, Field(ge=0, le=2**63 - 1)]


@dataclass(frozen=True, slots=True)
class Several:
    """Leads by their ids, or those of a list as in `Listing`: of one page, or of all pages where `page` is 0.

    The leads of one page are offered to choose among; the others are chosen as long as nobody says otherwise.
    """

    leads: Ids = ""
    view: Code = ""
    shown: Shown = ""
    page: PageNumber = 0


class QualifyFromList(Dialog):
    """Results in the id of the list, or in nothing when no lead of it is open."""

    name = "qualify-from-list"
    data = Several

    async def choose(self, turn: Turn, data: Several, _answer: Answer) -> Move:
        found = await from_list.offered(turn.session, await _ids(turn, data), by=turn.actor)
        if not found:
            return Done((replies.say(turn, "list-none-open"),))
        return await _ask(turn, data, found, "list-shown")

    async def qualify(self, turn: Turn, data: Several, answer: Answer) -> Move:
        wanted = set(answer.values.get("leads", "").split(","))
        chosen = [lead for lead in _numbers(data.leads) if str(lead) in wanted]
        if not chosen:
            found = await from_list.offered(turn.session, _numbers(data.leads), by=turn.actor)
            return await _ask(turn, data, found, "list-nothing-chosen")
        kinds = answer.values.get("kinds", ",".join(Entity)).split(",")
        made = [entity for entity in Entity if entity in kinds]
        result = await from_list.begin(turn.session, chosen, made, by=turn.actor, now=turn.now)
        text = turn.words("list-under-way", count=len(chosen))
        card = list_under_way.list_under_way(text, result, turn.words, who=turn.actor.name, when=turn.now)
        outcome = Outcome("list-under-way", {"count": len(chosen)})
        return Done((Reply(text, card=card),), result=result, outcome=outcome)

    steps = (choose, qualify)


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the receipt of a list."""

    list: RecordId = 0
    page: Annotated[int, Field(ge=1, le=1_000)] = 1


class ShowListReceipt(Dialog):
    name = "show-list-receipt"
    data = Page
    side = True

    async def show(self, turn: Turn, data: Page, _answer: Answer) -> Move:
        return Done((await _receipt(turn, data.list, data.page),))

    steps = (show,)


async def told(turn: Turn, facts: Mapping[str, Any]) -> Reply:
    """All leads of the list are done: the first page of its receipt."""
    return await _receipt(turn, facts["list"], 1)


async def _ask(turn: Turn, data: Several, found: tuple[Offered, ...], message: str) -> Move:
    asks = await from_list.asks_for_kinds(turn.session)
    card = qualify_list.qualify_list(
        found, turn.words, all_chosen=data.page == 0, asks_for_kinds=asks, card_id=turn.card, revision=turn.revision
    )
    data = replace(data, leads=",".join(str(each.id) for each in found))
    return Ask(Reply(turn.words(message, count=len(found)), card=card), then="qualify", data=data)


async def _receipt(turn: Turn, list_id: int, page: int) -> Reply:
    facts = await list_receipts.receipt(turn.session, list_id, by=turn.actor)
    text = turn.words("list-receipt-said", total=len(facts.lines), qualified=facts.qualified, refused=facts.refused)
    return Reply(text, card=list_receipt.list_receipt(facts, turn.words, page=page))


async def _ids(turn: Turn, data: Several) -> tuple[int, ...]:
    """The leads that are meant, open or not; of all pages as many as can be qualified at once."""
    if data.leads:
        return _numbers(data.leads)
    size = {"page": data.page} if data.page else {"page": 1, "size": MOST_LEADS}
    page = await showing.page(turn.session, await _view(turn, data), by=turn.actor, now=turn.now, **size)
    return tuple(line.id for line in page.lines)


async def _view(turn: Turn, data: Several) -> View:
    if data.shown:
        return written.of_text(data.shown)
    if data.view:
        return definitions.system(data.view)
    return await personal.last(turn.session, by=turn.actor)


def _numbers(ids: Ids) -> tuple[int, ...]:
    return tuple(int(each) for each in ids.split(",") if each.isdecimal() and len(each) < 19)
