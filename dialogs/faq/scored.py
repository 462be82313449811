"""Why records are not scored, how often they are, and what real time is; as it stands here, and for one lead."""

from __future__ import annotations

from microsoft_teams.cards import Action

from dialogs.cards import kit, scoring_words, unscored
from dialogs.cards.answer import Answered
from dialogs.faq import telling
from dialogs.faq.scoring import models, who
from dialogs.turn import Turn
from dialogs.words import Words
from services.answers import scoring
from services.answers.scoring import Standing
from services.leads.facts import LeadFacts
from services.models.scoring import Subject
from services.scoring import diagnosing, scores
from services.scoring.diagnosing import Coverage
from services.scoring.listing import ModelFacts

LEAD = Subject.LEAD
MOST_MODELS = 5


async def why_not(turn: Turn) -> Answered:
    """Row 18 and 18a to 18e: the five conditions as the models here ask them, and what the open leads fail."""
    words, standing = turn.words, await scoring.read(turn.session, now=turn.now)
    lead = await telling.spoken_of(turn)
    covered = await scoring.open_leads(turn.session, by=turn.actor, now=turn.now)
    return Answered(
        "scoring-why-not",
        words("faq-scoring-why-not-short", state=_state(standing, LEAD)),
        (*await _of_lead(turn, lead), _covered(words, covered), *_reasons(words, covered)),
        (*_conditions(words, standing), words("faq-scoring-of-opportunities"), await who(turn)),
        actions=(*_checks(words, lead), telling.my_leads(words), models(words)),
    )


async def how_often(turn: Turn) -> Answered:
    """Row 19: five minutes for what is new, 24 hours for what is updated, and when the next run is."""
    words, standing = turn.words, await scoring.read(turn.session, now=turn.now)
    lead = await telling.spoken_of(turn)
    return Answered(
        "scoring-often",
        words("faq-scoring-often-short"),
        (*await _last_scored(turn, lead), _running(words, standing), words("faq-scoring-often-opportunities")),
        (words("faq-scoring-often-two-years", when=words.date(standing.oldest)), words("faq-scoring-often-edited")),
        actions=(*_checks(words, lead), telling.my_leads(words), models(words)),
    )


async def real_time(turn: Turn) -> Answered:
    """Row 20 and 20a: new leads only; after 15 minutes an administrator looks at when the model was published."""
    words, standing = turn.words, await scoring.read(turn.session, now=turn.now)
    lead = await telling.spoken_of(turn)
    published = standing.scoring(LEAD)[:MOST_MODELS]
    return Answered(
        "scoring-real-time",
        words("faq-scoring-real-time-short", state=_state(standing, LEAD)),
        (*await _of_lead(turn, lead), words("faq-scoring-fifteen"), await who(turn)),
        (*(_since(words, each) for each in published), words("faq-scoring-rolled-out"), _running(words, standing)),
        actions=(*_checks(words, lead), models(words)),
    )


async def _of_lead(turn: Turn, lead: LeadFacts | None) -> tuple[str, ...]:
    """The lead last spoken of: what fails first, and who can do something about it."""
    if lead is None:
        return ()
    words = turn.words
    found = await diagnosing.of(turn.session, LEAD, lead.id, by=turn.actor, now=turn.now)
    told = words("unscored-told", name=lead.name, why=unscored.headline(found, LEAD, words))
    owner = (words(f"unscored-who-{found.headline.owner}"),) if found.headline else ()
    return (" ".join((told, *owner)),)


async def _last_scored(turn: Turn, lead: LeadFacts | None) -> tuple[str, ...]:
    facts = await scores.of(turn.session, LEAD, lead.id, by=turn.actor) if lead else None
    if lead is None or facts is None:
        return ()
    return (turn.words("faq-scoring-last", name=lead.name, when=turn.words.moment(facts.scored_on)),)


def _state(standing: Standing, kind: Subject) -> str:
    if not standing.installed.value:
        return "off"
    return "published" if standing.scoring(kind) else "none"


def _covered(words: Words, covered: Coverage) -> str:
    return words("faq-scoring-covered", total=covered.total, scored=covered.scored)


def _reasons(words: Words, covered: Coverage) -> tuple[str, ...]:
    """How many lack a score by the check that fails first, the most frequent first."""
    often = sorted(covered.reasons.items(), key=lambda reason: -reason[1])
    return tuple(
        words("faq-scoring-reason", count=count, check=words(f"check-{check.value}", entity=LEAD.value))
        for check, count in often
    )


def _conditions(words: Words, standing: Standing) -> tuple[str, ...]:
    """The FAQ's five conditions in order, each with what it is here."""
    published = standing.scoring(LEAD)[:MOST_MODELS]
    names = words.listing(tuple(each.name for each in published))
    return (
        words("faq-scoring-published", count=len(published), models=names),
        words("faq-scoring-open"),
        words("faq-scoring-conditions", count=len(published)),
        *(_filter(words, each) for each in published),
        words("faq-scoring-process", count=len(published)),
        *(_flow(words, each) for each in published),
        words("faq-scoring-two-years", when=words.date(standing.oldest)),
    )


def _filter(words: Words, model: ModelFacts) -> str:
    told = scoring_words.filtered(words, model.filter_column, model.filter_values, entity=model.kind.value)
    return words("faq-scoring-of-model", model=model.name, what=told)


def _flow(words: Words, model: ModelFacts) -> str:
    return words("faq-scoring-of-model", model=model.name, what=model.process or words("model-process-none"))


def _running(words: Words, standing: Standing) -> str:
    """When the next run is, or that there is none and why."""
    if not standing.published:
        return words("faq-scoring-nothing-runs", state="none" if standing.installed.value else "off")
    if standing.next_run is None:
        return words("faq-scoring-no-run")
    if standing.is_late:
        return words("faq-scoring-run-late")
    return words("faq-scoring-next-run", when=words.moment(standing.next_run))


def _since(words: Words, model: ModelFacts) -> str:
    when = words.moment(model.published_on) if model.published_on else ""
    return words("faq-scoring-since", model=model.name, when=when)


def _checks(words: Words, lead: LeadFacts | None) -> tuple[Action, ...]:
    if lead is None:
        return ()
    return (kit.lasting(words, "score.why_not", "button-faq-checks", style="positive", lead=lead.id),)
