"""Turns JSON into the SDK's Activity and back, losing nothing and without msrest (which drops unknown fields)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import Enum
from typing import Any

from botbuilder.schema import (
    Activity,
    Attachment,
    CardAction,
    ChannelAccount,
    ConversationAccount,
    ConversationReference,
    Entity,
    SuggestedActions,
)

Json = dict[str, Any]

_NESTED: dict[type, dict[str, type]] = {
    Activity: {
        "from": ChannelAccount,
        "recipient": ChannelAccount,
        "conversation": ConversationAccount,
        "membersAdded": ChannelAccount,
        "membersRemoved": ChannelAccount,
        "entities": Entity,
        "attachments": Attachment,
        "suggestedActions": SuggestedActions,
        "relatesTo": ConversationReference,
    },
    ConversationReference: {
        "user": ChannelAccount,
        "bot": ChannelAccount,
        "conversation": ConversationAccount,
    },
    SuggestedActions: {"actions": CardAction},
}
_ALIASES = {"tenantID": "tenantId"}
"""The schema writes tenantID where Teams writes tenantId: both are read, the second is written."""


def activity(data: Json) -> Activity:
    """The SDK's Activity for this JSON; times stay the strings they came as."""
    return _model(Activity, data)


def to_json(model: Any) -> Json:
    """The JSON of an SDK model, with every field it was given, known to the schema or not."""
    known = _KEYS[type(model)]
    data = {key: _value(value) for attribute, key in known if (value := getattr(model, attribute)) is not None}
    if model.additional_properties:
        data.update(model.additional_properties)
    return data


def _value(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, list):
        return [_value(item) for item in value]
    if isinstance(value, datetime):
        return value.isoformat()
    return to_json(value) if type(value) in _KEYS else value


def _model(kind: type, data: Json) -> Any:
    fields, extra = _BLANK[kind].copy(), {}
    readers = _READERS[kind]
    for key, value in data.items():
        reader = readers.get(key)
        if reader is None:
            extra[key] = value
        else:
            fields[reader[0]] = value if value is None or reader[1] is None else reader[1](value)
    fields["additional_properties"] = extra
    model: Any = object.__new__(kind)
    model.__dict__.update(fields)
    return model


def _reader(kind: type) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if isinstance(value, list):
            return [read(item) for item in value]
        return _model(kind, value) if isinstance(value, dict) else value

    return read


def _readers(kind: Any) -> dict[str, tuple[str, Callable[[Any], Any] | None]]:
    nested = _NESTED.get(kind, {})
    readers = {}
    for attribute, entry in kind._attribute_map.items():
        key = entry["key"]
        reader = _reader(nested[key]) if key in nested else None
        readers[key] = readers[_ALIASES.get(key, key)] = (attribute, reader)
    return readers


def _keys(kind: Any) -> tuple[tuple[str, str], ...]:
    return tuple((name, _ALIASES.get(entry["key"], entry["key"])) for name, entry in kind._attribute_map.items())


_KINDS = (
    Activity,
    Attachment,
    CardAction,
    ChannelAccount,
    ConversationAccount,
    ConversationReference,
    Entity,
    SuggestedActions,
)
_BLANK = {kind: dict.fromkeys(kind._attribute_map) for kind in _KINDS}
_READERS = {kind: _readers(kind) for kind in _KINDS}
_KEYS = {kind: _keys(kind) for kind in _KINDS}
