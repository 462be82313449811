"""Training and scoring from the command line."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from bot.clock import utc_now
from services.people.actors import Actor
from services.store import Store
from tests.bot.commands import Leadbot
from tests.services.scoring import given


async def _prepared(url: str, closed: int, opened: int) -> Actor:
    store = Store(url)
    now = utc_now()
    anders = await given.administrator(store)
    await given.store_leads(store, given.closed_leads(anders, closed, now=now - timedelta(hours=1)))
    if opened:
        await given.open_leads(store, anders, opened, now=now)
    await store.close()
    return anders


def test_a_model_is_trained_published_and_scores(leadbot: Leadbot, database_url: str) -> None:
    asyncio.run(_prepared(database_url, 200, 12))
    trained = leadbot("train", "--as", "Anders Admin", "--publish", "--json")
    assert trained.code == 0
    assert (trained.result["status"], trained.result["training"]) == ("published", "trained")
    assert trained.result["report"]["auc"] > 0.65
    again = leadbot("train", "--as", "Anders Admin", "--json")
    assert again.code == 0
    assert again.result["name"] != trained.result["name"]
    scored = leadbot("score", "--json")
    assert (scored.code, scored.result["done"], scored.result["scored"]) == (0, 12, 12)
    assert leadbot("score").out == "12 open records looked at, 12 scored\n"


def test_what_cannot_be_trained_or_scored_is_told(leadbot: Leadbot, database_url: str) -> None:
    asyncio.run(_prepared(database_url, 20, 0))
    refused = leadbot("train", "--as", "Anders Admin")
    assert refused.code == 1
    assert "too few closed records" in refused.err
    assert leadbot("train", "--as", "Anders Admin", "--model", "Nothing").code == 1
    nothing = leadbot("score")
    assert (nothing.code, nothing.err) == (
        1, "refused: No scoring model for this is published. Train one and publish it first.\n",
    )  # fmt: skip
    assert leadbot("score", "--kind", "account").code == 2
