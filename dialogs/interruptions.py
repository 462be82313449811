"""What works in any state of the conversation: help, cancel, undo, the language, a greeting."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from dialogs import replies
from dialogs.conversation import Engine
from dialogs.state import Person, State
from dialogs.turn import Reply, Turn
from dialogs.words import words_for
from services.people import users

Handler = Callable[[Turn, State, Person], Awaitable[tuple[Reply, ...]]]


class Interruptions:
    """One method an interruption; a waiting form stays as it was, but for `cancel`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._handlers: dict[str, Handler] = {
            "help": self.help,
            "cancel": self.cancel,
            "undo": self.undo,
            "language.en": self.english,
            "language.nb": self.bokmal,
            "greeting": self.greeting,
            "thanks": self.thanks,
        }

    async def handle(self, turn: Turn, state: State, person: Person, intent: str) -> tuple[Reply, ...]:
        """The replies to an interruption; none when the intent is not one."""
        handler = self._handlers.get(intent)
        return await handler(turn, state, person) if handler else ()

    async def help(self, turn: Turn, _state: State, _person: Person) -> tuple[Reply, ...]:
        return (replies.helping(turn),)

    async def cancel(self, turn: Turn, state: State, person: Person) -> tuple[Reply, ...]:
        shown = person.stack[-1].card if person.stack else None
        dropped = self._engine.drop(state, person, turn, "card-cancelled")
        return (replies.cancelled(turn, shown) if dropped else replies.say(turn, "nothing-to-cancel"),)

    async def undo(self, turn: Turn, _state: State, _person: Person) -> tuple[Reply, ...]:
        return (replies.say(turn, "undo-not-yet"),)

    async def english(self, turn: Turn, _state: State, _person: Person) -> tuple[Reply, ...]:
        return await self._speak(turn, "en")

    async def bokmal(self, turn: Turn, _state: State, _person: Person) -> tuple[Reply, ...]:
        return await self._speak(turn, "nb")

    async def greeting(self, turn: Turn, _state: State, _person: Person) -> tuple[Reply, ...]:
        return (replies.greeting(turn),)

    async def thanks(self, turn: Turn, _state: State, _person: Person) -> tuple[Reply, ...]:
        return (replies.say(turn, "thanks"),)

    async def _speak(self, turn: Turn, language: str) -> tuple[Reply, ...]:
        await users.set_language(turn.session, language, by=turn.actor, now=turn.now)
        turn.words = words_for(language, turn.actor.time_zone)
        return (replies.say(turn, "language-changed"),)
