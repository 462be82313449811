"""The life of leads in memory: what each act makes of them, of what was made of them, and of what can be taken back.

Everybody here may change every lead. Records are named by their type and id, as the store gave them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from services.models.lead import LeadReason, LeadState
from services.qualification.choices import Choices, Entity, Kind
from tests.reliability.acts import EVERYTHING, Made, Wish

Name = tuple[Entity, int]

LAST_MADE_FIRST = (Entity.OPPORTUNITY, Entity.CONTACT, Entity.ACCOUNT)


@dataclass(frozen=True, slots=True)
class Lead:
    owner: int
    version: int = 1
    state: LeadState = LeadState.OPEN
    reason: LeadReason = LeadReason.NEW
    jobtitle: str | None = None
    links: Mapping[Entity, int] = field(default_factory=dict)
    stage: str = "qualify"
    process_at: int | None = None
    notes: int = 0

    @property
    def is_open(self) -> bool:
        return self.state is LeadState.OPEN


@dataclass(frozen=True, slots=True)
class Record:
    """`parents` are the account, and the contact of an opportunity, that it belongs to."""

    lead: int | None
    parents: Mapping[Entity, int]
    archived: bool = False
    notes: int = 0


@dataclass(frozen=True, slots=True)
class Receipt:
    """`before` is the lead as it was, `version` the one that the act left it at; a lead that was deleted is None."""

    kind: str
    lead: int | None
    by: int
    version: int
    before: Lead
    made: tuple[Name, ...] = ()
    undone: bool = False


@dataclass(slots=True)
class Life:
    """Each act answers whether it may be done, and does it; `outcome` is what came of it in the store."""

    leads: dict[int, Lead] = field(default_factory=dict)
    records: dict[Name, Record] = field(default_factory=dict)
    receipts: list[Receipt] = field(default_factory=list)

    def edit(self, lead: int, by: int, _outcome: Any, jobtitle: str = "Daglig leder") -> bool:
        return self._change(lead, by, "lead.updated", jobtitle=jobtitle)

    def assign(self, lead: int, by: int, _outcome: Any, to: int = 0) -> bool:
        return self._change(lead, by, "lead.assigned", owner=to or by)

    def disqualify(self, lead: int, by: int, _outcome: Any) -> bool:
        lost = {"state": LeadState.DISQUALIFIED, "reason": LeadReason.LOST}
        return not self._has_opportunity(lead) and self._change(lead, by, "lead.disqualified", **lost)

    def reactivate(self, lead: int, by: int, _outcome: Any) -> bool:
        was = self.leads[lead]
        if not was.is_open:
            self._put(lead, state=LeadState.OPEN, reason=LeadReason.NEW)
            self._keep("lead.reactivated", lead, by, was)
        return not was.is_open

    def set_active(self, lead: int, by: int, _outcome: Any) -> bool:
        was = self.leads[lead]
        if was.is_open and was.stage != "qualify":
            self._put(lead, stage="qualify")
        return was.is_open

    def note(self, lead: int, by: int, _outcome: Any) -> bool:
        self.leads[lead] = replace(self.leads[lead], notes=self.leads[lead].notes + 1)
        return True

    def delete(self, lead: int, by: int, _outcome: Any) -> bool:
        if self._has_opportunity(lead):
            return False
        deleted = Receipt("lead.deleted", None, by, 1, self.leads.pop(lead))
        self.receipts = [*(each for each in self.receipts if each.lead != lead), deleted]
        for name, record in self.records.items():
            self.records[name] = replace(record, lead=None) if record.lead == lead else record
        return True

    def qualify(self, lead: int, by: int, outcome: Any, wish: Wish = EVERYTHING) -> bool:
        was, lost = self.leads[lead], wish.lost
        if not was.is_open or (self._has_opportunity(lead) if lost else was.stage != "qualify"):
            return False
        if isinstance(outcome, Made):
            made = self._make(lead, outcome)
            kind = "lead.qualified" if lost is None else "lead.disqualified-keeping"
            self._keep(kind, lead, by, was, made)
        return True

    def undo(self, _lead: int, by: int, _outcome: Any) -> bool:
        receipt = next((each for each in reversed(self.receipts) if each.by == by and not each.undone), None)
        if receipt is None or receipt.lead is None or self.leads[receipt.lead].version != receipt.version:
            return False
        stays = set(self._put_away(receipt))
        lead, before = self.leads[receipt.lead], receipt.before
        links = {**before.links, **{entity: at for entity, at in lead.links.items() if (entity, at) in stays}}
        moves = lead.process_at != before.process_at and (Entity.OPPORTUNITY, lead.process_at) not in stays
        process = {"stage": before.stage, "process_at": before.process_at} if moves else {}
        back = {each: getattr(before, each) for each in ("state", "reason", "jobtitle", "owner")}
        self._put(receipt.lead, **back, links=links, **process)
        self.receipts[self.receipts.index(receipt)] = replace(receipt, undone=True)
        return True

    def _change(self, lead: int, by: int, receipt: str, **values: Any) -> bool:
        """Change an open lead; to what it is already is no change."""
        was = self.leads[lead]
        if was.is_open and replace(was, **values) != was:
            self._put(lead, **values)
            self._keep(receipt, lead, by, was)
        return was.is_open

    def _put(self, lead: int, **values: Any) -> None:
        self.leads[lead] = replace(self.leads[lead], version=self.leads[lead].version + 1, **values)

    def _keep(self, kind: str, lead: int, by: int, before: Lead, made: tuple[Name, ...] = ()) -> None:
        self.receipts.append(Receipt(kind, lead, by, self.leads[lead].version, before, made))

    def _has_opportunity(self, lead: int) -> bool:
        made = any(
            entity is Entity.OPPORTUNITY and record.lead == lead and not record.archived
            for (entity, _), record in self.records.items()
        )
        return made or Entity.OPPORTUNITY in self.leads[lead].links

    def _make(self, lead: int, outcome: Made) -> tuple[Name, ...]:
        """Close the lead and make what the choices say, with the ids that the store gave."""
        was, choices, done = self.leads[lead], outcome.choices, outcome.done
        ids: dict[Entity, int] = {}
        made: list[Name] = []
        given = iter(done.made)
        for entity, number in _wanted(was, choices):
            if number:
                ids[entity] = number
                continue
            ref = next(given)
            assert ref.entity is entity
            parents: Mapping[Entity, int] = {each: at for each, at in ids.items() if each is not Entity.OPPORTUNITY}
            self.records[entity, ref.id] = Record(lead, parents)
            ids.setdefault(entity, ref.id)
            made.append((entity, ref.id))
        assert next(given, None) is None
        lost = choices.disqualified
        state = LeadState.QUALIFIED if lost is None else LeadState.DISQUALIFIED
        reason = LeadReason.QUALIFIED if lost is None else LeadReason(lost)
        moved = any(entity is Entity.OPPORTUNITY for entity, _ in made)
        process = {"stage": "develop", "process_at": ids[Entity.OPPORTUNITY]} if moved else {}
        self._put(lead, state=state, reason=reason, links={**was.links, **ids}, **process)
        return tuple(made)

    def _put_away(self, receipt: Receipt) -> Iterator[Name]:
        """Put away what was made and what nobody uses; the rest, which stays."""
        for name in sorted(receipt.made, key=lambda each: (LAST_MADE_FIRST.index(each[0]), -each[1])):
            if self.records[name].notes or self._is_used(name, but=receipt.lead):
                yield name
            else:
                self.records[name] = replace(self.records[name], archived=True)

    def _is_used(self, name: Name, *, but: int | None) -> bool:
        entity, at = name
        leads = (lead.links.get(entity) == at for number, lead in self.leads.items() if number != but)
        records = (record.parents.get(entity) == at for record in self.records.values() if not record.archived)
        return any(leads) or any(records)


def _wanted(lead: Lead, choices: Choices) -> Iterator[tuple[Entity, int]]:
    """What a lead becomes, in the order of making: the id of what exists, 0 for what is to be made."""
    for entity in Entity:
        decision = choices.of(entity)
        if entity is Entity.OPPORTUNITY and choices.disqualified is not None:
            continue
        if decision is not None and decision.kind is Kind.SKIP:
            continue
        linked = decision.record_id if decision else lead.links.get(entity) if entity is not Entity.OPPORTUNITY else 0
        yield from [(entity, linked or 0)] * (1 if linked else len(choices.drafts_of(entity)))
