"""One or more samples of every card, as functions of the words; and the same with any text where people write."""

from __future__ import annotations

from collections.abc import Callable

from dialogs.cards import (
    choose_lead,
    disqualify,
    duplicate_warning,
    lead,
    lead_list,
    matches,
    opportunity,
    qualification_plan,
    qualified,
    reactivate,
    settled,
    welcome,
)
from dialogs.cards import help as help_card
from dialogs.turn import Card
from dialogs.words import Words
from services.leads.views import Page
from services.qualification.choices import Entity, Kind
from services.qualification.commit import Qualified
from services.qualification.making import RecordRef
from services.qualification.outcomes import Reason
from services.qualification.plan import QualificationPlan
from tests.dialogs.cards import facts

Sample = Callable[[Words], Card]


def _page(text: str | None = None, *, page: int = 2) -> Page:
    return Page(tuple(facts.line(number, text) for number in range(1, 6)), 112, page, 23)


def _plan(plan: QualificationPlan) -> Sample:
    return lambda words: qualification_plan.plan(plan, words, card_id="c0ffee", revision=2)


def _matching(text: str | None = None, *, count: int = 2) -> QualificationPlan:
    accounts = [facts.match("account", number, text, inactive=number == 2) for number in range(1, count + 1)]
    contacts = [facts.match("contact", number, text) for number in range(1, count + 1)]
    records = (facts.matching(Entity.ACCOUNT, accounts, text), facts.matching(Entity.CONTACT, contacts, text))
    return facts.plan(*records, text=text)


def _qualified(text: str | None = None) -> Qualified:
    made = (
        RecordRef(Entity.CONTACT, 6, text or "Kari Brekke"),
        RecordRef(Entity.OPPORTUNITY, 11, text or "Varmepumper"),
    )
    linked = (RecordRef(Entity.ACCOUNT, 5, text or "Brekke Havbruk AS"),)
    return Qualified(7, text or "Kari Brekke", made, linked, (), 2, "develop", facts.NOON)


def with_text(text: str, *, many: int = 12) -> dict[str, Sample]:
    """Every card that shows what people write, with this text in every such place and `many` matches."""
    matching = _matching(text, count=many)
    return {
        "lead": lambda words: lead.lead(facts.lead(text), words),
        "lead-list": lambda words: lead_list.view(_page(text), "my-open-leads", words),
        "search": lambda words: lead_list.found(facts.found(7, text), text, words),
        "choose-lead": lambda words: choose_lead.choose_lead(facts.found(7, text), words, card_id="c0ffee", revision=2),
        "plan": _plan(matching),
        "plan-linked": _plan(facts.plan(facts.linked(Entity.ACCOUNT, text), text=text)),
        "matches": lambda words: matches.matches(matching, words, card_id="c0ffee", revision=2),
        "warning": lambda words: duplicate_warning.duplicate_warning(matching, words, card_id="c0ffee", revision=2),
        "qualified": lambda words: qualified.qualified(_qualified(text), words),
        "disqualify": lambda words: disqualify.disqualify(
            facts.lead(text), words, reason=text, card_id="c0ffee", revision=2
        ),
        "reactivate": lambda words: reactivate.reactivate(facts.closed_lead(), words, card_id="c0ffee", revision=2),
        "opportunity": lambda words: opportunity.opportunity(facts.opportunity(text), facts.timeline(text), words),
        "settled": lambda words: settled.settled(words, text, who=text, when=facts.NOON),
        "welcome": lambda words: welcome.welcome(words, text),
    }


SAMPLES: dict[str, Sample] = {
    "choose-lead": lambda words: choose_lead.choose_lead(facts.found(7), words, card_id="c0ffee", revision=2),
    "disqualify": lambda words: disqualify.disqualify(
        facts.lead(), words, reason="no-longer-interested", card_id="c0ffee", revision=2
    ),
    "duplicate-warning": lambda words: duplicate_warning.duplicate_warning(
        _matching(), words, card_id="c0ffee", revision=2
    ),
    "help": help_card.help_card,
    "lead-closed": lambda words: lead.lead(facts.closed_lead(), words),
    "lead-list": lambda words: lead_list.view(_page(), "my-open-leads", words),
    "lead-list-empty": lambda words: lead_list.view(Page((), 0, 1, 1), "my-open-leads", words),
    "lead-merged": lambda words: lead.lead(facts.closed_lead(merged_into=9), words),
    "lead-open": lambda words: lead.lead(facts.lead(), words),
    "matches": lambda words: matches.matches(_matching(), words, card_id="c0ffee", revision=2),
    "matches-many": lambda words: matches.matches(_matching(count=12), words, card_id="c0ffee", revision=2),
    "opportunity": lambda words: opportunity.opportunity(facts.opportunity(), facts.timeline(), words),
    "plan": _plan(facts.plan()),
    "plan-automatic": _plan(facts.plan(*(facts.automatic(entity) for entity in Entity))),
    "plan-blocked": _plan(facts.plan(blockers=facts.BLOCKERS)),
    "plan-linked": _plan(facts.plan(facts.linked(Entity.ACCOUNT))),
    "plan-matches": _plan(_matching()),
    "plan-without-company": _plan(
        facts.plan(facts.record(Entity.ACCOUNT, Kind.SKIP, reason=Reason.NO_COMPANY_NAME), process=None)
    ),
    "qualified": lambda words: qualified.qualified(_qualified(), words),
    "reactivate": lambda words: reactivate.reactivate(facts.closed_lead(), words, card_id="c0ffee", revision=2),
    "search": lambda words: lead_list.found(facts.found(7), "brekke", words),
    "settled": lambda words: settled.settled(words, "Kari Brekke", who="Siri Selger", when=facts.NOON),
    "welcome": lambda words: welcome.welcome(words, "Siri Selger"),
}
