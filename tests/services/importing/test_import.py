"""Taking a leads file in: every row is told of, nothing is there twice, and what was interrupted goes on."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select, update

from services.importing import run
from services.importing.bad_file import BadFile
from services.importing.outcomes import Fate, ImportReport, Outcome, Progress
from services.importing.runs import ImportOvertaken
from services.leads import operations, search
from services.leads.new_lead import NewLead
from services.models.duplicate_rule import MatchCode
from services.models.import_run import ImportRun
from services.models.lead import Lead, LeadReason, LeadState
from services.models.process import ProcessInstance
from services.models.user import Role
from services.people.actors import Actor
from services.people.rights import NotAllowed
from services.store import Store
from tests.given import people
from tests.services.importing.files import HEADER, other_row, row, written


class Interrupted(Exception):
    """Somebody pulled the plug."""


@pytest.fixture
async def ada(store: Store) -> Actor:
    """An administrator, beside Siri of Nord and Ola of Sør."""
    async with store.writing() as session:
        await people.person(session)
        await people.person(session, "Ola Sør", team="Sør")
        return await people.person(session, "Ada", role=Role.ADMINISTRATOR)


async def leads_of(store: Store) -> list[Lead]:
    async with store.reading() as session:
        return list((await session.scalars(select(Lead).order_by(Lead.import_row))).all())


def counts(report: ImportReport) -> tuple[int, ...]:
    """Created, duplicate, refused."""
    return tuple(report.counts.get(fate, 0) for fate in Fate)


async def test_an_open_row_becomes_a_lead_like_any_other(
    store: Store, ada: Actor, now: datetime, tmp_path: Path
) -> None:
    path = written(tmp_path, row() + ";rød", header=HEADER + ";Farge")

    report = await run.import_file(store, path, by=ada, now=now)
    [lead] = await leads_of(store)

    assert counts(report) == (1, 0, 0)
    assert (lead.subject, lead.lastname, lead.companyname) == ("Tilbud", "Brekke", "Brekke Havbruk AS")
    assert (lead.statecode, lead.statuscode, lead.attributes) == (LeadState.OPEN, LeadReason.NEW, {"Farge": "rød"})
    assert lead.createdon == datetime(2026, 11, 2, 8, 0, tzinfo=UTC)
    async with store.reading() as session:
        assert await session.scalar(select(func.count(MatchCode.code))) == 1
        assert await session.scalar(select(ProcessInstance.leadid)) == lead.id
        assert search.sure(await search.search(session, "breke havbruk", by=ada)) is not None


async def test_a_closed_row_becomes_a_closed_lead(store: Store, ada: Actor, now: datetime, tmp_path: Path) -> None:
    path = written(tmp_path, row(state="Diskvalifisert", reason="Tapt", closed="10.11.2026 10:00"))

    await run.import_file(store, path, by=ada, now=now)
    [lead] = await leads_of(store)

    assert (lead.statecode, lead.statuscode) == (LeadState.DISQUALIFIED, LeadReason.LOST)
    assert lead.closedon == datetime(2026, 11, 10, 9, 0, tzinfo=UTC)
    async with store.reading() as session:
        assert await session.scalar(select(func.count(ProcessInstance.id))) == 0


@pytest.mark.parametrize(
    ("bad", "field", "code"),
    [
        (row(topic=""), "subject", "required"),
        (row(last=" "), "lastname", "required"),
        (row(company="x" * 101), "companyname", "too-long"),
        (row(company="Brekke\x00"), "companyname", "nul-character"),
        (row(email="ola(at)firma"), "emailaddress1", "not-an-email"),
        (row(state="Kanskje"), "statecode", "unknown-option"),
        (row(reason="Tapt"), "statuscode", "reason-of-another-state"),
        (row(created="31.02.2026"), "createdon", "not-a-date"),
        (row(created="i går"), "createdon", "not-a-date"),
        (row(state="Kvalifisert", reason="", closed="01.01.2020"), "closedon", "closed-before-created"),
        (row(owner="Ingen Kjent"), "owner", "unknown-owner"),
        (row() + ";ekstra", "", "too-many-columns"),
        ("Tilbud;Kari;Brekke", "", "too-few-columns"),
        (";;;;;;;;;;", "", "empty-row"),
        ('"Tilbud;Kari;Brekke', "", "unclosed-quote"),
    ],
)
async def test_a_bad_row_is_refused_with_its_number_and_reason(
    store: Store, ada: Actor, now: datetime, tmp_path: Path, *, bad: str, field: str, code: str
) -> None:
    path = written(tmp_path, other_row(1), bad, other_row(2))

    report = await run.import_file(store, path, by=ada, now=now)

    assert counts(report) == (2, 0, 1)
    [refused] = report.refused
    assert refused.row == 3
    assert [(each.field, each.code) for each in refused.problems] == [(field, code)]


@pytest.mark.parametrize(
    ("doubtful", "code", "closed"),
    [
        (row(closed="10.11.2026"), "open-lead-has-closing-date", False),
        (row(state="Kvalifisert", reason=""), "closing-date-missing", True),
        (row(created="02.11.2031"), "in-the-future", False),
    ],
)
async def test_a_doubtful_row_is_taken_in_with_a_warning(
    store: Store, ada: Actor, now: datetime, tmp_path: Path, *, doubtful: str, code: str, closed: bool
) -> None:
    heard: list[Outcome] = []

    report = await run.import_file(store, written(tmp_path, doubtful), by=ada, now=now, outcomes=heard.append)
    [lead] = await leads_of(store)

    assert (counts(report), report.warned) == ((1, 0, 0), 1)
    assert [each.code for each in heard[0].warnings] == [code]
    assert (lead.closedon is not None) is closed


@pytest.mark.parametrize(
    ("second", "matched"),
    [
        (row(last="En annen", email="KARI@brekke.example", phone=""), "email"),
        (row(last="En annen", email="", phone="0047 769 40 001"), "phone"),
        (row(email="kari@brekke.no", phone="+4776940002"), None),
        (row(email="", phone=""), None),
    ],
)
async def test_a_duplicate_has_the_address_or_number_of_another(
    store: Store, ada: Actor, now: datetime, tmp_path: Path, *, second: str, matched: str | None
) -> None:
    first = written(tmp_path, row(), name="first.csv")
    both = written(tmp_path, row(topic="Samme fil"), second, name="both.csv")
    heard: list[Outcome] = []

    in_one_file = await run.import_file(store, both, by=ada, now=now, preview=True, outcomes=heard.append)
    await run.import_file(store, first, by=ada, now=now)
    against_store = await run.import_file(store, both, by=ada, now=now, outcomes=heard.append)

    assert counts(in_one_file) == ((1, 1, 0) if matched else (2, 0, 0))
    assert counts(against_store) == ((0, 2, 0) if matched else (1, 1, 0))
    [lead, *_] = await leads_of(store)
    if matched:
        assert [(each.match.by, each.match.row, each.match.lead_id) for each in heard if each.match] == [
            (matched, 2, None), ("email", None, lead.id), (matched, None, lead.id),
        ]  # fmt: skip


async def test_duplicates_are_kept_when_asked_for_and_told(
    store: Store, ada: Actor, now: datetime, tmp_path: Path
) -> None:
    path = written(tmp_path, row(), row(topic="Igjen"))

    report = await run.import_file(store, path, by=ada, now=now, keep_duplicates=True)

    assert (counts(report), report.warned) == ((2, 0, 0), 1)


async def called(store: Store, path: Path, by: Actor, now: datetime, *, likeness: bool = False) -> list[str]:
    """The names of the records that the rows of a file match, by what is told of each row."""
    heard: list[Outcome] = []
    await run.import_file(store, path, by=by, now=now, preview=True, likeness=likeness, outcomes=heard.append)
    return [each.match.called for each in heard if each.match]


async def test_a_row_tells_the_name_of_the_lead_it_matches(
    store: Store, ada: Actor, now: datetime, tmp_path: Path
) -> None:
    await run.import_file(store, written(tmp_path, row()), by=ada, now=now)
    again = written(tmp_path, row(topic="Igjen"), row(email="", phone=""), other_row(2), name="again.csv")
    assert await called(store, again, ada, now, likeness=True) == ["Kari Brekke, Brekke Havbruk AS"] * 2


async def test_a_lead_that_is_out_of_sight_by_now_is_not_named(
    store: Store, ada: Actor, now: datetime, tmp_path: Path
) -> None:
    path = written(tmp_path, row(owner=""))
    async with store.writing() as session:
        siri = await people.person(session, "Siri Nes")
        ola = await people.person(session, "Ola Vest", team="Vest")
    await run.import_file(store, path, by=siri, now=now)
    async with store.writing() as session:
        await session.execute(update(Lead).values(owner_id=ola.id))
    assert await called(store, path, siri, now) == [""]
    assert await called(store, path, ada, now) == ["Kari Brekke, Brekke Havbruk AS"]


async def test_the_same_file_again_makes_nothing_and_tells_of_every_row(
    store: Store, ada: Actor, now: datetime, tmp_path: Path
) -> None:
    path = written(tmp_path, other_row(1), row(topic=""), other_row(1), other_row(2))
    heard: list[Outcome] = []

    first = await run.import_file(store, path, by=ada, now=now)
    again = await run.import_file(store, path, by=ada, now=now, keep_duplicates=False, outcomes=heard.append)

    assert (counts(first), counts(again)) == ((2, 1, 1), (0, 3, 1))
    assert [each.match.by if each.match else None for each in heard] == [
        "already-imported", None, "email", "already-imported",
    ]  # fmt: skip
    assert len(await leads_of(store)) == 2


async def test_an_interrupted_import_goes_on_where_it_was(
    store: Store, ada: Actor, now: datetime, tmp_path: Path
) -> None:
    path = written(tmp_path, *(other_row(number) for number in range(1010)), other_row(3))
    heard: list[Outcome] = []

    def pull_the_plug(progress: Progress) -> None:
        if progress.done == 500:
            raise Interrupted

    with pytest.raises(Interrupted):
        await run.import_file(store, path, by=ada, now=now, progress=pull_the_plug, outcomes=heard.append)
    report = await run.import_file(store, path, by=ada, now=now, outcomes=heard.append)

    assert (counts(report), report.resumed_from) == ((1010, 1, 0), 500)
    assert [each.row for each in heard] == list(range(2, 1013))
    assert [lead.import_row for lead in await leads_of(store)] == list(range(2, 1012))


async def test_of_two_who_take_the_same_file_in_one_is_told(
    store: Store, ada: Actor, now: datetime, tmp_path: Path
) -> None:
    """That somebody else is at it, or, where that one was done before, that all of it is there."""
    path = written(tmp_path, *(other_row(number) for number in range(600)))

    results = await asyncio.gather(
        *(run.import_file(store, path, by=ada, now=now) for _ in range(2)), return_exceptions=True
    )

    overtaken = [each for each in results if isinstance(each, ImportOvertaken)]
    report, *late = sorted(
        (each for each in results if isinstance(each, ImportReport)), key=lambda each: each.resumed_from
    )
    assert counts(report) == (600, 0, 0)
    assert [each.resumed_from for each in late] == ([] if overtaken else [600])
    assert len(await leads_of(store)) == 600


async def test_a_preview_writes_nothing(store: Store, ada: Actor, now: datetime, tmp_path: Path) -> None:
    path = written(tmp_path, row(), row(), row(topic=""))

    report = await run.import_file(store, path, by=ada, now=now, preview=True)

    assert counts(report) == (1, 1, 1)
    assert await leads_of(store) == []
    async with store.reading() as session:
        assert await session.scalar(select(func.count(ImportRun.id))) == 0


async def test_a_bad_file_changes_nothing(store: Store, ada: Actor, now: datetime, tmp_path: Path) -> None:
    with pytest.raises(BadFile):
        await run.import_file(store, written(tmp_path, "Kari", header="Fornavn"), by=ada, now=now)

    assert await leads_of(store) == []


@pytest.mark.parametrize(
    ("role", "owner", "code"),
    [
        (Role.SELLER, "", None),
        (Role.SELLER, "Siri Selger", "owner-not-allowed"),
        (Role.MANAGER, "Siri Selger", None),
        (Role.MANAGER, "Ola Sør", "owner-not-allowed"),
    ],
)
async def test_whose_leads_a_person_of_nord_may_bring(
    store: Store, ada: Actor, now: datetime, tmp_path: Path, *, role: Role, owner: str, code: str | None
) -> None:
    async with store.writing() as session:
        importer = await people.person(session, "Importør", role=role)

    report = await run.import_file(store, written(tmp_path, row(owner=owner)), by=importer, now=now)

    assert [problem.code for each in report.refused for problem in each.problems] == ([code] if code else [])


async def test_who_has_no_role_imports_nothing(store: Store, now: datetime, tmp_path: Path) -> None:
    async with store.writing() as session:
        nobody = await people.person(session, role=Role.NONE)

    with pytest.raises(NotAllowed):
        await run.import_file(store, written(tmp_path, row()), by=nobody, now=now)


async def test_a_row_that_is_very_much_like_a_lead_is_told_of_where_that_is_asked_for(
    store: Store, ada: Actor, now: datetime, tmp_path: Path
) -> None:
    async with store.writing() as session:
        known = NewLead(
            "Pumper", "Brekke", firstname="Kari", companyname="Brekke Havbruk AS", emailaddress1="kari@brekke.example",
            address1_city="Svolvær",
        )  # fmt: skip
        lead = await operations.create(session, known, by=ada, now=now)
    path = tmp_path / "leads.csv"
    path.write_text(
        "Topic,First Name,Last Name,Company Name,Email,City\n"
        "Pumper,Kari,Brekke,Brekke Havbruk,k.brekke@brekke.example,Svolvær\n"
        "Annet,Ola,Nordmann,Fjord AS,ola@fjord.example,Bodø\n",
        encoding="utf-8",
    )
    told: list[Outcome] = []
    await run.import_file(store, path, by=ada, now=now, outcomes=told.append, likeness=True, preview=True)
    alike, other = told
    assert (alike.fate, alike.match and (alike.match.by, alike.match.lead_id)) == (Fate.CREATED, ("alike", lead.id))
    assert [each.code for each in alike.warnings] == ["possible-duplicate"]
    assert (other.match, other.warnings) == (None, ())
    silent: list[Outcome] = []
    await run.import_file(store, path, by=ada, now=now, outcomes=silent.append)
    assert [each.match for each in silent] == [None, None]
