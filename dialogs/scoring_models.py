"""Scoring models: looking at them, and the switches of an administrator that ask or tell in one step."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import ClassVar

from dialogs import replies
from dialogs.about_models import AboutAModel, ChangesAModel, Meant, listed, may_change, shown
from dialogs.cards import model_attribute, model_attributes, model_performance, model_versions, scoring_words
from dialogs.dialog import Answer, Begin, Dialog, Done, Move, Outcome
from dialogs.finding import Words
from dialogs.grade_ranges import EditGrades
from dialogs.model_adding import AddModel
from dialogs.model_attributes import EditAttributes
from dialogs.model_changes import DeleteModel, PublishModel, RetrainModel, RevertModel, UnpublishModel
from dialogs.turn import Reply, Turn
from services.models.scoring import Subject
from services.scoring import administration, insight, listing, track_record
from services.views.clock import Clock


class ShowModel(AboutAModel):
    name = "show-model"
    side = True

    async def show(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        model = await listing.get(turn.session, data.model)
        return Done((shown(turn, model, "model-under-training" if model.is_training else "model-shown"),))

    steps = (AboutAModel.find, show)


class ShowPerformance(AboutAModel):
    name = "show-performance"
    side = True

    async def show(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        model = await listing.get(turn.session, data.model)
        version = model.learned
        if version is None or version.report is None:
            return Done((shown(turn, model, "model-untrained"),))
        card = model_performance.performance(model, version, turn.words)
        text = turn.words("performance-shown", model=model.name, state=version.report.state.value)
        return Done((Reply(text, card=card),))

    steps = (AboutAModel.find, show)


class ShowAttributes(AboutAModel):
    name = "show-attributes"
    side = True

    async def show(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        model = await listing.get(turn.session, data.model)
        version = model.learned
        if version is None or version.report is None:
            return Done((shown(turn, model, "model-untrained"),))
        insights = await insight.of(turn.session, version.id)
        card = model_attributes.attributes(model, version, insights, turn.words, may_change=may_change(turn))
        used = {"used": len(version.used), "total": len(version.screened)}
        return Done((Reply(turn.words("attributes-shown", model=model.name, **used), card=card),))

    steps = (AboutAModel.find, show)


@dataclass(frozen=True, slots=True)
class OneAttribute(Meant):
    """One attribute of the model, by its name."""

    attribute: Words = ""


class ShowAttribute(AboutAModel):
    """How records with each of its values ended."""

    name = "show-attribute"
    data = OneAttribute
    side = True

    async def show(self, turn: Turn, data: OneAttribute, _answer: Answer) -> Move:
        model = await listing.get(turn.session, data.model)
        version = model.learned
        found = await insight.of(turn.session, version.id if version else 0)
        screened = [each for each in version.screened if each["name"] == data.attribute] if version else []
        if version is None or not screened or data.attribute not in found:
            return Done((shown(turn, model, "attribute-no-more"),))
        card = model_attribute.attribute(model, version, screened[0], found[data.attribute], turn.words)
        name = scoring_words.attribute(turn.words, data.attribute, entity=model.kind.value)
        return Done((Reply(turn.words("attribute-shown", name=name, model=model.name), card=card),))

    steps = (AboutAModel.find, show)


class CompareVersions(AboutAModel):
    """The version that scores, or the one before, beside the newest."""

    name = "compare-versions"
    side = True

    async def show(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        model = await listing.get(turn.session, data.model)
        trained = [each for each in await listing.versions(turn.session, model.id) if each.report]
        newest = trained[0] if trained else None
        older = next((each for each in trained[1:] if model.published in (None, newest, each)), None)
        if newest is None or older is None:
            return Done((shown(turn, model, "versions-one-only"),))
        card = model_versions.compared(model, older, newest, turn.words)
        text = turn.words("versions-compared", model=model.name, older=older.number, newer=newest.number)
        return Done((Reply(text, card=card),))

    steps = (AboutAModel.find, show)


class ShowGradeRecord(Dialog):
    """Of each grade how many of the leads that had it at first were qualified."""

    name = "grade-record"
    data = Meant
    side = True

    async def show(self, turn: Turn, _data: Meant, _answer: Answer) -> Move:
        clock = Clock(turn.now, turn.actor.time_zone)
        records = [each for each in await track_record.of(turn.session, Subject.LEAD, clock=clock) if each.closed]
        if not records:
            return Done((replies.say(turn, "grade-record-none", months=track_record.MONTHS),))
        told = [turn.words("grade-record-shown", months=track_record.MONTHS)]
        for each in records:
            few = "no" if each.is_enough else "yes"
            told.append(turn.words("grade-record", grade=each.grade.name, closed=each.closed, won=each.won, few=few))
        return Done((Reply(" ".join(told)),))

    steps = (show,)


class SwitchesRetraining(ChangesAModel):
    """Automatic retraining, on or off: it is taken back as easily as it is done, so nothing is asked."""

    on: ClassVar[bool]

    async def switch(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        model = await listing.get(turn.session, data.model)
        model = await administration.switch_retraining(
            turn.session, model.id, on=self.on, version=model.version, by=turn.actor, now=turn.now
        )
        message = "model-retraining-on" if self.on else "model-retraining-off"
        outcome = Outcome(message, {"model": model.name})
        return Done((shown(turn, model, message),), result=model.id, outcome=outcome)

    steps = (AboutAModel.find, ChangesAModel.begin, switch)


class SwitchRetrainingOn(SwitchesRetraining):
    name = "retraining-on"
    on = True


class SwitchRetrainingOff(SwitchesRetraining):
    name = "retraining-off"
    on = False


class ManageModels(Dialog):
    """What is said about models: a change has its dialog; without one they are listed."""

    name = "manage-models"
    data = Meant
    commands: ClassVar[dict[str, type[Dialog]]] = {
        "show-model": ShowModel,
        "show-performance": ShowPerformance,
        "show-attributes": ShowAttributes,
        "compare-versions": CompareVersions,
        "grade-record": ShowGradeRecord,
        "publish-model": PublishModel,
        "unpublish-model": UnpublishModel,
        "revert-model": RevertModel,
        "delete-model": DeleteModel,
        "retrain-model": RetrainModel,
        "retraining-on": SwitchRetrainingOn,
        "retraining-off": SwitchRetrainingOff,
        "edit-attributes": EditAttributes,
        "edit-grades": EditGrades,
        "add-lead": AddModel,
        "add-opportunity": AddModel,
    }

    async def begin(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        if data.command in self.commands:
            return Begin(self.commands[data.command].name, asdict(data), then="over", own=data)
        models = await listing.listed(turn.session)
        return Done((listed(turn, models, "models-shown" if models else "models-none"),))

    async def over(self, _turn: Turn, _data: Meant, _answer: Answer) -> Move:
        return Done()

    steps = (begin, over)


DIALOGS: tuple[type[Dialog], ...] = (ManageModels, ShowAttribute, *dict.fromkeys(ManageModels.commands.values()))

BY_ACTION: dict[str, str] = {
    "model.show": ShowModel.name,
    "model.performance": ShowPerformance.name,
    "model.attributes": ShowAttributes.name,
    "model.attribute": ShowAttribute.name,
    "model.versions": CompareVersions.name,
    "model.publish": PublishModel.name,
    "model.unpublish": UnpublishModel.name,
    "model.revert": RevertModel.name,
    "model.delete": DeleteModel.name,
    "model.retrain": RetrainModel.name,
    "model.retrain-on": SwitchRetrainingOn.name,
    "model.retrain-off": SwitchRetrainingOff.name,
    "model.grades": EditGrades.name,
    "model.edit-attributes": EditAttributes.name,
    "model.add": AddModel.name,
}
"""The lasting buttons of the cards."""
