"""All of a score: everything that counts, what it was over time, what the grades mean and what the model looks at."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import CardElement

from dialogs.cards import kit, scoring_words
from dialogs.cards import score as score_card
from dialogs.turn import Card
from dialogs.words import Words
from services.models.score import Grade
from services.scoring.grades import Ranges
from services.scoring.scores import Earlier, ScoreFacts

BAR = 10
MOST_EARLIER = 20
MOST_REASONS = 20


def details(facts: ScoreFacts, name: str, ranges: Ranges | None, earlier: Sequence[Earlier], words: Words) -> Card:
    """`ranges` are the grades of the model, None where it is no more; `earlier` the scores it had, the newest first."""
    body: list[CardElement] = [kit.title(name), *score_card.grade(facts, earlier, words)]
    body += [kit.section(words("score-history")), *_over_time(earlier, words)]
    for side, reasons in (("for", facts.reasons_for), ("against", facts.reasons_against)):
        body.append(kit.section(words(f"score-all-{side}", count=len(reasons))))
        body += [part for each in reasons[:MOST_REASONS] for part in score_card.reason(each, facts, words)]
    body += score_card.blanks(facts, words)
    if ranges:
        body += [kit.section(words("score-grades")), *_grades(facts, ranges, words)]
    if facts.attributes:
        body += [kit.section(words("score-attributes")), kit.subtle(_attributes(facts, words))]
    if facts.subject.value == "lead":
        return kit.card(words, body, [kit.lasting(words, "score.show", "button-score-back", lead=facts.record_id)])
    back = kit.lasting(words, "score.opportunity", "button-score-back", opportunity=facts.record_id)
    return kit.card(words, body, [back])


def _over_time(earlier: Sequence[Earlier], words: Words) -> list[CardElement]:
    """A bar for each score, the newest first; where another version of the model begins, that is said."""
    lines: list[CardElement] = []
    for at, each in enumerate(earlier[:MOST_EARLIER]):
        if at and each.version_id != earlier[at - 1].version_id:
            lines.append(kit.subtle(words("score-other-version")))
        bar = ("▰" * round(each.score * BAR / 100)).ljust(BAR, "▱")
        told = words("score-bar", bar=bar, score=each.score, grade=each.grade.name, when=words.date(each.at))
        lines.append(kit.line(told).with_spacing("Small"))
    return lines


def _grades(facts: ScoreFacts, ranges: Ranges, words: Words) -> list[CardElement]:
    """The range and the word of each grade; its own stands out."""
    lines: list[CardElement] = []
    for grade in Grade:
        told = f"{scoring_words.grade_range(words, ranges, grade)} · {words(f'grade-word-{grade.name}')}"
        lines.append((kit.strong(told) if grade is facts.grade else kit.line(told)).with_spacing("Small"))
    return [*lines, kit.subtle(words(f"score-grades-mean-{facts.subject.value}"))]


def _attributes(facts: ScoreFacts, words: Words) -> str:
    named = (scoring_words.attribute(words, each, entity=facts.subject.value) for each in facts.attributes)
    return words.listing(tuple(named))
