"""What a conversation takes in and gives back: plain frozen values, of no channel and no SDK."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dialogs.words import Words
    from services.people.actors import Actor
    from services.store import Session

Card = dict[str, Any]
"""An Adaptive Card 1.5 as JSON, made by a function of `dialogs.cards`."""


@dataclass(frozen=True, slots=True)
class Press:
    """A button of a card was pressed. `values` holds the record ids and inputs sent along, as text."""

    action: str
    card: str = ""
    revision: int = 0
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class File:
    """A file that is sent: its content, or else why it could not be had, as the end of a message id ("file-…")."""

    name: str
    mimetype: str
    content: bytes = field(default=b"", repr=False)
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a person did: wrote something, sent files, pressed something, or came in (`joined`)."""

    text: str | None = None
    press: Press | None = None
    joined: bool = False
    files: tuple[File, ...] = ()


@dataclass(frozen=True, slots=True)
class Reply:
    """One message to say.

    `text` is never empty: with a card it is what notifications and screen readers say. `card_id` names the
    card for later updates; `replaces` is the id of an earlier card whose message this one takes the place of.
    """

    text: str
    card: Card | None = None
    card_id: str | None = None
    replaces: str | None = None
    suggestions: tuple[str, ...] = ()
    file: File | None = None


@dataclass(frozen=True, slots=True)
class Trace:
    """What the recognizer understood: for the harness, never for a person (assistant.md 7)."""

    text: str
    intents: Mapping[str, float]
    entities: Mapping[str, tuple[str, ...]]


Said = Reply | Trace


@dataclass(slots=True)
class Turn:
    """Everything a step may use: who speaks, when, in which words, and the open transaction.

    `card` and `revision` are for the card that a step is about to show; `lead` is the lead last spoken of, to be set
    by who speaks of one. Of `model` and `rule` only the one last shown is kept. `files` came with what was heard: who
    takes them leaves none behind.
    """

    session: Session
    actor: Actor
    now: datetime
    words: Words
    channel: str
    in_group: bool = False
    lead: int | None = None
    model: int | None = None
    rule: int | None = None
    card: str = ""
    revision: int = 1
    files: tuple[File, ...] = ()
