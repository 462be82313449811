"""What two records were compared by, in words: both values as written and as they were compared, how alike they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dialogs.cards import values
from dialogs.words import Words
from services.duplicates.comparing import Part, Reason, Verdict
from services.duplicates.matching import Evidence
from services.models.duplicate_rule import Operator
from services.resemblance.judgement import Compared, Judgement, Kept

LONGEST_VALUE = 60


def wrong(part: Part, verdict: Verdict, words: Words) -> str:
    """What keeps a condition from holding."""
    named = _column(part, verdict, words)
    ours, theirs = _cut(part.ours), _cut(part.theirs)
    match part.wrong:
        case Reason.UNEQUAL:
            return _with_forms(words("why-not-unequal", column=named, ours=ours, theirs=theirs), part, words)
        case Reason.ONE_BLANK:
            return words("why-not-one-blank", column=named, value=ours or theirs)
        case _:
            return words("why-not-blank-ignored", column=named)


def equal(part: Part, verdict: Verdict, words: Words) -> str:
    """What a condition found equal; "" for two blanks."""
    return _equal(part, _column(part, verdict, words), words)


def by_rule(each: Evidence, entity: str, words: Words) -> str:
    """What a condition of a rule that fired found equal; "" for two blanks."""
    return _equal(each, values.inside(values.label(words, each.column, entity=entity)), words)


def field(each: Compared, words: Words) -> str:
    """A field that likeness looked at, whether it is alike or not; capitals are no difference."""
    named, ours, theirs = _field(each.field, words), _cut(each.ours), _cut(each.theirs)
    if each.field == "domain":
        ours, theirs = _cut(each.ours_normalised), _cut(each.theirs_normalised)
    if ours == theirs:
        return words("why-not-equal", column=named, value=ours)
    percent = round(each.likeness * 100)
    message = "likeness-alike" if each.likeness >= ALIKE else "likeness-unlike"
    told = words(message, column=named, ours=ours, theirs=theirs, percent=percent)
    same = (each.ours_normalised, each.theirs_normalised) == (each.ours.casefold(), each.theirs.casefold())
    return told if same or each.field == "domain" else _with_forms(told, each, words)


ALIKE = 0.6
"""Below this nobody would say that two values are like each other."""


def kept(each: Kept, fields: Mapping[str, Compared], words: Words) -> str:
    """What kept a rule of likeness from firing."""
    named, found = _field(each.field, words), fields.get(each.field)
    if found is None or each.reason not in ("different", "not-alike"):
        return words(f"likeness-kept-{each.reason}", column=named)
    ours, theirs = (
        (found.ours_normalised, found.theirs_normalised) if each.field == "domain" else (found.ours, found.theirs)
    )
    told = words("why-not-unequal", column=named, ours=_cut(ours), theirs=_cut(theirs))
    if each.reason == "different":
        return told
    return words("likeness-kept-not-alike-values", told=told, percent=round(found.likeness * 100))


def fields(evidence: Sequence[Evidence], judgement: Judgement | None, entity: str, words: Words) -> list[str]:
    """A line for each field that was compared, what is alike first; none twice."""
    told = [by_rule(each, entity, words) for each in evidence]
    known = {(each.ours, each.theirs) for each in evidence}
    looked_at = sorted(judgement.compared if judgement else (), key=lambda each: -each.likeness)
    told += [field(each, words) for each in looked_at if (each.ours, each.theirs) not in known]
    return list(dict.fromkeys(line for line in told if line))


def _equal(each: Part | Evidence, named: str, words: Words) -> str:
    ours = _cut(each.ours)
    if each.ours == each.theirs:
        return words("why-not-equal", column=named, value=ours) if ours else ""
    told = words("why-not-equal-written", column=named, ours=ours, theirs=_cut(each.theirs))
    return _with_forms(told, each, words)


def _with_forms(told: str, each: Part | Evidence | Compared, words: Words) -> str:
    """With the forms that were compared, where they are not what is written."""
    ours, theirs = each.ours_normalised, each.theirs_normalised
    if (ours, theirs) == (each.ours, each.theirs):
        return told
    if ours == theirs:
        return f"{told} {words('why-not-compared-as', value=_cut(ours))}" if ours else told
    return f"{told} {words('why-not-compared-as-both', ours=_cut(ours), theirs=_cut(theirs))}"


def _column(part: Part, verdict: Verdict, words: Words) -> str:
    """The column, of both record types where they differ, and how much of it is compared."""
    ours = values.label(words, part.base_attr, entity=verdict.base_entity)
    theirs = values.label(words, part.matching_attr, entity=verdict.matching_entity)
    columns = ours if ours == theirs else f"{ours} = {theirs}"
    if part.operator is Operator.EXACT_MATCH:
        return columns
    return f"{columns} ({words(f'rule-operator-{values.kebab(part.operator)}', count=part.characters or 0)})"


def _field(name: str, words: Words) -> str:
    return words(f"likeness-field-{name}")


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"
