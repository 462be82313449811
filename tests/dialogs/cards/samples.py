"""One or more samples of every card, as functions of the words; and the same with any text where people write."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from dialogs import form_values, lead_forms, record_form, remedies
from dialogs.cards import (
    answer,
    ask_for_me,
    assign_lead,
    attach_files,
    blocked_plan,
    change_rule,
    change_settings,
    change_view,
    choose_compared,
    choose_lead,
    choose_view,
    comparison,
    delete_lead,
    disqualify,
    duplicate_rules,
    duplicate_warning,
    edit_columns,
    edit_filters,
    edit_form,
    edit_lead,
    edit_rule,
    edit_settings,
    field_mappings,
    lead,
    lead_list,
    list_receipt,
    list_under_way,
    matches,
    no_summary,
    opportunity,
    opportunity_form,
    process,
    qualification_plan,
    qualified,
    qualify_list,
    reactivate,
    request,
    request_decided,
    request_list,
    settings,
    settled,
    summary,
    timeline,
    undo,
    welcome,
)
from dialogs.cards import help as help_card
from dialogs.cards.answer import Answered
from dialogs.cards.answer import Part as AnswerPart
from dialogs.cards.evidence import Sight
from dialogs.faq import telling
from dialogs.record_form import Form
from dialogs.turn import Card
from dialogs.words import Words, words_for
from services.duplicates.comparing import Comparison, Detached, Outcome, Part, Subject, Verdict
from services.duplicates.comparing import Reason as KeptBy
from services.duplicates.drafts import Problem
from services.duplicates.listing import RuleFacts
from services.duplicates.overrides import Ignored
from services.leads.deleting import Going
from services.leads.owning import Person
from services.leads.validation import FieldProblem
from services.models.change_request import RequestStatus
from services.models.duplicate_rule import Operator as RuleOperator
from services.models.lead import LeadReason
from services.models.process import InstanceStatus
from services.models.score import Grade
from services.models.user import Role
from services.qualification.choices import Choices, Entity, Kind
from services.qualification.commit import Qualified
from services.qualification.making import RecordRef
from services.qualification.outcomes import Reason
from services.qualification.plan import Blocker, Effect, QualificationPlan
from services.requests.queries import RequestFacts
from services.resemblance.judgement import Compared, Judgement, Kept, Label, LikenessRule
from services.scoring.glance import Unscored
from services.views import layout
from services.views.conditions import Condition, Filter, Operator, Process
from services.views.definitions import ALL_LEADS, MY_OPEN_LEADS, MY_OPEN_LEADS_SCORED, View
from services.views.personal import OwnView
from services.views.showing import Page
from tests.dialogs.cards import administered, facts, list_facts, merging, scores, scoring, searching, setting_facts

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


def _scored(grade: Grade) -> Sample:
    return lambda words: lead.lead(facts.lead(), words, score=facts.glance(grade))


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


def _edit(
    shown: dict[str, str], name: str = "Brekke", problems: tuple[FieldProblem, ...] = (), note: str = ""
) -> Sample:
    return lambda words: edit_lead.edit_lead(
        facts.lead(name), lead_forms.EDITING, shown, words, card_id="c0ffee", revision=2, problems=problems, note=note
    )


def _values(text: str) -> dict[str, str]:
    """This text in every text column, as far as it fits."""
    return {
        column.name: form_values.text(text[: column.longest], words_for("nb", "Europe/Oslo"))
        for _, column in lead_forms.EDITING.shown
        if column.longest
    }


def _not_a_number(text: str) -> FieldProblem:
    return FieldProblem("jobtitle", "not-a-number", {"value": text})


def _assign(text: str | None = None, *, count: int = 1) -> Sample:
    found = [Person(number, text or f"Tone Selger {number}") for number in range(1, count + 1)]
    return lambda words: assign_lead.assign_lead(facts.lead(text), found, words, card_id="c0ffee", revision=2)


def _delete(text: str | None = None) -> Sample:
    going = Going(facts.lead(text), 2, 1)
    return lambda words: delete_lead.delete_lead(going, words, card_id="c0ffee", revision=2)


def _plan(plan: QualificationPlan) -> Sample:
    return lambda words: qualification_plan.plan(plan, words, card_id="c0ffee", revision=2)


def _blocked(*found: Blocker, role: Role = Role.SELLER, text: str | None = None) -> Sample:
    plan = facts.plan(blockers=found, text=text)
    offered = remedies.offered(plan, role)
    return lambda words: blocked_plan.blocked_plan(plan, offered, words, card_id="c0ffee", revision=2)


def _draft(text: str | None = None, *, problems: Sequence[FieldProblem] = ()) -> Sample:
    form = Form("opportunity", facts.FORM)
    values = {"name": text or "Varmepumper, byggetrinn 2", "estimatedclosedate": date(2026, 12, 31)}

    def sample(words: Words) -> Card:
        typed = {"estimatedvalue": "mye"} if problems else {}
        shown = record_form.written(form, values, words) | typed
        return opportunity_form.opportunity_form(
            form, shown, words, number=2, removable=True, card_id="c0ffee", revision=2, problems=problems
        )

    return sample


def _matching(text: str | None = None, *, count: int = 2) -> QualificationPlan:
    accounts = [facts.match("account", number, text, inactive=number == 2) for number in range(1, count + 1)]
    contacts = [facts.match("contact", number, text) for number in range(1, count + 1)]
    records = (facts.matching(Entity.ACCOUNT, accounts, text), facts.matching(Entity.CONTACT, contacts, text))
    return facts.plan(*records, text=text)


def _alike(text: str | None = None) -> QualificationPlan:
    """An account that a rule found and one that is like it, and a contact that is both."""
    accounts = [facts.match("account", 1, text), facts.alike("account", 2, text)]
    both = replace(facts.match("contact", 3, text), judgement=facts.judgement(text))
    return facts.plan(facts.matching(Entity.ACCOUNT, accounts, text), facts.matching(Entity.CONTACT, [both], text))


def _comparison(text: str | None = None, *, detached: bool = False) -> Comparison:
    """A rule that fires, one that would, one that does not, and one for other record types; and what is alike."""
    kari = Subject("lead", 7, text or "Kari Brekke", text or "Brekke Havbruk AS", inactive=False, row=None)
    berit = Subject("lead", 8, text or "Berit Breke", text or "Brekke Havbruk", inactive=detached, row=None)
    email = Part(
        "emailaddress1", "emailaddress1", RuleOperator.EXACT_MATCH, None,
        text or "kari@brekke.no", text or "KARI@brekke.no", "kari@brekke.no", "kari@brekke.no", None,
    )  # fmt: skip
    start = Part(
        "lastname", "lastname", RuleOperator.SAME_FIRST_CHARACTERS, 4,
        text or "Brekke", text or "Breke", "brek", "bree", KeptBy.UNEQUAL,
    )  # fmt: skip
    city = Part(
        "address1_city", "address1_city", RuleOperator.EXACT_MATCH, None, "Bodø", "", "bodø", "", KeptBy.ONE_BLANK
    )
    phone = replace(city, base_attr="telephone1", matching_attr="mobilephone", ours="", wrong=KeptBy.BLANK_IGNORED)
    leads = ("lead", "lead")
    verdicts = (
        Verdict(1, text or "Leads with the same e-mail address", *leads, Outcome.FIRES, (), (email,), both_ways=True),
        Verdict(2, text or "Unpublished", *leads, Outcome.WOULD_FIRE, (KeptBy.UNPUBLISHED,), (email,), both_ways=True),
        Verdict(
            3, text or "Strict", *leads, Outcome.DOES_NOT,
            (KeptBy.INACTIVE_EXCLUDED, KeptBy.UNEQUAL, KeptBy.ONE_BLANK, KeptBy.BLANK_IGNORED),
            (start, city, phone), turned=True,
        ),
        Verdict(4, text or "Contacts like leads", "contact", "lead", Outcome.DOES_NOT, (KeptBy.OTHER_TYPES,)),
    )  # fmt: skip
    told = Detached(text or "Siri Selger", facts.NOON) if detached else None
    return Comparison(kari, berit, verdicts, told, _judged(text))


def _judged(text: str | None) -> Judgement:
    compared = (
        Compared("name", text or "Kari Brekke", text or "Kari Breke", "kari brekke", "kari breke", 0.95),
        Compared("emailaddress1", text or "kari@brekke.no", text or "k@b.no", "kari@brekke.no", "k@b.no", 0.3),
        Compared("domain", text or "kari@brekke.no", text or "k@b.no", "brekke.no", "b.no", 0.0),
    )
    kept = (
        Kept(LikenessRule.SAME_EMAIL, "different", "emailaddress1"),
        Kept(LikenessRule.SAME_PHONE, "blank", "telephone1"),
        Kept(LikenessRule.SIMILAR_NAME_AND_SAME_DOMAIN, "different", "domain"),
    )
    return Judgement(0.62, Label.LIKELY, (LikenessRule.SIMILAR_NAME_AND_COMPANY,), kept, compared)


def _compared(text: str | None = None, *, administers: bool, detached: bool = False) -> Sample:
    found = _comparison(text, detached=detached)
    return lambda words: comparison.comparison(found, words, administers=administers, who=[text or "Anders Admin"])


def _choose_compared(text: str | None = None) -> Sample:
    leads = [each.line for each in facts.found(2, text)]
    others = [Subject("contact", 3, text or "Ola Nes", None, inactive=False, row=None)]
    return lambda words: choose_compared.choose_compared(leads, others, words, card_id="c0ffee", revision=2)


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


def _answer(text: str | None = None) -> Sample:
    """An answer with more lines than are in sight, or one in which every text is `text`."""

    def sample(words: Words) -> Card:
        lines = tuple(text or f"I organisasjonen din: innstilling {number} er på." for number in range(1, 6))
        table = AnswerPart(text or "Kundeemne → Kontakt", ((text or "E-post", text or "E-post"),) * 3)
        more, actions = (text or "Mer om dette.",), (telling.closed_leads(words), telling.my_leads(words))
        return answer.answer(Answered("qualified", text or "Kort.", lines, more, (table,), actions), words)

    return sample


def _no_summary(text: str | None = None) -> Sample:
    who, settings = text or "Spør Anders Admin.", [text or "Copilot er på."] * 3
    found = facts.DIAGNOSIS
    return lambda words: no_summary.no_summary(facts.lead(text), found, words, who=who, settings=settings)


def _settings(text: str | None = None, *, group: str = "qualification", may_change: bool = True) -> Sample:
    every = setting_facts.settings(text)
    return lambda words: settings.settings(every, setting_facts.HINDERED, words, group=group, may_change=may_change)


def _form(text: str = "") -> Sample:
    fields = setting_facts.form(text)
    return lambda words: edit_form.edit_form(fields, words, card_id="c0ffee", revision=2)


def _change(text: str = "") -> Sample:
    proposal = setting_facts.proposal(text)
    return lambda words: change_settings.change_settings(proposal, words, card_id="c0ffee", revision=2)


def _mappings(text: str | None = None, *, count: int = 3) -> Sample:
    mappings = [administered.mapping(number, text) for number in range(1, count + 1)]
    return lambda words: field_mappings.listing(Entity.OPPORTUNITY, mappings, words, may_change=True)


def _rules(text: str | None = None, *, count: int = 3) -> Sample:
    rules = [administered.rule(number, text) for number in range(1, count + 1)]
    ignored = {1: Ignored(7, 2)}
    return lambda words: duplicate_rules.listing(rules, words, may_change=True, ignored=ignored)


def _about_rule(text: str | None = None, *, is_new: bool = False) -> Sample:
    draft = administered.draft(text)
    return lambda words: edit_rule.about(draft, (), words, is_new=is_new, card_id="c0ffee", revision=2)


def _conditions(text: str | None = None, *, problems: tuple[Problem, ...] = ()) -> Sample:
    draft = administered.draft(text)
    return lambda words: edit_rule.conditions(draft, problems, words, is_new=True, card_id="c0ffee", revision=2)


def _asked(card: Callable[..., Card], rule: RuleFacts) -> Sample:
    return lambda words: card(rule, words, card_id="c0ffee", revision=2)


def _asked_for_switch() -> Sample:
    return lambda words: ask_for_me.ask_for_switch(
        "duplicates.leads",
        "duplicates.switch-off",
        words("settings-administrators-only", who="Anders Admin", count=1),
        words,
    )


def _asked_for(text: str | None = None) -> Sample:
    return lambda words: ask_for_me.ask_for_rule(
        administered.rule(1, text), "rule.unpublish", text or words("refusal-not-allowed", role="administrator"), words
    )


def with_text(text: str, *, many: int = 12) -> dict[str, Sample]:
    """Every card that shows what people write, with this text in every such place and `many` matches."""
    matching = _matching(text, count=many)
    return {
        "lead": lambda words: lead.lead(facts.lead(text), words, duplicates=2, score=facts.glance(Grade.C)),
        "lead-list": lambda words: lead_list.view(_page(text), MY_OPEN_LEADS, words),
        "lead-list-scored": lambda words: lead_list.view(facts.scored_page(text), MY_OPEN_LEADS_SCORED, words),
        "lead-list-narrowed": lambda words: lead_list.view(_page(text), _narrowed(text), words),
        "edit-filters": _filters(_narrowed(text)),
        "edit-columns": _columns(shown=_narrowed(text)),
        "choose-view": lambda words: choose_view.choose_view([OwnView(3, _narrowed(text))], words, scored=True),
        "delete-view": lambda words: change_view.delete_view(text[:60], words, card_id="c0ffee", revision=2),
        "search": lambda words: lead_list.found(facts.found(7, text), text, words),
        "choose-lead": lambda words: choose_lead.choose_lead(facts.found(7, text), words, card_id="c0ffee", revision=2),
        "plan": _plan(matching),
        "plan-linked": _plan(facts.plan(facts.linked(Entity.ACCOUNT, text), text=text)),
        "matches": lambda words: matches.matches(matching, words, card_id="c0ffee", revision=2),
        "comparison": _compared(text, administers=False, detached=True),
        "choose-compared": _choose_compared(text),
        "warning": lambda words: duplicate_warning.duplicate_warning(matching, words, card_id="c0ffee", revision=2),
        "qualified": lambda words: qualified.qualified(_qualified(text), words),
        "edit-lead": _edit(
            _values(text), text, (FieldProblem("jobtitle", "not-a-number", {"value": text}),), note=text
        ),
        "assign-lead": _assign(text, count=many),
        "delete-lead": _delete(text),
        "plan-drafts": _plan(facts.drafts(5, text)),
        "plan-carriable": _plan(facts.plan(facts.carriable(Entity.ACCOUNT, text), text=text)),
        "plan-blocked": _blocked(*facts.BLOCKERS, text=text),
        "opportunity-form": _draft(text),
        "undo": lambda words: undo.undo(facts.undo_plan(text), words, card_id="c0ffee", revision=2),
        "undone": lambda words: undo.undone(facts.undo_plan(text), words),
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
        "answer": _answer(text),
        "summary": lambda words: summary.summary(facts.summary(text), words),
        "no-summary": _no_summary(text),
        "attach-files": lambda words: attach_files.attach_files(
            facts.lead(text), facts.files(text), words, card_id="c0ffee", revision=2
        ),
        "timeline": lambda words: timeline.timeline(text, {"lead": "7"}, facts.timeline(text), 1, words),
        "settings": _settings(text),
        "edit-form": _form(text),
        "change-settings": _change(text),
        "settled": lambda words: settled.settled(words, text, who=text, when=facts.NOON),
        "welcome": lambda words: welcome.welcome(words, text),
        **merging.with_text(text, many_matches=many),
        "rules": _rules(text, count=many),
        "rule-asked-for": _asked_for(text),
        "rule": lambda words: duplicate_rules.one(administered.rule(1, text), words, may_change=True),
        "unpublish": _asked(change_rule.unpublish, administered.rule(1, text)),
        "publish": _asked(change_rule.publish, administered.rule(1, text)),
        "exclude": _asked(change_rule.exclude_inactive, administered.rule(1, text)),
        "rule-about": _about_rule(text),
        "rule-conditions": _conditions(text, problems=(Problem("unknown-column", 2, text, "lead"),)),
        "rule-delete": _asked(change_rule.delete, administered.rule(2, text)),
        "excluded": lambda words: change_rule.inactive_excluded(administered.rule(1, text), words),
        "mappings": _mappings(text, count=many),
        "mapping": lambda words: field_mappings.one(administered.mapping(3, text), words, may_change=True),
        "mapping-delete": lambda words: field_mappings.delete(
            administered.mapping(3, text), words, card_id="c0ffee", revision=2
        ),
        **searching.with_text(text),
        **scoring.with_text(text),
        **scores.with_text(text),
        "process": lambda words: process.process(administered.process(text), words),
        "process-abort": lambda words: process.abort(administered.process(text), words, card_id="c0ffee", revision=2),
    }


PROBLEMS = (
    FieldProblem("lastname", "required"),
    FieldProblem("emailaddress1", "not-an-email", {"value": "kari"}),
    FieldProblem("budgetamount", "not-a-number", {"value": "mye"}),
)
TYPED = {
    "subject": "Tilbud på varmepumper", "emailaddress1": "kari", "leadsourcecode": "trade-show", "budgetamount": "mye",
    "estimatedclosedate": "2026-12-31", "decisionmaker": "yes", "transactioncurrency": "NOK",
    "description": "Vil bytte ut oljefyren.\nRing etter klokken ti.",
}  # fmt: skip

SAMPLES: dict[str, Sample] = {
    **searching.SAMPLES,
    **scoring.SAMPLES,
    **scores.SAMPLES,
    "assign-lead": _assign(),
    "assign-lead-several": _assign(count=3),
    "delete-lead": _delete(),
    "edit-lead": _edit(TYPED),
    "edit-lead-problems": _edit(TYPED, problems=PROBLEMS),
    "new-lead": lambda words: edit_lead.new_lead(
        lead_forms.NEW, {"firstname": "Kari", "lastname": "Brekke"}, words, card_id="c0ffee", revision=2
    ),
    "add-column": lambda words: change_view.add_column(
        "companyname", "closed-leads", words, card_id="c0ffee", revision=2
    ),
    "column-added": lambda words: change_view.column_added("companyname", "closed-leads", words),
    "answer": _answer(),
    "summary": lambda words: summary.summary(facts.summary(), words),
    "summary-by-ai": lambda words: summary.summary(facts.summary(ai=True), words),
    "no-summary": _no_summary(),
    "attach-files": lambda words: attach_files.attach_files(
        facts.lead(), facts.files(), words, card_id="c0ffee", revision=2
    ),
    "choose-view": lambda words: choose_view.choose_view([OwnView(3, _narrowed())], words, scored=True),
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
    "lead-list-scored": lambda words: lead_list.view(
        facts.scored_page(), MY_OPEN_LEADS_SCORED, words, hint=words("view-unscored-last", count=3)
    ),
    "lead-list-narrowed": lambda words: lead_list.view(
        _page(), _narrowed(), words, hint=words("sufficient-longer", needed=40, months=9)
    ),
    "lead-doubled": lambda words: lead.lead(facts.lead(), words, duplicates=2),
    "lead-merged": lambda words: lead.lead(facts.closed_lead(merged_into=9), words),
    "lead-open": lambda words: lead.lead(facts.lead(), words),
    **{f"lead-scored-{grade.name.lower()}": _scored(grade) for grade in Grade},
    "lead-unscored": lambda words: lead.lead(facts.lead(), words, score=Unscored()),
    "matches": lambda words: matches.matches(_matching(), words, card_id="c0ffee", revision=2),
    "choose-compared": _choose_compared(),
    "comparison": _compared(administers=False),
    "comparison-administrator": _compared(administers=True),
    "comparison-detached": _compared(administers=False, detached=True),
    "matches-alike": lambda words: matches.matches(_alike(), words, card_id="c0ffee", revision=2),
    "duplicate-warning-alike": lambda words: duplicate_warning.duplicate_warning(
        _alike(), words, card_id="c0ffee", revision=2
    ),
    "matches-second-page": lambda words: matches.matches(
        _matching(count=15), words, sight=Sight(1, {"account": "3"}), card_id="c0ffee", revision=2
    ),
    "matches-many": lambda words: matches.matches(_matching(count=12), words, card_id="c0ffee", revision=2),
    "opportunity": lambda words: opportunity.opportunity(facts.opportunity(), facts.timeline(), words),
    "plan": _plan(facts.plan()),
    "plan-automatic": _plan(
        facts.plan(
            *(facts.automatic(entity) for entity in Entity),
            no_editing="opportunity-automatic",
            no_adding="opportunity-automatic",
        )
    ),
    "plan-blocked": _blocked(facts.BLOCKERS[10]),
    "plan-blocked-administrator": _blocked(*facts.BLOCKERS[10:12], role=Role.ADMINISTRATOR),
    "plan-blocked-closed": _blocked(facts.BLOCKERS[1]),
    "plan-blocked-steps": _blocked(facts.BLOCKERS[4]),
    "plan-carriable": _plan(facts.plan(facts.carriable(Entity.ACCOUNT))),
    "plan-drafts": _plan(facts.drafts(3)),
    "plan-five": _plan(facts.drafts(5, no_adding="five-reached")),
    "plan-lost": _plan(
        facts.plan(
            facts.record(Entity.OPPORTUNITY, Kind.SKIP, reason=Reason.LEAD_DISQUALIFIED),
            choices=Choices(disqualified=LeadReason.LOST.value),
            effects=(Effect("lead-disqualified"),),
        )
    ),
    "plan-without-form": _plan(facts.plan(no_editing="app-without-form", no_adding="app-without-form")),
    "opportunity-form": _draft(),
    "opportunity-form-wrong": _draft(problems=(FieldProblem("estimatedvalue", "not-a-number", {"value": "mye"}),)),
    "undo": lambda words: undo.undo(facts.undo_plan(), words, card_id="c0ffee", revision=2),
    "undone": lambda words: undo.undone(facts.undo_plan(), words),
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
    "request-switch": lambda words: request.request(
        replace(list_facts.request(kind="duplicates.switch-off", lead_id=None), name="duplicates.leads"),
        words,
        by=list_facts.ANDERS,
    ),
    "request-decided": lambda words: request_decided.decided(_approved(), words),
    "request-decided-unseen": lambda words: request_decided.decided(_approved(lead_id=None), words),
    "request-decided-here": lambda words: request_decided.decided_here(
        list_facts.request(status=RequestStatus.REJECTED), words
    ),
    "request-list": lambda words: request_list.request_list([list_facts.request()] * 7, words),
    "reactivate": lambda words: reactivate.reactivate(facts.closed_lead(), words, card_id="c0ffee", revision=2),
    "search": lambda words: lead_list.found(facts.found(7), "brekke", words),
    "settings": _settings(),
    "settings-read": _settings(may_change=False),
    "settings-scoring": _settings(group="scoring"),
    "edit-settings-scoring": lambda words: edit_settings.edit_settings(
        setting_facts.settings(),
        words,
        group="scoring",
        wrong=words("refusal-setting-out-of-range", least=1, most=365),
        card_id="c0ffee",
        revision=2,
    ),
    "edit-settings": lambda words: edit_settings.edit_settings(
        setting_facts.settings(), words, group="qualification", card_id="c0ffee", revision=2
    ),
    "edit-form": _form(),
    "change-settings": _change(),
    "settings-changed": lambda words: change_settings.settings_changed(setting_facts.SETTINGS_CHANGED, words),
    "settled": lambda words: settled.settled(words, "Kari Brekke", who="Siri Selger", when=facts.NOON),
    "timeline": lambda words: timeline.timeline("Kari Brekke", {"lead": "7"}, facts.events(), 2, words),
    "timeline-full": lambda words: timeline.timeline("Kari Brekke", {"lead": "7"}, facts.many_files(), 1, words),
    "timeline-empty": lambda words: timeline.timeline("Varmepumper", {"opportunity": "11"}, (), 1, words),
    "timeline-of-opportunity": lambda words: timeline.timeline(
        "Varmepumper", {"opportunity": "11"}, facts.timeline(), 1, words
    ),
    "welcome": lambda words: welcome.welcome(words, "Siri Selger"),
    **merging.SAMPLES,
    "rules": _rules(),
    "rule-asked-for": _asked_for(),
    "switch-asked-for": _asked_for_switch(),
    "rules-many": _rules(count=25),
    "rule": lambda words: duplicate_rules.one(administered.rule(1), words, may_change=True),
    "rule-unpublished": lambda words: duplicate_rules.one(administered.rule(2), words, may_change=True),
    "rule-read": lambda words: duplicate_rules.one(administered.rule(3), words, may_change=False),
    "rule-unpublish": _asked(change_rule.unpublish, administered.rule(1)),
    "rule-publish": _asked(change_rule.publish, administered.rule(2)),
    "rule-exclude": _asked(change_rule.exclude_inactive, administered.rule(1)),
    "rule-ignored": lambda words: duplicate_rules.one(
        administered.rule(1), words, may_change=True, ignored=Ignored(1, 0)
    ),
    "rule-about-new": _about_rule(is_new=True),
    "rule-about": _about_rule(),
    "rule-conditions": _conditions(),
    "rule-problems": _conditions(problems=administered.PROBLEMS),
    "rule-delete": _asked(change_rule.delete, administered.rule(2)),
    "change-settings-resting": lambda words: change_settings.change_settings(
        setting_facts.proposal(), words, resting=[administered.rule(1)], card_id="c0ffee", revision=2
    ),
    "rule-excluded": lambda words: change_rule.inactive_excluded(administered.rule(3), words),
    "mappings": _mappings(),
    "mappings-many": _mappings(count=32),
    "mapping-system": lambda words: field_mappings.one(administered.mapping(1), words, may_change=True),
    "mapping-extended": lambda words: field_mappings.one(administered.mapping(2), words, may_change=True),
    "mapping-custom": lambda words: field_mappings.one(administered.mapping(3), words, may_change=True),
    "mapping-delete": lambda words: field_mappings.delete(administered.mapping(2), words, card_id="c0ffee", revision=2),
    "mapping-add": lambda words: field_mappings.add(
        Entity.CONTACT, "industrycode", "description", words, card_id="c0ffee", revision=2
    ),
    "process": lambda words: process.process(administered.process(), words),
    "process-at-opportunity": lambda words: process.process(administered.process(at=1), words),
    "process-at-last": lambda words: process.process(administered.process(at=2), words),
    "process-aborted": lambda words: process.process(administered.process(status=InstanceStatus.ABORTED), words),
    "process-abort": lambda words: process.abort(administered.process(), words, card_id="c0ffee", revision=2),
    "step-required": lambda words: process.step(
        "budgetamount", "qualify", required=True, lacking=3, words=words, card_id="c0ffee", revision=2
    ),
    "step-optional": lambda words: process.step(
        "budgetamount", "qualify", required=False, lacking=0, words=words, card_id="c0ffee", revision=2
    ),
}
