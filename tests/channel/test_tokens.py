"""Who is let in with a token: the authentication rows of the fault catalogue."""

from __future__ import annotations

import hmac
from datetime import timedelta
from typing import Any

import jwt
import orjson
import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from bot.channel.host import PATH
from bot.channel.keys import Keys
from bot.channel.wire import Wire
from tests.channel.fakes.login import APP_ID, FakeLogin, claims, key_pair, published, token
from tests.channel.fakes.world import World

MINUTE, HOUR, DAY = 60, 3600, 24 * 3600


def ago(seconds: int) -> timedelta:
    """A moment before the token is made, which is long after the tests were collected."""
    return timedelta(seconds=-seconds)


async def status_of(bot: World, bearer: str | None) -> int:
    return (await bot.posts(bot.teams(), bearer=bearer)).status


async def test_a_good_token_opens_the_door(closed_bot: World) -> None:
    assert await status_of(closed_bot, closed_bot.bearer()) == 200
    assert closed_bot.connector.texts == ["you said hei"]


async def test_the_other_spelling_of_the_service_url_claim_is_understood(closed_bot: World) -> None:
    bearer = closed_bot.bearer(serviceurl=None, serviceUrl=closed_bot.connector.url)
    assert await status_of(closed_bot, bearer) == 200


@pytest.mark.parametrize("changed", [{"exp": ago(4 * MINUTE)}, {"nbf": ago(-4 * MINUTE)}])
async def test_a_clock_that_is_four_minutes_off_is_forgiven(closed_bot: World, changed: dict[str, Any]) -> None:
    assert await status_of(closed_bot, closed_bot.bearer(**changed)) == 200


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"exp": ago(6 * MINUTE)}, id="expired"),
        pytest.param({"nbf": ago(-6 * MINUTE)}, id="not yet valid"),
        pytest.param({"exp": None}, id="without an end"),
        pytest.param({"exp": "soon"}, id="an end that is no number"),
        pytest.param({"iss": "https://evil.example"}, id="another issuer"),
        pytest.param({"iss": None}, id="no issuer"),
        pytest.param({"iss": "https://api.botframework.com/"}, id="nearly the issuer"),
        pytest.param(
            {"iss": "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"}, id="the Emulator's issuer"
        ),
        pytest.param(
            {"iss": "https://login.microsoftonline.com/own-tenant/v2.0", "appid": APP_ID}, id="a skill's issuer"
        ),
        pytest.param({"aud": "another-app"}, id="another app"),
        pytest.param({"aud": [APP_ID, "another-app"]}, id="several apps"),
        pytest.param({"aud": [APP_ID]}, id="a list of one app"),
        pytest.param({"aud": None}, id="no app"),
        pytest.param({"serviceurl": None}, id="no service URL"),
        pytest.param({"serviceurl": "https://evil.example/"}, id="another service URL"),
        pytest.param({"serviceUrl": "https://evil.example/"}, id="two service URLs"),
    ],
)
async def test_a_token_with_a_wrong_claim_is_refused(closed_bot: World, changed: dict[str, Any]) -> None:
    assert await status_of(closed_bot, closed_bot.bearer(**changed)) == 401
    assert closed_bot.turns.heard == []


def unsigned(bot: World) -> str:
    return jwt.encode(claims(bot.connector.url), "", "none", {"kid": "spring"})


def signed_with_the_public_key_as_a_password(bot: World) -> str:
    public = key_pair("spring").public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    parts = ({"alg": "HS256", "kid": "spring"}, claims(bot.connector.url))
    signed = b".".join(jwt.utils.base64url_encode(orjson.dumps(part)) for part in parts)
    signature = hmac.digest(public, signed, "sha256")
    return (signed + b"." + jwt.utils.base64url_encode(signature)).decode()


def signed_with_another_key_of_the_same_name(bot: World) -> str:
    return token(claims(bot.connector.url), key="intruder", headers={"kid": "spring"})


def signed_by_another_algorithm(bot: World) -> str:
    return jwt.encode(claims(bot.connector.url), key_pair("spring"), "RS512", {"kid": "spring"})


def without_a_key_id(bot: World) -> str:
    return jwt.encode(claims(bot.connector.url), key_pair("spring"), "RS256")


def with_a_key_id_that_is_no_string(bot: World) -> str:
    header = jwt.utils.base64url_encode(orjson.dumps({"alg": "RS256", "kid": 7})).decode()
    return header + bot.bearer()[bot.bearer().index(".") :]


def with_a_flipped_signature(bot: World) -> str:
    good = bot.bearer()
    return good[:-4] + ("AAAA" if good[-4:] != "AAAA" else "BBBB")


@pytest.mark.parametrize(
    "forge",
    [
        unsigned,
        signed_with_the_public_key_as_a_password,
        signed_with_another_key_of_the_same_name,
        signed_by_another_algorithm,
        without_a_key_id,
        with_a_key_id_that_is_no_string,
        with_a_flipped_signature,
    ],
)
async def test_a_forged_token_is_refused(closed_bot: World, forge: Any) -> None:
    assert await status_of(closed_bot, forge(closed_bot)) == 401
    assert closed_bot.turns.heard == []


async def test_a_key_that_the_token_itself_offers_is_not_looked_at(closed_bot: World) -> None:
    other = closed_bot.login.url("/evil")
    headers = {"kid": "spring", "jku": other, "x5u": other, "jwk": published("intruder", ["msteams"])}
    bearer = token(claims(closed_bot.connector.url), key="intruder", headers=headers)
    assert await status_of(closed_bot, bearer) == 401
    assert closed_bot.login.asked["other"] == 0


@pytest.mark.parametrize(
    "header",
    [
        "",
        "Bearer",
        "Bearer ",
        "Basic a2FyaTpoZW1tZWxpZw==",
        "Bearer a.b",
        "Bearer a.b.c",
        "Bearer å.ø.æ",
        "Bearer " + "x" * 9000,
    ],
)
async def test_a_header_that_is_no_token_is_refused(closed_bot: World, header: str) -> None:
    response = await closed_bot.client.post(PATH, json=closed_bot.teams(), headers={"Authorization": header})
    assert response.status in {400, 401}
    assert closed_bot.turns.heard == []


async def test_no_header_at_all_is_refused(closed_bot: World) -> None:
    response = await closed_bot.posts(closed_bot.teams())
    assert response.status == 401
    assert response.headers["WWW-Authenticate"] == "Bearer"


async def test_two_authorization_headers_are_refused(closed_bot: World) -> None:
    good = f"Bearer {closed_bot.bearer()}"
    response = await closed_bot.client.post(
        PATH, json=closed_bot.teams(), headers=[("Authorization", good), ("Authorization", good)]
    )
    assert response.status == 401


async def test_a_key_does_not_speak_for_a_channel_it_is_not_endorsed_for(closed_bot: World) -> None:
    closed_bot.login.keys = [published("spring", ["webchat"])]
    assert await status_of(closed_bot, closed_bot.bearer()) == 401


async def test_a_key_without_endorsements_speaks_for_nobody(closed_bot: World) -> None:
    closed_bot.login.keys = [published("spring", [])]
    assert await status_of(closed_bot, closed_bot.bearer()) == 401


@pytest.mark.parametrize("field", ["serviceUrl", "channelId"])
async def test_leaving_out_what_the_token_is_compared_with_does_not_help(closed_bot: World, field: str) -> None:
    response = await closed_bot.posts(closed_bot.teams(**{field: None}), bearer=closed_bot.bearer())
    assert response.status == 400


async def test_a_verified_token_is_good_for_another_message_but_not_for_another_address(closed_bot: World) -> None:
    bearer = closed_bot.bearer()
    assert await status_of(closed_bot, bearer) == 200
    assert await status_of(closed_bot, bearer) == 200
    elsewhere = closed_bot.teams(serviceUrl="http://localhost:1/")
    assert (await closed_bot.posts(elsewhere, bearer=bearer)).status == 401
    assert closed_bot.login.asked["keys"] == 1


async def test_a_new_key_is_found_at_its_first_message(login: FakeLogin, wire: Wire) -> None:
    now = [0.0]
    keys = Keys(wire, login.url("/metadata"), clock=lambda: now[0])
    assert await keys.find("spring")
    login.keys.append(published("summer", ["msteams"]))
    now[0] = MINUTE
    assert await keys.find("summer")
    assert await keys.find("spring")


async def test_a_flood_of_unknown_keys_reaches_the_key_server_once_a_minute(login: FakeLogin, wire: Wire) -> None:
    now = [0.0]
    keys = Keys(wire, login.url("/metadata"), clock=lambda: now[0])
    for number in range(1000):
        assert await keys.find(f"made up {number}") is None
    assert login.asked["keys"] == 1
    now[0] = MINUTE
    await keys.find("made up")
    assert login.asked["keys"] == 2


@pytest.mark.parametrize("mood", ["fails", "hangs", "talks junk"])
async def test_old_keys_stay_good_while_the_key_server_is_away(login: FakeLogin, wire: Wire, mood: str) -> None:
    now = [0.0]
    keys = Keys(wire, login.url("/metadata"), clock=lambda: now[0])
    await keys.find("spring")
    login.mood, now[0] = mood, 2 * DAY
    assert await keys.find("spring")
    now[0] = 6 * DAY
    login.mood = "fails"
    await keys.close()
    assert await keys.find("spring") is None


async def test_day_old_keys_are_renewed_without_anybody_waiting(login: FakeLogin, wire: Wire) -> None:
    now = [0.0]
    keys = Keys(wire, login.url("/metadata"), clock=lambda: now[0])
    await keys.find("spring")
    now[0] = DAY + HOUR
    assert await keys.find("spring")
    await keys.find("unknown, so that this waits for the renewal under way")
    assert login.asked["keys"] == 2


async def test_when_no_key_was_ever_fetched_the_channel_is_asked_to_come_again(closed_bot: World) -> None:
    closed_bot.login.mood = "fails"
    response = await closed_bot.posts(closed_bot.teams(), bearer=closed_bot.bearer())
    assert response.status == 503
    assert response.headers["Retry-After"] == "2"


async def test_one_unreadable_key_does_not_hide_the_others(login: FakeLogin, wire: Wire) -> None:
    login.keys = [{"kid": "broken", "kty": "RSA", "n": "?"}, {"kty": "oct"}, *login.keys]
    assert await Keys(wire, login.url("/metadata")).find("spring")


async def test_an_authorization_header_is_no_hindrance_where_no_token_is_asked_for(bot: World) -> None:
    assert (await bot.posts(bot.activity(), bearer="anything")).status == 200
