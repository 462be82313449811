"""Why two records are or are not duplicates: a line a rule, with what kept it, in values as they stand."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import Action, CardElement

from dialogs.cards import compared, kit
from dialogs.turn import Card
from dialogs.words import Words
from services.duplicates.comparing import Comparison, Outcome, Reason, Subject, Verdict
from services.resemblance.judgement import LikenessRule

IN_SIGHT = 4
"""Rules in sight; the others are folded away."""

MOST = 30
MOST_NAMES = 4


def comparison(found: Comparison, words: Words, *, administers: bool, who: Sequence[str]) -> Card:
    """Both records, the rules that look at such records, and who can change them: `who` are administrators' names."""
    title = words("why-not-title", first=found.first.name, second=found.second.name)
    body: list[CardElement] = [kit.title(title), kit.subtle(_named(found.first, words))]
    body.append(kit.subtle(_named(found.second, words)))
    if found.detached:
        body.append(kit.line(words("why-not-detached", by=found.detached.by, when=words.date(found.detached.at))))
    about = [each for each in found.verdicts if Reason.OTHER_TYPES not in each.kept]
    rows = [_row(each, found, words) for each in about[:MOST]]
    body += [element for row in rows[:IN_SIGHT] for element in row]
    folded = [element for row in rows[IN_SIGHT:] for element in row]
    body += kit.folded(words, "more", folded, "button-more-rules")
    if not about:
        body.append(kit.line(words("why-not-no-rule")))
    body += _likeness(found, words)
    body += _others([each.name for each in found.verdicts if Reason.OTHER_TYPES in each.kept], words)
    if any(each.outcome is not Outcome.FIRES for each in about) and not administers:
        body.append(kit.below(_who(who, words)))
    return kit.card(words, body, _actions(found, words, administers=administers))


def told(found: Comparison, words: Words) -> str:
    """The answer in a sentence."""
    firing = [each.name for each in found.verdicts if each.outcome is Outcome.FIRES]
    would = [each.name for each in found.verdicts if each.outcome is Outcome.WOULD_FIRE]
    both = {"first": found.first.name, "second": found.second.name}
    if firing:
        return words("why-not-fires", rules=_listed(firing, words), **both)
    if would:
        return words("why-not-would", rules=_listed(would, words), **both)
    if found.alike:
        return words("why-not-alike", **both)
    return words("why-not-none", **both)


def _listed(names: Sequence[str], words: Words) -> str:
    return words.listing(tuple(dict.fromkeys(names))[:MOST_NAMES])


def _named(subject: Subject, words: Words) -> str:
    inactive = words("why-not-inactive") if subject.inactive else ""
    parts = (words(f"record-title-{subject.entity}"), subject.name, subject.company or "", inactive)
    return " · ".join(part for part in parts if part)


def _row(verdict: Verdict, found: Comparison, words: Words) -> list[CardElement]:
    """The rule with its mark, and below it what kept it, or what it compares."""
    told = words(f"verdict-{verdict.outcome.value}", rule=verdict.name)
    wrong = [compared.wrong(part, verdict, words) for part in verdict.wrong]
    standing = [
        words(f"kept-{reason.value}", name=_match(verdict, found).name)
        for reason in verdict.kept
        if words.has(f"kept-{reason.value}")
    ]
    equal = [compared.equal(part, verdict, words) for part in verdict.parts if not part.wrong]
    lines = [_direction(verdict, found, words), *standing, *wrong, *equal]
    return [kit.strong(told, longest=200).with_spacing("Medium"), *(kit.subtle(line) for line in lines if line)]


def _match(verdict: Verdict, found: Comparison) -> Subject:
    return found.first if verdict.turned else found.second


def _direction(verdict: Verdict, found: Comparison, words: Words) -> str:
    """Which of the two is at hand, where the rule says something else of the other way round."""
    if verdict.both_ways:
        return ""
    ours, theirs = (found.second, found.first) if verdict.turned else (found.first, found.second)
    return words("why-not-direction", ours=ours.name, theirs=theirs.name)


def _likeness(found: Comparison, words: Words) -> list[CardElement]:
    """The four likeness rules, each with its mark and what kept it, and how sure the detection is."""
    judged = found.judgement
    if judged is None:
        return []
    sure = words(f"likeness-{judged.label.value}", percent=round(judged.probability * 100))
    told: list[CardElement] = [kit.section(words("why-not-likeness")), kit.line(sure)]
    fields = {each.field: each for each in judged.compared}
    for rule in LikenessRule:
        if rule in judged.fired:
            said = [compared.field(fields[name], words) for name in FIELDS[rule] if name in fields]
        else:
            said = [compared.kept(each, fields, words) for each in judged.kept if each.rule is rule]
        mark = "fires" if rule in judged.fired else "does-not"
        named = words(f"verdict-{mark}", rule=words(f"likeness-rule-{rule.value}"))
        told.append(kit.subtle(": ".join((named, " ".join(said))) if said else named))
    return told


FIELDS = {
    LikenessRule.SAME_EMAIL: ("emailaddress1",),
    LikenessRule.SAME_PHONE: ("telephone1",),
    LikenessRule.SIMILAR_NAME_AND_COMPANY: ("name", "companyname"),
    LikenessRule.SIMILAR_NAME_AND_SAME_DOMAIN: ("name", "domain"),
}
"""What each likeness rule compares."""


def _others(names: Sequence[str], words: Words) -> list[CardElement]:
    """The rules that do not look at such records at all."""
    if not names:
        return []
    return [kit.below(words("why-not-other-types", count=len(names), rules=_listed(names, words)))]


def _who(who: Sequence[str], words: Words) -> str:
    return words("why-not-who", who=words.listing(tuple(who[:3]))) if who else words("why-not-who-nobody")


def _actions(found: Comparison, words: Words, *, administers: bool) -> list[Action]:
    """To publish the rule that would fire, or to ask for it; to merging two leads; to the rules."""
    actions: list[Action] = []
    would = next((each for each in found.verdicts if each.kept == (Reason.UNPUBLISHED,)), None)
    if would and administers:
        actions.append(kit.lasting(words, "rule.publish", "button-publish", style="positive", rule=would.rule_id))
    elif would:
        ask = kit.lasting(
            words, "request.ask", "button-ask-right", style="positive", kind="rule.publish", rule=would.rule_id
        )
        actions.append(ask)
    if administers and any(Reason.SWITCHED_OFF in each.kept for each in found.verdicts):
        actions.append(kit.lasting(words, "admin.settings", "button-show-settings"))
    first, second = found.first, found.second
    if first.entity == second.entity == "lead" and not (first.inactive or second.inactive):
        actions.append(
            kit.lasting(words, "lead.merge", "button-merge", lead=first.record_id, others=str(second.record_id))
        )
    if first.entity == "lead":
        again = kit.lasting(
            words, "duplicates.why-not", "button-compare-again",
            lead=first.record_id, entity=second.entity, record=second.record_id,
        )  # fmt: skip
        actions.append(again)
        actions.append(kit.lasting(words, "lead.show", "button-show-lead", lead=first.record_id))
    return [*actions, kit.lasting(words, "admin.duplicate_rules", "button-all-rules")]
