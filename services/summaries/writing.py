"""The job that writes a summary onto the timelines of the lead and its primary opportunity, once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import select

from services.models.opportunity import Opportunity
from services.models.timeline_entry import TimelineEntry
from services.store import Session, lock_keys
from services.summaries import lines, material, plain_writer
from services.summaries.asking import KIND
from services.summaries.material import Material
from services.timeline import entries


async def write(session: Session, arguments: Mapping[str, Any], now: datetime) -> None:
    """Write the summary that was asked for, unless it is there or the qualification was taken back.

    `arguments` are those of `asking.ask`, and `draft` when a model has put what sellers wrote freely into lines.
    """
    found = await material.read(session, arguments["lead"], arguments["lead_version"])
    if found is None:
        return
    await lock_keys(session, [f"{KIND} {found.lead_id}"])
    if await is_written(session, found.lead_id, found.receipt_id):
        return
    draft = arguments.get("draft", ())
    facts = {
        "receipt": found.receipt_id,
        "ai": bool(draft),
        "currency": found.currency,
        "lines": _lines(found, draft),
        "made": [asdict(each) for each in found.made],
    }
    for entity, record_id in await _timelines(session, found):
        entries.record(session, KIND, entity=entity, record_id=record_id, by=None, now=now, **facts)


async def is_written(session: Session, lead_id: int, receipt_id: int) -> bool:
    """Whether the lead has the summary of this qualification."""
    there = select(TimelineEntry.facts).where(
        TimelineEntry.entity == "lead", TimelineEntry.record_id == lead_id, TimelineEntry.kind == KIND
    )
    return any(facts["receipt"] == receipt_id for facts in await session.scalars(there))


def _lines(found: Material, draft: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    drafted = tuple(lines.from_json(each) for each in draft)
    whole = (*plain_writer.fixed(found), *drafted) if drafted else plain_writer.write(found)
    return [lines.as_json(line) for line in whole]


async def _timelines(session: Session, found: Material) -> tuple[tuple[str, int], ...]:
    """The lead, and its primary opportunity if it has one."""
    primary = select(Opportunity.id).where(Opportunity.id == found.opportunity_id, Opportunity.archivedon.is_(None))
    opportunity = await session.scalar(primary)
    return (
        (("lead", found.lead_id),) if opportunity is None else (("lead", found.lead_id), ("opportunity", opportunity))
    )
