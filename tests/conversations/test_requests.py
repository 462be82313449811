"""Asking an administrator for what one may not do oneself: asked once, decided by administrators, told to the asker."""

from __future__ import annotations

import pytest
from sqlalchemy import select, update

from dialogs.conversation import Engine
from dialogs.dialog import Answer, Begin, Dialog, Done, Move
from dialogs.finding import Subject
from dialogs.intents import DIALOGS
from dialogs.state import Person, empty
from dialogs.turn import Incoming, Press, Reply, Turn
from dialogs.words import words_for
from services.leads.facts import LeadFacts
from services.models.change_request import ChangeRequest
from services.models.duplicate_rule import DuplicateRule, RuleStatus
from services.models.lead import Lead
from services.models.user import Role, User
from services.requests.asking import NobodyToAsk
from services.settings import stored
from services.settings.sections import DuplicateSettings
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, texts

RULE = "Leads with the same e-mail address"
UNPUBLISH = "Oppheve publiseringen av regelen «Kundeemner med samme e-postadresse»"


def shown(speaker: Speaker) -> str:
    return " ".join(texts(speaker.card))


class Remedy(Dialog):
    """A blocked qualification in short: it asks an administrator, and goes on with what that resulted in."""

    name = "remedy"
    data = Subject

    async def begin(self, _turn: Turn, data: Subject, _answer: Answer) -> Move:
        wish = {"kind": "rule.unpublish", "rule": RULE, "lead": data.lead}
        return Begin("ask-administrator", wish, then="over", own=data)

    async def over(self, _turn: Turn, _data: Subject, answer: Answer) -> Move:
        return Done((Reply(f"result {answer.result}"),))

    steps = (begin, over)


async def asks(office: Office, who: str = "siri", *, lead: int, **wish: str) -> list[str]:
    """Somebody asks for the rule to be unpublished, or for something else; what is said to it."""
    actor, now = office.people[who], office.clock()
    data = {"kind": "rule.unpublish", "rule": RULE, "lead": lead} | wish
    async with office.store.writing() as session:
        turn = Turn(session, actor, now, words_for("nb", "Europe/Oslo"), "test")
        said = await Engine(DIALOGS).begin(turn, empty(), Person(), "ask-administrator", data)
    return [reply.text for reply in said]


async def rule(office: Office) -> DuplicateRule:
    async with office.store.reading() as session:
        return (await session.scalars(select(DuplicateRule).where(DuplicateRule.name == RULE))).one()


async def requests(office: Office) -> list[ChangeRequest]:
    async with office.store.reading() as session:
        return list(await session.scalars(select(ChangeRequest)))


@pytest.fixture
async def anders(office: Office) -> Speaker:
    """The administrator, who has talked with the assistant."""
    speaker = office.speaker("anders")
    await speaker.does(Incoming(joined=True))
    return speaker


async def test_an_administrator_approves_and_the_asker_qualifies_again(
    office: Office, siri: Speaker, anders: Speaker
) -> None:
    lead = await office.lead()
    await siri.does(Incoming(joined=True))
    assert await asks(office, lead=lead.id) == [
        f"Jeg har spurt Anders Admin: {UNPUBLISH}. Jeg sier fra når det er avgjort."
    ]
    assert await anders.waits() == [f"Siri Selger spør: {UNPUBLISH}."]
    assert "Kari Brekke kan ikke kvalifiseres før dette er gjort." in shown(anders)
    assert "Regelen finner ingen duplikater mer" in shown(anders)
    assert await anders.clicks("Godkjenn") == [f"Godkjent og utført: {UNPUBLISH}."]
    assert (await rule(office)).status is RuleStatus.UNPUBLISHED
    assert await siri.waits() == [f"Godkjent og utført: {UNPUBLISH}."]
    assert "Anders Admin, 23.11.2026 kl. 13:00" in shown(siri)
    await siri.clicks("Kvalifiser")
    assert "Kvalifiser Kari Brekke" in texts(siri.card)


async def blocked(office: Office) -> LeadFacts:
    """A lead that another one is a duplicate of, by the rule."""
    await office.lead(firstname="Kåre", lastname="Lund", companyname="Lund AS")
    return await office.lead()


async def test_a_blocked_seller_asks_from_the_card_and_qualifies_after_the_approval(
    office: Office, siri: Speaker, anders: Speaker
) -> None:
    await blocked(office)
    await siri.says("kvalifiser Kari Brekke")
    asked, again = await siri.clicks("Be om oppheving")
    assert asked == f"Jeg har spurt Anders Admin: {UNPUBLISH}. Jeg sier fra når det er avgjort."
    assert "Kari Brekke kan ikke kvalifiseres" in again
    await anders.waits()
    await anders.clicks("Godkjenn")
    assert await siri.waits() == [f"Godkjent og utført: {UNPUBLISH}."]
    await siri.clicks("Kvalifiser")
    assert await siri.clicks("Kvalifiser") == ["Kari Brekke er kvalifisert."]


async def test_a_blocked_lead_is_qualified_from_the_list_and_the_form_is_left(office: Office, siri: Speaker) -> None:
    lead = await blocked(office)
    await siri.says("kvalifiser Kari Brekke")
    assert "Ett åpent kundeemne kan kvalifiseres herfra" in (await siri.clicks("Kvalifiser fra liste"))[-1]
    assert await siri.clicks("Kvalifiser", leads=str(lead.id)) == [
        "Ett kundeemne kvalifiseres. Jeg sier fra når det er ferdig."
    ]
    assert await siri.waits() == ["Kvalifiseringen fra listen er ferdig. 1 valgt: 1 kvalifisert, 0 ikke kvalifisert."]


async def test_a_seller_who_may_only_read_a_lead_asks_for_it(office: Office, siri: Speaker, anders: Speaker) -> None:
    await office.lead("morten")
    await siri.says("kvalifiser Kari Brekke")
    assert "Få kvalifisere kundeemnet" in (await siri.clicks("Spør for meg"))[0]
    await anders.waits()
    assert await anders.clicks("Godkjenn") == ["Godkjent og utført: Få kvalifisere kundeemnet."]
    await siri.waits()
    await siri.clicks("Kvalifiser")
    assert await siri.clicks("Kvalifiser") == ["Kari Brekke er kvalifisert."]


async def test_a_rejection_changes_nothing_and_is_told(office: Office, siri: Speaker, anders: Speaker) -> None:
    lead = await office.lead()
    await siri.does(Incoming(joined=True))
    await asks(office, lead=lead.id)
    await anders.waits()
    assert await anders.clicks("Avvis") == [f"Avvist: {UNPUBLISH}. Ingenting er endret."]
    assert (await rule(office)).status is RuleStatus.PUBLISHED
    assert await siri.waits() == [f"Avvist: {UNPUBLISH}. Ingenting er endret."]


async def test_the_same_open_request_is_made_once(office: Office, anders: Speaker) -> None:
    lead = await office.lead()
    await asks(office, lead=lead.id)
    (told,) = await asks(office, lead=lead.id)
    assert told.startswith("Du har allerede spurt Anders Admin om dette")
    assert len(await anders.waits()) == 1
    assert len(await requests(office)) == 1


async def test_what_changed_meanwhile_is_said_at_approval(office: Office, siri: Speaker, anders: Speaker) -> None:
    lead = await office.lead()
    await siri.does(Incoming(joined=True))
    await asks(office, lead=lead.id)
    await anders.waits()
    async with office.store.writing() as session:
        await session.execute(
            update(DuplicateRule).where(DuplicateRule.name == RULE).values(status=RuleStatus.UNPUBLISHED)
        )
    nothing_left = f"Godkjent, men det var ingenting å endre lenger: {UNPUBLISH}."
    assert await anders.clicks("Godkjenn") == [nothing_left]
    assert await siri.waits() == [nothing_left]


async def test_a_request_is_decided_once(office: Office, anders: Speaker) -> None:
    lead = await office.lead()
    await asks(office, lead=lead.id)
    await anders.waits()
    card = anders.card
    await anders.clicks("Avvis", on=card)
    assert await anders.clicks("Godkjenn", on=card) == [
        "Forespørselen er allerede avgjort: Anders Admin gjorde det 23.11.2026 kl. 13:00. Ingenting ble endret nå."
    ]
    assert (await rule(office)).status is RuleStatus.PUBLISHED


@pytest.mark.parametrize("who", ["siri", "morten"])
@pytest.mark.parametrize("action", ["request.approve", "request.reject"])
async def test_only_administrators_decide(office: Office, who: str, action: str) -> None:
    lead = await office.lead()
    await asks(office, lead=lead.id)
    (request,) = await requests(office)
    press = Press(action, values={"request": str(request.id)})
    assert "bare en administrator kan endre det" in (await office.speaker(who).does(Incoming(press=press)))[0]
    assert (await rule(office)).status is RuleStatus.PUBLISHED


async def test_open_requests_are_listed(office: Office, siri: Speaker, anders: Speaker) -> None:
    lead = await office.lead()
    await asks(office, lead=lead.id)
    await asks(office, "morten", lead=lead.id, kind="rule.exclude-inactive")
    assert await anders.says("vis forespørsler") == ["2 forespørsler venter på svar."]
    await anders.clicks("Morten Manager")
    assert "Utelukk inaktive samsvarende oppføringer" in shown(anders)
    assert await siri.says("vis forespørsler") == ["Én forespørsel venter på svar."]
    await siri.clicks("Siri Selger")
    assert "Godkjenn" not in texts(siri.card)


async def test_no_request_waits_at_first(anders: Speaker) -> None:
    assert await anders.says("forespørsler") == ["Ingen forespørsler venter på svar."]


async def test_the_asker_learns_nothing_of_a_lead_that_is_out_of_sight_now(
    office: Office, siri: Speaker, anders: Speaker
) -> None:
    lead = await office.lead()
    await siri.does(Incoming(joined=True))
    await asks(office, lead=lead.id)
    async with office.store.writing() as session:
        await session.execute(update(Lead).where(Lead.id == lead.id).values(owner_id=office.people["tone"].id))
    await anders.waits()
    await anders.clicks("Godkjenn")
    await siri.waits()
    assert "Kari" not in shown(siri)
    assert [action["title"] for action in siri.card["actions"]] == ["Mine kundeemner"]


async def test_a_request_for_the_right_to_qualify_makes_the_asker_the_owner(
    office: Office, siri: Speaker, anders: Speaker
) -> None:
    lead = await office.lead("morten")
    await siri.does(Incoming(joined=True))
    await asks(office, lead=lead.id, kind="right.qualify")
    assert await anders.waits() == ["Siri Selger spør: Få kvalifisere kundeemnet."]
    await anders.clicks("Godkjenn")
    await siri.waits()
    await siri.clicks("Kvalifiser")
    assert await siri.clicks("Kvalifiser") == ["Kari Brekke er kvalifisert."]


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("opphev publisering av regelen", "Oppheve publiseringen av regelen"),
        ("utelukk inaktive oppføringer for regelen", "Slå på «Utelukk inaktive samsvarende oppføringer» for regelen"),
    ],
)
async def test_who_may_not_change_a_rule_asks_for_it_from_the_refusal(
    office: Office, siri: Speaker, anders: Speaker, said: str, what: str
) -> None:
    what = f"{what} «Kundeemner med samme e-postadresse»"
    await siri.does(Incoming(joined=True))
    (refused,) = await siri.says(f"{said} {RULE}")
    assert "administrator" in refused
    assert await siri.clicks("Spør for meg") == [
        f"Jeg har spurt Anders Admin: {what}. Jeg sier fra når det er avgjort."
    ]
    await anders.waits()
    assert await anders.clicks("Godkjenn") == [f"Godkjent og utført: {what}."]
    assert await siri.waits() == [f"Godkjent og utført: {what}."]


async def test_who_may_not_publish_a_rule_asks_for_it_from_the_refusal(
    office: Office, siri: Speaker, anders: Speaker
) -> None:
    await anders.says(f"opphev publisering av regelen {RULE}")
    await anders.clicks("Opphev publisering")
    await siri.says(f"publiser regelen {RULE}")
    await siri.clicks("Spør for meg")
    await anders.waits()
    await anders.clicks("Godkjenn")
    assert (await rule(office)).status is RuleStatus.PUBLISHED


async def switches(office: Office) -> DuplicateSettings:
    async with office.store.reading() as session:
        return await stored.read(session, DuplicateSettings)


@pytest.mark.parametrize(
    ("said", "switch"),
    [
        ("slå av duplikatregistrering", ("detection", "Duplikatregistrering")),
        ("slå av duplikatregistrering for kundeemner", ("leads", "Duplikatregistrering for kundeemner")),
        ("slå av duplikatregistrering for import", ("on_import", "Duplikatregistrering under import")),
        ("slå av likhetsregistrering", ("likeness", "Registrering av lignende oppføringer")),
        ("slå av den forbedrede opplevelsen", ("enhanced", "Forbedret duplikatregistrering og sammenslåing")),
    ],
)
async def test_who_may_not_switch_duplicate_detection_asks_for_it_from_the_refusal(
    office: Office, siri: Speaker, anders: Speaker, said: str, switch: tuple[str, str]
) -> None:
    setting, called = switch
    what = f"Slå av «{called}»"
    await siri.does(Incoming(joined=True))
    assert await siri.says(said) == ["Bare en administrator kan endre innstillinger. Spør Anders Admin."]
    assert await siri.clicks("Spør for meg") == [
        f"Jeg har spurt Anders Admin: {what}. Jeg sier fra når det er avgjort."
    ]
    assert await anders.waits() == [f"Siri Selger spør: {what}."]
    assert getattr(await switches(office), setting)
    assert await anders.clicks("Godkjenn") == [f"Godkjent og utført: {what}."]
    assert not getattr(await switches(office), setting)
    assert await siri.waits() == [f"Godkjent og utført: {what}."]


async def test_what_switching_brings_about_is_told_to_who_decides(siri: Speaker, anders: Speaker) -> None:
    await siri.says("slå av duplikatregistrering for kundeemner")
    await siri.clicks("Spør for meg")
    await anders.waits()
    assert "Ingen regel leter etter duplikater av kundeemner, og publiseringen av de publiserte oppheves." in shown(
        anders
    )


async def test_a_switch_that_an_administrator_threw_meanwhile_is_said_at_approval(
    siri: Speaker, anders: Speaker
) -> None:
    await siri.says("slå av likhetsregistrering")
    await siri.clicks("Spør for meg")
    await anders.says("slå av likhetsregistrering")
    await anders.clicks("Lagre")
    await anders.waits()
    assert await anders.clicks("Godkjenn") == [
        "Godkjent, men det var ingenting å endre lenger: Slå av «Registrering av lignende oppføringer»."
    ]


async def test_nothing_is_asked_for_that_is_so_already(siri: Speaker) -> None:
    assert await siri.says("slå på likhetsregistrering") == ["Slik er det allerede. Ingenting ble endret."]
    assert siri.cards == []


async def test_of_other_settings_it_is_only_told_who_may(siri: Speaker) -> None:
    assert await siri.says("slå på sammendrag") == ["Bare en administrator kan endre innstillinger. Spør Anders Admin."]
    assert siri.cards == []


async def test_a_switch_is_asked_for_in_english(office: Office, siri: Speaker, anders: Speaker) -> None:
    async with office.store.writing() as session:
        await session.execute(update(User).values(language="en"))
    what = 'Switch off "Duplicate detection for leads"'
    await siri.does(Incoming(joined=True))
    assert await siri.says("turn off duplicate detection for leads") == [
        "Only an administrator can change settings. Ask Anders Admin."
    ]
    await siri.clicks("Ask for me")
    assert await anders.waits() == [f"Siri Selger asks: {what}."]
    assert await anders.clicks("Reject") == [f"Rejected: {what}. Nothing has been changed."]
    assert (await switches(office)).leads
    assert await siri.waits() == [f"Rejected: {what}. Nothing has been changed."]


async def test_in_english(office: Office, anders: Speaker) -> None:
    async with office.store.writing() as session:
        await session.execute(update(User).where(User.id == office.people["anders"].id).values(language="en"))
    lead = await office.lead()
    await asks(office, lead=lead.id)
    assert await anders.waits() == [f'Siri Selger asks: Unpublish the rule "{RULE}".']
    assert await anders.clicks("Approve") == [f'Approved and done: Unpublish the rule "{RULE}".']


async def test_without_an_administrator_nobody_can_be_asked(office: Office) -> None:
    async with office.store.writing() as session:
        await session.execute(update(User).where(User.role == Role.ADMINISTRATOR).values(active=False))
    lead = await office.lead()
    with pytest.raises(NobodyToAsk):
        await asks(office, lead=lead.id)


async def test_what_asked_goes_on_with_the_request(office: Office) -> None:
    lead = await office.lead()
    async with office.store.writing() as session:
        turn = Turn(session, office.people["siri"], office.clock(), words_for("nb", "Europe/Oslo"), "test")
        said = await Engine((*DIALOGS, Remedy)).begin(turn, empty(), Person(), Remedy.name, {"lead": lead.id})
    (request,) = await requests(office)
    assert said[-1].text == f"result {request.id}"
