"""The rows of lead-management.md 8 about qualification as people ask of them: answered from what holds here now."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy import delete, select, update

from bot.worker import HANDLERS, Worker
from services.models.duplicate_rule import DuplicateRule, RuleStatus
from services.models.field_mapping import FieldMapping
from services.models.job import Job, JobStatus
from services.models.receipt import Receipt
from services.models.user import User
from services.settings import stored
from services.settings.carrying_over import tell_older
from services.settings.sections import (
    AppSettings,
    CopilotSettings,
    Creation,
    FormField,
    OpportunityFormSettings,
    QualificationSettings,
    Section,
)
from services.summaries import asking
from services.timeline import notes
from services.timeline.validity import NewAttachment
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, texts

AUTOMATIC, SELLER = Creation.AUTOMATIC, Creation.SELLER
BY_ANDERS = "(endret av Anders Admin 23.11.2026)"
DELIVERED = "(slik det er levert)"
SEVERAL_IS_OFF = "oppretting av flere salgsmuligheter for ett kundeemne er av"
FORM_IS_MISSING = "appen har ikke skjemaet Kundeemne for kvalifisering for salgsmulighet"


@pytest.fixture
async def siri(office: Office) -> Speaker:
    return office.speaker("siri")


@pytest.fixture
async def emma(office: Office) -> Speaker:
    """Tone, who reads English."""
    async with office.store.writing() as session:
        await session.execute(update(User).where(User.id == office.people["tone"].id).values(language="en"))
    return office.speaker("tone")


async def decide(office: Office, section: Section) -> None:
    """Anders changes a section of the settings."""
    async with office.store.writing() as session:
        await stored.write(session, section, by=office.people["anders"], now=office.clock())


def shown(speaker: Speaker) -> str:
    """What the newest card says, each line on its own."""
    return "\n".join(texts(speaker.card))


async def answer(speaker: Speaker, question: str) -> str:
    """What is said to a question, and the card below it, which names its source."""
    (told,) = await speaker.says(question)
    card = shown(speaker)
    assert "Kilde: Vanlige spørsmål, «" in card or 'Source: FAQ, "' in card
    assert len([part for part in speaker.card["body"] if part["type"] != "Container"]) <= 7
    return f"{told}\n{card}"


async def qualified(office: Office, siri: Speaker) -> None:
    """Siri has qualified a lead of hers, Kari Brekke."""
    lead = await office.lead()
    await siri.says("kvalifiser Brekke")
    assert await siri.clicks("Kvalifiser") == ["Kari Brekke er kvalifisert."]
    async with office.store.writing() as session:
        asked = await session.scalar(select(Job.id).where(Job.kind == asking.KIND))
        receipt = (await session.scalars(select(Receipt).where(Receipt.lead_id == lead.id))).one()
        if asked is None and receipt.plan["summarizes"] and receipt.lead_version is not None:
            await asking.ask(session, lead.id, lead_version=receipt.lead_version, now=office.clock())


async def summaries_on(office: Office) -> None:
    await decide(office, QualificationSettings(summarize=True))
    await decide(office, CopilotSettings(enabled=True))


async def work(office: Office) -> None:
    """The worker does all that is due."""
    worker = Worker(office.store, HANDLERS, office.clock)
    while await worker.run_one():
        pass


async def test_row_1_what_happens_depends_on_the_settings_and_says_so(office: Office, siri: Speaker) -> None:
    told = await answer(siri, "Hva som skjer når et kundeemne er kvalifisert?")
    assert "Den nye opplevelsen er aktiv" in told
    assert f"selgeren velger hva som skjer med forretningsforbindelsen {DELIVERED}." in told
    await decide(office, QualificationSettings(account=AUTOMATIC))
    told = await answer(siri, "hva skjer ved kvalifisering?")
    assert f"I organisasjonen din: forretningsforbindelser opprettes automatisk {BY_ANDERS}." in told
    assert f"selgeren velger hva som skjer med kontakten {DELIVERED}." in told


async def test_row_1a_the_new_experience_has_a_plan_to_read_and_choose_in(siri: Speaker) -> None:
    told = await answer(siri, "hva skjer når jeg kvalifiserer et kundeemne")
    assert "Ny opplevelse: Du ser planen i sideruten Kvalifiser kundeemne." in told
    assert await siri.clicks("Mine kundeemner") == ["Mine åpne kundeemner: ingen kundeemner."]


@pytest.mark.parametrize(
    ("auto", "what", "how"),
    [
        (
            True,
            "Forretningsforbindelse, kontakt og salgsmulighet opprettes automatisk.",
            "opprettes oppføringene auto",
        ),
        (False, "Du blir spurt om hvilke oppføringer som skal opprettes.", "spør assistenten hvilke oppføringer"),
    ],
)
async def test_row_1b_the_legacy_experience_creates_or_asks(
    office: Office, siri: Speaker, auto: bool, what: str, how: str
) -> None:
    await decide(office, QualificationSettings(new_experience=False, legacy_auto_create=auto))
    told = await answer(siri, "hva skjer når et kundeemne er kvalifisert?")
    assert f"Den eldre opplevelsen er aktiv: {what}" in told
    assert f"er av, så den eldre brukes {BY_ANDERS}." in told
    assert how in told


async def test_row_2_closed_leads_are_in_a_view_that_is_one_press_away(office: Office, siri: Speaker) -> None:
    await qualified(office, siri)
    await office.lead(owner="tone", lastname="Ukjent", emailaddress1="u@ukjent.example")
    told = await answer(siri, "hvor finner jeg diskvalifiserte kundeemner")
    assert "visningen Lukkede kundeemner" in told
    assert "Nå kan du se ett kvalifisert kundeemne og ingen diskvalifiserte." in told
    assert "Du kan reaktivere et kundeemne hvis du vil kvalifisere det på nytt" in told
    assert await siri.clicks("Lukkede kundeemner") == ["Lukkede kundeemner: ett kundeemne."]


async def test_row_2_a_closed_lead_last_spoken_of_can_be_reactivated_at_once(office: Office, siri: Speaker) -> None:
    await qualified(office, siri)
    await answer(siri, "hvor ble det av kundeemnet etter kvalifiseringen?")
    assert await siri.clicks("Reaktiver") == ["Vil du reaktivere Kari Brekke?"]


async def test_row_3_notes_and_attachments_are_shown_on_the_opportunity_and_counted(
    office: Office, siri: Speaker
) -> None:
    lead = await office.lead()
    file = NewAttachment("tegning.pdf", "application/pdf", b"%PDF")
    async with office.store.writing() as session:
        await notes.add(
            session, entity="lead", record_id=lead.id, text="Befaring", by=office.people["siri"], now=office.clock(),
            attachments=[file],
        )  # fmt: skip
    await siri.says("kvalifiser Brekke")
    told = await answer(siri, "hva skjer med notatene mine")
    assert "Kari Brekke har ett notat, som vises på salgsmuligheten når kundeemnet er kvalifisert." in told
    assert "vises nå ingen notater og ingen vedlegg" in told
    await siri.clicks("Kvalifiser", on=siri.cards[-2])
    told = await answer(siri, "Hva som skjer med notater og vedlegg når kundeemner er kvalifisert?")
    assert "vises nå ett notat og ett vedlegg på salgsmuligheter." in told
    await siri.clicks("Vis salgsmuligheten")
    assert "Befaring" in shown(siri)


async def test_row_4_the_difference_names_what_is_used_here(office: Office, siri: Speaker) -> None:
    told = await answer(siri, "Hva er forskjellen mellom den nye og den gamle opplevelsen av å kvalifisere kundeemner?")
    assert "flere salgsmuligheter for ett kundeemne, og sammendrag etter kvalifiseringen" in told
    assert "Den eldre: bare automatisk oppretting" in told
    assert f"{SEVERAL_IS_OFF} {DELIVERED}." in told
    await decide(office, QualificationSettings(several_opportunities=True, opportunity=AUTOMATIC))
    told = await answer(siri, "forskjellen på ny og gammel opplevelse")
    assert f"oppretting av flere salgsmuligheter for ett kundeemne er på {BY_ANDERS}." in told
    assert f"salgsmuligheter opprettes automatisk {BY_ANDERS}." in told


@pytest.mark.parametrize(
    ("auto", "before", "after"),
    [
        (True, "i den eldre opplevelsen opprettes oppføringene automatisk", "kontakter opprettes automatisk"),
        (False, "i den eldre opplevelsen spør assistenten", "selgeren velger hva som skjer med kontakten"),
    ],
)
async def test_row_5_what_was_configured_before_was_carried_over(
    office: Office, siri: Speaker, auto: bool, before: str, after: str
) -> None:
    async with office.store.writing() as session:
        await tell_older(session, auto_create=auto, now=office.clock())
    told = await answer(siri, "Hva om jeg tidligere hadde definert opplevelsen av kvalifisering av potensielle kunder?")
    assert f"beholdes. I organisasjonen din: {before}" in told
    assert "settes oppføringsoppretting til Automatisk. Ellers settes den til Selger." in told
    assert after in told


async def test_row_5_where_nothing_was_configured_there_was_nothing_to_carry_over(siri: Speaker) -> None:
    assert "det fantes ingen tidligere innstilling å overføre" in await answer(siri, "beholdes de gamle innstillingene")


async def test_row_6_several_opportunities_are_made_with_a_button_where_that_is_on(
    office: Office, siri: Speaker
) -> None:
    assert "men knappen er deaktivert nå." in await answer(siri, "hvordan lager jeg flere salgsmuligheter")
    await decide(office, QualificationSettings(several_opportunities=True))
    told = await answer(siri, "Hvordan kan jeg opprette flere salgsmuligheter for ett potensielt emne?")
    assert "Velg + Ny salgsmulighet i sideruten Kvalifiser kundeemne." in told
    assert "Oppføringene opprettes ikke før du velger Kvalifiser." in told
    assert "inntil 5 salgsmuligheter" in told
    assert f"er på {BY_ANDERS}." in told


async def test_row_7_the_button_is_disabled_for_the_true_reasons_and_no_others(office: Office, siri: Speaker) -> None:
    await decide(office, QualificationSettings(several_opportunities=True))
    told = await answer(siri, "hvorfor er Ny salgsmulighet deaktivert?")
    assert "Ingen innstilling deaktiverer knappen Ny salgsmulighet nå." in told
    await decide(office, QualificationSettings(several_opportunities=True, opportunity=AUTOMATIC))
    told = await answer(siri, "hvorfor kan jeg ikke lage flere salgsmuligheter")
    assert "Knappen Ny salgsmulighet er deaktivert: salgsmuligheter opprettes automatisk." in told
    assert SEVERAL_IS_OFF not in told
    await decide(office, QualificationSettings(several_opportunities=True, new_experience=False))
    assert f"så den eldre brukes {BY_ANDERS}" in await answer(siri, "knappen Ny salgsmulighet er grå")


async def test_row_7_in_english_the_reason_is_named_as_well(emma: Speaker) -> None:
    told = await answer(emma, "why is New opportunity disabled")
    assert "The New opportunity button is disabled: creating several opportunities for one lead is off." in told
    assert "(as delivered)" in told
    assert "Ask Anders Admin." in told


async def test_row_7a_several_opportunities_are_off(siri: Speaker) -> None:
    told = await answer(siri, "hvorfor er + Ny salgsmulighet grå?")
    assert f"I organisasjonen din: {SEVERAL_IS_OFF} {DELIVERED}." in told
    assert "Spør Anders Admin." in told


async def test_row_7b_the_app_lacks_the_form(office: Office, siri: Speaker) -> None:
    await decide(office, QualificationSettings(several_opportunities=True))
    await decide(office, AppSettings(has_opportunity_form=False))
    told = await answer(siri, "hvorfor får jeg ikke trykke på Ny salgsmulighet")
    assert f"I organisasjonen din: {FORM_IS_MISSING} {BY_ANDERS}." in told
    assert SEVERAL_IS_OFF not in told


async def test_row_7_a_lead_that_is_closed_is_the_reason(office: Office, siri: Speaker) -> None:
    await decide(office, QualificationSettings(several_opportunities=True))
    await qualified(office, siri)
    told = await answer(siri, "hvorfor er Ny salgsmulighet deaktivert?")
    assert "Knappen Ny salgsmulighet er deaktivert: kundeemnet Kari Brekke er ikke åpent." in told


async def test_row_8_what_is_automatic_is_read_only_and_there_is_a_way_round(office: Office, siri: Speaker) -> None:
    assert "Ingen innstilling hindrer det" in await answer(siri, "hvorfor kan jeg ikke endre kontakten")
    await decide(office, QualificationSettings(contact=AUTOMATIC))
    await office.lead()
    await siri.says("vis Kari Brekke")
    told = await answer(siri, "hvorfor er kontakten låst i sideruten")
    assert "Den ene opprettes automatisk og kan derfor ikke redigeres i sideruten." in told
    assert f"kontakter opprettes automatisk {BY_ANDERS}." in told
    assert "lukker du sideruten, redigerer detaljene i kundeemnet og velger Kvalifiser på nytt" in told
    assert await siri.clicks("Vis kundeemnet") == ["Her er Kari Brekke."]


async def test_row_9_the_form_can_be_customised_when_both_conditions_hold(office: Office, siri: Speaker) -> None:
    question = "Kan jeg tilpasse skjemaet Salgsmulighet som vises når et kundeemne er kvalifisert?"
    told = await answer(siri, question)
    assert "Ja, administratoren kan tilpasse feltene nå." in told
    assert "Skjemaet spør nå etter Emne, Forventet lukkedato, Anslått omsetning, Budsjettbeløp og Beskrivelse." in told
    fields = (FormField(column="name"), FormField(column="estimatedvalue", label="Verdi"))
    await decide(office, OpportunityFormSettings(fields=fields))
    assert "Skjemaet spør nå etter Emne og Verdi." in await answer(siri, question)
    await decide(office, QualificationSettings(opportunity=AUTOMATIC))
    told = await answer(siri, question)
    assert "Ikke slik det er satt opp nå." in told
    assert "✔ Oppfylt: Den nye opplevelsen" in told
    assert f"✘ Ikke oppfylt: Selger er valgt for oppretting av salgsmulighet {BY_ANDERS}." in told


async def test_row_10_a_summary_is_put_on_the_timelines_and_shown_with_its_sources(
    office: Office, siri: Speaker
) -> None:
    assert "Det er ikke på i organisasjonen din." in await answer(siri, "hva er et kundeemnesammendrag")
    await summaries_on(office)
    told = await answer(siri, "Hva er sammendrag av kundeemne, og hvordan fungerer det?")
    assert "Det er på i organisasjonen din." in told
    assert "tidslinjen for både den primære salgsmuligheten og kundeemnet" in told
    await qualified(office, siri)
    async with office.store.writing() as session:
        lead = (await session.scalars(select(Receipt.lead_id))).one()
        await notes.add(
            session, entity="lead", record_id=lead or 0, text="Befaring avtalt i uke 48.", by=office.people["siri"],
            now=office.clock(),
        )  # fmt: skip
    await work(office)
    assert await siri.says("oppsummer Kari Brekke") == ["Her er sammendraget av Kari Brekke."]
    card = texts(siri.card)
    assert "Satt sammen av feltene og notatene 23.11.2026 kl. 13:00, ikke skrevet av KI." in card
    assert "Befaring avtalt i uke 48. [Notat av Siri Selger, 23.11.2026]" in card
    assert not any("KI-generert" in text for text in card)
    assert card[card.index("E-post: ") + 1] == "kari@brekkehavbruk.example"
    await siri.clicks("Vis salgsmuligheten")
    assert siri.heard == ["Her er salgsmuligheten Varmepumper til anlegget."]


async def test_row_11_the_preconditions_that_fail_are_named_with_who_can_change_them(
    office: Office, siri: Speaker
) -> None:
    told = await answer(siri, "hvorfor ser jeg ikke sammendrag")
    assert "oppsummering av kundeemner etter kvalifisering er av og Copilot er ikke aktivert." in told
    assert "Spør Anders Admin." in told
    await summaries_on(office)
    told = await answer(siri, "Hvorfor ser jeg ikke sammendrag av potensielle kunder etter kvalifiseringen?")
    assert "Alle tre forutsetningene er oppfylt." in told
    assert f"oppsummering av kundeemner etter kvalifisering er på {BY_ANDERS}." in told


async def test_row_11_of_one_lead_every_check_is_shown(office: Office, siri: Speaker) -> None:
    await qualified(office, siri)
    (told,) = await siri.says("vis sammendrag")
    assert told == (
        "Kari Brekke har ikke noe sammendrag: oppsummering av kundeemner var ikke på og Copilot var ikke aktivert."
    )
    card = shown(siri)
    assert "✔ Oppfylt: Kundeemnet er kvalifisert" in card
    assert "✘ Ikke oppfylt: Copilot er aktivert" in card
    assert "Spør Anders Admin." in card


async def test_row_11_that_it_was_turned_on_too_late_is_told(office: Office, siri: Speaker) -> None:
    await qualified(office, siri)
    office.clock.move(hours=1)
    await summaries_on(office)
    (told,) = await siri.says("hvorfor har ikke dette kundeemnet noe sammendrag")
    assert "oppsummering av kundeemner var ikke på og Copilot var ikke aktivert" in told
    assert "hvordan innstillingene var da kundeemnet ble kvalifisert" in shown(siri)
    assert f"Copilot er aktivert {BY_ANDERS}." in shown(siri)


async def test_row_11_a_summary_on_its_way_or_failed_for_good_is_told(office: Office, siri: Speaker) -> None:
    await summaries_on(office)
    await qualified(office, siri)
    assert await siri.says("oppsummer Brekke") == ["Sammendraget av Kari Brekke blir skrevet nå. Spør igjen om litt."]
    async with office.store.writing() as session:
        await session.execute(update(Job).where(Job.kind == asking.KIND).values(status=JobStatus.PARKED))
    (told,) = await siri.says("oppsummer Brekke")
    assert "det lot seg ikke skrive, og den som drifter assistenten må se på det" in told


async def test_row_11a_without_the_new_experience_or_summarizing_there_is_none(office: Office, siri: Speaker) -> None:
    await decide(office, CopilotSettings(enabled=True))
    await decide(office, QualificationSettings(new_experience=False, summarize=True))
    told = await answer(siri, "hvorfor mangler sammendraget")
    assert "Det lages ingen sammendrag nå: den nye opplevelsen for kvalifisering av kundeemner er av" in told
    await decide(office, QualificationSettings(summarize=False))
    told = await answer(siri, "hvorfor mangler sammendraget")
    assert "Det lages ingen sammendrag nå: oppsummering av kundeemner etter kvalifisering er av." in told
    assert f"{BY_ANDERS}." in told


async def test_row_11b_without_copilot_there_is_none(office: Office, emma: Speaker) -> None:
    await decide(office, QualificationSettings(summarize=True))
    told = await answer(emma, "why is there no summary")
    assert "No summaries are made now: Copilot is not enabled." in told
    assert "Ask Anders Admin." in told


async def test_row_12_the_mappings_in_use_are_a_table_a_record_type(office: Office, siri: Speaker) -> None:
    told = await answer(siri, "Hvordan tilordnes felter fra kundeemner til andre enheter ved kvalifisering?")
    assert "I organisasjonen din: 11 til forretningsforbindelse, 14 til kontakt og 13 til salgsmulighet." in told
    assert "Kundeemne → Salgsmulighet" in told
    assert "Anslått verdi: \nAnslått omsetning (tillegg)" in told
    async with office.store.writing() as session:
        await session.execute(delete(FieldMapping).where(FieldMapping.target_attr == "estimatedvalue"))
        session.add(
            FieldMapping(
                source_attr="numberofemployees", target_entity="account", target_attr="description", source="custom"
            )
        )
    told = await answer(siri, "forklar felttilordningene")
    assert "12 til forretningsforbindelse, 14 til kontakt og 12 til salgsmulighet." in told
    assert "Antall ansatte: \nBeskrivelse (organisasjonens egen)" in told


async def test_row_13_the_remedies_come_in_order_and_the_rules_are_those_of_now(office: Office, siri: Speaker) -> None:
    told = await answer(siri, "Hvordan håndterer jeg emnekvalifiseringsfeil?")
    places = [
        told.index(text) for text in ("1. Fjern duplikatene", "2. Gå til rutenett", "3. Be en", "4. Trengs regelen")
    ]
    assert places == sorted(places)
    assert "Én publisert regel kan stoppe en kvalifisering" in told
    assert "«Kundeemner med samme e-postadresse» (kundeemne) tar også med inaktive oppføringer." in told
    assert "Feil 2: Salgsmulighetsoppføring ble ikke opprettet" in told
    async with office.store.writing() as session:
        of_leads = update(DuplicateRule).where(DuplicateRule.base_entity == "lead")
        await session.execute(of_leads.values(status=RuleStatus.UNPUBLISHED))
    assert "Ingen publisert regel kan stoppe" in await answer(siri, "kvalifiseringen feiler")


async def test_row_14_company_name_is_hidden_in_the_pane_until_it_is_added(office: Office, siri: Speaker) -> None:
    question = "Hvorfor er ikke Firmanavn-kolonnen tilgjengelig i Rediger kolonner-ruten for kundeemnevisninger?"
    told = await answer(siri, question)
    assert "Du kan derfor ikke skjule, fjerne eller endre rekkefølgen på den" in told
    assert "I organisasjonen din er kolonnen ikke lagt til i noen visning." in told
    anders = office.speaker("anders")
    await anders.says("legg til firmanavn i visningen Mine åpne kundeemner")
    await anders.clicks("Legg til")
    told = await answer(siri, question)
    assert "Kolonnen Firmanavn kan redigeres: Velg Rediger kolonner" in told
    assert "Kolonnen er lagt til i visningen Mine åpne kundeemner (Anders Admin, 23.11.2026)." in told
    await siri.clicks("Rediger kolonner")
    assert "Firmanavn" in shown(siri)


async def test_row_15_default_mappings_cannot_be_deleted_but_overridden(office: Office, siri: Speaker) -> None:
    question = "Hvorfor kan jeg ikke slette standard felttilordninger mellom kundeemne og salgsmulighet?"
    told = await answer(siri, question)
    assert "Fra mars 2024 kan de medfølgende felttilordningene ikke slettes." in told
    assert "I organisasjonen din er 3 standard felttilordninger til salgsmulighet på plass, og ingen mangler." in told
    assert "originatingleadid" in told
    assert "Ingen programtillegg overstyrer dem nå." in told
    async with office.store.writing() as session:
        await session.execute(delete(FieldMapping).where(FieldMapping.target_attr == "name"))
    told = await answer(siri, "hvorfor får jeg ikke slettet felttilordningen")
    assert "2 mangler. De kommer tilbake ved neste oppstart." in told


async def test_an_open_plan_stays_as_it_was_while_questions_are_asked(office: Office, siri: Speaker) -> None:
    await office.lead()
    await siri.says("kvalifiser Brekke")
    plan = siri.card
    for question in (
        "hvorfor er Ny salgsmulighet deaktivert?",
        "hvorfor ser jeg ikke sammendrag",
        "forklar felttilordningene",
    ):
        await answer(siri, question)
    await siri.says("oppsummer Kari Brekke")
    assert await siri.clicks("Kvalifiser", on=plan) == ["Kari Brekke er kvalifisert."]


async def test_a_question_that_the_faq_does_not_ask_is_honestly_not_answered(siri: Speaker) -> None:
    (told,) = await siri.says("hva er en forretningsprosessflyt?")
    assert told.startswith("Det spørsmålet kan jeg ikke svare på ennå.")


async def test_a_lead_that_the_person_may_not_see_is_in_no_answer(office: Office, siri: Speaker) -> None:
    await office.lead(owner="tone", firstname="Per", lastname="Hemmelig", emailaddress1="per@hemmelig.example")
    (told,) = await siri.says("oppsummer Per Hemmelig")
    assert "Jeg fant ingen kundeemner" in told


async def test_the_moment_of_a_change_is_the_one_that_made_it_so(office: Office, siri: Speaker, now: datetime) -> None:
    await decide(office, QualificationSettings(account=AUTOMATIC))
    office.clock.move(days=3)
    await decide(office, QualificationSettings(account=AUTOMATIC, contact=AUTOMATIC))
    told = await answer(siri, "hva skjer ved kvalifisering?")
    assert "forretningsforbindelser opprettes automatisk (endret av Anders Admin 23.11.2026)." in told
    assert "kontakter opprettes automatisk (endret av Anders Admin 26.11.2026)." in told
