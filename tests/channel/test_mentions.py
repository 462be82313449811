"""The bot's own mention is taken out, and only that: the SDK takes the bot's name out of every word."""

from __future__ import annotations

from typing import Any

import pytest

from bot.channel import codec
from bot.channel.mentions import readable, without_mention
from tests.channel.fakes.world import World


def mention(written: str | None, of: str = "bot", name: str = "Leadbot") -> dict[str, Any]:
    return {"type": "mention", "text": written, "mentioned": {"id": of, "name": name}}


def stripped(text: str, *entities: dict[str, Any]) -> str:
    activity = codec.activity({"type": "message", "text": text, "entities": list(entities)})
    return without_mention(text, activity.entities, "bot")


@pytest.mark.parametrize(
    ("text", "name", "left"),
    [
        ("<at>Leadbot</at> hei", "Leadbot", "hei"),
        ("hei <at>Leadbot</at>", "Leadbot", "hei"),
        ("<at>Help</at> Help me", "Help", "Help me"),
        ("<at>Bot</at> Bottle", "Bot", "Bottle"),
        ("<at>A&B</at> hei", "A&B", "hei"),
        ("<at>Bot (test) [1]+</at> hei", "Bot (test) [1]+", "hei"),
        ("<at>Leadbot</at>\n hei\nja\n", "Leadbot", "hei\nja"),
        ("<at>Leadbot</at> si <at>Leadbot</at>", "Leadbot", "si <at>Leadbot</at>"),
        ("<at>Leadbot</at>", "Leadbot", ""),
    ],
)
def test_the_mention_goes_once_and_the_words_stay(text: str, name: str, left: str) -> None:
    assert stripped(text, mention(f"<at>{name}</at>", name=name)) == left


@pytest.mark.parametrize(
    ("text", "written"),
    [("<at>A&amp;B</at> hei", "<at>A&B</at>"), ("<at>A&B</at> hei", "<at>A&amp;B</at>")],
)
def test_the_entity_and_the_text_may_escape_differently(text: str, written: str) -> None:
    assert stripped(text, mention(written)) == "hei"


def test_a_mention_of_somebody_else_stays() -> None:
    text = "<at>Leadbot</at> gi det til <at>Ola</at>"
    assert stripped(text, mention("<at>Leadbot</at>"), mention("<at>Ola</at>", of="ola")) == "gi det til <at>Ola</at>"


def test_two_mentions_of_the_bot_go_both() -> None:
    assert stripped("<at>B</at> hei <at>B</at>", mention("<at>B</at>"), mention("<at>B</at>")) == "hei"


def test_a_mention_without_text_is_known_by_its_name() -> None:
    assert stripped("<at>Leadbot</at> hei", mention(None)) == "hei"


@pytest.mark.parametrize(
    "odd",
    [
        {},
        {"type": "mention"},
        {"type": "mention", "mentioned": "bot", "text": "<at>x</at>"},
        {"type": "mention", "mentioned": {}, "text": 5},
        {"type": "mention", "mentioned": {"id": "bot", "name": 5}, "text": ""},
        {"type": 5, "mentioned": {"id": "bot"}, "text": "hei"},
        {"mentioned": {"id": "bot"}, "text": "hei"},
    ],
)
async def test_an_odd_entity_changes_nothing_and_is_no_fault(bot: World, odd: dict[str, Any]) -> None:
    assert stripped("hei", odd) == "hei"
    assert (await bot.posts(bot.activity(text="hei", entities=[odd]))).status == 200


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("R&amp;D", "R&D"),
        ("a&nbsp;b", "a b"),
        ("a\xa0b", "a b"),
        ("&lt;b&gt;", "<b>"),
        ("&#248;l", "øl"),
        ("x&copy=1&notable", "x&copy=1&notable"),
        ("Olsen & sønn; AS", "Olsen & sønn; AS"),
        ("&amp;lt;", "&lt;"),
    ],
)
def test_the_html_of_teams_becomes_what_was_written(written: str, meant: str) -> None:
    assert readable(written) == meant


async def test_a_mention_in_a_teams_channel_is_not_heard(bot: World) -> None:
    text = "<at>Leadbot</at>&nbsp;kvalifiser R&amp;D"
    await bot.posts(bot.teams(text=text, entities=[mention("<at>Leadbot</at>")]))
    assert bot.turns.heard[0].text == "kvalifiser R&D"


async def test_elsewhere_html_is_what_the_person_wrote(bot: World) -> None:
    await bot.says("R&amp;D ")
    assert bot.turns.heard[0].text == "R&amp;D "
