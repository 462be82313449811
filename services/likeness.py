"""How alike two texts are: the one door to rapidfuzz. Texts are cut, so that no input can make it slow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

LONGEST = 200
UNLIKE = 0.6
"""Below this two words have nothing to do with each other."""


def of_words(left: str, right: str) -> float:
    """0..1: the share of letters left alone when one word is edited into the other; swapped neighbours are one edit."""
    return OSA.normalized_similarity(left[:LONGEST], right[:LONGEST], score_cutoff=UNLIKE)


def best(word: str, among: Iterable[str]) -> float:
    """The likeness of the word to the most alike of the others; 0 when none is alike."""
    found = process.extractOne(
        word[:LONGEST], [other[:LONGEST] for other in among], scorer=OSA.normalized_similarity, score_cutoff=UNLIKE
    )
    return float(found[1]) if found else 0.0


def of_pairs(ours: Sequence[str], theirs: Sequence[str]) -> NDArray[np.float64]:
    """0..1 for each pair of texts, words in any order: many at once, in a fraction of a microsecond each."""
    alike: NDArray[np.float64] = process.cpdist(ours, theirs, scorer=fuzz.token_sort_ratio, dtype=np.float64)
    return alike / 100
