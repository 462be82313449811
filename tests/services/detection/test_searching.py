"""A search finds what comparing every pair finds, once, whoever does its parts and however often."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import combinations

import pytest
from rapidfuzz import fuzz
from sqlalchemy import func, select

from bot.worker import HANDLERS, Worker
from services.detection import asking, by_likeness, by_rules, running, shared_keys
from services.detection.asking import NoPublishedRules, NotSearched, Wish
from services.duplicates.rules import Condition
from services.jobs import queue
from services.models.detection_job import DetectionJob, DetectionPart, DetectionStatus, Method
from services.models.duplicate_rule import Operator
from services.models.job import Job
from services.models.lead import Lead
from services.people.actors import Actor
from services.people.rights import NotAllowed
from services.resemblance import judging, keys
from services.resemblance.judgement import Label, LikenessRule
from services.resemblance.profile import Profile
from services.similar import detaching
from services.store import Store
from services.views import definitions, written
from tests.given.people import person
from tests.services.detection import given
from tests.services.duplicates.given import condition, no_rules, stored_rule


@pytest.fixture
async def admin(store: Store) -> Actor:
    return await given.administrator(store)


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "RECORDS", 7)


async def profiles(store: Store) -> dict[int, Profile]:
    async with store.reading() as session:
        ids = list(await session.scalars(select(Lead.id)))
        return await by_likeness.profiles(session, "lead", ids)


def is_kept(ours: Profile, theirs: Profile, size: int, shared_by: dict[int, int]) -> bool:
    """What comparing two records whole says, whoever finds them."""
    found = judging.judge(ours, theirs, shared_by=shared_by, store_size=size)
    likely = found.label in (Label.LIKELY, Label.VERY_LIKELY)
    return likely or any(rule is not LikenessRule.SAME_PHONE for rule in found.fired)


def is_worth_it(ours: Profile, theirs: Profile) -> bool:
    """Two people of unlike names are looked at only where they have an e-mail address in common."""
    names = [" ".join(each.names) for each in (ours, theirs)]
    if not all(names):
        return True
    alike = fuzz.token_sort_ratio(*names) / 100 >= by_likeness.NAMES_UNLIKE
    return alike or ours.email == theirs.email != ""


def expected(every: dict[int, Profile]) -> set[tuple[int, int]]:
    """Every pair that shares two keys or a strong one and is kept, by looking at all pairs."""
    of = {record: frozenset(keys.keys(profile)) for record, profile in every.items()}
    sizes: dict[int, int] = {}
    for each in of.values():
        for key in each:
            sizes[key] = sizes.get(key, 0) + 1
    found = set()
    for one, other in combinations(sorted(every), 2):
        shared = of[one] & of[other]
        strong, more = shared & keys.strong(every[one]), shared - keys.of_name_alone(every[one])
        if (
            (strong or (len(shared) >= 2 and (more or min(sizes[key] for key in shared) <= shared_keys.RARE)))
            and is_worth_it(every[one], every[other])
            and is_kept(every[one], every[other], len(every), {key: sizes[key] for key in shared})
        ):
            found.add((one, other))
    return found


@pytest.mark.usefixtures("small_parts")
@pytest.mark.parametrize("seed", [1, 2])
async def test_likeness_finds_what_all_pairs_would(store: Store, admin: Actor, now: datetime, seed: int) -> None:
    await given.many(store, admin, 80, seed=seed)
    job_id = await given.search(store, Wish("Alle"), by=admin, now=now)
    await given.work(store, now)
    assert set(await given.kept(store, job_id)) == expected(await profiles(store)) != set()
    job = await given.the_job(store, job_id)
    assert (job.status, job.total, job.done, job.partitions) == (DetectionStatus.DONE, 80, 80, 0)


@pytest.mark.usefixtures("small_parts")
async def test_what_the_transaction_finds_is_what_was_prepared(store: Store, admin: Actor, now: datetime) -> None:
    await given.many(store, admin, 60)
    prepared = await given.search(store, Wish("Alle"), by=admin, now=now)
    await given.work(store, now)
    unprepared = await given.search(store, Wish("Alle"), by=admin, now=now)
    worker = Worker(store, HANDLERS, lambda: now)
    worker._preparations = {}
    while await worker.run_one():
        pass
    ours, theirs = await given.kept(store, prepared), await given.kept(store, unprepared)
    assert set(ours) == set(theirs)
    assert all(ours[pair].probability == pytest.approx(theirs[pair].probability) for pair in ours)


@pytest.mark.usefixtures("small_parts")
async def test_a_part_done_twice_writes_nothing_twice(store: Store, admin: Actor, now: datetime) -> None:
    await given.many(store, admin, 40)
    job_id = await given.search(store, Wish("Alle"), by=admin, now=now)
    worker = Worker(store, HANDLERS, lambda: now)
    assert await worker.run_one()
    async with store.writing() as session:
        await running.part(session, {"search": job_id, "part": 1}, now)
    once, before = await given.kept(store, job_id), await given.the_job(store, job_id)
    async with store.writing() as session:
        await running.part(session, {"search": job_id, "part": 1}, now)
    after = await given.the_job(store, job_id)
    assert set(await given.kept(store, job_id)) == set(once)
    assert (after.done, after.partitions) == (before.done, before.partitions) == (7, 5)
    await given.work(store, now)
    assert (await given.the_job(store, job_id)).done == 40


@pytest.mark.usefixtures("small_parts")
async def test_a_worker_that_dies_between_parts_leaves_the_rest_to_the_next(
    store: Store, admin: Actor, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    await given.many(store, admin, 40)
    whole = await given.search(store, Wish("Alle"), by=admin, now=now)
    await given.work(store, now)
    job_id = await given.search(store, Wish("Alle"), by=admin, now=now)
    worker = Worker(store, HANDLERS, lambda: now)
    for _ in range(3):
        await worker.run_one()
    async with store.writing() as session:
        await queue.claim(session, kinds=(running.PART,), now=now)
    later = now + timedelta(minutes=2)
    await given.work(store, later)
    assert set(await given.kept(store, job_id)) == set(await given.kept(store, whole))
    assert (await given.the_job(store, job_id)).status is DetectionStatus.DONE


@pytest.mark.usefixtures("small_parts")
async def test_the_rules_find_equal_records(store: Store, admin: Actor, now: datetime) -> None:
    async with store.writing() as session:
        await no_rules(session)
        facts = {"base_entity": "lead", "matching_entity": "lead"}
        rule = await stored_rule(session, condition("lastname"), condition("companyname"), **facts)
        ids = [
            await given.lead(session, admin, lastname=f"Nummer{number % 12}", companyname="Havbruk AS")
            for number in range(20)
        ]
    job_id = await given.search(store, Wish("Regler", method=Method.RULES), by=admin, now=now)
    await given.work(store, now)
    found = await given.kept(store, job_id)
    assert set(found) == {(ids[at], ids[at + 12]) for at in range(8)}
    assert {row.rule_key for row in found.values()} == {f"rule:{rule.id}"}


async def test_rules_that_compare_different_columns(store: Store, admin: Actor, now: datetime) -> None:
    async with store.writing() as session:
        await no_rules(session)
        crossed = Condition("telephone1", "mobilephone", Operator.EXACT_MATCH, None, ignore_blank_values=False)
        await stored_rule(session, crossed, base_entity="lead", matching_entity="lead")
        one = await given.lead(session, admin, lastname="Berg", telephone1="22000001")
        two = await given.lead(session, admin, lastname="Dahl", mobilephone="22000001")
        await given.lead(session, admin, lastname="Moen", telephone1="22000001")
    job_id = await given.search(store, Wish("Regler", method=Method.RULES), by=admin, now=now)
    await given.work(store, now)
    assert (one, two) in await given.kept(store, job_id)


async def test_a_crowd_under_one_code_is_told_by_its_first(
    store: Store, admin: Actor, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(by_rules, "MOST_A_CODE", 3)
    async with store.writing() as session:
        await no_rules(session)
        await stored_rule(session, condition("companyname"), base_entity="lead", matching_entity="lead")
        ids = [await given.lead(session, admin, lastname=f"Nr{at}", companyname="Havbruk AS") for at in range(6)]
    job_id = await given.search(store, Wish("Regler", method=Method.RULES), by=admin, now=now)
    await given.work(store, now)
    assert set(await given.kept(store, job_id)) == {(ids[0], each) for each in ids[1:]}


async def test_pairs_told_apart_and_merged_leads_are_left_out(store: Store, admin: Actor, now: datetime) -> None:
    same = {"firstname": "Kari", "lastname": "Brekke", "companyname": "Havbruk AS", "emailaddress1": "k@havbruk.no"}
    async with store.writing() as session:
        one, two, three = [await given.lead(session, admin, **same) for _ in range(3)]
        await detaching.detach(session, "lead", one, two, by=admin, now=now)
        merged = await session.get(Lead, three)
        assert merged is not None
        merged.merged = True
    for method in Method:
        job_id = await given.search(store, Wish("Alle", method=method), by=admin, now=now)
        await given.work(store, now)
        assert await given.kept(store, job_id) == {}


async def test_only_leads_of_the_view_are_looked_at(store: Store, admin: Actor, now: datetime) -> None:
    same = {"firstname": "Kari", "lastname": "Brekke", "companyname": "Havbruk AS", "emailaddress1": "k@havbruk.no"}
    other = {"firstname": "Ola", "lastname": "Lien", "companyname": "Lien Bygg AS", "emailaddress1": "o@lien.no"}
    async with store.writing() as session:
        siri = await person(session, "Siri Selger", team="Nord")
        mine = [await given.lead(session, admin, **same), await given.lead(session, siri, **same)]
        await given.lead(session, siri, **other)
        await given.lead(session, siri, **other)
    query = written.plain(definitions.MY_OPEN_LEADS)
    job_id = await given.search(store, Wish("Mine", query=query), by=admin, now=now)
    await given.work(store, now)
    assert set(await given.kept(store, job_id)) == {(mine[0], mine[1])}
    assert (await given.the_job(store, job_id)).total == 1


async def test_a_search_comes_again_until_it_is_stopped(store: Store, admin: Actor, now: datetime) -> None:
    job_id = await given.search(store, Wish("Hver uke", recurs=7), by=admin, now=now)
    await given.work(store, now)
    week = now + timedelta(days=7)
    await given.work(store, week)
    assert (await given.the_job(store, job_id + 1)).status is DetectionStatus.DONE
    async with store.writing() as session:
        await asking.stop(session, job_id + 1, by=admin, now=week)
    await given.work(store, week + timedelta(days=8))
    async with store.reading() as session:
        assert await session.get(DetectionJob, job_id + 2) is None


@pytest.mark.usefixtures("small_parts")
async def test_a_stopped_search_looks_at_no_more(store: Store, admin: Actor, now: datetime) -> None:
    await given.many(store, admin, 20)
    job_id = await given.search(store, Wish("Alle"), by=admin, now=now)
    await Worker(store, HANDLERS, lambda: now).run_one()
    async with store.writing() as session:
        await asking.stop(session, job_id, by=admin, now=now)
    await given.work(store, now)
    async with store.reading() as session:
        done = select(func.count()).select_from(DetectionPart).where(DetectionPart.doneon.is_not(None))
        assert await session.scalar(done) == 0
        assert await session.scalar(select(func.count()).select_from(Job).where(Job.kind == "notice")) == 0


async def test_what_cannot_be_searched(store: Store, admin: Actor, now: datetime) -> None:
    async with store.writing() as session:
        await no_rules(session)
        seller = await person(session, "Siri Selger")
    for wish, by, refusal in (
        (Wish("Alle"), seller, NotAllowed),
        (Wish(" "), admin, NotSearched),
        (Wish("x", entity="opportunity"), admin, NotSearched),
        (Wish("x", recurs=0), admin, NotSearched),
        (Wish("x", entity="account", query=written.plain(definitions.OPEN_LEADS)), admin, NotSearched),
        (Wish("x", method=Method.RULES), admin, NoPublishedRules),
    ):
        with pytest.raises(refusal):
            await given.search(store, wish, by=by, now=now)
