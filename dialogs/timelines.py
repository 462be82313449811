"""Looking at the timeline of a lead or an opportunity, and getting a file back from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from dialogs.cards import events, values
from dialogs.cards import timeline as timeline_card
from dialogs.dialog import Answer, Dialog, Done, Go, Move
from dialogs.finding import AboutALead, LeadId, Words
from dialogs.turn import File, Reply, Turn
from services.leads import queries
from services.opportunities import queries as opportunities
from services.timeline import attachments, notes

TAKE_FILES = frozenset({"emulator", "webchat", "directline"})
"""Channels that take a file with its content in its address. Teams takes none from a bot that way."""

LARGEST_SENT = 256 * 1024


@dataclass(frozen=True, slots=True)
class Span:
    """The lead or the opportunity, and the page of its timeline."""

    lead: LeadId = 0
    words: Words = ""
    opportunity: LeadId = 0
    page: Annotated[int, Field(ge=1, le=9999)] = 1


class ShowTimeline(AboutALead):
    name = "timeline"
    data = Span
    side = True

    async def find(self, turn: Turn, data: Span, answer: Answer) -> Move:
        if data.opportunity:
            return Go("show_opportunity", data)
        return await AboutALead.find(self, turn, data, answer)

    async def show_lead(self, turn: Turn, data: Span, _answer: Answer) -> Move:
        facts = await queries.get(turn.session, data.lead, by=turn.actor)
        turn.lead = facts.id
        items = await notes.timeline(turn.session, "lead", facts.id, by=turn.actor)
        return _shown(turn, facts.name, {"lead": str(facts.id)}, items, data.page)

    async def show_opportunity(self, turn: Turn, data: Span, _answer: Answer) -> Move:
        facts = await opportunities.one(turn.session, data.opportunity, by=turn.actor)
        items = await notes.timeline(turn.session, "opportunity", facts.id, by=turn.actor)
        return _shown(turn, facts.name, {"opportunity": str(facts.id)}, items, data.page)

    steps = (find, AboutALead.found, show_lead, show_opportunity)


def _shown(turn: Turn, name: str, of: dict[str, str], items: tuple[notes.TimelineItem, ...], page: int) -> Done:
    """The page that was asked for, or the last one; what has no words for people is left out."""
    told = [item for item in items if events.is_told(item, turn.words)]
    card = timeline_card.timeline(name, of, told, page, turn.words)
    text = turn.words("timeline-shown", name=name, notes=sum(item.kind == notes.NOTE for item in told))
    return Done((Reply(text, card=card),))


@dataclass(frozen=True, slots=True)
class Wish:
    """A file, by its id."""

    file: LeadId = 0


class GetFile(Dialog):
    name = "get-file"
    data = Wish
    side = True

    async def send(self, turn: Turn, data: Wish, _answer: Answer) -> Move:
        kept = await attachments.get(turn.session, data.file, by=turn.actor)
        facts = {"file": kept.filename, "size": values.size(turn.words, len(kept.content))}
        if turn.channel not in TAKE_FILES:
            return Done((Reply(turn.words("file-not-here", **facts)),))
        if len(kept.content) > LARGEST_SENT:
            return Done((Reply(turn.words("file-too-large-to-send", **facts)),))
        return Done((Reply(turn.words("file-sent", **facts), file=File(kept.filename, kept.mimetype, kept.content)),))

    steps = (send,)
