"""Searches for duplicates: the form that begins one, how far each is, and what one found, two clusters at a time."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import Action, ActionSet, CardElement, Container, TextInput

from dialogs.cards import compared, evidence, kit
from dialogs.cards.text import plain
from dialogs.turn import Card
from dialogs.words import Words
from services.detection.explaining import Cluster, Joined, Member
from services.detection.reviewing import Page, SearchFacts
from services.models.detection_job import DetectionStatus, Method

NAME, METHOD, RECURS = "name", "method", "recurs"
ONCE = "once"
DAYS = (1, 7, 30)
BAR = 10
MOST_MEMBERS = 5
MOST_LISTED = 5
MOST_FIELDS = 4
"""Compared fields of a pair that are told."""

LONGEST_FIELD = 150
UNDER_WAY = (DetectionStatus.WAITING, DetectionStatus.RUNNING)


def begin(name: str, over: str, words: Words, *, wrong: str, card_id: str, revision: int) -> Card:
    """The form: a name, by likeness or by the rules, and how often."""
    methods = [(method.value, words(f"search-method-{method.value}")) for method in Method]
    often = [(ONCE, words("search-once")), *((str(days), words("search-every", days=days)) for days in DAYS)]
    body: list[CardElement] = [
        kit.heading(words("search-title")),
        kit.line(over),
        *([kit.wrong(wrong)] if wrong else []),
        TextInput(id=NAME, label=words("search-name"), value=plain(name, longest=160), max_length=160),
        kit.choices(METHOD, words("search-method"), methods, value=Method.LIKENESS.value),
        kit.choices(RECURS, words("search-recurs"), often, value=ONCE),
        kit.below(words("search-never-merges")),
    ]
    start = kit.button(words, "search.begin", card_id, revision, "button-search", style="positive")
    return kit.card(words, body, [start, kit.cancel(words, card_id, revision)])


def listing(searches: Sequence[SearchFacts], words: Words) -> Card:
    """The newest searches with their bars; each is pressed to be seen."""
    body: list[CardElement] = [kit.heading(words("searches-title"))]
    for each in searches[:MOST_LISTED]:
        pressed = kit.lasting(words, "search.show", "button-show", search=each.id)
        pressed.title = plain(each.name, longest=kit.LONGEST_LABEL)
        body.append(kit.row([kit.strong(each.name, longest=120), *_standing(each, words)], pressed))
    return kit.card(words, body, [kit.lasting(words, "search.new", "button-new-search")])


def under_way(search: SearchFacts, words: Words) -> Card:
    """How far a search is, or that it was stopped."""
    refresh = kit.lasting(words, "search.show", "button-refresh", search=search.id)
    stop = kit.lasting(words, "search.stop", "button-stop-search", search=search.id)
    actions = [refresh, stop] if search.status in UNDER_WAY else []
    return kit.card(words, [kit.title(search.name), *_standing(search, words)], [*actions, _all(words)])


def found(page: Page, words: Words, *, receipt: int = 0) -> Card:
    """Two clusters, each with its records, why, and the way to merge them; `receipt` is of a pair just taken out."""
    body: list[CardElement] = [kit.title(page.search.name), *_standing(page.search, words)]
    if page.clusters:
        last = page.first + len(page.clusters) - 1
        body.append(kit.subtle(words("clusters-shown", first=page.first, last=last, total=page.total)))
    for number, cluster in enumerate(page.clusters, start=page.first):
        body += _cluster(cluster, number, page, words)
    explained = [each for cluster in page.clusters for each in cluster.pairs if _details(each, page, words)]
    body += kit.revealing(words, [_details_id(each) for each in explained], "button-details")
    if page.left_out:
        body.append(kit.below(words("clusters-left-out", count=page.left_out)))
    last_way = kit.lasting(words, "undo", "button-undo", receipt=receipt) if receipt else _all(words)
    return kit.card(words, body, [*_paging(page, words), last_way])


def _cluster(cluster: Cluster, number: int, page: Page, words: Words) -> list[CardElement]:
    count = len(cluster.members)
    parts: list[CardElement] = [kit.section(words("cluster-title", number=number, count=count))]
    parts += [_member(each, page.search.entity, words) for each in cluster.members[:MOST_MEMBERS]]
    if count > MOST_MEMBERS:
        parts.append(kit.subtle(words("cluster-more", count=count - MOST_MEMBERS)))
    names = {each.id: each.name for each in cluster.members}
    for each in cluster.pairs:
        parts += [_pair(each, names, page, words), *kit.hidden(_details_id(each), _details(each, page, words))]
    if merge := _merge(cluster, page.search.entity, words):
        parts.append(ActionSet(actions=[merge], spacing="Small"))
    return parts


def _merge(cluster: Cluster, entity: str, words: Words) -> Action | None:
    """To merge the likely ones: several leads, the two surest accounts or contacts; none where it is not advised."""
    if len(cluster.merged) < 2:
        return None
    first, *others = cluster.merged[:MOST_MEMBERS]
    if entity == "lead":
        return kit.lasting(words, "lead.merge", "button-merge", lead=first, others=",".join(map(str, others)))
    return kit.lasting(words, "record.merge", "button-merge", record=entity, first=first, second=others[0])


def _member(each: Member, entity: str, words: Words) -> CardElement:
    told = [each.company, each.city, each.owner, words.date(each.modified)]
    if each.inactive:
        told.append(words("member-inactive"))
    items: list[CardElement] = [
        kit.strong(each.name, longest=120),
        kit.subtle(" · ".join(part for part in told if part)),
    ]
    if entity != "lead":
        return Container(items=items, separator=True, spacing="Medium")
    pressed = kit.lasting(words, "lead.show", "button-show-lead", lead=each.id)
    pressed.title = plain(each.name, longest=kit.LONGEST_LABEL)
    return kit.row(items, pressed)


def _pair(each: Joined, names: dict[int, str], page: Page, words: Words) -> CardElement:
    """Why two records are in one cluster; pressed when they are none of one another."""
    because = _because(each, words)
    told = words("pair-because", one=names[each.low], other=names[each.high], because=because)
    pressed = kit.lasting(
        words, "search.remove", "button-not-duplicate", search=page.search.id, pair=each.id, page=page.page
    )
    return kit.row([kit.subtle(told), kit.link(words("pair-remove"))], pressed)


def _because(each: Joined, words: Words) -> str:
    percent = min(99, int(each.judgement.probability * 100))
    rules = tuple(words.called(rule) for rule in each.rules)
    told = (
        words("pair-by-rule", count=len(rules), rules=words.listing(rules)) if rules else "",
        evidence.alike(each.judgement, words),
        words("pair-by-likeness", percent=percent),
        "" if each.is_likely else words("pair-unlikely"),
    )
    return " · ".join(part for part in told if part)


def _details(each: Joined, page: Page, words: Words) -> list[CardElement]:
    lines = compared.fields(each.evidence, each.judgement, page.search.entity, words)
    return [kit.subtle(plain(line, longest=LONGEST_FIELD)) for line in lines[:MOST_FIELDS]]


def _details_id(each: Joined) -> str:
    return f"pair-{each.id}-details"


def _standing(search: SearchFacts, words: Words) -> list[CardElement]:
    method = words(f"search-method-{search.method.value}")
    told = [words(f"search-of-{search.entity}"), method, words(f"search-status-{search.status.value}")]
    if search.recurs:
        told.append(words("search-every", days=search.recurs))
    lines: list[CardElement] = [kit.subtle(" · ".join(told))]
    if search.status is not DetectionStatus.DONE:
        bar = "▰" * (search.percent * BAR // 100)
        done = {"done": words.number(search.done), "total": words.number(search.total)}
        lines.append(kit.line(words("search-progress", bar=bar.ljust(BAR, "▱"), percent=search.percent, **done)))
    lines.append(kit.subtle(words("search-found", count=search.found)))
    return lines


def _paging(page: Page, words: Words) -> list[Action]:
    actions: list[Action] = []
    if page.page > 1:
        actions.append(kit.lasting(words, "search.show", "button-previous", search=page.search.id, page=page.page - 1))
    if page.page < page.pages:
        actions.append(kit.lasting(words, "search.show", "button-next", search=page.search.id, page=page.page + 1))
    return actions


def _all(words: Words) -> Action:
    return kit.lasting(words, "admin.duplicate_searches", "button-all-searches")
