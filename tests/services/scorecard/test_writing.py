"""A scorecard as text: nothing is lost, and nothing is read that was not written so."""

from __future__ import annotations

import json
import pickle
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.scorecard import fitting, writing
from services.scorecard.cells import Levels
from services.scorecard.fitting import Learned, Wishes
from services.scorecard.measures import Outcome
from services.scorecard.scorecard import Scorecard, UnusableScorecard
from services.scorecard.table import Attribute, Kind, Table
from tests.services.scorecard import made

ran: list[str] = []


def test_a_scorecard_comes_back_as_it_was(learned: Learned, many_leads: tuple[Table, Outcome]) -> None:
    text = writing.write(learned.scorecard)
    found = writing.read(text, learned.scorecard.attributes)
    table, _ = many_leads
    assert (found.log_odds(table) == learned.scorecard.log_odds(table)).all()
    assert (found.contributions(table) == learned.scorecard.contributions(table)).all()
    assert found.checksum == learned.scorecard.checksum != ""
    assert found.attributes == learned.scorecard.attributes
    assert writing.write(found) == text
    assert [term.facts for term in found.terms] == [term.facts for term in learned.scorecard.terms]


def test_it_is_plain_json_of_less_than_half_a_megabyte(learned: Learned) -> None:
    text = writing.write(learned.scorecard)
    assert json.loads(text)["version"] == writing.VERSION
    assert len(text) < 500_000


@settings(max_examples=300, deadline=None)
@given(place=st.integers(0), bit=st.integers(0, 6))
def test_mod_01_whichever_bit_is_flipped_it_is_refused_before_it_is_parsed(
    few_learned: Learned, place: int, bit: int
) -> None:
    held = bytearray(writing.write(few_learned.scorecard).encode())
    held[place % len(held)] ^= 1 << bit
    with pytest.raises(UnusableScorecard):
        writing.read(held.decode())


class _Trap:
    def __reduce__(self) -> Any:
        return ran.append, ("the trap was sprung",)


def test_mod_01_a_pickle_in_its_place_is_refused_and_never_run() -> None:
    payload = pickle.dumps(_Trap())
    for text in (payload.decode("latin-1"), payload.hex(), "", "null", "{}", "[]", None, payload):
        with pytest.raises(UnusableScorecard):
            writing.read(text)  # type: ignore[arg-type]
    assert ran == []


def test_mod_02_nothing_but_numbers_and_names_is_in_it(learned: Learned) -> None:
    def kinds(value: object) -> set[type]:
        if isinstance(value, dict):
            return {kind for held in value.values() for kind in kinds(held)}
        if isinstance(value, list):
            return {kind for held in value for kind in kinds(held)}
        return {type(value)}

    assert kinds(json.loads(writing.write(learned.scorecard))) <= {str, int, float, bool}


def test_mod_03_another_version_is_refused(few_learned: Learned) -> None:
    text = writing.write(few_learned.scorecard)
    with pytest.raises(UnusableScorecard, match="version"):
        writing.read(text.replace('{"version":1,', '{"version":2,'))


def test_mod_03_a_scorecard_of_other_features_is_refused(few_learned: Learned) -> None:
    text = writing.write(few_learned.scorecard)
    with pytest.raises(UnusableScorecard, match="features"):
        writing.read(text, [Attribute("shoesize", Kind.NUMBER)])


def test_mod_03_a_lead_without_the_attribute_or_with_another_kind_of_it_is_refused(few_learned: Learned) -> None:
    table, _ = made.closed_leads(5)
    scorecard = few_learned.scorecard
    with pytest.raises(UnusableScorecard, match="features"):
        scorecard.log_odds(table.only(["noise"]))
    first = scorecard.attributes[0].name
    other = tuple(Attribute(a.name, Kind.TEXT) if a.name == first else a for a in table.attributes)
    with pytest.raises(UnusableScorecard, match="features"):
        scorecard.log_odds(Table(other, table.columns))


def test_mod_03_what_was_never_seen_is_scored_all_the_same(learned: Learned) -> None:
    strange: list[dict[str, object]] = [
        {"leadsourcecode": "carrier pigeon", "size": None, "revenue": float("inf"), "noise": float("nan")},
        {"leadsourcecode": "", "size": "\x00", "revenue": -1e308, "noise": 1e308, "budgetstatus": "perhaps"},
    ]
    scores = learned.scorecard.scores(Table.of_rows(made.ATTRIBUTES, strange))
    assert ((scores >= 1) & (scores <= 99)).all()


def _damaged(body: dict[str, Any]) -> list[dict[str, Any]]:
    first, *others = body["terms"]
    return [
        {**body, "terms": [{**first, "points": first["points"][:-1]}, *others]},
        {**body, "terms": [{**first, "points": [1e999] * len(first["points"])}, *others]},
        {**body, "terms": [{**first, "counts": [-1] * len(first["counts"])}, *others]},
        {**body, "terms": [{**first, "kind": "spell"}, *others]},
        {**body, "terms": [{**first, "kind": "text"}, *others]},
        {**body, "terms": [first, first, *others]},
        {**body, "terms": "none"},
        {**body, "base_rate": 1.5},
        {**body, "base_log_odds": "much"},
        {**body, "pairs": [{"attributes": [0, 99], "groups": [[0], [0]], "points": [[0.0]]}]},
        {**body, "pairs": [{"attributes": [0, 1], "groups": [[0], [0]], "points": [[0.0]]}]},
        {key: value for key, value in body.items() if key != "pairs"},
    ]


def test_mod_03_what_is_at_odds_with_itself_is_refused_even_with_a_right_checksum(few_learned: Learned) -> None:
    body = json.loads(writing.write(few_learned.scorecard))["scorecard"]
    for damaged in _damaged(body):
        text = json.dumps(damaged, separators=(",", ":"))
        digest = sha256(text.encode()).hexdigest()
        with pytest.raises(UnusableScorecard, match="features"):
            writing.read(f'{{"version":1,"checksum":"{digest}","scorecard":{text}}}\n')


def test_mod_05_a_scorecard_is_never_changed_so_every_score_is_of_one_version(
    learned: Learned, few_learned: Learned, many_leads: tuple[Table, Outcome]
) -> None:
    table, _ = many_leads
    published = [learned.scorecard, few_learned.scorecard]
    alone = {one.checksum: one.scores(table).tolist() for one in published}

    def score(turn: int) -> tuple[str, list[int]]:
        current: Scorecard = published[turn % 2]
        return current.checksum, current.scores(table).tolist()

    with ThreadPoolExecutor(4) as pool:
        for checksum, scores in pool.map(score, range(60)):
            assert scores == alone[checksum]


def test_a_value_in_any_script_is_kept() -> None:
    levels = ("Ærlig – «sitat»", '"', "\\", "\u2028", "李", "\ud800", "}\n")
    values = np.array(levels * 20, dtype=object)
    table = Table((Attribute("navn på «felt»", Kind.CATEGORY),), {"navn på «felt»": values})
    wishes = Wishes(chosen=frozenset({"navn på «felt»"}))
    written = fitting.fit(table, np.arange(140) % 3 == 0, wishes=wishes)
    assert set(levels) == set(_levels(written)) == set(_levels(writing.read(writing.write(written))))


def _levels(scorecard: Scorecard) -> tuple[str, ...]:
    cells = scorecard.terms[0].cells
    assert isinstance(cells, Levels)
    return cells.levels
