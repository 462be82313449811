"""Random qualifications: a lead, how the administrators have set things, and what the seller chooses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from services.models.lead import BudgetStatus, LeadReason, PurchaseTimeframe
from services.qualification import policies
from services.qualification.choices import MOST_OPPORTUNITIES, Draft, Entity, Kind, Plain, draft
from services.qualification.policies import Experience, Policy
from services.settings.opportunity_form import COLUMNS
from services.settings.sections import AppSettings, Creation, FormField, OpportunityFormSettings, QualificationSettings
from tests.services.qualification.world import MISSING

Wish = tuple[Kind, str] | None
"""A kind, and the name of the record to link to; None leaves the default."""


@dataclass(frozen=True)
class Process:
    """Where the lead's process stands, whether it still runs, and the fields its stage requires."""

    stage: str
    aborted: bool
    required: frozenset[str]


@dataclass(frozen=True)
class Laid:
    """What administrators have laid down: settings, form, app, mappings, rules."""

    qualification: dict[str, Any]
    form: tuple[FormField, ...]
    has_form: bool
    copilot: bool
    opportunity_rule: bool
    mappings: frozenset[tuple[str, str, str]]
    resting: frozenset[tuple[str, str]]


@dataclass(frozen=True)
class Wishes:
    """What the seller chooses, with records by name."""

    decisions: Mapping[Entity, Wish]
    ignored: frozenset[Entity]
    drafts: tuple[Draft, ...]
    carried: frozenset[str]
    unchecked: bool
    disqualified: int | None


@dataclass(frozen=True)
class Case:
    """All of it; `by` is the name of who qualifies the lead, which is the seller's."""

    lead: dict[str, Any]
    links: tuple[str | None, str | None]
    by: str
    process: Process | None
    notes: int
    attachments: int
    laid: Laid
    wishes: Wishes


def mostly(usual: Any, *seldom: Any, weight: int = 4) -> st.SearchStrategy[Any]:
    """The usual value, and now and then another one."""
    return st.sampled_from([*[usual] * weight, *seldom])


TYPED: Mapping[str, tuple[tuple[Plain, ...], tuple[Plain, ...]]] = {
    "name": (("Varmepumpe", "Salg open", "x" * 300), ("x" * 301, 5, "", None)),
    "estimatedclosedate": (("2027-01-31", None), ("31.01.2027", 5, True)),
    "estimatedvalue": (("150000", "1500.50", 12, None), ("mye", True, "1e30", "NaN", "12.345", -(10**17))),
    "transactioncurrency": (("NOK", "EUR", None), ("KRONER", 1)),
    "budgetamount": (("99.90", "0"), ("Infinity", "-", "1e16")),
    "budgetstatus": ((1, None), (99, "1", True)),
    "purchasetimeframe": ((2, None), ("2", False)),
    "purchaseprocess": ((0,), (7,)),
    "decisionmaker": ((True, False, None), ("ja", 1)),
    "description": (("Første linje\nandre linje", "", None), ("x" * 2001, 3)),
    "qualificationcomments": (("Lovende 🐟", "  "), ("x" * 2001,)),
}
"""Of each column of the form, values that it can hold, and values that it cannot."""

FOREIGN: tuple[tuple[str, Plain], ...] = (("owner_id", 1), ("statecode", 1), ("nosuchcolumn", "x"))
"""What no form offers."""

forms = st.one_of(
    st.just((FormField(column="name", required=True), FormField(column="estimatedvalue"))),
    st.builds(
        lambda name, others: (name, *others),
        mostly(FormField(column="name", required=True), FormField(column="name", required=True, readonly=True)),
        st.lists(
            st.builds(
                FormField,
                column=st.sampled_from(COLUMNS[1:]),
                required=mostly(False, True),
                readonly=mostly(False, True, weight=3),
                visible=mostly(True, False),
            ).filter(lambda field: not field.required or (field.visible and not field.readonly)),
            max_size=5,
            unique_by=lambda field: field.column,
        ),
    ),
)

laid_down = st.builds(
    Laid,
    qualification=st.fixed_dictionaries(
        {
            "new_experience": mostly(True, False),
            "legacy_auto_create": st.booleans(),
            **{entity.value: mostly(Creation.SELLER, Creation.AUTOMATIC, weight=3) for entity in Entity},
            "several_opportunities": mostly(True, False, weight=3),
            "summarize": st.booleans(),
        }
    ),
    form=forms,
    has_form=mostly(True, False),
    copilot=st.booleans(),
    opportunity_rule=mostly(False, True),
    mappings=st.frozensets(
        st.sampled_from(
            [
                ("emailaddress1", "account", "emailaddress1"),
                ("industrycode", "account", "description"),
                ("merknad", "contact", "description"),
            ]
        ),
        max_size=2,
    ),
    resting=st.frozensets(st.sampled_from([("opportunity", "description"), ("contact", "telephone1")]), max_size=1),
)


CARRIED = (
    "account.telephone1", "account.websiteurl", "account.address1_city", "account.emailaddress1", "account.name",
    "contact.emailaddress1", "contact.telephone1", "contact.address1_city", "contact.firstname", "contact.statecode",
)  # fmt: skip
CREATE, SKIP = (Kind.CREATE, ""), (Kind.SKIP, "")
LINKS = tuple((Kind.LINK, name) for name in ("alike", "bare", "foreign"))
NO_LINKS = tuple((Kind.LINK, name) for name in ("inactive", "archived", MISSING))
ATTACHMENTS = ((Kind.LINK, "open"), (Kind.LINK, "colleagues"))
NO_ATTACHMENTS = tuple(
    (Kind.LINK, name) for name in ("of-another-account", "of-a-stranger", "closed", "archived", MISSING)
)

leads = st.fixed_dictionaries(
    {
        "companyname": st.sampled_from(["Ny Bedrift AS", "Ny AS", "Fjord Fisk AS", "fjord fisk as", None, "  "]),
        "firstname": st.sampled_from([None, "Åse", "Kari"]),
        "lastname": st.sampled_from(["Brekke", "Ødegård"]),
        "emailaddress1": st.sampled_from([None, "post@fjordfisk.example", "ny@bedrift.example"]),
        "telephone1": st.sampled_from([None, "76 94 00 01", "+4776940001", "ukjent"]),
        "websiteurl": st.sampled_from([None, "https://www.fjordfisk.example/"]),
        "industrycode": st.sampled_from([None, "Havbruk"]),
        "description": st.one_of(st.none(), st.text(st.characters(codec="utf-8", exclude_characters="\0"))),
        "budgetamount": st.one_of(st.none(), st.decimals(0, 10**9, places=2)),
        "budgetstatus": st.one_of(st.none(), st.sampled_from(BudgetStatus)),
        "purchasetimeframe": st.one_of(st.none(), st.sampled_from(PurchaseTimeframe)),
        "decisionmaker": st.sampled_from([None, True, False]),
        "address1_city": st.sampled_from([None, "Tromsø"]),
        "attributes": mostly({}, {"merknad": "Messe"}, {"merknad": None}),
    }
)

SPOILT = (
    "lead", "links", "by", "process", "account", "contact", "opportunity", "ignored", "ignored", *5 * ("drafts",),
)  # fmt: skip
"""What is now and then taken without a look at the rest, so that most often it cannot be carried out."""


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A whole case: one that can be carried out, unless something of it is spoilt."""
    spoilt = draw(st.one_of(st.just(frozenset()), st.frozensets(st.sampled_from(SPOILT), min_size=1, max_size=2)))
    laid, lead = draw(laid_down), draw(leads)
    if "lead" in spoilt:
        lead = {**lead, "attributes": {"merknad": 7}, "telephone1": None}
    links = draw(st.tuples(*2 * [st.sampled_from([None, None, None, "alike", "bare", "foreign"])]))
    if "links" in spoilt:
        links = draw(st.sampled_from([("inactive", None), (None, "inactive"), (None, "archived")]))
    return Case(
        lead=lead,
        links=links,
        by="colleague" if "by" in spoilt else draw(mostly("seller", *MANAGERS)),
        process=draw(processes(spoilt="process" in spoilt)),
        notes=draw(st.integers(0, 2)),
        attachments=draw(st.integers(0, 2)),
        laid=laid,
        wishes=draw(wishes(laid, lead, links, spoilt)),
    )


MANAGERS = ("manager", "administrator")


def processes(*, spoilt: bool) -> st.SearchStrategy[Process | None]:
    """Where the process of a lead stands that can be qualified; spoilt, one that most often keeps it from that."""
    if spoilt:
        required = st.sampled_from([frozenset(), frozenset({"telephone1"}), frozenset({"jobtitle", "budgetamount"})])
        return st.builds(Process, st.sampled_from(["qualify", "develop", "close"]), st.just(value=False), required)
    usual = st.builds(Process, st.just("qualify"), mostly(False, True), mostly(frozenset(), frozenset({"lastname"})))
    return st.one_of(st.none(), usual, usual)


@st.composite
def wishes(
    draw: st.DrawFn, laid: Laid, lead: Mapping[str, Any], links: tuple[str | None, str | None], spoilt: frozenset[str]
) -> Wishes:
    """What the seller may choose here, but for what is spoilt."""
    disqualified = draw(mostly(None, LeadReason.LOST.value, LeadReason.CANCELED.value, weight=16))
    unchecked = draw(mostly(False, True, weight=9)) and disqualified is None
    policy = policies.policy(
        QualificationSettings(**laid.qualification), OpportunityFormSettings(fields=laid.form),
        AppSettings(has_opportunity_form=laid.has_form),
    )  # fmt: skip
    free = {e: policy.of(e) is Creation.SELLER or disqualified is not None for e in Entity}
    new = policy.experience is Experience.NEW
    decisions: dict[Entity, Wish] = {}
    for entity, own in zip((Entity.ACCOUNT, Entity.CONTACT), links, strict=True):
        makes = entity is Entity.CONTACT or (lead["companyname"] or "").strip() != ""
        allowed: list[Wish] = [None, *([CREATE] if makes else []), SKIP] if free[entity] else [None]
        allowed += LINKS if new and policy.of(entity) is Creation.SELLER else [(Kind.LINK, own)] if own else []
        decisions[entity] = draw(st.sampled_from([*LINKS, *NO_LINKS, CREATE, SKIP] if entity in spoilt else allowed))
    chosen = decisions[Entity.ACCOUNT]
    account = chosen[1] if chosen else links[0]
    allowed = [None, CREATE, SKIP] if free[Entity.OPPORTUNITY] and disqualified is None else [None]
    if new and free[Entity.OPPORTUNITY] and account == "alike" and not unchecked and disqualified is None:
        allowed += 4 * ATTACHMENTS
    if Entity.OPPORTUNITY in spoilt:
        allowed = [*ATTACHMENTS, *NO_ATTACHMENTS, CREATE, SKIP]
    decisions[Entity.OPPORTUNITY] = draw(st.sampled_from(allowed))
    asked = policy if not unchecked else policies.policy(QualificationSettings(new_experience=False))
    return Wishes(
        decisions=decisions,
        ignored=draw(st.frozensets(st.sampled_from(list(Entity)))) if "ignored" in spoilt else frozenset(Entity),
        drafts=draw(spoilt_drafts(asked) if "drafts" in spoilt else drafts(asked)),
        carried=draw(st.frozensets(st.sampled_from(CARRIED), max_size=6)),
        unchecked=unchecked,
        disqualified=disqualified,
    )


def drafts(policy: Policy) -> st.SearchStrategy[tuple[Draft, ...]]:
    """As many drafts as there may be, with what the form takes and wants."""
    if policy.no_editing:
        return st.just((Draft(),))
    one = st.builds(draft, _typed(policy))
    alone = one.map(lambda each: (each,))
    several = st.lists(one, min_size=2, max_size=MOST_OPPORTUNITIES).map(tuple)
    return alone if policy.no_adding else st.one_of(alone, several, several)


def spoilt_drafts(policy: Policy) -> st.SearchStrategy[tuple[Draft, ...]]:
    """One draft more than there may be, or with what the form does not take, or the column cannot hold."""
    every = [(column, value) for column in COLUMNS for values in TYPED[column] for value in values]
    wrong = [(field.column, value) for field in policy.form for value in TYPED[field.column][1]]
    spoiling = st.sampled_from([*every, *3 * wrong, *FOREIGN])
    one = st.builds(lambda values, other: draft({**values, other[0]: other[1]}), _typed(policy), spoiling)
    several = st.lists(st.builds(draft, _typed(policy)), min_size=2, max_size=MOST_OPPORTUNITIES + 1)
    return st.one_of(one.map(lambda each: (each,)), several.map(tuple))


def _typed(policy: Policy) -> st.SearchStrategy[dict[str, Plain]]:
    writable = {field.column: field.required for field in policy.form if not field.readonly}
    fitting = {
        column: st.sampled_from([value for value in TYPED[column][0] if not required or value not in (None, "", "  ")])
        for column, required in writable.items()
    }
    wanted = {column: fitting.pop(column) for column, required in writable.items() if required and column != "name"}
    return st.fixed_dictionaries(wanted, optional=fitting)
