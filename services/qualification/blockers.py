"""What forbids a qualification: one named check a cause, and the tuple of them that is the policy.

Source: FAQ "How do I handle lead qualification errors?", lead-management.md 1.4, 1.12, 4.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from services.duplicates.matching import Found, Match
from services.duplicates.rules import Rule, RuleSet
from services.models.lead import LeadState
from services.models.user import Role
from services.qualification import mappings
from services.qualification.choices import MOST_OPPORTUNITIES, Choices, Entity, Kind
from services.qualification.facts import Facts
from services.qualification.outcomes import Reason
from services.qualification.plan import Blocker, Fact, RecordPlan

LeadCheck = Callable[[Facts], tuple[Blocker, ...]]
RecordCheck = Callable[[RecordPlan], tuple[Blocker, ...]]

ADMINISTRATOR, MANAGER = Role.ADMINISTRATOR, Role.MANAGER
"""Who mends what a seller cannot."""


def merged(facts: Facts) -> tuple[Blocker, ...]:
    """A lead that was merged into another is qualified there."""
    return (Blocker("merged", {"master": facts.lead.values["masterid"] or 0}),) if facts.lead.merged else ()


def not_open(facts: Facts) -> tuple[Blocker, ...]:
    """Only an open lead is qualified."""
    if facts.lead.merged or facts.lead.state is LeadState.OPEN:
        return ()
    closing = facts.closing
    by = closing.by if closing and closing.by else ""
    at = closing.at.isoformat() if closing and closing.at else ""
    return (Blocker("not-open", {"state": facts.lead.state.name.lower(), "by": by, "at": at}),)


def missing_rights(facts: Facts) -> tuple[Blocker, ...]:
    """Who may only read the lead does not qualify it."""
    return () if facts.may_change else (Blocker("missing-rights", {"role": MANAGER.value}, mender=MANAGER),)


def required_steps_missing(facts: Facts) -> tuple[Blocker, ...]:
    """The required steps of the lead's stage are filled in first."""
    process = facts.process
    if process is None or process.stage_entity != "lead":
        return ()
    missing = tuple(field for field in process.required if mappings.is_blank(facts.lead.values.get(field)))
    return (Blocker("required-steps-missing", {"stage": process.stage, "fields": missing}),) if missing else ()


def active_stage_not_on_lead(facts: Facts) -> tuple[Blocker, ...]:
    """The process stands on a stage of the lead, which after a reactivation has to be set active."""
    process = facts.process
    if process is None or process.stage_entity == "lead":
        return ()
    return (Blocker("active-stage-not-on-lead", {"stage": process.stage}),)


def opportunity_associated(facts: Facts) -> tuple[Blocker, ...]:
    """A lead that an opportunity comes from is not disqualified."""
    return (Blocker("opportunity-associated", {}),) if facts.has_opportunity else ()


def choice_not_allowed(record: RecordPlan) -> tuple[Blocker, ...]:
    """What was chosen is among what may be chosen."""
    if record.reason is not Reason.CHOSEN or (record.action in record.allowed and record.offered):
        return ()
    return (Blocker("choice-not-allowed", {"entity": record.entity.value, "kind": record.action.value}),)


def typed_not_offered(record: RecordPlan) -> tuple[Blocker, ...]:
    """What was typed went into fields that the opportunity's form has, for writing."""
    if not record.foreign:
        return ()
    return (Blocker("typed-not-offered", {"number": record.number, "fields": record.foreign}),)


def typed_does_not_fit(record: RecordPlan) -> tuple[Blocker, ...]:
    """Each typed value can be held by its column."""
    typed = tuple(each.attr for each in mappings.misfits(record.entity, record.fields) if not each.source_attr)
    return (Blocker("typed-does-not-fit", {"number": record.number, "fields": typed}),) if typed else ()


def link_vanished(record: RecordPlan) -> tuple[Blocker, ...]:
    """The record to link to exists."""
    if record.action is not Kind.LINK or record.linked is not None:
        return ()
    return (Blocker("link-vanished", {"entity": record.entity.value}),)


def link_inactive(record: RecordPlan) -> tuple[Blocker, ...]:
    """The record to link to is active."""
    linked = record.linked
    if linked is None or not linked.inactive:
        return ()
    return (Blocker("link-inactive", {"entity": record.entity.value, "id": linked.id, "name": linked.name}),)


def mapped_value_does_not_fit(record: RecordPlan) -> tuple[Blocker, ...]:
    """Each mapped value can be held by the column it goes to."""
    return tuple(
        Blocker(
            "mapped-value-does-not-fit",
            {"entity": record.entity.value, "attr": misfit.attr, "source_attr": misfit.source_attr},
            mender=ADMINISTRATOR,
        )
        for misfit in mappings.misfits(record.entity, (*record.fields, *record.carried))
        if misfit.source_attr and record.number == 1
    )


def too_many_opportunities(facts: Facts, records: Sequence[RecordPlan]) -> tuple[Blocker, ...]:
    """Several opportunities are made only where a seller may draft several, and then no more than five."""
    made = sum(record.entity is Entity.OPPORTUNITY for record in records)
    if made <= (1 if facts.policy.no_adding else MOST_OPPORTUNITIES):
        return ()
    return (Blocker("choice-not-allowed", {"entity": Entity.OPPORTUNITY.value, "kind": Kind.CREATE.value}),)


def lead_duplicate(facts: Facts) -> tuple[Blocker, ...]:
    """No published lead rule finds a duplicate of the lead: it looks at columns alone, so at those told apart too."""
    found = _duplicates("lead-duplicate", "lead", facts.lead_found, facts.rule_set)
    return tuple(replace(each, facts={**each.facts, **_told_apart(each, facts)}) for each in found)


def opportunity_duplicate(facts: Facts) -> tuple[Blocker, ...]:
    """No published opportunity rule finds a duplicate of the opportunity to be made."""
    found = [found for (entity, _), found in facts.found.items() if entity is Entity.OPPORTUNITY]
    told = (_duplicates("opportunity-duplicate", "opportunity", each, facts.rule_set) for each in found)
    return tuple({blocker.facts["rule_id"]: blocker for blockers in told for blocker in blockers}.values())


OF_EVERY_LEAD: tuple[LeadCheck, ...] = (
    merged,
    not_open,
    missing_rights,
)
OF_A_LOST_LEAD: tuple[LeadCheck, ...] = (opportunity_associated,)
OF_A_QUALIFIED_LEAD: tuple[LeadCheck, ...] = (
    active_stage_not_on_lead,
    required_steps_missing,
    lead_duplicate,
    opportunity_duplicate,
)
OF_EACH_RECORD: tuple[RecordCheck, ...] = (
    choice_not_allowed,
    typed_not_offered,
    typed_does_not_fit,
    link_vanished,
    link_inactive,
    mapped_value_does_not_fit,
)


def blockers(facts: Facts, records: Sequence[RecordPlan], choices: Choices) -> tuple[Blocker, ...]:
    """Everything that forbids the qualification, in the order of the checks."""
    checks = OF_EVERY_LEAD + (OF_A_QUALIFIED_LEAD if choices.disqualified is None else OF_A_LOST_LEAD)
    of_the_lead = (blocker for check in checks for blocker in check(facts))
    of_records = (blocker for record in records for check in OF_EACH_RECORD for blocker in check(record))
    return (*of_the_lead, *too_many_opportunities(facts, records), *of_records)


def _told_apart(blocker: Blocker, facts: Facts) -> dict[str, Fact]:
    """The matches that somebody said are no duplicates, and who said so last; nothing where there are none."""
    apart = {match.name: facts.apart[match.record_id] for match in blocker.matches if _is_apart(match, facts)}
    if not apart:
        return {}
    last = max(apart.values(), key=lambda each: each.at)
    return {"apart": tuple(apart), "apart_by": last.by, "apart_at": last.at.isoformat()}


def _is_apart(match: Match, facts: Facts) -> bool:
    return match.entity == "lead" and match.record_id in facts.apart


def _duplicates(code: str, entity: str, found: Found, rule_set: RuleSet) -> tuple[Blocker, ...]:
    """One blocker a rule: its matches, and whether all are inactive (1) or not (0)."""
    fired = {name for match in found.matches for name in match.rules}
    return tuple(_of_rule(code, rule, found) for rule in rule_set.of(entity) if rule.name in fired)


def _of_rule(code: str, rule: Rule, found: Found) -> Blocker:
    matches = tuple(match for match in found.matches if rule.name in match.rules)
    all_inactive = all(match.inactive for match in matches)
    told: dict[str, Fact] = {"rule": rule.name, "rule_id": rule.id, "all_inactive": int(all_inactive)}
    return Blocker(code, told, matches)
