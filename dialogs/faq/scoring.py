"""What scoring needs, and whether there are enough closed records to learn from, as it is here now."""

from __future__ import annotations

from collections.abc import Mapping

from microsoft_teams.cards import Action

from dialogs.cards import kit
from dialogs.cards.answer import Answered
from dialogs.cards.setting_values import SCORING
from dialogs.cards.settings import to_group
from dialogs.faq import telling
from dialogs.faq.telling import here
from dialogs.turn import Turn
from dialogs.words import Words
from services.answers import scoring
from services.models.scoring import Subject
from services.scoring.readiness import Readiness
from services.scoring.scope import MINIMUM_OF_EACH, PERIODS
from services.settings import history

LONGEST, SHORTEST = max(PERIODS), min(PERIODS)
STEPS = ("view", "filters", "conditions", "related", "count", "per-stage")
Counts = Mapping[Subject, Readiness]


async def needs(turn: Turn) -> Answered:
    """Row 16 and 16a to 16c: installed or not, 40 and 40 of each kind, and since when."""
    words, settings = turn.words, await history.everything(turn.session)
    installed, since = settings["scoring.installed"], settings["scoring.since_last_year"]
    found = await _counts(turn)
    state = "off" if not installed.value else _state(found)
    return Answered(
        "scoring-needs",
        words("faq-scoring-needs-short", state=state, needed=MINIMUM_OF_EACH),
        (here(words, installed), *_counted(words, found), here(words, since)),
        (words("faq-scoring-needs-rule", needed=MINIMUM_OF_EACH), words("faq-scoring-tables"), await who(turn)),
        actions=(*_counting(turn), models(words), to_group(SCORING, words)),
    )


async def enough(turn: Turn) -> Answered:
    """Row 17 and 17a to 17f: the counts, the shortest period that suffices, and the FAQ's steps."""
    words, found = turn.words, await _counts(turn)
    state = _state(found)
    return Answered(
        "scoring-enough",
        words("faq-scoring-enough-short", state=state, needed=MINIMUM_OF_EACH),
        (*_counted(words, found), words("faq-scoring-periods", least=SHORTEST, most=LONGEST), _way(turn)),
        tuple(words(f"faq-scoring-step-{step}", needed=MINIMUM_OF_EACH) for step in STEPS),
        actions=(*_counting(turn), all_leads(words)),
    )


async def who(turn: Turn) -> str:
    """Who trains and publishes models, by name."""
    names = await telling.administrators(turn)
    return turn.words("faq-scoring-who", count=len(names), who=turn.words.listing(names))


def models(words: Words) -> Action:
    return kit.lasting(words, "score.models", "button-all-models")


def all_leads(words: Words) -> Action:
    return kit.lasting(words, "lead.list", "button-faq-all-leads", view="all-leads")


async def _counts(turn: Turn) -> Counts:
    """The counts, none for somebody who is not told how many the organisation has."""
    if turn.actor.role not in scoring.COUNTED_BY:
        return {}
    return await scoring.counts(turn.session, by=turn.actor, now=turn.now)


def _state(found: Counts) -> str:
    """Whether there are enough leads in any period."""
    if not found:
        return "unknown"
    return "enough" if found[Subject.LEAD].shortest else "few"


def _counted(words: Words, found: Counts) -> tuple[str, ...]:
    if not found:
        return (words("faq-scoring-counted-by"),)
    return tuple(_line(words, kind, each) for kind, each in found.items())


def _line(words: Words, kind: Subject, found: Readiness) -> str:
    count = found.by_months[LONGEST]
    return words(
        f"faq-scoring-count-{kind.value}",
        months=LONGEST,
        positive=count.positive,
        negative=count.negative,
        needed=found.needed,
        shortest=found.shortest or 0,
    )


def _way(turn: Turn) -> str:
    return turn.words("faq-scoring-way" if turn.actor.role in scoring.COUNTED_BY else "faq-scoring-counted-by")


def _counting(turn: Turn) -> tuple[Action, ...]:
    if turn.actor.role not in scoring.COUNTED_BY:
        return ()
    return (kit.lasting(turn.words, "score.readiness", "button-enough", style="positive"),)
