"""The clusters of a search with their evidence: what its rules compared, and how alike the records are now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import select

from services.detection import clusters
from services.duplicates import matching, rules
from services.duplicates.candidates import ACTIVE, MODELS, name_of
from services.duplicates.matching import Evidence
from services.duplicates.rules import Rule
from services.models.account import Account
from services.models.user import User
from services.resemblance import judging
from services.resemblance.judgement import Judgement, Label
from services.resemblance.profile import Profile
from services.settings import stored
from services.settings.sections import OrganisationSettings
from services.similar import profiles
from services.store import Session

MOST_PAIRS = 3
"""Pairs of a cluster that are shown, the surest of them."""

RULE = "rule:"


@dataclass(frozen=True, slots=True)
class Side:
    """One record of a pair, as it is stored, and its profile. `row` lives no longer than the transaction."""

    row: Any
    profile: Profile


@dataclass(frozen=True, slots=True)
class Joined:
    """Two members of a cluster, and why: the rules that found them with what they compared, and likeness."""

    id: int
    low: int
    high: int
    rules: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    judgement: Judgement

    @property
    def is_likely(self) -> bool:
        """Whether it may be advised to merge the two."""
        return self.judgement.label is not Label.UNLIKELY


@dataclass(frozen=True, slots=True)
class Member:
    """A record of a cluster, with what tells it from the others."""

    id: int
    name: str
    company: str
    city: str
    owner: str
    modified: datetime
    inactive: bool


@dataclass(frozen=True, slots=True)
class Cluster:
    """Records that may be one and the same, the one changed last first, and the surest of the pairs that they make.

    `merged` are the records that it is advised to merge, none where all pairs are unlikely.
    """

    members: tuple[Member, ...]
    pairs: tuple[Joined, ...]
    merged: tuple[int, ...] = ()


async def explained(session: Session, entity: str, grouped: Sequence[Sequence[clusters.Link]]) -> tuple[Cluster, ...]:
    """The clusters that these pairs make, with their records and why they are taken for one and the same."""
    records = {each for links in grouped for link in links for each in (link.low, link.high)}
    rows = await _rows(session, entity, records)
    region = (await stored.read(session, OrganisationSettings)).region
    known = {f"{RULE}{rule.id}": rule for rule in (await rules.every(session, region=region)).rules}
    sides = await _sides(session, entity, [row for row, _ in rows], region)
    members = {row.id: _member(entity, row, owner) for row, owner in rows}
    return tuple(_cluster(links, members, sides, known, region) for links in grouped)


async def _rows(session: Session, entity: str, ids: set[int]) -> list[tuple[Any, str]]:
    model = MODELS[entity]
    owned = select(model, User.name).join(User, User.id == model.owner_id)
    return [(row, owner) for row, owner in await session.execute(owned.where(model.id.in_(ids)))]


async def _sides(session: Session, entity: str, rows: Sequence[Any], region: str) -> dict[int, Side]:
    """The records with their profiles, made of what they are now."""
    ids = {row.parentcustomerid for row in rows if row.parentcustomerid} if entity == "contact" else set()
    companies = dict((await session.execute(select(Account.id, Account.name).where(Account.id.in_(ids)))).all())
    return {row.id: Side(row, profiles.of_record(entity, row, region=region, companies=companies)) for row in rows}


def _member(entity: str, row: Any, owner: str) -> Member:
    return Member(
        id=row.id,
        name=name_of(row),
        company=getattr(row, "companyname", None) or "",
        city=row.address1_city or "",
        owner=owner,
        modified=row.modifiedon,
        inactive=row.statecode is not ACTIVE[entity],
    )


def _cluster(
    links: Sequence[clusters.Link], members: Mapping[int, Member], sides: Mapping[int, Side],
    known: Mapping[str, Rule], region: str,
) -> Cluster:  # fmt: skip
    of_pair: defaultdict[tuple[int, int], list[clusters.Link]] = defaultdict(list)
    for link in links:
        of_pair[link.low, link.high].append(link)
    records = {each for pair in of_pair for each in pair}
    found = [_joined(each, sides, known, region) for each in of_pair.values()]
    surest = sorted(found, key=lambda each: (-each.judgement.probability, each.id))
    likely = dict.fromkeys(record for each in surest if each.is_likely for record in (each.low, each.high))
    shown = sorted((members[each] for each in records), key=lambda member: member.modified, reverse=True)
    return Cluster(tuple(shown), tuple(surest[:MOST_PAIRS]), tuple(likely))


def _joined(
    links: Sequence[clusters.Link], sides: Mapping[int, Side], known: Mapping[str, Rule], region: str
) -> Joined:
    """One pair of all that found it."""
    low, high = sides[links[0].low], sides[links[0].high]
    fired = [known[each.rule_key] for each in links if each.rule_key in known]
    return Joined(
        id=links[0].id,
        low=links[0].low,
        high=links[0].high,
        rules=tuple(rule.name for rule in fired),
        evidence=tuple(each for rule in fired for each in matching.evidence_of(rule, low.row, high.row, region)),
        judgement=_judgement(links, low, high),
    )


def _judgement(links: Sequence[clusters.Link], low: Side, high: Side) -> Judgement:
    """What likeness says of the two now, with the probability that the search gave them where it did."""
    judgement = judging.judge(low.profile, high.profile)
    given = next((each.probability for each in links if each.probability is not None), None)
    return judgement if given is None else replace(judgement, probability=given, label=judging.label(given))
