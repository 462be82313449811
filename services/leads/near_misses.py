"""The leads that are nearly called duplicates of a lead, and what kept them apart (assistant.md 3.4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from services.duplicates import comparing
from services.duplicates.comparing import OUT_OF_FORCE, Outcome, Verdict
from services.people.actors import Actor
from services.resemblance.judgement import Kept
from services.similar.look_up import SimilarRecord
from services.store import Session

MOST = 3
NEARLY = 0.02
"""The least probability of a near miss: colleagues of one company are below it."""


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A record that did not match. `rules` are published rules of which a part held, the nearest first."""

    similar: SimilarRecord
    rules: tuple[Verdict, ...]

    @property
    def kept(self) -> tuple[Kept, ...]:
        """What kept the likeness rule apart that was nearest to firing."""
        kept = self.similar.judgement.kept
        rules = dict.fromkeys(each.rule for each in kept)
        return min((tuple(each for each in kept if each.rule is rule) for rule in rules), key=len, default=())


async def explained(
    session: Session, lead_id: int, near: Sequence[SimilarRecord], *, by: Actor
) -> tuple[NearMiss, ...]:
    """Those of the leads that were nearly found, at most MOST, the nearest first; six statements each."""
    found: list[NearMiss] = []
    for each in near:
        compared = await comparing.compare(session, ("lead", lead_id), ("lead", each.record_id), by=by)
        rules = tuple(verdict for verdict in compared.verdicts if _held_in_part(verdict))
        if not compared.fires and (rules or each.judgement.probability >= NEARLY):
            found.append(NearMiss(each, rules))
    return tuple(found[:MOST])


def _held_in_part(verdict: Verdict) -> bool:
    """Whether a rule in force found something equal that is no blank, and something else that is not."""
    in_force = verdict.outcome is Outcome.DOES_NOT and not OUT_OF_FORCE & set(verdict.kept)
    return in_force and any(part.wrong is None and part.ours for part in verdict.parts)
