"""Field mappings: looking at them, and adding, switching and deleting the organisation's own."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Annotated, ClassVar

from pydantic import Field

from dialogs import field_names, replies
from dialogs.cards import field_mappings as mappings_card
from dialogs.cards import values
from dialogs.cards.inputs import UNTOUCHED
from dialogs.dialog import Answer, Ask, Begin, Dialog, Done, Go, Move, Outcome
from dialogs.finding import LeadId, Words
from dialogs.turn import Reply, Turn
from services.models.user import Role
from services.people.rights import NotAllowed
from services.qualification import mapping_administration as administration
from services.qualification.choices import Entity
from services.qualification.mapping_administration import MappingFacts, TargetTaken
from services.qualification.mapping_fit import COLUMNS, SOURCES, DoesNotFit, UnknownColumn
from services.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Meant:
    """The record type that is filled, the mapping by its id or by the words for its columns, and what is wished."""

    record: Annotated[str, Field(max_length=20)] = ""
    mapping: LeadId = 0
    source: Words = ""
    target: Words = ""
    command: Annotated[str, Field(max_length=40)] = ""

    @property
    def entity(self) -> Entity:
        return next((each for each in Entity if each.value == self.record), Entity.OPPORTUNITY)


class AboutAMapping(Dialog):
    """A dialog about one mapping: its first step finds it, the second goes on with it."""

    data = Meant

    async def find(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        if data.mapping:
            return Go(self.steps[1].__name__, data)
        known = await administration.listed(turn.session, data.entity)
        columns = [each.target_attr for each in known]
        column = field_names.column(data.target, columns, turn.words, entity=data.entity.value)
        for each in known:
            if each.target_attr == column:
                return Go(self.steps[1].__name__, replace(data, mapping=each.id))
        return Done((await _listing(turn, data, "mapping-not-found"),))


class ShowMapping(AboutAMapping):
    name = "show-mapping"
    side = True

    async def show(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        mapping = await administration.get(turn.session, data.mapping)
        return Done((_shown(turn, mapping, "mapping-shown"),))

    steps = (AboutAMapping.find, show)


class SwitchOff(AboutAMapping):
    name = "switch-mapping-off"

    async def switch_off(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        mapping = await administration.switch_off(turn.session, data.mapping, by=turn.actor, now=turn.now)
        return Done((_shown(turn, mapping, "mapping-switched-off"),))

    steps = (AboutAMapping.find, switch_off)


class SwitchOn(AboutAMapping):
    name = "switch-mapping-on"

    async def switch_on(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        mapping = await administration.switch_on(turn.session, data.mapping, by=turn.actor, now=turn.now)
        return Done((_shown(turn, mapping, "mapping-switched-on"),))

    steps = (AboutAMapping.find, switch_on)


class DeleteMapping(AboutAMapping):
    """The system's mappings are refused at once, with the FAQ's reason."""

    name = "delete-mapping"

    async def ask_delete(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        mapping = await administration.changeable(turn.session, data.mapping, by=turn.actor)
        card = mappings_card.delete(mapping, turn.words, card_id=turn.card, revision=turn.revision)
        text = turn.words("mapping-delete-ask", mapping=mappings_card.joined(mapping, turn.words))
        return Ask(Reply(text, card=card), then="delete_mapping", data=data)

    async def delete_mapping(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        mapping = await administration.delete(turn.session, data.mapping, by=turn.actor, now=turn.now)
        named = {"mapping": mappings_card.joined(mapping, turn.words)}
        return Done((replies.say(turn, "mapping-deleted", **named),), outcome=Outcome("mapping-deleted", named))

    steps = (AboutAMapping.find, ask_delete, delete_mapping)


class AddMapping(Dialog):
    name = "add-mapping"
    data = Meant

    async def ask(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        if turn.actor.role is not Role.ADMINISTRATOR:
            return Done((replies.refused(turn, NotAllowed(role=Role.ADMINISTRATOR.value)),))
        return _form(turn, data, turn.words("mapping-add-ask", entity=data.entity.value))

    async def add_mapping(self, turn: Turn, data: Meant, answer: Answer) -> Move:
        source = answer.values.get("own", "").strip() or _chosen(answer, "source", data.source)
        target = _chosen(answer, "target", data.target)
        try:
            mapping = await administration.add(turn.session, source, data.entity, target, by=turn.actor, now=turn.now)
        except (UnknownColumn, DoesNotFit, TargetTaken) as refusal:
            return _form(turn, replace(data, source=source, target=target), _why(turn, refusal))
        named = {"mapping": mappings_card.joined(mapping, turn.words)}
        return Done((_shown(turn, mapping, "mapping-added"),), outcome=Outcome("mapping-added", named))

    steps = (ask, add_mapping)


class ManageMappings(Dialog):
    """What is said about mappings: a change has its dialog; without one they are listed."""

    name = "manage-mappings"
    data = Meant
    commands: ClassVar[dict[str, type[Dialog]]] = {
        "show-mapping": ShowMapping,
        "switch-off": SwitchOff,
        "switch-on": SwitchOn,
        "delete-mapping": DeleteMapping,
        "add-mapping": AddMapping,
    }

    async def begin(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        if data.command in self.commands:
            return Begin(self.commands[data.command].name, asdict(data), then="over", own=data)
        return Done((await _listing(turn, data, "mappings-shown"),))

    async def over(self, _turn: Turn, _data: Meant, _answer: Answer) -> Move:
        return Done()

    steps = (begin, over)


DIALOGS: tuple[type[Dialog], ...] = (ManageMappings, *ManageMappings.commands.values())


def _form(turn: Turn, data: Meant, text: str) -> Move:
    """The form of a new mapping, filled in as far as the words tell."""
    entity = data.entity
    source = field_names.column(data.source, SOURCES, turn.words, entity="lead")
    target = field_names.column(data.target, COLUMNS[entity], turn.words, entity=entity.value)
    card = mappings_card.add(entity, source, target, turn.words, card_id=turn.card, revision=turn.revision)
    filled_in = replace(data, record=entity.value, source=source, target=target)
    return Ask(Reply(text, card=card), then="add_mapping", data=filled_in)


def _why(turn: Turn, refusal: Refusal) -> str:
    """Why the columns cannot be mapped, with their labels."""
    entity = str(refusal.facts["entity"])
    told = {"entity": entity, "column": values.label(turn.words, str(refusal.facts["column"]), entity=entity)}
    sources = {
        name: values.label(turn.words, str(refusal.facts[name])) for name in ("source", "by") if name in refusal.facts
    }
    return turn.words(f"refusal-{refusal.code}", **told, **sources)


def _chosen(answer: Answer, name: str, filled_in: str) -> str:
    value = answer.values.get(name, filled_in)
    return "" if value == UNTOUCHED else value


async def _listing(turn: Turn, data: Meant, message: str) -> Reply:
    known = await administration.listed(turn.session, data.entity)
    card = mappings_card.listing(data.entity, known, turn.words, may_change=turn.actor.role is Role.ADMINISTRATOR)
    return Reply(turn.words(message, entity=data.entity.value), card=card)


def _shown(turn: Turn, mapping: MappingFacts, message: str) -> Reply:
    card = mappings_card.one(mapping, turn.words, may_change=turn.actor.role is Role.ADMINISTRATOR)
    return Reply(turn.words(message, mapping=mappings_card.joined(mapping, turn.words)), card=card)
