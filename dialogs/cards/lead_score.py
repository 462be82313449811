"""The score on the card of a lead: pressed, it leads to what counts for and against it, or to why there is none."""

from __future__ import annotations

from microsoft_teams.cards import CardElement, RichTextBlock, TextRun

from dialogs.cards import graded, kit, values
from dialogs.words import Words
from services.leads.facts import LeadFacts
from services.models.lead import LeadState
from services.models.score import Trend
from services.scoring.glance import Glance, Unscored


def line(facts: LeadFacts, score: Glance | Unscored | None, words: Words) -> list[CardElement]:
    """Nothing of a merged lead, whose primary one is scored, nor of a closed one that never had a score."""
    if facts.merged_into is not None:
        return []
    match score:
        case Glance():
            told = [_scored(score, words), kit.subtle(words("lead-scored-on", when=words.moment(score.scored_on)))]
            return [kit.row(told, kit.lasting(words, "score.show", "button-score-why", lead=facts.id))]
        case Unscored() if facts.state is LeadState.OPEN:
            told = [kit.strong(words("lead-unscored")), kit.link(words("button-why"))]
            return [kit.row(told, kit.lasting(words, "score.why_not", "button-why", lead=facts.id))]
        case Unscored() | None:
            return []


def _scored(score: Glance, words: Words) -> RichTextBlock:
    told = words("lead-score", score=score.score, graded=graded.told(words, score.grade))
    runs = [TextRun(text=told, weight="Bolder", color=graded.COLORS[score.grade])]
    if score.trend is not Trend.NOT_ENOUGH:
        runs.append(TextRun(text=f" · {words(f'score-trend-{values.kebab(score.trend)}')}"))
    return RichTextBlock(inlines=list[CardElement](runs))
