"""A seller looks at lists by score: the view of scores, grades and scores as filters, columns and order."""

from __future__ import annotations

import pytest
from sqlalchemy import update

from services.models.user import User
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, press, texts
from tests.given import scores
from tests.services.scoring import given

NAMES = ("Høy AS", "Midt AS", "Lav AS", "Uten AS")


@pytest.fixture
async def scored(office: Office) -> None:
    """A model is published; a lead of each name, of which the last has no score."""
    points = (91, 64, 8, None)
    async with office.store.writing() as session:
        await given.model(session, now=office.clock(), name="Nord")
    for name, score in zip(NAMES, points, strict=True):
        lead = await office.lead(companyname=name)
        if score is not None:
            async with office.store.writing() as session:
                await scores.score(session, lead.id, score, now=office.clock())


def shown(speaker: Speaker) -> str:
    return " ".join(texts(speaker.card))


def order(speaker: Speaker) -> list[str]:
    """The companies in the order in which the newest card shows them."""
    card = shown(speaker)
    return sorted((name for name in NAMES if name in card), key=card.index)


@pytest.mark.usefixtures("scored")
async def test_the_view_of_scores_is_highest_first_and_says_what_has_none(siri: Speaker) -> None:
    assert await siri.says("vis mine poengberegnede kundeemner") == [
        "Mine åpne poengberegnede kundeemner: 4 kundeemner. Ett er ikke poengberegnet. Det står sist."
    ]
    assert order(siri) == list(NAMES)
    assert "poengsum 91 ·  A svært lovende  · → stabil" in shown(siri)
    assert "ikke poengberegnet" in shown(siri)


@pytest.mark.usefixtures("scored")
async def test_a_lead_without_a_score_leads_to_the_reason(siri: Speaker) -> None:
    await siri.says("mine åpne poengberegnede kundeemner")
    [said] = await siri.clicks("Hvorfor?")
    assert said == "Kari Brekke: Kundeemnet ble lagret for mindre enn fem minutter siden."


@pytest.mark.usefixtures("scored")
@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("åpne kundeemner med karakter A", ["Høy AS"]),
        ("hvilke kundeemner har gradering d?", ["Lav AS"]),
        ("mine kundeemner med poengsum over 64", ["Høy AS"]),
        ("mine kundeemner med poengsum minst 64", ["Høy AS", "Midt AS"]),
        ("åpne kundeemner med poengsum under 64", ["Lav AS"]),
        ("alle kundeemner med poengsum høyst 64 sortert etter poengsum", ["Midt AS", "Lav AS"]),
        ("åpne kundeemner uten poengsum", ["Uten AS"]),
        ("mine kundeemner sortert etter poengsum", list(NAMES)),
        ("mine kundeemner sortert etter poengsum lavest først", ["Lav AS", "Midt AS", "Høy AS", "Uten AS"]),
        ("mine kundeemner sortert etter karakter", list(NAMES)),
        ("open leads with grade B", ["Midt AS"]),
        ("my leads with a score of at least 64 sorted by score", ["Høy AS", "Midt AS"]),
        ("open leads without a score", ["Uten AS"]),
    ],
)
async def test_lists_are_narrowed_and_sorted_by_score(siri: Speaker, sentence: str, found: list[str]) -> None:
    await siri.says(sentence)
    assert sorted(order(siri)) == sorted(found)
    if "sort" in sentence:
        assert order(siri) == found


@pytest.mark.usefixtures("scored")
async def test_the_list_looked_at_last_is_sorted_by_score_and_shows_it(siri: Speaker) -> None:
    await siri.says("mine åpne kundeemner")
    assert "poengsum" not in shown(siri)
    [said] = await siri.says("sorter etter poengsum")
    assert said == "Mine åpne kundeemner: 4 kundeemner. Ett er ikke poengberegnet. Det står sist."
    assert order(siri) == list(NAMES)
    assert "poengsum 64 ·  B lovende" in shown(siri)


@pytest.mark.usefixtures("scored")
async def test_a_view_of_ones_own_keeps_its_scores(siri: Speaker) -> None:
    await siri.says("åpne kundeemner med karakter A")
    await siri.says("lagre visningen som Varme")
    await siri.says("lukkede kundeemner")
    assert await siri.says("vis Varme") == ["Varme: ett kundeemne."]
    assert "Gradering er lik A" in shown(siri)
    assert order(siri) == ["Høy AS"]


@pytest.mark.usefixtures("scored")
async def test_the_forms_narrow_by_score_and_show_its_columns(siri: Speaker) -> None:
    await siri.says("åpne kundeemner")
    await siri.clicks("Rediger filtre")
    await siri.clicks("Bruk", score="at-least", points="64", grade="does-not-equal:a")
    assert order(siri) == ["Midt AS"]
    assert "Poengsum er 64 eller mer" in shown(siri)
    await siri.clicks("Rediger kolonner")
    await siri.clicks("Bruk", columns="fullname,score,scoredon", sort="score", order="ascending")
    assert "poengsum 64" in shown(siri)
    assert "poengberegnet " in shown(siri)


@pytest.mark.usefixtures("scored")
async def test_an_administrator_adds_the_score_to_a_view_for_everybody(office: Office, siri: Speaker) -> None:
    anders = office.speaker("anders")
    await anders.says("legg til poengsum i visningen Åpne kundeemner")
    await anders.clicks("Legg til")
    await siri.says("åpne kundeemner")
    assert "poengsum 91" in shown(siri)


@pytest.mark.usefixtures("scored")
async def test_the_hottest_leads_are_those_that_one_answers_for(office: Office, siri: Speaker) -> None:
    elsewhere = await office.lead("tone", companyname="Annet AS")
    async with office.store.writing() as session:
        await scores.score(session, elsewhere.id, 99, now=office.clock())
    for sentence in ("which leads are hot", "vis de varmeste kundeemnene"):
        assert await siri.says(sentence) == [
            "Mine åpne poengberegnede kundeemner: 4 kundeemner. Ett er ikke poengberegnet. Det står sist."
        ]
    morten = office.speaker("morten")
    for sentence in ("which leads are hot", "hvilke kundeemner er varmest?"):
        [said] = await morten.says(sentence)
        assert said.startswith("Teamets åpne kundeemner: 4 kundeemner.")
        assert order(morten) == list(NAMES)
    anders = office.speaker("anders")
    [said] = await anders.says("show the hottest leads")
    assert said.startswith("Åpne kundeemner: 5 kundeemner.")
    assert shown(anders).index("Annet AS") < shown(anders).index("Høy AS")


async def test_the_view_is_offered_once_a_model_is_published(office: Office, siri: Speaker) -> None:
    await siri.says("visninger")
    assert "my-open-leads-scored" not in str(siri.card)
    async with office.store.writing() as session:
        await given.model(session, now=office.clock(), name="Nord")
    await siri.says("visninger")
    assert "my-open-leads-scored" in str(siri.card)


async def test_without_a_model_the_view_says_so(office: Office, siri: Speaker) -> None:
    await office.lead()
    [said] = await siri.says("mine poengberegnede kundeemner")
    assert said.endswith("ett kundeemne. Ingen poengmodell er publisert.")


@pytest.mark.usefixtures("scored")
async def test_in_english(office: Office, siri: Speaker) -> None:
    async with office.store.writing() as session:
        await session.execute(update(User).where(User.id == office.people["siri"].id).values(language="en"))
    assert await siri.says("my scored leads") == ["My Open Leads Scored: 4 leads. One is not scored. It comes last."]
    assert press(siri.card, "Why?").values["lead"]
