"""The engine: what was heard and what is kept go in, what is said and what is kept come out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from functools import cache
from secrets import token_hex
from typing import Any

from pydantic import TypeAdapter, ValidationError

from dialogs.dialog import Answer, Ask, Begin, Dialog, Done, Go, Move, Outcome
from dialogs.state import CardMemory, Frame, Person, State
from dialogs.turn import Card, Press, Reply, Turn

EXPIRES_AFTER = timedelta(hours=24)
MOST_STEPS = 20
"""Steps in one turn before the dialogs are taken to run in circles."""


class Lost(Exception):
    """The stack names a dialog, step or data that this version does not know: it was kept by another one."""


class NotUnderstood(Exception):
    """A button brought values that its dialog cannot use: unknown names, no numbers."""


@cache
def _readers_of(dialogs: tuple[type[Dialog], ...]) -> Mapping[str, TypeAdapter[Any]]:
    """Of the data of each dialog, by its name; made once in a process, for they are dear."""
    return {dialog.name: TypeAdapter(dialog.data) for dialog in dialogs}


class Engine:
    """Runs the stack of dialogs of one person in one conversation."""

    def __init__(self, dialogs: Sequence[type[Dialog]]) -> None:
        self._dialogs = {dialog.name: dialog for dialog in dialogs}
        self._readers = _readers_of(tuple(dialogs))

    def dialog(self, name: str) -> type[Dialog]:
        """The dialog of this name. Raises Lost."""
        if name not in self._dialogs:
            raise Lost(name)
        return self._dialogs[name]

    def waiting(self, turn: Turn, state: State, person: Person) -> Frame | None:
        """The frame that waits for an answer, unless it has waited too long: then the stack is dropped."""
        if person.stack and turn.now - person.stack[-1].asked > EXPIRES_AFTER:
            self.drop(state, person, turn, "card-expired")
        return person.stack[-1] if person.stack else None

    async def begin(
        self, turn: Turn, state: State, person: Person, name: str, data: Mapping[str, Any]
    ) -> tuple[Reply, ...]:
        """Start a dialog: on top of a waiting one when it only answers, else in its place. Raises NotUnderstood."""
        kind = self.dialog(name).data
        known = {field: value for field, value in data.items() if field in kind.__dataclass_fields__}
        try:
            self._readers[name].validate_python(known)
        except ValidationError as error:
            raise NotUnderstood(name) from error
        if not self.dialog(name).side:
            self.drop(state, person, turn, "card-put-aside")
        person.stack.append(self._frame(name, known, turn.now))
        return await self._run(turn, state, person, Answer())

    async def answer(self, turn: Turn, state: State, person: Person, answer: Answer) -> tuple[Reply, ...]:
        """Give the waiting step its answer. Raises Lost."""
        return await self._run(turn, state, person, answer)

    def drop(self, state: State, person: Person, turn: Turn, message: str) -> bool:
        """End all dialogs under way; their cards tell `message` from now on. Whether there was any."""
        dropped = bool(person.stack)
        for frame in person.stack:
            if frame.card:
                self._settle(state, frame, turn, Outcome(message))
        person.stack.clear()
        return dropped

    async def _run(self, turn: Turn, state: State, person: Person, answer: Answer) -> tuple[Reply, ...]:
        said: tuple[Reply, ...] = ()
        for _ in range(MOST_STEPS):
            frame = person.stack[-1]
            move = await self._step(turn, frame, answer)
            match move:
                case Ask():
                    return (*said, self._ask(turn, state, frame, move))
                case Go():
                    frame.step, frame.data, answer = move.then, asdict(move.data), Answer()
                case Begin():
                    frame.step, frame.data, answer = move.then, asdict(move.own), Answer()
                    person.stack.append(self._frame(move.dialog, move.data, turn.now, sub=True))
                case Done():
                    person.stack.pop()
                    said += self._over(turn, state, frame, move)
                    if not frame.sub:
                        return said
                    answer = Answer(result=move.result)
        raise RuntimeError(f"dialogs run in circles at {person.stack[-1].dialog}.{person.stack[-1].step}")

    async def _step(self, turn: Turn, frame: Frame, answer: Answer) -> Move:
        dialog = self.dialog(frame.dialog)
        try:
            step = dialog.step(frame.step)
            data = self._readers[dialog.name].validate_python(frame.data)
        except (KeyError, ValidationError) as error:
            raise Lost(f"{frame.dialog}.{frame.step}") from error
        turn.card = frame.card or token_hex(8)
        turn.revision = frame.revision + 1
        return await step(dialog(), turn, data, answer)

    def _ask(self, turn: Turn, state: State, frame: Frame, move: Ask) -> Reply:
        reply = move.reply
        frame.step, frame.data, frame.asked = move.then, asdict(move.data), turn.now
        if reply.card is None:
            return reply
        shown_before = frame.card is not None
        frame.card, frame.revision, frame.labels = turn.card, turn.revision, labels(reply.card)
        frame.inputs = has_inputs(reply.card)
        state.remember(turn.card, CardMemory(person=str(turn.actor.id)))
        return replace(reply, card_id=turn.card, replaces=turn.card if shown_before else reply.replaces)

    def _over(self, turn: Turn, state: State, frame: Frame, move: Done) -> tuple[Reply, ...]:
        if frame.card is None:
            return move.replies
        self._settle(state, frame, turn, move.outcome or Outcome("card-closed"))
        if not move.replies:
            return ()
        return (replace(move.replies[0], replaces=frame.card), *move.replies[1:])

    def _settle(self, state: State, frame: Frame, turn: Turn, outcome: Outcome) -> None:
        if frame.card:
            state.remember(
                frame.card,
                CardMemory(
                    person=str(turn.actor.id),
                    message=outcome.message,
                    args=dict(outcome.args),
                    who=turn.actor.name,
                    at=turn.now,
                ),
            )

    def _frame(self, name: str, data: Mapping[str, Any], now: datetime, *, sub: bool = False) -> Frame:
        return Frame(dialog=name, step=self.dialog(name).first(), data=dict(data), asked=now, sub=sub)


def labels(card: Card) -> dict[str, str]:
    """The words on a card's buttons, folded, and the action each stands for: typed, they count as pressed."""
    actions = card.get("actions", [])
    return {
        action["title"].casefold().strip(): action["data"]["action"]
        for action in actions
        if action.get("type") == "Action.Submit"
    }


def has_inputs(node: Any) -> bool:
    """Whether there is anything to fill in on a card: what was chosen there does not come with typed words."""
    if isinstance(node, dict):
        return str(node.get("type", "")).startswith("Input.") or any(has_inputs(part) for part in node.values())
    return isinstance(node, list) and any(has_inputs(part) for part in node)


def pressed_by_words(frame: Frame, text: str, *, yes: str, no: str) -> Press | None:
    """The button whose label was typed, if any; "yes" is the first button, "no" is to cancel."""
    said = text.casefold().strip(" .!")
    answers = {yes.casefold(): next(iter(frame.labels.values()), ""), no.casefold(): "dialog.cancel"}
    action = frame.labels.get(said) or (answers.get(said) if frame.labels else None)
    return Press(action, frame.card or "", frame.revision) if action else None
