"""One attribute of a scoring model: how much it counts, and how records with each of its values ended."""

from __future__ import annotations

from microsoft_teams.cards import CardElement

from dialogs.cards import kit, model_attributes, scoring_words
from dialogs.cards.model_attributes import Screened
from dialogs.turn import Card
from dialogs.words import Words
from services.scoring.insight import Insight
from services.scoring.learning import Fact
from services.scoring.listing import ModelFacts, VersionFacts

BAR = 5
MOST = 20


def attribute(model: ModelFacts, version: VersionFacts, screened: Screened, insight: Insight, words: Words) -> Card:
    """The rate of each value against the average, with how many records that is."""
    entity = model.kind.value
    name = scoring_words.attribute(words, screened["name"], entity=entity)
    average = {"percent": _percent(insight.average), "count": insight.closed}
    body: list[CardElement] = [
        kit.title(name),
        kit.subtle(model_attributes.told(screened, insight, words)),
        kit.line(words(f"insight-average-{entity}", **average)),
    ]
    for fact in insight.values[:MOST]:
        body += _value(fact, screened["name"], entity, insight.average, words)
    if len(insight.values) > MOST:
        body.append(kit.subtle(words("insight-more", count=len(insight.values) - MOST)))
    trained = words.moment(version.trained) if version.trained else ""
    body.append(kit.below(words("insight-about", version=version.number, when=trained)))
    back = kit.lasting(words, "model.attributes", "button-attributes", model=model.id)
    return kit.card(words, body, [back, kit.lasting(words, "model.show", "button-model", model=model.id)])


def _value(fact: Fact, name: str, entity: str, average: float, words: Words) -> list[CardElement]:
    told = scoring_words.value(words, name, fact.value, entity=entity)
    percent = _percent(fact.rate or 0.0)
    bar = ("▰" * round(percent * BAR / 100)).ljust(BAR, "▱")
    against = "above" if percent > _percent(average) else "below" if percent < _percent(average) else "same"
    rate = words(f"insight-rate-{against}", bar=bar, percent=percent, count=fact.count)
    return [kit.strong(told).with_spacing("Small"), kit.subtle(rate)]


def _percent(share: float) -> int:
    return round(share * 100)
