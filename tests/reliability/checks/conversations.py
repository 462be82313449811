"""What must hold of conversations: every turn counted, every message the answer to something."""

from __future__ import annotations

from services.store import Session
from tests.reliability.checks import reading


async def a_conversation_counts_its_turns(session: Session) -> list[str]:
    return await reading.found(
        session,
        "SELECT 'conversation', c.id, c.version FROM conversation c WHERE c.version <>"
        " (SELECT count(*) FROM processed_activity p WHERE p.conversation_id = c.id)",
    )


async def a_message_answers_an_activity_of_its_conversation(session: Session) -> list[str]:
    """But for what was said unasked, which answers nothing."""
    return await reading.found(
        session,
        "SELECT 'message', m.id FROM outgoing_message m LEFT JOIN processed_activity p ON p.id = m.processed_id"
        " WHERE m.processed_id IS NOT NULL AND (p.conversation_id IS NULL OR p.conversation_id <> m.conversation_id)",
    )
