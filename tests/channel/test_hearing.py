"""What the conversation hears of each kind of activity."""

from __future__ import annotations

from typing import Any

import pytest

from dialogs.turn import Incoming, Press
from tests.channel.fakes.world import World

SUBMIT = {"action": "qualify", "card": "card-1", "revision": 3}
SELLER, BOT = {"id": "seller", "name": "Kari"}, {"id": "bot", "name": "Leadbot"}


async def test_a_pressed_button_comes_without_text(bot: World) -> None:
    await bot.posts(bot.activity(text=None, value={**SUBMIT, "lead": "17"}))
    assert bot.turns.heard == [Incoming(press=Press("qualify", "card-1", 3, {"lead": "17"}))]


async def test_a_pressed_button_may_come_with_text(bot: World) -> None:
    await bot.posts(bot.activity(text="Kvalifiser", value=SUBMIT))
    assert bot.turns.heard == [Incoming(text="Kvalifiser", press=Press("qualify", "card-1", 3))]


async def test_submit_and_execute_of_one_button_are_heard_alike(bot: World) -> None:
    await bot.posts(bot.teams(text=None, value={**SUBMIT, "lead": "17"}))
    await bot.posts(bot.execute({**SUBMIT, "lead": "17"}))
    assert bot.turns.heard[0] == bot.turns.heard[1]


async def test_the_verb_names_the_action_where_the_data_does_not(bot: World) -> None:
    await bot.posts(bot.execute({"card": "card-1", "revision": 3}))
    assert bot.turns.heard == [Incoming(press=Press("qualify", "card-1", 3))]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Contoso", "Contoso"),
        (["1", "2"], "1,2"),
        ([], ""),
        (True, "true"),
        (5, "5"),
        (1.5, "1.5"),
        (None, ""),
        ({"a": 1}, '{"a":1}'),
        ("a\x00b", "a\x00b"),
    ],
)
async def test_whatever_a_card_sends_along_is_heard_as_text(bot: World, value: Any, text: str) -> None:
    await bot.posts(bot.activity(text=None, value={**SUBMIT, "input": value}))
    assert bot.turns.heard[0].press == Press("qualify", "card-1", 3, {"input": text})


@pytest.mark.parametrize(
    "value",
    [
        {},
        {"action": "qualify"},
        {**SUBMIT, "action": 5},
        {**SUBMIT, "action": None},
        {**SUBMIT, "card": ["card-1"]},
        {**SUBMIT, "revision": "3"},
        {**SUBMIT, "revision": True},
        {**SUBMIT, "revision": 1.5},
        {"anything": {"else": []}},
    ],
)
async def test_a_malformed_press_is_left_to_the_conversation_to_refuse(bot: World, value: dict[str, Any]) -> None:
    assert (await bot.posts(bot.activity(text=None, value=value))).status == 200
    assert bot.turns.heard == [Incoming(press=Press(""))]


async def test_an_empty_value_beside_words_is_no_press(bot: World) -> None:
    await bot.posts(bot.activity(text="hei", value={}))
    assert bot.turns.heard == [Incoming(text="hei")]


async def test_a_message_with_neither_words_nor_a_press_is_heard_as_no_words(bot: World) -> None:
    await bot.posts(bot.activity(text=None))
    assert bot.turns.heard == [Incoming(text="")]


@pytest.mark.parametrize("added", [[SELLER, BOT], [BOT, SELLER], [SELLER], [BOT]])
async def test_a_new_personal_chat_is_welcomed_once(bot: World, added: list[dict[str, str]]) -> None:
    await bot.posts(bot.activity(type="conversationUpdate", text=None, membersAdded=added))
    assert bot.turns.heard == [Incoming(joined=True)]
    assert bot.turns.origins[0].account.id == "seller"


async def test_the_newcomer_is_welcomed_also_where_the_bot_itself_reports_it(bot: World) -> None:
    update = bot.activity(type="conversationUpdate", text=None, membersAdded=[BOT, SELLER], **{"from": BOT})
    await bot.posts(update)
    assert bot.turns.origins[0].account.id == "seller"


async def test_an_installation_does_not_double_the_welcome(bot: World) -> None:
    await bot.posts(bot.teams(type="installationUpdate", action="add", text=None))
    await bot.posts(bot.teams(type="conversationUpdate", text=None, membersAdded=[SELLER, BOT]))
    assert bot.turns.heard == [Incoming(joined=True)]


@pytest.mark.parametrize("kind", ["groupChat", "channel"])
async def test_a_new_member_of_a_group_is_not_welcomed(bot: World, kind: str) -> None:
    group = {"id": "group", "conversationType": kind}
    await bot.posts(bot.activity(type="conversationUpdate", text=None, conversation=group, membersAdded=[SELLER]))
    assert bot.turns.heard == []


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"type": "conversationUpdate", "membersRemoved": [SELLER]}, id="somebody left"),
        pytest.param({"type": "conversationUpdate", "membersAdded": []}, id="nobody came"),
        pytest.param({"type": "conversationUpdate", "membersAdded": [BOT], "from": BOT}, id="the bot alone"),
        pytest.param({"type": "messageReaction", "reactionsAdded": [{"type": "like"}]}, id="a reaction"),
        pytest.param({"type": "messageUpdate"}, id="an edit"),
        pytest.param({"type": "messageDelete"}, id="a deletion"),
        pytest.param({"type": "typing"}, id="typing"),
        pytest.param({"type": "event", "name": "tokens/response"}, id="an event"),
        pytest.param({"type": "endOfConversation"}, id="the end"),
        pytest.param({"type": "contactRelationUpdate", "action": "add"}, id="a contact"),
        pytest.param({"type": "installationUpdate", "action": "remove"}, id="an uninstallation"),
        pytest.param({"type": "trace"}, id="a trace"),
        pytest.param({"type": "somethingNew"}, id="an unknown type"),
        pytest.param({"from": BOT}, id="the bot's own message"),
        pytest.param({"from": {"id": "other", "role": "bot"}}, id="another bot's message"),
    ],
)
async def test_what_asks_for_no_answer_has_no_effect(bot: World, changed: dict[str, Any]) -> None:
    assert (await bot.posts(bot.activity(**changed))).status == 200
    assert bot.turns.heard == []
    assert bot.connector.ledger == []


async def test_the_turn_is_told_who_spoke_where(bot: World) -> None:
    sender = {"id": "29:kari", "name": "Kari", "aadObjectId": "a-b-c"}
    group = {"id": "19:x;messageid=1", "conversationType": "channel"}
    await bot.posts(bot.teams(id="a1", conversation=group, **{"from": sender}))
    origin = bot.turns.origins[0]
    assert (origin.channel, origin.conversation, origin.activity) == ("msteams", "19:x;messageid=1", "a1")
    assert (origin.account.id, origin.account.name, origin.account.aad_object_id) == ("29:kari", "Kari", "a-b-c")
    assert origin.in_group
    assert origin.locale == "nb-NO"


async def test_an_activity_without_an_id_gets_one_of_its_own(bot: World) -> None:
    await bot.posts(bot.activity(id=None))
    await bot.posts(bot.activity(id=None))
    first, second = (origin.activity for origin in bot.turns.origins)
    assert first != second


async def test_a_redelivery_has_the_same_hash_and_another_deed_has_not(bot: World) -> None:
    deeds: list[dict[str, Any]] = [
        {"text": "hei", "timestamp": "2026-11-23T12:00:00Z"},
        {"text": "hei", "timestamp": "2026-11-23T12:00:15Z", "locale": "en-US"},
        {"text": "hallo"},
        {"text": "hei", "value": SUBMIT},
        {"text": "hei", "from": {"id": "ola"}},
    ]
    for deed in deeds:
        await bot.posts(bot.activity(**deed))
    first, again, *others = (origin.payload_hash for origin in bot.turns.origins)
    assert first == again
    assert len({first, *others}) == 4
