"""Of several models always the same one scores a record (lead-management.md 5.4)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

from hypothesis import given as when
from hypothesis import strategies as st

from services.scoring import choosing
from services.scoring.choosing import Candidate

AT = datetime(2026, 11, 1, tzinfo=UTC)
BERGEN, BOTH = frozenset({"Bergen"}), frozenset({"Bergen", "Oslo"})


def model(number: int, **values: object) -> Candidate:
    facts = {"process_id": None, "filter_column": None, "filter_values": frozenset(), "published": AT} | values
    return Candidate(number, f"M{number}", number * 10, **facts)  # type: ignore[arg-type]


def chosen(
    *models: Candidate, city: str = "Bergen", process: str | None = "ours", real_time: bool = False
) -> list[int]:
    return [each.id for each in choosing.fitting(models, {"city": city}, process, real_time=real_time)]


def test_its_own_process_comes_before_none() -> None:
    assert chosen(model(1), model(2, process_id="ours")) == [2, 1]
    assert chosen(model(1), model(2, process_id="theirs")) == [1]
    assert chosen(model(1), model(2, process_id="theirs"), real_time=True) == [1, 2]


def test_then_the_fewest_values_then_the_latest_then_the_oldest() -> None:
    wide = model(1, filter_column="city", filter_values=BOTH)
    narrow = model(2, filter_column="city", filter_values=BERGEN)
    late = model(3, published=AT + timedelta(days=1))
    assert chosen(model(5), model(4), late, wide, narrow) == [2, 1, 3, 4, 5]
    assert chosen(wide, narrow, city="Oslo") == [1]


MODELS = st.lists(
    st.builds(
        model, st.integers(1, 50), process_id=st.sampled_from([None, "ours", "theirs"]),
        filter_column=st.sampled_from([None, "city"]), filter_values=st.sampled_from([BERGEN, BOTH]),
        published=st.sampled_from([AT, AT + timedelta(days=1)]),
    ),
    max_size=6, unique_by=lambda each: each.id,
)  # fmt: skip


@when(MODELS, st.sampled_from(["Bergen", "Oslo", "Voss"]), st.sampled_from([None, "ours"]), st.booleans(), st.randoms())
def test_the_order_of_the_models_never_matters(
    models: list[Candidate], city: str, process: str | None, real_time: bool, chance: Random
) -> None:
    shuffled = chance.sample(models, len(models))
    found = chosen(*models, city=city, process=process, real_time=real_time)
    assert chosen(*shuffled, city=city, process=process, real_time=real_time) == found


@when(MODELS, st.sampled_from(["Bergen", "Oslo"]), st.sampled_from([None, "ours", "theirs"]))
def test_models_that_both_score_a_record_are_known_to_overlap(
    models: list[Candidate], city: str, process: str | None
) -> None:
    found = choosing.fitting(models, {"city": city}, process, real_time=False)
    assert all(choosing.could_share(one, other) for one in found for other in found)
