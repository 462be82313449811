"""What is done before a summary is written, outside of any transaction: a model is asked, a few times at most."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from services.jobs.queue import Claimed
from services.settings import stored
from services.settings.sections import OrganisationSettings
from services.store import Store
from services.summaries import lines, material
from services.summaries.lines import Line
from services.summaries.material import Material

MOST_TRIES = 3
"""Tries with the model; the next one writes the summary without it."""


class Writer(Protocol):
    """Something that puts the free texts of a lead into lines."""

    async def __call__(self, material: Material, *, language: str) -> tuple[Line, ...]: ...


@dataclass(frozen=True, slots=True)
class Drafting:
    """Adds what the writer makes of a lead to the arguments of the job; nothing any more after MOST_TRIES failures."""

    writer: Writer

    async def __call__(self, store: Store, job: Claimed) -> Mapping[str, Any]:
        """Raises what the writer raises: the queue then tries again later."""
        if job.attempts > MOST_TRIES:
            return {}
        async with store.reading() as session:
            found = await material.read(session, job.arguments["lead"], job.arguments["lead_version"])
            organisation = await stored.read(session, OrganisationSettings)
        if found is None:
            return {}
        drafted = await self.writer(found, language=organisation.language)
        return {"draft": [lines.as_json(line) for line in drafted]}
