"""Merging leads: which duplicates, what will become of them, and then exactly that."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated

from pydantic import Field

from dialogs import merge_form, replies
from dialogs.cards import lead_duplicates, merge_choose
from dialogs.dialog import Answer, Ask, Begin, Done, Go, Move
from dialogs.finding import AboutALead, ChooseLead, LeadId, Words
from dialogs.merge_showing import Chosen, Showing
from dialogs.turn import Reply, Turn
from services.merging import duplicates
from services.merging.duplicates import Duplicates
from services.merging.kinds import KINDS

MOST = KINDS["lead"].most - 1
Ids = Annotated[str, Field(max_length=2000)]


@dataclass(frozen=True, slots=True)
class Merging(Chosen):
    """The lead and the duplicates that are offered (ids with commas between, "" to find them), then what was chosen.

    `other` are words that name a lead to merge with.
    """

    lead: LeadId = 0
    words: Words = ""
    other: Words = ""
    others: Ids = ""
    chosen: Ids = ""

    @property
    def kind(self) -> str:
        return "lead"

    @property
    def ids(self) -> tuple[int, ...]:
        return (self.lead, *merge_form.ids(self.chosen))


class MergeLeads(Showing, AboutALead):
    """Results in the id of the lead that survived, or in nothing when nothing was merged."""

    name = "merge-leads"
    data = Merging

    async def look_up(self, _turn: Turn, data: Merging, _answer: Answer) -> Move:
        if data.other:
            return Begin(ChooseLead.name, {"words": data.other}, then="take_other", own=data)
        if 1 <= len(merge_form.ids(data.chosen)) <= MOST:
            return Go("preview", data)
        return Go("ask_which", data)

    async def take_other(self, turn: Turn, data: Merging, answer: Answer) -> Move:
        if not isinstance(answer.result, int):
            return Done()
        if answer.result == data.lead:
            return Done((replies.say(turn, "merge-with-itself"),))
        return Go("preview", replace(data, chosen=str(answer.result)))

    async def ask_which(self, turn: Turn, data: Merging, _answer: Answer) -> Move:
        found = await _found(turn, data)
        if not found.candidates:
            return Done((replies.say(turn, "merge-none-found", name=found.lead.name),))
        if not found.mergeable:
            text = turn.words("merge-none-in-reach", name=found.lead.name)
            return Done((Reply(text, card=lead_duplicates.lead_duplicates(found, turn.words)),))
        ticked = [each.id for each in found.mergeable[:MOST]]
        return _ask(turn, data, found, "merge-choose", ticked)

    async def take_which(self, turn: Turn, data: Merging, answer: Answer) -> Move:
        found = await _found(turn, data)
        offered = {each.id for each in found.mergeable}
        ticked = [each for each in merge_form.ids(answer.values.get(merge_choose.OTHERS, "")) if each in offered]
        if 1 <= len(ticked) <= MOST:
            return Go("preview", replace(data, chosen=",".join(map(str, ticked))))
        return _ask(turn, data, found, "merge-choose-fewer" if ticked else "merge-choose-one", ticked)

    steps = (
        AboutALead.find, AboutALead.found, look_up, take_other, ask_which, take_which, Showing.preview,
        Showing.take_values, Showing.take_primary,
    )  # fmt: skip


async def _found(turn: Turn, data: Merging) -> Duplicates:
    turn.lead = data.lead
    if data.others:
        return await duplicates.among(turn.session, data.lead, merge_form.ids(data.others), by=turn.actor)
    return await duplicates.of_lead(turn.session, data.lead, by=turn.actor)


def _ask(turn: Turn, data: Merging, found: Duplicates, message: str, ticked: list[int]) -> Move:
    """Which of the duplicates, with these ticked."""
    card = merge_choose.merge_choose(found, turn.words, chosen=ticked, card_id=turn.card, revision=turn.revision)
    text = turn.words(message, name=found.lead.name, most=MOST)
    return Ask(Reply(text, card=card), then="take_which", data=data)
