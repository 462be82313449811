"""Duplicates found while qualifying, the two ways to detect them, and the two dialogs; as all of it stands here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from microsoft_teams.cards import Action

from dialogs.cards import kit
from dialogs.cards.answer import Answered, Part
from dialogs.faq import telling
from dialogs.faq.telling import here
from dialogs.turn import Turn
from dialogs.words import Words
from services.answers import rules_in_force
from services.duplicates.rules import Rule
from services.settings import history
from services.settings.history import Setting

ENHANCED, LIKENESS = "duplicates.enhanced", "duplicates.likeness"
CUSTOMERS = ("account", "contact")
MOST_NAMES = 5


async def while_qualifying(turn: Turn) -> Answered:
    """Row 24 and 24a: a warning; which dialog it is depends on the setting, and on the published rules whether."""
    words, settings = turn.words, await history.everything(turn.session)
    enhanced = settings[ENHANCED]
    rules = await rules_in_force.by_entity(turn.session)
    return Answered(
        "found-duplicates",
        words(f"faq-found-duplicates-short-{_on(enhanced)}"),
        (here(words, enhanced), *(_rules(words, entity, rules) for entity in CUSTOMERS), words("faq-choose-freely")),
        (words("faq-found-duplicates-rule"), words("faq-leads-block"), await telling.who_can(turn)),
        actions=await _ways_on(turn),
    )


async def two_detections(turn: Turn) -> Answered:
    """Row 25 and 25a to 25f: match codes, and likeness with match codes; the FAQ's table, and what is on here."""
    words, settings = turn.words, await history.everything(turn.session)
    rules = await rules_in_force.by_entity(turn.session)
    table = (
        (words("faq-table-fuzzy"), words("faq-table-name-and-company")),
        (words("faq-table-fuzzy"), words("faq-table-name-and-domain")),
        (words("faq-table-match-code"), words("faq-table-email")),
        (words("faq-table-match-code"), words("faq-table-phone")),
    )
    return Answered(
        "two-detections",
        words("faq-two-detections-short"),
        (words("faq-platform"), words("faq-sales"), *_likeness(words, settings), _rules(words, "lead", rules)),
        (*(_rules(words, entity, rules) for entity in CUSTOMERS), await telling.who_can(turn)),
        parts=(Part(words("faq-table"), table),),
        actions=await _ways_on(turn),
    )


async def enhanced_off(turn: Turn) -> Answered:
    """Row 26 and 26a to 26c: the dialog Duplicate warning."""
    words, settings = turn.words, await history.everything(turn.session)
    return Answered(
        "enhanced-off",
        words(f"faq-enhanced-off-short-{_on(settings[ENHANCED])}"),
        (
            words("faq-warning-link"),
            words("faq-warning-new"),
            words("faq-warning-lookups"),
            here(words, settings[ENHANCED]),
        ),
        (words("faq-choose-freely"), words("faq-is-qualified"), await telling.who_can(turn)),
        actions=await _ways_on(turn),
    )


async def enhanced_on(turn: Turn) -> Answered:
    """Row 27 and 27a to 27d: the dialog "Account or Contact may already exist"."""
    words, settings = turn.words, await history.everything(turn.session)
    return Answered(
        "enhanced-on",
        words(f"faq-enhanced-on-short-{_on(settings[ENHANCED])}"),
        (
            words("faq-matched-lists"),
            words("faq-matched-link"),
            words("faq-matched-new"),
            here(words, settings[ENHANCED]),
        ),
        (words("faq-choose-freely"), words("faq-is-qualified"), await telling.who_can(turn)),
        actions=await _ways_on(turn),
    )


def _on(setting: Setting) -> str:
    return "on" if setting.value else "off"


def _likeness(words: Words, settings: Mapping[str, Setting]) -> tuple[str, ...]:
    """Whether the likeness detection is on, and who made it so."""
    return (here(words, settings[LIKENESS]),) if LIKENESS in settings else ()


def _rules(words: Words, entity: str, rules: Mapping[str, Sequence[Rule]]) -> str:
    """The published rules of one record type, by name."""
    names = tuple(rule.name for rule in rules[entity])
    if not names:
        return words("faq-rules-none", entity=entity)
    return words("faq-rules-here", entity=entity, count=len(names), rules=words.listing(names[:MOST_NAMES]))


async def _ways_on(turn: Turn) -> tuple[Action, ...]:
    """To qualifying, to the rules and to the settings."""
    words = turn.words
    rules = kit.lasting(words, "admin.duplicate_rules", "button-all-rules")
    return (*telling.qualifying(words, await telling.spoken_of(turn)), rules, telling.settings(words))
