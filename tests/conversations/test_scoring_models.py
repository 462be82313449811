"""Scoring models in conversation: is there enough, add, train, publish, edit, compare, grade, retrain, delete."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from services.models.lead import LeadSource, LeadState
from services.models.process import InstanceStatus
from services.models.score import Score
from services.models.scoring import ScoringModel
from services.scoring import training
from services.settings import stored
from services.settings.sections import ScoringSettings
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, texts
from tests.given import scores
from tests.services.scoring import given

Rows = list[dict[str, Any]]


@pytest.fixture
def anders(office: Office) -> Speaker:
    return office.speaker("anders")


def shown(speaker: Speaker) -> str:
    return " ".join(texts(speaker.card))


def closed(office: Office, won: int, lost: int, **values: Any) -> Rows:
    """So many won and lost leads."""
    rows = given.closed_leads(office.people["siri"], 400, now=office.clock(), **values)
    by_state = {state: [row for row in rows if row["statecode"] is state] for state in LeadState}
    return by_state[LeadState.QUALIFIED][:won] + by_state[LeadState.DISQUALIFIED][:lost]


async def taught(office: Office, **values: Any) -> None:
    await given.store_leads(office.store, closed(office, 90, 90, **values))


async def trained(speaker: Speaker, name: str = "Hav") -> list[str]:
    """A model is added, and a job trains it; what is told then."""
    await speaker.says("ny poengmodell")
    await speaker.clicks("Fortsett", name=name)
    return await speaker.waits()


async def published(speaker: Speaker) -> None:
    await trained(speaker)
    await speaker.clicks("Publiser")
    await speaker.clicks("Publiser")
    await speaker.waits()


async def test_31_of_40_is_not_enough_and_a_longer_period_is_named(office: Office, anders: Speaker) -> None:
    young = {"createdon": office.clock() - timedelta(days=60)}
    old = {"createdon": office.clock() - timedelta(days=250), "closedon": office.clock() - timedelta(days=240)}
    await given.store_leads(office.store, closed(office, 31, 44, **young) + closed(office, 12, 0, **old))
    assert await anders.says("har vi nok kundeemner til en poengmodell de siste 6 månedene?") == [
        "Nei: de siste 6 månedene er det 31 kvalifiserte og 44 diskvalifiserte kundeemner, og det trengs 40 av hver. "
        "Med de siste 9 månedene er det nok."
    ]
    assert "▰▰▰▰▰▰▰▱▱▱ Kvalifisert: 31 av 40" in shown(anders)
    assert "3 måneder: 31 og 44 – for få" in shown(anders)
    assert "9 måneder: 43 og 44 – nok" in shown(anders)


async def test_what_the_process_filter_leaves_out_is_told(office: Office, anders: Speaker) -> None:
    ids = await given.store_leads(office.store, closed(office, 50, 50))
    async with office.store.writing() as session:
        await given.put_on(session, ids[:70], given.FLOW)
        await given.put_on(session, ids[70:75], given.FLOW, status=InstanceStatus.ABORTED)
    await anders.says("do we have enough leads with the sales process")
    assert "Kvalifisert: 50 av 40" in shown(anders)
    assert "Diskvalifisert: 20 av 40" in shown(anders)
    assert "Utelatt: 25 uten forretningsprosessflyten" in shown(anders)
    assert "Utelatt: 5 med avbrutt forretningsprosessflyt" in shown(anders)
    assert "Ingen periode har 40 av hver ennå" in shown(anders)
    await anders.clicks("Tell på nytt", kind="lead", months="24", process="none", per_stage="false")
    assert "Diskvalifisert: 50 av 40" in shown(anders)


async def test_a_model_is_added_trained_in_the_background_and_published(office: Office, anders: Speaker) -> None:
    await taught(office)
    await anders.says("ny poengmodell")
    assert "LeadScoring_202611231200" in shown(anders)
    assert await anders.clicks("Fortsett", name="Hav") == [
        "Poengmodellen Hav er opprettet og er under trening. Du får beskjed når det er ferdig."
    ]
    assert "▱▱▱▱▱▱▱▱▱▱ 0 %" in shown(anders)
    (told,) = await anders.waits()
    assert told.startswith("Poengmodellen Hav er trent og klar til å publiseres (AUC 0,")
    assert "180 lukkede oppføringer, hvorav 90 ble vunnet" in shown(anders)
    await anders.clicks("Publiser")
    assert await anders.clicks("Publiser") == [
        "Poengmodellen Hav er publisert. Alle åpne oppføringer får nå poeng av den."
    ]
    await anders.says("slett poengmodellen Hav")
    assert anders.heard == ["Modellen Hav trenes på nytt automatisk. Slå det av først."]
    await anders.clicks("Slå av autotrening")
    await anders.says("slett poengmodellen")
    assert await anders.clicks("Slett") == ["Poengmodellen Hav er slettet."]
    assert await anders.says("angre") == ["Poengmodellen Hav er der igjen."]


async def test_a_model_with_a_filter_is_said_to_score_what_it_is_for(office: Office, anders: Speaker) -> None:
    await taught(office, leadsourcecode=LeadSource.WEB)
    await anders.says("ny poengmodell")
    await anders.clicks("Fortsett", name="Nett", filter="leadsourcecode")
    await anders.clicks("Opprett modell", values="web")
    await anders.waits()
    await anders.says("publiser modellen Nett")
    assert await anders.clicks("Publiser likevel") == [
        "Poengmodellen Nett er publisert. De åpne oppføringene den er for, får nå poeng av den."
    ]


async def test_the_days_between_trainings_are_those_of_the_settings(office: Office, anders: Speaker) -> None:
    async with office.store.writing() as session:
        seldom = ScoringSettings(retrain_days=30)
        await stored.write(session, seldom, by=office.people["anders"], now=office.clock())
    await taught(office)
    await trained(anders)
    await anders.clicks("Publiser")
    assert "trenes på nytt automatisk hver 30. dag" in shown(anders)
    await anders.clicks("Publiser")
    await anders.says("slå av autotreningen av modellen")
    assert await anders.says("slå på autotreningen av modellen") == [
        "Poengmodellen Hav trenes nå på nytt automatisk, hver 30. dag."
    ]


async def test_a_model_is_called_by_any_letters_and_its_adding_taken_back_says_one_thing(
    office: Office, anders: Speaker
) -> None:
    await taught(office)
    await trained(anders, "Ærlig_Øst_Łódź")
    await anders.says("ny poengmodell")
    await anders.clicks("Fortsett", name="ærlig_øst_łódź")
    assert "navn" in shown(anders).lower()
    await anders.says("avbryt")
    await anders.says("vis modellen ærlig øst")
    assert anders.heard == ["Her er poengmodellen Ærlig_Øst_Łódź."]
    assert await anders.says("angre") == ["Poengmodellen Ærlig_Øst_Łódź er tatt bort igjen."]
    assert "som den var" not in shown(anders)
    assert "Poengmodellen er tatt bort." in shown(anders)


async def test_a_model_is_published_by_its_name_alone_where_no_rule_bears_it(office: Office, anders: Speaker) -> None:
    await taught(office)
    await trained(anders)
    assert await anders.says("publiser hav") == ["Vil du publisere poengmodellen Hav?"]
    await anders.clicks("Publiser")
    assert await anders.says("unpublish Hav") == ["Vil du oppheve publiseringen av poengmodellen Hav?"]
    await anders.says("avbryt")
    assert "regel" in (await anders.says("publiser Sjø"))[0]


async def test_the_model_that_is_to_be_deleted_is_never_a_lead(office: Office, anders: Speaker) -> None:
    await office.lead(companyname="Hav")
    await taught(office)
    await trained(anders)
    assert await anders.says("delete the model Hav") == ["Vil du slette poengmodellen Hav?"]
    await anders.says("avbryt")
    assert await anders.says("delete the model Sky") == [
        "Jeg fant ingen poengmodell med det navnet. Her er de som finnes."
    ]


async def test_opportunities_per_stage_are_counted_by_what_is_said(office: Office, anders: Speaker) -> None:
    await taught(office)
    assert (await anders.says("har vi nok salgsmuligheter per fase?"))[0].startswith("Nei: ")
    assert "Lukket i den siste fasen: 0 av 40" in shown(anders)


async def test_how_often_each_grade_was_right_is_told(office: Office, siri: Speaker) -> None:
    assert await siri.says("hvor ofte slår A til?") == [
        "Ingen kundeemner med gradering er lukket de siste 6 månedene, så det er ingenting å måle graderingene mot."
    ]
    async with office.store.writing() as session:
        model = await given.model(session, now=office.clock(), name="Nord")
    for lead in await given.store_leads(office.store, closed(office, 2, 1)):
        async with office.store.writing() as session:
            await scores.score(session, lead, 91, now=office.clock(), model_id=model.id)
    assert await siri.says("track record of grade A") == [
        "Graderingen de fikk først, og hvordan det gikk med dem som ble lukket de siste 6 månedene. "
        "A: 2 av 3 ble kvalifisert (for få til å stole på)."
    ]


async def test_a_model_that_is_not_ready_is_published_anyway_after_the_warning(office: Office, anders: Speaker) -> None:
    await taught(office, leadsourcecode=LeadSource.WEB)
    (told,) = await trained(anders)
    assert "er trent, men er ikke klar til å publiseres" in told
    assert await anders.clicks("Publiser") == [
        "Poengmodellen Hav er ikke klar til å publiseres. Vil du publisere den likevel?"
    ]
    assert "poengene ville knapt være bedre enn tilfeldighet" in shown(anders)
    await anders.clicks("Publiser likevel")
    assert "Kundeemner · Publisert" in shown(anders)


async def test_a_model_that_is_published_again_scores_as_it_did_last_unless_one_says_otherwise(
    office: Office, anders: Speaker
) -> None:
    await taught(office)
    await published(anders)
    async with office.store.writing() as session:
        row = (await session.scalars(select(ScoringModel))).one()
        await training.ask(session, row, by=None, now=office.clock())
        row.auto_retrain = False
    await anders.waits()
    await anders.says("opphev publiseringen av poengmodellen Hav")
    await anders.clicks("Opphev publisering")
    assert "Versjon 1, som sist ga poeng" in shown(anders)
    await anders.says("publiser poengmodellen Hav")
    assert "Hvilken versjon skal gi poeng?" in shown(anders)
    await anders.clicks("Publiser")
    assert "Versjon 1, som gir poeng nå" in shown(anders)


async def test_two_models_that_overlap_are_told_and_created_only_when_wished(office: Office, anders: Speaker) -> None:
    await taught(office)
    await trained(anders, "Hav")
    await anders.says("ny poengmodell")
    assert await anders.clicks("Fortsett", name="Land") == [
        "Disse modellene kan gi poeng til de samme oppføringene: Hav. Vil du opprette modellen likevel?"
    ]
    await anders.clicks("Nei, gå tilbake")
    assert "1 av 10 modeller" in shown(anders)
    await anders.clicks("Fortsett", name="Land")
    assert await anders.clicks("Ja, opprett modell") == [
        "Poengmodellen Land er opprettet og er under trening. Du får beskjed når det er ferdig."
    ]
    await anders.says("vis poengmodellene")
    assert "Hav" in shown(anders)
    assert "Land" in shown(anders)


async def test_a_published_model_names_the_others_that_could_score_the_same_records(
    office: Office, anders: Speaker
) -> None:
    async with office.store.writing() as session:
        await given.model(session, now=office.clock(), name="Hav")
        await given.model(session, now=office.clock(), name="Land")
        await given.model(session, now=office.clock(), name="Fjell", published=False)
    await anders.says("vis poengmodellen Hav")
    assert "Disse publiserte modellene kan gi poeng til de samme oppføringene: Land." in shown(anders)
    await anders.says("vis poengmodellen Fjell")
    assert "kan gi poeng til de samme" not in shown(anders)


async def test_a_column_of_ones_own_is_offered_as_filter_before_any_model_was_trained(
    office: Office, anders: Speaker
) -> None:
    await taught(office, attributes={"Segment": "Storkunde"})
    await anders.says("ny poengmodell")
    assert "Segment" in shown(anders)
    await anders.clicks("Fortsett", name="Store", filter="attributes.Segment")
    assert await anders.clicks("Opprett modell", values="Storkunde") == [
        "Poengmodellen Store er opprettet og er under trening. Du får beskjed når det er ferdig."
    ]


async def test_grades_are_changed_with_the_consequence_counted(office: Office, anders: Speaker) -> None:
    await taught(office)
    await given.open_leads(office.store, office.people["siri"], 30, now=office.clock())
    await published(anders)
    before = await graded(office)
    await anders.says("endre karakterene til poengmodellen Hav")
    await anders.clicks("Fortsett", least_a="40", least_b="50", least_c="25")
    assert "Graderingene må følge hverandre" in shown(anders)
    for typed in ("abc", "75.5", "-5", "120", "0"):
        await anders.clicks("Fortsett", least_a=typed, least_b="50", least_c="25")
        assert "Et helt tall fra 1 til 100." in shown(anders)
        assert "-1" not in shown(anders)
    (told,) = await anders.clicks("Fortsett", least_a="97", least_b="50", least_c="25")
    assert "B 50–96" in shown(anders)
    await anders.clicks("Lagre")
    await anders.waits()
    after = await graded(office)
    changed = sum(before[lead] != grade for lead, grade in after.items())
    assert len(after) == 30
    assert told.startswith(f"{changed} av 30 åpne kundeemner" if changed else "Ingen av 30 åpne kundeemner")
    assert await anders.says("angre") == ["Endringen av graderingene til poengmodellen Hav er angret."]
    await anders.waits()
    assert await graded(office) == before


async def graded(office: Office) -> dict[int, int]:
    async with office.store.reading() as session:
        return {row.record_id: row.grade for row in await session.scalars(select(Score))}


async def test_retraining_asks_about_grades_and_the_versions_are_compared(office: Office, anders: Speaker) -> None:
    await taught(office)
    await published(anders)
    await anders.says("change the grade ranges")
    await anders.clicks("Fortsett", least_a="60", least_b="50", least_c="25")
    await anders.clicks("Lagre")
    await anders.says("rediger attributtene til poengmodellen Hav")
    await anders.clicks("Lagre", attributes="address1_city,leadsourcecode", months="12")
    assert "Redigert" in shown(anders)
    await anders.clicks("Slå av autotrening")
    await anders.clicks("Tren på nytt")
    assert "Nei, behold områdene (A 60–100 · B 50–59 · C 25–49 · D 0–24)" in shown(anders)
    await anders.clicks("Tren på nytt", grades="reset")
    await anders.waits()
    assert "det den har lært siden, er ikke publisert" in shown(anders)
    await anders.says("sammenlign versjonene av poengmodellen")
    assert anders.heard == ["Poengmodellen Hav: versjon 1 ved siden av versjon 2."]
    await anders.says("publiser poengmodellen Hav")
    await anders.clicks("Publiser")
    assert "A 75–100 · B 50–74" in shown(anders)


async def test_performance_is_told_in_plain_words(office: Office, anders: Speaker) -> None:
    await taught(office)
    await trained(anders)
    await anders.says("hvor god er poengmodellen Hav?")
    for told in ("Nøyaktighet", "Gjenkalling", "Terskel", "Forutsett vunnet, men tapt", "0,5 er tilfeldig"):
        assert told in shown(anders)
    await anders.clicks("Attributter")
    assert "Kilde" in shown(anders)
    assert "For mange er tomme" in shown(anders)


async def test_others_read_models_and_change_nothing(office: Office, anders: Speaker, siri: Speaker) -> None:
    await taught(office)
    await trained(anders)
    await siri.says("vis poengmodellen Hav")
    assert "Publiser" not in texts(siri.card)
    for said in ("rediger attributtene til modellen", "tilbakestill modellen", "opphev publiseringen av modellen"):
        (told,) = await siri.says(said)
        assert "bare en administrator kan endre det" in told


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("publiser poengmodellen Hav", "Publisere poengmodellen «Hav»"),
        ("tren modellen Hav", "Lære opp poengmodellen «Hav» på nytt"),
        ("slett modellen Hav", "Slette poengmodellen «Hav»"),
        ("endre graderingene", "Endre graderingene til poengmodellen «Hav»"),
        ("ny poengmodell", "Legge til enda en poengmodell for kundeemner"),
        ("ny poengmodell for salgsmuligheter", "Lære opp en poengmodell for salgsmuligheter"),
    ],
)
async def test_what_a_seller_may_not_do_an_administrator_is_asked_for(
    office: Office, anders: Speaker, siri: Speaker, sentence: str, what: str
) -> None:
    await taught(office)
    await trained(anders)
    (told,) = await siri.says(sentence)
    assert "bare en administrator kan endre det" in told
    (told,) = await siri.clicks("Spør for meg")
    assert told == f"Jeg har spurt Anders Admin: {what}. Jeg sier fra når det er avgjort."


async def test_a_deletion_that_was_asked_for_is_approved(office: Office, anders: Speaker, siri: Speaker) -> None:
    await taught(office)
    await trained(anders)
    await siri.says("slett modellen Hav")
    await siri.clicks("Spør for meg")
    await anders.waits()
    assert await anders.clicks("Godkjenn") == ["Godkjent og utført: Slette poengmodellen «Hav»."]
    assert (await anders.says("poengmodeller"))[0].startswith("Det finnes ingen poengmodeller ennå.")


async def test_a_model_taken_out_of_use_on_request_scores_no_more(
    office: Office, anders: Speaker, siri: Speaker
) -> None:
    await taught(office)
    await published(anders)
    await siri.says("unpublish the model Hav")
    await siri.clicks("Spør for meg")
    await anders.waits()
    assert await anders.clicks("Godkjenn") == ["Godkjent og utført: Oppheve publiseringen av poengmodellen «Hav»."]
    await anders.says("vis modellen Hav")
    assert "Publisering opphevet" in shown(anders)


async def test_what_takes_a_form_is_done_by_hand_after_the_approval(
    office: Office, anders: Speaker, siri: Speaker
) -> None:
    await taught(office)
    await trained(anders)
    await siri.says("endre graderingene")
    await siri.clicks("Spør for meg")
    await anders.waits()
    assert await anders.clicks("Godkjenn") == [
        "Godkjent: Endre graderingene til poengmodellen «Hav». Det gjøres for hånd, i et skjema."
    ]
    await anders.clicks("Alle modeller")
    await anders.clicks("Hav")
    assert await anders.clicks("Graderinger") == ["Hvor begynner graderingene til poengmodellen Hav?"]


async def test_whether_there_is_enough_is_counted_for_managers_and_sellers_may_ask(
    siri: Speaker,
) -> None:
    (told,) = await siri.says("har vi nok kundeemner")
    assert told.startswith("Om det er nok å lære av, telles for ledere og administratorer.")
    assert (await siri.clicks("Spør for meg"))[0].startswith(
        "Jeg har spurt Anders Admin: Lære opp en poengmodell for kundeemner."
    )


async def test_an_attribute_shows_how_records_with_each_of_its_values_ended(office: Office, anders: Speaker) -> None:
    await taught(office)
    await published(anders)
    await anders.says("vis poengmodellen Hav")
    await anders.clicks("Attributter")
    assert "Kilde" in shown(anders)
    assert "Svært høy innflytelse" in shown(anders)
    [said] = await anders.clicks("Vis verdiene")
    assert said == "Slik endte oppføringer med hver verdi av Kilde, for poengmodellen Hav."
    assert "I gjennomsnitt ble" in shown(anders)
    assert "% av " in shown(anders)
    assert ": over snittet" in shown(anders)
    assert ": under snittet" in shown(anders)
    await anders.clicks("Attributter")
    assert "Svært høy innflytelse" in shown(anders)


async def test_it_is_the_model_or_the_rule_that_was_shown_last(office: Office, anders: Speaker) -> None:
    await taught(office)
    await trained(anders)
    await anders.says("vis poengmodellen Hav")
    (told,) = await anders.says("publiser den")
    assert told == "Vil du publisere poengmodellen Hav?"
    await anders.says("avbryt")
    (told,) = await anders.says("tren den på nytt")
    assert "Hav" in told
    await anders.says("avbryt")
    await anders.says("vis regelen Kundeemner med samme e-postadresse")
    (told,) = await anders.says("opphev publiseringen av den")
    assert "Kundeemner med samme e-postadresse" in told
