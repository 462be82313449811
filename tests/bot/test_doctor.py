"""The doctor: each check by its name, well and ill."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, update

from bot import doctor
from bot.config import Configuration
from bot.doctor import Patient
from services import schema
from services.jobs import queue
from services.models.conversation import Conversation, MessageStatus, OutgoingMessage
from services.models.duplicate_rule import DuplicateRule, RuleStatus
from services.models.field_mapping import FieldMapping
from services.models.job import Job, JobStatus
from services.models.user import Role
from services.store import Store
from tests.given import people


@pytest.fixture
def patient(store: Store, now: datetime) -> Patient:
    return Patient(Configuration(auth="off"), store, now)


async def test_without_an_app_id_the_configuration_is_told(patient: Patient) -> None:
    unregistered = Patient(Configuration(auth="required", app_id=""), patient.store, patient.now)
    assert (await doctor.configuration(patient)).ok
    check = await doctor.configuration(unregistered)
    assert not check.ok
    assert "MicrosoftAppId" in check.detail


async def test_the_sdk_is_the_version_that_was_tested(patient: Patient) -> None:
    assert (await doctor.sdk(patient)).ok


async def test_a_store_that_answers_is_well(patient: Patient) -> None:
    assert (await doctor.store(patient)).ok


async def test_looking_for_a_missing_file_does_not_make_it(tmp_path: Path, now: datetime) -> None:
    path = tmp_path / "missing.db"
    nowhere = Store(f"sqlite:///{path}")
    checks = await doctor.examine(Patient(Configuration(auth="off"), nowhere, now))
    await nowhere.close()
    assert [check.name for check in checks] == ["configuration", "sdk", "store"]
    assert not checks[-1].ok
    assert not path.exists()


async def test_a_server_that_is_away_is_told(now: datetime) -> None:
    away = Store("postgresql://nobody@127.0.0.1:1/none")
    check = await doctor.store(Patient(Configuration(auth="off"), away, now))
    await away.close()
    assert not check.ok


async def test_an_older_schema_is_told(own_database_url: str, now: datetime) -> None:
    store = Store(own_database_url)
    patient = Patient(Configuration(database_url=own_database_url, auth="off"), store, now)
    assert (await doctor.migrations(patient)).ok
    await schema.downgrade(store, "base")
    check = await doctor.migrations(patient)
    await store.close()
    assert not check.ok
    assert check.remedy == "leadbot migrate"


async def test_missing_defaults_are_told(patient: Patient) -> None:
    assert (await doctor.defaults_in_place(patient)).ok
    async with patient.store.writing() as session:
        await session.execute(delete(FieldMapping))
    assert not (await doctor.defaults_in_place(patient)).ok


async def test_no_published_rule_is_told(patient: Patient) -> None:
    assert (await doctor.rules(patient)).detail == "8 published"
    async with patient.store.writing() as session:
        await session.execute(update(DuplicateRule).values(status=RuleStatus.UNPUBLISHED))
    assert not (await doctor.rules(patient)).ok


async def test_an_organisation_without_an_administrator_is_told(patient: Patient) -> None:
    async with patient.store.writing() as session:
        await people.person(session)
    assert not (await doctor.people(patient)).ok
    async with patient.store.writing() as session:
        await people.person(session, "Anders Moe", role=Role.ADMINISTRATOR)
    check = await doctor.people(patient)
    assert check.ok
    assert check.detail == "2 with a role, 1 of them administrators"


async def test_late_and_parked_jobs_are_told(patient: Patient) -> None:
    a_while_ago = patient.now - timedelta(minutes=6)
    async with patient.store.writing() as session:
        await queue.ask(session, "summary", {}, due=patient.now, now=patient.now)
    assert (await doctor.jobs(patient)).ok
    async with patient.store.writing() as session:
        await queue.ask(session, "summary", {}, due=a_while_ago, now=a_while_ago)
        session.add(Job(kind="summary", status=JobStatus.PARKED, due=patient.now, createdon=patient.now))
    assert (await doctor.jobs(patient)).detail == "1 late, 1 parked"


async def test_messages_that_wait_too_long_are_told(patient: Patient) -> None:
    async with patient.store.writing() as session:
        talk = Conversation(channel="msteams", external_id="a", touched=patient.now)
        session.add(talk)
        await session.flush()
        for minutes, status in ((1, MessageStatus.WAITING), (60, MessageStatus.WAITING), (60, MessageStatus.SENT)):
            at = patient.now - timedelta(minutes=minutes)
            session.add(OutgoingMessage(conversation_id=talk.id, activity={}, status=status, due=at, createdon=at))
    assert (await doctor.outbox(patient)).detail == "1 messages wait"
