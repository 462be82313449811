"""Whose people are served (AUTH-21)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.channel.fakes.world import TENANT, World

FOREIGN = "99999999-aaaa-bbbb-cccc-222222222222"


def chat(tenant: str | None) -> dict[str, Any]:
    return {"id": "chat", "conversationType": "personal", "tenantId": tenant}


def data(tenant: str | None) -> dict[str, Any]:
    return {"tenant": {"id": tenant}} if tenant else {}


@pytest.mark.parametrize(
    ("in_data", "in_conversation"),
    [(TENANT, TENANT), (TENANT, None), (None, TENANT), (TENANT.upper(), TENANT)],
)
async def test_a_tenant_on_the_list_is_served(
    closed_bot: World, in_data: str | None, in_conversation: str | None
) -> None:
    message = closed_bot.teams(channelData=data(in_data), conversation=chat(in_conversation))
    assert (await closed_bot.posts(message, bearer=closed_bot.bearer())).status == 200


@pytest.mark.parametrize(
    ("in_data", "in_conversation"),
    [(FOREIGN, FOREIGN), (TENANT, FOREIGN), (FOREIGN, TENANT), (FOREIGN, None), (None, FOREIGN), (None, None)],
)
async def test_any_other_tenant_is_refused_and_hears_nothing(
    closed_bot: World, in_data: str | None, in_conversation: str | None
) -> None:
    message = closed_bot.teams(channelData=data(in_data), conversation=chat(in_conversation))
    assert (await closed_bot.posts(message, bearer=closed_bot.bearer())).status == 403
    assert closed_bot.turns.heard == []
    assert closed_bot.connector.ledger == []


async def test_a_channel_without_tenants_need_not_name_one(closed_bot: World) -> None:
    assert (await closed_bot.posts(closed_bot.activity(), bearer=closed_bot.bearer())).status == 200


async def test_the_turn_is_told_the_tenant(closed_bot: World) -> None:
    await closed_bot.posts(closed_bot.teams(), bearer=closed_bot.bearer())
    assert closed_bot.turns.origins[0].account.tenant == TENANT
