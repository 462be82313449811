"""How many leads of a view are scored, and why the others are not; the leads without a score for one reason."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import Action, CardElement, Container

from dialogs.cards import kit, lead_list
from dialogs.cards import mending as buttons
from dialogs.cards.lead import standing
from dialogs.cards.text import plain
from dialogs.turn import Card
from dialogs.words import Words
from services.leads.facts import LeadFacts
from services.scoring.diagnosing import Coverage
from services.scoring.diagnosis import OWNERS, Check
from services.scoring.mending import Mending
from services.views.definitions import View

BAR = 10


def coverage(
    found: Coverage, view: View, words: Words, *, mending: Sequence[Mending] = (), administers: bool = False
) -> Card:
    """The share with a bar, then the reasons, each pressed to see its leads, and what mends them."""
    body: list[CardElement] = [kit.title(words("coverage-title", view=lead_list.title(view, words)))]
    if not found.total:
        return kit.card(words, [*body, kit.line(words("list-empty"))], [_whole(view, words)])
    percent = found.scored * 100 // found.total
    told = words("coverage-share", scored=found.scored, total=found.total, percent=percent)
    body += [kit.strong(told), kit.line(("▰" * (percent * BAR // 100)).ljust(BAR, "▱")).with_spacing("Small")]
    if not found.reasons:
        return kit.card(words, [*body, kit.line(words("coverage-all"))], [_whole(view, words)])
    body.append(kit.section(words("coverage-unscored", count=found.total - found.scored)))
    body += [_reason(check, count, view, words) for check, count in found.reasons.items()]
    body.append(kit.below(words("coverage-press")))
    mended = [buttons.button(each, words, administers=administers) for each in mending]
    return kit.card(words, body, [*mended, _whole(view, words)])


def unscored(
    leads: Sequence[LeadFacts], check: Check, view: View, words: Words, *, page: int, more: bool,
    mending: Mending | None = None, administers: bool = False,
) -> Card:  # fmt: skip
    """A page of the leads that have no score for this reason; each is pressed for all its checks."""
    carried = {"check": check.value, **lead_list.carried(view)}
    body: list[CardElement] = [kit.title(words(f"coverage-{check.value}")), kit.subtle(lead_list.title(view, words))]
    body.append(kit.line(words(f"unscored-do-{check.value}", entity="lead")))
    body.append(kit.subtle(words(f"unscored-who-{OWNERS[check]}")))
    body += [_lead(each, words) for each in leads] or [kit.line(words("list-empty"))]
    actions: list[Action] = []
    if page > 1 or more:
        body.append(kit.below(words("unscored-list-page", page=page)))
    if page > 1:
        actions.append(kit.lasting(words, "score.unscored", "button-previous", page=page - 1, **carried))
    if more:
        actions.append(kit.lasting(words, "score.unscored", "button-next", page=page + 1, **carried))
    if mending:
        actions.append(buttons.button(mending, words, administers=administers))
    back = kit.lasting(words, "score.coverage", "button-coverage", **lead_list.carried(view))
    return kit.card(words, body, [*actions, back])


def _reason(check: Check, count: int, view: View, words: Words) -> Container:
    carried = {"check": check.value, **lead_list.carried(view)}
    pressed = kit.lasting(words, "score.unscored", "button-unscored-list", **carried)
    told = words("coverage-reason", count=count, why=words(f"coverage-{check.value}"))
    return kit.row([kit.strong(told), kit.subtle(words(f"unscored-who-{OWNERS[check]}"))], pressed)


def _lead(lead: LeadFacts, words: Words) -> Container:
    pressed = kit.lasting(words, "score.why_not", "button-show", lead=lead.id)
    pressed.title = plain(lead.name, longest=kit.LONGEST_LABEL)
    named = " · ".join(part for part in (lead.name, lead.company) if part)
    told = " · ".join((standing(lead, words), lead.owner, words.date(lead.created)))
    return kit.row([kit.strong(named, longest=120), kit.subtle(told)], pressed)


def _whole(view: View, words: Words) -> Action:
    return kit.lasting(words, "lead.list", "button-show-view", **lead_list.carried(view))
