"""What a dialog is: named steps that read an answer, ask the services once, and say one thing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from dialogs.turn import Reply, Turn

Plain = str | int | bool | None
Result = Plain | tuple[Plain, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a step is given: a pressed button's action and values, typed words, or a sub-dialog's result."""

    action: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    text: str | None = None
    result: Result = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a card: a message id of the locales and its arguments, told to whoever presses it again."""

    message: str
    args: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ask:
    """Say something and wait; the answer goes to the step `then`, with this data."""

    reply: Reply
    then: str
    data: Any


@dataclass(frozen=True, slots=True)
class Go:
    """Go on at once with another step of this dialog."""

    then: str
    data: Any


@dataclass(frozen=True, slots=True)
class Begin:
    """Run another dialog first; its result is the answer of the step `then`."""

    dialog: str
    data: Mapping[str, Any]
    then: str
    own: Any


@dataclass(frozen=True, slots=True)
class Done:
    """The dialog is over: what is said, what it results in, and what became of its cards."""

    replies: tuple[Reply, ...] = ()
    result: Result = None
    outcome: Outcome | None = None


Move = Ask | Go | Begin | Done
Step = Callable[[Any, Turn, Any, Answer], Awaitable[Move]]


class Dialog:
    """A conversation about one thing.

    `data` is a frozen dataclass of plain values (it must survive a restart); `steps` are the methods in the order of
    the story, the first one begins. `side` dialogs only answer: they leave a waiting form as it was. Where a dialog
    `listens`, typed words answer its questions; where it `takes_files`, files do. The step `dictated` is given a text
    in the person's own words, which may sound like an errand and is none: only a whole command comes before it.
    Fields of its data that are its `own` no button can fill in.
    """

    name: ClassVar[str]
    data: ClassVar[type[Any]]
    steps: ClassVar[tuple[Step, ...]]
    side: ClassVar[bool] = False
    listens: ClassVar[bool] = False
    own: ClassVar[frozenset[str]] = frozenset()
    dictated: ClassVar[str] = ""
    takes_files: ClassVar[bool] = False

    @classmethod
    def step(cls, name: str) -> Step:
        """The step of this name. Raises KeyError."""
        return {step.__name__: step for step in cls.steps}[name]

    @classmethod
    def first(cls) -> str:
        return cls.steps[0].__name__
