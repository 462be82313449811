"""A person who qualifies a lead at the Emulator: sees the plan, settles what it asks, presses on until it is done."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from dialogs.turn import Card
from tests.conversations.speaker import texts
from tests.emulator.bots import Bot
from tests.emulator.client import Emulator

MOST_PRESSES = 4


def round_the(running: Sequence[Bot], speaking: Sequence[Emulator]) -> list[tuple[Emulator, str]]:
    """Each person, and the address of the bot that their messages go to."""
    return [(each, running[number % len(running)].url) for number, each in enumerate(speaking)]


async def race(pairs: Sequence[tuple[Emulator, str]], leads: Sequence[int]) -> None:
    """Each sees the plan of their lead; then all press Qualify at once."""
    together = list(zip(pairs, leads, strict=True))
    await asyncio.gather(*(each.sends(url, each.button("lead.qualify", lead=lead)) for (each, url), lead in together))
    await asyncio.gather(*(each.clicks(url, "Kvalifiser") for each, url in pairs))


async def go_on(speaker: Emulator, url: str) -> None:
    """Answer what is asked, linking to whatever matches, until the lead is qualified."""
    for _ in range(MOST_PRESSES):
        if "er kvalifisert" in newest(speaker):
            return
        if links := _links(speaker.card):
            await speaker.clicks(url, "Fortsett", on=speaker.card, **links)
        else:
            await speaker.clicks(url, "Kvalifiser")


def newest(speaker: Emulator) -> str:
    """The newest message, the text and what is on its card."""
    message = speaker.messages[-1]
    cards = [attachment["content"] for attachment in message.get("attachments", ())]
    return " ".join([message.get("text", ""), *texts(cards)])


def _links(card: Card) -> dict[str, str]:
    """The first match that is offered for each record type, on a card that has the button Continue."""
    titles = [action.get("title") for action in card.get("actions", ())]
    inputs: list[dict[str, Any]] = [each for each in card["body"] if each["type"] == "Input.ChoiceSet"]
    return {each["id"]: each["choices"][0]["value"] for each in inputs} if "Fortsett" in titles else {}
