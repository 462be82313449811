"""Samples of the cards about searches for duplicates."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dialogs.cards import duplicate_searches as cards
from dialogs.turn import Card
from dialogs.words import Words
from services.detection.explaining import Cluster, Joined, Member
from services.detection.reviewing import Page, SearchFacts
from services.duplicates.matching import Evidence
from services.models.detection_job import DetectionStatus, Method
from services.resemblance import judging
from services.resemblance.judgement import Compared, Judgement
from tests.dialogs.cards.facts import NOON

Sample = Callable[[Words], Card]

DONE = SearchFacts(
    id=3, name="Alle kundeemner", entity="lead", method=Method.LIKENESS, status=DetectionStatus.DONE, total=1200,
    done=1200, found=7, askedon=NOON, finishedon=NOON, recurs=7,
)  # fmt: skip
RUNNING = replace(DONE, status=DetectionStatus.RUNNING, done=700, finishedon=None, recurs=None)


def member(number: int, text: str = "") -> Member:
    named = {"name": "Kari Brekke", "company": "Brekke Havbruk AS", "city": "Bodø", "owner": "Siri Selger"}
    told = dict.fromkeys(named, text) if text else named
    return Member(id=number, modified=NOON, inactive=number == 2, **told)


def pair(number: int, high: int, rule: str, probability: float, text: str = "") -> Joined:
    """A pair of record 1 and another, found by a rule and by likeness."""
    rules = (text or rule,) if rule else ()
    mail = text or "kari@brekkehavbruk.example"
    compared = tuple(
        Compared(field, text or "Kari Brekke", text or "Kari Brække", "kari brekke", "kari braekke", 0.9)
        for field in ("name", "companyname", "telephone1", "address")
    )
    evidence = tuple(Evidence(each, "emailaddress1", mail, mail, mail, mail) for each in rules)
    judgement = Judgement(probability, judging.label(probability), (), (), compared)
    return Joined(number, 1, high, rules, evidence, judgement)


def page(text: str = "", *, members: int = 3, left_out: int = 0, search: SearchFacts = DONE) -> Page:
    """Two clusters of so many records, the second page of three; it is not advised to merge those of the second."""
    shown = tuple(member(number, text) for number in range(1, members + 1))
    likely = (pair(11, 2, "Leads with the same e-mail address", 0.98, text), pair(12, members, "", 0.974, text))
    unlikely = (pair(13, 2, "Leads with the same phone number", 0.004, text),)
    found = (Cluster(shown, likely, (1, 2, members)), Cluster(shown, unlikely))
    named = replace(search, name=text or search.name)
    return Page(named, found, page=2, pages=3, first=3, total=5, left_out=left_out)


def _likely() -> Page:
    """Two clusters whose records it is advised to merge."""
    found = page()
    first = found.clusters[0]
    others = tuple(replace(each, id=each.id + len(first.pairs)) for each in first.pairs)
    return replace(found, clusters=(first, replace(first, pairs=others)))


def _begin(text: str = "", wrong: str = "") -> Sample:
    return lambda words: cards.begin(
        text or "Alle", text or "alle kundeemner", words, wrong=wrong, card_id="c0ffee", revision=2
    )


def with_text(text: str) -> dict[str, Sample]:
    """The cards with this text wherever people write."""
    named = replace(RUNNING, name=text)
    return {
        "search-begin": _begin(text, text),
        "searches": lambda words: cards.listing([named] * 5, words),
        "search-running": lambda words: cards.under_way(named, words),
        "search-found": lambda words: cards.found(page(text, members=9, left_out=4), words),
    }


SAMPLES: dict[str, Sample] = {
    "search-begin": _begin(),
    "search-begin-wrong": _begin("x", "Gi det et navn."),
    "searches": lambda words: cards.listing([RUNNING, DONE], words),
    "search-running": lambda words: cards.under_way(RUNNING, words),
    "search-stopped": lambda words: cards.under_way(replace(RUNNING, status=DetectionStatus.STOPPED), words),
    "search-found": lambda words: cards.found(page(left_out=2), words),
    "search-pair-removed": lambda words: cards.found(page(), words, receipt=9),
    "search-found-likely": lambda words: cards.found(_likely(), words),
    "search-found-accounts": lambda words: cards.found(page(search=replace(DONE, entity="account")), words),
    "search-found-nothing": lambda words: cards.found(replace(page(), clusters=(), page=1, pages=1, total=0), words),
}
