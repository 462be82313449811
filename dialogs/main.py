"""What the assistant does with what it hears: an interruption, a card's answer, or an intent that begins a dialog."""

from __future__ import annotations

from dialogs import arrivals, replies
from dialogs.attaching import AttachFiles
from dialogs.conversation import Engine, Lost, NotUnderstood, pressed_by_words
from dialogs.dialog import Answer
from dialogs.intents import BY_ACTION, DIALOGS, arguments, dialog_of
from dialogs.interruptions import ASIDE, Interruptions
from dialogs.recognizer import recognizer
from dialogs.recognizer.recognizer import Recognized
from dialogs.state import Frame, Person, State
from dialogs.texts import problem
from dialogs.turn import Incoming, Press, Reply, Said, Trace, Turn
from services.models.user import Role
from services.people import users
from services.refusal import Refusal

SURE = 0.6
"""Above this an intent counts against a form that is waiting for words."""

WHOLE = 1.0
"""The score of a sentence without a free word in it: such a command counts even while a text is dictated."""


class Assistant:
    """The whole conversation: stateless itself, it works on the state that the turn hands over."""

    def __init__(self) -> None:
        self._engine = Engine(DIALOGS)
        self._interruptions = Interruptions(self._engine)

    async def respond(self, turn: Turn, state: State, incoming: Incoming, *, readable: bool = True) -> tuple[Said, ...]:
        """Answer what was heard; `readable` is false when what was kept of the conversation could not be used."""
        person = _person(turn, state)
        turn.lead, turn.model, turn.rule = person.lead, person.model, person.rule
        try:
            said = await self._hear(turn, state, person, incoming)
        except Lost:
            self._engine.drop(state, person, turn, "card-expired")
            return (replies.restarted(turn),)
        person.lead, person.model, person.rule = turn.lead, turn.model, turn.rule
        return said if readable else (replies.restarted(turn), *said)

    def refuse(self, turn: Turn, state: State, incoming: Incoming, refusal: Refusal) -> tuple[Said, ...]:
        """Say why nothing was done; the form that was answered, if it was one, is over."""
        person = _person(turn, state)
        if incoming.press and person.stack and person.stack[-1].card == incoming.press.card:
            self._engine.drop(state, person, turn, "card-refused")
        return (replies.refused(turn, refusal),)

    def apologize(self, turn: Turn, _state: State, reference: str) -> tuple[Said, ...]:
        """Admit a fault of ours, with the reference under which it is logged."""
        return (replies.apology(turn, reference),)

    async def _hear(self, turn: Turn, state: State, person: Person, incoming: Incoming) -> tuple[Said, ...]:
        if incoming.joined:
            return replies.welcome(turn, person)
        if turn.actor.role is Role.NONE:
            return (replies.no_access(turn, await users.administrators(turn.session)),)
        if incoming.press is not None:
            return await self._pressed(turn, state, person, incoming.press)
        if wrong := problem(incoming.text or ""):
            return (replies.say(turn, wrong),)
        told, text = arrivals.take_in(turn, incoming.files), (incoming.text or "").strip()
        if told and not text:
            return told
        return (*told, *await self._said(turn, state, person, text), *arrivals.left_behind(turn))

    async def _said(self, turn: Turn, state: State, person: Person, text: str) -> tuple[Said, ...]:
        frame = self._engine.waiting(turn, state, person)
        yes, no = turn.words("yes"), turn.words("no")
        if frame and (press := pressed_by_words(frame, text, yes=yes, no=no)):
            if frame.inputs and press.action != "dialog.cancel":
                return (replies.say(turn, "card-press-it"),)
            return await self._pressed(turn, state, person, press)
        heard = recognizer.recognize(text, language=turn.words.language)
        trace = Trace(text, dict(heard.ranked), heard.entities)
        return (trace, *await self._understood(turn, state, person, text, heard))

    async def _understood(
        self, turn: Turn, state: State, person: Person, text: str, heard: Recognized
    ) -> tuple[Reply, ...]:
        frame = self._engine.waiting(turn, state, person)
        if turn.files and heard.score < SURE:
            return await self._brought(turn, state, person, text, heard)
        if frame and self._answers(frame, heard):
            return await self._engine.answer(turn, state, person, Answer(text=text))
        if interrupted := await self._interruptions.handle(turn, state, person, heard):
            person.unclear = 0
            return interrupted
        dialog = dialog_of(heard)
        if dialog is None:
            return (replies.unclear(turn, person, heard, waiting=frame is not None),)
        person.unclear = 0
        if turn.in_group:
            return (replies.say(turn, "group-privacy"),)
        return await self._engine.begin(turn, state, person, dialog, arguments(heard, turn.lead))

    def _answers(self, frame: Frame, heard: Recognized) -> bool:
        """Whether the words are what the dialog that waits has asked for, and no errand of their own."""
        dialog = self._engine.dialog(frame.dialog)
        if not dialog.listens or self._interruptions.knows(heard):
            return False
        whole = WHOLE if frame.step == dialog.dictated else SURE
        return heard.score < whole or heard.intent == ASIDE

    async def _brought(
        self, turn: Turn, state: State, person: Person, text: str, heard: Recognized
    ) -> tuple[Reply, ...]:
        """Files are what the message is about: the answer to what was asked, or for a lead that is to be named."""
        taking = [self._engine.dialog(frame.dialog).takes_files for frame in person.stack]
        if taking and taking[-1]:
            return await self._engine.answer(turn, state, person, Answer(text=text))
        if any(taking):
            return arrivals.answer_first(turn)
        if turn.in_group:
            return (replies.say(turn, "group-privacy"),)
        brought = {"lead": turn.lead or 0, "words": " ".join(heard.entities.get("lead", ()))}
        return await self._engine.begin(
            turn, state, person, AttachFiles.name, brought if brought["words"] else brought | {"note": text}
        )

    async def _pressed(self, turn: Turn, state: State, person: Person, press: Press) -> tuple[Reply, ...]:
        self._engine.waiting(turn, state, person)
        asked = next((at for at, frame in enumerate(person.stack) if press.card and frame.card == press.card), None)
        if asked is not None:
            return await self._answered(turn, state, person, press, asked)
        if press.card in state.cards:
            return (replies.settled(turn, state.cards[press.card]),)
        dialog = BY_ACTION.get(press.action)
        if dialog is None:
            return (replies.say(turn, "card-unknown"),)
        if turn.in_group:
            return (replies.say(turn, "group-privacy"),)
        try:
            own = self._engine.dialog(dialog).own
            given = {name: value for name, value in press.values.items() if name not in own}
            return await self._engine.begin(turn, state, person, dialog, given)
        except NotUnderstood:
            return (replies.say(turn, "card-not-understood"),)

    async def _answered(self, turn: Turn, state: State, person: Person, press: Press, asked: int) -> tuple[Reply, ...]:
        """An answer to a form, the one on top or one below side questions, which are then over."""
        del person.stack[asked + 1 :]
        if press.revision != person.stack[asked].revision:
            return (replies.say(turn, "card-superseded"),)
        if press.action == "dialog.cancel":
            return self._interruptions.put_away(turn, state, person)
        return await self._engine.answer(turn, state, person, Answer(press.action, press.values))


def _person(turn: Turn, state: State) -> Person:
    return state.people.setdefault(str(turn.actor.id), Person())
