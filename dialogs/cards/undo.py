"""What taking something back does: what is put away, what is as before again, and what has to stay, and why."""

from __future__ import annotations

from microsoft_teams.cards import Action, CardElement

from dialogs.cards import kit
from dialogs.turn import Card
from dialogs.words import Words
from services.audit.receipts import Kept, Ref, UndoPlan
from services.leads import creating

MOST_NAMED = 10


def undo(plan: UndoPlan, words: Words, *, card_id: str, revision: int) -> Card:
    """The question whether to take it back, with everything that it would do."""
    body = [kit.title(words("undo-title", name=name(plan.subject, words))), *_lines(plan, words, "undo")]
    confirm = kit.button(words, "undo.confirm", card_id, revision, "button-undo", style="destructive")
    return kit.card(words, body, [confirm, kit.cancel(words, card_id, revision)])


def undone(plan: UndoPlan, words: Words) -> Card:
    """What was taken back, and what was left alone."""
    body = [kit.title(words("undone-title", name=name(plan.subject, words))), *_lines(plan, words, "undone")]
    return kit.card(words, body, _ways_on(plan, words))


def name(ref: Ref, words: Words) -> str:
    """What a record is called; the sections of the settings, and what came with the product, have names of ours."""
    return words(f"section-{ref.name}") if ref.entity == "setting_section" else words.called(ref.name)


def _lines(plan: UndoPlan, words: Words, tense: str) -> list[CardElement]:
    told: list[CardElement] = [kit.line(words(f"{tense}-restored-{code}")) for code in plan.restored]
    told += [kit.line(words(f"{tense}-archived", record=_named(ref, words))) for ref in plan.archived[:MOST_NAMED]]
    if plan.kept:
        told.append(kit.section(words(f"{tense}-kept-title")))
        told += [kit.line(_kept(each, words)) for each in plan.kept[:MOST_NAMED]]
    return told


def _kept(kept: Kept, words: Words) -> str:
    return words("undo-kept", record=_named(kept.record, words), reason=words(f"kept-{kept.reason}"))


def _named(ref: Ref, words: Words) -> str:
    return words("undo-record", type=words(f"record-title-{ref.entity}"), name=name(ref, words))


def _ways_on(plan: UndoPlan, words: Words) -> list[Action]:
    match plan.subject.entity:
        case "lead" if plan.kind not in creating.KINDS:
            return [kit.lasting(words, "lead.show", "button-show-lead", lead=plan.subject.id)]
        case "detection_job":
            return [kit.lasting(words, "search.show", "button-show-search", search=plan.subject.id)]
        case _:
            return []
