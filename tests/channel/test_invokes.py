"""Invokes are answered in the HTTP answer; the stock host answers each one that has a body by 500."""

from __future__ import annotations

from typing import Any

import pytest

from dialogs.turn import Incoming, Press, Reply
from tests.channel.fakes.connector import Answer
from tests.channel.fakes.world import World

CARD = {"type": "AdaptiveCard", "version": "1.5", "body": []}
DATA = {"action": "qualify", "card": "card-1", "revision": 1}

UNKNOWN = [
    "task/fetch",
    "task/submit",
    "composeExtension/query",
    "composeExtension/queryLink",
    "composeExtension/anonymousQueryLink",
    "composeExtension/selectItem",
    "composeExtension/submitAction",
    "composeExtension/fetchTask",
    "composeExtension/querySettingUrl",
    "composeExtension/setting",
    "composeExtension/onCardButtonClicked",
    "fileConsent/invoke",
    "actionableMessage/executeAction",
    "signin/verifyState",
    "signin/tokenExchange",
    "tab/fetch",
    "tab/submit",
    "config/fetch",
    "config/submit",
    "message/submitAction",
    "message/fetchTask",
    "application/search",
    "never/heardOf",
    "__init__",
    None,
]


async def test_a_pressed_button_is_answered_by_the_new_card(bot: World) -> None:
    bot.turns.answer = lambda _: (Reply("Plan", CARD, card_id="card-2", replaces="card-1"),)
    response = await bot.posts(bot.execute(DATA))
    assert response.status == 200
    assert await response.json() == {
        "statusCode": 200,
        "type": "application/vnd.microsoft.card.adaptive",
        "value": CARD,
    }
    assert bot.connector.ledger == []


async def test_a_pressed_button_may_be_answered_by_words(bot: World) -> None:
    bot.turns.answer = lambda _: (Reply("Kortet er utdatert."),)
    response = await bot.posts(bot.execute(DATA))
    assert await response.json() == {
        "statusCode": 200,
        "type": "application/vnd.microsoft.activity.message",
        "value": "Kortet er utdatert.",
    }
    assert bot.connector.ledger == []


async def test_a_pressed_button_without_a_reply_is_answered_all_the_same(bot: World) -> None:
    bot.turns.answer = lambda _: ()
    assert (await (await bot.posts(bot.execute(DATA))).json())["statusCode"] == 200


async def test_what_does_not_fit_into_the_answer_is_said_as_a_message(bot: World) -> None:
    bot.turns.answer = lambda _: (Reply("Ferdig."), Reply("Plan", CARD, card_id="card-2"))
    response = await bot.posts(bot.execute(DATA))
    assert (await response.json())["value"] == CARD
    assert bot.connector.texts == ["Ferdig."]


async def test_a_message_beside_the_answer_is_not_lost_when_the_channel_is_busy(bot: World) -> None:
    bot.turns.answer = lambda _: (Reply("Plan", CARD, card_id="card-2"), Reply("Ferdig."))
    bot.connector.script.append(Answer(503))
    await bot.posts(bot.execute(DATA))
    assert bot.turns.statuses == ["sent", "waiting"]


async def test_the_card_in_the_answer_stands_where_the_pressed_one_stood(bot: World) -> None:
    bot.turns.answer = lambda _: (Reply("Plan", CARD, card_id="card-2"),)
    await bot.posts(bot.execute(DATA, replyToId="message-7"))
    bot.turns.answer = lambda _: (Reply("Ny plan", CARD, card_id="card-3", replaces="card-2"),)
    await bot.posts(bot.teams())
    assert bot.connector.ledger[0].path.endswith("/activities/message-7")


async def test_a_redelivered_invoke_gets_the_same_answer_and_has_no_effect(bot: World) -> None:
    bot.turns.answer = lambda _: (Reply("Ferdig."), Reply("Plan", CARD, card_id="card-2"))
    invoke = bot.execute(DATA)
    first, again = await bot.posts(invoke), await bot.posts(invoke)
    assert await first.json() == await again.json()
    assert len(bot.turns.heard) == 1
    assert len(bot.connector.ledger) == 1


async def test_a_field_the_sdk_does_not_know_is_no_fault(bot: World) -> None:
    action = {"type": "Action.Execute", "verb": "qualify", "data": DATA, "id": "b1", "isEnabled": True}
    value = {"action": action, "trigger": "automatic", "state": "x", "authentication": None}
    assert (await bot.posts(bot.execute(None, value=value))).status == 200


@pytest.mark.parametrize("name", UNKNOWN)
async def test_an_unknown_invoke_is_refused_by_400_and_not_501(bot: World, name: str | None) -> None:
    assert (await bot.posts(bot.execute(DATA, name=name))).status == 400
    assert bot.turns.heard == []


@pytest.mark.parametrize(
    "value",
    [
        None,
        {},
        {"action": None},
        {"action": "qualify"},
        {"action": []},
        {"action": {}},
        {"action": {"type": "Action.Submit", "data": DATA}},
        {"action": {"type": "Action.Execute", "verb": 5}},
        {"action": {"type": "Action.Execute", "verb": ["qualify"]}},
        {"action": {"type": "Action.Execute", "verb": "qualify", "data": [DATA]}},
        {"action": {"type": "Action.Execute", "verb": "qualify", "data": "text"}},
    ],
)
async def test_a_button_of_another_shape_is_refused(bot: World, value: Any) -> None:
    assert (await bot.posts(bot.execute(None, value=value))).status == 400
    assert bot.turns.heard == []


async def test_a_megabyte_of_data_is_refused(bot: World) -> None:
    assert (await bot.posts(bot.execute({**DATA, "x": "x" * 1_000_000}))).status == 413


@pytest.mark.parametrize("data", [None, {}, {"card": 5}, {**DATA, "action": "__init__", "card": None}])
async def test_data_that_is_not_ours_is_left_to_the_conversation_to_refuse(bot: World, data: Any) -> None:
    assert (await bot.posts(bot.execute(data))).status == 200
    assert bot.turns.heard == [Incoming(press=Press(""))]
