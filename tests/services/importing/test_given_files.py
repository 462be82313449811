"""The leads files given for measurement, where they are: every faulty row is caught, every duplicate told."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from services.importing import run
from services.importing.outcomes import Fate, Outcome
from services.models.user import Role
from services.store import Store
from tests.given import people
from tests.measuring_data import DATA, needs_data

FOLDER = DATA / "leads"

pytestmark = needs_data


async def outcomes_of(store: Store, name: str, now: datetime) -> list[Outcome]:
    async with store.writing() as session:
        for owner in ("Siri Seller", "Ola Nordmann", "Per Persen"):
            await people.person(session, owner)
        ada = await people.person(session, "Ada", role=Role.ADMINISTRATOR)
    heard: list[Outcome] = []
    report = await run.import_file(store, FOLDER / name, by=ada, now=now, outcomes=heard.append)
    assert sum(report.counts.values()) == report.rows == len(heard)
    return heard


def known(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    return found


async def test_every_faulty_row_of_the_norwegian_file_is_refused(store: Store, now: datetime) -> None:
    outcomes = await outcomes_of(store, "kundeemner-nb.csv", now)

    refused = [each.row for each in outcomes if each.fate is Fate.REFUSED]

    assert refused == [each["row"] for each in known("kundeemner-nb.bad-rows.json")]
    assert all(each.fate is Fate.CREATED for each in outcomes if each.row not in refused)


async def test_every_duplicate_of_the_english_file_is_told(store: Store, now: datetime) -> None:
    outcomes = await outcomes_of(store, "leads-en.csv", now)

    told = {each.row: each.match.row for each in outcomes if each.fate is Fate.DUPLICATE and each.match}
    true = {each["row"]: each["duplicates_row"] for each in known("leads-en.duplicates.json")}

    assert true.items() <= told.items()
    assert told.keys() - true.keys() == {1842}, "two people who share the e-mail address of row 55"
