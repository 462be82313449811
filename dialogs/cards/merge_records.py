"""Leads that may be merged, in a line each: what tells them apart, and why they are taken for duplicates."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import CardElement

from dialogs.cards import evidence, kit, possible
from dialogs.cards.text import plain
from dialogs.words import Words
from services.merging.duplicates import Candidate
from services.merging.facts import RecordFacts
from services.merging.plan import RecordOfPlan

MOST_NAMED = 5


def described(record: RecordFacts | RecordOfPlan, words: Words) -> str:
    """Name and company, and what tells it apart."""
    return f"{named(record)} · {told(record, words)}"


def named(record: RecordFacts | RecordOfPlan) -> str:
    """Name and company."""
    return " · ".join(part for part in (record.name, record.company) if part)


def told(record: RecordFacts | RecordOfPlan, words: Words) -> str:
    """City, owner, what it has and when it was changed; that it is closed, where it is."""
    told = (
        "" if record.active else words("merge-closed"),
        record.city,
        words("match-owner", owner=record.owner),
        words("merge-activities", count=record.activities),
        words("match-modified", when=words.date(record.modified)),
    )
    return " · ".join(part for part in told if part)


def options(found: Sequence[Candidate], words: Words) -> list[tuple[str, str]]:
    """Duplicates as (id, title): briefly, and in full where that does not tell them apart."""
    brief = [briefly(each, words) for each in found]
    return [
        (str(each.id), title if brief.count(title) == 1 else candidate(each, words))
        for each, title in zip(found, brief, strict=True)
    ]


def briefly(each: Candidate, words: Words) -> str:
    """Name, company, whether it is closed, and on what it matches."""
    closed = "" if each.record.active else words("merge-closed")
    matched = possible.matched_on(each.why, words) if each.why else ""
    return " · ".join(part for part in (named(each.record), closed, matched) if part)


def candidate(each: Candidate, words: Words) -> str:
    """What it is, and why a rule calls it a duplicate; that comes before what may be cut."""
    because = possible.because(each.why, words) if each.why else ""
    return " · ".join(part for part in (named(each.record), because, told(each.record, words)) if part)


def details(found: Sequence[Candidate], words: Words) -> list[CardElement]:
    """What else is known of the duplicates, folded away."""
    shown = [kit.subtle(plain(candidate(each, words), longest=evidence.LONGEST_DETAILS)) for each in found]
    return kit.folded(words, "details", shown, "button-details")


def out_of_reach(found: Sequence[Candidate], words: Words) -> list[CardElement]:
    """Those that the person may only read, and who can merge them."""
    if not found:
        return []
    named = [
        kit.subtle(words("merge-out-of-reach", name=each.record.name, owner=each.record.owner))
        for each in found[:MOST_NAMED]
    ]
    return [kit.section(words("merge-out-of-reach-title", count=len(found))), *named]
