"""What the engine keeps of a conversation between turns: JSON of known shapes only, with a schema version."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

SCHEMA = 1
LARGEST = 64 * 1024
CARDS_KEPT = 30


class Kept(BaseModel):
    """Base of all that is kept: unknown keys are refused, so that nothing foreign is ever loaded."""

    model_config = ConfigDict(extra="forbid")


class Frame(Kept):
    """A dialog on the stack, waiting at a step. `labels` are the words on its card's buttons, folded;
    `inputs` says that there is something to fill in on it. A `sub` one was begun by the one below, which goes on
    when it ends."""

    dialog: str
    step: str
    data: dict[str, Any]
    asked: datetime
    card: str | None = None
    revision: int = 0
    labels: dict[str, str] = Field(default_factory=dict)
    inputs: bool = False
    sub: bool = False


class CardMemory(Kept):
    """A card that was shown: whose it is, and what became of it (a message id and its arguments)."""

    person: str
    message: str = ""
    args: dict[str, str | int] = Field(default_factory=dict)
    who: str = ""
    at: datetime | None = None


class Person(Kept):
    """One person in the conversation: the dialogs under way, what was last spoken of, how often not understood.

    Of a scoring model and a duplicate rule only the later is kept.
    """

    stack: list[Frame] = Field(default_factory=list)
    lead: int | None = None
    model: int | None = None
    rule: int | None = None
    unclear: int = 0
    welcomed: bool = False


class State(Kept):
    """The whole of it. People are known by their user id, as text."""

    version: int
    people: dict[str, Person] = Field(default_factory=dict)
    cards: dict[str, CardMemory] = Field(default_factory=dict)

    def remember(self, card: str, memory: CardMemory) -> None:
        """Keep what became of a card; the oldest are forgotten."""
        self.cards.pop(card, None)
        self.cards[card] = memory
        while len(self.cards) > CARDS_KEPT:
            del self.cards[next(iter(self.cards))]


def empty() -> State:
    """The state of a conversation that has not begun."""
    return State(version=SCHEMA)


def load(text: str) -> tuple[State, bool]:
    """The state and whether it could be read: garbage, other versions and foreign shapes begin anew."""
    if not text:
        return empty(), True
    try:
        state = State.model_validate_json(text) if len(text) <= LARGEST else None
    except ValidationError:
        state = None
    if state is None or state.version != SCHEMA:
        return empty(), False
    return state, True


def dump(state: State) -> str:
    """The state as JSON text. Raises ValueError when it has grown beyond LARGEST bytes."""
    text = state.model_dump_json(exclude_defaults=True)
    if len(text) > LARGEST:
        raise ValueError(f"conversation state of {len(text)} bytes")
    return text
