"""Saying that two leads are no duplicates: both named, or the only possible duplicate of the lead spoken of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from dialogs import replies
from dialogs.dialog import Answer, Begin, Done, Go, Move, Step
from dialogs.finding import AboutALead, ChooseLead, LeadId, Words
from dialogs.lead_duplicates import LeadDuplicates, Looking, detached
from dialogs.turn import Turn
from services.merging import duplicates


@dataclass(frozen=True, slots=True)
class Pair(Looking):
    """The lead, and the one that is no duplicate of it: by words, or its id once it is known."""

    other: Words = ""
    apart: LeadId = 0


class TellApart(LeadDuplicates):
    """Where there are several, or none, the list says so; what was told apart can be taken back."""

    name = "tell-apart"
    data = Pair
    own = frozenset({"apart"})

    async def look_up(self, turn: Turn, data: Pair, _answer: Answer) -> Move:
        if data.other:
            return Begin(ChooseLead.name, {"words": data.other}, then="take_other", own=data)
        found = await duplicates.of_lead(turn.session, data.lead, by=turn.actor)
        if len(found.candidates) == 1:
            return Go("tell", replace(data, apart=found.candidates[0].id))
        return Go("show", data)

    async def take_other(self, turn: Turn, data: Pair, answer: Answer) -> Move:
        if not isinstance(answer.result, int):
            return Done()
        if answer.result == data.lead:
            return Done((replies.say(turn, "merge-with-itself"),))
        return Go("tell", replace(data, apart=answer.result))

    async def tell(self, turn: Turn, data: Pair, _answer: Answer) -> Move:
        return await detached(turn, data, (data.apart,))

    steps: ClassVar[tuple[Step, ...]] = (
        AboutALead.find, AboutALead.found, look_up, take_other, tell, LeadDuplicates.show, LeadDuplicates.take,
    )  # fmt: skip
