"""How replies reach the person: as messages, in the HTTP answer, as updates, and once."""

from __future__ import annotations

from typing import Any

import pytest

from bot.turns import Outgoing
from dialogs.turn import Incoming, Reply, Said, Trace
from tests.channel.fakes.connector import Answer
from tests.channel.fakes.world import World

CARD = {"type": "AdaptiveCard", "version": "1.5", "body": []}
NEWER = {**CARD, "body": [{"type": "TextBlock", "text": "Kvalifisert"}]}


def draws_a_card_and_replaces_it(incoming: Incoming) -> tuple[Said, ...]:
    if incoming.text == "vis":
        return (Reply("Plan", CARD, card_id="first"),)
    return (Reply("Kvalifisert", NEWER, card_id="second", replaces="first"),)


async def test_a_reply_answers_the_message(bot: World) -> None:
    await bot.says("hei", id="a|1", conversation={"id": "c|livechat"})
    [received] = bot.connector.ledger
    assert received.path == "/v3/conversations/c%7Clivechat/activities/a%7C1"
    assert received.body == {
        "type": "message",
        "channelId": "emulator",
        "serviceUrl": bot.connector.url,
        "conversation": {"id": "c|livechat"},
        "from": {"id": "bot", "name": "Leadbot"},
        "recipient": {"id": "seller", "name": "Kari"},
        "locale": "nb-NO",
        "replyToId": "a|1",
        "text": "you said hei",
        "textFormat": "plain",
        "inputHint": "acceptingInput",
    }


@pytest.mark.parametrize("suffix", ["", "/", "/_connector", "/_connector/"])
async def test_the_service_url_may_have_a_path_and_a_slash_at_its_end(bot: World, suffix: str) -> None:
    await bot.says("hei", id="a1", serviceUrl=bot.connector.url + suffix)
    prefix = suffix.rstrip("/")
    assert bot.connector.ledger[0].path == f"{prefix}/v3/conversations/chat/activities/a1"


@pytest.mark.parametrize("channel", ["directline", "webchat"])
async def test_a_channel_without_threads_gets_a_plain_message(bot: World, channel: str) -> None:
    await bot.says("hei", channelId=channel)
    assert bot.connector.ledger[0].path == "/v3/conversations/chat/activities"


async def test_a_welcome_answers_no_message(bot: World) -> None:
    await bot.posts(bot.activity(type="conversationUpdate", text=None, membersAdded=[{"id": "seller"}]))
    assert bot.connector.ledger[0].path == "/v3/conversations/chat/activities"


async def test_suggestions_become_suggested_actions(bot: World) -> None:
    bot.turns.answer = lambda _: (Reply("Hva nå?", suggestions=("Hjelp", "Vis kundeemner")),)
    await bot.says("hei")
    body = bot.connector.ledger[0].body
    assert body["suggestedActions"] == {
        "to": ["seller"],
        "actions": [
            {"type": "imBack", "title": "Hjelp", "value": "Hjelp"},
            {"type": "imBack", "title": "Vis kundeemner", "value": "Vis kundeemner"},
        ],
    }
    assert body["inputHint"] == "expectingInput"


async def test_teams_gets_the_words_of_a_card_as_its_summary_or_it_would_split_the_message(bot: World) -> None:
    bot.turns.answer = lambda _: (Reply("Plan", CARD, card_id="first"),)
    await bot.posts(bot.teams())
    await bot.says("hei")
    in_teams, elsewhere = (received.body for received in bot.connector.ledger)
    assert (in_teams["summary"], "text" in in_teams) == ("Plan", False)
    assert elsewhere["text"] == "Plan"
    assert in_teams["attachments"] == elsewhere["attachments"]


async def test_in_teams_a_card_is_replaced_where_it_stands(bot: World) -> None:
    bot.turns.answer = draws_a_card_and_replaces_it
    await bot.posts(bot.teams(text="vis"))
    await bot.posts(bot.teams(text="kvalifiser"))
    assert bot.connector.methods == ["POST", "PUT"]
    [shown] = bot.connector.screen.values()
    assert shown["attachments"][0]["content"] == NEWER
    assert shown["type"] == "message"


async def test_elsewhere_the_new_card_is_said_and_the_earlier_one_updated_too(bot: World) -> None:
    bot.turns.answer = draws_a_card_and_replaces_it
    await bot.says("vis")
    await bot.says("kvalifiser")
    assert bot.connector.methods == ["POST", "POST", "PUT"]
    assert [shown["attachments"][0]["content"] for shown in bot.connector.screen.values()] == [NEWER, NEWER]
    assert {shown["type"] for shown in bot.connector.screen.values()} == {"message"}


async def test_elsewhere_an_earlier_card_that_was_never_shown_is_not_said_twice(bot: World) -> None:
    bot.turns.answer = draws_a_card_and_replaces_it
    await bot.says("kvalifiser")
    assert bot.connector.methods == ["POST"]
    assert bot.turns.statuses == ["sent", "sent"]


async def test_a_card_that_is_gone_from_teams_is_said_anew(bot: World) -> None:
    bot.turns.answer = draws_a_card_and_replaces_it
    await bot.posts(bot.teams(text="vis"))
    bot.connector.script.append(Answer(404))
    await bot.posts(bot.teams(text="kvalifiser"))
    assert bot.connector.methods == ["POST", "PUT", "POST"]


async def test_a_card_can_be_replaced_again_and_again(bot: World) -> None:
    cards = iter(range(9))

    def redraw(_: Incoming) -> tuple[Said, ...]:
        number = next(cards)
        return (Reply(f"{number}", CARD, card_id=f"card-{number}", replaces=f"card-{number - 1}"),)

    bot.turns.answer = redraw
    for _ in range(4):
        await bot.posts(bot.teams())
    assert bot.connector.methods == ["POST", "PUT", "PUT", "PUT"]
    assert len(bot.connector.screen) == 1


UNDERSTOOD = Trace("hei", {"greet": 0.9, "help": 0.1}, {"lead": ("Contoso", "Fabrikam")})


async def test_the_emulator_is_told_what_was_understood(bot: World) -> None:
    bot.turns.answer = lambda _: (UNDERSTOOD, Reply("Hei!"))
    await bot.says("hei")
    trace = bot.connector.ledger[0].body
    assert (trace["type"], trace["name"], trace["valueType"]) == ("trace", "RecognizerResult", "RecognizerResult")
    assert trace["value"] == {
        "text": "hei",
        "intents": {"greet": {"score": 0.9}, "help": {"score": 0.1}},
        "entities": {"lead": ["Contoso", "Fabrikam"]},
    }


@pytest.mark.parametrize("channel", ["msteams", "webchat", "directline"])
async def test_nobody_else_is_told_what_was_understood(bot: World, channel: str) -> None:
    bot.turns.answer = lambda _: (UNDERSTOOD, Reply("Hei!"))
    await bot.says("hei", channelId=channel)
    assert [received.body["type"] for received in bot.connector.ledger] == ["message"]


async def test_expected_replies_come_in_the_http_answer(bot: World) -> None:
    bot.turns.answer = lambda _: (UNDERSTOOD, Reply("Hei!"), Reply("Plan", CARD, card_id="first"))
    response = await bot.says("hei", deliveryMode="expectReplies")
    activities = (await response.json())["activities"]
    assert [activity["type"] for activity in activities] == ["trace", "message", "message"]
    assert [activity.get("text") for activity in activities] == [None, "Hei!", "Plan"]
    assert bot.connector.ledger == []


async def test_expected_replies_come_again_to_a_redelivery(bot: World) -> None:
    message = bot.activity(deliveryMode="expectReplies")
    first, again = await bot.posts(message), await bot.posts(message)
    assert await first.json() == await again.json()
    assert len(bot.turns.heard) == 1


async def test_expected_replies_hold_no_update_of_an_earlier_message(bot: World) -> None:
    bot.turns.answer = draws_a_card_and_replaces_it
    response = await bot.says("kvalifiser", deliveryMode="expectReplies")
    assert len((await response.json())["activities"]) == 1


async def test_an_activity_without_a_reply_has_none_to_expect(bot: World) -> None:
    response = await bot.posts(bot.activity(type="typing", deliveryMode="expectReplies"))
    assert await response.json() == {"activities": []}


async def test_a_redelivery_is_accepted_and_nothing_is_said_again(bot: World) -> None:
    message = bot.activity()
    statuses = [(await bot.posts(message)).status for _ in range(10)]
    assert statuses == [200] * 10
    assert bot.connector.texts == ["you said hei"]


async def test_an_id_that_comes_with_another_payload_is_refused(bot: World) -> None:
    await bot.says("hei", id="a1")
    response = await bot.says("slett alt", id="a1")
    assert response.status == 409
    assert bot.connector.texts == ["you said hei"]


async def test_a_turn_that_is_run_again_says_its_replies_once(bot: World) -> None:
    bot.turns.runs_each = 3
    await bot.says("hei")
    assert bot.connector.texts == ["you said hei"]


async def test_a_turn_without_replies_is_accepted(bot: World) -> None:
    bot.turns.answer = lambda _: ()
    assert (await bot.says("hei")).status == 200


async def test_the_stored_message_carries_all_that_is_needed_to_address_it(bot: World) -> None:
    await bot.says("hei", id="a1")
    message: Outgoing = bot.turns.stored[0].message
    assert message.reference == {
        "channelId": "emulator",
        "serviceUrl": bot.connector.url,
        "conversation": {"id": "chat", "conversationType": "personal"},
        "user": {"id": "seller", "name": "Kari"},
        "bot": {"id": "bot", "name": "Leadbot"},
        "locale": "nb-NO",
        "activityId": "a1",
    }


async def test_the_tenant_of_the_conversation_survives_into_the_answer(bot: World) -> None:
    await bot.posts(bot.teams())
    conversation: dict[str, Any] = bot.connector.ledger[0].body["conversation"]
    assert conversation["tenantId"] == "11111111-aaaa-bbbb-cccc-222222222222"
