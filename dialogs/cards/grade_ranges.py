"""The four grades of a scoring model: the form, and what saving it would change."""

from __future__ import annotations

from microsoft_teams.cards import CardElement

from dialogs.cards import inputs, kit, scoring_words
from dialogs.turn import Card
from dialogs.words import Words
from services.models.score import Grade
from services.scoring.grades import HIGHEST, Ranges
from services.scoring.listing import ModelFacts
from services.scoring.regrading import Regraded

LEAST = {Grade.A: "least_a", Grade.B: "least_b", Grade.C: "least_c"}
"""The inputs."""


def form(model: ModelFacts, least: dict[str, int], words: Words, *, wrong: str, card_id: str, revision: int) -> Card:
    """Where A, B and C begin; each ends where the one above begins."""
    body: list[CardElement] = [
        kit.title(model.name),
        kit.subtle(words("grades-now", ranges=scoring_words.ranges(words, model.ranges))),
        *([kit.wrong(wrong)] if wrong else []),
    ]
    for grade, name in LEAST.items():
        label = words("grade-begins", grade=grade.name)
        body.append(inputs.number(name, label, most=HIGHEST, value=least[name], wrong=words("grade-number-wrong")))
    body.append(kit.subtle(words("grades-neighbour")))
    preview = kit.button(words, "grades.preview", card_id, revision, "button-continue", style="positive")
    usual = kit.button(words, "grades.usual", card_id, revision, "button-usual-grades").with_associated_inputs("none")
    return kit.card(words, body, [preview, usual, kit.cancel(words, card_id, revision)])


def consequence(
    model: ModelFacts, ranges: Ranges, found: Regraded, words: Words, *, card_id: str, revision: int
) -> Card:
    """The new ranges, and how many open records go from which grade to which."""
    body: list[CardElement] = [
        kit.title(model.name),
        *kit.facts(
            [
                (words("grades-old"), scoring_words.ranges(words, model.ranges)),
                (words("grades-new"), scoring_words.ranges(words, ranges)),
            ]
        ),
        kit.section(words("grades-consequence", kind=model.kind.value, changed=found.changed, scored=found.scored)),
    ]
    for (old, new), count in found.moves.items():
        told = words("grades-move", old=old.name, new=new.name, count=count, kind=model.kind.value)
        body.append(kit.line(told))
    save = kit.button(words, "grades.save", card_id, revision, "button-save", style="positive")
    back = kit.button(words, "grades.back", card_id, revision, "button-grades-back")
    return kit.card(words, body, [save, back, kit.cancel(words, card_id, revision)])
