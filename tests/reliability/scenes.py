"""For every button of every card: a conversation that ends with the card in sight, and what pressing it does."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select, update

from dialogs import cards
from dialogs.turn import Card, File, Incoming, Press
from services.leads import operations
from services.models.account import Account
from services.models.detection_job import DetectionJob, DetectionStatus, DuplicateRecord, Method
from services.models.duplicate_rule import DuplicateRule, RuleCondition, RuleStatus
from services.models.field_mapping import FieldMapping
from services.models.lead import Lead, LeadReason
from services.models.opportunity import Opportunity
from services.models.process import ProcessInstance, ProcessStage
from services.people.actors import Actor
from services.store import Session
from tests.conversations.speaker import Speaker, pressed
from tests.reliability import given
from tests.services.duplicates import given as rules
from tests.services.qualification import given as qualification

OFFER = File("tilbud.pdf", "application/pdf", b"%PDF")
MAKERS = frozenset({"button", "lasting"})
"""The functions of `dialogs.cards.kit` that make a button; the second argument is its action."""


@dataclass(frozen=True, slots=True)
class Scene:
    """`first` and `words` are said, with the lead's number filled in; then `presses` are pressed, by their actions.

    Between the two a file comes with the words `brings`, where these are not None. `matches` counts an account and
    contacts. `sent_on` leads are in a later stage, those that `reached` one were qualified; `doubled` scenes have a
    duplicate of the lead, `crowded` ones three, those with `twins` two accounts that are called alike. `ruled` scenes
    are an administrator's, who is `asked` for something in some; in others a rule is `unpublished`, or `written` anew,
    or a `waiting_rule` of their own on leads is not published yet, or the mapping to a column of opportunities
    `resting`, or a search for duplicates is in the state `searched`, or a scoring model in the state `modelled`; it
    is of opportunities, or `of_leads` of an industry. A lead may be `scored`; two opportunities be `sold`. `takes` is
    an input whose first choice is taken, `lasts` are inputs, with spaces between, whose last one is, `fills` are inputs
    with what is written in them, with the number; `row` counts from 0 which of the buttons of an action is pressed.
    `effect` are the audit entries of pressing, with spaces between. What is said among the presses is no action's name.
    """

    words: str
    presses: tuple[str, ...] = ()
    first: str = ""
    brings: str | None = None
    matches: int = 0
    closed: bool = False
    sent_on: bool = False
    ruled: bool = False
    asked: bool = False
    doubled: bool = False
    crowded: bool = False
    twins: bool = False
    reached: str = ""
    unpublished: str = ""
    written: str = ""
    searched: str = ""
    resting: str = ""
    modelled: str = ""
    of_leads: bool = False
    scored: bool = False
    sold: bool = False
    waiting_rule: bool = False
    takes: str = ""
    lasts: str = ""
    row: int = 0
    fills: Mapping[str, str] = field(default_factory=dict)
    effect: str = ""

    @property
    def effects(self) -> list[str]:
        """The audit entries of pressing, in alphabetical order."""
        return sorted(self.effect.split())


NAMED: Mapping[str, str] = {"name": "Kundeemner med samme etternavn"}

OF_RULES: Mapping[str, Scene] = {
    "admin.duplicate_rules": Scene("vis regelen Leads with the same e-mail address"),
    "rule.show": Scene("duplikatregistreringsregler"),
    "rule.unpublish": Scene("vis regelen Contacts with the same e-mail address", ruled=True),
    "rule.exclude-inactive": Scene("vis regelen Contacts with the same e-mail address", ruled=True),
    "search.begin": Scene(
        "søk etter duplikater blant alle kundeemner", fills={"name": "Søk"}, ruled=True, effect="detection.asked"
    ),
    "admin.duplicate_searches": Scene("vis duplikatsøket Søk {}", searched="done", ruled=True),
    "search.show": Scene("vis duplikatsøket Søk {}", searched="running", ruled=True),
    "search.new": Scene("vis duplikatsøkene", searched="done", ruled=True),
    "search.remove": Scene(
        "vis duplikatsøket Søk {}", searched="done", doubled=True, ruled=True, effect="detection.pair-removed"
    ),
    "record.merge": Scene("vis duplikatsøket Søk {}", searched="done", twins=True, ruled=True),
    "search.stop": Scene("vis duplikatsøket Søk {}", searched="running", ruled=True, effect="detection.stopped"),
    "rule.publish": Scene(
        "vis regelen Accounts with the same website", ruled=True, unpublished="Accounts with the same website"
    ),
    "unpublish.confirm": Scene(
        "opphev publisering av regelen Accounts with the same phone number", ruled=True, effect="rule.unpublished"
    ),
    "publish.confirm": Scene(
        "publiser regelen Accounts with the same e-mail address",
        ruled=True,
        unpublished="Accounts with the same e-mail address",
        effect="rule.published",
    ),
    "exclude-inactive.confirm": Scene(
        "utelukk inaktive oppføringer for regelen Contacts with the same business phone number",
        ruled=True,
        effect="rule.unpublished rule.changed rule.published",
    ),
}
OF_RULE_FORMS: Mapping[str, Scene] = {
    "rule.add": Scene("duplikatregistreringsregler", ruled=True),
    "rule.edit": Scene("vis regelen Leads like none", ruled=True, written="Leads like none"),
    "rule.delete": Scene("vis regelen Leads like no others", ruled=True, written="Leads like no others"),
    "rule-delete.confirm": Scene(
        "slett regelen Leads to delete", ruled=True, written="Leads to delete", effect="rule.deleted"
    ),
    "rule-form.conditions": Scene("ny duplikatregel", ruled=True, fills={"name": "Regel uten betingelser"}),
    "rule-form.add": Scene("ny regel om etternavn på kundeemner", ("rule-form.conditions",), ruled=True, fills=NAMED),
    "rule-form.remove": Scene(
        "ny duplikatregel om etternavn", ("rule-form.conditions",), ruled=True, fills=dict(NAMED) | {"which": "1"}
    ),
    "rule-form.back": Scene("ny duplikatregel om etternavn", ("rule-form.conditions",), ruled=True, fills=NAMED),
    "rule-form.save": Scene(
        "ny duplikatregel om etternavn", ("rule-form.conditions",), ruled=True, fills=NAMED, effect="rule.created"
    ),
}
OF_MAPPINGS: Mapping[str, Scene] = {
    "admin.mappings": Scene("vis felttilordninger"),
    "mapping.show": Scene("vis felttilordninger"),
    "mapping.add": Scene("vis felttilordninger", ruled=True),
    "mapping.delete": Scene("vis felttilordningen til budsjettstatus på salgsmuligheten", ruled=True),
    "mapping.switch-off": Scene(
        "vis felttilordningen til budsjettbeløp på salgsmuligheten", ruled=True, effect="mapping.switched-off"
    ),
    "mapping.switch-on": Scene(
        "vis felttilordningen til valuta på salgsmuligheten",
        ruled=True,
        resting="transactioncurrency",
        effect="mapping.switched-on",
    ),
    "mapping-delete.confirm": Scene(
        "slett felttilordningen til innkjøpsprosess på salgsmuligheten", ruled=True, effect="mapping.deleted"
    ),
    "mapping-add.confirm": Scene("tilordne bransje til beskrivelse på kontakten", ruled=True, effect="mapping.added"),
}
ON_MODEL = "vis poengmodellen Modell_{}"
INDUSTRY: Mapping[str, str] = {"name": "Ny_{}", "filter": "industrycode", "values": "Bransje {}"}

OF_MODELS: Mapping[str, Scene] = {
    "score.what_if": Scene("vis poengsummen til Brekke{}", scored=True, modelled="published", of_leads=True),
    "score.show": Scene("vis Brekke{}", scored=True),
    "score.why_not": Scene("poengdekning", ("score.unscored",)),
    "score.unscored": Scene("poengdekning"),
    "score.coverage": Scene("poengdekning", ("score.unscored",)),
    "score.opportunity": Scene("kvalifiser Brekke{}", ("plan.qualify", "opportunity.show")),
    "score.details": Scene("vis poengsummen til Brekke{}", scored=True),
    "score.opportunity-details": Scene("vis poengsum for salgsmuligheten Tvilling{} AS", sold=True, scored=True),
    "score.opportunity-what-if": Scene(
        "vis poengsum for salgsmuligheten Tvilling{} AS", sold=True, scored=True, modelled="published"
    ),
    "opportunity.choose": Scene("vis poengsum for salgsmuligheten Tvilling{}", sold=True),
    "score.readiness": Scene("poengmodeller", ruled=True),
    "score.models": Scene("har vi nok kundeemner", ruled=True),
    "model.show": Scene("poengmodeller", modelled="trained"),
    "model.add": Scene("poengmodeller", ruled=True),
    "model.performance": Scene(ON_MODEL, modelled="trained", ruled=True),
    "model.attributes": Scene(ON_MODEL, modelled="trained", ruled=True),
    "model.attribute": Scene(ON_MODEL, ("model.attributes",), modelled="trained", ruled=True),
    "model.versions": Scene(ON_MODEL, modelled="retrained", ruled=True),
    "model.publish": Scene(ON_MODEL, modelled="trained", ruled=True),
    "model.unpublish": Scene(ON_MODEL, modelled="published", ruled=True),
    "model.revert": Scene(ON_MODEL, modelled="retrained", ruled=True),
    "model.retrain": Scene(ON_MODEL, modelled="retrained", ruled=True),
    "model.delete": Scene(ON_MODEL, modelled="trained", ruled=True),
    "model.grades": Scene(ON_MODEL, modelled="trained", ruled=True),
    "model.edit-attributes": Scene(ON_MODEL, ("model.attributes",), modelled="trained", ruled=True),
    "model.retrain-off": Scene(ON_MODEL, modelled="published", ruled=True, effect="scoring.retraining-switched"),
    "model.retrain-on": Scene(ON_MODEL, modelled="retrained", ruled=True, effect="scoring.retraining-switched"),
    "model-publish.confirm": Scene(
        "publiser poengmodellen Modell_{}", modelled="trained", ruled=True, effect="scoring.model-published"
    ),
    "model-unpublish.confirm": Scene(
        "opphev publiseringen av poengmodellen Modell_{}",
        modelled="published",
        ruled=True,
        effect="scoring.model-unpublished",
    ),
    "model-revert.confirm": Scene(
        "ta tilbake treningen av poengmodellen Modell_{}",
        modelled="retrained",
        ruled=True,
        effect="scoring.model-reverted",
    ),
    "model-retrain.confirm": Scene(
        "tren poengmodellen Modell_{} på nytt",
        modelled="retrained",
        ruled=True,
    ),
    "model-delete.confirm": Scene(
        "slett poengmodellen Modell_{}", modelled="trained", ruled=True, effect="scoring.model-deleted"
    ),
    "grades.preview": Scene("endre karakterene til poengmodellen Modell_{}", modelled="trained", ruled=True),
    "grades.usual": Scene("endre karakterene til poengmodellen Modell_{}", modelled="trained", ruled=True),
    "grades.back": Scene(
        "endre karakterene til poengmodellen Modell_{}",
        ("grades.preview",),
        modelled="trained",
        ruled=True,
        fills={"least_a": "60"},
    ),
    "grades.save": Scene(
        "endre karakterene til poengmodellen Modell_{}",
        ("grades.preview",),
        modelled="trained",
        ruled=True,
        fills={"least_a": "60"},
        effect="scoring.grades-set",
    ),
    "attributes.save": Scene(
        "rediger attributtene til poengmodellen Modell_{}",
        modelled="trained",
        ruled=True,
        fills={"attributes": "budgetstatus"},
        effect="scoring.model-edited",
    ),
    "attributes.recommended": Scene(
        "rediger attributtene til poengmodellen Modell_{}",
        modelled="trained",
        ruled=True,
        effect="scoring.model-edited",
    ),
    "model-form.continue": Scene("ny poengmodell", ruled=True, fills=INDUSTRY),
    "model-form.back": Scene("ny poengmodell", ("model-form.continue",), ruled=True, fills=INDUSTRY),
    "model-form.create": Scene(
        "ny poengmodell",
        ("model-form.continue",),
        ruled=True,
        fills=INDUSTRY,
    ),
    "model-form.go-back": Scene(
        "ny poengmodell",
        ("model-form.continue", "model-form.create"),
        ruled=True,
        modelled="trained",
        of_leads=True,
        fills=INDUSTRY,
    ),
    "model-form.create-anyway": Scene(
        "ny poengmodell",
        ("model-form.continue", "model-form.create"),
        ruled=True,
        modelled="trained",
        of_leads=True,
        fills=INDUSTRY,
    ),
}
DOUBLE = {
    "subject": "Pumper", "lastname": "Ny", "emailaddress1": "kari{}@havbruk.example", "taken": "subject",
}  # fmt: skip
"""A lead of the same e-mail address as the scene's; where the two become one, its subject is taken."""

OF_DUPLICATES: Mapping[str, Scene] = {
    "lead.duplicates": Scene("vis Brekke{}", doubled=True),
    "duplicates.detach": Scene(
        "finn duplikater av Brekke{}", doubled=True, takes="chosen", effect="lead.detached lead.detached"
    ),
    "duplicates.attach": Scene(
        "finn duplikater av Brekke{}",
        ("duplicates.detach",),
        doubled=True,
        takes="chosen",
        effect="lead.attached-again lead.attached-again",
    ),
    "duplicates.delete": Scene("finn duplikater av Brekke{}", doubled=True, takes="chosen"),
    "duplicates.next": Scene("finn duplikater av Brekke{}", crowded=True),
    "duplicates.previous": Scene("finn duplikater av Brekke{}", ("duplicates.next",), crowded=True),
    "found.ignore": Scene(
        "nytt kundeemne", ("create.save",), fills=DOUBLE, effect="lead.created lead.duplicates-ignored"
    ),
    "found.open": Scene("nytt kundeemne", ("create.save",), fills=DOUBLE, takes="existing"),
    "found.back": Scene("nytt kundeemne", ("create.save",), fills=DOUBLE),
    "found.merge": Scene("nytt kundeemne", ("create.save",), fills=DOUBLE, takes="existing"),
    "take-over.confirm": Scene(
        "nytt kundeemne",
        ("create.save", "found.merge"),
        fills=DOUBLE,
        takes="existing",
        effect="lead.merged-before-saving lead.updated",
    ),
}

SCENES: Mapping[str, Scene] = {
    "lead.list": Scene("hjelp"),
    "lead.show": Scene("mine åpne kundeemner"),
    "lead.qualify": Scene("vis Brekke{}"),
    "lead.disqualify": Scene("vis Brekke{}"),
    "lead.reactivate": Scene("vis Brekke{}", closed=True),
    "lead.choose": Scene("kvalifiser Kari"),
    "opportunity.show": Scene("kvalifiser Brekke{}", presses=("plan.qualify",)),
    "lead.timeline": Scene("vis Brekke{}"),
    "file.get": Scene("tidslinjen til Brekke{}", brings="notat på Brekke{}: se tilbudet"),
    "files.attach": Scene("", first="vis Brekke{}", brings="", effect="note.added"),
    "dialog.cancel": Scene("kvalifiser Brekke{}"),
    "plan.qualify": Scene("kvalifiser Brekke{}", effect="lead.qualified"),
    "matches.continue": Scene(
        "kvalifiser Brekke{}", ("plan.qualify",), matches=1, takes="account", effect="lead.qualified"
    ),
    "matches.ignore": Scene("kvalifiser Brekke{}", ("plan.qualify",), matches=1, effect="lead.qualified"),
    "matches.more": Scene("kvalifiser Brekke{}", ("plan.qualify",), matches=12),
    "disqualify.confirm": Scene("diskvalifiser Brekke{}", effect="lead.disqualified"),
    "reactivate.confirm": Scene("reaktiver Brekke{}", closed=True, effect="lead.reactivated"),
    "lead.edit": Scene("vis Brekke{}"),
    "edit.save": Scene("rediger Brekke{}", fills={"jobtitle": "Sjef"}, effect="lead.updated"),
    "create.save": Scene(
        "nytt kundeemne Kari Ny{}", fills={"subject": "Pumper", "lastname": "Ny"}, effect="lead.created"
    ),
    "assign.confirm": Scene("tildel Brekke{} til Kollega", effect="lead.assigned"),
    "delete.confirm": Scene("slett Brekke{}", effect="lead.deleted"),
    "plan.remedy": Scene("kvalifiser Brekke{}", sent_on=True, effect="process.stage-set"),
    "plan.retry": Scene("kvalifiser Brekke{}", sent_on=True),
    "plan.add-opportunity": Scene("kvalifiser Brekke{}"),
    "plan.edit-opportunity": Scene("kvalifiser Brekke{}"),
    "draft.keep": Scene("kvalifiser Brekke{}", ("plan.add-opportunity",)),
    "draft.back": Scene("kvalifiser Brekke{}", ("plan.edit-opportunity",)),
    "draft.remove": Scene("kvalifiser Brekke{}", ("plan.add-opportunity", "draft.keep", "plan.edit-opportunity")),
    "undo": Scene("kvalifiser Brekke{}", ("plan.qualify",), effect="lead.qualified-undone"),
    "undo.confirm": Scene(
        "kvalifiser Brekke{}",
        ("plan.qualify", "vis prosessen for Brekke{}", "process.next", "angre"),
        effect="lead.qualified-undone",
    ),
    "process.set-active": Scene("vis prosessen for Brekke{}", sent_on=True, effect="process.stage-set"),
    **OF_DUPLICATES,
    "lead.merge": Scene("finn duplikater av Brekke{}", doubled=True),
    "comparison.choose": Scene("hvorfor er ikke Brekke{0} et duplikat av Kari"),
    "duplicates.why-not": Scene("hvorfor er ikke Brekke{0} et duplikat av Dobbel{0}", doubled=True),
    "request.ask": Scene(
        "hvorfor er ikke Brekke{0} et duplikat av Dobbel{0}",
        doubled=True,
        waiting_rule=True,
        effect="request.asked",
    ),
    "merge.choose": Scene("slå sammen Brekke{}", doubled=True, takes="others"),
    "merge.update": Scene("slå sammen Brekke{0} med Dobbel{0}", doubled=True),
    "merge.more": Scene("slå sammen Brekke{0} med Dobbel{0}", doubled=True),
    "merge.confirm": Scene("slå sammen Brekke{0} med Dobbel{0}", doubled=True, effect="lead.merged lead.merged"),
    "merge.make-primary": Scene(
        "slå sammen Brekke{0} med Dobbel{0}", ("merge.update",), doubled=True, lasts="primary value0"
    ),
    "merge.keep-primary": Scene(
        "slå sammen Brekke{0} med Dobbel{0}", ("merge.update",), doubled=True, lasts="primary value0"
    ),
    "record.choose": Scene("slå sammen kontoen Tvilling{}X", twins=True),
    "view.choose": Scene("alle kundeemner"),
    "view.columns": Scene("alle kundeemner"),
    "view.filters": Scene("alle kundeemner"),
    "columns.apply": Scene("alle kundeemner", ("view.columns",)),
    "filters.apply": Scene("alle kundeemner", ("view.filters",)),
    "view.delete": Scene("slett visningen Varme {}", first="lagre visningen som Varme {}"),
    "column.add": Scene("legg til firmanavn i visningen Alle kundeemner", ruled=True, effect="view.column-added"),
    "view.take-back": Scene(
        "legg til firmanavn i visningen Lukkede kundeemner",
        ("column.add",),
        ruled=True,
        effect="view.column-taken-back",
    ),
    "lead.qualify_several": Scene("mine åpne kundeemner"),
    "list.qualify": Scene("mine åpne kundeemner", ("lead.qualify_several",), takes="leads", effect="list.asked"),
    "list.receipt": Scene("mine åpne kundeemner", ("lead.qualify_several", "list.qualify"), takes="leads"),
    "request.show": Scene("vis forespørsler", asked=True, ruled=True),
    "request.approve": Scene("vis forespørsler", ("request.show",), asked=True, ruled=True, effect="request.approved"),
    "request.reject": Scene(
        "vis forespørsler", ("request.show",), asked=True, ruled=True, row=1, effect="request.rejected"
    ),
    "admin.requests": Scene("vis forespørsler", ("request.show", "request.approve"), asked=True, ruled=True, row=2),
    "admin.settings": Scene("slå på Copilot", ("settings.save",), ruled=True),
    "settings.edit": Scene("vis innstillinger", ruled=True),
    "settings.form": Scene("vis innstillinger", ruled=True),
    "settings.preview": Scene("endre innstillinger", ruled=True),
    "settings.save": Scene("appen mangler skjemaet", ruled=True, effect="settings.changed"),
    "form.edit": Scene("tilpass skjemaet", ruled=True),
    "form.preview": Scene("tilpass skjemaet", ruled=True),
    "process.abort": Scene("vis prosessen for Brekke{}"),
    "abort.confirm": Scene("avbryt prosessen for Brekke{}", effect="process.aborted"),
    "process.next": Scene("vis prosessen for Brekke{}", reached="develop", effect="process.stage-reached"),
    "process.finish": Scene("vis prosessen for Brekke{}", reached="close", effect="process.finished"),
    **OF_RULES,
    **OF_RULE_FORMS,
    **OF_MAPPINGS,
    **OF_MODELS,
    "step.confirm": Scene(
        "gjør feltet stilling obligatorisk i fasen Kvalifiser", ruled=True, effect="process.step-changed"
    ),
}
"""What changes plans comes last: what is pressed before must still find them as they were."""


def actions_of_cards() -> set[str]:
    """The action of every button that the source of a card names."""
    return {action for path in Path(cards.__path__[0]).glob("*.py") for action in _actions(ast.parse(path.read_text()))}


def _actions(source: ast.Module) -> Iterator[str]:
    for call in (node for node in ast.walk(source) if isinstance(node, ast.Call)):
        maker = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if maker in MAKERS and isinstance(call.args[1], ast.Constant):
            yield str(call.args[1].value)


async def set_up(session: Session, owner: Actor, number: int, scene: Scene, *, now: datetime) -> int:
    """The lead with this number as the scene wants it; its id."""
    lead = await given.lead(session, owner, number, now=now)
    await _beside(session, owner, number, scene, now=now)
    if scene.closed:
        await operations.disqualify(session, lead.id, LeadReason.LOST, version=lead.version, by=owner, now=now)
    if scene.sent_on:
        develop = select(ProcessStage.id).where(ProcessStage.name == "develop").scalar_subquery()
        sent_on = update(ProcessInstance).where(ProcessInstance.leadid == lead.id)
        await session.execute(sent_on.values(activestageid=develop))
    if scene.asked:
        await given.request(session, owner, lead.id, number, now=now)
    if scene.reached:
        await _reach(session, owner, lead.id, scene.reached, now=now)
    if scene.searched:
        await _search(session, owner, lead.id, number, scene, now=now)
    await _rule(session, number, scene)
    await _model(session, number, scene, now=now)
    if scene.scored:
        await given.score(session, lead.id, now=now)
    if scene.scored and scene.of_leads:
        await session.execute(update(Lead).where(Lead.id == lead.id).values(industrycode=f"Bransje {number}"))
    return lead.id


async def _beside(session: Session, owner: Actor, number: int, scene: Scene, *, now: datetime) -> None:
    """The accounts, contacts and leads that the scene has beside its lead."""
    if scene.matches:
        await qualification.account(session, owner, name=f"Havbruk {number} AS")
    for _ in range(1, scene.matches):
        await qualification.contact(session, owner, emailaddress1=f"kari{number}@havbruk.example")
    for _ in range(3 if scene.crowded else int(scene.doubled)):
        await given.double(session, owner, number, now=now)
    for name in ("AS", "Sjø") if scene.sold else ():
        sold = Opportunity(name=f"Tvilling{number} {name}", owner_id=owner.id, createdon=now, modifiedon=now)
        session.add(sold)
        await session.flush()
        if scene.scored:
            await given.score(session, sold.id, now=now, entity="opportunity")
    if scene.twins:
        for name in ("AS", "Sjø"):
            await qualification.account(session, owner, name=f"Tvilling{number}X {name}")


async def _reach(session: Session, owner: Actor, lead_id: int, stage: str, *, now: datetime) -> None:
    """The lead was qualified, and its process stands at this stage."""
    await qualification.qualified(session, await session.get_one(Lead, lead_id), owner, now)
    reached = select(ProcessStage.id).where(ProcessStage.name == stage).scalar_subquery()
    process = update(ProcessInstance).where(ProcessInstance.leadid == lead_id)
    await session.execute(process.values(activestageid=reached))


async def _search(session: Session, owner: Actor, lead_id: int, number: int, scene: Scene, *, now: datetime) -> None:
    """A search for duplicates, running or done, that found the lead and the one written after it, or the twins."""
    status = DetectionStatus(scene.searched)
    entity, low, high = "lead", lead_id, lead_id + 1
    if scene.twins:
        twins = select(Account.id).where(Account.name.startswith(f"Tvilling{number}X ")).order_by(Account.id)
        entity, (low, high) = "account", tuple(await session.scalars(twins))
    facts = {"method": Method.LIKENESS, "entity": entity, "total": 2, "found": 1, "by": owner.id, "askedon": now}
    job = DetectionJob(name=f"Søk {number}", status=status, **facts)
    session.add(job)
    await session.flush()
    pair = {"base_id": low, "duplicate_id": high, "probability": 0.9, "cluster": low}
    session.add(DuplicateRecord(job_id=job.id, rule_key="likeness", **pair))


async def _model(session: Session, number: int, scene: Scene, *, now: datetime) -> None:
    """A scoring model; there is nothing to learn from, so that none is trained."""
    industry = f"Bransje {number}" if scene.of_leads else ""
    if scene.modelled:
        await given.model(session, f"Modell_{number}", now=now, state=scene.modelled, industry=industry)


async def _rule(session: Session, number: int, scene: Scene) -> None:
    """What administrators have laid down before the scene."""
    if scene.waiting_rule:
        await rules.stored_rule(
            session, rules.condition("emailaddress1"), name=f"Hvilende {number}", base_entity="lead",
            matching_entity="lead", status=RuleStatus.UNPUBLISHED,
        )  # fmt: skip
    rule = update(DuplicateRule).where(DuplicateRule.name == scene.unpublished)
    await session.execute(rule.values(status=RuleStatus.UNPUBLISHED))
    if scene.written:
        unpublished = DuplicateRule(name=scene.written, base_entity="lead", matching_entity="lead")
        session.add(unpublished)
        await session.flush()
        session.add(RuleCondition(rule_id=unpublished.id, base_attr="lastname", matching_attr="lastname"))
    mapping = (FieldMapping.target_entity == "opportunity", FieldMapping.target_attr == scene.resting)
    await session.execute(update(FieldMapping).where(*mapping).values(active=False))


async def play(speaker: Speaker, number: int, action: str) -> Press:
    """Play the scene of an action up to the press of its button, and answer that press."""
    scene = SCENES[action]
    scene = replace(scene, fills={name: text.format(number) for name, text in scene.fills.items()})
    if scene.first:
        await speaker.says(scene.first.format(number))
    if scene.brings is not None:
        await speaker.does(Incoming(text=scene.brings.format(number), files=(OFFER,)))
    if scene.words:
        await speaker.says(scene.words.format(number))
    for before in scene.presses:
        if "." in before or before in SCENES:
            await speaker.does(Incoming(press=pressing(speaker.card, before, scene)))
        else:
            await speaker.says(before.format(number))
    return pressing(speaker.card, action, scene)


def pressing(card: Card, action: str, scene: Scene) -> Press:
    """The press of a button with this action, with the inputs that the scene names filled in."""
    taken = {each["id"]: each["choices"][0]["value"] for each in card["body"] if each.get("id") == scene.takes}
    lasts = scene.lasts.split()
    taken |= {each["id"]: each["choices"][-1]["value"] for each in card["body"] if each.get("id") in lasts}
    buttons = [button for button in _buttons(card) if button["data"]["action"] == action]
    return pressed(buttons[scene.row if len(buttons) > scene.row else 0], **scene.fills, **taken)


def _buttons(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        if node.get("type") == "Action.Submit":
            yield node
        yield from _buttons(list(node.values()))
    elif isinstance(node, list):
        for each in node:
            yield from _buttons(each)
