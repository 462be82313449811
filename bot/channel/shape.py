"""Checks the shape of an activity and rebuilds it from the fields the assistant uses."""

from __future__ import annotations

import re
from typing import Any, NoReturn

from bot.channel.refused import BadActivity

LONGEST_NAME = 512
LONGEST_URL = 2048
MOST_ATTACHMENTS = 50
"""More are left out: it is long since too many to be taken."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_NAMES = ("id", "name", "action", "replyToId", "locale", "deliveryMode", "valueType", "textFormat", "timestamp")
_ACCOUNT_NAMES = ("name", "aadObjectId", "role")
_CONVERSATION_NAMES = ("name", "conversationType", "tenantId", "tenantID")
_ATTACHMENT_TEXTS = ("contentType", "contentUrl", "name")
_CARRIES_VALUE = frozenset({"message", "invoke"})
_NEEDS_SENDER = frozenset({"message", "invoke"})

Json = dict[str, Any]


def rebuilt(body: object) -> Json:
    """The activity with the fields we use and no others; whatever else a sender adds never gets further.

    Raises BadActivity.
    """
    raw = _object(body, "the body")
    activity: Json = {
        "type": _required(raw, "type"),
        "channelId": _required(raw, "channelId"),
        "serviceUrl": _required(raw, "serviceUrl", longest=LONGEST_URL),
        "conversation": _conversation(_object(raw.get("conversation"), "conversation")),
    }
    _take_names(raw, _NAMES, activity)
    _take_text(raw, activity)
    _take_people(raw, activity)
    _take_entities(raw, activity)
    _take_attachments(raw, activity)
    _take_value(raw, activity)
    _take_tenant(raw, activity)
    return activity


def _bad(reason: str) -> NoReturn:
    raise BadActivity(400, reason)


def _object(value: object, name: str) -> Json:
    if not isinstance(value, dict):
        _bad(f"{name} must be a JSON object")
    return value


def _list_of_objects(value: object, name: str) -> list[Json]:
    if not isinstance(value, list):
        _bad(f"{name} must be a list")
    return [_object(item, f"each of {name}") for item in value]


def _name(source: Json, key: str, *, longest: int = LONGEST_NAME) -> str | None:
    value = source.get(key)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        _bad(f"{key} must be a string")
    if len(value) > longest:
        _bad(f"{key} is longer than {longest} characters")
    if _CONTROL.search(value):
        _bad(f"{key} holds a control character")
    return value


def _required(source: Json, key: str, *, longest: int = LONGEST_NAME) -> str:
    value = _name(source, key, longest=longest)
    if value is None:
        _bad(f"{key} is missing")
    return value


def _take_names(source: Json, keys: tuple[str, ...], target: Json) -> None:
    for key in keys:
        if key in source and (value := _name(source, key)) is not None:
            target[key] = value


def _conversation(raw: Json) -> Json:
    conversation: Json = {"id": _required(raw, "id")}
    _take_names(raw, _CONVERSATION_NAMES, conversation)
    if raw.get("isGroup") is True:
        conversation["isGroup"] = True
    return conversation


def _account(raw: Json) -> Json:
    account: Json = {"id": _required(raw, "id")}
    _take_names(raw, _ACCOUNT_NAMES, account)
    return account


def _take_text(raw: Json, activity: Json) -> None:
    """Control characters stay in what a person wrote: the conversation refuses them politely."""
    text = raw.get("text")
    if text is None:
        return
    if not isinstance(text, str):
        _bad("text must be a string or null")
    activity["text"] = text


def _take_people(raw: Json, activity: Json) -> None:
    for key in ("from", "recipient"):
        if raw.get(key) is not None:
            activity[key] = _account(_object(raw[key], key))
    if "from" not in activity and activity["type"] in _NEEDS_SENDER:
        _bad("from is missing")
    for key in ("membersAdded", "membersRemoved"):
        if raw.get(key) is not None:
            activity[key] = [_account(member) for member in _list_of_objects(raw[key], key)]


def _take_entities(raw: Json, activity: Json) -> None:
    if raw.get("entities") is not None:
        activity["entities"] = _list_of_objects(raw["entities"], "entities")


def _take_attachments(raw: Json, activity: Json) -> None:
    """Control characters stay in a file's name, as in what a person wrote."""
    if raw.get("attachments") and activity["type"] == "message":
        listed = _list_of_objects(raw["attachments"], "attachments")[:MOST_ATTACHMENTS]
        activity["attachments"] = [_attachment(each) for each in listed]


def _attachment(raw: Json) -> Json:
    attachment = {key: raw[key] for key in _ATTACHMENT_TEXTS if raw.get(key) is not None}
    for key, value in attachment.items():
        if not isinstance(value, str):
            _bad(f"{key} must be a string")
    if isinstance(raw.get("content"), dict):
        attachment["content"] = raw["content"]
    return attachment


def _take_value(raw: Json, activity: Json) -> None:
    if raw.get("value") is not None and activity["type"] in _CARRIES_VALUE:
        activity["value"] = _object(raw["value"], "value")


def _take_tenant(raw: Json, activity: Json) -> None:
    channel_data = raw.get("channelData")
    if isinstance(channel_data, dict) and channel_data.get("tenant") is not None:
        tenant = _object(channel_data["tenant"], "channelData.tenant")
        activity["channelData"] = {"tenant": {"id": _name(tenant, "id")}}
