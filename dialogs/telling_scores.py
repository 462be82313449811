"""What is told of the score of a lead or an opportunity: the score with its reasons, or why it has none."""

from __future__ import annotations

from dialogs.cards import score as score_card
from dialogs.cards import unscored as unscored_card
from dialogs.cards.unscored import Record
from dialogs.turn import Reply, Turn
from services.models.scoring import Subject
from services.models.user import Role
from services.process import flows
from services.scoring import diagnosing, mending, scores, soundness, standing, track_record
from services.scoring.diagnosis import Finding
from services.scoring.mending import Mending


async def score(turn: Turn, subject: Subject, record_id: int, name: str) -> Reply | None:
    """The score with what counts for it and against it; None where there is none."""
    facts = await scores.of(turn.session, subject, record_id, by=turn.actor)
    if facts is None:
        return None
    models = soundness.usable(subject, await standing.read(turn.session, subject))
    model = models.get(facts.model_id)
    base_rate = model.card.base_rate if model else None
    records = await track_record.of(turn.session, subject, facts.model_id)
    record = next((each for each in records if each.grade is facts.grade), None)
    earlier = await scores.history(turn.session, subject, record_id, by=turn.actor)
    card = score_card.score(facts, name, turn.words, base_rate=base_rate, record=record, earlier=earlier)
    return Reply(turn.words("score-shown", name=name, score=facts.score, grade=facts.grade.name), card=card)


async def diagnosis(turn: Turn, subject: Subject, record_id: int, name: str) -> Reply:
    """Every check, and what mends those that fail."""
    found = await diagnosing.of(turn.session, subject, record_id, by=turn.actor, now=turn.now)
    named = {flow.id: flow.name for flow in await flows.listed(turn.session)}
    administers = turn.actor.role is Role.ADMINISTRATOR
    mendings = [each for finding in found.failed if (each := await _mending(turn, subject, finding))]
    about = Record(subject, record_id, name, administers, named)
    card = unscored_card.unscored(found, about, turn.words, mendings=mendings)
    return Reply(
        turn.words("unscored-told", name=name, why=unscored_card.headline(found, subject, turn.words)), card=card
    )


async def _mending(turn: Turn, subject: Subject, finding: Finding) -> Mending | None:
    of_model = finding.actual.get("model") or next(iter(finding.actual.get("models", ())), "")
    return await mending.of(turn.session, subject, finding.check, named=of_model)
