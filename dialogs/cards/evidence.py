"""Matching records in a line each: what identifies them, and why they are taken for matches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from microsoft_teams.cards import CardElement

from dialogs.cards import compared, details_in_room, kit, values
from dialogs.cards.text import plain
from dialogs.words import Words
from services.duplicates.matching import Match
from services.resemblance.judgement import Judgement

NOTHING = "none"
"""The choice that takes back a selection."""

MOST_INACTIVE = 3
PAGE = kit.MOST_EXPANDED - 2
"""Matches of a record type in sight at a time: with the selected one and none of them, still too few to be folded."""

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


@dataclass(frozen=True, slots=True)
class Sight:
    """Which page of the matches is in sight, and what is selected: the record's id by its type, "" for none."""

    page: int = 0
    picked: Mapping[str, str] = field(default_factory=dict)


FIRST = Sight()


def chosen(entity: str, offered: Sequence[tuple[str, str]], sight: Sight) -> str:
    """The id that is selected among those offered, "" for none."""
    picked = sight.picked.get(entity, "")
    return picked if picked in dict(offered) else ""


def linkable(found: Sequence[Match]) -> bool:
    """Whether there is any match to link to."""
    return bool(_active(found))


def options(entity: str, found: Sequence[Match], words: Words, sight: Sight) -> list[tuple[str, str]]:
    """The matches in sight that can be linked to, as (id, title), and the one that is selected, wherever it is.

    A title is brief, and in full where that does not tell them apart.
    """
    active = _active(found)
    start = _start(active, sight)
    shown = active[start : start + PAGE]
    picked = [match for match in active if str(match.record_id) == sight.picked.get(entity) and match not in shown]
    brief = [briefly(match, words) for match in active]
    told = {
        match.record_id: each if brief.count(each) == 1 else described(match, words)
        for match, each in zip(active, brief, strict=True)
        if match in shown or match in picked
    }
    return [
        (str(match.record_id), plain(told[match.record_id], longest=kit.LONGEST_CHOICE)) for match in (*picked, *shown)
    ]


def details(entity: str, found: Sequence[Match], words: Words, sight: Sight) -> list[CardElement]:
    """What else is known of the matches in sight, and how each was compared, folded away."""
    active = _active(found)
    start = _start(active, sight)
    shown = [*active[start : start + PAGE], *_inactive(found)]
    told = details_in_room.fitted([_told(match, words) for match in shown])
    return kit.folded(words, f"{entity}-details", told, "button-details")


def _told(match: Match, words: Words) -> list[str]:
    """What tells the match from others, why it is one and how sure that is, then field by field what was compared."""
    why = [words("possible-rules", rules=words.listing(match.rules))] if match.rules else []
    why += [words("possible-alike-by", what=alike(match.judgement, words))] if match.fired else []
    why += [words(f"possible-label-{match.label.value}")] if match.label else []
    fields = compared.fields(match.evidence, match.judgement, match.entity, words)
    return [described(match, words), " · ".join(why), *fields]


def in_sight(found: Sequence[Match], words: Words, sight: Sight) -> list[CardElement]:
    """Which of the matches are in sight, where they are more than a page."""
    active = _active(found)
    if len(active) <= PAGE:
        return []
    start = _start(active, sight)
    last = min(start + PAGE, len(active))
    return [kit.subtle(words("matches-in-sight", first=start + 1, last=last, count=len(active)))]


def paged(found: Sequence[Match]) -> bool:
    """Whether there are more matches to link to than a page has."""
    return len(_active(found)) > PAGE


def _active(found: Sequence[Match]) -> list[Match]:
    return [match for match in found if not match.inactive]


def _inactive(found: Sequence[Match]) -> list[Match]:
    return [match for match in found if match.inactive][:MOST_INACTIVE]


def _start(active: Sequence[Match], sight: Sight) -> int:
    """Where the page begins; after the last one comes the first again."""
    pages = max(1, -(-len(active) // PAGE))
    return sight.page % pages * PAGE


def inactive(found: Sequence[Match], words: Words) -> list[CardElement]:
    """The matches that nothing can be linked to, the others of them counted, and that this is so."""
    shown: list[CardElement] = [kit.subtle(briefly(match, words)) for match in _inactive(found)]
    more = sum(match.inactive for match in found) - len(shown)
    told = [kit.subtle(words("matches-inactive-more", count=more))] if more > 0 else []
    return [*shown, *told, kit.subtle(words("matches-inactive-why"))] if shown else []


def because(match: Match, words: Words) -> str:
    """The columns on which it matches, with the other record's values; those in its name are there already."""
    found = dict.fromkeys((each.column, each.theirs) for each in match.evidence)
    said = tuple(
        _column(words, match.entity, column, "" if theirs in match.name else theirs) for column, theirs in found
    )
    return words("match-because", what=words.listing(said)) if said else _likely(match, words)


def matched_on(match: Match, words: Words) -> str:
    """The columns on which it matches."""
    columns = dict.fromkeys(each.column for each in match.evidence)
    said = tuple(_column(words, match.entity, column, "") for column in columns)
    return words("match-because", what=words.listing(said)) if said else _likely(match, words)


def alike(judgement: Judgement | None, words: Words) -> str:
    """The rules of likeness that fired; "" for none."""
    fired = judgement.fired if judgement else ()
    return words.listing(tuple(words(f"possible-{rule.value}") for rule in fired)) if fired else ""


def _likely(match: Match, words: Words) -> str:
    """How sure likeness is and the rules of it that fired, of a match that no published rule found."""
    sure = values.inside(words(f"possible-label-{match.label.value}")) if match.label else ""
    fired = alike(match.judgement, words)
    return f"{sure} ({fired})" if sure and fired else sure or fired


def _column(words: Words, entity: str, column: str, theirs: str) -> str:
    label = values.inside(values.label(words, column, entity=entity))
    return words("match-column", label=label, value=theirs) if theirs else label
