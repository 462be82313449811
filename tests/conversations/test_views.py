"""Lists in conversation: narrowed and sorted by what is said, paged, edited in forms, kept under a name."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import update

from dialogs.turn import Incoming, Press
from services.models.lead import Lead
from services.models.user import User
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, texts


def shown(speaker: Speaker) -> str:
    return " ".join(texts(speaker.card))


async def companies(office: Office, *names: str) -> None:
    """A lead of each company, each a day older than the one before."""
    for days, name in enumerate(names):
        lead = await office.lead(companyname=name)
        async with office.store.writing() as session:
            created = office.clock() - timedelta(days=days, minutes=1)
            await session.execute(update(Lead).where(Lead.id == lead.id).values(createdon=created))


def order(speaker: Speaker, *names: str) -> list[str]:
    """The names in the order in which the newest card shows them."""
    card = shown(speaker)
    return sorted((name for name in names if name in card), key=card.index)


async def test_a_list_is_narrowed_and_sorted_by_what_is_said(office: Office, siri: Speaker) -> None:
    names = ("Østby AS", "Abel AS", "Åsen AS")
    await companies(office, *names)
    assert await siri.says("åpne kundeemner sortert på firma") == ["Åpne kundeemner: 3 kundeemner."]
    assert order(siri, *names) == ["Abel AS", "Østby AS", "Åsen AS"]
    assert await siri.says("åpne kundeemner siste 2 dager") == ["Åpne kundeemner: 2 kundeemner."]
    assert "Filtre: Status er lik Åpent · Opprettet: siste 2 dager" in shown(siri)


async def test_more_is_said_about_the_list_looked_at_last(office: Office, siri: Speaker) -> None:
    names = ("Østby AS", "Abel AS", "Åsen AS")
    await companies(office, *names)
    await siri.says("alle kundeemner siste 2 dager")
    assert await siri.says("sorter på firma synkende") == ["Alle kundeemner: 2 kundeemner."]
    assert order(siri, *names) == ["Østby AS", "Abel AS"]
    assert await siri.says("fjern filtrene") == ["Alle kundeemner: 3 kundeemner."]


async def test_in_english(office: Office, siri: Speaker) -> None:
    await companies(office, "Abel AS")
    async with office.store.writing() as session:
        await session.execute(update(User).where(User.id == office.people["siri"].id).values(language="en"))
    assert await siri.says("show closed leads from last month sorted by company") == ["Closed Leads: no leads."]
    assert "Filters: Status does not equal Open · Created: last month" in shown(siri)
    assert await siri.says("leads opened this week") == ["Leads opened this week: one lead."]


async def test_pages_are_turned_with_buttons_that_keep_the_list(office: Office, siri: Speaker) -> None:
    await companies(office, *(f"Firma {number}" for number in range(1, 8)))
    await siri.says("alle kundeemner siste 6 måneder sortert på firma")
    first = siri.card
    assert "1–5 av 7" in shown(siri)
    await siri.says("lukkede kundeemner")
    await siri.clicks("Neste", on=first)
    assert "6–7 av 7" in shown(siri)
    assert order(siri, "Firma 6", "Firma 7") == ["Firma 6", "Firma 7"]
    await siri.clicks("Forrige")
    assert "1–5 av 7" in shown(siri)
    await siri.says("side 99")
    assert "6–7 av 7" in shown(siri)


async def test_a_list_is_kept_shown_renamed_and_deleted(office: Office, siri: Speaker) -> None:
    await companies(office, "Abel AS")
    await siri.says("åpne kundeemner siste 3 måneder")
    (told,) = await siri.says("lagre visningen som Varme emner")
    assert told == "Visningen Varme emner er lagret. Skriv «vis Varme emner» for å se den igjen."
    assert await siri.says("vis varme emner") == ["Varme emner: ett kundeemne."]
    await siri.says("gi visningen Varme emner navnet Hete emner")
    await siri.says("visninger")
    assert "Hete emner (din egen)" in shown(siri)
    own = next(choice["value"] for choice in siri.card["body"][1]["choices"] if "Hete" in choice["title"])
    assert await siri.clicks("Vis", chosen=own) == ["Hete emner: ett kundeemne."]
    await siri.says("slett visningen hete emner")
    assert await siri.clicks("Slett") == ["Visningen Hete emner er slettet. Kundeemnene er ikke berørt."]
    (told,) = await siri.says("vis visningen Hete emner")
    assert told.startswith("Du har ingen visning som heter Hete emner.")


async def test_a_view_is_not_deleted_before_it_is_asked_about(office: Office, siri: Speaker) -> None:
    await siri.says("lagre visningen som Varme emner")
    await siri.says("slett visningen Varme emner")
    await siri.says("avbryt")
    assert await siri.says("vis Varme emner") == ["Varme emner: ingen kundeemner."]


async def test_ones_own_views_are_nobody_elses(office: Office, siri: Speaker) -> None:
    await siri.says("lagre visningen som Varme emner")
    morten = office.speaker("morten")
    (told,) = await morten.says("vis Varme emner")
    assert told.startswith("Jeg fant ingen kundeemner")


async def test_a_lead_is_still_found_by_its_name(office: Office, siri: Speaker) -> None:
    await office.lead()
    await siri.says("lagre visningen som Varme emner")
    assert await siri.says("vis Kari Brekke") == ["Her er Kari Brekke."]


async def test_columns_are_chosen_hidden_and_moved(office: Office, siri: Speaker) -> None:
    await companies(office, "Abel AS")
    await siri.says("åpne kundeemner")
    await siri.says("vis kolonnen e-post")
    assert "kari@brekkehavbruk.example" in shown(siri)
    await siri.says("skjul eier")
    assert "Siri Selger" not in shown(siri)
    await siri.says("flytt e-post først")
    assert order(siri, "kari@brekkehavbruk.example", "Abel AS") == ["kari@brekkehavbruk.example", "Abel AS"]
    await siri.says("rediger kolonner")
    await siri.clicks("Bruk", columns="fullname", sort="companyname", order="ascending")
    assert "kari@brekkehavbruk.example" not in shown(siri)


@pytest.mark.parametrize(
    "inputs",
    [
        {"createdon": "last-x-months", "count": "0"},
        {"createdon": "last-x-months", "count": "mange"},
        {"createdon": "on", "day": ""},
        {"column": "companyname", "operator": "contains", "text": ""},
        {"statecode": "equals:sold"},
        {"createdon": "or-1=1"},
    ],
)
async def test_a_filter_that_cannot_be_is_refused_with_what_can(siri: Speaker, inputs: dict[str, str]) -> None:
    await siri.says("alle kundeemner")
    await siri.clicks("Rediger filtre")
    (told,) = await siri.clicks("Bruk", on=siri.card, **inputs)
    assert "kan ikke brukes" in told


@pytest.mark.parametrize(
    "press",
    [
        Press("lead.list", values={"shown": "x"}),
        Press("lead.list", values={"shown": "x" * 9000}),
        Press("lead.list", values={"chosen": "own:1"}),
        Press("lead.list", values={"chosen": "own:" + "9" * 30}),
        Press("lead.list", values={"sort": "password"}),
        Press("lead.list", values={"unit": "eons"}),
        Press("admin.views", values={"command": "drop"}),
        Press("admin.views", values={"command": "add-column", "view": "secret", "column": "x"}),
        Press("admin.views", values={"command": "hide-column", "column": "password"}),
        Press("view.filters", values={"view": "secret"}),
        Press("view.take-back", values={"view": "all-leads", "column": "companyname"}),
    ],
)
async def test_forged_buttons_of_lists_are_answered_politely(siri: Speaker, press: Press) -> None:
    (told,) = await siri.does(Incoming(press=press))
    assert told
    assert "feilen er min" not in told


async def test_only_what_a_person_may_see_is_listed_by_any_list(office: Office, siri: Speaker) -> None:
    await office.lead()
    await siri.says("alle kundeemner siste 6 måneder")
    tone = office.speaker("tone")
    await tone.clicks("Rediger filtre", on=siri.card)
    assert await tone.clicks("Bruk") == ["Alle kundeemner: ingen kundeemner."]
