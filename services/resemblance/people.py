"""Names of people: in any order, by nickname, by sound, by initials."""

from __future__ import annotations

from functools import cache

from nicknames import name_triplets

from services.resemblance import folding, terms


def words(*names: str) -> tuple[str, ...]:
    """The words of a person's name as written in one or several fields; none for a placeholder."""
    whole = " ".join(name for name in names if name)
    if terms.is_placeholder(whole):
        return ()
    return tuple(word for name in names if not terms.is_placeholder(name) for word in folding.words(name))


def same_by_nickname(one: str, other: str) -> bool:
    """Whether a person called `one` may also be called `other` (both folded words)."""
    groups = _groups()
    return not groups.get(one, _NONE).isdisjoint(groups.get(other, _NONE))


def canonical(word: str) -> str:
    """One name for all that a person may be called: for keys; the word itself when it is nobody's nickname."""
    return _canonicals().get(word, word)


_NONE: frozenset[str] = frozenset()


@cache
def _groups() -> dict[str, frozenset[str]]:
    """A name -> the groups of names it belongs to, a group being named by the name that the others are short for."""
    groups: dict[str, set[str]] = {}
    for full, short in _pairs():
        groups.setdefault(full, set()).add(full)
        groups.setdefault(short, set()).add(full)
    return {name: frozenset(fulls) for name, fulls in groups.items()}


@cache
def _canonicals() -> dict[str, str]:
    """A nickname of one name only -> that name; of several, the first in the alphabet."""
    return {name: min(fulls) for name, fulls in _groups().items()}


def _pairs() -> list[tuple[str, str]]:
    listed = [tuple(folding.skeleton(folding.fold(name)) for name in line.split()) for line in terms.lines("nicknames")]
    own = [(line[0], short) for line in listed for short in line[1:]]
    english = [
        (folding.skeleton(triplet.name1), folding.skeleton(triplet.name2))
        for triplet in name_triplets()
        if triplet.relationship == "has_nickname"
    ]
    return [*own, *english]
