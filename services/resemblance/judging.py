"""The judgement of a pair: rules as evidence, the model's label, field by field what was compared. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz

from services.resemblance import features, habits, names, phones, rules
from services.resemblance.habits import Habits
from services.resemblance.judgement import Compared, Judgement, Label
from services.resemblance.profile import Profile, whole_address

VERY_LIKELY = 0.9
LIKELY = 0.5
POSSIBLE = 0.2
"""The least probability of each label: fixed before anything was measured, the same for every store."""

NAMES_UNLIKE = 0.55
"""Two people whose names are less alike are hardly the same, unless a rule fired or much else speaks for it."""

DEFAULT_SIZE = 10_000
NOT_KNOWN: Mapping[int, int] = MappingProxyType({})
NO_HABITS: Mapping[str, Habits] = MappingProxyType({})


def judge(
    ours: Profile, theirs: Profile, *, shared_by: Mapping[int, int] = NOT_KNOWN, store_size: int = DEFAULT_SIZE
) -> Judgement:
    """What is said of two records; symmetric but for the sides.

    `shared_by`: for each key that both have, how many records of the store have it; `store_size`: records in the store.
    """
    (judgement,) = judge_many(ours, [theirs], shared_by=[shared_by], store_size=store_size)
    return with_evidence(judgement, ours, theirs)


def judge_many(
    ours: Profile,
    theirs: Sequence[Profile],
    *,
    shared_by: Sequence[Mapping[int, int]] = (),
    store_size: int = DEFAULT_SIZE,
) -> list[Judgement]:
    """As `judge` for each of `theirs`, in their order, but for the fields compared, which few of them are asked for.

    `shared_by` has one mapping for each of them, or is empty.
    """
    crowds = shared_by or [NOT_KNOWN] * len(theirs)
    found = probabilities([(ours, other) for other in theirs], shared_by=crowds, store_size=store_size)
    return [_judged(ours, other, float(chance)) for other, chance in zip(theirs, found, strict=True)]


def with_evidence(judgement: Judgement, ours: Profile, theirs: Profile) -> Judgement:
    """The judgement of these two, with the fields that were compared."""
    return replace(judgement, compared=tuple(_compared(ours, theirs)))


def probabilities(
    pairs: Sequence[tuple[Profile, Profile]],
    *,
    shared_by: Sequence[Mapping[int, int]],
    store_size: int = DEFAULT_SIZE,
    known: Mapping[str, Habits] = NO_HABITS,
) -> NDArray[np.float64]:
    """The probability of each pair alone, for scans of whole stores: no rules, no evidence.

    `known`: the store's habits by model, where a scan has learned them.
    """
    return of_rows(features.rows(pairs, shared_by=shared_by, store_size=store_size), len(pairs), known=known)


def of_rows(
    seen: Mapping[str, features.Rows], pairs: int, *, known: Mapping[str, Habits] = NO_HABITS
) -> NDArray[np.float64]:
    """As `probabilities`, of features that `rows` gave."""
    chances = np.zeros(pairs)
    for which, each in seen.items():
        chances[each.positions] = habits.probabilities(which, each.features, known.get(which))
    return chances


def label(probability: float) -> Label:
    """The label of a probability."""
    for least, named in ((VERY_LIKELY, Label.VERY_LIKELY), (LIKELY, Label.LIKELY), (POSSIBLE, Label.POSSIBLE)):
        if probability >= least:
            return named
    return Label.UNLIKELY


def _judged(ours: Profile, theirs: Profile, probability: float) -> Judgement:
    fired, kept = rules.evaluate(ours, theirs)
    found = label(probability)
    if found is Label.POSSIBLE and not fired and _are_relatives(ours, theirs):
        found = Label.UNLIKELY
    return Judgement(probability, found, fired, kept)


def _are_relatives(ours: Profile, theirs: Profile) -> bool:
    """Two people with first names, whose names are unlike: colleagues, or a family, where nothing else is in common."""
    return bool(ours.given and theirs.given) and rules.name_likeness(ours, theirs) < NAMES_UNLIKE


def _compared(ours: Profile, theirs: Profile) -> list[Compared]:
    """Each field that both have, and how alike it is."""
    fields = (
        ("name", "name_written", " ".join(ours.names), " ".join(theirs.names), rules.name_likeness(ours, theirs)),
        (
            "companyname",
            "company_written",
            " ".join(ours.company),
            " ".join(theirs.company),
            rules.company_likeness(ours, theirs),
        ),
        ("emailaddress1", "email_written", ours.email, theirs.email, names.typed(ours.email, theirs.email)),
        ("domain", "email_written", ours.domain, theirs.domain, float(ours.domain == theirs.domain)),
        ("telephone1", "phone_written", *_phones(ours, theirs)),
        ("address", "address_written", *_addresses(ours, theirs)),
    )
    return [
        Compared(field, _written(ours, written, one), _written(theirs, written, other), one, other, _share(alike))
        for field, written, one, other, alike in fields
        if one and other
    ]


def _written(side: Profile, kept: str, normalised: str) -> str:
    """A field as written; of a phone number that is not the first of its record, the number that was compared."""
    written: str = getattr(side, kept)
    if kept != "phone_written" or phones.tail("".join(filter(str.isdecimal, written))) == phones.tail(normalised):
        return written
    return normalised


def _share(alike: float) -> float:
    return min(1.0, max(0.0, alike))


def _phones(ours: Profile, theirs: Profile) -> tuple[str, str, float]:
    """The two numbers that are most alike."""
    pairs = [
        (1.0 if phones.same(one, other) else min(0.99, names.typed(phones.tail(one), phones.tail(other))), one, other)
        for one in ours.phones
        for other in theirs.phones
    ]
    if not pairs:
        return "", "", 0.0
    alike, one, other = max(pairs, key=lambda pair: pair[0])
    return one, other, alike


def _addresses(ours: Profile, theirs: Profile) -> tuple[str, str, float]:
    one, other = whole_address(ours), whole_address(theirs)
    return one, other, fuzz.token_sort_ratio(one, other) / 100
