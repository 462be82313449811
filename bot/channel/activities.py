"""What is said, as the activity (JSON) that a channel takes: pure functions of the words and where they go."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from typing import Any

from dialogs.turn import File, Reply, Trace

ADAPTIVE_CARD = "application/vnd.microsoft.card.adaptive"
UPDATE = "messageUpdate"
"""A stored activity of this type replaces an earlier message, and is dropped where that one is not known."""
DELETION = "messageDelete"
RECOGNIZED = "RecognizerResult"

TEAMS = "msteams"
EMULATOR = "emulator"

Json = dict[str, Any]
Reference = Mapping[str, Any]


def message(reply: Reply, reference: Reference) -> Json:
    """A new message. With a card, Teams gets the text as summary only: it would split text and card in two."""
    activity = _addressed("message", reference)
    activity["summary" if reply.card and reference["channelId"] == TEAMS else "text"] = reply.text
    activity["textFormat"] = "plain"
    activity["inputHint"] = "expectingInput" if reply.card or reply.suggestions else "acceptingInput"
    if reply.card:
        activity["attachments"] = [{"contentType": ADAPTIVE_CARD, "content": reply.card}]
    if reply.file:
        activity.setdefault("attachments", []).append(_attached(reply.file))
    if reply.suggestions:
        activity["suggestedActions"] = _suggested(reply.suggestions, reference)
    return activity


def update(reply: Reply, reference: Reference) -> Json:
    """The same message in the place of an earlier one."""
    return {**message(reply, reference), "type": UPDATE}


def trace(understood: Trace, reference: Reference) -> Json:
    """What the recognizer understood, in the form in which the Emulator shows it."""
    return {
        **_addressed("trace", reference),
        "name": RECOGNIZED,
        "valueType": RECOGNIZED,
        "label": RECOGNIZED,
        "value": {
            "text": understood.text,
            "intents": {name: {"score": score} for name, score in understood.intents.items()},
            "entities": {name: list(values) for name, values in understood.entities.items()},
        },
    }


def card_in(activity: Mapping[str, Any]) -> Json | None:
    """The Adaptive Card that an activity carries, if any."""
    for attachment in activity.get("attachments") or ():
        if attachment.get("contentType") == ADAPTIVE_CARD:
            card: Json = attachment["content"]
            return card
    return None


def _attached(file: File) -> Json:
    """The file with its content in its address: no channel fetches anything from the bot."""
    content = f"data:{file.mimetype};base64,{b64encode(file.content).decode()}"
    return {"contentType": file.mimetype, "contentUrl": content, "name": file.name}


def _addressed(kind: str, reference: Reference) -> Json:
    activity: Json = {"type": kind}
    for key, source in _ADDRESS:
        if reference.get(source) is not None:
            activity[key] = reference[source]
    return activity


_ADDRESS = (
    ("channelId", "channelId"),
    ("serviceUrl", "serviceUrl"),
    ("conversation", "conversation"),
    ("from", "bot"),
    ("recipient", "user"),
    ("locale", "locale"),
    ("replyToId", "activityId"),
)


def _suggested(suggestions: tuple[str, ...], reference: Reference) -> Json:
    actions = [{"type": "imBack", "title": words, "value": words} for words in suggestions]
    return {"to": [reference["user"]["id"]], "actions": actions}
