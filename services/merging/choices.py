"""What a person has chosen while merging: which records, which survives, which values; plain and easily kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Choices:
    """`ids` are the records in display order, the one that was asked about first.

    `primary` is the one that is to survive, None for the one that is proposed. `picks` are values taken by hand: the
    field, and the record whose value it is to have.
    """

    ids: tuple[int, ...]
    primary: int | None = None
    fill_empty: bool = True
    picks: Mapping[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.ids or len(set(self.ids)) < len(self.ids):
            raise ValueError("records to merge, each once")
        if not {self.primary or self.ids[0], *self.picks.values()} <= set(self.ids):
            raise ValueError("only records that are merged can survive or give a value")

    @property
    def asked(self) -> int:
        """The record that was asked about."""
        return self.ids[0]

    def with_primary(self, primary: int) -> Choices:
        """Another record survives; what was picked by hand was picked for the other, and is dropped."""
        return replace(self, primary=primary, picks={})

    def picking(self, picks: Mapping[str, int]) -> Choices:
        """These values as well."""
        return replace(self, picks={**self.picks, **picks})
