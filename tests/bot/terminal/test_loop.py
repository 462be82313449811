"""The chat in a terminal: what was asked for is done between two lines, and what is told unasked is shown."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import datetime
from io import StringIO

from rich.console import Console

from bot.terminal import loop
from bot.terminal.talk import Talk
from bot.turns import Account
from services.leads import operations
from services.leads.new_lead import NewLead
from services.models.user import Role
from services.people.actors import Actor
from services.requests import asking
from services.store import Store
from tests.given import people

SIRI, ANDERS = Account("siri.selger", "Siri Selger"), Account("anders.admin", "Anders Admin")
UNPUBLISH = "Oppheve publiseringen av regelen «Kundeemner med samme e-postadresse»"


async def given(store: Store, now: datetime) -> tuple[Actor, int]:
    """Siri, a lead of hers, and an administrator."""
    values = NewLead(subject="Pumper", firstname="Kari", lastname="Brekke", companyname="Brekke Havbruk AS")
    async with store.writing() as session:
        siri = await people.person(session)
        await people.person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None)
        return siri, (await operations.create(session, values, by=siri, now=now)).id


def typed(runner: asyncio.Runner, talk: Talk, *lines: str) -> str:
    """What is on the screen after these lines were typed and the person left."""
    screen = StringIO()
    left: Iterator[str] = iter(lines)

    def ask() -> str:
        try:
            return next(left)
        except StopIteration:
            raise EOFError from None

    loop.run(runner, talk, Console(file=screen, width=200), ask)
    return screen.getvalue()


def test_a_list_is_qualified_and_its_receipt_shown_without_another_process(database_url: str, now: datetime) -> None:
    store = Store(database_url)
    with asyncio.Runner() as runner:
        runner.run(given(store, now))
        talk = Talk(store, SIRI, lambda: now)
        shown = typed(runner, talk, "mine åpne kundeemner", "kvalifiser disse", "Kvalifiser")
        runner.run(store.close())
    assert "Kvalifiseringen fra listen er ferdig. 1 valgt: 1 kvalifisert, 0 ikke kvalifisert." in shown
    assert "Kari Brekke: kvalifisert" in shown


def test_a_request_and_its_answer_reach_two_people_one_after_the_other(database_url: str, now: datetime) -> None:
    async def asked(siri: Actor, lead: int) -> None:
        async with store.writing() as session:
            wish = {"rule": "Leads with the same e-mail address"}
            await asking.ask(session, "rule.unpublish", wish, lead_id=lead, by=siri, now=now)

    store = Store(database_url)
    with asyncio.Runner() as runner:
        runner.run(asked(*runner.run(given(store, now))))
        typed(runner, Talk(store, SIRI, lambda: now), "hei")
        to_anders = typed(runner, Talk(store, ANDERS, lambda: now), "Godkjenn")
        to_siri = typed(runner, Talk(store, SIRI, lambda: now))
        runner.run(store.close())
    assert f"Siri Selger spør: {UNPUBLISH}." in to_anders
    assert f"Godkjent og utført: {UNPUBLISH}." in to_anders
    assert f"Godkjent og utført: {UNPUBLISH}." in to_siri


def test_a_form_above_the_answer_to_a_side_question_is_still_pressed_by_its_words(
    database_url: str, now: datetime
) -> None:
    store = Store(database_url)
    with asyncio.Runner() as runner:
        runner.run(given(store, now))
        talk = Talk(store, SIRI, lambda: now)
        shown = typed(runner, talk, "kvalifiser Brekke", "hva skjer med notatene?", "Kvalifiser")
        runner.run(store.close())
    assert "Kari Brekke er kvalifisert." in shown


def test_a_form_is_cancelled_whatever_is_missing_on_it(database_url: str, now: datetime) -> None:
    store = Store(database_url)
    with asyncio.Runner() as runner:
        runner.run(given(store, now))
        talk = Talk(store, SIRI, lambda: now)
        missing = typed(runner, talk, "nytt kundeemne Ola Berg", "Lagre")
        cancelled = typed(runner, talk, "nytt kundeemne Ola Berg", "avbryt")
        runner.run(store.close())
    assert "Emne: Dette feltet må fylles ut." in missing
    assert "Avbrutt. Ingenting ble endret." in cancelled


def test_a_button_of_an_older_card_that_is_over_is_not_pressed_by_its_words(database_url: str, now: datetime) -> None:
    store = Store(database_url)
    with asyncio.Runner() as runner:
        runner.run(given(store, now))
        talk = Talk(store, SIRI, lambda: now)
        lines = ("kvalifiser Brekke", "Kvalifiser", "reaktiver Brekke", "Reaktiver", "vis Brekke", "angre")
        shown = typed(runner, talk, *lines)
        runner.run(store.close())
    assert "Reaktiveringen av Kari Brekke er angret." in shown
