"""By what records are found after a merge or its undo: match codes, profiles, and the search index of leads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from services.duplicates import match_codes
from services.leads import index
from services.merging.kinds import Kind
from services.models.lead import Lead
from services.store import Session


async def rewrite(session: Session, kind: Kind, *, found: Sequence[Any], gone: Sequence[Any] = ()) -> None:
    """Write the codes and words of records that are to be found anew, and take away the codes of those that are gone.

    Search passes over merged leads, whose words are still right when they come back.
    """
    await session.flush()
    if gone:
        await match_codes.remove(session, kind.entity, [row.id for row in gone])
    await match_codes.store(session, kind.entity, found)
    for row in found:
        if isinstance(row, Lead):
            await index.index_lead(session, row)
