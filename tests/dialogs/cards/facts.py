"""Facts for cards: a lead, its plan, matches and what came of it, with any text where people write."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from services.audit.receipts import Kept, Ref, UndoPlan
from services.duplicates.matching import Details, Evidence, Match
from services.leads.duplicates import Possible, Possibles
from services.leads.facts import LeadFacts, LeadLine
from services.leads.search import Found
from services.models.lead import (
    BudgetStatus,
    LeadReason,
    LeadSource,
    LeadState,
    PurchaseProcess,
    PurchaseTimeframe,
    Rating,
)
from services.models.opportunity import OpportunityReason, OpportunityState
from services.models.score import Grade, Trend
from services.models.user import Role
from services.opportunities.queries import OpportunityFacts
from services.qualification.choices import Choices, Entity, Kind
from services.qualification.facts import Linked
from services.qualification.mappings import FieldValue
from services.qualification.outcomes import Reason
from services.qualification.plan import Blocker, Effect, LeadOfPlan, QualificationPlan, RecordPlan, StageMove
from services.qualification.policies import Experience
from services.resemblance.judgement import Compared, Judgement, Label, LikenessRule
from services.scoring.glance import Glance
from services.settings.sections import OpportunityFormSettings
from services.similar.ignoring import Warned
from services.summaries.lines import Kind as From
from services.summaries.lines import Line as SummaryLine
from services.summaries.lines import Source
from services.summaries.material import Made
from services.summaries.preconditions import Check, Diagnosis
from services.summaries.reading import Summary
from services.timeline.notes import AttachmentFacts, TimelineItem
from services.views.definitions import MY_OPEN_LEADS_SCORED
from services.views.showing import Line, Page

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
CREATED = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
KARI = "Kari"


def lead(text: str | None = None, **values: Any) -> LeadFacts:
    """Kari Brekke of Brekke Havbruk, or a lead in which every text is `text`."""

    def written(usual: str) -> str:
        return usual if text is None else text

    facts: dict[str, Any] = {
        "id": 7, "version": 3, "subject": written("Tilbud på varmepumper"), "firstname": written(KARI),
        "lastname": written("Brekke"), "company": written("Brekke Havbruk AS"), "jobtitle": written("Daglig leder"),
        "email": written("kari@brekkehavbruk.example"), "telephone": written("+47 76 94 00 01"),
        "mobile": written("+47 900 00 001"), "website": written("https://brekkehavbruk.example"),
        "line1": written("Sjøgata 1"), "postalcode": written("8300"), "city": written("Svolvær"),
        "country": written("Norge"), "description": written("Vil bytte ut oljefyren."),
        "comments": written("Ring etter klokken ti."), "source": LeadSource.TRADE_SHOW, "rating": Rating.HOT,
        "industry": written("Havbruk"), "employees": 1200, "revenue": Decimal("1500000.50"),
        "budgetamount": Decimal(400000), "budgetstatus": BudgetStatus.CAN_BUY,
        "purchasetimeframe": PurchaseTimeframe.THIS_QUARTER, "purchaseprocess": PurchaseProcess.COMMITTEE,
        "decisionmaker": True, "estimatedamount": Decimal("350000.00"), "estimatedclosedate": date(2026, 12, 31),
        "currency": "NOK",
        "attributes": {written("Antall båter"): written("12")},
        "state": LeadState.OPEN, "reason": LeadReason.CONTACTED,
        "created": CREATED, "modified": NOON, "closed": None, "owner_id": 1, "owner": written("Siri Selger"),
        "owner_team_id": 1, "account_id": 5, "account": written("Brekke Havbruk AS"), "contact_id": 6,
        "contact": written("Kari Brekke"), "opportunity_id": None, "merged_into": None, "notes": 2, "stage": "qualify",
    }  # fmt: skip
    return LeadFacts(**facts | values)


def closed_lead(**values: Any) -> LeadFacts:
    qualified: dict[str, Any] = {
        "state": LeadState.QUALIFIED,
        "reason": LeadReason.QUALIFIED,
        "closed": NOON,
        "opportunity_id": 11,
    }
    return lead(None, **qualified | values)


def line(number: int = 7, text: str | None = None) -> LeadLine:
    name, company = ("Kari Brekke", "Brekke Havbruk AS") if text is None else (text, text)
    subject, owner, city = ("Tilbud på varmepumper", "Siri Selger", "Svolvær") if text is None else (text, text, text)
    return LeadLine(number, name, company, subject, LeadState.OPEN, LeadReason.NEW, owner, CREATED, city)


VIEW_COLUMNS = ("fullname", "companyname", "subject", "address1_city", "statecode", "owner", "createdon")


def view_line(number: int = 7, text: str | None = None) -> Line:
    """A row of a view with these columns."""
    written = text or "Kari Brekke", text or "Brekke Havbruk AS", text or "Tilbud på varmepumper", text or "Svolvær"
    return Line(number, written[0], (*written, LeadState.OPEN, text or "Siri Selger", CREATED))


SCORES = ((91, Grade.A, Trend.IMPROVING), (64, Grade.B, Trend.STEADY), (31, Grade.C, Trend.DECLINING))
"""Of the first leads of a page; the fourth has a first score, the fifth none."""


def glance(grade: Grade) -> Glance:
    """The score of a lead with this grade, as its card shows it."""
    score = {Grade.A: 91, Grade.B: 64, Grade.C: 31, Grade.D: 8}[grade]
    return Glance(score, grade, Trend(grade), NOON)


def scored_page(text: str | None = None) -> Page:
    """A page of the view of scores."""
    given = (*SCORES, (8, Grade.D, Trend.NOT_ENOUGH), (None, None, None))
    columns = tuple(each.name for each in MY_OPEN_LEADS_SCORED.columns)
    named = text or "Kari Brekke", text or "Brekke Havbruk AS"
    about = text or "Tilbud på varmepumper", CREATED
    lines = tuple(Line(at, named[0], (*named, *score, *about)) for at, score in enumerate(given, start=1))
    return Page(columns, lines, 112, 2, 23, 6)


def found(count: int, text: str | None = None) -> tuple[Found, ...]:
    return tuple(Found(line(number, text), 0.9) for number in range(1, count + 1))


def match(entity: str, record_id: int, text: str | None = None, *, inactive: bool = False) -> Match:
    """A match on the e-mail address."""
    name = text or ("Brekke Havbruk AS" if entity == "account" else "Kari Brekke")
    email = text or "post@brekkehavbruk.example"
    details = Details(
        email, text or "+47 76 94 00 01", text or "Svolvær", text or "Siri Selger", text or "Brekke", NOON
    )
    evidence = Evidence(f"{entity}s with the same e-mail address", "emailaddress1", email, email)
    return Match(entity, record_id, name, details, inactive, (evidence,))


def alike(entity: str, record_id: int, text: str | None = None) -> Match:
    """A match that no published rule found."""
    name = text or ("Brekke Havbrukk" if entity == "account" else "Kari Brække")
    phone = text or "+47 76 94 00 01"
    compared = (
        Compared("companyname", text or "Brekke Havbruk AS", name, "brekke havbruk", "brekke havbrukk", 0.97),
        Compared("telephone1", text or "76 94 00 02", phone, text or "+4776940002", text or "+4776940001", 0.88),
    )
    said = Judgement(0.7, Label.LIKELY, (), (), compared)
    return replace(match(entity, record_id, text), name=name, evidence=(), judgement=said)


def judgement(text: str | None = None) -> Judgement:
    """A similar name of the same domain."""
    name, domain = text or "Kari Brekke", text or "brekkehavbruk.example"
    compared = (
        Compared("name", text or "Kari Brække", name, "kari braekke", "kari brekke", 0.93),
        Compared("domain", domain, domain, domain, domain, 1.0),
        Compared("companyname", name, text or "Nordlaks AS", "brekke havbruk", "nordlaks", 0.2),
    )
    return Judgement(0.96, Label.VERY_LIKELY, (LikenessRule.SIMILAR_NAME_AND_SAME_DOMAIN,), (), compared)


def possible(entity: str, record_id: int, text: str | None = None, *, alike: bool = False, **values: Any) -> Possible:
    """A record that a rule calls a duplicate, or one that is alike as well."""
    found = match(entity, record_id, text)
    told: dict[str, Any] = {
        "entity": entity, "record_id": record_id, "name": found.name, "company": text or "Brekke Havbruk AS",
        "email": found.details.email, "phone": found.details.phone, "city": text or "Svolvær",
        "owner": text or "Siri Selger", "modified": NOON, "inactive": False, "may_change": True, "match": found,
        "judgement": judgement(text) if alike else None, "warned": (Warned("rule:1", entity, record_id),),
    }  # fmt: skip
    return Possible(**told | values)


def possibles(count: int = 2, text: str | None = None) -> Possibles:
    """So many leads, the first alike as well, and a contact."""
    leads = [possible("lead", number, text, alike=number == 1 or bool(text)) for number in range(1, count + 1)]
    return Possibles((*leads, possible("contact", 9, text)))


def field(attr: str, value: Any, source: str) -> FieldValue:
    return FieldValue(attr, value, source, "system")


def record(entity: Entity, action: Kind = Kind.CREATE, text: str | None = None, **values: Any) -> RecordPlan:
    """What becomes of a record type; created, unless said otherwise."""
    fields = {
        Entity.ACCOUNT: (field("name", text or "Brekke Havbruk AS", "companyname"),),
        Entity.CONTACT: (
            field("lastname", text or "Brekke", "lastname"),
            field("emailaddress1", text or "k@b.example", "emailaddress1"),
        ),
        Entity.OPPORTUNITY: (
            field("name", text or "Tilbud på varmepumper", "subject"),
            field("budgetstatus", BudgetStatus.CAN_BUY, "budgetstatus"),
            field("estimatedclosedate", date(2026, 12, 31), "estimatedclosedate"),
        ),
    }  # fmt: skip
    facts: dict[str, Any] = {
        "entity": entity, "action": action, "reason": Reason.SELLER_DEFAULT, "editable": True,
        "allowed": (Kind.CREATE, Kind.SKIP), "fields": fields[entity] if action is Kind.CREATE else (), "linked": None,
        "offered": True, "matches": (), "settled": True, "codes": (),
    }  # fmt: skip
    return RecordPlan(**facts | values)


def linked(entity: Entity, text: str | None = None) -> RecordPlan:
    to = Linked(5, text or "Brekke Havbruk AS", 2, inactive=False)
    kinds = (Kind.CREATE, Kind.LINK, Kind.SKIP)
    return record(entity, Kind.LINK, reason=Reason.ALREADY_LINKED, allowed=kinds, linked=to)


def automatic(entity: Entity) -> RecordPlan:
    return record(entity, reason=Reason.SETTING_AUTOMATIC, editable=False, allowed=(Kind.CREATE,))


def matching(entity: Entity, matches: Iterable[Match], text: str | None = None) -> RecordPlan:
    return record(entity, text=text, matches=tuple(matches), settled=False)


def plan(*records: RecordPlan, text: str | None = None, **values: Any) -> QualificationPlan:
    """A plan with these records, and all others created."""
    given = {each.entity: each for each in records}
    name, company, subject = (text,) * 3 if text else ("Kari Brekke", "Brekke Havbruk AS", "Tilbud på varmepumper")
    facts: dict[str, Any] = {
        "planned_at": NOON, "lead": LeadOfPlan(7, 3, name or "", company, subject or ""), "experience": Experience.NEW,
        "enhanced": True, "records": tuple(given.get(entity) or record(entity, text=text) for entity in Entity),
        "customer": Entity.ACCOUNT, "process": StageMove("qualify", "develop"),
        "effects": (Effect("lead-closed"), Effect("leaves-my-open-leads"), Effect("notes-visible", 2),
                    Effect("attachments-visible", 1), Effect("contact-under-account")),
        "blockers": (), "choices": Choices(), "rule_set": "0" * 16,
    }  # fmt: skip
    return QualificationPlan(**facts | values)


BLOCKERS: tuple[Blocker, ...] = (
    Blocker("merged", {"master": 9}),
    Blocker("not-open", {"state": "disqualified", "by": "Siri Selger", "at": NOON.isoformat()}),
    Blocker("not-open", {"state": "qualified", "by": "", "at": ""}),
    Blocker("missing-rights", {"role": "manager"}, mender=Role.MANAGER),
    Blocker("required-steps-missing", {"stage": "qualify", "fields": ("budgetamount", "decisionmaker")}),
    Blocker("active-stage-not-on-lead", {"stage": "develop"}),
    Blocker("choice-not-allowed", {"entity": "account", "kind": "link"}),
    Blocker("link-vanished", {"entity": "contact"}),
    Blocker("link-inactive", {"entity": "account", "id": 5, "name": "Brekke Havbruk AS"}),
    Blocker("mapped-value-does-not-fit", {"entity": "account", "attr": "name", "source_attr": "companyname"}),
    Blocker(
        "lead-duplicate",
        {
            "rule": "Leads with the same e-mail address",
            "rule_id": 8,
            "all_inactive": 1,
            "apart": ("Kari Brekke",),
            "apart_by": "Siri Selger",
            "apart_at": NOON.isoformat(),
        },
        (match("lead", 8, inactive=True),),
    ),
    Blocker(
        "opportunity-duplicate",
        {"rule": "Opportunities with the same topic", "rule_id": 9, "all_inactive": 0},
    ),
    Blocker("opportunity-associated", {}),
    Blocker("typed-not-offered", {"number": 2, "fields": ("budgetamount",)}),
    Blocker("typed-does-not-fit", {"number": 2, "fields": ("budgetamount",)}),
)


FORM = OpportunityFormSettings().fields


def drafts(count: int, text: str | None = None, **values: Any) -> QualificationPlan:
    """A plan of several opportunities, the second without its required topic."""
    made = [
        record(Entity.OPPORTUNITY, text=text, number=number, fields=_drafted(number, text))
        for number in range(1, count + 1)
    ]
    made[1] = replace(made[1], fields=(), missing=("name",))
    others = (record(Entity.ACCOUNT, text=text), record(Entity.CONTACT, text=text))
    return replace(plan(text=text, form=FORM, **values), records=(*others, *made))


def _drafted(number: int, text: str | None) -> tuple[FieldValue, ...]:
    name = text or f"Varmepumper, byggetrinn {number}"
    return FieldValue("name", name, "", "typed"), FieldValue("estimatedvalue", Decimal(100_000 * number), "", "typed")


def carriable(entity: Entity, text: str | None = None) -> RecordPlan:
    """A link to a record that lacks what the lead has; the first of it is to be filled in."""
    lacking = (
        field("telephone1", text or "+47 76 94 00 01", "telephone1"),
        field("websiteurl", text or "https://brekke.example", "websiteurl"),
    )
    return replace(linked(entity, text), carriable=lacking, carried=lacking[:1])


def undo_plan(text: str | None = None, **values: Any) -> UndoPlan:
    """Taking back a qualification of which the account was worked on since."""
    archived = (Ref("opportunity", 11, text or "Varmepumper"), Ref("contact", 6, text or "Kari Brekke"))
    kept = (Kept(Ref("account", 5, text or "Brekke Havbruk AS"), "changed-since"),)
    told: dict[str, Any] = {
        "receipt_id": 3, "kind": "lead.qualified", "subject": Ref("lead", 7, text or "Kari Brekke"),
        "archived": archived, "restored": ("lead", "process", "carried-fields"), "kept": kept,
    }  # fmt: skip
    return UndoPlan(**told | values)


def opportunity(text: str | None = None) -> OpportunityFacts:
    name, owner, account, contact = (
        ("Tilbud på varmepumper", "Siri Selger", "Brekke Havbruk AS", "Kari Brekke") if text is None else (text,) * 4
    )
    return OpportunityFacts(
        11, 1, name, owner, 5, account, 6, contact, OpportunityState.OPEN, OpportunityReason.IN_PROGRESS,
        Decimal("350000.00"), "NOK", date(2026, 12, 31), NOON, 7,
    )  # fmt: skip


def timeline(text: str | None = None) -> tuple[TimelineItem, ...]:
    attachment = AttachmentFacts(1, text or "befaring.pdf", "application/pdf", 2048)
    said, author = text or "Befaring avtalt i uke 48.", text or "Siri Selger"
    return (
        TimelineItem("note", 2, NOON, author, said, attachments=(attachment,), from_lead=True),
        TimelineItem("lead.qualified", 1, NOON, None, facts={}),
    )


def summary(text: str | None = None, *, ai: bool = False) -> Summary:
    """A summary of Kari Brekke's lead, or one in which every text is `text`."""

    def of_field(name: str, value: Any) -> SummaryLine:
        return SummaryLine(Source(From.FIELD, name), value)

    note = Source(From.NOTE, "3", text or "Siri Selger", CREATED)
    lines = (
        of_field("fullname", text or "Kari Brekke"),
        of_field("companyname", text or "Brekke Havbruk AS"),
        of_field("emailaddress1", text or "kari@brekkehavbruk.example"),
        of_field("address1_composite", text or "Sjøgata 1, 8300 Svolvær"),
        of_field("budgetamount", Decimal(400000)),
        of_field("budgetstatus", BudgetStatus.CAN_BUY),
        of_field("decisionmaker", True),
        of_field("estimatedclosedate", date(2026, 12, 31)),
        SummaryLine(note, text=text or "Befaring avtalt i uke 48."),
        SummaryLine(Source(From.FIELD, "description"), text=text or "Vil bytte ut oljefyren."),
    )
    made = (Made("account", 5, text or "Brekke Havbruk AS"), Made("opportunity", 11, text or "Tilbud på varmepumper"))
    return Summary(7, text or "Kari Brekke", 11, NOON, ai, "NOK", lines, made)


DIAGNOSIS = Diagnosis(
    NOON,
    (
        Check("qualified", True),
        Check("new-experience", True),
        Check("summarize", False),
        Check("copilot", True),
        Check("asked", True),
        Check("not-failed", False),
    ),
    False,
)


def files(text: str | None = None) -> tuple[AttachmentFacts, ...]:
    return (
        AttachmentFacts(1, text or "tilbud.pdf", "application/pdf", 1_468_006),
        AttachmentFacts(2, text or "notat.txt", "text/plain", 640),
    )


def many_files() -> tuple[TimelineItem, ...]:
    """A page of notes with as many files as they may have, with long names, and with much text."""
    files = tuple(AttachmentFacts(number, "ø" * 116 + ".pdf", "application/pdf", 10**7) for number in range(10))
    return tuple(TimelineItem("note", each, NOON, "Siri Selger", "Å" * 900, attachments=files) for each in range(4))


def events() -> tuple[TimelineItem, ...]:
    """More than two pages of a lead that was disqualified, reactivated and summarised, with a note in between."""
    told = ("lead.created", "lead.updated", "lead.reactivated", "lead.qualified", "lead.merged", "lead.reactivated")
    before = [TimelineItem(kind, number, NOON, "Siri Selger", facts={}) for number, kind in enumerate(told)]
    return (
        *before[:4],
        TimelineItem("note", 9, NOON, "Siri Selger", "", attachments=files()),
        TimelineItem("lead.disqualified", 8, NOON, "Siri Selger", facts={"reason": 4}),
        TimelineItem("lead.summary", 7, NOON, None, facts={"text": "Vil ha tilbud i uke 48."}),
        *before[4:],
    )
