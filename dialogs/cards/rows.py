"""One lead as a row of a list, pressed as a whole."""

from __future__ import annotations

from microsoft_teams.cards import Container, SubmitAction

from dialogs.cards import kit, values
from dialogs.cards.text import plain
from dialogs.words import Words
from services.leads.facts import LeadLine


def row(line: LeadLine, words: Words, pressed: SubmitAction) -> Container:
    """Name and company, and below them what tells the lead from others of that name."""
    state = words(f"state-{values.kebab(line.state)}")
    named = " · ".join(part for part in (line.name, line.company) if part)
    told = " · ".join(part for part in (line.subject, line.city, state, line.owner, words.date(line.created)) if part)
    pressed.title = plain(line.name, longest=kit.LONGEST_LABEL)
    return kit.row([kit.strong(named, longest=120), kit.subtle(told)], pressed)
