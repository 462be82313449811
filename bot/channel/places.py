"""From where files are fetched, and to whom the bot shows its token there: the guard against being sent elsewhere."""

from __future__ import annotations

import re
from enum import StrEnum

from bot.channel.service_urls import ServiceUrls

LONGEST_URL = 4096

_URL = re.compile(
    r"(?P<origin>https?://(?P<host>[a-z0-9.-]+|\[::1\])(?::\d{1,5})?)(?P<path>/[a-z0-9._~%/!$&'()*+,;=:@-]*)?"
    r"(?:\?[a-z0-9._~%/?!$&'()*+,;=:@-]*)?",
    re.IGNORECASE,
)
_STORAGE = re.compile(r"https://[a-z0-9-]+\.sharepoint\.com(?::443)?", re.IGNORECASE)
"""SharePoint and OneDrive, where Teams puts the files of its chats; their addresses carry their own permission."""


class Place(StrEnum):
    """`CONNECTOR` is the channel's own address, which is shown the token; `STORAGE` is shown nothing."""

    CONNECTOR = "connector"
    STORAGE = "storage"


def place(url: str, *, service_url: str, service_urls: ServiceUrls) -> Place | None:
    """What kind of place the address is; None where nothing is fetched from.

    On this machine that is the activity's own service address only, whatever else may listen here.
    """
    match = _URL.fullmatch(url) if len(url) <= LONGEST_URL else None
    if match is None:
        return None
    origin = match["origin"].lower()
    if service_urls.allow(origin) and (not service_urls.loopback or origin == _origin(service_url)):
        return Place.CONNECTOR
    return Place.STORAGE if not service_urls.loopback and _STORAGE.fullmatch(origin) else None


def _origin(url: str) -> str | None:
    match = _URL.fullmatch(url)
    return match["origin"].lower() if match else None
