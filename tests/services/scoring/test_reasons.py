"""The reasons that are made of what a score keeps are those that the scorecard gives of the record."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

from services.models.scoring import Subject
from services.scorecard import reasons as one_by_one
from services.scoring import coding, reading, reasons
from services.scoring.standing import card
from tests.services.scoring import given


def test_the_strongest_of_each_row_are_told_with_their_rates() -> None:
    chance = random.Random(2)
    known = card(given.a_scorecard()[0])
    raw: dict[str, list[Any]] = {
        ":leadsourcecode": [chance.choice((*(each.value for each in given.SOURCES), None, 9)) for _ in range(60)],
        ":address1_city": [chance.choice(("Bergen", "Oslo", "Bodø", None, '"100 %"')) for _ in range(60)],
    }
    table = reading.table_of(raw, reading.of_scorecard(Subject.LEAD, known), None)
    kept = reasons.packed(coding.codes(Subject.LEAD, known, raw, None), len(table))
    for row, cells in enumerate(kept):
        expected = [each for each in one_by_one.of(known, table, row) if abs(each.contribution) >= reasons.LEAST]
        assert list(reasons.of_cells(known, cells)) == expected
        assert len(cells) == 2 * len(known.terms)


def test_blanks_of_attributes_whose_blanks_do_not_count_are_named() -> None:
    known = card(given.a_scorecard()[0])
    minding = replace(known, terms=tuple(replace(each, ignore_empty=at == 0) for at, each in enumerate(known.terms)))
    blank, filled = b"\x00\x00" * 2, b"\x02\x00" * 2
    assert reasons.ignored(minding, blank) == (known.terms[0].attribute.name,)
    assert reasons.ignored(minding, filled) == reasons.ignored(known, blank) == ()
    assert reasons.ignored(minding, b"") == ()


def test_no_record_and_no_attribute_keep_nothing() -> None:
    assert reasons.packed([], 2) == [b"", b""]
    assert reasons.packed([], 0) == []


def test_cells_of_another_scorecard_give_no_reason() -> None:
    known = card(given.a_scorecard()[0])
    for cells in (None, b"", b"\x00\x00", b"\xff\xff" * len(known.terms)):
        assert reasons.of_cells(known, cells) == ()
