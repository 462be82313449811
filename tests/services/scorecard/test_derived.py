"""What personal fields are like, without what they say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.scorecard import derived, screening
from services.scorecard.derived import Mailbox, Validity


def is_free(domain: str) -> bool:
    return domain in {"gmail.com", "online.no"}


def is_role(address: str) -> bool:
    return address.startswith(("post@", "info@"))


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("kari@nordlys.no", Mailbox.BUSINESS),
        ("Kari.Nord@GMAIL.com", Mailbox.FREE),
        ("post@nordlys.no", Mailbox.ROLE),
        ("kari@", Mailbox.INVALID),
        ("kari nordlys.no", Mailbox.INVALID),
        ("kari@localhost", Mailbox.INVALID),
        ("  ", None),
    ],
)
def test_a_mailbox_is_somebodys_a_desks_free_or_none(address: str, kind: Mailbox | None) -> None:
    assert derived.mailbox(address, is_free=is_free, is_role=is_role) == kind


@pytest.mark.parametrize("name", ["Kari", "Bjørn-Åge", "O'Brien", "Ng", "Łukasz", "Дмитрий", "李小龍", "Anne Marie"])
def test_names_of_all_scripts_are_valid(name: str) -> None:
    assert derived.validity(name) is Validity.VALID


@pytest.mark.parametrize("name", ["xxx", "K", "Kari1", "?", "@kari", "---", "123"])
def test_what_is_no_name_is_invalid(name: str) -> None:
    assert derived.validity(name) is Validity.INVALID


@given(
    st.dictionaries(st.sampled_from(["firstname", "lastname", "emailaddress1", "telephone1", "mobilephone"]), st.text())
)
def test_nothing_of_what_a_person_wrote_is_in_the_values(row: dict[str, object]) -> None:
    found = derived.values(row, is_free=is_free, is_role=is_role)
    assert set(found) == {attribute.name for attribute in derived.ATTRIBUTES}
    assert set(found.values()) <= {None, "true", "false", *Mailbox, *Validity}


def test_personal_fields_are_never_learned_from_as_they_are() -> None:
    assert {"firstname", "lastname", "emailaddress1", "telephone1", "mobilephone"} <= screening.PERSONAL
    assert not screening.PERSONAL & {attribute.name for attribute in derived.ATTRIBUTES}
