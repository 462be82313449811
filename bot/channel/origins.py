"""Where an activity came from, who speaks, and what is needed to answer it there."""

from __future__ import annotations

import hashlib
from typing import Any
from uuid import uuid4

import orjson
from botbuilder.schema import Activity, ChannelAccount

from bot.channel import codec
from bot.turns import Account, Origin

EXPECT_REPLIES = "expectReplies"
GROUPS = frozenset({"groupChat", "channel"})
WITHOUT_THREADS = frozenset({"directline", "webchat"})
"""Channels that do not take an answer to a certain message."""


def origin(activity: Activity, speaker: ChannelAccount) -> Origin:
    """The origin of a turn in which `speaker` is heard."""
    return Origin(
        channel=activity.channel_id,
        conversation=activity.conversation.id,
        activity=activity.id or uuid4().hex,
        payload_hash=payload_hash(activity),
        account=account(activity, speaker),
        reference=reference(activity, speaker),
        in_group=is_group(activity),
        locale=activity.locale,
        inline=activity.delivery_mode == EXPECT_REPLIES,
    )


def is_group(activity: Activity) -> bool:
    conversation = activity.conversation
    return conversation.conversation_type in GROUPS or conversation.is_group is True


def payload_hash(activity: Activity) -> str:
    """A hash of what the person did: a redelivery has the same, another activity under the same id has not."""
    sender = activity.from_property.id if activity.from_property else None
    names = [each.name for each in activity.attachments or ()]
    payload = (activity.type, activity.text, activity.value, sender, *names)
    return hashlib.sha256(orjson.dumps(payload, option=orjson.OPT_SORT_KEYS)).hexdigest()


def account(activity: Activity, speaker: ChannelAccount) -> Account:
    return Account(
        id=speaker.id,
        name=speaker.name or "",
        aad_object_id=speaker.aad_object_id,
        tenant=tenant(activity),
    )


def tenant(activity: Activity) -> str | None:
    told: str | None = ((activity.channel_data or {}).get("tenant") or {}).get("id")
    return told or activity.conversation.tenant_id


def reference(activity: Activity, speaker: ChannelAccount) -> dict[str, Any]:
    """The JSON that addresses an answer."""
    told: dict[str, Any] = {
        "channelId": activity.channel_id,
        "serviceUrl": activity.service_url,
        "conversation": codec.to_json(activity.conversation),
        "user": codec.to_json(speaker),
    }
    if activity.recipient:
        told["bot"] = codec.to_json(activity.recipient)
    if activity.locale:
        told["locale"] = activity.locale
    if activity.type == "message" and activity.id and activity.channel_id not in WITHOUT_THREADS:
        told["activityId"] = activity.id
    return told
