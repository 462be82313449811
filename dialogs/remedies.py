"""What can be done about a qualification that is blocked: each remedy is a dialog, after which the plan is made anew.

The order is the FAQ's: merge, qualify from the list, unpublish the rule, exclude inactive records (lead-management.md
4.2); what only an administrator may do is asked of one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dialogs.cards.blocked_plan import Button
from services.models.user import Role
from services.qualification.choices import Entity
from services.qualification.plan import Blocker, QualificationPlan

Data = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Remedy:
    """The button's label, the dialog that it begins, and what that is given; `again` shows the plan afterwards."""

    label: str
    dialog: str
    data: Callable[[QualificationPlan, Blocker], Data]
    again: bool = True


def _lead(plan: QualificationPlan, _blocker: Blocker) -> Data:
    return {"lead": plan.lead.id}


def _seen(plan: QualificationPlan, _blocker: Blocker) -> Data:
    return {"lead": plan.lead.id, "version": plan.lead.version}


def _duplicates(plan: QualificationPlan, blocker: Blocker) -> Data:
    others = [str(match.record_id) for match in blocker.matches if match.entity == "lead"]
    return {"lead": plan.lead.id, "others": ",".join(others)}


def _listed(plan: QualificationPlan, _blocker: Blocker) -> Data:
    return {"leads": str(plan.lead.id)}


def _rule(_plan: QualificationPlan, blocker: Blocker) -> Data:
    return {"rule": blocker.facts["rule_id"]}


def _asking(kind: str) -> Callable[[QualificationPlan, Blocker], Data]:
    return lambda plan, blocker: {"kind": kind, "rule": blocker.facts.get("rule_id", 0), "lead": plan.lead.id}


def _columns(plan: QualificationPlan, blocker: Blocker) -> Data:
    named = blocker.facts.get("fields") or blocker.facts["source_attr"]
    return {"lead": plan.lead.id, "columns": ",".join(named) if isinstance(named, tuple) else str(named)}


REMEDIES: Mapping[str, Remedy] = {
    "merge": Remedy("button-merge", "merge-leads", _duplicates),
    "list": Remedy("button-from-list", "qualify-from-list", _listed, again=False),
    "unpublish": Remedy("button-unpublish", "unpublish-rule", _rule),
    "exclude-inactive": Remedy("button-exclude", "exclude-inactive", _rule),
    "ask-unpublish": Remedy("button-ask-unpublish", "ask-administrator", _asking("rule.unpublish")),
    "ask-exclude": Remedy("button-ask-exclude", "ask-administrator", _asking("rule.exclude-inactive")),
    "ask-right": Remedy("button-ask-right", "ask-administrator", _asking("right.qualify")),
    "fill-in": Remedy("button-fill-in", "edit-lead", _columns),
    "set-active": Remedy("button-set-active", "set-active", _seen),
    "reactivate": Remedy("button-reactivate", "reactivate", _lead),
}


def offered(plan: QualificationPlan, role: Role) -> tuple[Button, ...]:
    """The remedies of all blockers that this person can use, in order, each once."""
    names = dict.fromkeys(name for blocker in plan.blockers for name in _of(blocker, role))
    return tuple(Button(name, REMEDIES[name].label) for name in names)


def begun(plan: QualificationPlan, role: Role, name: str) -> tuple[Remedy, Data] | None:
    """The remedy of this name and what its dialog is given, if it is among those offered."""
    blocker = next((each for each in plan.blockers if name in _of(each, role)), None)
    if blocker is None:
        return None
    remedy = REMEDIES[name]
    return remedy, remedy.data(plan, blocker)


def again(plan: QualificationPlan) -> tuple[Entity, ...]:
    """The record types whose choice is no longer possible: they are chosen anew."""
    codes = ("choice-not-allowed", "link-vanished", "link-inactive")
    return tuple(Entity(str(each.facts["entity"])) for each in plan.blockers if each.code in codes)


def drafts_stand_in_the_way(plan: QualificationPlan) -> bool:
    """Whether opportunities were drafted as the settings no longer let a seller draft them."""
    codes = {each.code for each in plan.blockers if each.facts.get("entity") == Entity.OPPORTUNITY.value}
    typed = any(each.code.startswith("typed-") for each in plan.blockers)
    return typed or ("choice-not-allowed" in codes and len(plan.opportunities) > 1)


def _of(blocker: Blocker, role: Role) -> Iterator[str]:
    match blocker.code:
        case "lead-duplicate":
            if any(match.entity == "lead" for match in blocker.matches):
                yield "merge"
            yield from _about_the_rule(blocker, role)
        case "opportunity-duplicate":
            yield from _about_the_rule(blocker, role)
        case "missing-rights":
            yield "ask-right"
        case "required-steps-missing" | "mapped-value-does-not-fit":
            yield "fill-in"
        case "active-stage-not-on-lead":
            yield "set-active"
        case "not-open":
            yield "reactivate"


def _about_the_rule(blocker: Blocker, role: Role) -> Iterator[str]:
    """Excluding inactive records helps only when all matches are inactive."""
    administers = role is Role.ADMINISTRATOR
    yield "list"
    yield "unpublish" if administers else "ask-unpublish"
    if blocker.facts["all_inactive"]:
        yield "exclude-inactive" if administers else "ask-exclude"
