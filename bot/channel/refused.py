"""What the door answers when it does not let an activity in."""

from __future__ import annotations

from collections.abc import Mapping

CODES = {
    400: "BadRequest",
    401: "Unauthorized",
    403: "Forbidden",
    408: "RequestTimeout",
    409: "Conflict",
    413: "TooLarge",
    415: "UnsupportedMediaType",
    500: "InternalError",
    503: "Busy",
}


class Refused(Exception):
    """An activity that is not taken in; `reason` is for the other side's developer and repeats none of its input."""

    def __init__(self, status: int, reason: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason
        self.headers = headers or {}

    @property
    def code(self) -> str:
        return CODES[self.status]


class BadActivity(Refused):
    """The request is not one well-formed activity."""
