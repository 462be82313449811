"""Searching for duplicates among many leads, in conversation: asked for, followed, and gone through."""

from __future__ import annotations

import pytest

from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, texts


@pytest.fixture
def anders(office: Office) -> Speaker:
    return office.speaker("anders")


def shown(speaker: Speaker) -> str:
    return " ".join(texts(speaker.card))


async def doubled(office: Office, *names: str) -> None:
    """For each name two leads that are one and the same."""
    for name in names:
        for _ in range(2):
            await office.lead(
                "siri",
                firstname="Torbjørn",
                lastname=name,
                companyname=f"{name} Havbruk AS",
                emailaddress1=f"torbjorn@{name.lower()}.no",
            )


async def searched(speaker: Speaker) -> list[str]:
    await speaker.says("søk etter duplikater blant alle kundeemner")
    await speaker.clicks("Søk", name="Hele basen", method="likeness", recurs="once")
    return await speaker.waits()


async def test_a_search_is_asked_for_and_told_when_done(office: Office, anders: Speaker) -> None:
    await doubled(office, "Nygårdshaug", "Ellingsrud", "Vassbotn")
    assert await anders.says("søk etter duplikater blant alle kundeemner") == [
        "Duplikatsøk: alle kundeemner. Gi søket et navn og velg Søk."
    ]
    assert await anders.clicks("Søk", name="Hele basen", method="likeness", recurs="7") == [
        "Søket Hele basen er satt i gang. Du får beskjed når det er ferdig."
    ]
    assert await anders.says("hvordan går duplikatsøket") == [
        "Her er duplikatsøkene. Det nyeste, Hele basen, er 0 % ferdig."
    ]
    assert "▱▱▱▱▱▱▱▱▱▱ 0 %" in shown(anders)
    assert await anders.waits() == ["Duplikatsøket Hele basen er ferdig. Det fant 3 grupper av mulige duplikater."]
    assert "Viser 1–2 av 3 grupper" in shown(anders)
    await anders.clicks("Neste")
    assert "Viser 3–3 av 3 grupper" in shown(anders)


async def test_a_pair_is_taken_out_and_stays_out(office: Office, anders: Speaker) -> None:
    await doubled(office, "Nygårdshaug")
    await searched(anders)
    assert await anders.clicks("Ikke duplikat") == [
        "De to er ikke duplikater. Paret er tatt ut, og det blir ikke foreslått igjen."
    ]
    assert "Gruppe" not in shown(anders)
    assert await searched(anders) == ["Duplikatsøket Hele basen er ferdig. Det fant ingen duplikater som du kan se."]


async def test_a_cluster_leads_to_the_merge(office: Office, anders: Speaker) -> None:
    await doubled(office, "Nygårdshaug")
    await searched(anders)
    await anders.clicks("Slå sammen")
    assert "Torbjørn Nygårdshaug" in shown(anders)


async def test_sellers_are_told_who_may(siri: Speaker) -> None:
    await siri.says("find duplicates among all leads")
    assert not siri.cards


async def test_a_search_without_a_name_is_asked_about_again(anders: Speaker) -> None:
    await anders.says("find duplicates in the view Open Leads")
    await anders.clicks("Søk", name=" ", method="likeness", recurs="once")
    assert "Gi det et navn" in shown(anders)
    assert await anders.clicks("Søk", name="Åpne", method="likeness", recurs="once") == [
        "Søket Åpne er satt i gang. Du får beskjed når det er ferdig."
    ]


async def test_a_search_is_stopped(anders: Speaker) -> None:
    await anders.says("søk etter duplikater blant alle kontakter")
    await anders.clicks("Søk", name="Kontakter", method="likeness", recurs="once")
    assert await anders.clicks("Stopp søket") == ["Duplikatsøket Kontakter er stoppet. Det gjentas ikke."]
    assert await anders.says("vis duplikatsøket Kontakter") == ["Duplikatsøket Kontakter ble stoppet."]


@pytest.mark.parametrize("said", ["vis resultatet av søket", "hvordan går søket?", "stopp søket", "stop the search"])
async def test_the_search_is_the_one_asked_for_last(office: Office, anders: Speaker, said: str) -> None:
    await searched(anders)
    (told,) = await anders.says(said)
    assert "Hele basen" in told
