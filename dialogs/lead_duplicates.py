"""The possible duplicates of a lead: paged through, told apart and put together again, deleted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated, ClassVar

from pydantic import Field

from dialogs import merge_form, replies
from dialogs.cards import lead_duplicates
from dialogs.dialog import Answer, Ask, Begin, Done, Move, Outcome, Step
from dialogs.finding import AboutALead, LeadId, Words
from dialogs.lead_deleting import DeleteLead
from dialogs.turn import Reply, Turn
from services.leads import near_misses, telling_apart
from services.merging import duplicates

NEXT = "duplicates.next"


@dataclass(frozen=True, slots=True)
class Looking:
    """The lead whose duplicates are looked at, and the page in sight, from 0."""

    lead: LeadId = 0
    words: Words = ""
    page: Annotated[int, Field(ge=0, le=1000)] = 0


class LeadDuplicates(AboutALead):
    """Results in the id of the lead."""

    name = "lead-duplicates"
    data = Looking
    side = True

    async def show(self, turn: Turn, data: Looking, _answer: Answer) -> Move:
        return await _show(turn, data)

    async def take(self, turn: Turn, data: Looking, answer: Answer) -> Move:
        chosen = merge_form.ids(answer.values.get(lead_duplicates.CHOSEN, ""))
        match answer.action:
            case "duplicates.previous" | "duplicates.next":
                step = 1 if answer.action == NEXT else -1
                return await _show(turn, replace(data, page=max(0, data.page + step)))
            case "duplicates.attach":
                return await _attach(turn, data, merge_form.ids(answer.values.get("other", "")))
            case "duplicates.detach" if chosen:
                return await detached(turn, data, chosen)
            case "duplicates.delete" if len(chosen) == 1:
                return Begin(DeleteLead.name, {"lead": chosen[0]}, then="show", own=data)
            case "duplicates.delete" if chosen:
                return await _show(turn, data, turn.words("duplicates-pick-one"))
            case _:
                return await _show(turn, data, turn.words("duplicates-pick"))

    steps: ClassVar[tuple[Step, ...]] = (AboutALead.find, AboutALead.found, show, take)


async def detached(turn: Turn, data: Looking, chosen: tuple[int, ...]) -> Move:
    """These are told apart from the lead; the list as it is then."""
    for other in chosen:
        gone = await telling_apart.detach(turn.session, data.lead, other, by=turn.actor, now=turn.now)
    return await _show(turn, data, turn.words("duplicate-detached", name=gone.name, count=len(chosen)), undo=True)


async def _attach(turn: Turn, data: Looking, others: tuple[int, ...]) -> Move:
    for other in others[:1]:
        back = await telling_apart.attach_again(turn.session, data.lead, other, by=turn.actor, now=turn.now)
        return await _show(turn, data, turn.words("duplicate-attached", name=back.name), undo=True)
    return await _show(turn, data)


async def _show(turn: Turn, data: Looking, text: str = "", *, undo: bool = False) -> Move:
    """The page that is to be in sight, or as far as there are pages; over when there is nothing to choose from."""
    found = await duplicates.of_lead(turn.session, data.lead, by=turn.actor)
    apart = await telling_apart.apart_from(turn.session, data.lead, by=turn.actor)
    near = await near_misses.explained(turn.session, data.lead, found.near, by=turn.actor)
    turn.lead, name = found.lead.id, found.lead.name
    if not (found.candidates or apart):
        return Done((replies.say(turn, "duplicates-none", name=name),), found.lead.id, Outcome("duplicates-closed"))
    page = min(data.page, lead_duplicates.pages(found) - 1)
    card = lead_duplicates.lead_duplicates(
        found, turn.words, apart=apart, near=near, page=page, card_id=turn.card, revision=turn.revision
    )
    text = text or _told(turn, name, len(found.candidates))
    reply = Reply(text, card=card, suggestions=(turn.words("try-undo"),) if undo else ())
    return Ask(reply, then="take", data=replace(data, page=page))


def _told(turn: Turn, name: str, count: int) -> str:
    return turn.words("duplicates-shown", name=name, count=count) if count else turn.words("duplicates-none", name=name)
