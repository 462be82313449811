"""What stands in the way of a qualification, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from microsoft_teams.cards import CardElement

from dialogs.cards import evidence, kit, values
from dialogs.words import Words
from services.models.user import Role
from services.qualification.plan import Blocker, Fact

REMEDIES = ("remedy-merge", "remedy-list", "remedy-unpublish", "remedy-exclude-inactive")
"""In the FAQ's order; the last helps only when all matches are inactive."""

Tell = Callable[[Fact, Blocker, Words], str]

MOST_APART = 3
DUPLICATES = ("lead-duplicate", "opportunity-duplicate")


def lines(blockers: Sequence[Blocker], words: Words) -> list[CardElement]:
    """Each blocker in a sentence with its matches, and below duplicates the remedies."""
    told: list[CardElement] = [kit.section(words("blockers-title"))]
    for blocker in blockers:
        told.append(kit.wrong(sentence(blocker, words)))
        if blocker.mender is not Role.SELLER:
            told.append(kit.subtle(words("blocker-mender", role=words(f"role-{blocker.mender.value}"))))
        told += [kit.subtle(evidence.described(match, words)) for match in blocker.matches[:3]]
        if "apart" in blocker.facts:
            told.append(kit.line(_told_apart(blocker, words)))
    duplicates = [blocker for blocker in blockers if blocker.code in DUPLICATES]
    if duplicates:
        told.append(kit.section(words("remedies-title")))
        told += [kit.line(words(remedy)) for remedy in _remedies(duplicates)]
    return told


def sentence(blocker: Blocker, words: Words) -> str:
    """What the blocker says, with its facts in words. Raises KeyError for a code without a message."""
    by = "-by" if blocker.facts.get("by") and blocker.facts.get("at") else ""
    told = {name: TOLD[name](fact, blocker, words) for name, fact in blocker.facts.items() if name in TOLD}
    return words(f"blocker-{blocker.code}{by}", **told)


def _told_apart(blocker: Blocker, words: Words) -> str:
    """Who said that matches are no duplicates, and why the rule holds for them nevertheless."""
    apart, at = blocker.facts["apart"], datetime.fromisoformat(str(blocker.facts["apart_at"]))
    names = words.listing(apart[:MOST_APART]) if isinstance(apart, tuple) else str(apart)
    return words("blocker-told-apart", who=str(blocker.facts["apart_by"]), when=words.date(at), names=names)


def _code(kind: str) -> Tell:
    return lambda fact, _blocker, words: words(f"{kind}-{fact}")


def _plain(fact: Fact, _blocker: Blocker, _words: Words) -> str:
    return str(fact)


def _moment(fact: Fact, _blocker: Blocker, words: Words) -> str:
    return words.moment(datetime.fromisoformat(str(fact))) if fact else ""


def _columns(fact: Fact, _blocker: Blocker, words: Words) -> str:
    named = fact if isinstance(fact, tuple) else (str(fact),)
    return words.listing(tuple(values.label(words, column) for column in named))


def _number(fact: Fact, _blocker: Blocker, words: Words) -> str:
    return words.number(int(str(fact)))


def _target(fact: Fact, blocker: Blocker, words: Words) -> str:
    return values.label(words, str(fact), entity=str(blocker.facts["entity"]))


def _stage(fact: Fact, _blocker: Blocker, words: Words) -> str:
    return values.stage(words, str(fact))


TOLD: Mapping[str, Tell] = {
    "state": _code("state"),
    "role": _code("role"),
    "entity": _code("record"),
    "by": _plain,
    "at": _moment,
    "fields": _columns,
    "stage": _stage,
    "name": _plain,
    "source_attr": _columns,
    "attr": _target,
    "rule": _plain,
    "number": _number,
}
"""How each fact is told; the others are not."""


def _remedies(duplicates: Sequence[Blocker]) -> tuple[str, ...]:
    inactive = all(blocker.facts["all_inactive"] for blocker in duplicates)
    return REMEDIES if inactive else REMEDIES[:-1]
