"""The attributes of a scoring model: which it scores by, which were left out and why, and the form that chooses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from microsoft_teams.cards import CardElement

from dialogs.cards import inputs, kit, scoring_words, values
from dialogs.turn import Card
from dialogs.words import Words
from services.scoring.insight import Insight
from services.scoring.listing import ModelFacts, VersionFacts
from services.scoring.scope import PERIODS

CHOSEN, IGNORED, MONTHS = "attributes", "ignored", "months"
MOST_USED, MOST_LEFT_OUT = 25, 40
FIRST = 5
Screened = Mapping[str, Any]
UNUSABLE = frozenset({"unsupported", "one-value", "too-many-values", "system"})
"""Why an attribute cannot be learned from whoever chooses it; the other reasons are only advice."""


def attributes(
    model: ModelFacts, version: VersionFacts, insights: Mapping[str, Insight], words: Words, *, may_change: bool
) -> Card:
    """Those used, the most influential first, each pressed to see its values; those left out by reason, folded."""
    places = {name: place for place, name in enumerate(insights)}
    chosen = (each for each in version.screened if each["chosen"])
    used = sorted(chosen, key=lambda each: places.get(each["name"], len(places)))
    left_out = [each for each in version.screened if not each["chosen"]]
    told = words("attributes-used", used=len(used), total=len(version.screened))
    body: list[CardElement] = [kit.title(model.name), kit.line(told)]
    body.append(kit.subtle(words("model-learns-chosen" if model.is_edited else "model-learns-recommended")))
    body += [_used(each, insights.get(each["name"]), model, words) for each in used[:FIRST]]
    rest = [_used(each, insights.get(each["name"]), model, words) for each in used[FIRST:MOST_USED]]
    body += kit.folded(words, "more-used", rest, "button-more-attributes")
    if left_out:
        body.append(kit.section(words("attributes-left-out", count=len(left_out))))
        body += kit.folded(words, "left-out", _reasons(left_out, model, words), "button-left-out")
    edit = kit.lasting(words, "model.edit-attributes", "button-edit-attributes", model=model.id)
    back = kit.lasting(words, "model.show", "button-model", model=model.id)
    return kit.card(words, body, [edit, back] if may_change else [back])


def edit(
    model: ModelFacts, screened: Sequence[Screened], ignorable: Sequence[str], words: Words, *,
    wrong: str, card_id: str, revision: int,
) -> Card:  # fmt: skip
    """The form: the attributes to learn from, those whose blanks do not count, and the months back."""
    entity = model.kind.value
    usable = [each for each in screened if each["chosen"] or each["reason"] not in UNUSABLE]
    known = {each["name"] for each in usable}
    chosen = [each["name"] for each in usable if each["chosen"]] if model.chosen is None else list(model.chosen)
    listed = [(each["name"], _choice(each, words, entity)) for each in usable]
    blanks = [(name, scoring_words.attribute(words, name, entity=entity)) for name in ignorable if name in known]
    months = [(str(each), words("model-months", months=each)) for each in PERIODS]
    body: list[CardElement] = [
        kit.title(model.name),
        kit.subtle(words("attributes-edit-told")),
        *([kit.wrong(wrong)] if wrong else []),
        inputs.any_of(CHOSEN, words("attributes-choose"), listed, chosen=[each for each in chosen if each in known]),
        kit.tucked(kit.choices(MONTHS, words("model-fact-months"), months, value=str(model.months))),
    ]
    if len(usable) < len(screened):
        body.insert(2, kit.subtle(words("attributes-unusable", count=len(screened) - len(usable))))
    if blanks:
        ignored = [each for each in model.ignore_empty if each in dict(blanks)]
        body.append(inputs.any_of(IGNORED, words("attributes-ignore-empty"), blanks, chosen=ignored))
    save = kit.button(words, "attributes.save", card_id, revision, "button-save", style="positive")
    again = kit.button(words, "attributes.recommended", card_id, revision, "button-recommended")
    return kit.card(words, body, [save, again, kit.cancel(words, card_id, revision)])


def told(each: Screened, insight: Insight | None, words: Words) -> str:
    """How much it moves the scores, how often it is filled in, and what is strange about it."""
    influence = [words(f"influence-{values.kebab(insight.scale)}")] if insight else []
    clue = [words(f"clue-{each['warning']}")] if each["warning"] else []
    return " · ".join((*influence, _filled(each, words), *clue))


def _used(each: Screened, insight: Insight | None, model: ModelFacts, words: Words) -> CardElement:
    name = scoring_words.attribute(words, each["name"], entity=model.kind.value)
    lines: list[CardElement] = [kit.strong(name, longest=120), kit.subtle(told(each, insight, words))]
    if insight is None:
        return kit.part(lines)
    pressed = kit.lasting(words, "model.attribute", "button-insight", model=model.id, attribute=each["name"])
    return kit.row([*lines, kit.link(words("button-insight"))], pressed)


def _filled(each: Screened, words: Words) -> str:
    closed = scoring_words.share(words, each["filled_closed"])
    if each["filled_open"] is None:
        return words("filled-closed", closed=closed)
    return words("filled-both", closed=closed, open=scoring_words.share(words, each["filled_open"]))


def _reasons(left_out: Sequence[Screened], model: ModelFacts, words: Words) -> list[CardElement]:
    """For each reason the attributes that it kept out."""
    by_reason: dict[str, list[str]] = {}
    for each in left_out[:MOST_LEFT_OUT]:
        name = scoring_words.attribute(words, each["name"], entity=model.kind.value)
        by_reason.setdefault(each["reason"] or "not-chosen", []).append(name)
    lines: list[CardElement] = []
    for reason, names in by_reason.items():
        lines += [kit.strong(words(f"left-out-{reason}")), kit.subtle(words.listing(tuple(names)))]
    if len(left_out) > MOST_LEFT_OUT:
        lines.append(kit.subtle(words("attributes-more", count=len(left_out) - MOST_LEFT_OUT)))
    return lines


def _choice(each: Screened, words: Words, entity: str) -> str:
    name = scoring_words.attribute(words, each["name"], entity=entity)
    reason = each["reason"]
    return f"{name} ({values.inside(words(f'left-out-{reason}'))})" if reason else name
