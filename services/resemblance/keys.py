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


def of_names(profile: Profile) -> tuple[int, ...]:
    """The keys of the person's names, as they are among `keys`."""
    return _of_names(profile.names)


@lru_cache(maxsize=1024)
def _of_names(names: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(_hashed(kind) for kind in _names(names))


def of_name_alone(profile: Profile) -> frozenset[int]:
    """Those of the keys that are of the person's name and nothing else."""
    return frozenset(_hashed(kind) for kind in (*_names(profile.names), *_beginnings(profile.names)))


def of_phone(number: str) -> int:
    """The key of a number, as it is among `keys`."""
    return _hashed(("P", phones.tail(number)))


def _strong(profile: Profile) -> Iterator[Kind]:
    if profile.email:
        yield ("E", profile.email)
    for number in profile.phones:
        yield ("P", phones.tail(number))


def _words(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in names if len(word) > 1))[:4]


def _names(names: tuple[str, ...]) -> Iterator[Kind]:
    heard = {sound(people.canonical(word)) for word in _words(names)}
    for pair in combinations(sorted(heard), 2):
        yield ("N", *pair)


def _beginnings(names: tuple[str, ...]) -> Iterator[Kind]:
    for pair in combinations(sorted({word[:_PREFIX] for word in _words(names)}), 2):
        yield ("M", *pair)


def _of_person(profile: Profile) -> Iterator[Kind]:
    yield from _names(profile.names)
    names = _words(profile.names)
    heard = tuple(dict.fromkeys(sound(people.canonical(word)) for word in names))
    yield from _beginnings(profile.names)
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
    yield ("F", *sorted(heard[:2]))
    if profile.names:
        return
    longest = sorted(sorted(heard, key=len, reverse=True)[:3])
    for pair in combinations(longest, 2):
        yield ("G", *pair)
    for word in sorted(profile.company, key=len, reverse=True)[:2]:
        yield ("Z", sound(word))
    yield ("Y", sound("".join(profile.company))[:5])
    if domain := profile.domain or profile.site:
        yield ("W", domain)
    if profile.city:
        yield ("H", heard[0], profile.city[:5])
    if profile.postcode:
        yield ("Q", heard[0][:3], profile.postcode)
    if number := addresses.house_number(profile.line1):
        yield ("O", heard[0][:2], number)


def _of_place(profile: Profile) -> Iterator[Kind]:
    number = addresses.house_number(profile.line1)
    street = next((sound(word) for word in profile.line1 if not word[0].isdigit() and len(word) > 2), "")
    if number and street:
        yield ("S", number, street)
    if profile.email or profile.phones:
        yield from _of_name_and_place(profile, (profile.postcode,))
        return
    area = sound("".join(profile.line2[:2]))
    yield from _of_name_and_place(profile, (profile.postcode, sound(profile.city.replace(" ", "")), street, area))
    if number and area:
        yield ("R", number, area)
    if number and profile.postcode:
        yield ("V", number, profile.postcode)
    if street and profile.city:
        yield ("T", street, profile.city[:4])


def _of_name_and_place(profile: Profile, places: tuple[str, ...]) -> Iterator[Kind]:
    for word in dict.fromkeys(sound(people.canonical(word)) for word in _words(profile.names)):
        for kind, place in zip("ABUX", places, strict=False):
            if place:
                yield (kind, word, place)


@lru_cache(maxsize=65536)
def _hashed(key: Kind) -> int:
    return int.from_bytes(blake2b("\x1f".join(key).encode(), digest_size=8).digest(), "big", signed=True)
