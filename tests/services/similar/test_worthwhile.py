"""Of the records that share keys those are compared that have more in common than everybody has."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from services.resemblance import profile
from services.resemblance.keys import keys, of_name_alone, strong
from services.similar import worthwhile

KARI = profile.of(
    "lead",
    {
        "firstname": "Kari", "lastname": "Brekke", "companyname": "Havbruk AS",
        "emailaddress1": "kari@havbruk.no", "telephone1": "76940001",
    },
    region="NO",
)  # fmt: skip
CROWDS = st.dictionaries(
    st.sampled_from(keys(KARI)),
    st.sets(st.tuples(st.sampled_from(["lead", "contact"]), st.integers(1, 60)), min_size=1, max_size=50),
)


@given(CROWDS)
def test_few_are_compared_and_each_has_something_telling(found_by: dict[int, set[tuple[str, int]]]) -> None:
    compared = worthwhile.candidates(KARI, found_by)
    assert len(compared) <= worthwhile.MOST
    for record, shared in compared.items():
        assert shared == {key: len(found) + 1 for key, found in found_by.items() if record in found}
        more = len(shared) > 1 and not shared.keys() <= of_name_alone(KARI)
        assert more or shared.keys() & strong(KARI) or min(shared.values()) <= worthwhile.RARE


@given(CROWDS)
def test_who_shares_an_address_or_number_is_compared_first(found_by: dict[int, set[tuple[str, int]]]) -> None:
    reached = {record for key in strong(KARI) for record in found_by.get(key, ())}
    compared = list(worthwhile.candidates(KARI, found_by))
    assert set(compared[: len(reached)]) <= reached
    assert len(reached & set(compared)) == min(len(reached), worthwhile.MOST)
