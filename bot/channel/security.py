"""Who may talk to the bot and whom it may answer, decided once at the start."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.channel.keys import METADATA_URL
from bot.channel.service_urls import ServiceUrls


@dataclass(frozen=True, slots=True)
class Security:
    """The channel's security settings; make one with `closed` or, for development, `open_to_this_machine`."""

    app_id: str | None
    service_urls: ServiceUrls
    tenants: frozenset[str] = field(default_factory=frozenset)
    metadata_url: str = METADATA_URL

    def __post_init__(self) -> None:
        if self.app_id is None and not self.service_urls.loopback:
            raise ValueError("without authentication only this machine may be answered")
        if self.app_id is not None and not self.app_id.strip():
            raise ValueError("an app id is needed")

    @classmethod
    def closed(
        cls,
        app_id: str,
        *,
        tenants: frozenset[str],
        service_urls: ServiceUrls | None = None,
        metadata_url: str = METADATA_URL,
    ) -> Security:
        """Every activity needs a token of the Bot Connector and, on Teams, one of these tenants."""
        small = frozenset(tenant.lower() for tenant in tenants)
        return cls(app_id, service_urls or ServiceUrls.of(), small, metadata_url)

    @classmethod
    def open_to_this_machine(cls) -> Security:
        """No token is asked for: whoever reaches the port may speak as anybody. Bind it to loopback."""
        return cls(None, ServiceUrls.this_machine())

    @property
    def authenticates(self) -> bool:
        return self.app_id is not None
