"""The business process flow of a lead: its stages, the active one, what is done and what is not; and what is asked."""

from __future__ import annotations

from collections.abc import Iterable

from microsoft_teams.cards import Action, CardElement

from dialogs.cards import kit, values
from dialogs.turn import Card
from dialogs.words import Words
from services.models.process import InstanceStatus
from services.process.showing import ProcessFacts, StageFacts, StepFacts

DONE, OPEN = "✔", "–"
PASSED, ACTIVE, COMING = "✔", "●", "○"
MOST_STEPS = 20


def process(facts: ProcessFacts, words: Words) -> Card:
    """The flow with all its stages, the steps of the active one in sight, and the buttons that move it."""
    body: list[CardElement] = [
        kit.title(words("process-title", name=facts.lead.name)),
        kit.subtle(_standing(facts, words)),
    ]
    for stage in facts.stages:
        body.append(kit.section(_stage(facts, stage, words)))
        if stage.active:
            body += [kit.line(_step(stage, step, words)) for step in stage.steps[:MOST_STEPS]]
    return kit.card(words, body, _actions(facts, words))


def abort(facts: ProcessFacts, words: Words, *, card_id: str, revision: int) -> Card:
    """What aborting brings about, and the button that does it."""
    body = [kit.title(words("abort-title", name=facts.lead.name)), kit.line(words("abort-body", flow=facts.flow))]
    confirm = kit.button(words, "abort.confirm", card_id, revision, "button-abort", style="destructive")
    return kit.card(words, body, [confirm, kit.cancel(words, card_id, revision)])


def step(field: str, stage: str, *, required: bool, lacking: int, words: Words, card_id: str, revision: int) -> Card:
    """What it means that a step is required, or no longer, and the button that makes it so."""
    named = {"field": values.label(words, field), "stage": values.stage(words, stage)}
    message, label = ("require", "button-require") if required else ("release", "button-release")
    body: list[CardElement] = [
        kit.title(words(f"{message}-title", **named)),
        kit.line(words(f"{message}-body", **named)),
    ]
    if required:
        body.append(kit.subtle(words("require-lacking", count=lacking)))
    confirm = kit.button(words, "step.confirm", card_id, revision, label, style="positive")
    return kit.card(words, body, [confirm, kit.cancel(words, card_id, revision)])


def _standing(facts: ProcessFacts, words: Words) -> str:
    since = words("process-since", when=words.date(facts.since))
    if facts.completed:
        since = words("process-ended", when=words.date(facts.completed))
    flow = words("process-lead-to-opportunity") if facts.flow == DEFAULT else facts.flow
    return " · ".join((flow, words(f"process-status-{values.kebab(facts.status)}"), since))


DEFAULT = "Lead to Opportunity Sales Process"
"""The flow that comes with the system: the one that has a name in each language."""


def _stage(facts: ProcessFacts, stage: StageFacts, words: Words) -> str:
    mark = ACTIVE if stage.active else PASSED if stage.passed else COMING
    name = values.stage(words, stage.name)
    active = stage.active and facts.status is InstanceStatus.ACTIVE
    return f"{mark} {words('process-active-stage', stage=name) if active else name}"


def _step(stage: StageFacts, step: StepFacts, words: Words) -> str:
    mark = DONE if step.done else OPEN
    label = values.label(words, step.field, entity=stage.entity)
    told = words("step-required", field=label) if step.required else label
    return f"{mark} {told}"


def _actions(facts: ProcessFacts, words: Words) -> list[Action]:
    return list(_offered(facts, words))


def _offered(facts: ProcessFacts, words: Words) -> Iterable[Action]:
    lead = facts.lead
    if facts.status is InstanceStatus.ACTIVE and facts.active.entity != "lead" and facts.opportunity_version:
        moved = {"lead": lead.id, "version": facts.opportunity_version}
        if facts.is_at_last:
            yield kit.lasting(words, "process.finish", "button-finish", style="positive", **moved)
        else:
            yield kit.lasting(words, "process.next", "button-next-stage", style="positive", **moved)
    if facts.is_open and not (facts.is_at_first and facts.status is InstanceStatus.ACTIVE):
        yield kit.lasting(words, "process.set-active", "button-set-active", lead=lead.id, version=lead.version)
    if facts.status is InstanceStatus.ACTIVE:
        yield kit.lasting(words, "process.abort", "button-abort", lead=lead.id)
    yield kit.lasting(words, "lead.show", "button-show-lead", lead=lead.id)
