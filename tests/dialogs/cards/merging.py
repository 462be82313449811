"""Samples of the cards of merging, and what they are drawn from, with any text where people write."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from decimal import Decimal
from functools import cache
from typing import Any

from dialogs.cards import (
    choose_record,
    duplicates_found,
    lead_duplicates,
    merge_choose,
    merge_make_primary,
    merge_preview,
    merged,
)
from dialogs.turn import Card
from dialogs.words import Words
from services.audit.receipts import Ref
from services.leads.near_misses import NearMiss
from services.leads.taking_over import Taken
from services.merging import planning
from services.merging.choices import Choices
from services.merging.commit import Merged
from services.merging.duplicates import Candidate, Duplicates
from services.merging.facts import Facts, RecordFacts
from services.merging.finding import Found
from services.merging.kinds import AMOUNTS, KINDS, OWN
from services.merging.plan import MergePlan, Moved
from services.models.lead import LeadSource, Rating
from services.resemblance.judgement import Compared, Judgement, Kept, Label, LikenessRule
from services.similar.look_up import SimilarRecord
from tests.dialogs.cards import facts

Sample = Callable[[Words], Card]
LEAD = KINDS["lead"]
TEXT = "text"
"""Stands for what people write."""

LAST_PAGE = len(LEAD.columns) // merge_preview.MOST_FIELDS
Records = tuple[RecordFacts, ...]


def record(
    number: int, values: Mapping[str, Any] | None = None, text: str | None = None, *, may_change: bool = True
) -> RecordFacts:
    """Kari Brekke as she was written down this time, or with this text in every such place."""
    written = {name: f"{text}{number}" if value == TEXT else value for name, value in (values or {}).items()}
    return RecordFacts(
        id=number, version=1, name=text or f"Kari Brekke {number}", company=text or "Brekke Havbruk AS",
        city=text or "Svolvær", owner=text or "Siri Selger", may_change=may_change, active=number != 3, merged=False,
        modified=facts.NOON - timedelta(days=number), values=written, names={},
        children={"note": number, "timeline_entry": 1, "opportunity": 1 if number == 3 else 0}, has_process=True,
    )  # fmt: skip


def three() -> Records:
    """Three of them, the third closed, who differ in a few fields."""
    first = {"subject": "Varmepumper", "jobtitle": "Daglig leder", "leadqualitycode": Rating.HOT}
    second = {
        "subject": "Nytt anlegg", "transactioncurrency": "NOK", "leadsourcecode": LeadSource.WEB,
        f"{OWN}Antall båter": 12,
    }  # fmt: skip
    third = {
        "subject": "Varmepumper", "jobtitle": "Sjef", "address1_city": "Bodø", "budgetamount": Decimal("1500.50"),
        "transactioncurrency": "EUR",
    }  # fmt: skip
    given = enumerate((first, second, third), start=1)
    return tuple(record(number, values | {"lastname": "Brekke"}) for number, values in given)


def many(text: str) -> Records:
    """Five leads that differ in every column, and in one of the organisation's own."""
    names = (*LEAD.columns, f"{OWN}{text}")
    return tuple(
        record(number, {name: Decimal(number) if name in AMOUNTS else TEXT for name in names}, text)
        for number in range(1, 6)
    )


def plan(records: Records, **choices: Any) -> MergePlan:
    return planning.make_plan(Facts(LEAD, records), Choices(tuple(each.id for each in records), **choices))


def duplicates(count: int = 2, text: str | None = None) -> Duplicates:
    """A lead and so many duplicates, of which the last belongs to somebody else."""
    found = tuple(
        Candidate(record(number, None, text, may_change=number <= count), facts.possible("lead", number, text))
        for number in range(2, count + 2)
    )
    return Duplicates(record(1, None, text), found)


def done(text: str | None = None) -> Merged:
    names = [text or name for name in ("Kari M. Brekke", "Kari Brekke", "Kåre Brekke")]
    primary, *losers = (Ref("lead", number, name) for number, name in enumerate(names, start=1))
    changed = ("address1_city", "jobtitle", *((f"{OWN}{text}",) * 40 if text else ()))
    moved = (Moved("attachment", 1), Moved("note", 2), Moved("opportunity", 1), Moved("timeline_entry", 4))
    return Merged(1, primary, losers[0], tuple(losers), changed, moved, facts.NOON)


def _listed(count: int, page: int = 0, text: str | None = None) -> Sample:
    """A page of the duplicates, and two leads that are none."""
    apart = [Ref("lead", number, text or f"Kari Bakke {number}") for number in (21, 22)]
    return lambda words: lead_duplicates.lead_duplicates(
        duplicates(count, text), words, apart=apart, near=_near(text), page=page, card_id="c0ffee", revision=2
    )


def _near(text: str | None = None) -> tuple[NearMiss, ...]:
    """A colleague: the name is not alike."""
    name = text or "Per Brekke"
    fields = (Compared("name", text or "Kari Brekke", name, "kari brekke", "per brekke", 0.7),)
    kept = (Kept(LikenessRule.SIMILAR_NAME_AND_COMPANY, "not-alike", "name"),)
    said = Judgement(0.1, Label.UNLIKELY, (), kept, fields)
    company, owner = text or "Brekke Havbruk AS", text or "Siri Selger"
    similar = SimilarRecord(
        "lead", 31, name, company, None, None, None, owner, facts.NOON, inactive=False, judgement=said
    )
    return (NearMiss(similar, ()),)


def _found(count: int, text: str | None = None, *, is_new: bool = True) -> Sample:
    current = {
        "subject": text or "Varmepumper", "lastname": text or "Brekke", "companyname": text or "Brekke Havbruk",
        "emailaddress1": text or "post@brekkehavbruk.example",
    }  # fmt: skip
    return lambda words: duplicates_found.duplicates_found(
        current, facts.possibles(count, text), words, is_new=is_new, card_id="c0ffee", revision=2
    )


def _take_over(text: str | None = None) -> Sample:
    differing = [
        Taken("jobtitle", text or "Sjef", None),
        Taken("telephone1", text or "+47 900 00 002", text or "+47 76 94 00 01"),
        Taken("leadqualitycode", Rating.HOT, Rating.COLD),
    ]
    return lambda words: duplicates_found.take_over(facts.lead(text), differing, words, card_id="c0ffee", revision=2)


def _saved_to_merge(text: str | None = None) -> Sample:
    return lambda words: duplicates_found.saved_to_merge(facts.lead(text), facts.possible("lead", 8, text), words)


def contacts() -> Records:
    """Two contacts, the second inactive."""
    first = {"lastname": "Brekke", "firstname": "Kari", "jobtitle": "Sjef"}
    second = {"lastname": "Brekke", "firstname": "Kari M.", "mobilephone": "90 00 00 01", "jobtitle": "Daglig leder"}
    return tuple(record(number, values) for number, values in ((1, first), (3, second)))


def found(count: int, text: str | None = None) -> list[Found]:
    """So many contacts, every third inactive."""
    return [
        Found(
            id=number,
            name=text or f"Kari Brekke {number}",
            company=text or "Fjord Fisk AS",
            email=text or f"kari{number}@fjord.example",
            city=text,
            owner=text or "Siri Selger",
            modified=facts.NOON,
            active=number % 3 > 0,
        )
        for number in range(1, count + 1)
    ]


def _preview(shown: Callable[[], MergePlan], *, page: int = 0, hide_same: bool = True) -> Sample:
    return lambda words: merge_preview.merge_preview(
        shown(), words, page=page, hide_same=hide_same, card_id="c0ffee", revision=2
    )


def _of_contacts() -> MergePlan:
    return planning.make_plan(Facts(KINDS["contact"], contacts()), Choices((1, 3)))


def _records(count: int, text: str | None = None) -> Sample:
    return lambda words: choose_record.choose_record(
        found(count, text), words, kind="contact", card_id="c0ffee", revision=2
    )


def _make_primary(text: str) -> Sample:
    return lambda words: merge_make_primary.merge_make_primary(text, words, count=2, card_id="c0ffee", revision=2)


def _accounts(words: Words) -> Card:
    refs = [Ref("account", number, name) for number, name in enumerate(("Fjord Fisk AS", "Fjord Fisk"), start=1)]
    merge = Merged(1, refs[0], refs[1], (refs[1],), ("name",), (Moved("lead", 1), Moved("contact", 2)), facts.NOON)
    return merged.merged(merge, words)


def _choose(count: int, text: str | None = None) -> Sample:
    def sample(words: Words) -> Card:
        found = duplicates(count, text)
        ticked = [each.id for each in found.mergeable[:4]]
        return merge_choose.merge_choose(found, words, chosen=ticked, card_id="c0ffee", revision=2)

    return sample


def with_text(text: str, *, many_matches: int) -> dict[str, Sample]:
    """The cards with this text in every place, and so many duplicates."""
    differing = cache(lambda: plan(many(text)))
    return {
        "lead-duplicates": _listed(many_matches, 0, text),
        "duplicates-found": _found(many_matches, text),
        "take-over": _take_over(text),
        "saved-to-merge": _saved_to_merge(text),
        "merge-choose": _choose(many_matches, text),
        "merge-preview": _preview(differing),
        "merge-preview-last": _preview(differing, page=LAST_PAGE),
        "merge-preview-all": _preview(differing, page=LAST_PAGE, hide_same=False),
        "merge-make-primary": _make_primary(text),
        "choose-record": _records(many_matches, text),
        "merged": lambda words: merged.merged(done(text), words),
    }


SAMPLES: dict[str, Sample] = {
    "lead-duplicates": _listed(1),
    "lead-duplicates-many": _listed(7, page=1),
    "lead-duplicates-read": lambda words: lead_duplicates.lead_duplicates(duplicates(), words),
    "duplicates-found": _found(2),
    "duplicates-found-edit": _found(6, is_new=False),
    "take-over": _take_over(),
    "saved-to-merge": _saved_to_merge(),
    "merge-choose": _choose(3),
    "merge-preview": _preview(lambda: plan(three())),
    "merge-preview-chosen": _preview(lambda: plan(three(), primary=1, picks={"jobtitle": 3}, fill_empty=False)),
    "merge-preview-page": _preview(lambda: plan(many("Brekke")), page=1),
    "merge-preview-all": _preview(lambda: plan(three()), hide_same=False),
    "merge-preview-contacts": _preview(_of_contacts),
    "merge-make-primary": _make_primary("Kari Brekke"),
    "choose-record": _records(7),
    "merged": lambda words: merged.merged(done(), words),
    "merged-accounts": _accounts,
}
