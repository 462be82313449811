"""Which addresses the bot may send replies to: the guard against being sent elsewhere with its token."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

TEAMS = "smba.trafficmanager.net"
"""The documented host of the public cloud; sovereign clouds and other channels are added by configuration."""

_PATH = r"(?:/[A-Za-z0-9._~%/-]*)?"
_LOOPBACK = re.compile(rf"https?://(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{{1,5}})?{_PATH}", re.IGNORECASE)
_HTTPS = re.compile(rf"https://([a-z0-9.-]+)(?::443)?{_PATH}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ServiceUrls:
    """The hosts that may be called; `loopback` is for development and allows this machine and nothing else.

    An address must match one strict form as a whole, so user names, other ports, back-slashes, queries and
    whatever two URL parsers might read differently are refused without being parsed.
    """

    hosts: frozenset[str] = frozenset()
    loopback: bool = False

    @classmethod
    def of(cls, *more_hosts: str) -> ServiceUrls:
        """Teams' own host and those that the operator adds."""
        return cls(hosts=_lowered((TEAMS, *more_hosts)))

    @classmethod
    def this_machine(cls) -> ServiceUrls:
        return cls(loopback=True)

    def allow(self, url: str) -> bool:
        if self.loopback:
            return _LOOPBACK.fullmatch(url) is not None
        match = _HTTPS.fullmatch(url)
        return match is not None and match[1].lower() in self.hosts


def _lowered(hosts: Iterable[str]) -> frozenset[str]:
    return frozenset(host.lower() for host in hosts)
