"""How many leads of a team or a view are scored, and the leads that are not, by the reason."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dialogs import replies, view_hints
from dialogs.cards import coverage as coverage_card
from dialogs.cards import lead_list
from dialogs.dialog import Answer, Dialog, Done, Move
from dialogs.turn import Reply, Turn
from dialogs.views import Listing, wanted
from services.leads import queries
from services.models.scoring import Subject
from services.models.user import Role
from services.scoring import diagnosing, mending
from services.scoring.diagnosis import Check
from services.scoring.mending import Mending
from services.views import definitions
from services.views.definitions import View
from services.views.showing import PAGE_SIZE

USUAL = {
    Role.ADMINISTRATOR: definitions.OPEN_LEADS,
    Role.MANAGER: definitions.TEAM_OPEN_LEADS,
    Role.SELLER: definitions.MY_OPEN_LEADS,
    Role.NONE: definitions.MY_OPEN_LEADS,
}
"""Whose leads are meant where nobody is named."""


@dataclass(frozen=True, slots=True)
class Covered(Listing):
    """The list, and the check that keeps its leads from being scored."""

    check: Check = Check.PUBLISHED


class ShowCoverage(Dialog):
    name = "score-coverage"
    data = Covered
    side = True

    async def show(self, turn: Turn, data: Covered, _answer: Answer) -> Move:
        view = await _meant(turn, data)
        found = await diagnosing.coverage(turn.session, view.filter, by=turn.actor, now=turn.now)
        title = lead_list.title(view, turn.words)
        message = "coverage-shown" if found.total else "coverage-none"
        counted = turn.words(message, view=title, scored=found.scored, total=found.total)
        text = " ".join(filter(None, (counted, await view_hints.stopped(turn))))
        mended = [each for check in found.reasons if (each := await _mending(turn, check))]
        card = coverage_card.coverage(found, view, turn.words, mending=mended, administers=_administers(turn))
        return Done((Reply(text, card=card),))

    steps = (show,)


class ListUnscored(Dialog):
    """The leads of the list that are not scored for one reason, a page of them."""

    name = "score-unscored"
    data = Covered
    side = True

    async def show(self, turn: Turn, data: Covered, _answer: Answer) -> Move:
        view, check = await _meant(turn, data), data.check
        before, after = (data.page - 1) * PAGE_SIZE, data.page * PAGE_SIZE
        ids = await diagnosing.unscored(turn.session, view.filter, check, by=turn.actor, now=turn.now, most=after + 1)
        if not ids[before:]:
            return Done((replies.say(turn, "unscored-list-none"),))
        leads = [await queries.get(turn.session, each, by=turn.actor) for each in ids[before:after]]
        why = turn.words(f"coverage-{check.value}")
        counted = await diagnosing.coverage(turn.session, view.filter, by=turn.actor, now=turn.now)
        total = counted.reasons.get(check, 0)
        text = turn.words("unscored-list-shown", view=lead_list.title(view, turn.words), why=why, total=total)
        card = coverage_card.unscored(
            leads, check, view, turn.words, page=data.page, more=len(ids) > after,
            mending=await _mending(turn, check), administers=_administers(turn),
        )  # fmt: skip
        return Done((Reply(text, card=card),))

    steps = (show,)


DIALOGS = (ShowCoverage, ListUnscored)


async def _meant(turn: Turn, data: Covered) -> View:
    """The view that was named, else the leads that the person answers for."""
    usual = "" if data.shown or data.named else USUAL[turn.actor.role].code
    return await wanted(turn, replace(data, view=data.view or usual, page=1))


async def _mending(turn: Turn, check: Check) -> Mending | None:
    return await mending.of(turn.session, Subject.LEAD, check)


def _administers(turn: Turn) -> bool:
    return turn.actor.role is Role.ADMINISTRATOR
