"""How alike two names are, word by word: the weakest word says more than the average (duplicates.md 6)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA, JaroWinkler

from services.resemblance import people
from services.resemblance.folding import sound

NICKNAME = 0.95
SOUNDS_ALIKE = 0.9
INITIAL = 0.85
_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Alignment:
    """The words of the shorter name each beside its likest in the other; likenesses 0..1.

    `aligned` words were compared, `unmatched` were left over in the longer name, `initials` were only letters.
    """

    weakest: float
    mean: float
    aligned: int
    unmatched: int
    initials: int


NOTHING = Alignment(0.0, 0.0, 0, 0, 0)


@lru_cache(maxsize=65536)
def of_words(one: str, other: str) -> float:
    """How alike two words of names are: typing, sound, nickname, initial; symmetric, 0..1."""
    if one == other:
        return 1.0
    if not one or not other:
        return 0.0
    if len(one) == 1 or len(other) == 1:
        return INITIAL if one[0] == other[0] else 0.0
    if people.same_by_nickname(one, other):
        return NICKNAME
    typed = OSA.normalized_similarity(one, other)
    begun = JaroWinkler.normalized_similarity(one, other)
    alike = max(typed, (typed + begun) / 2)
    if len(one) > 3 and len(other) > 3 and sound(one) == sound(other):
        alike = max(alike, SOUNDS_ALIKE)
    return alike


@lru_cache(maxsize=32768)
def align(ours: tuple[str, ...], theirs: tuple[str, ...]) -> Alignment:
    """Both names' words in any order; "anne marie" is "annemarie"; symmetric."""
    if not ours or not theirs:
        return NOTHING
    first, second = sorted((ours[:_MOST_WORDS], theirs[:_MOST_WORDS]), key=lambda words: (len(words), words))
    if "".join(first) == "".join(second) or sorted(first) == sorted(second):
        return Alignment(1.0, 1.0, len(first), 0, 0)
    found = [(of_words(a, b), i, j) for i, a in enumerate(first) for j, b in enumerate(second)]
    found.sort(key=lambda pair: -pair[0])
    left, right = set(range(len(first))), set(range(len(second)))
    likes: list[float] = []
    initials = 0
    for alike, i, j in found:
        if i in left and j in right:
            left.discard(i)
            right.discard(j)
            likes.append(alike)
            initials += alike == INITIAL and min(len(first[i]), len(second[j])) == 1
    return Alignment(min(likes), sum(likes) / len(likes), len(likes), len(right), initials)


def alike_by_sound(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether the names have the same sounds, in any order."""
    return bool(ours) and sorted(map(sound, ours)) == sorted(map(sound, theirs))


@lru_cache(maxsize=65536)
def typed(one: str, other: str) -> float:
    """How alike two texts are by typing alone: 1 less the share of characters to be edited; symmetric."""
    return OSA.normalized_similarity(one, other) if one and other else 0.0
