"""The card of one opportunity, with the newest of what is on its timeline."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import Action, CardElement

from dialogs.cards import events, kit, values
from dialogs.turn import Card
from dialogs.words import Words
from services.models.score import Grade
from services.opportunities.queries import OpportunityFacts
from services.timeline.notes import NOTE, TimelineItem

MOST_NOTES = 3


def opportunity(
    facts: OpportunityFacts, timeline: Sequence[TimelineItem], words: Words, *, score: tuple[int, Grade] | None = None
) -> Card:
    """Customer, value, state and score; then the newest notes, those of the lead marked as such."""
    notes = [item for item in timeline if item.kind == NOTE]
    body = [kit.title(facts.name), kit.subtle(_standing(facts, words)), *kit.facts(_facts(facts, words))]
    if score:
        body += kit.facts([_score(*score, words)])
    if notes:
        body.append(kit.section(words("opportunity-notes", count=len(notes))))
    for note in notes[:MOST_NOTES]:
        body += _note(note, words)
    return kit.card(words, body, _actions(facts, words))


def _actions(facts: OpportunityFacts, words: Words) -> list[Action]:
    timeline = kit.lasting(words, "lead.timeline", "button-timeline", opportunity=facts.id)
    score = kit.lasting(words, "score.opportunity", "button-score-check", opportunity=facts.id)
    if facts.lead_id is None:
        return [timeline, score]
    return [timeline, score, kit.lasting(words, "lead.show", "button-show-lead", lead=facts.lead_id)]


def _score(score: int, grade: Grade, words: Words) -> tuple[str, str]:
    told = words("opportunity-score", score=score, grade=grade.name, word=words(f"grade-word-{grade.name}"))
    return words("opportunity-score-label"), told


def _standing(facts: OpportunityFacts, words: Words) -> str:
    state = words(f"opportunity-state-{values.kebab(facts.state)}")
    reason = words(f"opportunity-reason-{values.kebab(facts.reason)}")
    return " · ".join(dict.fromkeys((words("record-title-opportunity"), state, reason)))


def _facts(facts: OpportunityFacts, words: Words) -> list[tuple[str, str]]:
    amount = "" if facts.value is None else words.amount(facts.value, facts.currency)
    shown = (
        ("parentaccountid", facts.account),
        ("parentcontactid", facts.contact),
        ("estimatedvalue", amount),
        ("estimatedclosedate", facts.closes),
        ("owner", facts.owner),
    )
    labelled = (values.label(words, column, entity="opportunity") for column, _ in shown)
    return list(zip(labelled, (values.value(words, column, value) for column, value in shown), strict=True))


def _note(note: TimelineItem, words: Words) -> list[CardElement]:
    files = [attachment.filename for attachment in note.attachments]
    lines: list[CardElement] = [kit.line(note.text)] if note.text else []
    attached = [kit.subtle(words("timeline-attached", names=words.listing(tuple(files))))] if files else []
    return [*lines, *attached, kit.subtle(events.standing(note, words))]
