"""Records that may be the same as a lead: what each is, which of its fields are alike, and why it is listed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from microsoft_teams.cards import CardElement

from dialogs.cards import compared, evidence, kit, values
from dialogs.cards.text import plain
from dialogs.words import Words
from services.leads.duplicates import Possible, Possibles
from services.resemblance.judgement import Compared

ALIKE = 0.8
"""Fields less alike than this are not marked."""

MOST_FIELDS = 4
LONGEST_FIELD = 120
LONGEST_LINE = 300


def named(each: Possible) -> str:
    """Name and company."""
    return " · ".join(part for part in (each.name, each.company if each.company != each.name else "") if part)


def told(each: Possible, words: Words) -> str:
    """What sort of record it is, that it is closed, and what tells it from others."""
    told = (
        words(f"record-title-{each.entity}"),
        words("matches-inactive") if each.inactive else "",
        each.city,
        words("match-owner", owner=each.owner),
        words("match-modified", when=words.date(each.modified)),
    )
    return " · ".join(part for part in told if part)


def matched_on(each: Possible, words: Words) -> str:
    """The columns on which rules fired, and the rules of likeness, without values."""
    return _joined(evidence.matched_on(each.match, words) if each.match else "", evidence.alike(each.judgement, words))


def because(each: Possible, words: Words) -> str:
    """The columns on which rules fired with the other record's values, and the rules of likeness."""
    return _joined(evidence.because(each.match, words) if each.match else "", evidence.alike(each.judgement, words))


def reasons(each: Possible, words: Words) -> list[CardElement]:
    """Its equal and similar fields, marked; why it is listed: by which rules, how sure it is; the rest folded away."""
    fields = [kit.strong(text, longest=LONGEST_FIELD) for text in _fields(each, words)[:MOST_FIELDS]]
    lines = [words("duplicates-evidence", because=because(each, words))]
    if each.match:
        lines.append(words("possible-rules", rules=words.listing(each.match.rules)))
    if each.label:
        lines.append(words(f"possible-label-{each.label.value}"))
    return [*fields, *(kit.subtle(text) for text in lines), *kit.hidden(_details_id(each), _details(each, words))]


def revealing(shown: Sequence[Possible], words: Words) -> list[CardElement]:
    """The button that shows field by field how these were compared."""
    return kit.revealing(words, [_details_id(each) for each in shown if _details(each, words)], "button-details")


def _details_id(each: Possible) -> str:
    return f"{each.entity}-{each.record_id}-details"


def _details(each: Possible, words: Words) -> list[CardElement]:
    evidence = each.match.evidence if each.match else ()
    lines = compared.fields(evidence, each.judgement, each.entity, words)
    return [kit.subtle(plain(line, longest=LONGEST_LINE)) for line in lines]


def counted(found: Possibles, words: Words) -> str:
    """How many of each type there are."""
    types = Counter(each.entity for each in found.found)
    return words.listing(tuple(words(f"possible-count-{entity}", count=count) for entity, count in types.items()))


def options(found: Sequence[Possible]) -> list[tuple[str, str]]:
    """The records as (id, title)."""
    return [(str(each.record_id), " · ".join(filter(None, (named(each), each.city)))) for each in found]


def _fields(each: Possible, words: Words) -> list[str]:
    """The other record's values that are equal to ours or alike, each once."""
    compared = each.judgement.compared if each.judgement else ()
    alike = {field.field: field for field in compared if field.likeness >= ALIKE}
    equal = {one.column: one.theirs for one in (each.match.evidence if each.match else ()) if one.theirs}
    said = [_marked(words, each.entity, column, value) for column, value in equal.items()]
    return said + [_of_likeness(words, each.entity, field) for name, field in alike.items() if name not in equal]


def _marked(words: Words, entity: str, column: str, value: str) -> str:
    return words("possible-same", label=values.inside(values.label(words, column, entity=entity)), value=value)


def _of_likeness(words: Words, entity: str, field: Compared) -> str:
    if field.ours_normalised == field.theirs_normalised:
        return _marked(words, entity, field.field, field.theirs)
    label = values.inside(values.label(words, field.field, entity=entity))
    return words("possible-alike", label=label, value=field.theirs, percent=round(100 * field.likeness))


def _joined(*parts: str) -> str:
    return "; ".join(part for part in parts if part)
