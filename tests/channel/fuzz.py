"""Makes activities that no channel would send: seeded, so that a failure can be had again."""

from __future__ import annotations

import random
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import orjson

JUNK: list[Any] = [
    None, True, False, 0, -1, 5, 2**53, 2**63, 1.5, 1e308, "", " ", "x", "\x00", "a\nb", "\u202e", "\ufeff", "😀" * 9,
    "x" * 5000, "%00", "../../x", "'; DROP TABLE leads;--", "{{7*7}}", "<at>bot</at>", "http://169.254.169.254/",
    [], {}, [[]], [{}], [None], ["x", 5], {"id": 5}, {"id": None}, {"id": "x"}, {"": ""}, {"id": {"id": {"id": "x"}}},
    {"action": {"type": "Action.Execute", "verb": [], "data": 5}}, {"action": "x", "card": "y", "revision": 1},
    {"tenant": {"id": []}}, {"type": "mention", "mentioned": {"id": "bot"}, "text": 5}, "__class__",
    "message", "invoke", "null",
]  # fmt: skip
FIELDS = [
    "type", "id", "timestamp", "serviceUrl", "channelId", "from", "conversation", "recipient", "text", "value", "name",
    "entities", "channelData", "membersAdded", "membersRemoved", "replyToId", "locale", "deliveryMode", "attachments",
    "reactionsAdded", "action", "textFormat", "suggestedActions", "relatesTo", "valueType", "__proto__", "callerId",
]  # fmt: skip
TYPES = ["message", "invoke", "conversationUpdate", "installationUpdate", "event", "messageReaction", "typing", "x"]
BROKEN = [b"", b"{", b"\xff\xfe\x00", b"NaN", b'{"text":"\\ud800"}', b"[" * 3000, b'{"a":' * 600 + b"1" + b"}" * 600]


def bodies(base: dict[str, Any], *, seed: int, count: int) -> Iterator[bytes]:
    chance = random.Random(seed)
    for number in range(count):
        activity = _mutated(deepcopy(base), chance)
        activity.setdefault("id", f"fuzz-{number}")
        yield _written(activity, chance)


def _mutated(activity: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    if chance.random() < 0.7:
        activity["type"] = chance.choice(TYPES)
    if chance.random() < 0.3:
        activity["name"] = "adaptiveCard/action"
    for _ in range(chance.randint(1, 4)):
        _mutate_somewhere(activity, chance)
    return activity


def _mutate_somewhere(activity: dict[str, Any], chance: random.Random) -> None:
    field = chance.choice(FIELDS)
    inner = activity.get(field)
    if isinstance(inner, dict) and inner and chance.random() < 0.6:
        inner[chance.choice([*inner, "tenantId", "role", "isGroup", "name"])] = chance.choice(JUNK)
    elif chance.random() < 0.2:
        activity.pop(field, None)
    elif chance.random() < 0.1:
        activity[field] = _deep(chance.randint(1, 900))
    else:
        activity[field] = deepcopy(chance.choice(JUNK))


def _deep(levels: int) -> Any:
    value: Any = "bottom"
    for level in range(levels):
        value = [value] if level % 2 else {"a": value}
    return value


def _written(activity: dict[str, Any], chance: random.Random) -> bytes:
    if chance.random() < 0.02:
        return chance.choice(BROKEN)
    try:
        body = orjson.dumps(activity)
    except TypeError:
        return b"{" * 2000
    if chance.random() < 0.05:
        return body[: chance.randrange(len(body))]
    if chance.random() < 0.05:
        place = chance.randrange(len(body))
        return body[:place] + chance.randbytes(2) + body[place:]
    return body
