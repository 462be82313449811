"""What the dialogs about one scoring model share: which model is meant, who may change it, how it is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from dialogs import replies
from dialogs.cards import ask_for_me
from dialogs.cards import scoring_models as cards
from dialogs.dialog import Answer, Dialog, Done, Go, Move
from dialogs.finding import LeadId, Words
from dialogs.turn import Reply, Turn
from dialogs.wishes import Code
from services.models.scoring import Subject
from services.models.user import Role
from services.people.rights import NotAllowed
from services.requests.of_models import Wanted
from services.scoring import listing, mending
from services.scoring.listing import ModelFacts

ANOTHER = {Subject.LEAD: Wanted.ADD_OF_LEADS, Subject.OPPORTUNITY: Wanted.ADD_OF_OPPORTUNITIES}


@dataclass(frozen=True, slots=True)
class Meant:
    """The model, by its id or its name, what is wished of it, and the version of it that the person saw."""

    model: LeadId = 0
    words: Words = ""
    command: Code = ""
    seen: LeadId = 0


class AboutAModel(Dialog):
    """A dialog about one model: its first step finds the model, the second goes on with it."""

    data = Meant

    async def find(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        if data.model:
            return Go(self.steps[1].__name__, data)
        every = await listing.listed(turn.session)
        found = _spoken_of(turn, every, data.words) or _named(every, data.words)
        if len(found) == 1:
            return Go(self.steps[1].__name__, replace(data, model=found[0].id))
        message = "models-which" if found else "models-not-found" if every else "models-none"
        return Done((listed(turn, found or every, message),))


class ChangesAModel(AboutAModel):
    """A change that only administrators make: others may ask for it, where there is such a request (`asked`)."""

    asked: ClassVar[str] = ""

    def is_askable(self, _model: ModelFacts) -> bool:
        """Whether the change could be made of the model as it is."""
        return bool(self.asked)

    async def begin(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        if not may_change(turn):
            model = await listing.get(turn.session, data.model)
            said = refused(turn)
            if not self.is_askable(model):
                return Done((said,))
            return Done((replace(said, card=ask_for_me.ask_for_model(model, self.asked, said.text, turn.words)),))
        return Go(self.steps[2].__name__, data)


def may_change(turn: Turn) -> bool:
    return turn.actor.role is Role.ADMINISTRATOR


def refused(turn: Turn) -> Reply:
    """That only administrators change models."""
    return replies.refused(turn, NotAllowed(role=Role.ADMINISTRATOR.value))


async def without_a_new_one(turn: Turn, said: Reply, kind: Subject) -> Reply:
    """What was refused, with a button that asks an administrator for a model of this kind: a first or another one."""
    asked = ANOTHER[kind] if await listing.listed(turn.session, kind) else mending.FIRST[kind]
    return replace(said, card=ask_for_me.ask_for_new_model(asked, said.text, turn.words))


def listed(turn: Turn, models: Sequence[ModelFacts], message: str) -> Reply:
    """The models in a list; administrators can add one."""
    card = cards.listing(models, turn.words, may_change=may_change(turn))
    return Reply(turn.words(message, count=len(models)), card=card)


def shown(turn: Turn, model: ModelFacts, message: str) -> Reply:
    """The model whole, with what is said about it; "it" is this model from now on."""
    turn.model, turn.rule = model.id, None
    card = cards.one(model, turn.words, may_change=may_change(turn))
    return Reply(turn.words(message, model=model.name, days=model.retrain_days), card=card)


def _spoken_of(turn: Turn, models: Sequence[ModelFacts], words: str) -> Sequence[ModelFacts]:
    """The model that was last shown, where none is named."""
    return [each for each in models if each.id == turn.model and not words]


def _named(models: Sequence[ModelFacts], words: str) -> Sequence[ModelFacts]:
    """The models of this name, or those in whose name it is; all of them when none is named."""
    wanted = "_".join(words.casefold().split())
    exact = [each for each in models if each.name.casefold() == wanted]
    return exact or [each for each in models if wanted in each.name.casefold()]
