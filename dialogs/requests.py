"""Asking an administrator for something one may not do oneself, and what the administrator decides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field

from dialogs import replies, rule_words
from dialogs.cards import request as request_card
from dialogs.cards import request_decided, request_list
from dialogs.dialog import Answer, Dialog, Done, Move
from dialogs.finding import LeadId
from dialogs.turn import Reply, Turn
from dialogs.wishes import Code
from services.models.change_request import RequestStatus
from services.requests import asking, deciding, queries
from services.requests.queries import RequestFacts

RequestId = Annotated[int, Field(ge=0, le=2**63 - 1)]


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for: its kind, as "rule.unpublish", and what that is about; the lead that waits for it.

    A rule is meant by id or name, a scoring model by id, a setting by its code.
    """

    kind: Annotated[str, Field(max_length=40)] = ""
    rule: Annotated[str, Field(max_length=200)] | int = ""
    model: LeadId = 0
    setting: Code = ""
    lead: LeadId = 0


class AskAdministrator(Dialog):
    """Results in the id of the request."""

    name = "ask-administrator"
    data = Wish

    async def ask(self, turn: Turn, data: Wish, _answer: Answer) -> Move:
        rule = rule_words.stored(data.rule) if isinstance(data.rule, str) else data.rule
        facts = {"rule": rule, "model": data.model, "setting": data.setting}
        asked = await asking.ask(turn.session, data.kind, facts, lead_id=data.lead or None, by=turn.actor, now=turn.now)
        message = "request-sent" if asked.new else "request-sent-before"
        what = request_card.what(turn.words, asked.kind, asked.name)
        return Done((replies.say(turn, message, who=turn.words.listing(asked.who[:3]), what=what),), result=asked.id)

    steps = (ask,)


@dataclass(frozen=True, slots=True)
class OfRequest:
    """A request by its id."""

    request: RequestId = 0


class ApproveRequest(Dialog):
    name = "approve-request"
    data = OfRequest
    side = True

    async def approve(self, turn: Turn, data: OfRequest, _answer: Answer) -> Move:
        return Done((_decided(turn, await deciding.approve(turn.session, data.request, by=turn.actor, now=turn.now)),))

    steps = (approve,)


class RejectRequest(Dialog):
    name = "reject-request"
    data = OfRequest
    side = True

    async def reject(self, turn: Turn, data: OfRequest, _answer: Answer) -> Move:
        return Done((_decided(turn, await deciding.reject(turn.session, data.request, by=turn.actor, now=turn.now)),))

    steps = (reject,)


class ShowRequest(Dialog):
    name = "show-request"
    data = OfRequest
    side = True

    async def show(self, turn: Turn, data: OfRequest, _answer: Answer) -> Move:
        return Done((_shown(turn, await queries.get(turn.session, data.request, by=turn.actor)),))

    steps = (show,)


@dataclass(frozen=True, slots=True)
class OpenOnes:
    """The requests that wait."""


class ListRequests(Dialog):
    name = "list-requests"
    data = OpenOnes
    side = True

    async def show(self, turn: Turn, _data: OpenOnes, _answer: Answer) -> Move:
        found = await queries.still_open(turn.session, by=turn.actor)
        if not found:
            return Done((replies.say(turn, "requests-none"),))
        text = turn.words("requests-shown", count=len(found))
        return Done((Reply(text, card=request_list.request_list(found, turn.words)),))

    steps = (show,)


async def told_of_asking(turn: Turn, facts: Mapping[str, Any]) -> Reply | None:
    """To an administrator: somebody asks; nothing when it has been decided meanwhile."""
    request = await queries.get(turn.session, facts["request"], by=turn.actor)
    return _shown(turn, request) if request.status is RequestStatus.OPEN else None


async def told_of_decision(turn: Turn, facts: Mapping[str, Any]) -> Reply:
    """To who asked: what was decided."""
    request = await queries.get(turn.session, facts["request"], by=turn.actor)
    return Reply(request_decided.sentence(request, turn.words), card=request_decided.decided(request, turn.words))


def _shown(turn: Turn, request: RequestFacts) -> Reply:
    what = request_card.what(turn.words, request.kind, request.name)
    text = turn.words("request-shown", asker=request.asker, what=what)
    return Reply(text, card=request_card.request(request, turn.words, by=turn.actor), card_id=_card_of(request))


def _decided(turn: Turn, request: RequestFacts) -> Reply:
    """In the place of the card on which it was decided."""
    card = request_decided.decided_here(request, turn.words)
    return Reply(request_decided.sentence(request, turn.words), card=card, replaces=_card_of(request))


def _card_of(request: RequestFacts) -> str:
    return f"request-{request.id}"
