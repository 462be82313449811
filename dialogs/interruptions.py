"""What works in any state of the conversation: help, cancel, undo, the language, a greeting."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from dialogs import replies
from dialogs.conversation import Engine
from dialogs.recognizer.recognizer import Recognized
from dialogs.state import Person, State
from dialogs.turn import Reply, Turn
from dialogs.undoing import Undo
from dialogs.words import words_for
from services.people import users

ASIDE = "aside"
"""A word that only answers something: "yes", "continue", the number of a button."""

Handler = Callable[[Turn, State, Person, Recognized], Awaitable[tuple[Reply, ...]]]


class Interruptions:
    """One method an interruption; a waiting form stays as it was, but for `cancel`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._handlers: dict[str, Handler] = {
            "help": self.help,
            "cancel": self.cancel,
            "undo": self.undo,
            "language": self.language,
            "greeting": self.greeting,
            "thanks": self.thanks,
            "administrators": self.administrators,
            ASIDE: self.aside,
        }

    def knows(self, heard: Recognized) -> bool:
        """Whether it is an interruption that means something whatever is waiting."""
        return heard.intent in self._handlers and heard.intent != ASIDE

    async def handle(self, turn: Turn, state: State, person: Person, heard: Recognized) -> tuple[Reply, ...]:
        """The replies to an interruption; none when the intent is not one."""
        handler = self._handlers.get(heard.intent)
        return await handler(turn, state, person, heard) if handler else ()

    async def help(self, turn: Turn, _state: State, _person: Person, _heard: Recognized) -> tuple[Reply, ...]:
        return (replies.helping(turn),)

    async def cancel(self, turn: Turn, state: State, person: Person, _heard: Recognized) -> tuple[Reply, ...]:
        return self.put_away(turn, state, person)

    async def undo(self, turn: Turn, state: State, person: Person, heard: Recognized) -> tuple[Reply, ...]:
        named = "".join(heard.entities.get("act", ()))
        return await self._engine.begin(turn, state, person, Undo.name, {"act": named})

    async def language(self, turn: Turn, _state: State, _person: Person, heard: Recognized) -> tuple[Reply, ...]:
        """Speak the language that was named, or else the other one."""
        named = heard.entities.get("language") or ("en" if turn.words.language == "nb" else "nb",)
        actor = await users.set_language(turn.session, named[0], by=turn.actor, now=turn.now)
        turn.words = words_for(actor.language, actor.time_zone)
        return (replies.say(turn, "language-changed"),)

    async def greeting(self, turn: Turn, _state: State, _person: Person, _heard: Recognized) -> tuple[Reply, ...]:
        return (replies.greeting(turn),)

    async def thanks(self, turn: Turn, _state: State, _person: Person, _heard: Recognized) -> tuple[Reply, ...]:
        return (replies.say(turn, "thanks"),)

    async def administrators(self, turn: Turn, _state: State, _person: Person, _heard: Recognized) -> tuple[Reply, ...]:
        """Who decides here, when the assistant asks them, and where people get their roles."""
        named = await users.administrators(turn.session)
        if not named:
            return (replies.say(turn, "administrators-nobody"),)
        who = turn.words.listing(tuple(named[:3]))
        return (replies.say(turn, "administrators", who=who, count=len(named[:3])),)

    async def aside(self, turn: Turn, state: State, person: Person, _heard: Recognized) -> tuple[Reply, ...]:
        """An answer that fits no button: the card that waits has them, or nothing waits."""
        waiting = self._engine.waiting(turn, state, person)
        return (replies.say(turn, "card-press-it" if waiting else "nothing-to-answer"),)

    def put_away(self, turn: Turn, state: State, person: Person) -> tuple[Reply, ...]:
        """End what is under way; nothing of it was written."""
        shown = person.stack[-1].card if person.stack else None
        dropped = self._engine.drop(state, person, turn, "card-cancelled")
        return (replies.cancelled(turn, shown) if dropped else replies.say(turn, "nothing-to-cancel"),)
