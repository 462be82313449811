"""The four grades of a scoring model: changed on a form, with what follows counted before it is saved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated

from pydantic import Field

from dialogs import replies
from dialogs.about_models import AboutAModel, ChangesAModel, Meant, shown
from dialogs.cards import grade_ranges as cards
from dialogs.dialog import Answer, Ask, Done, Go, Move, Outcome
from dialogs.turn import Reply, Turn
from services.models.score import Grade
from services.requests.of_models import Wanted
from services.scoring import administration, grades, listing, regrading
from services.scoring.grades import HIGHEST, GradesOutOfOrder, Ranges

Least = Annotated[int, Field(ge=0, le=HIGHEST)]
"""Where a grade begins; 0 where nothing was chosen yet."""


@dataclass(frozen=True, slots=True)
class Typed(Meant):
    """Where A, B and C are to begin."""

    least_a: Least = 0
    least_b: Least = 0
    least_c: Least = 0


class EditGrades(ChangesAModel):
    """The neighbour of a grade ends where the grade begins; what does not follow in order is asked about again."""

    name = "edit-grades"
    asked = Wanted.GRADES
    data = Typed
    own = frozenset({"seen", "least_a", "least_b", "least_c"})

    async def open_model(self, turn: Turn, data: Typed, _answer: Answer) -> Move:
        model = await listing.get(turn.session, data.model)
        return Go("ask", replace(_filled(data, model.ranges), seen=model.version))

    async def ask(self, turn: Turn, data: Typed, _answer: Answer) -> Move:
        return await _form(turn, data)

    async def preview(self, turn: Turn, data: Typed, answer: Answer) -> Move:
        if answer.action == "grades.usual":
            return Go("count", _filled(data, grades.DEFAULT))
        least_a, least_b, least_c = (_number(answer.values, name, data) for name in cards.LEAST.values())
        typed = replace(
            data,
            least_a=least_a or data.least_a,
            least_b=least_b or data.least_b,
            least_c=least_c or data.least_c,
        )
        if None in (least_a, least_b, least_c):
            return await _form(turn, typed, wrong=turn.words("grade-number-wrong"))
        try:
            Ranges(typed.least_a, typed.least_b, typed.least_c)
        except GradesOutOfOrder as refusal:
            return await _form(turn, typed, wrong=replies.refused(turn, refusal).text)
        return Go("count", typed)

    async def count(self, turn: Turn, data: Typed, _answer: Answer) -> Move:
        model = await listing.get(turn.session, data.model)
        ranges = Ranges(data.least_a, data.least_b, data.least_c)
        if ranges == model.ranges:
            return Done((shown(turn, model, "grades-unchanged"),), result=model.id)
        found = await regrading.consequence(turn.session, model.id, ranges)
        card = cards.consequence(model, ranges, found, turn.words, card_id=turn.card, revision=turn.revision)
        text = turn.words("grades-ask", kind=model.kind.value, changed=found.changed, scored=found.scored)
        return Ask(Reply(text, card=card), then="save", data=data)

    async def save(self, turn: Turn, data: Typed, answer: Answer) -> Move:
        if answer.action == "grades.back":
            return Go("ask", data)
        ranges = Ranges(data.least_a, data.least_b, data.least_c)
        model = await administration.set_ranges(
            turn.session, data.model, ranges, version=data.seen, by=turn.actor, now=turn.now
        )
        outcome = Outcome("grades-saved", {"model": model.name})
        return Done((shown(turn, model, "grades-saved"),), result=model.id, outcome=outcome)

    steps = (AboutAModel.find, ChangesAModel.begin, open_model, ask, preview, count, save)


def _filled(data: Typed, ranges: Ranges) -> Typed:
    return replace(data, least_a=ranges.a, least_b=ranges.b, least_c=ranges.c)


def _number(values: Mapping[str, str], name: str, data: Typed) -> int | None:
    """What was typed as a whole number of points; a client may send "60.0". None for what no grade can begin at."""
    written = values.get(name, str(getattr(data, name))).strip().removesuffix(".0")
    number = int(written) if written.isascii() and written.isdecimal() and len(written) <= len(str(HIGHEST)) else 0
    return number if 0 < number <= HIGHEST else None


async def _form(turn: Turn, data: Typed, *, wrong: str = "") -> Move:
    model = await listing.get(turn.session, data.model)
    least = {cards.LEAST[grade]: getattr(data, cards.LEAST[grade]) for grade in (Grade.A, Grade.B, Grade.C)}
    card = cards.form(model, least, turn.words, wrong=wrong, card_id=turn.card, revision=turn.revision)
    return Ask(Reply(turn.words("grades-form", model=model.name), card=card), then="preview", data=data)
