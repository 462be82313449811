"""What is told of the score of a lead or an opportunity: the score with its reasons, or why it has none."""

from __future__ import annotations

from dialogs.cards import score as score_card
from dialogs.cards import score_details as score_details_card
from dialogs.cards import unscored as unscored_card
from dialogs.cards import what_if as what_if_card
from dialogs.cards.unscored import Record
from dialogs.turn import Reply, Turn
from services.models.scoring import Subject
from services.models.user import Role
from services.process import flows
from services.scoring import diagnosing, listing, mending, scores, track_record, what_if
from services.scoring.diagnosis import Finding
from services.scoring.mending import Mending
from services.scoring.what_if import NoModelForIt
from services.views.clock import Clock


async def score(turn: Turn, subject: Subject, record_id: int, name: str) -> Reply | None:
    """The score with what counts for it and against it; None where there is none."""
    facts = await scores.of(turn.session, subject, record_id, by=turn.actor)
    if facts is None:
        return None
    records = await track_record.of(turn.session, subject, clock=Clock(turn.now, turn.actor.time_zone))
    record = next((each for each in records if each.grade is facts.grade), None)
    earlier = await scores.history(turn.session, subject, record_id, by=turn.actor)
    found = await diagnosing.of(turn.session, subject, record_id, by=turn.actor, now=turn.now)
    card = score_card.score(facts, found, name, turn.words, record=record, earlier=earlier)
    return Reply(turn.words("score-shown", name=name, score=facts.score, grade=facts.grade.name), card=card)


async def details(turn: Turn, subject: Subject, record_id: int, name: str) -> Reply | None:
    """All of the score; None where there is none."""
    facts = await scores.of(turn.session, subject, record_id, by=turn.actor)
    if facts is None:
        return None
    ranges = (await listing.get(turn.session, facts.model_id)).ranges if facts.model else None
    earlier = await scores.history(turn.session, subject, record_id, by=turn.actor)
    card = score_details_card.details(facts, name, ranges, earlier, turn.words)
    return Reply(turn.words("score-details-shown", name=name, score=facts.score, grade=facts.grade.name), card=card)


async def diagnosis(
    turn: Turn, subject: Subject, record_id: int, name: str, *, message: str = "unscored-told"
) -> Reply:
    """Every check, and what mends those that fail; `message` says what the first of them keeps from being done."""
    found = await diagnosing.of(turn.session, subject, record_id, by=turn.actor, now=turn.now)
    named = {flow.id: flow.name for flow in await flows.listed(turn.session)}
    administers = turn.actor.role is Role.ADMINISTRATOR
    mendings = [each for finding in found.failed if (each := await _mending(turn, subject, finding))]
    about = Record(subject, record_id, name, administers, named)
    card = unscored_card.unscored(found, about, turn.words, mendings=mendings)
    return Reply(turn.words(message, name=name, why=unscored_card.headline(found, subject, turn.words)), card=card)


async def what_would_raise(turn: Turn, subject: Subject, record_id: int, name: str) -> Reply:
    """What would raise the score; of a record that is not scored, or not again, the reason."""
    try:
        changes = await what_if.best(turn.session, subject, record_id, by=turn.actor, now=turn.now)
    except NoModelForIt:
        return await diagnosis(turn, subject, record_id, name, message="what-if-refused")
    card = what_if_card.what_if(changes, subject, name, record_id, turn.words)
    return Reply(turn.words("what-if-shown", name=name, count=len(changes)), card=card)


async def _mending(turn: Turn, subject: Subject, finding: Finding) -> Mending | None:
    of_model = finding.actual.get("model") or next(iter(finding.actual.get("models", ())), "")
    return await mending.of(turn.session, subject, finding.check, named=of_model)
