"""Keys that two records of the same person or company are likely to share, whatever is misspelt (duplicates.md 3)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b
from itertools import combinations

from services.resemblance import addresses, people, phones
from services.resemblance.folding import sound
from services.resemblance.profile import Profile

Kind = tuple[str, ...]
"""The kind of a key, as "E" for e-mail, and what is hashed of it."""

_PREFIX = 3
_SHORTEST_LOCAL = 5


def keys(profile: Profile) -> tuple[int, ...]:
    """The keys of a profile: distinct, ascending, each a signed 64-bit integer; the entity plays no part."""
    found = {*_strong(profile), *_of_person(profile), *_of_company(profile), *_of_place(profile)}
    return tuple(sorted(_hashed(kind) for kind in found))


def strong(profile: Profile) -> frozenset[int]:
    """Those of the keys that are an e-mail address or a phone number: looked up however many records share them."""
    return frozenset(_hashed(kind) for kind in _strong(profile))


def of_names(profile: Profile) -> list[int]:
    """The keys of the person's names, as they are among `keys`."""
    return [_hashed(kind) for kind in _names(profile)]


def of_phone(number: str) -> int:
    """The key of a number, as it is among `keys`."""
    return _hashed(("P", phones.tail(number)))


def _strong(profile: Profile) -> Iterator[Kind]:
    if profile.email:
        yield ("E", profile.email)
    for number in profile.phones:
        yield ("P", phones.tail(number))


def _words(profile: Profile) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in profile.names if len(word) > 1))[:4]


def _names(profile: Profile) -> Iterator[Kind]:
    heard = {sound(people.canonical(word)) for word in _words(profile)}
    for pair in combinations(sorted(heard), 2):
        yield ("N", *pair)


def _of_person(profile: Profile) -> Iterator[Kind]:
    yield from _names(profile)
    names = _words(profile)
    heard = tuple(dict.fromkeys(sound(people.canonical(word)) for word in names))
    for pair in combinations(sorted({word[:_PREFIX] for word in names}), 2):
        yield ("M", *pair)
    initials = "".join(sorted(word[0] for word in profile.names))[:4]
    for word in heard[:2] if len(heard) < 3 else (heard[0], heard[-1]):
        if profile.company:
            yield ("C", word, profile.company[0][:4])
        if profile.domain:
            yield ("D", word, profile.domain)
    if initials and profile.company:
        yield ("I", initials, *(sound(word) for word in profile.company[:2]))
    if initials and profile.domain:
        yield ("J", initials, profile.domain)
    if len(profile.local) >= _SHORTEST_LOCAL:
        yield ("L", profile.local)


def _of_company(profile: Profile) -> Iterator[Kind]:
    if not profile.company:
        return
    heard = tuple(dict.fromkeys(sound(word) for word in profile.company))
    yield ("F", *sorted(heard)[:3])
    if profile.names:
        return
    for pair in combinations(sorted(sorted(heard, key=len, reverse=True)[:3]), 2):
        yield ("G", *pair)
    if domain := profile.domain or profile.site:
        yield ("W", domain)
    if profile.city:
        yield ("H", heard[0], profile.city[:5])
    if profile.postcode:
        yield ("Q", heard[0], profile.postcode)


def _of_place(profile: Profile) -> Iterator[Kind]:
    number = addresses.house_number(profile.line1)
    street = [word for word in profile.line1 if not word[0].isdigit() and len(word) > 2]
    if number and street:
        yield ("S", number, sound(street[0]))
    if profile.names:
        reachable = bool(profile.email or profile.phones)
        for word in dict.fromkeys(sound(people.canonical(word)) for word in profile.names if len(word) > 1):
            if profile.postcode:
                yield ("A", word, profile.postcode)
            if profile.city and not reachable:
                yield ("B", word, sound(profile.city.replace(" ", "")))


@lru_cache(maxsize=65536)
def _hashed(key: Kind) -> int:
    return int.from_bytes(blake2b("\x1f".join(key).encode(), digest_size=8).digest(), "big", signed=True)
