"""What is said of two records: the FAQ's four examples, who is kept apart, and what holds for any two."""

# ruff: noqa: E501 - tables
from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.resemblance import features, judging, keys, model, profile, rules
from services.resemblance.judgement import Judgement, Label, LikenessRule
from services.resemblance.profile import Profile

Rule = LikenessRule


def lead(**values: str) -> Profile:
    return profile.of("lead", values, region="NO")


def judged(one: dict[str, str], other: dict[str, str]) -> Judgement:
    return judging.judge(lead(**one), lead(**other))


BERG = {"lastname": "Berg", "companyname": "Nordlys Energi AS"}


def test_two_of_one_surname_and_company_are_no_match_for_that_alone() -> None:
    kari = BERG | {"firstname": "Kari", "telephone1": "91 23 45 67"}
    ola = BERG | {"firstname": "Ola", "telephone1": "92 34 56 78"}
    found = judged(kari, ola)
    assert found.probability >= judging.POSSIBLE
    assert not found.is_match


@pytest.mark.parametrize("first", ["", "K.", "Karin"])
def test_a_name_that_is_short_or_misspelt_is_still_a_match(first: str) -> None:
    assert judged(BERG | {"firstname": "Kari"}, BERG | {"firstname": first}).is_match


def test_same_email() -> None:
    one = {"firstname": "Kenny", "lastname": "Smith", "emailaddress1": "kenny@contoso.com"}
    other = {"firstname": "John", "lastname": "Doe-Hansen", "emailaddress1": "KENNY@contoso.com"}
    assert Rule.SAME_EMAIL in judged(one, other).fired


def test_same_phone() -> None:
    one = {"firstname": "Kenny", "lastname": "Smith", "telephone1": "22 33 44 55"}
    other = {"firstname": "Wenche", "lastname": "Foss", "telephone1": "+47 22334455"}
    assert judged(one, other).fired == (Rule.SAME_PHONE,)


def test_the_number_that_is_shown_is_the_number_that_was_compared() -> None:
    one = {"lastname": "Berg", "telephone1": "99 88 77 60"}
    other = {"lastname": "Berg", "telephone1": "22 33 44 57", "mobilephone": "99 88 77 62"}
    (found,) = [each for each in judged(one, other).compared if each.field == "telephone1"]
    assert (found.ours, found.ours_normalised) == ("99 88 77 60", "+4799887760")
    assert (found.theirs, found.theirs_normalised) == ("+4799887762", "+4799887762")


def test_similar_name_and_similar_company() -> None:
    one = {"firstname": "Regina", "lastname": "Murphy", "companyname": "Contoso"}
    other = {"firstname": "Regina", "lastname": "Merphy", "companyname": "Contoso.inc"}
    assert judged(one, other).fired == (Rule.SIMILAR_NAME_AND_COMPANY,)


def test_similar_name_and_same_domain() -> None:
    one = {"firstname": "Regina", "lastname": "Murphy", "emailaddress1": "Regina@contoso.com"}
    other = {"firstname": "Regina", "lastname": "Murphy", "emailaddress1": "Manager@contoso.com"}
    assert judged(one, other).fired == (Rule.SIMILAR_NAME_AND_SAME_DOMAIN,)


@pytest.mark.parametrize(
    ("one", "other"),
    [(("Ole", "Hansen"), ("Hansen", "Ole")), (("Anne-Marie", "Lie"), ("Annemarie", "Lie")), (("Christian", "Meyer"), ("Kristian", "Maier")),
     (("William", "Gates"), ("Bill", "Gates")), (("Bjørn", "Ødegård"), ("Bjoern", "Oedegaard"))],
)  # fmt: skip
def test_names_in_other_words(one: tuple[str, str], other: tuple[str, str]) -> None:
    sides = [{"firstname": name[0], "lastname": name[1], "companyname": "Fjord Data"} for name in (one, other)]
    assert Rule.SIMILAR_NAME_AND_COMPANY in judged(*sides).fired


@pytest.mark.parametrize(
    "shared",
    [
        {"companyname": "Fjord Data AS", "telephone1": "22334455"},
        {"address1_line1": "Storgata 3", "address1_postalcode": "0155"},
    ],
)
def test_father_and_son_and_colleagues_are_kept_apart(shared: dict[str, str]) -> None:
    found = judged(
        {"firstname": "Ole", "lastname": "Hansen"} | shared, {"firstname": "Magnus", "lastname": "Hansen"} | shared
    )
    assert Rule.SIMILAR_NAME_AND_COMPANY not in found.fired
    assert found.label not in {Label.VERY_LIKELY, Label.LIKELY}


def test_what_kept_a_rule_is_told() -> None:
    found = judged(
        {"firstname": "Ole", "lastname": "Lie", "emailaddress1": "ole@gmail.com", "telephone1": "00000000"},
        {"firstname": "Ole", "lastname": "Lie", "emailaddress1": "ole.lie@gmail.com", "telephone1": "22334455"},
    )
    reasons = {(kept.rule, kept.reason, kept.field) for kept in found.kept}
    assert reasons == {
        (Rule.SAME_EMAIL, rules.DIFFERENT, "emailaddress1"), (Rule.SAME_PHONE, rules.PLACEHOLDER, "telephone1"),
        (Rule.SIMILAR_NAME_AND_COMPANY, rules.BLANK, "companyname"), (Rule.SIMILAR_NAME_AND_SAME_DOMAIN, rules.FREE_MAIL, "domain"),
    }  # fmt: skip


def test_companies_without_a_person() -> None:
    place = {"address1_line1": "Storgata 3", "address1_city": "Oslo", "telephone1": "22334455"}
    assert (
        judged({"companyname": "Fjord Data AS"} | place, {"companyname": "Fjord Datta"} | place).label
        is Label.VERY_LIKELY
    )


def test_changed_weights_are_refused() -> None:
    text = model.WEIGHTS.read_text(encoding="utf-8")
    kept = json.loads(text)
    model.read(text, features.NAMES)
    kept["models"]["person"]["bias"][0] += 1
    with pytest.raises(model.UnusableWeights, match="checksum"):
        model.read(json.dumps(kept), features.NAMES)
    with pytest.raises(model.UnusableWeights, match="features"):
        model.read(text, {"person": ("other",)})


_WRITTEN = st.one_of(
    st.text(max_size=30),
    st.sampled_from(["", "Ole", "Hansen", "Hanson", "Contoso AS", "Contoso.inc", "ole@contoso.com", "post@contoso.com", "ole@gmail.com",
                     "22334455", "+47 22 33 44 55", "00000000", "Storgata 3", "0155", "Oslo", "Anne-Marie", "\u202e\u200b", "N/A"]),
)  # fmt: skip
_COLUMNS = (
    "firstname", "lastname", "companyname", "emailaddress1", "telephone1", "mobilephone", "websiteurl", "address1_line1",
    "address1_city", "address1_postalcode",
)  # fmt: skip
_RECORDS = st.dictionaries(st.sampled_from(_COLUMNS), _WRITTEN).map(lambda values: lead(**values))


@given(_RECORDS, _RECORDS)
@settings(max_examples=200, deadline=None)
def test_any_two_records(one: Profile, other: Profile) -> None:
    there, back = judging.judge(one, other), judging.judge(other, one)
    assert (there.probability, there.label, there.fired) == (back.probability, back.label, back.fired)
    assert set(there.fired).isdisjoint(kept.rule for kept in there.kept)
    assert {*there.fired, *(kept.rule for kept in there.kept)} == set(LikenessRule)
    assert [(c.field, c.ours, c.likeness) for c in there.compared] == [
        (c.field, c.theirs, c.likeness) for c in back.compared
    ]
    assert there.label is judging.label(there.probability)
    if there.fired:
        assert there.compared
    assert judging.judge(one, other) == there


@given(_RECORDS)
@settings(max_examples=200, deadline=None)
def test_what_is_kept_is_what_is_compared(one: Profile) -> None:
    again = Profile.from_text(one.to_text())
    assert again == one
    assert keys.keys(again) == keys.keys(one) == tuple(sorted(set(keys.keys(one))))
    assert keys.strong(one) <= set(keys.keys(one))
    assert all(-(2**63) <= key < 2**63 for key in keys.keys(one))


@given(st.text(max_size=2000), st.text(alphabet="\u0301\u200d\u202e😀aÅ\U0001f469 @.+/-'\n", max_size=3000))
@settings(max_examples=50, deadline=None)
def test_hostile_text(one: str, other: str) -> None:
    sides = [lead(**dict.fromkeys(_COLUMNS, text)) for text in (one, other * 3)]
    judging.judge(*sides)
    assert all(len(keys.keys(side)) < 40 for side in sides)
