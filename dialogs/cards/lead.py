"""The card of one lead: who it is, how it stands, and what can be done with it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from microsoft_teams.cards import Action, CardElement

from dialogs.cards import kit, lead_score, values
from dialogs.turn import Card
from dialogs.words import Words
from services.leads.facts import LeadFacts
from services.models.lead import LeadState
from services.scoring.glance import Glance, Unscored

MOST_OWN = 10
"""Columns of the organisation's own on one card."""


def lead(facts: LeadFacts, words: Words, *, duplicates: int = 0, score: Glance | Unscored | None = None) -> Card:
    """The lead with its most important facts in sight and the others folded away; how many duplicates it may have."""
    body = [
        kit.title(" · ".join(part for part in (facts.name, facts.company) if part)),
        kit.subtle(standing(facts, words)),
        *_banner(facts, duplicates, words),
        *lead_score.line(facts, score, words),
        *kit.facts(_first(facts, words)),
        *kit.folded(words, "more", kit.facts(_more(facts, words)), "button-show-more"),
    ]
    return kit.card(words, body, _actions(facts, words))


def standing(facts: LeadFacts, words: Words) -> str:
    """State and status reason, and when the lead was closed."""
    if facts.merged_into is not None:
        return words("lead-merged-line")
    state = words(f"state-{values.kebab(facts.state)}")
    reason = words(f"reason-{values.kebab(facts.reason)}")
    line = state if state == reason else words("lead-state-line", state=state, reason=reason)
    return f"{line} · {words('lead-closed-line', when=words.moment(facts.closed))}" if facts.closed else line


def _banner(facts: LeadFacts, duplicates: int, words: Words) -> list[CardElement]:
    """That there may be duplicates; pressed, they are listed."""
    if not duplicates:
        return []
    told = [kit.strong(words("banner-duplicates", count=duplicates)), kit.subtle(words("banner-view-duplicates"))]
    return [kit.row(told, kit.lasting(words, "lead.duplicates", "button-view-duplicates", lead=facts.id))]


def _first(facts: LeadFacts, words: Words) -> list[tuple[str, str]]:
    shown = (
        ("subject", facts.subject),
        ("jobtitle", facts.jobtitle),
        ("emailaddress1", facts.email),
        ("telephone1", facts.telephone) if facts.telephone or not facts.mobile else ("mobilephone", facts.mobile),
        ("owner", facts.owner),
    )
    return [(values.label(words, column), value or "") for column, value in shown]


def _more(facts: LeadFacts, words: Words) -> list[tuple[str, str]]:
    """How to reach the lead, what is to be sold, what it is linked to; the organisation's own columns last."""
    shown = _reached(facts) | _sale(facts, words) | _around(facts, words)
    told = [(values.label(words, column), values.value(words, column, value)) for column, value in shown.items()]
    return [*told, *_own(facts, words)]


def _reached(facts: LeadFacts) -> dict[str, Any]:
    place = " ".join(filter(None, (facts.postalcode, facts.city)))
    return {
        "mobilephone": facts.mobile if facts.telephone else None,
        "websiteurl": facts.website,
        "address": ", ".join(filter(None, (facts.line1, place, facts.country))),
        "industrycode": facts.industry,
        "numberofemployees": facts.employees,
    }


def _sale(facts: LeadFacts, words: Words) -> dict[str, Any]:
    def amount(given: Decimal | None) -> str:
        return "" if given is None else words.amount(given, facts.currency)

    return {
        "revenue": amount(facts.revenue),
        "leadsourcecode": facts.source,
        "leadqualitycode": facts.rating,
        "budgetamount": amount(facts.budgetamount),
        "budgetstatus": facts.budgetstatus,
        "purchasetimeframe": facts.purchasetimeframe,
        "purchaseprocess": facts.purchaseprocess,
        "decisionmaker": facts.decisionmaker,
        "estimatedamount": amount(facts.estimatedamount),
        "estimatedclosedate": facts.estimatedclosedate,
        "description": facts.description,
        "qualificationcomments": facts.comments,
    }


def _around(facts: LeadFacts, words: Words) -> dict[str, Any]:
    return {
        "parentaccountid": facts.account,
        "parentcontactid": facts.contact,
        "stage": values.stage(words, facts.stage) if facts.stage else "",
        "notes": facts.notes or None,
        "createdon": facts.created,
        "modifiedon": facts.modified,
    }


def _own(facts: LeadFacts, words: Words) -> list[tuple[str, str]]:
    """The organisation's own columns."""
    own = list(facts.attributes.items())[:MOST_OWN]
    return [(values.label(words, column), values.value(words, column, value)) for column, value in own]


def _actions(facts: LeadFacts, words: Words) -> list[Action]:
    if facts.merged_into is not None:
        return [kit.lasting(words, "lead.show", "button-show-merged", lead=facts.merged_into)]
    if facts.state is LeadState.OPEN:
        return [
            kit.lasting(words, "lead.qualify", "button-qualify", style="positive", lead=facts.id),
            kit.lasting(words, "lead.edit", "button-edit", lead=facts.id),
            kit.lasting(words, "lead.disqualify", "button-disqualify", lead=facts.id),
            kit.lasting(words, "lead.timeline", "button-timeline", lead=facts.id),
        ]
    actions: list[Action] = [
        kit.lasting(words, "lead.reactivate", "button-reactivate", lead=facts.id),
        kit.lasting(words, "lead.timeline", "button-timeline", lead=facts.id),
    ]
    if facts.opportunity_id is not None:
        shown = kit.lasting(words, "opportunity.show", "button-show-opportunity", opportunity=facts.opportunity_id)
        actions.insert(0, shown)
    return actions
