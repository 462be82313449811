"""The running count of an import: plain, so that it can be stored with the rows it counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from services.importing.outcomes import Fate, Outcome

MOST_REFUSED_KEPT = 100


@dataclass(frozen=True, slots=True)
class Tally:
    """`done` records so far, how many had each fate, how many had warnings, and the first refused ones."""

    counts: Mapping[Fate, int]
    done: int
    warned: int = 0
    refused: tuple[Outcome, ...] = ()

    def with_all(self, outcomes: Sequence[Outcome]) -> Tally:
        """The tally after these rows too."""
        fates = [outcome.fate for outcome in outcomes]
        refused = (outcome for outcome in outcomes if outcome.fate is Fate.REFUSED)
        return Tally(
            counts={fate: self.counts.get(fate, 0) + fates.count(fate) for fate in Fate},
            done=self.done + len(outcomes),
            warned=self.warned + sum(bool(outcome.warnings) for outcome in outcomes),
            refused=(*self.refused, *refused)[:MOST_REFUSED_KEPT],
        )
