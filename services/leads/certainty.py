"""Whether the words of a question name one lead, so that no list is needed to choose from: pure, from words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from itertools import chain

from services.leads import asked, ranking, words
from services.models.lead import Lead

ALIKE = 0.75
SHORTEST_MISSPELT = 5
"""A shorter word with another letter is another name: Kari is not Karl."""

AT = "@"


@dataclass(frozen=True, slots=True)
class Names:
    """What a lead goes by, in folded words; `address` is whole, `mailbox` and `domain` are the words of it."""

    first: tuple[str, ...]
    last: tuple[str, ...]
    company: tuple[str, ...]
    address: str
    mailbox: tuple[str, ...]
    domain: tuple[str, ...]
    numbers: tuple[str, ...]

    @property
    def person(self) -> tuple[str, ...]:
        return (*self.first, *self.last)

    @property
    def every(self) -> tuple[str, ...]:
        return (*self.person, *self.company, self.address, *self.mailbox, *self.domain, *self.numbers)


Rule = Callable[[Sequence[str], Names], bool]


def is_named(question: Sequence[str], leads: Sequence[Lead]) -> bool:
    """Whether the question names the first of these leads, which are the likest ones, and no other as well."""
    if not leads:
        return False
    own = names_of(leads[0])
    if any(rule(question, own) for rule in RULES):
        return True
    return reads_as_one(question, own) and not _as_much(question, own, leads[1:])


def called_so(text: str, question: Sequence[str], leads: Sequence[Lead]) -> frozenset[int]:
    """The ids of the leads that are called just as was asked, as persons or as companies.

    Letter by letter where there is one; else whatever the case, accents and legal form.
    """
    said = " ".join(text.casefold().split())
    to_the_letter = [each for each in leads if said in _in_full(each)]
    wanted = frozenset(question)
    names = ((each, names_of(each)) for each in leads)
    folded = [each for each, own in names if wanted in (frozenset(own.person), frozenset(own.company))]
    return frozenset(each.id for each in to_the_letter or folded)


def names_of(lead: Lead) -> Names:
    """What the lead goes by."""
    mailbox, _, domain = (lead.emailaddress1 or "").rpartition(AT)
    return Names(
        first=words.of_text(lead.firstname),
        last=words.of_text(lead.lastname),
        company=words.of_company(lead.companyname),
        address=words.whole_email(lead.emailaddress1) or "",
        mailbox=words.of_text(mailbox),
        domain=words.of_text(domain.rpartition(".")[0]),
        numbers=tuple(chain(words.of_phone(lead.telephone1), words.of_phone(lead.mobilephone))),
    )


def names_the_person(question: Sequence[str], own: Names) -> bool:
    """First and last name are asked for."""
    return _is_whole(question, own.person)


def names_the_company(question: Sequence[str], own: Names) -> bool:
    """The whole name of the company is asked for; its legal form does not matter."""
    return _is_whole(question, own.company)


def names_the_address(question: Sequence[str], own: Names) -> bool:
    """The e-mail address is asked for; only its domain may be misspelt."""
    asked_for = (word.rpartition(AT) for word in question if AT in word)
    mailbox, _, domain = own.address.rpartition(AT)
    return any(given == mailbox and _is_alike(at, domain) for given, _, at in asked_for)


def names_the_number(question: Sequence[str], own: Names) -> bool:
    """A whole phone number is asked for."""
    return any(word in own.numbers for word in question)


RULES: tuple[Rule, ...] = (names_the_person, names_the_company, names_the_address, names_the_number)


def reads_as_one(question: Sequence[str], own: Names) -> bool:
    """Every word is the lead's, and all are of one of its names; or the last name comes first, then the company.

    "Lars Hansen" is not Lars Lie at Hansen Eiendom, but "Hansen Fjord" is Lars Hansen at Fjord Regnskap.
    """
    if any(AT in word for word in question):
        return False
    named = [word for word in question if not _has(own.numbers, word)]
    if len(named) <= 1:
        return _all(named, own.every)
    return _all(named, own.person) or _all(named, own.company) or _last_name_then_company(named, own)


def _in_full(lead: Lead) -> tuple[str, ...]:
    person = " ".join(part for part in (lead.firstname, lead.lastname) if part)
    return tuple(" ".join(name.casefold().split()) for name in (person, lead.companyname) if name)


def _last_name_then_company(named: Sequence[str], own: Names) -> bool:
    return any(
        _all(named[:at], own.person)
        and any(_has(own.last, word) for word in named[:at])
        and _all(named[at:], own.company)
        for at in range(1, len(named))
    )


def _is_whole(question: Sequence[str], name: Sequence[str]) -> bool:
    """A name of one word, beside other words, may be another's: Lars Hansen is not Lars Lie at Hansen AS."""
    asked_for = all(any(_is_alike(word, part) for word in question) for part in name)
    return asked_for and (len(name) > 1 or len(name) == len(question))


def _as_much(question: Sequence[str], own: Names, others: Sequence[Lead]) -> bool:
    least = _covered(question, own)
    return any(_covered(question, names_of(other)) >= least for other in others)


def _covered(question: Sequence[str], own: Names) -> float:
    """How many letters of the question are the lead's."""
    return sum(len(word) * max(ranking.of_word(word, each) for each in own.every) for word in question)


def _all(question: Sequence[str], own: Collection[str]) -> bool:
    return all(_has(own, word) for word in question)


def _has(own: Collection[str], word: str) -> bool:
    return any(_is_alike(word, each) for each in own)


def _is_alike(word: str, own: str) -> bool:
    if word == own:
        return True
    misspelt = len(word) >= SHORTEST_MISSPELT or asked.is_part_of_number(word)
    return misspelt and ranking.of_word(word, own) >= ALIKE
