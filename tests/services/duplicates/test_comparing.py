"""Two given records under every rule: a verdict is what matching finds, and its evidence holds again."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from services.duplicates import comparing, match_codes, matching, rules
from services.duplicates.comparing import Outcome, Reason
from services.models.duplicate_rule import Operator, RuleStatus
from services.models.lead import LeadState
from services.models.similarity import DetachedPair
from services.people.rights import NotFound
from services.settings import stored
from services.settings.sections import DuplicateSettings
from services.store import Session, Store
from tests.given import leads, people
from tests.services.duplicates import given as rules_given

SAME = settings(deadline=None, suppress_health_check=list(HealthCheck), derandomize=True, max_examples=40)
TEXTS = some.sampled_from(["", "Nes", "NES ", "Nes AS", "Næs", "Nes Havbruk"])
PHONES = some.sampled_from(["", "76940001", "+47 769 40 001", "76940002"])
RECORDS = some.fixed_dictionaries(
    {"companyname": TEXTS, "address1_city": TEXTS, "telephone1": PHONES, "mobilephone": PHONES}
)
CONDITIONS = some.builds(
    rules_given.condition,
    some.sampled_from(["companyname", "address1_city", "telephone1"]),
    some.sampled_from([Operator.EXACT_MATCH, Operator.SAME_FIRST_CHARACTERS]),
    characters=some.just(3),
    ignore_blank_values=some.booleans(),
)


@given(
    ours=RECORDS,
    theirs=RECORDS,
    conditions=some.lists(CONDITIONS, min_size=1, max_size=3),
    standing=some.tuples(some.booleans(), some.booleans()),
)
@SAME
async def test_a_verdict_is_what_matching_finds_and_its_evidence_holds_again(
    store: Store, ours: dict[str, str], theirs: dict[str, str], conditions: list[Any], standing: tuple[bool, bool]
) -> None:
    strict, closed = standing
    async with store.writing() as session:
        await rules_given.no_rules(session)
        seller = await people.person(session)
        kind = {"base_entity": "lead", "matching_entity": "lead", "exclude_inactive": strict}
        await rules_given.stored_rule(session, *conditions, name="A rule", **kind)
        first = await leads.lead(session, seller, **ours)
        state = LeadState.DISQUALIFIED if closed else LeadState.OPEN
        other = await leads.lead(session, seller, statecode=state, **theirs)
        await match_codes.store(session, "lead", [first, other])
        compared = await comparing.compare(session, ("lead", first.id), ("lead", other.id), by=seller)
        forth = next(each for each in compared.verdicts if each.name == "A rule" and not each.turned)
        found = await matching.matches(session, "lead", ours, by=seller, exclude_id=first.id)
        assert (forth.outcome is Outcome.FIRES) == (other.id in {match.record_id for match in found})
        known = await rules.load(session)
        for match in found:
            for evidence in match.evidence:
                assert evidence.ours_normalised == evidence.theirs_normalised
                assert evidence.likeness == 1.0
            again = await comparing.compare(session, ("lead", first.id), ("lead", match.record_id), by=seller)
            (fires,) = [each for each in again.verdicts if each.outcome is Outcome.FIRES and not each.turned]
            assert [(part.ours, part.theirs) for part in fires.parts] == [
                (each.ours, each.theirs) for each in match.evidence
            ]
            assert match_codes.matching_code(known.rules[0], other, region=known.region) is not None
        back = await comparing.compare(session, ("lead", other.id), ("lead", first.id), by=seller)
        assert {(each.outcome, each.kept) for each in back.verdicts} == {
            (each.outcome, each.kept) for each in compared.verdicts
        }
        await session.rollback()


async def test_what_is_out_of_force_would_fire(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    await rules_given.no_rules(session)
    kind = {"base_entity": "lead", "matching_entity": "lead"}
    on = rules_given.condition("emailaddress1")
    await rules_given.stored_rule(session, on, name="Off", status=RuleStatus.UNPUBLISHED, **kind)
    await rules_given.stored_rule(session, on, name="Soon", status=RuleStatus.PUBLISHING, **kind)
    await rules_given.stored_rule(session, on, name="On", **kind)
    pair = [("lead", (await leads.lead(session, seller)).id) for _ in range(2)]
    found = await comparing.compare(session, pair[0], pair[1], by=seller)
    said = {each.name: (each.outcome, each.kept) for each in found.verdicts if Reason.OTHER_TYPES not in each.kept}
    assert said["On"] == (Outcome.FIRES, ())
    assert said["Off"] == (Outcome.WOULD_FIRE, (Reason.UNPUBLISHED,))
    assert said["Soon"] == (Outcome.WOULD_FIRE, (Reason.PUBLISHING,))
    await stored.write(session, DuplicateSettings(on_save=False), by=None, now=now)
    found = await comparing.compare(session, pair[0], pair[1], by=seller)
    (on_rule,) = [each for each in found.verdicts if each.name == "On"]
    assert (on_rule.outcome, on_rule.kept) == (Outcome.WOULD_FIRE, (Reason.SWITCHED_OFF,))


async def test_a_merged_record_and_a_detached_pair_are_told(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    one, other = await leads.lead(session, seller), await leads.lead(session, seller, merged=True)
    session.add(DetachedPair(entity="lead", low_id=one.id, high_id=other.id, at=now, by=seller.id))
    await session.flush()
    found = await comparing.compare(session, ("lead", other.id), ("lead", one.id), by=seller)
    assert found.detached is not None
    assert (found.detached.by, found.detached.at) == (seller.name, now)
    assert not found.alike
    turned = next(each for each in found.verdicts if each.turned)
    assert turned.kept == (Reason.MERGED,)


async def test_both_records_must_be_there_for_the_person(session: Session) -> None:
    seller, other = await people.person(session), await people.person(session, "Tone Selger", team="Sør")
    mine, theirs = await leads.lead(session, seller), await leads.lead(session, other)
    with pytest.raises(NotFound):
        await comparing.compare(session, ("lead", mine.id), ("lead", theirs.id), by=seller)
    with pytest.raises(NotFound):
        await comparing.compare(session, ("robot", mine.id), ("lead", mine.id), by=seller)
