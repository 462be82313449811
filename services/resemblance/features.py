"""What the models see of a pair: numbers of about 0..1, symmetric, marked where a field is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log2, log10

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from services.resemblance import addresses, keys, names, phones, rules
from services.resemblance.profile import Profile, whole_address

PERSON = "person"
COMPANY = "company"
PLACE = "place"
_MOST_SHARED = 128
_SMALLEST_STORE = 1_000
"""The smallest that was learned from: in smaller ones, too, two records are not thought the same more readily."""


@dataclass(frozen=True, slots=True)
class Crowd:
    """How many records have the rarest key that both share, their phone and their name; and how large the store is."""

    rarest: int
    phone: int
    name: int
    store_size: int


def crowd_of(ours: Profile, shared_by: Mapping[int, int], store_size: int) -> Crowd:
    """Reads `shared_by` (a key of both -> records of the store with it); 2 where nothing is known."""
    if not shared_by:
        return Crowd(2, 2, 2, store_size)
    phone = [shared_by[key] for key in map(keys.of_phone, ours.phones) if key in shared_by]
    name = [shared_by[key] for key in keys.of_names(ours) if key in shared_by]
    return Crowd(min(shared_by.values()), min(phone, default=2), min(name, default=2), store_size)


def kind(ours: Profile, theirs: Profile) -> str:
    """Which model knows such pairs: people, companies (a side has no person), or people with an address only."""
    companies = bool(ours.company and theirs.company)
    if companies and not (ours.names and theirs.names):
        return COMPANY
    reached = bool((ours.email and theirs.email) or (ours.phones and theirs.phones))
    return PERSON if companies or reached else PLACE


def row(ours: Profile, theirs: Profile, crowd: Crowd) -> tuple[str, list[float]]:
    """The model that knows the pair, and its features in the order of NAMES."""
    first, second = (ours, theirs) if _order(ours) <= _order(theirs) else (theirs, ours)
    which = kind(first, second)
    seen = _company(first, second, crowd) if which == COMPANY else _person(first, second, crowd)
    return which, list(seen.values())


@dataclass(frozen=True)
class Rows:
    """The features of pairs that one model knows, and the pairs' positions among all."""

    positions: NDArray[np.int64]
    features: NDArray[np.float64]


def rows(
    pairs: Sequence[tuple[Profile, Profile]], *, shared_by: Sequence[Mapping[int, int]], store_size: int
) -> Mapping[str, Rows]:
    """The features of pairs, by the name of the model that knows them."""
    found: dict[str, tuple[list[int], list[list[float]]]] = {}
    for index, ((one, other), shared) in enumerate(zip(pairs, shared_by, strict=True)):
        which, seen = row(one, other, crowd_of(one, shared, store_size))
        positions, kept = found.setdefault(which, ([], []))
        positions.append(index)
        kept.append(seen)
    return {which: Rows(np.array(positions), np.array(kept)) for which, (positions, kept) in found.items()}


def _order(profile: Profile) -> tuple[object, ...]:
    return (
        profile.names,
        profile.company,
        profile.email,
        profile.phones,
        profile.line1,
        profile.city,
        profile.postcode,
    )


def _person(a: Profile, b: Profile, crowd: Crowd) -> dict[str, float]:
    aligned = names.align(a.names, b.names)
    given, family, crossed = _roles(a, b)
    seen = {
        **_steps("weakest-word", aligned.weakest if aligned.aligned else None),
        **_steps("given", given),
        **_steps("family", family),
        "names-crossed": float(crossed),
        "one-word-only": float(aligned.aligned == 1),
        "words-left-over": min(aligned.unmatched, 2) / 2,
        "initials": min(aligned.initials, 2) / 2,
        "sound": float(names.alike_by_sound(a.names, b.names)),
        **_reach(a, b, crowd),
        **_steps("company", rules.company_likeness(a, b) if a.company and b.company else None),
        **_place(a, b),
        **_crowd(crowd),
    }
    weakest = aligned.weakest if aligned.aligned else 0.5
    return seen | _together(seen, weakest)


def _company(a: Profile, b: Profile, crowd: Crowd) -> dict[str, float]:
    ours, theirs = " ".join(a.company), " ".join(b.company)
    aligned = names.align(
        tuple(sorted(a.company, key=len, reverse=True)), tuple(sorted(b.company, key=len, reverse=True))
    )
    common = set(a.company) & set(b.company)
    numbers = [{word for word in side.company if word[0].isdigit()} for side in (a, b)]
    seen = {
        **_steps("whole", rules.of_companies(a.company, b.company)),
        **_steps("weakest-word", aligned.weakest),
        "mean-word": aligned.mean,
        "set": fuzz.token_set_ratio(ours, theirs) / 100,
        "partial": fuzz.partial_ratio(ours, theirs) / 100 if min(len(ours), len(theirs)) > 3 else 0.0,
        "contained": float(len(common) == min(len(set(a.company)), len(set(b.company)))),
        "common-words": min(len(common), 4) / 4,
        "words-left-over": min(aligned.unmatched, 4) / 4,
        "first-word": names.of_words(a.company[0], b.company[0]),
        "acronym": float(_acronym(a.company, b.company) or _acronym(b.company, a.company)),
        "numbers-differ": float(numbers[0] != numbers[1]),
        **_reach(a, b, crowd),
        "email-near": _slip(a.email, b.email),
        **_place(a, b),
        **_crowd(crowd),
        "one-is-a-person": float(bool(a.names) != bool(b.names)),
    }
    return seen | _together(seen, rules.of_companies(a.company, b.company))


def _acronym(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether one name is the other's first letters."""
    return len(short) == 1 and len(long) > 1 and short[0] == "".join(word[0] for word in long)


def _roles(a: Profile, b: Profile) -> tuple[float | None, float | None, bool]:
    """Given and family names compared in their own roles, or crossed where that fits better."""
    straight = _best(a.given, b.given), _best(a.family, b.family)
    across = _best(a.given, b.family), _best(a.family, b.given)
    if None not in across and sum(x or 0.0 for x in across) > sum(x or 0.0 for x in straight) + 0.3:
        return min(across, key=lambda x: x or 0.0), max(across, key=lambda x: x or 0.0), True
    return *straight, False


def _best(ours: tuple[str, ...], theirs: tuple[str, ...]) -> float | None:
    return names.align(ours, theirs).mean if ours and theirs else None


def _steps(name: str, alike: float | None) -> dict[str, float]:
    """A likeness as a broken line: at all, well over half, nearly, wholly; or missing."""
    known = alike is not None
    value = alike or 0.0
    return {
        f"{name}": value,
        f"{name}-over-60": max(0.0, value - 0.6) / 0.4,
        f"{name}-over-85": max(0.0, value - 0.85) / 0.15,
        f"{name}-whole": float(value >= 0.9999),
        f"{name}-missing": float(not known),
    }


def _reach(a: Profile, b: Profile, crowd: Crowd) -> dict[str, float]:
    same_phone = rules.same_phone(a, b)
    both_phones = bool(a.phones and b.phones)
    nearest = max((_edits(phones.tail(x), phones.tail(y)) for x in a.phones for y in b.phones), default=0.0)
    same_email = bool(a.email) and a.email == b.email
    both_email = bool(a.email and b.email)
    local = OSA.normalized_similarity(a.local, b.local) if a.local and b.local else 0.0
    domains = [side.domain or side.site for side in (a, b)]
    return {
        "email-same": float(same_email),
        "email-role": float(same_email and not a.local),
        "email-near": max(0.0, local - 0.6) / 0.4 if both_email and not same_email else 0.0,
        "email-other": float(both_email and not same_email),
        "email-missing": float(not both_email),
        "domain-same": float(bool(domains[0]) and domains[0] == domains[1]),
        "domain-other": float(bool(domains[0] and domains[1]) and domains[0] != domains[1]),
        "phone-same": float(same_phone),
        "phone-crowd": log2(max(1, min(crowd.phone, _MOST_SHARED) - 1)) / 7 if same_phone else 0.0,
        "phone-near": float(both_phones and not same_phone and nearest > 0.7),
        "phone-other": float(both_phones and not same_phone),
        "phone-missing": float(not both_phones),
    }


def _slip(one: str, other: str) -> float:
    """How near two addresses are as written: two firms each have a Kari, and what is before the @ tells nothing."""
    return max(0.0, _edits(one, other) - 0.8) / 0.2 if one and other and one != other else 0.0


@lru_cache(maxsize=65536)
def _edits(one: str, other: str) -> float:
    return OSA.normalized_similarity(one, other)


def _place(a: Profile, b: Profile) -> dict[str, float]:
    ours, theirs = addresses.house_number(a.line1), addresses.house_number(b.line1)
    number = _edits(ours, theirs) if ours and theirs else None
    street = _text(addresses.street(a.line1), addresses.street(b.line1))
    line2 = _text(" ".join(a.line2), " ".join(b.line2))
    crossed = max(
        _text(" ".join(a.line1), " ".join(b.line2)) or 0.0, _text(" ".join(a.line2), " ".join(b.line1)) or 0.0
    )
    city = _text(a.city, b.city)
    post = _edits(a.postcode, b.postcode) if a.postcode and b.postcode else None
    whole = whole_address(a), whole_address(b)
    return {
        "number-same": float(number == 1.0),
        "number-near": number if number is not None and number < 1.0 else 0.0,
        "number-missing": float(number is None),
        **_steps("street", street),
        **_steps("line2", line2),
        "lines-crossed": max(0.0, crossed - 0.7) / 0.3,
        **_steps("city", city),
        "postcode-same": float(post == 1.0),
        "postcode-near": float(post is not None and 0.7 <= post < 1.0),
        "postcode-missing": float(post is None),
        "state-same": float(bool(a.state) and a.state == b.state),
        "state-missing": float(not a.state or not b.state),
        "address-set": fuzz.token_set_ratio(*whole) / 100 if all(whole) else 0.0,
        "address-sort": fuzz.token_sort_ratio(*whole) / 100 if all(whole) else 0.0,
    }


@lru_cache(maxsize=65536)
def _text(one: str, other: str) -> float | None:
    if not one or not other:
        return None
    if one == other:
        return 1.0
    return max(OSA.normalized_similarity(one, other), fuzz.token_sort_ratio(one, other) / 100)


def _crowd(crowd: Crowd) -> dict[str, float]:
    return {
        "rarest-crowd": log2(max(1, min(crowd.rarest, _MOST_SHARED) - 1)) / 7,
        "name-crowd": log2(max(1, min(crowd.name, _MOST_SHARED) - 1)) / 7,
        "store-size": log10(max(crowd.store_size, _SMALLEST_STORE) / 10_000),
    }


def _together(seen: Mapping[str, float], name: float) -> dict[str, float]:
    """What fields say together: how many agree, how many differ, and what agrees beside the name."""
    place = max(seen["street"] if seen["number-same"] else 0.0, seen["address-sort"])
    agree = [
        seen["email-same"], seen["phone-same"], seen["domain-same"], place, seen["postcode-same"], seen["city-over-85"],
        seen["line2-over-60"], seen.get("company-over-60", 0.0),
    ]  # fmt: skip
    differ = [
        seen["email-other"], seen["phone-other"], seen["domain-other"],
        float(not seen["street-missing"] and seen["street"] < 0.6),
        float(not seen["postcode-missing"] and not seen["postcode-same"]),
        float(not seen["city-missing"] and seen["city"] < 0.7),
        float("company" in seen and not seen["company-missing"] and seen["company"] < 0.6),
    ]  # fmt: skip
    close = max(0.0, name - 0.7) / 0.3
    return {
        "agreeing": sum(agree) / len(agree),
        "agreeing-squared": (sum(agree) / len(agree)) ** 2,
        "differing": sum(differ) / len(differ),
        "nothing-agrees": float(max(agree) < 0.5),
        "name-and-email": close * seen["email-same"],
        "name-and-phone": close * seen["phone-same"],
        "name-and-domain": close * seen["domain-same"],
        "name-and-place": close * place,
        "name-and-postcode": close * seen["postcode-same"],
        "name-and-company": close * seen.get("company-over-60", 0.0),
        "name-and-agreeing": close * sum(agree) / len(agree),
        "name-differs": max(0.0, 0.7 - name) / 0.7,
    }


_EMPTY = Profile("lead", company=("x",))
NAMES: Mapping[str, tuple[str, ...]] = {
    PERSON: tuple(_person(_EMPTY, _EMPTY, Crowd(2, 2, 2, 10_000))),
    PLACE: tuple(_person(_EMPTY, _EMPTY, Crowd(2, 2, 2, 10_000))),
    COMPANY: tuple(_company(_EMPTY, _EMPTY, Crowd(2, 2, 2, 10_000))),
}
