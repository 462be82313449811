"""Going through what a search for duplicates found: why, taken out and put back, merged, and counted."""

from __future__ import annotations

import pytest

from services.duplicates import match_codes
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, parts, texts
from tests.conversations.test_duplicate_searches import doubled, searched, shown
from tests.services.qualification import given

APART = "De to er ikke duplikater. Paret er tatt ut, og det blir ikke foreslått igjen."
BACK = "Det er angret. Paret er igjen med blant funnene i duplikatsøket Hele basen."


@pytest.fixture
def anders(office: Office) -> Speaker:
    return office.speaker("anders")


@pytest.mark.parametrize("by_word", [True, False])
async def test_a_pair_that_was_taken_out_is_put_back(office: Office, anders: Speaker, by_word: bool) -> None:
    await doubled(office, "Nygårdshaug")
    await searched(anders)
    assert await anders.clicks("Ikke duplikat") == [APART]
    assert await (anders.says("angre") if by_word else anders.clicks("Angre")) == [BACK]
    await anders.clicks("Vis søket")
    assert "Gruppe 1: 2 oppføringer" in shown(anders)
    assert "Ett par funnet" in shown(anders)


async def test_a_pair_is_not_put_back_over_what_somebody_said_since(office: Office, anders: Speaker) -> None:
    await doubled(office, "Nygårdshaug")
    await searched(anders)
    await anders.clicks("Ikke duplikat")
    taken_out = anders.card
    await anders.clicks("Angre", on=taken_out)
    (told,) = await anders.clicks("Angre", on=taken_out)
    assert told.startswith("Dette er allerede angret")


async def test_each_pair_has_its_evidence(office: Office, anders: Speaker) -> None:
    await doubled(office, "Nygårdshaug")
    await searched(anders)
    assert "% sannsynlig samme" in shown(anders)
    assert "navn: «Torbjørn Nygårdshaug» på begge." in shown(anders)
    await anders.says("søk etter duplikater blant alle kundeemner")
    await anders.clicks("Søk", name="Etter regler", method="rules", recurs="once")
    await anders.waits()
    assert "samsvarer etter regelen Kundeemner med samme e-postadresse" in shown(anders)
    assert "e-post: «torbjorn@nygårdshaug.no» på begge." in shown(anders)


async def test_the_count_goes_down_when_a_pair_is_taken_out_or_merged(office: Office, anders: Speaker) -> None:
    await doubled(office, "Nygårdshaug", "Ellingsrud", "Vassbotn")
    await searched(anders)
    assert "3 par funnet" in shown(anders)
    await anders.clicks("Ikke duplikat")
    assert "2 par funnet" in shown(anders)
    await anders.clicks("Slå sammen")
    (asked,) = parts(anders.card, "Input.ChoiceSet")
    await anders.clicks("Slå sammen", others=asked["value"])
    await anders.clicks("Slå sammen")
    await anders.says("vis duplikatsøket Hele basen")
    assert "Ett par funnet" in shown(anders)
    assert "Viser 1–1 av 1 grupper" in shown(anders)


async def test_accounts_are_merged_from_their_group(office: Office, anders: Speaker) -> None:
    for _ in range(2):
        async with office.store.writing() as session:
            row = await given.account(
                session, office.people["siri"], name="Nordlys Energi AS", telephone1="76 94 00 01",
                emailaddress1="post@nordlys.no",
            )  # fmt: skip
            await match_codes.store(session, "account", [row])
    await anders.says("søk etter duplikater blant alle forretningsforbindelser")
    await anders.clicks("Søk", name="Kunder", method="likeness", recurs="once")
    await anders.waits()
    assert await anders.clicks("Slå sammen") == [
        "Dette skjer når forretningsforbindelsene blir slått sammen. Ingenting lagres før du velger Slå sammen."
    ]


async def test_merging_is_not_advised_for_those_that_are_hardly_the_same(office: Office, anders: Speaker) -> None:
    for first, last, company in (("Kari", "Brekke", "Brekke Havbruk AS"), ("Ola", "Nordmann", "Lund Bygg AS")):
        await office.lead(firstname=first, lastname=last, companyname=company, emailaddress1="post@kontorhotell.no")
    await anders.says("søk etter duplikater blant alle kundeemner")
    await anders.clicks("Søk", name="Etter regler", method="rules", recurs="once")
    await anders.waits()
    assert "neppe det samme" in shown(anders)
    assert "Slå sammen" not in texts(anders.card)
