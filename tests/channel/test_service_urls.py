"""Which addresses may be answered (AUTH-15): the tricks that make one address look like another."""

from __future__ import annotations

import pytest

from bot.channel.security import Security
from bot.channel.service_urls import ServiceUrls
from tests.channel.fakes.login import FakeLogin
from tests.channel.fakes.world import World

TRICKS = [
    "http://smba.trafficmanager.net/emea/",
    "https://smba.trafficmanager.net@evil.example/",
    "https://smba.trafficmanager.net:8443/",
    "https://smba.trafficmanager.net:443@evil.example/",
    "https://smba.trafficmanager.net.evil.example/",
    "https://evil.example/smba.trafficmanager.net",
    "https://evil.example\\@smba.trafficmanager.net/",
    "https://evil.example#smba.trafficmanager.net/",
    "https://evil.example?smba.trafficmanager.net/",
    "https://smba.trafficmanager.net/?x=https://evil.example",
    "https://smba.trafficmanager.net/#x",
    "https://smba.trafficmanager.net./",
    "https:smba.trafficmanager.net",
    "//smba.trafficmanager.net/",
    "https://smba.trafficmanager.net\n.evil.example/",
    " https://smba.trafficmanager.net/",
    "https://\uff53mba.trafficmanager.net/",
    "http://169.254.169.254/latest/meta-data",
    "http://127.0.0.1:5432/",
    "https://localhost/",
    "https://[::1]/",
    "https://[::ffff:169.254.169.254]/",
    "https://2130706433/",
    "file:///etc/passwd",
    "",
]


@pytest.mark.parametrize("url", TRICKS)
def test_a_trick_is_refused_in_production(url: str) -> None:
    assert not ServiceUrls.of().allow(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://smba.trafficmanager.net",
        "https://smba.trafficmanager.net/emea/",
        "https://smba.trafficmanager.net:443/emea/11111111-aaaa/",
        "HTTPS://SMBA.trafficmanager.NET/emea/",
    ],
)
def test_the_connector_of_teams_is_allowed(url: str) -> None:
    assert ServiceUrls.of().allow(url)


def test_the_operator_may_add_a_host() -> None:
    assert ServiceUrls.of("Directline.botframework.com").allow("https://directline.botframework.com/")


@pytest.mark.parametrize(
    "url", ["http://localhost:56150/_connector", "http://127.0.0.1:5000", "http://[::1]:5000/", "https://localhost/"]
)
def test_without_authentication_this_machine_is_allowed(url: str) -> None:
    assert ServiceUrls.this_machine().allow(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://smba.trafficmanager.net/",
        "http://localhost.evil.example/",
        "http://localhost@evil.example/",
        "http://127.0.0.1.evil.example/",
        "http://127.0.0.1:5000@evil.example/",
        "http://0.0.0.0/",
        "http://10.0.0.1/",
        "http://[::1]@evil.example/",
        "http://localhost:5000\\evil",
    ],
)
def test_without_authentication_nothing_else_is_allowed(url: str) -> None:
    assert not ServiceUrls.this_machine().allow(url)


def test_the_bot_refuses_to_start_open_to_the_world() -> None:
    with pytest.raises(ValueError, match="only this machine"):
        Security(None, ServiceUrls.of())


def test_the_bot_refuses_to_start_with_an_empty_app_id() -> None:
    with pytest.raises(ValueError, match="app id"):
        Security.closed("", tenants=frozenset())


async def test_an_open_bot_does_not_answer_at_a_foreign_address(bot: World) -> None:
    response = await bot.posts(bot.activity(serviceUrl="https://smba.trafficmanager.net/"))
    assert response.status == 403
    assert bot.turns.heard == []


@pytest.mark.parametrize(
    "url", ["https://smba.trafficmanager.net/", "http://169.254.169.254/", "http://localhost:1@x/"]
)
async def test_a_token_for_a_foreign_address_does_not_open_it(closed_bot: World, url: str) -> None:
    response = await closed_bot.posts(closed_bot.teams(serviceUrl=url), bearer=closed_bot.bearer(serviceurl=url))
    assert response.status == 403
    assert closed_bot.turns.heard == []


async def test_a_token_for_one_address_does_not_open_another_and_nothing_is_sent_there(
    closed_bot: World, login: FakeLogin
) -> None:
    canary = login.url("/canary")
    response = await closed_bot.posts(closed_bot.teams(serviceUrl=canary), bearer=closed_bot.bearer())
    assert response.status == 401
    assert login.asked == {}
