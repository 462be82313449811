"""Changes of a scoring model that are asked about first: publish, unpublish, revert, delete, retrain."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dialogs.about_models import AboutAModel, ChangesAModel, Meant, listed, shown
from dialogs.cards import change_model
from dialogs.dialog import Answer, Ask, Done, Move, Outcome
from dialogs.turn import Card, Reply, Turn
from services.requests.of_models import Wanted
from services.scoring import administration, grades, listing, mending, publishing
from services.scoring.administration import AutoRetrainOn, TrainingUnderWay
from services.scoring.listing import ModelFacts

OWN = frozenset({"seen"})


class PublishModel(ChangesAModel):
    """What is not ready can be published too: the warning and the numbers are shown before."""

    own = OWN
    name = "publish-model"
    asked = mending.Change.PUBLISH

    def is_askable(self, model: ModelFacts) -> bool:
        return model.can_be_published

    async def ask(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        model = await listing.get(turn.session, data.model)
        if not model.can_be_published:
            return Done((shown(turn, model, "model-nothing-to-publish"),))
        named = turn.words.listing(model.overlapping)
        card = change_model.publish(model, turn.words, others=named, card_id=turn.card, revision=turn.revision)
        report = model.offered.report if model.offered else None
        text = turn.words("model-publish-ask", model=model.name, state=report.state.value if report else "ok")
        return asking(data, model, text, card, then="publish")

    async def publish(self, turn: Turn, data: Meant, answer: Answer) -> Move:
        chosen = answer.values.get(change_model.VERSION, "")
        number = int(chosen) if chosen.isascii() and chosen.isdecimal() else None
        model = await publishing.publish(turn.session, data.model, number=number, **seen_by(turn, data))
        return _done(turn, model, "model-published-for-some" if model.is_limited else "model-published")

    steps = (AboutAModel.find, ChangesAModel.begin, ask, publish)


class UnpublishModel(ChangesAModel):
    own = OWN
    name = "unpublish-model"
    asked = Wanted.UNPUBLISH

    def is_askable(self, model: ModelFacts) -> bool:
        return model.published is not None

    async def ask(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        model = await listing.get(turn.session, data.model)
        if model.published is None:
            return Done((shown(turn, model, "model-unpublished-already"),))
        card = change_model.unpublish(model, turn.words, card_id=turn.card, revision=turn.revision)
        return asking(data, model, turn.words("model-unpublish-ask", model=model.name), card, then="unpublish")

    async def unpublish(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        model = await publishing.unpublish(turn.session, data.model, **seen_by(turn, data))
        return _done(turn, model, "model-unpublished")

    steps = (AboutAModel.find, ChangesAModel.begin, ask, unpublish)


class RevertModel(ChangesAModel):
    own = OWN
    name = "revert-model"

    async def ask(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        model = await listing.get(turn.session, data.model)
        if not model.can_be_reverted:
            return Done((shown(turn, model, "model-nothing-to-revert"),))
        card = change_model.revert(model, turn.words, card_id=turn.card, revision=turn.revision)
        return asking(data, model, turn.words("model-revert-ask", model=model.name), card, then="revert")

    async def revert(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        return _done(turn, await publishing.revert(turn.session, data.model, **seen_by(turn, data)), "model-reverted")

    steps = (AboutAModel.find, ChangesAModel.begin, ask, revert)


class DeleteModel(ChangesAModel):
    """Refused, and shown with the switch, as long as the model is retrained automatically."""

    own = OWN
    name = "delete-model"
    asked = Wanted.DELETE

    async def ask(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        model = await listing.get(turn.session, data.model)
        if model.auto_retrain:
            return Done((shown(turn, model, f"refusal-{AutoRetrainOn.code}"),))
        card = change_model.delete(model, turn.words, card_id=turn.card, revision=turn.revision)
        return asking(data, model, turn.words("model-delete-ask", model=model.name), card, then="delete")

    async def delete(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        model = await administration.delete(turn.session, data.model, **seen_by(turn, data))
        outcome = Outcome("model-deleted", {"model": model.name})
        left = await listing.listed(turn.session)
        reply = Reply(turn.words("model-deleted", model=model.name), card=listed(turn, left, "models-shown").card)
        return Done((reply,), result=model.id, outcome=outcome)

    steps = (AboutAModel.find, ChangesAModel.begin, ask, delete)


class RetrainModel(ChangesAModel):
    """By hand; where the grade ranges were customised it is asked whether they are kept."""

    own = OWN
    name = "retrain-model"
    asked = mending.Change.RETRAIN

    async def ask(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        model = await listing.get(turn.session, data.model)
        refusal = AutoRetrainOn.code if model.auto_retrain else TrainingUnderWay.code if model.is_training else ""
        if refusal:
            return Done((shown(turn, model, f"refusal-{refusal}"),))
        customised = model.ranges != grades.DEFAULT
        card = change_model.retrain(model, turn.words, grades=customised, card_id=turn.card, revision=turn.revision)
        return asking(data, model, turn.words("model-retrain-ask", model=model.name), card, then="retrain")

    async def retrain(self, turn: Turn, data: Meant, answer: Answer) -> Move:
        reset = answer.values.get(change_model.GRADES) == change_model.RESET
        model = await administration.retrain(turn.session, data.model, reset_grades=reset, **seen_by(turn, data))
        return _done(turn, model, "model-training")

    steps = (AboutAModel.find, ChangesAModel.begin, ask, retrain)


def asking(data: Meant, model: ModelFacts, text: str, card: Card, then: str) -> Ask:
    """The question about the model, as it is seen with it."""
    return Ask(Reply(text, card=card), then=then, data=replace(data, model=model.id, seen=model.version))


def seen_by(turn: Turn, data: Meant) -> dict[str, Any]:
    """The model as it was seen, by whom, when."""
    return {"version": data.seen, "by": turn.actor, "now": turn.now}


def _done(turn: Turn, model: ModelFacts, message: str) -> Move:
    outcome = Outcome(message, {"model": model.name})
    return Done((shown(turn, model, message),), result=model.id, outcome=outcome)
