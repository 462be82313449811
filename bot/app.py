"""Where the parts meet: configuration -> store, turns, channel -> the aiohttp application."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from datetime import datetime

from aiohttp import web

from bot import health
from bot.channel.credentials import MULTI_TENANT, Credentials
from bot.channel.host import Channel
from bot.channel.security import Security
from bot.channel.service_urls import ServiceUrls
from bot.clock import utc_now
from bot.config import Configuration
from bot.stored_turns import StoredTurns
from dialogs.main import Assistant
from services.store import Store, is_unavailable

Clock = Callable[[], datetime]


def build_app(config: Configuration, *, clock: Clock | None = None) -> web.Application:
    """The whole bot as one aiohttp application; its parts start and stop with it."""
    store = Store(config.database_url)
    channel = Channel(
        StoredTurns(store, Assistant(), clock or utc_now),
        security(config),
        credentials(config),
        is_unavailable=is_unavailable,
    )
    app = web.Application()
    app.add_routes(channel.routes())
    app.add_routes(health.routes(store))

    async def run_parts(_app: web.Application) -> AsyncIterator[None]:
        await channel.start()
        yield
        await channel.stop()
        await store.close()

    app.cleanup_ctx.append(run_parts)
    return app


def security(config: Configuration) -> Security:
    """Who may talk to the bot, as configured."""
    if config.auth == "off":
        return Security.open_to_this_machine()
    tenants = frozenset(config.allowed_tenants or [config.app_tenant_id])
    hosts = ServiceUrls.of(*config.service_hosts)
    return Security.closed(config.app_id, tenants=tenants, service_urls=hosts)


def credentials(config: Configuration) -> Credentials | None:
    """With what the bot signs in to the channel; nothing when authentication is off."""
    if config.auth == "off":
        return None
    tenant = config.app_tenant_id if config.app_type == "SingleTenant" else MULTI_TENANT
    return Credentials(config.app_id, config.app_password.get_secret_value(), tenant)
