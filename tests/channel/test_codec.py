"""The codec loses nothing, where the SDK's own loses the tenant and every field it does not know."""

from __future__ import annotations

from datetime import UTC, datetime

from botbuilder.schema import Activity, ActivityTypes, Attachment, CardAction, Entity, SuggestedActions

from bot.channel import codec

TEAMS_MESSAGE = {
    "type": "message",
    "id": "1700000000000",
    "timestamp": "2026-11-23T12:00:00.1234567Z",
    "serviceUrl": "https://smba.trafficmanager.net/emea/",
    "channelId": "msteams",
    "from": {"id": "29:kari", "name": "Kari", "aadObjectId": "a-b-c", "givenName": "Kari"},
    "conversation": {
        "id": "19:x@thread.tacv2;messageid=1",
        "conversationType": "channel",
        "tenantId": "t",
        "isGroup": True,
    },
    "recipient": {"id": "28:bot", "name": "Leadbot"},
    "text": "<at>Leadbot</at> hei",
    "entities": [
        {"type": "mention", "text": "<at>Leadbot</at>", "mentioned": {"id": "28:bot", "name": "Leadbot"}},
        {
            "type": "https://schema.org/Message",
            "@context": "https://schema.org",
            "additionalType": ["AIGeneratedContent"],
        },
        {"type": "streaminfo", "streamId": "s", "streamSequence": 3},
    ],
    "attachments": [{"contentType": "text/html", "content": "<p>hei</p>", "etag": "1"}],
    "membersAdded": [{"id": "29:ola", "userRole": "guest"}],
    "suggestedActions": {"actions": [{"type": "imBack", "title": "Hjelp", "value": "hjelp", "iconUrl": "x"}]},
    "relatesTo": {"conversation": {"id": "c", "tenantId": "t"}, "channelId": "msteams"},
    "value": {"deep": [{"anything": None}]},
    "channelData": {"tenant": {"id": "t"}, "eventType": "x"},
    "somethingNew": {"a": 1},
}


def test_every_field_comes_back_as_it_came() -> None:
    assert codec.to_json(codec.activity(TEAMS_MESSAGE)) == TEAMS_MESSAGE


def test_the_tenant_of_a_teams_conversation_is_read() -> None:
    assert codec.activity(TEAMS_MESSAGE).conversation.tenant_id == "t"


def test_the_tenant_is_read_in_the_schemas_own_spelling_and_written_as_teams_does() -> None:
    activity = codec.activity({"type": "message", "conversation": {"id": "c", "tenantID": "t"}})
    assert activity.conversation.tenant_id == "t"
    assert codec.to_json(activity)["conversation"] == {"id": "c", "tenantId": "t"}


def test_the_fields_of_an_entity_the_schema_does_not_know_are_kept() -> None:
    entities = codec.activity(TEAMS_MESSAGE).entities
    assert entities[2].additional_properties == {"streamId": "s", "streamSequence": 3}


def test_an_activity_made_with_the_sdk_is_written_whole() -> None:
    streaming = Entity(type="streaminfo")
    streaming.additional_properties["streamId"] = "s"
    made = Activity(
        type=ActivityTypes.message,
        timestamp=datetime(2026, 11, 23, tzinfo=UTC),
        attachments=[Attachment(content_type="x", content={"card": [1]})],
        suggested_actions=SuggestedActions(actions=[CardAction(type="imBack", title="Hjelp", value="hjelp")]),
        entities=[streaming],
    )
    assert codec.to_json(made) == {
        "type": "message",
        "timestamp": "2026-11-23T00:00:00+00:00",
        "attachments": [{"contentType": "x", "content": {"card": [1]}}],
        "suggestedActions": {"actions": [{"type": "imBack", "title": "Hjelp", "value": "hjelp"}]},
        "entities": [{"type": "streaminfo", "streamId": "s"}],
    }


def test_two_activities_share_nothing() -> None:
    codec.activity({"type": "message"}).additional_properties["x"] = 1
    assert codec.activity({"type": "message"}).additional_properties == {}
