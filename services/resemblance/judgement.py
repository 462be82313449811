"""What is said of two records that were compared (lead-management.md 6.4)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class LikenessRule(StrEnum):
    """The four rules of the FAQ ("difference between the duplicate detection of Power Platform and Sales")."""

    SAME_EMAIL = "same-email"
    SAME_PHONE = "same-phone"
    SIMILAR_NAME_AND_COMPANY = "similar-name-and-company"
    SIMILAR_NAME_AND_SAME_DOMAIN = "similar-name-and-same-domain"


class Label(StrEnum):
    """How sure it is that two records are one and the same; UNLIKELY is no match."""

    VERY_LIKELY = "very-likely"
    LIKELY = "likely"
    POSSIBLE = "possible"
    UNLIKELY = "unlikely"


@dataclass(frozen=True, slots=True)
class Compared:
    """One field of both records as written, as normalised for comparing, and how alike (0..1) those are.

    `field` is "name", "companyname", "emailaddress1", "domain", "telephone1" or "address".
    """

    field: str
    ours: str
    theirs: str
    ours_normalised: str
    theirs_normalised: str
    likeness: float


@dataclass(frozen=True, slots=True)
class Kept:
    """What kept one rule from firing: a reason in kebab-case, as "blank" or "not-alike", and the field it is about."""

    rule: LikenessRule
    reason: str
    field: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """Symmetric in the two records but for `ours` and `theirs`; `probability` is calibrated, 0..1.

    It is a match when a rule fired or the label is not UNLIKELY. Each of the four rules is in `fired` or in `kept`.
    """

    probability: float
    label: Label
    fired: tuple[LikenessRule, ...]
    kept: tuple[Kept, ...]
    compared: tuple[Compared, ...] = ()

    @property
    def is_match(self) -> bool:
        return bool(self.fired) or self.label is not Label.UNLIKELY
