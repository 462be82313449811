"""Looking through what a search found: in clusters, of what one may see, pair by pair removable."""

from __future__ import annotations

from datetime import datetime

import pytest

from services.detection import asking, clusters, removing, reviewing, standing
from services.detection.asking import Wish
from services.detection.clusters import Link
from services.detection.removing import Removed
from services.models.user import Role
from services.people.rights import NotAllowed, NotFound
from services.store import Store
from tests.given.people import person
from tests.services.detection import given

SAME = {"firstname": "Kari", "lastname": "Brekke", "companyname": "Havbruk AS", "emailaddress1": "k@havbruk.no"}


def test_pairs_are_joined_to_the_smallest_record() -> None:
    links = [Link(1, 5, 9, 0.8), Link(2, 2, 5, 0.8), Link(3, 7, 8, None)]
    assert clusters.of_links(links) == {1: 2, 2: 2, 3: 7}


def test_a_cluster_that_is_too_large_is_split_where_it_is_least_sure() -> None:
    chain = [Link(number, number, number + 1, 0.6 if number == 15 else 0.95) for number in range(1, 30)]
    found = clusters.of_links(chain)
    assert 15 not in found
    assert {found[number] for number in range(1, 15)} == {1}
    assert {found[number] for number in range(16, 30)} == {16}


def test_a_cluster_of_rules_alone_is_not_split() -> None:
    assert set(clusters.of_links([Link(n, 1, n, None) for n in range(2, 40)]).values()) == {1}


async def test_a_manager_sees_the_teams_and_nothing_tells_of_the_rest(store: Store, now: datetime) -> None:
    async with store.writing() as session:
        siri = await person(session, "Siri Selger", team="Nord")
        tone = await person(session, "Tone Selger", team="Sør")
        morten = await person(session, "Morten Manager", role=Role.MANAGER, team="Nord")
        ours = [await given.lead(session, siri, **SAME) for _ in range(2)]
        await given.lead(session, tone, **SAME)
    job_id = await given.search(store, Wish("Team"), by=morten, now=now)
    await given.work(store, now)
    assert len(await given.kept(store, job_id)) == 3
    async with store.reading() as session:
        page = await reviewing.page(session, job_id, by=morten)
        with pytest.raises(NotAllowed):
            await reviewing.page(session, job_id, by=siri)
    (cluster,) = page.clusters
    assert {each.id for each in cluster.members} == set(ours)
    assert (page.search.found, page.left_out, page.total) == (1, 0, 1)


async def test_a_manager_knows_of_no_others_searches(store: Store, now: datetime) -> None:
    admin = await given.administrator(store)
    async with store.writing() as session:
        morten = await person(session, "Morten Manager", role=Role.MANAGER, team="Nord")
    job_id = await given.search(store, Wish("Alle"), by=admin, now=now)
    async with store.writing() as session:
        assert await reviewing.searches(session, by=morten) == ()
        with pytest.raises(NotFound):
            await reviewing.search(session, job_id, by=morten)
        with pytest.raises(NotFound):
            await asking.stop(session, job_id, by=morten, now=now)


async def test_a_removed_pair_leaves_its_cluster(store: Store, now: datetime) -> None:
    admin = await given.administrator(store)
    async with store.writing() as session:
        for _ in range(2):
            await given.lead(session, admin, **SAME)
    job_id = await given.search(store, Wish("Alle"), by=admin, now=now)
    await given.work(store, now)
    async with store.writing() as session:
        (cluster,) = (await reviewing.page(session, job_id, by=admin)).clusters
        removed = await removing.remove(session, cluster.pairs[0].id, by=admin, now=now)
        assert removed.search == job_id
        assert await removing.remove(session, cluster.pairs[0].id, by=admin, now=now) == Removed(job_id)
        page = await reviewing.page(session, job_id, by=admin)
    assert (page.clusters, page.total, page.search.found, page.left_out) == ((), 0, 0, 0)


async def test_at_most_so_many_pairs_are_shown_and_all_are_counted(
    store: Store, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(standing, "MOST_SHOWN", 2)
    admin = await given.administrator(store)
    async with store.writing() as session:
        for number in range(4):
            for _ in range(2):
                await given.lead(
                    session,
                    admin,
                    **(
                        SAME
                        | {
                            "emailaddress1": f"k{number}@havbruk{number}.no",
                            "lastname": f"Ellingsrud{'abcd'[number] * 4}",
                            "companyname": f"Firma{'xyzw'[number] * 5} AS",
                        }
                    ),
                )
    job_id = await given.search(store, Wish("Alle"), by=admin, now=now)
    await given.work(store, now)
    async with store.reading() as session:
        page = await reviewing.page(session, job_id, by=admin)
    assert page.search.found == len(await given.kept(store, job_id)) >= 4
    assert page.left_out == page.search.found - 2
    assert standing.MOST_SHOWN == 2
