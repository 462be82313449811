"""The rows of lead-management.md 8 about duplicate rules: 13f to 13f3 and 13g to 13g5, as conversations."""

from __future__ import annotations

import pytest
from sqlalchemy import select, update

from bot.worker import HANDLERS, Worker
from dialogs.turn import Incoming, Press
from services.duplicates import administration, listing, publishing
from services.duplicates.administration import RulePublished
from services.duplicates.listing import RuleFacts
from services.jobs import queue
from services.leads import operations
from services.models.audit_entry import AuditEntry
from services.models.duplicate_rule import DuplicateRule, RuleStatus
from services.models.lead import LeadReason
from services.models.user import User
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, texts

RULE = "Leads with the same e-mail address"
REGEL = "Kundeemner med samme e-postadresse"
ERROR = "fordi det allerede finnes en kopi av den gjeldende oppføringen"
PATH = "Innstillinger > Avanserte innstillinger, deretter System > Databehandling > Duplikatregistreringsregler"


@pytest.fixture
async def siri(office: Office) -> Speaker:
    return office.speaker("siri")


@pytest.fixture
async def anders(office: Office) -> Speaker:
    return office.speaker("anders")


async def rule(office: Office, name: str = RULE) -> RuleFacts:
    async with office.store.reading() as session:
        known = next(each for each in await listing.listed(session) if each.name == name)
        return await listing.get(session, known.id)


async def worked(office: Office) -> None:
    """A minute has passed, and all that was due is done."""
    office.clock.move(minutes=1)
    worker = Worker(office.store, HANDLERS, office.clock)
    while await worker.run_one():
        pass


async def twins(office: Office, *, closed: bool = False) -> None:
    """Two leads with one e-mail address: Kari Brekke, and Kari Gammel, who may be closed."""
    await office.lead()
    old = await office.lead(lastname="Gammel")
    if closed:
        async with office.store.writing() as session:
            await operations.disqualify(
                session, old.id, LeadReason.LOST, version=old.version, by=office.people["siri"], now=office.clock()
            )


def shown(speaker: Speaker) -> str:
    return " ".join(texts(speaker.card))


async def qualified(speaker: Speaker) -> str:
    """What is said when Kari Brekke is to be qualified."""
    (told,) = await speaker.says("kvalifiser Kari Brekke")
    return told


async def test_row_13f_an_administrator_unpublishes_the_rule_and_the_lead_is_qualified(
    office: Office, siri: Speaker, anders: Speaker
) -> None:
    await twins(office)
    assert ERROR in await qualified(siri)
    await anders.says(f"opphev publisering av regelen {REGEL}")
    assert "kommer ikke lenger av denne regelen" in shown(anders)
    assert "2 samsvarskoder slettes" in shown(anders)
    assert await anders.clicks("Opphev publisering") == [f"Publiseringen av regelen {REGEL} er opphevet."]
    await qualified(siri)
    assert await siri.clicks("Kvalifiser") == ["Kari Brekke er kvalifisert."]


async def test_row_13f_an_administrators_own_qualification_goes_on_after_the_rule_is_unpublished(
    office: Office, anders: Speaker
) -> None:
    await twins(office)
    assert ERROR in await qualified(anders)
    await anders.clicks("Opphev publisering")
    told = await anders.clicks("Opphev publisering")
    assert told[0] == f"Publiseringen av regelen {REGEL} er opphevet."
    assert await anders.clicks("Kvalifiser") == ["Kari Brekke er kvalifisert."]


async def test_row_13g_an_administrators_own_qualification_goes_on_after_the_rule_excludes_inactive_leads(
    office: Office, anders: Speaker
) -> None:
    await twins(office, closed=True)
    await qualified(anders)
    await anders.clicks("Utelukk inaktive")
    told = await anders.clicks("Utelukk inaktive")
    assert told[0] == f"Regelen {REGEL} utelukker nå inaktive samsvarende oppføringer."
    assert await anders.clicks("Kvalifiser") == ["Kari Brekke er kvalifisert."]


async def test_row_13f_what_was_done_with_a_rule_is_undone(office: Office, anders: Speaker) -> None:
    for asked, undone in (
        (f"opphev publisering av regelen {REGEL}", f"Regelen {REGEL} er publisert igjen."),
        (f"utelukk inaktive oppføringer for regelen {REGEL}", f"Regelen {REGEL} er som den var."),
    ):
        await anders.says(asked)
        await anders.clicks("Opphev publisering" if "opphev" in asked else "Utelukk inaktive")
        assert await anders.says("angre") == [undone]
        found = await rule(office)
        assert (found.status, found.exclude_inactive) == (RuleStatus.PUBLISHED, False)


async def test_row_13f_in_english(office: Office, anders: Speaker) -> None:
    async with office.store.writing() as session:
        await session.execute(update(User).values(language="en"))
    await anders.says(f"unpublish the rule {RULE}")
    assert await anders.clicks("Unpublish") == [f"The rule {RULE} is unpublished."]
    await anders.says(f"publish the rule {RULE}")
    assert await anders.clicks("Publish") == [f"The rule {RULE} is published."]
    await anders.says(f"exclude inactive matching records for the rule {RULE}")
    assert await anders.clicks("Exclude inactive") == [f"The rule {RULE} now excludes inactive matching records."]


async def test_row_13f_a_seller_is_told_who_may(office: Office, siri: Speaker) -> None:
    for words in (f"opphev publisering av regelen {REGEL}", f"utelukk inaktive oppføringer for regelen {REGEL}"):
        (told,) = await siri.says(words)
        assert "administrator" in told
        assert "Spør for meg" in [button["title"] for button in siri.card["actions"]]
    assert (await rule(office)).status is RuleStatus.PUBLISHED


async def test_row_13f1_the_way_in_the_product_is_told(siri: Speaker) -> None:
    await siri.says("vis duplikatregistreringsreglene")
    assert PATH in shown(siri)


async def test_row_13f2_the_rules_are_listed_with_record_types_and_status(siri: Speaker) -> None:
    assert await siri.says("duplikatregistreringsregler") == ["Her er duplikatregistreringsreglene."]
    assert f"{REGEL} Kundeemner mot kundeemner · Publisert" in shown(siri)
    assert shown(siri).count("· Publisert") == 8


async def test_row_13f2_a_rule_is_opened_from_the_list(office: Office, siri: Speaker, anders: Speaker) -> None:
    for speaker, may_change in ((siri, False), (anders, True)):
        await speaker.says("vis duplikatreglene")
        await speaker.clicks(REGEL)
        assert "Samsvarer på: " in shown(speaker)
        assert ("Opphev publisering" in shown(speaker)) is may_change


async def test_row_13f2_words_that_fit_several_rules_give_a_choice(anders: Speaker) -> None:
    assert await anders.says("opphev publisering av regelen same e-mail address") == [
        "Det passer med flere regler. Velg den du mener."
    ]
    assert shown(anders).count("· Publisert") == 3


async def test_row_13f3_unpublishing_drops_the_match_codes_and_is_recorded(office: Office, anders: Speaker) -> None:
    await twins(office)
    assert (await rule(office)).codes == 2
    await anders.does(Incoming(press=Press("rule.unpublish", values={"rule": str((await rule(office)).id)})))
    await anders.clicks("Opphev publisering")
    assert (await rule(office)).status is RuleStatus.UNPUBLISHED
    await worked(office)
    assert (await rule(office)).codes == 0
    async with office.store.reading() as session:
        entry = (await session.scalars(select(AuditEntry).where(AuditEntry.action == "rule.unpublished"))).one()
    assert (entry.by, entry.facts["rule"]) == (office.people["anders"].id, RULE)


async def test_row_13g_the_rule_is_kept_off_closed_leads(office: Office, siri: Speaker, anders: Speaker) -> None:
    await twins(office, closed=True)
    assert ERROR in await qualified(siri)
    await anders.says(f"utelukk inaktive samsvarende oppføringer for regelen {REGEL}")
    assert "Kvalifiserte og diskvalifiserte kundeemner teller ikke lenger som duplikater" in shown(anders)
    told = await anders.clicks("Utelukk inaktive")
    assert told == [f"Regelen {REGEL} utelukker nå inaktive samsvarende oppføringer."]
    await qualified(siri)
    assert await siri.clicks("Kvalifiser") == ["Kari Brekke er kvalifisert."]


async def test_row_13g_open_duplicates_still_forbid_the_qualification(
    office: Office, siri: Speaker, anders: Speaker
) -> None:
    await twins(office)
    await anders.says(f"utelukk inaktive oppføringer for regelen {REGEL}")
    await anders.clicks("Utelukk inaktive")
    assert ERROR in await qualified(siri)


@pytest.mark.parametrize(
    ("row", "step"),
    [
        ("13g1", "1. Innstillinger > Avanserte innstillinger"),
        ("13g2", "2. System > Databehandling > Duplikatregistreringsregler"),
        ("13g3", "3. Åpne og opphev publisering av regelen."),
        ("13g4", "4. Merk av for alternativet Utelukk inaktive samsvarende oppføringer."),
        ("13g5", "5. Publiser regelen."),
    ],
)
async def test_rows_13g1_to_13g5_each_step_is_told_before_and_after(anders: Speaker, row: str, step: str) -> None:
    await anders.says(f"utelukk inaktive samsvarende oppføringer for regelen {REGEL}")
    assert step in shown(anders), row
    await anders.clicks("Utelukk inaktive")
    assert step in shown(anders), row


async def test_row_13g3_a_published_rule_is_not_changed(office: Office) -> None:
    found = await rule(office)
    with pytest.raises(RulePublished):
        async with office.store.writing() as session:
            await administration.set_exclude_inactive(
                session, found.id, exclude_inactive=True, by=office.people["anders"], now=office.clock()
            )


async def test_row_13g4_the_option_is_ticked_on_an_unpublished_rule(office: Office, anders: Speaker) -> None:
    await anders.says(f"opphev publisering av regelen {REGEL}")
    await anders.clicks("Opphev publisering")
    await anders.clicks("Utelukk inaktive")
    await anders.clicks("Utelukk inaktive")
    found = await rule(office)
    assert (found.exclude_inactive, found.status) == (True, RuleStatus.PUBLISHED)


async def test_row_13g5_publishing_makes_the_match_codes_again(office: Office, anders: Speaker) -> None:
    await twins(office)
    await anders.says(f"opphev publisering av regelen {REGEL}")
    await anders.clicks("Opphev publisering")
    await worked(office)
    await anders.says(f"publiser regelen {REGEL}")
    assert "Alle kundeemner får en samsvarskode" in shown(anders)
    assert await anders.clicks("Publiser") == [f"Regelen {REGEL} er publisert."]
    assert (await rule(office)).codes == 2
    async with office.store.reading() as session:
        entry = (await session.scalars(select(AuditEntry).where(AuditEntry.action == "rule.published"))).one()
    assert entry.facts == {"rule": RULE, "status": "published"}


async def test_row_13f2_progress_is_told_while_a_rule_is_being_published(office: Office, anders: Speaker) -> None:
    async with office.store.writing() as session:
        row = await session.get_one(DuplicateRule, (await rule(office)).id)
        row.status = RuleStatus.PUBLISHING
        arguments = {"rule": row.id, "after": 0, "coded": 10_000, "records": 40_000}
        await queue.ask(session, publishing.PUBLISH, arguments, due=office.clock(), now=office.clock())
    await anders.says("vis duplikatreglene")
    assert "Publiseres · 25 % ferdig" in shown(anders)
    await worked(office)
    assert (await rule(office)).status is RuleStatus.PUBLISHED


async def test_row_13g5_a_rule_that_compares_nothing_is_not_published(office: Office, anders: Speaker) -> None:
    async with office.store.writing() as session:
        session.add(DuplicateRule(name="Tom regel", base_entity="lead", matching_entity="lead"))
    await anders.says("publiser regelen Tom regel")
    (told,) = await anders.clicks("Publiser")
    assert told == "Regelen Tom regel sammenligner ingenting. Legg til en betingelse før du publiserer den."


async def test_row_24a_the_setting_of_the_dialog_stands_beside_the_switches_of_detection(anders: Speaker) -> None:
    await anders.says("vis innstillinger")
    assert "Forbedret duplikatregistrering og sammenslåing:  På" in shown(anders)
    assert "Duplikatregistrering for kundeemner:  På" in shown(anders)


async def test_row_25a_a_published_rule_gives_each_record_a_match_code(office: Office, anders: Speaker) -> None:
    await twins(office)
    await anders.says(f"vis regelen {REGEL}")
    assert "Samsvarskoder:  2" in shown(anders)
    assert "100 av 450" in shown(anders)
