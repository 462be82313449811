"""The card of a score: what is said of each reason, and where the score comes from."""

from __future__ import annotations

import pytest

from dialogs.words import words_for
from services.models.score import Trend
from services.scoring.learning import Reason
from tests.dialogs.cards import scores
from tests.dialogs.cards.test_cards import said

NB = words_for("nb", "Europe/Oslo")
TOGETHER = "Ikke alene, men sammen med det andre som er kjent om kundeemnet."


def told(contribution: float, rate: float | None, base_rate: float = 0.53) -> str:
    reason = Reason("leadsourcecode", scores.level("trade-show"), contribution, rate, 120)
    return said(scores.card(scores.scored(reasons=(reason,), base_rate=base_rate), NB))


@pytest.mark.parametrize(("contribution", "rate"), [(0.4, 0.71), (-0.4, 0.31)], ids=["for", "against"])
def test_a_reason_has_the_rate_of_its_value(contribution: float, rate: float) -> None:
    assert f"{round(rate * 100)} % av kundeemner med denne verdien ble kvalifisert (av 120)." in told(
        contribution, rate
    )
    assert TOGETHER not in told(contribution, rate)


@pytest.mark.parametrize(
    ("contribution", "rate"), [(-0.4, 0.56), (0.4, 0.5), (0.4, 0.532)], ids=["against", "for", "shown as the same"]
)
def test_a_rate_that_says_the_contrary_of_its_reason_is_left_out(contribution: float, rate: float) -> None:
    assert "av kundeemner med denne verdien" not in told(contribution, rate)
    assert TOGETHER in told(contribution, rate)


def test_of_a_value_that_nobody_had_there_is_no_rate() -> None:
    assert "av kundeemner med denne verdien" not in told(0.4, None)
    assert TOGETHER not in told(0.4, None)


def test_the_trend_says_from_what_to_what_and_when() -> None:
    assert "↓ synkende: 65 → 45 den 22.11.2026" in said(scores.card(scores.scored(score=45, trend=Trend.DECLINING), NB))


def test_after_another_version_of_the_model_there_is_nothing_to_compare_with() -> None:
    told = said(scores.card(scores.scored(trend=Trend.NOT_ENOUGH), NB))
    assert "En annen versjon av modellen enn før: kan ikke sammenlignes" in told


def test_the_track_record_of_the_grade_is_a_share_of_the_last_six_months() -> None:
    told = said(scores.card(scores.scored(), NB, closed=20, won=14))
    assert (
        "Gradering A: av 20 kundeemner som først fikk den og ble lukket de siste seks månedene, ble 70 % kvalifisert."
        in told
    )


def test_of_few_it_is_said_that_they_are_few() -> None:
    assert (
        "Bare 19 kundeemner som først fikk gradering A, ble lukket de siste seks månedene, og 14 av dem kvalifisert:"
        " for få til å rette seg etter."
    ) in said(scores.card(scores.scored(), NB, closed=19, won=14))
    assert "for få til å rette seg etter" in said(scores.card(scores.scored(), NB, closed=1, won=1))
    assert "Gradering" not in said(scores.card(scores.scored(), NB, closed=0, won=0))


def test_blanks_that_do_not_count_are_named() -> None:
    told = said(scores.card(scores.scored(ignored=("industrycode", "address1_city")), NB))
    assert "Ikke fylt ut, og holdt utenfor: Bransje og Poststed." in told
    assert "holdt utenfor" not in said(scores.card(scores.scored(), NB))
