"""Which files a message says that it brings: read from its attachments, before any of them is fetched."""

from __future__ import annotations

import mimetypes
import re
from dataclasses import dataclass, field
from typing import Any

from botbuilder.schema import Activity, Attachment

from bot.channel import filenames

DOWNLOAD_INFO = "application/vnd.microsoft.teams.file.download.info"
UNKNOWN = "application/octet-stream"
LONGEST_MIMETYPE = 100

_MIMETYPE = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Announced:
    """A file and where it is; `name` is "" when it has no usable one, `nameless` when the sender gave none at all."""

    name: str
    mimetype: str
    where: str = field(repr=False)
    nameless: bool = False


def files(activity: Activity) -> tuple[Announced, ...]:
    """The files of a message, in order.

    What has no address is no file: cards, and the `text/html` in which Teams repeats what was written.
    """
    found = ((each, _where(each)) for each in activity.attachments or ())
    return tuple(_announced(each, where) for each, where in found if where)


def typed(told: str | None, name: str) -> str:
    """The media type as told, where that is one and not a whole family; else as the name's ending says."""
    if told and _MIMETYPE.fullmatch(told) and len(told) <= LONGEST_MIMETYPE and told.lower() != DOWNLOAD_INFO:
        return told.lower()
    return mimetypes.guess_type(name)[0] or UNKNOWN


def _where(attachment: Attachment) -> str:
    if (attachment.content_type or "").lower() == DOWNLOAD_INFO:
        content: Any = attachment.content or {}
        where = content.get("downloadUrl")
        return where if isinstance(where, str) else ""
    return attachment.content_url or ""


def _announced(attachment: Attachment, where: str) -> Announced:
    told = attachment.name or ""
    name = filenames.cleaned(told)
    return Announced(name, typed(attachment.content_type, name), where, nameless=not told)
