"""Answering a question of the FAQ from what holds in this organisation now."""

from __future__ import annotations

from dataclasses import dataclass

from dialogs import replies
from dialogs.cards.answer import answer
from dialogs.dialog import Answer, Dialog, Done, Move
from dialogs.faq import telling
from dialogs.faq.questions import ANSWERS
from dialogs.finding import LeadId
from dialogs.summaries import missing
from dialogs.turn import Reply, Turn
from dialogs.wishes import Code


@dataclass(frozen=True, slots=True)
class Asked:
    """The question's code, "" for one that is not known; the lead it is about, 0 for none."""

    question: Code = ""
    lead: LeadId = 0


class Faq(Dialog):
    """For a question about the organisation its own answer; for one about one lead's summary, that lead's checks."""

    name = "faq"
    data = Asked
    side = True

    async def tell(self, turn: Turn, data: Asked, _answer: Answer) -> Move:
        lead = await telling.spoken_of(turn)
        if data.question == "summary-missing" and data.lead and lead:
            return Done((await missing(turn, lead),))
        return Done((await _answered(turn, data.question),))

    steps = (tell,)


async def _answered(turn: Turn, question: str) -> Reply:
    if question not in ANSWERS:
        return replies.say(turn, "not-yet-faq")
    answered = await ANSWERS[question](turn)
    return Reply(answered.short, card=answer(answered, turn.words))
