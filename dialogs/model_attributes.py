"""Choosing what a scoring model learns from: its attributes, whose blanks count, and how far back."""

from __future__ import annotations

from dialogs import replies
from dialogs.about_models import AboutAModel, ChangesAModel, Meant, shown
from dialogs.cards import model_attributes as cards
from dialogs.dialog import Answer, Ask, Done, Move, Outcome
from dialogs.model_changes import OWN, asking, seen_by
from dialogs.turn import Turn
from services.scoring import administration, listing
from services.scoring.adding import InvalidModel
from services.scoring.administration import Edits
from services.scoring.attributes import ignorable
from services.scoring.listing import ModelFacts


class EditAttributes(ChangesAModel):
    """It ends in a retraining that is offered: what scores now stays until that is published."""

    name = "edit-attributes"
    own = OWN

    async def ask(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        model = await listing.get(turn.session, data.model)
        if model.learned is None:
            return Done((shown(turn, model, "model-untrained"),))
        return _form(turn, data, model)

    async def save(self, turn: Turn, data: Meant, answer: Answer) -> Move:
        model = await listing.get(turn.session, data.model)
        try:
            edited = await administration.edit(turn.session, model.id, _edits(model, answer), **seen_by(turn, data))
        except InvalidModel as refusal:
            return _form(turn, data, model, wrong=replies.refused(turn, refusal).text)
        message = "attributes-saved" if edited.is_edited else "attributes-recommended"
        outcome = Outcome(message, {"model": edited.name})
        return Done((shown(turn, edited, message),), result=edited.id, outcome=outcome)

    steps = (AboutAModel.find, ChangesAModel.begin, ask, save)


def _form(turn: Turn, data: Meant, model: ModelFacts, *, wrong: str = "") -> Ask:
    screened = model.learned.screened if model.learned else ()
    names = [each["name"] for each in screened if ignorable(model.kind, each["name"])]
    card = cards.edit(model, screened, names, turn.words, wrong=wrong, card_id=turn.card, revision=turn.revision)
    return asking(data, model, turn.words("attributes-form", model=model.name), card, then="save")


def _edits(model: ModelFacts, answer: Answer) -> Edits:
    written = answer.values.get(cards.MONTHS, "")
    months = int(written) if written.isascii() and written.isdecimal() else model.months
    ignored = _several(answer, cards.IGNORED, model.ignore_empty)
    if answer.action == "attributes.recommended":
        return Edits(None, ignored, months)
    recommended = model.learned.used if model.learned else ()
    chosen = _several(answer, cards.CHOSEN, model.chosen or recommended)
    untouched = model.chosen is None and chosen == frozenset(recommended)
    return Edits(None if untouched else chosen, ignored, months)


def _several(answer: Answer, name: str, before: tuple[str, ...]) -> frozenset[str]:
    """The choices of an input; a client that sends nothing of it has left it alone."""
    if name not in answer.values:
        return frozenset(before)
    return frozenset(each for each in answer.values[name].split(",") if each)
