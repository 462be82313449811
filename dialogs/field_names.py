"""Which column is meant by words: by its label in either language, or by its logical name."""

from __future__ import annotations

from collections.abc import Iterable

from dialogs.cards import values
from dialogs.words import LANGUAGES, Words, words_for


def column(said: str, known: Iterable[str], words: Words, *, entity: str) -> str:
    """The column of those known that the words name; "" when they name none."""
    wanted = _folded(said)
    languages = (words, *(words_for(language, words.time_zone) for language in LANGUAGES))
    for name in known:
        labels = {_folded(values.label(each, name, entity=entity)) for each in languages}
        if wanted in labels | {name.casefold()}:
            return name
    return ""


def _folded(text: str) -> str:
    return text.casefold().strip(" «»\"'.").replace("-", "")
