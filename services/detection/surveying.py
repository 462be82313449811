"""Before a search by likeness judges pairs it reads a sample of them: what this store's own pairs say of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from services.detection import by_likeness, scope
from services.detection.by_likeness import Candidates
from services.models.detection_job import DetectionJob
from services.people.actors import Actor
from services.resemblance import features, habits
from services.resemblance.habits import Habits
from services.store import Session

RECORDS = 2000
"""Records of the sample: spread evenly over all, some ten thousand pairs."""
MOST_PAIRS = 50_000


async def sample(session: Session, job: DetectionJob, by: Actor, *, store_size: int) -> Candidates:
    """The candidate pairs of RECORDS records, spread evenly over those that are searched."""
    ids = await scope.sample(session, job, by, most=RECORDS)
    return await by_likeness.candidates(session, job, ids, every=False, store_size=store_size)


def learned(found: Candidates) -> dict[str, Any]:
    """The habits by model, as plain data for the job; empty where the sample is too small to tell."""
    chosen = range(0, len(found.pairs.ours), max(1, len(found.pairs.ours) // MOST_PAIRS))
    rows = by_likeness.features_of(found, np.array(chosen, dtype=np.int64))
    taught = {which: habits.learn(which, each.features) for which, each in rows.items()}
    return {which: each.to_data() for which, each in taught.items() if each is not None}


def known(job: DetectionJob) -> Mapping[str, Habits]:
    """The habits that were kept with the job."""
    return {which: Habits.from_data(kept) for which, kept in job.habits.items() if which in features.NAMES}
