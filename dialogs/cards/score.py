"""The card of a score: grade in colour, letter and word, what counts for and against it, and where it comes from."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import Action, CardElement, RichTextBlock, TextRun

from dialogs.cards import graded, kit, scoring_words, unscored, values
from dialogs.turn import Card
from dialogs.words import Words
from services.models.score import Trend
from services.models.scoring import Subject
from services.scoring.diagnosis import Check, Diagnosis
from services.scoring.learning import Reason
from services.scoring.scores import Earlier, ScoreFacts
from services.scoring.track_record import Record

MOST_REASONS = 5
MOVED = 2
"""Scores that it takes to tell from what it moved to what."""


def score(
    facts: ScoreFacts, found: Diagnosis, name: str, words: Words, *, record: Record | None,
    earlier: Sequence[Earlier],
) -> Card:  # fmt: skip
    """`found` says whether it is scored again.

    `record` is what became of those of the grade.
    """
    entity = facts.subject.value
    body: list[CardElement] = [kit.title(name), *grade(facts, earlier, words)]
    body.append(kit.subtle(words(f"score-chance-{entity}", percent=round(facts.probability * 100))))
    if facts.base_rate is not None:
        body.append(kit.subtle(words(f"score-base-{entity}", percent=_percent(facts.base_rate))))
    body += _track_record(record, entity, words)
    for side, reasons in (("for", facts.reasons_for), ("against", facts.reasons_against)):
        body.append(kit.section(words(f"score-{side}")))
        body += [element for each in reasons[:MOST_REASONS] for element in reason(each, facts, words)]
        if not reasons:
            body.append(kit.subtle(words("score-no-reason")))
    body += blanks(facts, words)
    body += kit.folded(words, "about", _about(facts, found, words), "button-score-about")
    return kit.card(words, body, _actions(facts, found, words))


def _actions(facts: ScoreFacts, found: Diagnosis, words: Words) -> list[Action]:
    """What would raise it, where it is scored again, all details, and the record."""
    if facts.subject is Subject.OPPORTUNITY:
        about = facts.record_id
        raised = kit.lasting(words, "score.opportunity-what-if", "button-score-what-if", opportunity=about)
        details = kit.lasting(words, "score.opportunity-details", "button-score-details", opportunity=about)
        back = kit.lasting(words, "opportunity.show", "button-show-opportunity", opportunity=about)
    else:
        raised = kit.lasting(words, "score.what_if", "button-score-what-if", lead=facts.record_id)
        details = kit.lasting(words, "score.details", "button-score-details", lead=facts.record_id)
        back = kit.lasting(words, "lead.show", "button-show-lead", lead=facts.record_id)
    return [raised, details, back] if found.is_refreshed else [details, back]


def grade(facts: ScoreFacts, earlier: Sequence[Earlier], words: Words) -> list[CardElement]:
    """Score and grade in its colour, and below them the trend."""
    told = words("score-grade", score=facts.score, grade=facts.grade.name, word=words(f"grade-word-{facts.grade.name}"))
    coloured: CardElement = TextRun(text=told, weight="Bolder", size="Large", color=graded.COLORS[facts.grade])
    return [RichTextBlock(inlines=[coloured]), kit.line(_trend(facts, earlier, words)).with_spacing("Small")]


def _track_record(record: Record | None, entity: str, words: Words) -> list[CardElement]:
    """What became of those of the same grade lately; of few, that they are few and no share."""
    if record is None or record.rate is None:
        return []
    counts: dict[str, str | int] = {"grade": record.grade.name, "won": record.won, "closed": record.closed}
    if not record.is_enough:
        return [kit.subtle(words(f"score-record-few-{entity}", **counts))]
    told = words(f"score-record-{entity}", percent=_percent(record.rate), **counts)
    return [kit.line(told).with_spacing("Small")]


def _trend(facts: ScoreFacts, earlier: Sequence[Earlier], words: Words) -> str:
    """How it moved, from what and when: that may be long ago. `earlier` begins with the score as it is."""
    told = words(f"score-trend-{values.kebab(facts.trend)}")
    if len(earlier) < MOVED:
        return told
    now, before, *_ = earlier
    if facts.trend is Trend.NOT_ENOUGH:
        return words("score-trend-another-version") if before.version_id != now.version_id else told
    if facts.trend is Trend.STEADY or before.version_id != now.version_id:
        return told
    return words("score-trend-moved", trend=told, old=before.score, new=now.score, when=words.date(now.at))


def reason(reason: Reason, facts: ScoreFacts, words: Words) -> list[CardElement]:
    """The value, and how often records with it were won, where that says the same as the reason."""
    entity = facts.subject.value
    label = scoring_words.attribute(words, reason.attribute, entity=entity)
    told = scoring_words.value(words, reason.attribute, reason.value, entity=entity)
    rows: list[CardElement] = [kit.strong(f"{label}: {told}").with_spacing("Small")]
    if reason.rate is not None and _agrees(reason, reason.rate, facts.base_rate):
        rate = words(f"score-rate-{entity}", percent=_percent(reason.rate), count=reason.count)
        rows.append(kit.subtle(rate))
    elif reason.rate is not None:
        rows.append(kit.subtle(words("score-together", entity=entity)))
    return rows


def blanks(facts: ScoreFacts, words: Words) -> list[CardElement]:
    """What was not filled in, and counted neither way for that."""
    if not facts.ignored:
        return []
    names = tuple(scoring_words.attribute(words, each, entity=facts.subject.value) for each in facts.ignored)
    return [kit.below(words("score-blanks", attributes=words.listing(names)))]


def _agrees(reason: Reason, rate: float, base_rate: float | None) -> bool:
    """Whether the rate of the value alone, beside that of all records, says what the reason says.

    A reason is what the value adds where everything else is known too: records with it may have been won more often
    than others, and less often than one would expect of records like this one. "Counts against it: 56 % were
    qualified" beside "of all 53 %" reads as a mistake, so such a rate is left out, and what is so is said instead.
    """
    if base_rate is None:
        return True
    above = _percent(rate) - _percent(base_rate)
    return above > 0 if reason.contribution > 0 else above < 0


def _percent(share: float) -> int:
    return round(share * 100)


def _about(facts: ScoreFacts, found: Diagnosis, words: Words) -> list[CardElement]:
    lines = [words("score-model", model=facts.model, version=facts.model_version)]
    lines.append(words("score-scored", when=words.moment(facts.scored_on)))
    lines += _what_next(facts, found, words)
    return [kit.subtle(each) for each in lines]


def _what_next(facts: ScoreFacts, found: Diagnosis, words: Words) -> list[str]:
    """When it is scored again, or what keeps it from that."""
    if not found.is_refreshed:
        return [words("score-kept", why=unscored.headline(found, facts.subject, words))]
    outdated = [] if facts.is_current else [words("score-outdated")]
    late = [unscored.headline(found, facts.subject, words)] if _is_late(found) else []
    return outdated + late + ([words("score-next", when=words.moment(found.next_run))] if found.next_run else [])


def _is_late(found: Diagnosis) -> bool:
    return any(each.check is Check.RUNS for each in found.failed)
