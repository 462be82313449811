"""Making the plan of a merge: nothing is written, and the commit makes it again to compare (lead-management.md 6.5)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from services.merging import reading
from services.merging.choices import Choices
from services.merging.facts import Facts, RecordFacts
from services.merging.kinds import AMOUNTS, CURRENCY, KINDS
from services.merging.plan import FieldPlan, MergePlan, Moved, Obstacle, RecordOfPlan, Taken, Value, Why
from services.people.actors import Actor
from services.store import Session


async def plan(session: Session, entity: str, choices: Choices, *, by: Actor) -> MergePlan:
    """What merging these records with these choices would do now; nothing is written.

    What stands in the way is told in the plan, as obstacles. Raises rights.NotFound.
    """
    return make_plan(await reading.load(session, KINDS[entity], choices.ids, by=by), choices)


def make_plan(facts: Facts, choices: Choices) -> MergePlan:
    """The plan that these facts and choices give."""
    primary, why = _primary(facts.records, choices)
    losers = tuple(each for each in facts.records if each is not primary)
    return MergePlan(
        entity=facts.kind.entity,
        choices=choices,
        primary=_of_plan(primary),
        why=why,
        losers=tuple(map(_of_plan, losers)),
        fields=tuple(_fields(facts, primary, choices)),
        moved=_moved(losers),
        obstacles=tuple(each for rule in OBSTACLES for each in rule(facts, primary)),
    )


def proposed(records: Sequence[RecordFacts]) -> tuple[RecordFacts, Why]:
    """The record with the most related activities, or of several the one updated last; only active ones survive.

    Without any difference the one that was asked about is proposed. Source: lead-management.md 6.5.
    """
    active = [each for each in records if each.active and not each.merged] or list(records)
    if len(active) == 1 < len(records):
        return active[0], Why.ONLY_ACTIVE
    busiest = _most(active, lambda each: each.activities)
    if len(busiest) == 1:
        return busiest[0], Why.MOST_ACTIVITIES
    latest = _most(busiest, lambda each: each.modified.timestamp())
    return latest[0], Why.MOST_RECENT if len(latest) == 1 else Why.ASKED


def _most(records: Sequence[RecordFacts], measure: Callable[[RecordFacts], float]) -> list[RecordFacts]:
    most = max(map(measure, records))
    return [each for each in records if measure(each) == most]


def _primary(records: Sequence[RecordFacts], choices: Choices) -> tuple[RecordFacts, Why]:
    if choices.primary is None:
        return proposed(records)
    return next(each for each in records if each.id == choices.primary), Why.CHOSEN


def _fields(facts: Facts, primary: RecordFacts, choices: Choices) -> Iterator[FieldPlan]:
    """The fields that some record has a value in; the currency first, since amounts depend on it."""
    named = dict.fromkeys(name for record in facts.records for name in record.values)
    settled: dict[str, FieldPlan] = {}
    for name in sorted(named, key=lambda each: each != CURRENCY):
        values = tuple(
            Value(record.id, record.values.get(name), record.names.get(name, "")) for record in facts.records
        )
        if not all(each.is_blank for each in values):
            settled[name] = _field(name, values, primary, choices, settled.get(CURRENCY))
    yield from (settled[name] for name in named if name in settled)


def _field(
    name: str, values: tuple[Value, ...], primary: RecordFacts, choices: Choices, currency: FieldPlan | None
) -> FieldPlan:
    """Picked by hand, else the primary's own, else the next in display order that has one - in the same currency."""
    if name in choices.picks:
        return FieldPlan(name, values, choices.picks[name], Taken.CHOSEN)
    own = next(each for each in values if each.record_id == primary.id)
    if not own.is_blank or not choices.fill_empty:
        return FieldPlan(name, values, primary.id, Taken.PRIMARY)
    filled = [each for each in values if not each.is_blank]
    fitting = [each for each in filled if name not in AMOUNTS or _is_in(currency, each.record_id)]
    if not fitting:
        return FieldPlan(name, values, primary.id, Taken.OTHER_CURRENCY)
    return FieldPlan(name, values, fitting[0].record_id, Taken.FILLED)


def _is_in(currency: FieldPlan | None, record_id: int) -> bool:
    """Whether an amount of this record is in the currency that the surviving record will have."""
    return currency is None or currency.of(record_id).is_same(currency.of(currency.taken))


def _moved(losers: Sequence[RecordFacts]) -> tuple[Moved, ...]:
    entities = dict.fromkeys(entity for each in losers for entity in each.children)
    counted = (Moved(entity, sum(each.children.get(entity, 0) for each in losers)) for entity in entities)
    return tuple(sorted((each for each in counted if each.number), key=lambda each: each.entity))


def too_few(facts: Facts, _primary: RecordFacts) -> Iterator[Obstacle]:
    """One record alone is merged with nothing."""
    if len(facts.records) < 2:
        yield Obstacle("too-few", {})


def too_many(facts: Facts, _primary: RecordFacts) -> Iterator[Obstacle]:
    """More than the product merges at once."""
    if len(facts.records) > facts.kind.most:
        yield Obstacle("too-many", {"most": facts.kind.most - 1})


def already_merged(facts: Facts, _primary: RecordFacts) -> Iterator[Obstacle]:
    """A record that was merged into another is merged for good."""
    yield from (Obstacle("already-merged", {"name": each.name}) for each in facts.records if each.merged)


def missing_rights(facts: Facts, _primary: RecordFacts) -> Iterator[Obstacle]:
    """Every one of the records is changed, so every one has to be the person's to change."""
    for each in facts.records:
        if not each.may_change:
            yield Obstacle("missing-rights", {"name": each.name, "owner": each.owner, "role": "manager"})


def into_inactive(_facts: Facts, primary: RecordFacts) -> Iterator[Obstacle]:
    """Nothing is merged into a closed or inactive record; such a record can only be merged into another."""
    if not primary.active:
        yield Obstacle("into-inactive", {"name": primary.name})


OBSTACLES = (too_few, too_many, already_merged, missing_rights, into_inactive)


def _of_plan(record: RecordFacts) -> RecordOfPlan:
    return RecordOfPlan(
        id=record.id,
        version=record.version,
        name=record.name,
        company=record.company,
        city=record.city,
        owner=record.owner,
        modified=record.modified,
        active=record.active,
        activities=record.activities,
        has_process=record.has_process,
    )
