"""Leads that may be merged, in a line each: what tells them apart, and why they are taken for duplicates."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import CardElement

from dialogs.cards import evidence, kit
from dialogs.words import Words
from services.merging.duplicates import Candidate
from services.merging.facts import RecordFacts
from services.merging.plan import RecordOfPlan

MOST_NAMED = 5


def described(record: RecordFacts | RecordOfPlan, words: Words) -> str:
    """Name, company, city, owner, what it has and when it was changed; that it is closed, where it is."""
    told = (
        record.name,
        record.company,
        "" if record.active else words("merge-closed"),
        record.city,
        words("match-owner", owner=record.owner),
        words("merge-activities", count=record.activities),
        words("match-modified", when=words.date(record.modified)),
    )
    return " · ".join(part for part in told if part)


def candidate(each: Candidate, words: Words) -> str:
    """The same, and why a rule calls it a duplicate; that comes before what may be cut."""
    if each.match is None:
        return described(each.record, words)
    because = evidence.because(each.match, words)
    name, _, rest = described(each.record, words).partition(" · ")
    return " · ".join(part for part in (name, because, rest) if part)


def out_of_reach(found: Sequence[Candidate], words: Words) -> list[CardElement]:
    """Those that the person may only read, and who can merge them."""
    if not found:
        return []
    named = [
        kit.subtle(words("merge-out-of-reach", name=each.record.name, owner=each.record.owner))
        for each in found[:MOST_NAMED]
    ]
    return [kit.section(words("merge-out-of-reach-title", count=len(found))), *named]
