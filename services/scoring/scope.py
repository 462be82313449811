"""Which closed records a model learns from: what counts as won and as lost, on which process, with which values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from services.models.process import InstanceStatus
from services.models.scoring import ScoringModel, Subject
from services.views.clock import Clock, months_back

PERIODS = (3, 6, 9, 12, 18, 24)
"""Months back that a model can learn from (lead-management.md 5.1)."""

MINIMUM_OF_EACH = 40
"""Won and lost records that a model needs of each (FAQ "What do I need for lead scoring?")."""


class LeftOut(StrEnum):
    """Why a closed record is not learned from."""

    NO_PROCESS = "no-process"
    OTHER_PROCESS = "other-process"
    ABORTED = "aborted"
    FILTER = "filter"
    GONE = "gone"
    FLOOR = "floor"
    ONE_OWNER = "one-owner"


@dataclass(frozen=True, slots=True)
class Scope:
    """`positive` and `negative` are plain values of `state_column`; no process means that none is asked for.

    `per_stage`: each opportunity is learned from as it stood at each of its stages.
    """

    subject: Subject
    state_column: str
    positive: str
    negative: str
    process_id: str | None = None
    filter_column: str | None = None
    filter_values: frozenset[str] = frozenset()
    per_stage: bool = False

    def won(self, state: str | None) -> bool | None:
        """Whether a record with this state is won; None for one that counts as neither."""
        return {self.positive: True, self.negative: False}.get(state or "")

    def left_out(self, value: str | None, process_id: str | None, status: InstanceStatus | None) -> LeftOut | None:
        """Why a record with this filter value and process is not learned from; None when it is."""
        if self.process_id is not None:
            if process_id is None:
                return LeftOut.NO_PROCESS
            if process_id != self.process_id:
                return LeftOut.OTHER_PROCESS
            if status is InstanceStatus.ABORTED:
                return LeftOut.ABORTED
        if self.filter_column is not None and value not in self.filter_values:
            return LeftOut.FILTER
        return None


def of_model(model: ScoringModel) -> Scope:
    """The scope of a model."""
    return Scope(
        model.kind,
        model.state_column,
        model.positive,
        model.negative,
        model.process_id,
        model.filter_column,
        frozenset(model.filter_values),
        model.per_stage,
    )


def back(months: int, *, now: datetime, zone: str) -> datetime:
    """So many months back."""
    return months_back(Clock(now, zone), months)


def start(months: int, *, now: datetime, zone: str, since_last_year: bool) -> datetime:
    """From when on records count: so many months back, but not before 1 January of the year before.

    Source: FAQ "What do I need for lead scoring?", C5 of lead-management.md.
    """
    begin = back(months, now=now, zone=zone)
    if not since_last_year:
        return begin
    floor = datetime(now.astimezone(ZoneInfo(zone)).year - 1, 1, 1, tzinfo=ZoneInfo(zone)).astimezone(UTC)
    return max(begin, floor)
