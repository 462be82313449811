"""The reasons that are stored for many records at once are those that the scorecard gives of each."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest

from services.models.scoring import Subject
from services.scorecard import reasons as one_by_one
from services.scoring import reading, reasons
from services.scoring.learning import Shown
from services.scoring.standing import card
from tests.services.scoring import given


def test_the_strongest_of_each_row_are_told_with_their_rates() -> None:
    chance = random.Random(2)
    known = card(given.a_scorecard()[0])
    raw: dict[str, list[Any]] = {
        ":leadsourcecode": [chance.choice((*(each.value for each in given.SOURCES), None, 9)) for _ in range(60)],
        ":address1_city": [chance.choice(("Bergen", "Oslo", "Bodø", None, '"100 %"')) for _ in range(60)],
    }
    table = reading.table_of(raw, reading.of_scorecard(Subject.LEAD, known.scorecard), None)
    told = reasons.of_rows(known.scorecard, known.fragments, known.scorecard.codes(table), len(table))
    for row, text in enumerate(told):
        found = reasons.of_plain(json.loads(text))
        expected = [each for each in one_by_one.of(known.scorecard, table, row) if abs(each.contribution) >= 0.0005]
        assert [each.attribute for each in found] == [each.attribute for each in expected]
        for ours, theirs in zip(found, expected, strict=True):
            assert (ours.value, ours.count) == (theirs.value, theirs.count)
            assert ours.contribution == pytest.approx(theirs.contribution, abs=0.0006)
            assert ours.rate == (None if theirs.rate is None else pytest.approx(theirs.rate, abs=0.0001))


def test_no_record_and_no_attribute_give_no_reason() -> None:
    known = card(given.a_scorecard()[0])
    assert reasons.of_rows(known.scorecard, known.fragments, [], 2) == ["[]", "[]"]
    assert reasons.of_rows(known.scorecard, known.fragments, [], 0) == []
    assert reasons.of_plain([["account", None, -0.5, None, 0]])[0].value.shown is Shown.EMPTY
