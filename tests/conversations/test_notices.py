"""Something told unasked: once, in the person's own words, where they are or when they come."""

from __future__ import annotations

from sqlalchemy import select, update

from bot.worker import HANDLERS, Worker
from services.models.conversation import Conversation, MessageStatus, OutgoingMessage
from services.models.scoring import RunReason, ScoringVersion, Subject
from services.models.user import Role, User
from services.qualification import from_list
from services.qualification.choices import Entity
from services.scoring import running
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker
from tests.services.scoring import given

TOLD = "Kvalifiseringen fra listen er ferdig. 1 valgt: 1 kvalifisert, 0 ikke kvalifisert."


async def qualifies_a_list(office: Office, who: str = "siri") -> None:
    """A lead of this person is asked to be qualified from a list."""
    lead = await office.lead(who)
    by, now = office.people[who], office.clock()
    async with office.store.writing() as session:
        await from_list.begin(session, [lead.id], tuple(Entity), by=by, now=now)


async def works(office: Office) -> None:
    """The worker does what is due, as in a process of its own."""
    worker = Worker(office.store, HANDLERS, office.clock)
    while await worker.run_one():
        pass


async def lets_be_reached(office: Office) -> None:
    """The channel of the conversations so far is one that messages are sent to."""
    address = {
        "channelId": "emulator",
        "serviceUrl": "http://localhost:9",
        "conversation": {"id": "talk"},
        "bot": {"id": "bot"},
        "user": {"id": "siri"},
        "activityId": "heard-last",
    }
    async with office.store.writing() as session:
        await session.execute(update(Conversation).values(reference=address))


async def messages(office: Office) -> list[OutgoingMessage]:
    """What is to be sent that answers nothing."""
    async with office.store.reading() as session:
        unasked = select(OutgoingMessage).where(OutgoingMessage.processed_id.is_(None))
        return list(await session.scalars(unasked))


async def test_one_notice_is_one_message_with_a_card_that_answers_nothing(office: Office, siri: Speaker) -> None:
    await siri.says("hei")
    await lets_be_reached(office)
    await qualifies_a_list(office)
    await works(office)
    (message,) = await messages(office)
    assert (message.activity["text"], message.status) == (TOLD, MessageStatus.WAITING)
    assert message.activity["attachments"][0]["content"]["body"]
    assert "replyToId" not in message.activity
    await works(office)
    assert len(await messages(office)) == 1


async def test_who_has_never_talked_is_told_when_they_come(office: Office, siri: Speaker) -> None:
    await qualifies_a_list(office)
    await works(office)
    office.clock.move(hours=50)
    await works(office)
    assert await messages(office) == []
    await siri.says("hei")
    assert await siri.waits() == [TOLD]
    assert await siri.waits() == []


async def test_who_comes_to_a_channel_is_told_there(office: Office, siri: Speaker) -> None:
    await qualifies_a_list(office)
    await works(office)
    await siri.says("hei")
    await lets_be_reached(office)
    await works(office)
    assert [message.activity["text"] for message in await messages(office)] == [TOLD]


async def test_a_group_hears_nothing_of_it(office: Office) -> None:
    await office.speaker("siri", group=True).says("hjelp")
    await lets_be_reached(office)
    await qualifies_a_list(office)
    await works(office)
    assert await messages(office) == []


async def test_who_lost_the_role_is_told_nothing(office: Office, siri: Speaker) -> None:
    await siri.says("hei")
    await qualifies_a_list(office)
    async with office.store.writing() as session:
        await session.execute(update(User).where(User.id == office.people["siri"].id).values(role=Role.NONE))
    assert await siri.waits() == []


async def test_a_notice_is_told_in_the_language_of_today(office: Office, siri: Speaker) -> None:
    await siri.says("hei")
    await qualifies_a_list(office)
    await siri.says("in English, please")
    assert await siri.waits() == ["Qualifying from the list is done. 1 chosen: 1 qualified, 0 not qualified."]


async def test_a_notice_leaves_a_waiting_form_as_it_was(office: Office, siri: Speaker) -> None:
    await qualifies_a_list(office)
    await office.lead(lastname="Annen", companyname="Annen AS", emailaddress1="annen@annen.example")
    await siri.says("diskvalifiser Annen")
    form = siri.card
    assert await siri.waits() == [TOLD]
    assert await siri.clicks("Diskvalifiser", on=form) == ["Kari Annen er diskvalifisert."]


async def test_a_person_knows_whose_chat_it_is(office: Office, siri: Speaker) -> None:
    await siri.says("hei")
    await office.speaker("morten", group=True).says("hjelp")
    async with office.store.reading() as session:
        whose = dict((await session.execute(select(Conversation.external_id, Conversation.user_id))).all())
    assert whose == {"talk-siri.selger": office.people["siri"].id, "talk-morten.manager": None}


async def test_administrators_are_told_of_a_scoring_model_that_cannot_be_read(office: Office, siri: Speaker) -> None:
    for speaker in (siri, office.speaker("anders")):
        await speaker.says("hei")
    await lets_be_reached(office)
    async with office.store.writing() as session:
        model = await given.model(session, name="Nord", now=office.clock())
        version = await session.get_one(ScoringVersion, model.published_id)
        version.scorecard = "tampered with"
        await running.begin(session, Subject.LEAD, RunReason.DAILY, now=office.clock())
    await works(office)
    (message,) = await messages(office)
    assert message.activity["text"] == (
        "Poengmodellen Nord kan ikke leses lenger. Den beregner ingenting nå, og poengsummene den har gitt, blir "
        "stående. Slå av automatisk trening, tren den på nytt og publiser den."
    )
