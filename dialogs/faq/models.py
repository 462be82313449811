"""The models behind the scores: what can be customised, how many there can be, and what a grade is."""

from __future__ import annotations

from collections.abc import Callable

from microsoft_teams.cards import Action

from dialogs.about_models import may_change
from dialogs.cards import kit, scoring_words
from dialogs.cards import scoring_models as scoring_cards
from dialogs.cards.answer import Answered
from dialogs.faq import telling
from dialogs.faq.scoring import models, who
from dialogs.turn import Turn
from dialogs.words import Words
from services.answers import scoring
from services.answers.scoring import Standing
from services.models.scoring import Subject
from services.scoring import grades, scores
from services.scoring.adding import MOST_MODELS
from services.scoring.listing import ModelFacts

LEAD = Subject.LEAD


async def customise(turn: Turn) -> Answered:
    """Row 21: the attributes of each model, and whether they are the recommended ones."""
    words, standing = turn.words, await scoring.read(turn.session, now=turn.now)
    return Answered(
        "scoring-customize",
        words("faq-scoring-customize-short"),
        (words("faq-scoring-customize-rule"), *_each(words, standing, _attributes), await who(turn)),
        (words("faq-scoring-customize-retrain"), words("faq-scoring-customize-grades")),
        actions=(*_first(turn, standing, "model.attributes", "button-attributes"), models(words)),
    )


async def several(turn: Turn) -> Answered:
    """Row 22: the models there are, each with the records it is for."""
    words, standing = turn.words, await scoring.read(turn.session, now=turn.now)
    count, published = len([each for each in standing.models if each.kind is LEAD]), len(standing.scoring(LEAD))
    add = (kit.lasting(words, "model.add", "button-new-lead-model", kind="lead"),) if may_change(turn) else ()
    return Answered(
        "scoring-several",
        words("faq-scoring-several-short", count=count, published=published, most=MOST_MODELS),
        (words("faq-scoring-several-rule"), *_each(words, standing, _records), await who(turn)),
        (words("faq-scoring-several-overlap"), words("faq-scoring-several-one")),
        actions=(*add, models(words)),
    )


async def grade(turn: Turn) -> Answered:
    """Row 23, 23a and 23b: the model makes the score; grades are four ranges that administrators set."""
    words, standing = turn.words, await scoring.read(turn.session, now=turn.now)
    usual = words("faq-scoring-usual-grades", ranges=scoring_words.ranges(words, grades.DEFAULT))
    return Answered(
        "scoring-grade",
        words("faq-scoring-grade-short"),
        (words("faq-scoring-grade-score"), words("faq-scoring-grade-groups"), *await _scored(turn)),
        (*(_each(words, standing, _ranges) or (usual,)), words("faq-scoring-grade-change"), await who(turn)),
        actions=(*await _score(turn), *_first(turn, standing, "model.grades", "button-grades"), models(words)),
    )


def _each(words: Words, standing: Standing, tell: Callable[[Words, ModelFacts], str]) -> tuple[str, ...]:
    return tuple(tell(words, each) for each in standing.models[:MOST_MODELS])


def _attributes(words: Words, model: ModelFacts) -> str:
    used = len(model.learned.used) if model.learned else 0
    chosen = "edited" if model.is_edited else "recommended"
    return words("faq-scoring-attributes", model=model.name, count=used, chosen=chosen)


def _records(words: Words, model: ModelFacts) -> str:
    told = scoring_words.filtered(words, model.filter_column, model.filter_values, entity=model.kind.value)
    return words("faq-scoring-of-model", model=model.name, what=f"{told} ({scoring_cards.standing(model, words)})")


def _ranges(words: Words, model: ModelFacts) -> str:
    return words("faq-scoring-of-model", model=model.name, what=scoring_words.ranges(words, model.ranges))


def _first(turn: Turn, standing: Standing, action: str, label: str) -> tuple[Action, ...]:
    """To the first model, which is the only one in most organisations; for those who may change it."""
    if not (standing.models and may_change(turn)):
        return ()
    return (kit.lasting(turn.words, action, label, model=standing.models[0].id),)


async def _scored(turn: Turn) -> tuple[str, ...]:
    """The score and the grade of the lead last spoken of."""
    lead = await telling.spoken_of(turn)
    facts = await scores.of(turn.session, LEAD, lead.id, by=turn.actor) if lead else None
    if lead is None or facts is None:
        return ()
    return (turn.words("score-shown", name=lead.name, score=facts.score, grade=facts.grade.name),)


async def _score(turn: Turn) -> tuple[Action, ...]:
    lead = await telling.spoken_of(turn)
    return (kit.lasting(turn.words, "score.show", "button-faq-score", lead=lead.id),) if lead else ()
