"""Which record is meant: one that is called so, and no other because it is alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from services.merging.finding import Found, sure
from tests.given.leads import CREATED

KARIN = Found(1, "Karin Sjöberg", "Sjöberg Åkeri AB", "karin@sjoberg.example", "Luleå", "Siri Selnes", CREATED, True)


@pytest.mark.parametrize("asked", ["Karin Sjöberg", "karin sjö", "sjöberg karin", "Åkeri", "karin@sjoberg.example"])
def test_the_only_one_is_meant_where_its_words_begin_so(asked: str) -> None:
    assert sure([KARIN], asked) == KARIN


@pytest.mark.parametrize("asked", ["Kari Berg", "berg", "arin"])
def test_the_only_one_is_not_meant_by_the_middle_of_a_word(asked: str) -> None:
    assert sure([KARIN], asked) is None


def test_of_two_of_one_name_the_active_one_is_meant() -> None:
    put_away = replace(KARIN, id=2, active=False)
    assert sure([put_away, KARIN], "Karin Sjöberg") == KARIN
    assert sure([KARIN, replace(KARIN, id=3)], "Karin Sjöberg") is None
