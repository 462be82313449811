"""Which duplicate detection rules are meant by what they compare: "samme e-postadresse på kundeemner"."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.cards import values
from dialogs.words import LANGUAGES, OF_THE_PRODUCT, Words, words_for
from services.duplicates.columns import COLUMNS
from services.duplicates.listing import RuleFacts

SHORTEST = 4
"""Letters that two words must begin with alike: "e-postadresse" is said of the column "E-post"."""

ALSO_CALLED = {
    "emailaddress1": ("epost", "epostadresse", "email", "email address"),
    "telephone1": ("telefon", "telefonnummer", "phone", "phone number"),
    "address1_city": ("poststed", "by", "city"),
    "companyname": ("firma", "firmanavn", "company", "company name"),
    "websiteurl": ("nettsted", "website"),
}
"""What people call a column beside its label, folded."""

FILLING = frozenset(
    {"samme", "same", "like", "lik", "likt", "på", "av", "for", "med", "og", "om", "mot", "the", "on", "of", "with"}
    | {"and", "about", "regel", "regelen", "rule", "som", "that", "sammenligner", "compares"}
)
"""Words that tell no rule from another."""

ZONE = "UTC"
"""No time is told here."""

NAMES = {
    stored: tuple(words_for(language, ZONE)(message) for language in LANGUAGES)
    for stored, message in OF_THE_PRODUCT.items()
}
"""What each rule that came with the product is called in every language, by the name it is stored under."""


def stored(name: str) -> str:
    """The name that a rule of this name is stored under: of what came with the product, one for all languages."""
    given = name.strip()
    folded = given.casefold()
    return next((each for each, names in NAMES.items() if folded in {one.casefold() for one in names}), given)


def described(rules: Sequence[RuleFacts], said: str) -> tuple[RuleFacts, ...]:
    """The rules about whose columns or record types every word of what was said is; none when it says nothing."""
    told = _telling(said)
    if not told:
        return ()
    return tuple(rule for rule in rules if all(any(_alike(word, each) for each in _of(rule)) for word in told))


def tells_enough(said: str) -> bool:
    """Whether what was said describes a rule: a single word, as in "samme firma", is rather a name that no rule has."""
    return len(_telling(said)) > 1


def _telling(said: str) -> list[str]:
    return [word for word in _folded(said) if word not in FILLING]


def drafted(said: str) -> tuple[str, tuple[str, ...]]:
    """The record type (leads where none is named) and the columns, in their order, that a new rule shall compare.

    As "firmanavn og poststed på kundeemner".
    """
    wanted = _folded(said)
    entity = next((each for each in COLUMNS if _is_named(wanted, each)), "lead")
    text = f" {' '.join(wanted)} "
    found: dict[int, str] = {}
    labelled = [(label, column) for column in COLUMNS[entity] for label in _labels(column, entity)]
    for label, column in sorted(labelled, key=lambda each: -len(each[0])):
        at = text.find(f" {label} ")
        if at >= 0:
            found.setdefault(at, column)
            text = text.replace(f" {label} ", " " + "." * len(label) + " ")
    return entity, tuple(dict.fromkeys(found[at] for at in sorted(found)))


def _is_named(said: Sequence[str], entity: str) -> bool:
    names = (words_for(language, ZONE)(f"record-{entity}") for language in LANGUAGES)
    stems = {word for name in names for word in _folded(name)}
    return any(_alike(word, stem) for word in said for stem in stems)


def _labels(column: str, entity: str) -> set[str]:
    spoken = (values.label(words_for(language, ZONE), column, entity=entity) for language in LANGUAGES)
    return {" ".join(_folded(each)) for each in spoken} | set(ALSO_CALLED.get(column, ()))


def _of(rule: RuleFacts) -> frozenset[str]:
    """The words for what the rule compares, in every language, folded."""
    texts = [text for language in LANGUAGES for text in _texts(rule, words_for(language, ZONE))]
    return frozenset(word for text in texts for word in _folded(text))


def _texts(rule: RuleFacts, words: Words) -> list[str]:
    columns = [values.label(words, each.base_attr, entity=rule.base_entity) for each in rule.conditions]
    called = [name for each in rule.conditions for name in ALSO_CALLED.get(each.base_attr, ())]
    return [words(f"record-{rule.base_entity}"), *columns, *called]


def _folded(text: str) -> list[str]:
    """The words, with "e-post" as "epost"."""
    return [word.strip(" «»\"'.,()") for word in text.casefold().replace("-", "").split()]


def _alike(word: str, other: str) -> bool:
    shorter, longer = sorted((word, other), key=len)
    return word == other or (len(shorter) >= SHORTEST and longer.startswith(shorter))
