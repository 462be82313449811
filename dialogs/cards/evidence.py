"""Matching records in a line each: what identifies them, and why they are taken for matches."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import CardElement

from dialogs.cards import kit, values
from dialogs.cards.text import plain
from dialogs.words import Words
from services.duplicates.matching import Match

NOTHING = "none"
"""The choice that takes back a selection."""

MOST_INACTIVE = 3
MOST_OFFERED = 50
SHORT = 80
LONGEST_DETAILS = 240


def described(match: Match, words: Words) -> str:
    """Name, whether inactive, what tells it from others, why it matches; the least telling last: it may be cut."""
    details = match.details
    known = {each.theirs for each in match.evidence}
    told = (
        match.name,
        words("matches-inactive") if match.inactive else "",
        details.parent if match.entity == "contact" else "",
        details.city if details.city not in known else "",
        because(match, words),
        words("match-owner", owner=details.owner),
        *(detail for detail in (details.email, details.phone) if detail not in known),
        words("match-modified", when=words.date(details.modified)),
    )
    return " · ".join(part for part in told if part)


def briefly(match: Match, words: Words) -> str:
    """Name, whether inactive, where it is and on what it matches."""
    details = match.details
    told = (
        match.name,
        words("matches-inactive") if match.inactive else "",
        details.parent if match.entity == "contact" else "",
        details.city,
        matched_on(match, words),
    )
    return " · ".join(part for part in told if part)


def options(found: Sequence[Match], words: Words) -> list[tuple[str, str]]:
    """The matches that can be linked to, as (id, title): briefly, and in full where that does not tell them apart."""
    active = [match for match in found if not match.inactive][:MOST_OFFERED]
    longest = kit.LONGEST_CHOICE if len(active) <= kit.MOST_EXPANDED else SHORT
    brief = [briefly(match, words) for match in active]
    told = [
        each if brief.count(each) == 1 else described(match, words) for match, each in zip(active, brief, strict=True)
    ]
    return [(str(match.record_id), plain(title, longest=longest)) for match, title in zip(active, told, strict=True)]


def details(entity: str, found: Sequence[Match], words: Words) -> list[CardElement]:
    """What else is known of the matches, folded away, as long as they are few."""
    if len(found) > kit.MOST_EXPANDED:
        return []
    told = [kit.subtle(plain(described(match, words), longest=LONGEST_DETAILS)) for match in found]
    return kit.folded(words, f"{entity}-details", told, "button-details")


def left_out(found: Sequence[Match], words: Words) -> list[CardElement]:
    """How many matches there was no room for, if any."""
    count = sum(not match.inactive for match in found) - MOST_OFFERED
    return [kit.subtle(words("matches-left-out", count=count))] if count > 0 else []


def inactive(found: Sequence[Match], words: Words) -> list[CardElement]:
    """The matches that nothing can be linked to, and that this is so."""
    shown = [kit.subtle(briefly(match, words)) for match in found if match.inactive][:MOST_INACTIVE]
    return [*shown, kit.subtle(words("matches-inactive-why"))] if shown else []


def because(match: Match, words: Words) -> str:
    """The columns on which it matches, with the other record's values; those in its name are there already."""
    found = dict.fromkeys((each.column, each.theirs) for each in match.evidence)
    said = tuple(
        _column(words, match.entity, column, "" if theirs in match.name else theirs) for column, theirs in found
    )
    return words("match-because", what=words.listing(said)) if said else ""


def matched_on(match: Match, words: Words) -> str:
    """The columns on which it matches."""
    columns = dict.fromkeys(each.column for each in match.evidence)
    said = tuple(_column(words, match.entity, column, "") for column in columns)
    return words("match-because", what=words.listing(said)) if said else ""


def _column(words: Words, entity: str, column: str, theirs: str) -> str:
    label = values.inside(values.label(words, column, entity=entity))
    return words("match-column", label=label, value=theirs) if theirs else label
