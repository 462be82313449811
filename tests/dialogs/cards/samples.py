"""One or more samples of every card, as functions of the words; and the same with any text where people write."""

from __future__ import annotations

from collections.abc import Callable

from dialogs.cards import (
    change_view,
    choose_lead,
    choose_view,
    disqualify,
    duplicate_warning,
    edit_columns,
    edit_filters,
    lead,
    lead_list,
    list_receipt,
    list_under_way,
    matches,
    opportunity,
    qualification_plan,
    qualified,
    qualify_list,
    reactivate,
    request,
    request_decided,
    request_list,
    settled,
    welcome,
)
from dialogs.cards import help as help_card
from dialogs.turn import Card
from dialogs.words import Words
from services.models.change_request import RequestStatus
from services.qualification.choices import Entity, Kind
from services.qualification.commit import Qualified
from services.qualification.making import RecordRef
from services.qualification.outcomes import Reason
from services.qualification.plan import QualificationPlan
from services.requests.queries import RequestFacts
from services.views import layout
from services.views.conditions import Condition, Filter, Operator, Process
from services.views.definitions import ALL_LEADS, MY_OPEN_LEADS, View
from services.views.personal import OwnView
from services.views.showing import Page
from tests.dialogs.cards import facts, list_facts

Sample = Callable[[Words], Card]


CHECKED = Filter(
    (
        Condition("createdon", Operator.LAST_MONTHS, 6),
        Condition("statecode", Operator.EQUALS, "qualified"),
        Condition("owner", Operator.EQUALS, "team"),
        Condition("closedon", Operator.ON_OR_AFTER, "2026-11-01"),
    ),
    Process(conditions=(Condition("statuscode", Operator.NOT_EQUALS, "aborted"),)),
)
STAGES = ("qualify", "develop", "propose", "close")


def _page(text: str | None = None, *, page: int = 2) -> Page:
    lines = tuple(facts.view_line(number, text) for number in range(1, 6))
    return Page(facts.VIEW_COLUMNS, lines, 112, page, 23, 5 * page - 4)


def _narrowed(text: str | None = None) -> View:
    """One's own view with the filter of the FAQ's check, or with eight conditions on this text."""
    if text is None:
        return View(ALL_LEADS.code, CHECKED, columns=ALL_LEADS.columns, name="Varme emner")
    written = tuple(Condition("companyname", Operator.CONTAINS, text[:100]) for _ in range(8))
    return View(ALL_LEADS.code, Filter(written), columns=ALL_LEADS.columns, name=text[:60])


def _filters(shown: View) -> Sample:
    return lambda words: edit_filters.edit_filters(shown, STAGES, words, card_id="c0ffee", revision=2)


def _columns(added: tuple[str, ...] = (), shown: View = ALL_LEADS) -> Sample:
    pane = layout.pane(shown, added)
    return lambda words: edit_columns.edit_columns(shown, pane, words, card_id="c0ffee", revision=2)


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


def _several(count: int, text: str | None = None, *, asks: bool = True, all_chosen: bool = True) -> Sample:
    leads = list_facts.offered(count, text)
    return lambda words: qualify_list.qualify_list(
        leads, words, all_chosen=all_chosen, asks_for_kinds=asks, card_id="c0ffee", revision=2
    )


def _approved(text: str | None = None, *, lead_id: int | None = 7) -> RequestFacts:
    return list_facts.request(text, status=RequestStatus.APPROVED, effect="done", lead_id=lead_id)


def with_text(text: str, *, many: int = 12) -> dict[str, Sample]:
    """Every card that shows what people write, with this text in every such place and `many` matches."""
    matching = _matching(text, count=many)
    return {
        "lead": lambda words: lead.lead(facts.lead(text), words),
        "lead-list": lambda words: lead_list.view(_page(text), MY_OPEN_LEADS, words),
        "lead-list-narrowed": lambda words: lead_list.view(_page(text), _narrowed(text), words),
        "edit-filters": _filters(_narrowed(text)),
        "edit-columns": _columns(shown=_narrowed(text)),
        "choose-view": lambda words: choose_view.choose_view([OwnView(3, _narrowed(text))], words),
        "delete-view": lambda words: change_view.delete_view(text[:60], words, card_id="c0ffee", revision=2),
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
        "qualify-list": _several(min(many, 50), text),
        "list-receipt": lambda words: list_receipt.list_receipt(list_facts.receipt(text), words, page=1),
        "list-under-way": lambda words: list_under_way.list_under_way(text, 3, words, who=text, when=facts.NOON),
        "request": lambda words: request.request(list_facts.request(text), words, by=list_facts.ANDERS),
        "request-decided": lambda words: request_decided.decided(_approved(text), words),
        "request-decided-here": lambda words: request_decided.decided_here(_approved(text), words),
        "request-list": lambda words: request_list.request_list([list_facts.request(text)] * 7, words),
        "settled": lambda words: settled.settled(words, text, who=text, when=facts.NOON),
        "welcome": lambda words: welcome.welcome(words, text),
    }


SAMPLES: dict[str, Sample] = {
    "add-column": lambda words: change_view.add_column(
        "companyname", "closed-leads", words, card_id="c0ffee", revision=2
    ),
    "column-added": lambda words: change_view.column_added("companyname", "closed-leads", words),
    "choose-view": lambda words: choose_view.choose_view([OwnView(3, _narrowed())], words),
    "delete-view": lambda words: change_view.delete_view("Varme emner", words, card_id="c0ffee", revision=2),
    "edit-columns": _columns(),
    "edit-columns-added": _columns(("companyname",)),
    "edit-filters": _filters(_narrowed()),
    "edit-filters-none": _filters(ALL_LEADS),
    "choose-lead": lambda words: choose_lead.choose_lead(facts.found(7), words, card_id="c0ffee", revision=2),
    "disqualify": lambda words: disqualify.disqualify(
        facts.lead(), words, reason="no-longer-interested", card_id="c0ffee", revision=2
    ),
    "duplicate-warning": lambda words: duplicate_warning.duplicate_warning(
        _matching(), words, card_id="c0ffee", revision=2
    ),
    "help": help_card.help_card,
    "lead-closed": lambda words: lead.lead(facts.closed_lead(), words),
    "lead-list": lambda words: lead_list.view(_page(), MY_OPEN_LEADS, words),
    "lead-list-empty": lambda words: lead_list.view(Page((), (), 0, 1, 1, 0), MY_OPEN_LEADS, words),
    "lead-list-narrowed": lambda words: lead_list.view(
        _page(), _narrowed(), words, hint=words("sufficient-longer", needed=40, months=9)
    ),
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
    "qualify-list": _several(5, all_chosen=False),
    "qualify-list-automatic": _several(2, asks=False),
    "list-receipt": lambda words: list_receipt.list_receipt(list_facts.receipt(), words, page=1),
    "list-receipt-last": lambda words: list_receipt.list_receipt(list_facts.receipt(), words, page=9),
    "list-under-way": lambda words: list_under_way.list_under_way(
        words("list-under-way", count=10), 3, words, who="Siri Selger", when=facts.NOON
    ),
    "request": lambda words: request.request(list_facts.request(), words, by=list_facts.ANDERS),
    "request-exclude-inactive": lambda words: request.request(
        list_facts.request(kind="rule.exclude-inactive", lead_id=None), words, by=list_facts.ANDERS
    ),
    "request-right": lambda words: request.request(
        list_facts.request(kind="right.qualify"), words, by=list_facts.ANDERS
    ),
    "request-decided": lambda words: request_decided.decided(_approved(), words),
    "request-decided-unseen": lambda words: request_decided.decided(_approved(lead_id=None), words),
    "request-decided-here": lambda words: request_decided.decided_here(
        list_facts.request(status=RequestStatus.REJECTED), words
    ),
    "request-list": lambda words: request_list.request_list([list_facts.request()] * 7, words),
    "reactivate": lambda words: reactivate.reactivate(facts.closed_lead(), words, card_id="c0ffee", revision=2),
    "search": lambda words: lead_list.found(facts.found(7), "brekke", words),
    "settled": lambda words: settled.settled(words, "Kari Brekke", who="Siri Selger", when=facts.NOON),
    "welcome": lambda words: welcome.welcome(words, "Siri Selger"),
}
