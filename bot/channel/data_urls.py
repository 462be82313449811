"""Content that is its own address: `data:text/plain;base64,SGVp`."""

from __future__ import annotations

import binascii
from base64 import b64decode
from urllib.parse import unquote_to_bytes

SCHEME = "data:"
MARK = ";base64"


class Unreadable(Exception):
    """The address is not that of any content."""


def content(url: str) -> bytes:
    """The content. Raises Unreadable."""
    head, comma, data = url[len(SCHEME) :].partition(",")
    if not comma:
        raise Unreadable
    if not head.lower().endswith(MARK):
        return unquote_to_bytes(data)
    try:
        return b64decode(unquote_to_bytes(data), validate=True)
    except binascii.Error as error:
        raise Unreadable from error
