"""One spelling for what is one thing, and none for what says nothing (a test each pitfall)."""

# ruff: noqa: E501 - tables
from __future__ import annotations

import pytest

from services.resemblance import companies, folding, keys, mailboxes, people, phones, profile
from services.resemblance.profile import Profile


def lead(**values: str) -> Profile:
    return profile.of("lead", values, region="NO")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bjørn", "Bjoern"), ("Bjørn", "Bjorn"), ("Bjørn", "Björn"), ("Sæther", "Saether"), ("Sæther", "Säther"),
        ("Åse", "Aase"), ("Åse", "Ase"), ("Müller", "Mueller"), ("Müller", "Muller"), ("Weiß", "Weiss"),
        ("O’Brien", "O'Brien"), ("O'Brien", "OBrien"), ("Ka\u200bri", "Kari"), ("\u202eKari", "Kari"),
        ("José", "Jose\u0301"), ("ＫＡＲＩ", "kari"),
    ],
)  # fmt: skip
def test_one_name_in_several_spellings(one: str, other: str) -> None:
    assert folding.words(one) == folding.words(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Christian", "Kristian"), ("Meyer", "Maier"), ("Hansen", "Hanson"), ("Philip", "Filip")]
)
def test_names_that_sound_alike(one: str, other: str) -> None:
    assert [folding.sound(word) for word in folding.words(one)] == [
        folding.sound(word) for word in folding.words(other)
    ]


@pytest.mark.parametrize(
    ("one", "other"), [("bill", "william"), ("lars", "lasse"), ("johannes", "hans"), ("kate", "katherine")]
)
def test_nicknames(one: str, other: str) -> None:
    assert people.same_by_nickname(one, other)


@pytest.mark.parametrize(
    "name",
    ["Fjord Data", "Fjord Data AS", "FJORD DATA A/S", "A/S Fjord Data", "Fjord Data ASA", "Fjord Data ANS", "Fjord Data DA",
     "Fjord Data ENK", "Fjord Data NUF", "Fjord Data SA", "Fjord Data BA", "Fjord Data GmbH", "Fjord Data GmbH & Co. KG",
     "Fjord Data Ltd.", "Fjord Data, Inc.", "Fjord Data Pty Ltd", "Fjord Data AB", "Fjord Data Oy"],
)  # fmt: skip
def test_the_legal_form_says_nothing(name: str) -> None:
    assert companies.core(name) == ("fjord", "data")


@pytest.mark.parametrize(
    ("name", "core"),
    [("AS Norge", ("norge",)), ("The Group", ("the", "group")), ("Limited", ("limited",)), ("AS", ("as",)),
     ("Contoso.inc", ("contoso",)), ("I.B.M.", ("ibm",))],
)  # fmt: skip
def test_a_name_is_never_emptied(name: str, core: tuple[str, ...]) -> None:
    assert companies.core(name) == core


@pytest.mark.parametrize(
    ("written", "mailbox"),
    [("Kari.Nordli+crm@Firma.no", "kari.nordli@firma.no"), ("k.a.r.i@gmail.com", "kari@gmail.com"),
     ("kari@googlemail.com", "kari@gmail.com"), ("Kari <kari@firma.no>", "kari@firma.no"), ("no address", "")],
)  # fmt: skip
def test_one_mailbox_in_several_spellings(written: str, mailbox: str) -> None:
    assert mailboxes.mailbox(written) == mailbox


def test_a_free_mail_domain_is_nobodys_domain() -> None:
    assert lead(emailaddress1="kari@gmail.com").domain == ""
    assert lead(emailaddress1="kari@mail.firma.co.uk").domain == "firma.co.uk"


def test_a_role_mailbox_is_not_a_person() -> None:
    role = lead(lastname="Nordli", emailaddress1="post@firma.no")
    assert role.local == ""
    assert role.domain == "firma.no"


@pytest.mark.parametrize(
    "written", ["+47 22 33 44 55", "22334455", "22 33 44 55", "0047 22334455", "(+47) 22-33-44-55"]
)
def test_one_number_however_it_is_dialled(written: str) -> None:
    assert phones.number(written, "NO") == "+4722334455"


@pytest.mark.parametrize(
    "values",
    [
        {"firstname": "Test", "lastname": "Testesen"}, {"lastname": "N/A"}, {"firstname": "Max", "lastname": "Mustermann"},
        {"lastname": "Ukjent"}, {"lastname": "xxx"}, {"companyname": "N/A"}, {"companyname": "Test AS"},
        {"telephone1": "00000000"}, {"telephone1": "12345678"}, {"telephone1": "+47 99999999"},
        {"emailaddress1": "test@test.no"}, {"firstname": "  ", "lastname": " "}, {"companyname": "---"},
    ],
)  # fmt: skip
def test_placeholders_have_no_key(values: dict[str, str]) -> None:
    assert keys.keys(lead(**values)) == ()


def test_a_field_is_cut() -> None:
    long = lead(lastname="x y" * 100_000, companyname="a" * 1_000_000, emailaddress1="a@" * 100_000)
    assert len(long.name_written) <= 2 * folding.LONGEST + 1
    assert len(long.to_text()) < 4000


def test_the_name_of_an_account_is_a_company() -> None:
    account = profile.of("account", {"name": "Fjord Data AS", "telephone1": "22334455"}, region="NO")
    assert account.company == ("fjord", "data")
    assert set(keys.keys(account)) & set(keys.keys(lead(lastname="Nordli", companyname="Fjord Data")))
