"""Reads a pressed button out of what the card sent: `{action, card, revision}` and the values beside them."""

from __future__ import annotations

from typing import Any

import orjson

from dialogs.turn import Press

MALFORMED = Press(action="")
"""Not one of our cards, or one that was tampered with: the conversation refuses it politely."""

_OURS = frozenset({"action", "card", "revision", "msteams"})


def of_submit(value: dict[str, Any]) -> Press:
    """The press that an `Action.Submit` sends as the value of a message."""
    match value:
        case {"action": str(action), "card": str(card), "revision": int(revision)} if not isinstance(revision, bool):
            return Press(action, card, revision, _values(value))
        case _:
            return MALFORMED


def of_execute(action: dict[str, Any]) -> Press:
    """The press that an `Action.Execute` sends: the verb names the action where its data does not."""
    return of_submit({"action": action.get("verb"), **(action.get("data") or {})})


def is_execute(value: object) -> bool:
    """The value of an invoke `adaptiveCard/action` has the shape of an `Action.Execute`."""
    match value:
        case {"action": {"type": "Action.Execute"} as action}:
            return isinstance(action.get("data"), dict | None) and isinstance(action.get("verb"), str | None)
        case _:
            return False


def _values(value: dict[str, Any]) -> dict[str, str]:
    return {key: _text(inner) for key, inner in value.items() if key not in _OURS}


def _text(value: Any) -> str:
    match value:
        case None:
            return ""
        case str():
            return value
        case list():
            return ",".join(_text(item) for item in value)
        case _:
            return orjson.dumps(value).decode()
