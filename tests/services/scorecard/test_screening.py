"""Each reason to leave an attribute out, with a near miss; and what is suspicious."""

from __future__ import annotations

import numpy as np
import pytest

from services.scorecard import screening, suspecting
from services.scorecard.measures import Outcome
from services.scorecard.screening import LeftOut, Screened
from services.scorecard.suspecting import Clue
from services.scorecard.table import Attribute, Column, Kind, Table
from tests.services.scorecard import made

ROWS = 400
WON = np.random.default_rng(1).random(ROWS) < 0.4
ORDER = np.arange(ROWS)


def screen(
    kind: Kind,
    values: object,
    *,
    name: str = "field",
    opened: object = None,
    changed: float = 0.0,
    chosen: frozenset[str] | None = None,
) -> Screened:
    attribute = Attribute(name, kind)
    open_rows = None if opened is None else Table((attribute,), {name: _column(kind, opened)})
    table = Table((attribute,), {name: _column(kind, values)})
    (found,) = screening.screen(table, WON, open_rows=open_rows, changed_at_closing={name: changed}, chosen=chosen)
    return found


def related(strength: float = 0.75) -> Column:
    """ "yes" for that share of the won and "no" for that share of the lost leads."""
    agrees = np.random.default_rng(2).random(ROWS) < strength
    return np.where(agrees == WON, "yes", "no").astype(object)


def test_what_is_related_is_chosen() -> None:
    found = screen(Kind.CATEGORY, related())
    assert found.chosen
    assert found.reason is None
    assert found.auc == pytest.approx(0.75, abs=0.05)
    assert (found.filled_closed, found.filled_open, found.warning) == (1.0, None, None)


def test_too_many_blanks() -> None:
    assert screen(Kind.CATEGORY, _filled(related(0.99), 0.04)).reason is LeftOut.TOO_MANY_EMPTY
    assert screen(Kind.CATEGORY, _filled(related(0.95), 0.5)).reason is None


def test_one_value() -> None:
    assert screen(Kind.CATEGORY, ["same"] * ROWS).reason is LeftOut.ONE_VALUE
    assert screen(Kind.NUMBER, [7.0] * ROWS).reason is LeftOut.ONE_VALUE


def test_too_many_values() -> None:
    assert screen(Kind.CATEGORY, [f"L-{row}" for row in ORDER]).reason is LeftOut.TOO_MANY_VALUES
    several = [f"{value} {row % 9}" for value, row in zip(related(0.9), ORDER, strict=True)]
    assert screen(Kind.CATEGORY, several).reason is None


def test_no_relation() -> None:
    unrelated = np.random.default_rng(6).choice(["a", "b", "c"], ROWS)
    assert screen(Kind.CATEGORY, unrelated).reason is LeftOut.NO_RELATION
    assert screen(Kind.CATEGORY, related(0.6)).reason is None


def test_a_number_is_related_by_its_order_or_by_its_parts() -> None:
    chance = np.random.default_rng(4)
    assert screen(Kind.NUMBER, chance.normal(size=ROWS) + 0.5 * WON).reason is None
    assert screen(Kind.NUMBER, chance.normal(size=ROWS) * np.where(WON, 2.0, 0.7)).reason is None


@pytest.mark.parametrize("kind", [Kind.TEXT, Kind.DATE])
def test_texts_and_dates_are_not_supported(kind: Kind) -> None:
    found = screen(kind, related(), chosen=frozenset({"field"}))
    assert (found.chosen, found.reason) == (False, LeftOut.UNSUPPORTED)


def test_personal_fields_are_not_supported_as_they_are_even_when_picked() -> None:
    found = screen(Kind.CATEGORY, related(), name="emailaddress1", chosen=frozenset({"emailaddress1"}))
    assert (found.chosen, found.reason) == (False, LeftOut.UNSUPPORTED)


def test_what_the_system_writes_is_never_used_and_the_owner_only_when_picked() -> None:
    for name, picked in (("statuscode", False), ("ownerid", True)):
        assert not screen(Kind.CATEGORY, related(), name=name).chosen
        found = screen(Kind.CATEGORY, related(), name=name, chosen=frozenset({name}))
        assert (found.chosen, found.reason) == (picked, LeftOut.SYSTEM)


def test_changed_when_the_lead_was_closed() -> None:
    assert _leak(screen(Kind.CATEGORY, related(), changed=0.6)) is Clue.CHANGED_AT_CLOSING
    near = screen(Kind.CATEGORY, related(), changed=0.3)
    assert (near.chosen, near.warning) == (True, Clue.OFTEN_CHANGED_AT_CLOSING)
    assert screen(Kind.CATEGORY, related(), changed=0.1).warning is None


def test_blank_as_long_as_the_lead_is_open() -> None:
    blank, half, full = [None] * 50, [None, "yes"] * 25, ["yes"] * 50
    assert _leak(screen(Kind.CATEGORY, related(), opened=blank)) is Clue.EMPTY_WHILE_OPEN
    near = screen(Kind.CATEGORY, related(), opened=half)
    assert (near.chosen, near.warning, near.filled_open) == (True, Clue.FILLED_DIFFERENTLY_WHILE_OPEN, 0.5)
    assert screen(Kind.CATEGORY, related(), opened=full).warning is None
    assert screen(Kind.CATEGORY, related(), opened=blank[:5]).warning is None


def test_filled_for_one_outcome_only() -> None:
    won_rows = np.flatnonzero(WON)
    late = np.full(ROWS, None)
    late[won_rows[:20]] = [f"contract {row % 3}" for row in range(20)]
    assert _leak(screen(Kind.CATEGORY, late)) is Clue.ONE_OUTCOME_ONLY
    late[np.flatnonzero(~WON)[0]] = "contract 1"
    assert screen(Kind.CATEGORY, late).warning is None


def test_what_knows_the_outcome_or_nearly_so() -> None:
    assert _leak(screen(Kind.CATEGORY, related(0.995))) is Clue.KNOWS_THE_OUTCOME
    near = screen(Kind.CATEGORY, related(0.94))
    assert (near.chosen, near.warning) == (True, Clue.TELLS_A_LOT)


def test_a_leak_can_be_picked_by_hand_and_stays_named() -> None:
    found = screen(Kind.CATEGORY, related(0.995), chosen=frozenset({"field"}))
    assert (found.chosen, found.reason) == (True, LeftOut.LEAKAGE)


def test_marks_of_a_period_drift() -> None:
    table, _ = made.closed_leads(ROWS)
    campaign = np.where(ORDER < 320, "spring", "autumn")
    price_list = np.where(ORDER % 2, "A", "B")
    for name, values in (("campaign", campaign), ("pricelist", price_list)):
        table = made.with_column(table, Attribute(name, Kind.CATEGORY), values)
    assert suspecting.drifting(table) == {"campaign"}


def test_meaningless_attributes_seldom_get_in() -> None:
    chance = np.random.default_rng(8)
    outcome: Outcome = chance.permutation(np.arange(80) < 40)
    kept = 0
    for place in range(200):
        levels = chance.integers(0, 2 + place % 5, 80)
        values = np.array([f"level {level}" for level in levels], dtype=object)
        table = Table((Attribute("field", Kind.CATEGORY),), {"field": values})
        kept += screening.screen(table, outcome, open_rows=None, changed_at_closing={})[0].chosen
    assert kept / 200 < 0.22


def _leak(found: Screened) -> Clue | None:
    assert (found.chosen, found.reason) == (False, LeftOut.LEAKAGE)
    return found.warning


def _filled(values: Column, share: float) -> Column:
    kept = values.copy()
    kept[np.random.default_rng(3).random(len(values)) > share] = None
    return kept


def _column(kind: Kind, values: object) -> Column:
    return np.asarray(values, dtype=np.float64 if kind is Kind.NUMBER else object)
