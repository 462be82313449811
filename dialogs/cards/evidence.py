"""Matching records in a line each: what identifies them, and why they are taken for matches."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import CardElement

from dialogs.cards import kit, values
from dialogs.words import Words
from services.duplicates.matching import Match

MOST_INACTIVE = 3


def described(match: Match, words: Words) -> str:
    """Name, whether inactive, identifying details, and the columns on which it matches."""
    details = match.details
    told = (
        match.name,
        words("matches-inactive") if match.inactive else "",
        details.parent if match.entity == "contact" else "",
        details.city,
        details.email,
        details.phone,
        words("match-owner", owner=details.owner),
        words("match-modified", when=words.date(details.modified)),
        because(match, words),
    )
    return " · ".join(part for part in told if part)


def inactive(found: Sequence[Match], words: Words) -> list[CardElement]:
    """The matches that nothing can be linked to, and that this is so."""
    shown = [kit.subtle(described(match, words)) for match in found if match.inactive][:MOST_INACTIVE]
    return [*shown, kit.subtle(words("matches-inactive-why"))] if shown else []


def because(match: Match, words: Words) -> str:
    """The columns on which it matches, with the other record's values."""
    found = dict.fromkeys((each.column, each.theirs) for each in match.evidence)
    said = tuple(_column(words, match.entity, column, theirs) for column, theirs in found)
    return words("match-because", what=words.listing(said)) if said else ""


def _column(words: Words, entity: str, column: str, theirs: str) -> str:
    label = values.label(words, column, entity=entity)
    return words("match-column", label=label, value=theirs) if theirs else label
