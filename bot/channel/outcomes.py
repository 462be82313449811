"""What became of a message that was sent, and when it may be sent again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

NOT_TAKEN = frozenset({412, 429, 503})
"""The channel did not take the message: it may always be sent again."""
PERHAPS_TAKEN = frozenset({408, 500, 502, 504})
"""The channel may have shown the message: only what can be said twice unnoticed is sent again."""
GONE = frozenset({403, 404})
LONGEST_WAIT = 3600.0


@dataclass(frozen=True, slots=True)
class Sent:
    """The channel took the message, and gave it this id (some answer without one)."""

    activity: str | None = None


@dataclass(frozen=True, slots=True)
class Later:
    """The message was not taken; `seconds` is how long the channel asks us to wait."""

    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Uncertain:
    """Nobody knows whether the message arrived."""


@dataclass(frozen=True, slots=True)
class Dead:
    """The message will never be taken."""

    status: int | None = None

    @property
    def gone(self) -> bool:
        """The bot was removed, or the conversation or message is no more."""
        return self.status in GONE


Outcome = Sent | Later | Uncertain | Dead


def lost_on_the_way(*, repeatable: bool) -> Outcome:
    """The connection broke, or the time ran out, after the message was on its way."""
    return Later() if repeatable else Uncertain()


def of_status(status: int, retry_after: str | None, *, repeatable: bool) -> Outcome:
    """What a status other than 2xx means; `repeatable` says that doing it twice is the same as doing it once."""
    if status in NOT_TAKEN:
        return Later(waiting_time(retry_after, datetime.now(UTC)))
    if status in PERHAPS_TAKEN:
        return Later(waiting_time(retry_after, datetime.now(UTC))) if repeatable else Uncertain()
    return Dead(status)


def waiting_time(retry_after: str | None, now: datetime) -> float | None:
    """The seconds a Retry-After header asks for, as a number or as a date; None when it says nothing sensible."""
    if not retry_after:
        return None
    if retry_after.isascii() and retry_after.isdigit():
        return min(float(retry_after), LONGEST_WAIT)
    try:
        moment = parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return min(max((aware - now).total_seconds(), 0.0), LONGEST_WAIT)
