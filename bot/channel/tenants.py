"""Whose people may speak to the bot: the tenant an activity names, checked against a list."""

from __future__ import annotations

from typing import Any

from bot.channel.refused import Refused

MUST_NAME_A_TENANT = "msteams"


class ForeignTenant(Refused):
    """The activity comes from a tenant that is not served."""

    def __init__(self) -> None:
        super().__init__(403, "this tenant is not served")


def named(activity: dict[str, Any]) -> frozenset[str]:
    """Every tenant the activity names, in small letters: normally one, in two places."""
    conversation = activity["conversation"]
    data = activity.get("channelData") or {}
    said = (
        (data.get("tenant") or {}).get("id"),
        conversation.get("tenantId"),
        conversation.get("tenantID"),
    )
    return frozenset(tenant.lower() for tenant in said if tenant)


def check(activity: dict[str, Any], served: frozenset[str]) -> None:
    """Every tenant named must be served, two may not contradict each other, and Teams always names one.

    Raises ForeignTenant.
    """
    tenants = named(activity)
    if len(tenants) > 1 or not tenants <= served:
        raise ForeignTenant
    if not tenants and activity["channelId"] == MUST_NAME_A_TENANT:
        raise ForeignTenant
