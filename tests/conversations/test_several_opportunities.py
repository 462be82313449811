"""Several opportunities of one lead: drafts until Qualify, five at most, and the true reason where there is no more."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from services.models.opportunity import Opportunity
from services.settings.sections import AppSettings, FormField, OpportunityFormSettings
from tests.conversations import settings
from tests.conversations.office import Office
from tests.conversations.settings import AUTOMATIC
from tests.conversations.speaker import Speaker, parts, texts

NEW = "+ Ny salgsmulighet"
DISABLED = "+ Ny salgsmulighet er deaktivert"


def shown(speaker: Speaker) -> str:
    return "\n".join(texts(speaker.card))


async def names(office: Office) -> list[str]:
    async with office.store.reading() as session:
        found = await session.scalars(select(Opportunity.name).order_by(Opportunity.id))
        return list(found)


async def draft(siri: Speaker, name: str, value: str = "") -> None:
    await siri.clicks(NEW)
    await siri.clicks("Behold utkastet", name=name, estimatedvalue=value)


async def test_five_opportunities_and_the_sixth_refused(office: Office, siri: Speaker) -> None:
    await settings.qualification(office, several_opportunities=True)
    await office.lead()
    await siri.says("kvalifiser Brekke")
    for number in range(2, 6):
        await draft(siri, f"Byggetrinn {number}", str(number * 1000))
    assert f"{DISABLED}: Ett kundeemne kan ha høyst fem salgsmuligheter." in shown(siri)
    assert await names(office) == []
    (told,) = await siri.clicks(NEW)
    assert told == f"{DISABLED}: Ett kundeemne kan ha høyst fem salgsmuligheter."
    assert await siri.clicks("Kvalifiser") == ["Kari Brekke er kvalifisert."]
    assert await names(office) == ["Varmepumper til anlegget", *(f"Byggetrinn {number}" for number in range(2, 6))]
    await siri.clicks("Vis salgsmuligheten")
    assert "Varmepumper til anlegget" in shown(siri)


async def test_drafts_are_edited_and_taken_out(office: Office, siri: Speaker) -> None:
    await settings.qualification(office, several_opportunities=True)
    await office.lead()
    await siri.says("kvalifiser Brekke")
    await draft(siri, "Service")
    assert "2. Service" in shown(siri)
    await siri.presses("plan.edit-opportunity", number="2")
    await siri.clicks("Behold utkastet", name="Serviceavtale")
    assert "2. Serviceavtale" in shown(siri)
    await siri.presses("plan.edit-opportunity", number="2")
    await siri.clicks("Tilbake", name="Noe annet")
    assert "2. Serviceavtale" in shown(siri)
    await siri.presses("plan.edit-opportunity", number="1")
    await siri.clicks("Fjern")
    assert "Serviceavtale" in shown(siri)
    await siri.clicks("Kvalifiser")
    assert await names(office) == ["Serviceavtale"]


async def test_cancelling_discards_every_draft(office: Office, siri: Speaker) -> None:
    await settings.qualification(office, several_opportunities=True)
    await office.lead()
    await siri.says("kvalifiser Brekke")
    await draft(siri, "Service")
    await siri.clicks("Avbryt")
    assert await names(office) == []
    await siri.says("kvalifiser Brekke")
    assert "Service" not in shown(siri)


async def test_what_is_wrong_in_a_form_is_told_and_nothing_lost(office: Office, siri: Speaker) -> None:
    await settings.qualification(office, several_opportunities=True)
    await office.lead()
    await siri.says("kvalifiser Brekke")
    await siri.clicks(NEW)
    (told,) = await siri.clicks("Behold utkastet", name="", estimatedvalue="masse")
    assert told == "Noe mangler eller er feil i salgsmulighet 2 for Kari Brekke. Ingenting du har skrevet, er tapt."
    assert "Dette feltet må fylles ut." in shown(siri)
    values = {each["id"]: each.get("value") for each in parts(siri.card, "Input.")}
    assert values["estimatedvalue"] == "masse"
    await siri.clicks("Behold utkastet", name="Service", estimatedvalue="12 500,50")
    assert "12 500,50" in shown(siri).replace("\xa0", " ")


async def test_the_administrators_form_is_asked_exactly(office: Office, siri: Speaker) -> None:
    fields = (
        FormField(column="name", label="Hva gjelder det?", required=True),
        FormField(column="budgetstatus", required=True),
        FormField(column="description", visible=False),
        FormField(column="transactioncurrency", readonly=True),
    )
    await settings.decided(office, OpportunityFormSettings(fields=fields))
    await office.lead()
    await siri.says("kvalifiser Brekke")
    assert "Mangler: Budsjettstatus" in shown(siri)
    (told,) = await siri.clicks("Kvalifiser")
    assert told == "Noe mangler eller er feil i salgsmulighet 1 for Kari Brekke. Ingenting du har skrevet, er tapt."
    assert [(each["id"], each["label"]) for each in parts(siri.card, "Input.")] == [
        ("name", "Hva gjelder det?"),
        ("budgetstatus", "Budsjettstatus"),
    ]
    await siri.clicks("Behold utkastet", budgetstatus="can-buy")
    assert await siri.clicks("Kvalifiser") == ["Kari Brekke er kvalifisert."]


@pytest.mark.parametrize(
    ("values", "has_form", "reason"),
    [
        ({}, True, "Administratoren har ikke slått på flere salgsmuligheter"),
        ({"several_opportunities": True, "opportunity": AUTOMATIC}, True, "Salgsmuligheter opprettes automatisk."),
        ({"several_opportunities": True}, False, "Appen mangler skjemaet"),
    ],
)
async def test_the_button_is_disabled_with_the_true_reason(
    office: Office, siri: Speaker, values: dict[str, object], has_form: bool, reason: str
) -> None:
    await settings.qualification(office, **values)
    await settings.decided(office, AppSettings(has_opportunity_form=has_form))
    await office.lead()
    await siri.says("kvalifiser Brekke")
    (button,) = (action for action in siri.card["actions"] if action["title"] == NEW)
    assert button["isEnabled"] is False
    (told,) = await siri.clicks(NEW)
    assert told.startswith(DISABLED)
    assert reason in told


async def test_a_lead_is_attached_to_an_open_opportunity_of_its_account(office: Office, siri: Speaker) -> None:
    await office.lead(subject="Første avtale")
    await siri.says("kvalifiser Brekke")
    await siri.clicks("Kvalifiser")
    await office.lead(firstname="Per", lastname="Nordvik", emailaddress1="per@brekkehavbruk.example")
    await siri.says("kvalifiser Per Nordvik")
    await siri.clicks("Kvalifiser")
    account = next(each for each in parts(siri.card, "Input.ChoiceSet") if each["id"] == "account")
    await siri.clicks("Fortsett", account=account["choices"][0]["value"], carry="true")
    choices = {each["id"]: each for each in parts(siri.card, "Input.ChoiceSet")}
    titles = {one["title"]: one["value"] for one in choices["opportunity"]["choices"]}
    await siri.clicks("Kvalifiser", opportunity=titles["Bruk salgsmuligheten Første avtale"])
    assert "Salgsmulighet tilknyttet: \nFørste avtale" in shown(siri)
    assert await names(office) == ["Første avtale"]


async def test_drafts_that_the_setting_no_longer_allows_are_let_go(office: Office, siri: Speaker) -> None:
    await settings.qualification(office, several_opportunities=True)
    await office.lead()
    await siri.says("kvalifiser Brekke")
    await draft(siri, "Service")
    await settings.qualification(office, several_opportunities=False)
    await siri.clicks("Kvalifiser")
    assert await names(office) == []
    await siri.clicks("Prøv på nytt")
    await siri.clicks("Kvalifiser")
    assert await names(office) == ["Varmepumper til anlegget"]
