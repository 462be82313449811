"""The four lead rules of the FAQ, always evaluated: what fired, and what kept the others (lead-management.md 6.4)."""

from __future__ import annotations

from rapidfuzz import fuzz

from services.resemblance import mailboxes, names, phones
from services.resemblance.judgement import Kept, LikenessRule
from services.resemblance.profile import Profile

NAME_ALIKE = 0.88
COMPANY_ALIKE = 0.85
WEAKEST_WORD = 0.75
"""Below this one word of a name is another word: father and son, colleagues, siblings are not the same person."""

BLANK = "blank"
PLACEHOLDER = "placeholder"
DIFFERENT = "different"
NOT_ALIKE = "not-alike"
FREE_MAIL = "free-mail"


def evaluate(ours: Profile, theirs: Profile) -> tuple[tuple[LikenessRule, ...], tuple[Kept, ...]]:
    """The rules that fired, and for every other one what kept it: each field that did, with the reason."""
    name = _name(ours, theirs)
    kept_by = {
        LikenessRule.SAME_EMAIL: _email(ours, theirs),
        LikenessRule.SAME_PHONE: _phone(ours, theirs),
        LikenessRule.SIMILAR_NAME_AND_COMPANY: name + _company(ours, theirs),
        LikenessRule.SIMILAR_NAME_AND_SAME_DOMAIN: name + _domain(ours, theirs),
    }
    fired = tuple(rule for rule, reasons in kept_by.items() if not reasons)
    return fired, tuple(Kept(rule, reason, field) for rule, reasons in kept_by.items() for reason, field in reasons)


def name_likeness(ours: Profile, theirs: Profile) -> float:
    """0..1: the names as a whole in any order, never more than a little above their weakest word."""
    if not ours.names or not theirs.names:
        return 0.0
    found = names.align(ours.names, theirs.names)
    if found.aligned < min(2, len(ours.names), len(theirs.names)):
        return 0.0
    whole = max(found.mean, fuzz.token_sort_ratio(" ".join(ours.names), " ".join(theirs.names)) / 100)
    return min(whole, found.weakest + 0.2)


def company_likeness(ours: Profile, theirs: Profile) -> float:
    """0..1: the companies' names without legal form, words in any order."""
    if not ours.company or not theirs.company:
        return 0.0
    return of_companies(ours.company, theirs.company)


def of_companies(ours: tuple[str, ...], theirs: tuple[str, ...]) -> float:
    """0..1; joined words ("fjord data", "fjorddata") are the same, a differing number is another company."""
    if "".join(ours) == "".join(theirs):
        return 1.0
    whole = fuzz.token_sort_ratio(" ".join(ours), " ".join(theirs)) / 100
    numbers = [{word for word in words if word.isdigit()} for words in (ours, theirs)]
    return min(whole, 0.8) if numbers[0] != numbers[1] else whole


def names_alike(ours: Profile, theirs: Profile) -> bool:
    """Whether two people have similar names: by letters or by sound, with no word that is another word."""
    found = names.align(ours.names, theirs.names)
    if found.aligned == 0 or found.weakest < WEAKEST_WORD:
        return False
    if min(len(ours.names), len(theirs.names)) < 2 < len(ours.names) + len(theirs.names):
        return found.unmatched == 0
    return name_likeness(ours, theirs) >= NAME_ALIKE or names.alike_by_sound(ours.names, theirs.names)


def _name(ours: Profile, theirs: Profile) -> list[tuple[str, str]]:
    if lacking := _lacking((ours.name_written, ours.names), (theirs.name_written, theirs.names)):
        return [(lacking, "name")]
    return [] if names_alike(ours, theirs) else [(NOT_ALIKE, "name")]


def _company(ours: Profile, theirs: Profile) -> list[tuple[str, str]]:
    field = "companyname"
    if lacking := _lacking((ours.company_written, ours.company), (theirs.company_written, theirs.company)):
        return [(lacking, field)]
    return [] if company_likeness(ours, theirs) >= COMPANY_ALIKE else [(NOT_ALIKE, field)]


def _email(ours: Profile, theirs: Profile) -> list[tuple[str, str]]:
    field = "emailaddress1"
    if lacking := _lacking((ours.email_written, ours.email), (theirs.email_written, theirs.email)):
        return [(lacking, field)]
    return [] if ours.email == theirs.email else [(DIFFERENT, field)]


def _phone(ours: Profile, theirs: Profile) -> list[tuple[str, str]]:
    field = "telephone1"
    if lacking := _lacking((ours.phone_written, ours.phones), (theirs.phone_written, theirs.phones)):
        return [(lacking, field)]
    return [] if same_phone(ours, theirs) else [(DIFFERENT, field)]


def _domain(ours: Profile, theirs: Profile) -> list[tuple[str, str]]:
    field = "domain"
    if lacking := _lacking((ours.email_written, ours.email), (theirs.email_written, theirs.email)):
        return [(lacking, field)]
    if not ours.domain or not theirs.domain:
        free = any(mailboxes.is_free(mailboxes.registrable(side.email.rpartition("@")[2])) for side in (ours, theirs))
        return [(FREE_MAIL if free else DIFFERENT, field)]
    return [] if ours.domain == theirs.domain else [(DIFFERENT, field)]


def same_phone(ours: Profile, theirs: Profile) -> bool:
    """Whether any number of one is a number of the other."""
    return any(phones.same(one, other) for one in ours.phones for other in theirs.phones)


def _lacking(*sides: tuple[str, object]) -> str:
    """Why there is nothing to compare: BLANK when nothing is written, PLACEHOLDER when what is written says nothing."""
    if any(not written for written, _ in sides):
        return BLANK
    return PLACEHOLDER if any(not normalised for _, normalised in sides) else ""
