"""What happened to a record, in words: one message a kind of event."""

from __future__ import annotations

from dialogs.cards import values
from dialogs.words import Words
from services.models.lead import LeadReason
from services.timeline.notes import NOTE, TimelineItem


def is_told(item: TimelineItem, words: Words) -> bool:
    """Whether there are words for it: notes always have some, an event of an unknown kind has none."""
    return item.kind == NOTE or words.has(_message(item))


def sentence(item: TimelineItem, words: Words) -> str:
    """What happened, and why where that was said."""
    told = words(_message(item))
    reason = (item.facts or {}).get("reason")
    known = next((each for each in LeadReason if each.value == reason), None)
    return f"{told}: {words(f'reason-{values.kebab(known)}')}" if known else told


def text(item: TimelineItem) -> str:
    """What was written down: a note, or the text that an event brought, as a summary does."""
    brought = (item.facts or {}).get("text")
    return item.text or (brought if isinstance(brought, str) else "")


def standing(item: TimelineItem, words: Words) -> str:
    """Who wrote or did it and when, and whether it came with the lead."""
    when = words.moment(item.at)
    told = words("settled-by", who=item.author, when=when) if item.author else when
    return f"{told} · {words('timeline-from-lead')}" if item.from_lead else told


def _message(item: TimelineItem) -> str:
    return f"event-{item.kind.replace('.', '-')}"
