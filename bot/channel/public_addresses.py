"""Finds the addresses of hosts, and none that are not of the public network."""

from __future__ import annotations

import socket
from ipaddress import IPv6Address, ip_address

from aiohttp import ThreadedResolver
from aiohttp.abc import AbstractResolver, ResolveResult


class PublicAddresses(AbstractResolver):
    """A name on the list that leads into the private network is a trick: it is as if it were not known."""

    def __init__(self) -> None:
        self._found: ThreadedResolver | None = None

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Raises OSError when there is no public address."""
        if self._found is None:
            self._found = ThreadedResolver()
        found = await self._found.resolve(host, port, family)
        public = [each for each in found if is_public(each["host"])]
        if not public:
            raise OSError(f"{host} has no public address")
        return public

    async def close(self) -> None:
        if self._found is not None:
            await self._found.close()


def is_public(address: str) -> bool:
    """Whether the address is one of the public network, also where it is an older one in a newer form."""
    parsed = ip_address(address.partition("%")[0])
    mapped = parsed.ipv4_mapped if isinstance(parsed, IPv6Address) else None
    return (mapped or parsed).is_global
