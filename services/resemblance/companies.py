"""Names of companies: what is left without the legal form, which is kept beside."""

from __future__ import annotations

import re
from functools import lru_cache

from rigour.names import remove_org_types

from services.resemblance import folding, terms

_MORE_FORMS = re.compile(
    r"^(?:a/s|i/s|k/s|p/s|aktieselskabet|aktieselskapet|aktiebolaget|firma)\s+"
    r"|\s+(?:a/s|i/s|k/s|p/s|ans|da|enk|nuf|ba|sa|iks|kf|hf|asa|as|aktiebolag|aktiebolaget|pty|inc|ltd|llc|corp"
    r"|corporation|incorporated|limited|company|co)\.?$"
)
_JOINED = re.compile(r"[.,;:]+(?=\s|$)|(?<=[a-z]{3})\.(?=(?:inc|ltd|llc|com|as|gmbh|no)$)")
_SLASHED = re.compile(r"\b([aikp])\s?/\s?s\b")


@lru_cache(maxsize=16384)
def core(name: str) -> tuple[str, ...]:
    """The words of a company's name without its legal form; all of them when nothing else would be left.

    "Fjord Data AS", "A/S Fjord Data" and "Fjord Data" have one core; "AS Norge" is Norge; "Limited" stays.
    """
    if terms.is_placeholder(name):
        return ()
    plain = _SLASHED.sub(r"\1/s", folding.fold(name))
    bare = " ".join(_JOINED.sub(" ", plain).split())
    left = " ".join(remove_org_types(bare).split())
    for shorter in (_without_more(left), left, bare):
        found = folding.words(shorter)
        if found and not all(word in {"the", "and", "of"} for word in found):
            return _joined_initials(found)
    return folding.words(plain)


def _without_more(name: str) -> str:
    before = None
    while name != before:
        before, name = name, _MORE_FORMS.sub(" ", f"{name}").strip(" -&,.")
    return name


def _joined_initials(words: tuple[str, ...]) -> tuple[str, ...]:
    """ "i b m" is "ibm"."""
    if len(words) > 1 and all(len(word) == 1 for word in words):
        return ("".join(words),)
    return words
