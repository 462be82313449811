"""Choices: kept as plain values, and the same when they come back."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.qualification import choices
from services.qualification.choices import Choices, Decision, Entity, Kind

decisions = st.one_of(
    st.none(),
    st.sampled_from([Decision(Kind.CREATE), Decision(Kind.SKIP)]),
    st.integers(1, 2**63 - 1).map(lambda record_id: Decision(Kind.LINK, record_id)),
)


@given(st.builds(Choices, decisions, decisions, decisions, st.frozensets(st.sampled_from(Entity))))
def test_choices_come_back_as_they_were(chosen: Choices) -> None:
    assert choices.from_json(json.loads(json.dumps(chosen.as_json()))) == chosen


@pytest.mark.parametrize(
    "plain",
    [
        {"lead": ["create", None]},
        {"account": ["make", None]},
        {"account": ["link", None]},
        {"ignored": ["lead"]},
        {"disqualified": 3},
    ],
)
def test_anything_else_is_refused(plain: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        choices.from_json(plain)


def test_a_link_names_a_record_and_nothing_else_does() -> None:
    with pytest.raises(ValueError, match="names a record"):
        Decision(Kind.SKIP, 7)
