"""Deleting a lead: which, exactly what goes, sure, gone."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dialogs.cards import delete_lead, settled
from dialogs.dialog import Answer, Ask, Done, Move, Outcome
from dialogs.finding import AboutALead, LeadId, Words
from dialogs.turn import Reply, Turn
from services.leads import deleting
from services.leads.deleting import Going


@dataclass(frozen=True, slots=True)
class Deleting:
    """The lead, and what the person saw would go: its version, its notes and their attachments."""

    lead: LeadId = 0
    words: Words = ""
    version: int = 0
    notes: int = 0
    attachments: int = 0

    def seeing(self, going: Going) -> Deleting:
        return replace(self, version=going.lead.version, notes=going.notes, attachments=going.attachments)


class DeleteLead(AboutALead):
    """Results in the id of the lead that was deleted."""

    name = "delete-lead"
    data = Deleting

    async def confirm(self, turn: Turn, data: Deleting, _answer: Answer) -> Move:
        going = await deleting.what_goes(turn.session, data.lead, by=turn.actor)
        return _ask(turn, data, going, "delete-lead-ask")

    async def delete(self, turn: Turn, data: Deleting, _answer: Answer) -> Move:
        going = await deleting.what_goes(turn.session, data.lead, by=turn.actor)
        if data.seeing(going) != data:
            return _ask(turn, data, going, "delete-lead-changed")
        gone = await deleting.delete(turn.session, data.lead, version=data.version, by=turn.actor, now=turn.now)
        turn.lead = None
        text = turn.words("deleted-lead", name=gone.name)
        card = settled.settled(turn.words, text, who=turn.actor.name, when=turn.now)
        return Done((Reply(text, card=card),), gone.id, Outcome("deleted-lead", {"name": gone.name}))

    steps = (AboutALead.find, AboutALead.found, confirm, delete)


def _ask(turn: Turn, data: Deleting, going: Going, message: str) -> Move:
    turn.lead = going.lead.id
    card = delete_lead.delete_lead(going, turn.words, card_id=turn.card, revision=turn.revision)
    text = turn.words(message, name=going.lead.name)
    return Ask(Reply(text, card=card), then="delete", data=data.seeing(going))
