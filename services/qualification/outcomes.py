"""What becomes of each record type: the seller's choice, or else what the lead and the settings say."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from services.qualification.choices import Choices, Entity, Kind
from services.qualification.mappings import is_blank
from services.qualification.policies import Experience, Policy
from services.settings.sections import Creation

LINK_COLUMNS: Mapping[Entity, str] = {Entity.ACCOUNT: "parentaccountid", Entity.CONTACT: "parentcontactid"}
"""The lead's column that names the record it is linked to."""


class Reason(StrEnum):
    """Why a record type is created, linked or left out."""

    CHOSEN = "chosen"
    ALREADY_LINKED = "already-linked"
    NO_COMPANY_NAME = "no-company-name"
    SETTING_AUTOMATIC = "setting-automatic"
    SELLER_DEFAULT = "seller-default"
    LEAD_DISQUALIFIED = "lead-disqualified"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is to be done for a record type, and why; `record_id` is the record to link to."""

    action: Kind
    reason: Reason
    record_id: int | None = None


def linked_id(entity: Entity, lead: Mapping[str, Any]) -> int | None:
    """The account or contact the lead (column to value) is linked to already."""
    column = LINK_COLUMNS.get(entity)
    return None if column is None else lead[column]


def can_create(entity: Entity, lead: Mapping[str, Any]) -> bool:
    """An account is made of a company name; the others can always be made."""
    return entity is not Entity.ACCOUNT or not is_blank(lead["companyname"])


def outcome(entity: Entity, policy: Policy, lead: Mapping[str, Any], choices: Choices) -> Outcome:
    """The seller's choice; without one an existing link is kept, an account without a name left out, the rest made.

    A lead that is to be disqualified makes no opportunity. Source: lead-management.md 1.4, 1.5.
    """
    if choices.disqualified is not None and entity is Entity.OPPORTUNITY:
        return Outcome(Kind.SKIP, Reason.LEAD_DISQUALIFIED)
    choice = choices.of(entity)
    if choice is not None:
        return Outcome(choice.kind, Reason.CHOSEN, choice.record_id)
    own = linked_id(entity, lead)
    if own is not None:
        return Outcome(Kind.LINK, Reason.ALREADY_LINKED, own)
    if not can_create(entity, lead):
        return Outcome(Kind.SKIP, Reason.NO_COMPANY_NAME)
    automatic = policy.of(entity) is Creation.AUTOMATIC
    return Outcome(Kind.CREATE, Reason.SETTING_AUTOMATIC if automatic else Reason.SELLER_DEFAULT)


def allowed(
    entity: Entity, policy: Policy, lead: Mapping[str, Any], matches: Container[int], choices: Choices
) -> tuple[Kind, ...]:
    """The kinds a person may choose among: the setting's, and a link wherever there is something to link to.

    `matches` are the ids of the duplicates found, or of the open opportunities to attach the lead to. Automatic leaves
    a choice only where there are duplicates, and from a list, where the record types are asked for (1.8).
    """
    own = linked_id(entity, lead)
    free = is_free(entity, policy, choices)
    kinds = {
        Kind.CREATE: can_create(entity, lead) and (free or own is None),
        Kind.LINK: _may_be_linked(entity, policy, own, matches),
        Kind.SKIP: free or not can_create(entity, lead),
    }
    return tuple(kind for kind, holds in kinds.items() if holds)


def is_free(entity: Entity, policy: Policy, choices: Choices) -> bool:
    """Whether a person decides if a record is made: by the setting, from a list, or to keep it of a lost lead."""
    asked = choices.unchecked and policy.experience is not Experience.LEGACY_AUTO
    return policy.of(entity) is Creation.SELLER or asked or choices.disqualified is not None


def _may_be_linked(entity: Entity, policy: Policy, own: int | None, matches: Container[int]) -> bool:
    if entity is Entity.OPPORTUNITY:
        return _is_sellers(entity, policy) and bool(matches)
    return _links_to_any(entity, policy) or own is not None or bool(matches)


def may_link(entity: Entity, policy: Policy, lead: Mapping[str, Any], matches: Container[int], record_id: int) -> bool:
    """Whether this very record may be linked to: any for a seller's type, else the own link or a duplicate."""
    return _links_to_any(entity, policy) or record_id == linked_id(entity, lead) or record_id in matches


def _links_to_any(entity: Entity, policy: Policy) -> bool:
    return entity in LINK_COLUMNS and _is_sellers(entity, policy)


def _is_sellers(entity: Entity, policy: Policy) -> bool:
    return policy.experience is Experience.NEW and policy.of(entity) is Creation.SELLER


def parents(entity: Entity, ids: Mapping[Entity, int]) -> dict[str, int | None]:
    """What a new record belongs to, by column: a contact to the account, an opportunity to both, as far as known."""
    match entity:
        case Entity.ACCOUNT:
            return {}
        case Entity.CONTACT:
            return {"parentcustomerid": ids.get(Entity.ACCOUNT)}
        case Entity.OPPORTUNITY:
            return {column: ids.get(linked) for linked, column in LINK_COLUMNS.items()}


def linked_ids(policy: Policy, lead: Mapping[str, Any], choices: Choices) -> dict[Entity, int]:
    """The records that are linked to by these choices."""
    made = {entity: outcome(entity, policy, lead, choices) for entity in Entity}
    return {entity: each.record_id for entity, each in made.items() if each.record_id is not None}
