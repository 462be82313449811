"""What an organisation adds to the making of an opportunity: functions run after the mapping, in the transaction.

A hook overrides what the system's mappings have put into the opportunity, which cannot be deleted. It sees only
opportunities that come from a lead (FAQ "Why can't I delete default field mappings?", lead-management.md 2.3).
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from services.models.opportunity import Opportunity
from services.store import Session

Hook = Callable[[Session, Opportunity], Awaitable[None]]

AFTER_CREATE: tuple[Hook, ...] = ()
"""The organisation's hooks, in the order they run."""


async def run(session: Session, opportunity: Opportunity, hooks: Sequence[Hook] = AFTER_CREATE) -> None:
    """Run the hooks on a new opportunity (flushed, with its id), if it comes from a lead."""
    if opportunity.originatingleadid is None:
        return
    for hook in hooks:
        await hook(session, opportunity)
