"""How well a pair agrees in each field, in four steps, read off its features; fields that err together are one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

import numpy as np
from numpy.typing import NDArray

from services.resemblance import features
from services.resemblance.model import Levels, Numbers

COUNT = 4
"""Levels of a field: 0 agrees wholly .. 3 differs; -1 where a side is blank."""

Ints = NDArray[np.int64]


class _Seen:
    """The features of many pairs by name."""

    def __init__(self, which: str, rows: Numbers) -> None:
        self.rows = rows
        self.places = {name: place for place, name in enumerate(features.NAMES[which])}

    def __getitem__(self, name: str) -> Numbers:
        return self.rows[:, self.places[name]]

    def stepped(self, name: str) -> Ints:
        """A likeness that was given as a broken line: wholly, nearly, somewhat, not."""
        steps = [self[f"{name}-whole"] > 0, self[f"{name}-over-85"] > 0, self[f"{name}-over-60"] > 0]
        missing = self[f"{name}-missing"] > 0 if f"{name}-missing" in self.places else np.zeros(len(self.rows), bool)
        return np.where(missing, -1, np.select(steps, [0, 1, 2], 3))

    def one_of(self, name: str) -> Ints:
        """Something that is the same, near, or other."""
        return np.where(
            self[f"{name}-missing"] > 0, -1, np.select([self[f"{name}-same"] > 0, self[f"{name}-near"] > 0], [0, 1], 2)
        )


def of(which: str, rows: Numbers) -> Levels:
    """The levels of the fields that the model `which` is about: one number a pair for each field."""
    seen = _Seen(which, rows)
    return {name: read(seen) for name, read in FIELDS[which].items()}


def _words(seen: _Seen) -> Ints:
    return np.select([seen["set"] >= 0.999, seen["set"] >= 0.85, seen["set"] >= 0.6], [0, 1, 2], 3)


def _house(seen: _Seen) -> Ints:
    """House number and street."""
    number = np.where(
        seen["number-missing"] > 0, -1, np.select([seen["number-same"] > 0, seen["number-near"] >= 0.5], [0, 1], 2)
    )
    street = seen.stepped("street")
    nearly = (street >= 0) & (street <= 1)
    somewhat = (street >= 0) & (street <= 2)
    steps = [(number == 0) & nearly, ((number == 0) & somewhat) | ((number == 1) & nearly), nearly | (number == 0)]
    return np.where((number < 0) & (street < 0), -1, np.select(steps, [0, 1, 2], 3))


def _area(seen: _Seen) -> Ints:
    """Postal code and city."""
    code = seen.one_of("postcode")
    city = seen.stepped("city")
    same = (city == 0) | (city == 1)
    steps = [(code == 0) & (same | (city < 0)), (code == 0) | (same & (code != 2)), same | (code == 1)]
    return np.where((code < 0) & (city < 0), -1, np.select(steps, [0, 1, 2], 3))


Reading = Callable[[_Seen], Ints]
_PLACE: Mapping[str, Reading] = {"house": _house, "area": _area, "line2": partial(_Seen.stepped, name="line2")}
FIELDS: Mapping[str, Mapping[str, Reading]] = {
    features.PERSON: {},
    features.PLACE: {
        "given": partial(_Seen.stepped, name="given"),
        "family": partial(_Seen.stepped, name="family"),
        **_PLACE,
    },
    features.COMPANY: {
        "name": partial(_Seen.stepped, name="whole"),
        "words": _words,
        **_PLACE,
        "email": partial(_Seen.one_of, name="email"),
        "phone": partial(_Seen.one_of, name="phone"),
    },
}
"""None for people with e-mail, phone or company: colleagues agree in all of them at once."""
