"""Which model scores a record: of those that fit always the same one, whoever asks (lead-management.md 5.4).

In real time the business process flow does not keep a model away, as documented; it only decides between models. In the
runs of every 24 hours it must be the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

Values = Mapping[str, str | None]
"""A record's values of the columns that models filter by, as plain text."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A published model: which records it scores."""

    id: int
    name: str
    version_id: int
    process_id: str | None
    filter_column: str | None
    filter_values: frozenset[str]
    published: datetime


class Chooses(Protocol):
    """What says for which records a model is."""

    @property
    def process_id(self) -> str | None: ...

    @property
    def filter_column(self) -> str | None: ...

    @property
    def filter_values(self) -> Collection[str]: ...


def fits_filter(model: Candidate, values: Values) -> bool:
    """The record has one of the values that the model is for."""
    return model.filter_column is None or values.get(model.filter_column) in model.filter_values


def fits_process(model: Candidate, process_id: str | None) -> bool:
    """The record is on the business process flow of the model, where it has one."""
    return model.process_id is None or model.process_id == process_id


def fitting(
    models: Iterable[Candidate], values: Values, process_id: str | None, *, real_time: bool
) -> tuple[Candidate, ...]:
    """The models that may score the record, the one that does first."""
    found = [each for each in models if fits_filter(each, values)]
    if not real_time:
        found = [each for each in found if fits_process(each, process_id)]
    return tuple(sorted(found, key=lambda each: _rank(each, process_id)))


def could_share(one: Chooses, other: Chooses) -> bool:
    """Whether some record could be scored by both: their filters do not tell their records apart for sure."""
    processes = {one.process_id, other.process_id} - {None}
    if len(processes) > 1:
        return False
    if None in (one.filter_column, other.filter_column) or one.filter_column != other.filter_column:
        return True
    return not set(one.filter_values).isdisjoint(other.filter_values)


def _rank(model: Candidate, process_id: str | None) -> tuple[int, float, float, int]:
    """Its own process before none before another's; the fewest filter values, the latest published, the oldest."""
    process = 1 if model.process_id is None else 0 if model.process_id == process_id else 2
    values = len(model.filter_values) if model.filter_column else float("inf")
    return process, values, -model.published.timestamp(), model.id
