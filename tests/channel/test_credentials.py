"""The token the bot sends with: fetched once an hour, where the SDK fetches one for every turn."""

from __future__ import annotations

import asyncio

import pytest

from bot.channel.connector import Connector
from bot.channel.credentials import BearerToken, Credentials, NoToken
from bot.channel.outcomes import Dead, Later, Sent
from bot.channel.service_urls import ServiceUrls
from bot.channel.wire import Wire
from tests.channel.fakes.connector import Answer, FakeConnector
from tests.channel.fakes.login import FakeLogin
from tests.channel.fakes.world import World

HELLO = {"type": "message", "text": "hei"}


def reference(url: str) -> dict[str, object]:
    return {"serviceUrl": url, "conversation": {"id": "chat"}}


def sending(wire: Wire, login: FakeLogin) -> Connector:
    return Connector(wire, ServiceUrls.this_machine(), BearerToken(login.credentials, wire))


def test_a_single_tenant_bot_asks_its_own_tenant_and_another_the_common_one() -> None:
    assert Credentials("app", "secret", "own").token_url == "https://login.microsoftonline.com/own/oauth2/v2.0/token"
    assert "/botframework.com/" in Credentials("app", "secret").token_url


def test_the_password_is_not_shown() -> None:
    assert "secret" not in repr(Credentials("app", "secret"))


async def test_ten_turns_need_one_token(closed_bot: World) -> None:
    for _ in range(10):
        await closed_bot.posts(closed_bot.teams(), bearer=closed_bot.bearer())
    assert closed_bot.login.asked["token"] == 1
    assert {received.authorization for received in closed_bot.connector.ledger} == {"Bearer token-1"}


async def test_many_who_wait_share_one_fetch(login: FakeLogin, wire: Wire) -> None:
    bearer = BearerToken(login.credentials, wire)
    assert set(await asyncio.gather(*(bearer.get() for _ in range(50)))) == {"Bearer token-1"}
    assert login.asked["token"] == 1


async def test_without_authentication_no_token_is_sent(bot: World) -> None:
    await bot.says("hei")
    assert bot.connector.ledger[0].authorization is None


async def test_a_token_near_its_end_is_still_used_while_a_new_one_is_fetched(login: FakeLogin, wire: Wire) -> None:
    now = [0.0]
    bearer = BearerToken(login.credentials, wire, clock=lambda: now[0])
    await bearer.get()
    now[0] = 3600.0 - 200
    assert await bearer.get() == "Bearer token-1"
    now[0] = 3600.0
    assert await bearer.get() == "Bearer token-2"
    assert login.asked["token"] == 2


async def test_while_the_login_server_is_away_the_token_is_used_to_its_end(login: FakeLogin, wire: Wire) -> None:
    now = [0.0]
    bearer = BearerToken(login.credentials, wire, clock=lambda: now[0])
    await bearer.get()
    login.mood, now[0] = "fails", 3599.0
    assert await bearer.get() == "Bearer token-1"
    now[0] = 3600.0
    with pytest.raises(NoToken):
        await bearer.get()


@pytest.mark.parametrize("mood", ["fails", "talks junk"])
async def test_without_a_token_nothing_is_sent_and_the_message_waits(
    login: FakeLogin, wire: Wire, connector: FakeConnector, mood: str
) -> None:
    login.mood = mood
    sender = sending(wire, login)
    assert await sender.say(reference(connector.url), HELLO) == Later()
    assert connector.ledger == []
    login.mood = "well"
    assert await sender.say(reference(connector.url), HELLO) == Sent("message-1")


async def test_a_login_server_that_hangs_is_no_reason_to_hang(connector: FakeConnector, wire: Wire) -> None:
    login = FakeLogin()
    await login.start()
    login.mood = "hangs"
    bearer = BearerToken(login.credentials, wire)
    waiting = asyncio.create_task(bearer.get())
    await bearer.close()
    waiting.cancel()
    await asyncio.wait([waiting])
    await login.stop()


async def test_a_refused_token_is_renewed_once(login: FakeLogin, wire: Wire, connector: FakeConnector) -> None:
    connector.script.append(Answer(401))
    assert await sending(wire, login).say(reference(connector.url), HELLO) == Sent("message-1")
    assert [received.authorization for received in connector.ledger] == ["Bearer token-1", "Bearer token-2"]


async def test_a_token_that_is_refused_again_is_not_renewed_for_ever(
    login: FakeLogin, wire: Wire, connector: FakeConnector
) -> None:
    connector.script.extend([Answer(401)] * 5)
    assert await sending(wire, login).say(reference(connector.url), HELLO) == Dead(401)
    assert len(connector.ledger) == 2


async def test_the_token_is_shown_to_no_address_that_is_not_on_the_list(
    login: FakeLogin, wire: Wire, connector: FakeConnector
) -> None:
    teams_only = Connector(wire, ServiceUrls.of(), BearerToken(login.credentials, wire))
    assert await teams_only.say(reference(connector.url), HELLO) == Dead()
    assert connector.ledger == []
    assert login.asked["token"] == 0
