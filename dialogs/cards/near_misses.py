"""Leads that are nearly duplicates, each with what kept it from being one."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import CardElement

from dialogs.cards import compared, kit
from dialogs.cards.text import plain
from dialogs.words import Words
from services.leads.near_misses import NearMiss

LONGEST = 240


def section(near: Sequence[NearMiss], words: Words) -> list[CardElement]:
    """A part of a card; nothing without any."""
    if not near:
        return []
    return [kit.section(words("nearly-title")), *(line for each in near for line in _row(each, words))]


def _row(each: NearMiss, words: Words) -> list[CardElement]:
    similar = each.similar
    named = " · ".join(dict.fromkeys(part for part in (similar.name, similar.company, similar.city) if part))
    lines = [_by_likeness(each, words), *_by_rule(each, words)]
    return [kit.strong(named, longest=120), *(kit.subtle(plain(line, longest=LONGEST)) for line in lines if line)]


def _by_likeness(each: NearMiss, words: Words) -> str:
    fields = {field.field: field for field in each.similar.judgement.compared}
    return " ".join(compared.kept(kept, fields, words) for kept in each.kept)


def _by_rule(each: NearMiss, words: Words) -> list[str]:
    """The published rule that was nearest to firing, and which of its conditions did not hold."""
    for verdict in each.rules[:1]:
        wrong = " ".join(compared.wrong(part, verdict, words) for part in verdict.wrong)
        return [words("nearly-rule", rule=verdict.name, wrong=wrong)]
    return []
