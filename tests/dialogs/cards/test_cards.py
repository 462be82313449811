"""What the cards offer in each situation: which buttons, which choices, which texts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from dialogs import remedies
from dialogs.cards import (
    blocked_plan,
    blockers,
    duplicate_rules,
    duplicate_warning,
    kit,
    lead,
    lead_list,
    matches,
    qualification_plan,
    values,
)
from dialogs.cards.evidence import FIRST, Sight
from dialogs.turn import Card
from dialogs.words import words_for
from services.duplicates import drafts
from services.leads.facts import LeadFacts
from services.models.lead import LeadSource
from services.models.score import Grade
from services.models.user import Role
from services.qualification.choices import Entity
from services.qualification.plan import Blocker, QualificationPlan
from services.qualification.policies import Experience
from services.scoring.glance import Glance, Unscored
from services.views.definitions import ALL_LEADS, MY_OPEN_LEADS, View
from services.views.showing import Page
from tests.dialogs.cards import administered, facts
from tests.dialogs.cards.test_lint import parts

NB = words_for("nb", "Europe/Oslo")


def labels(card: Card) -> list[str]:
    return [action["title"] for action in card.get("actions", [])]


def asked(card: Card) -> dict[str, list[str]]:
    """The inputs of a card, and the values one may choose."""
    return {each["id"]: [choice["value"] for choice in each["choices"]] for each in parts(card, "Input.ChoiceSet")}


def said(card: Card) -> str:
    return "\n".join(str(run["text"]) for run in parts(card, "Text"))


def plan_card(plan: QualificationPlan) -> Card:
    return qualification_plan.plan(plan, NB, card_id="c0ffee", revision=1)


def blocked_card(*found: Blocker, role: Role = Role.SELLER) -> Card:
    plan = facts.plan(blockers=found)
    return blocked_plan.blocked_plan(plan, remedies.offered(plan, role), NB, card_id="c0ffee", revision=1)


def test_an_open_lead_can_be_qualified_edited_or_disqualified() -> None:
    assert labels(lead.lead(facts.lead(), NB)) == ["Kvalifiser", "Rediger", "Diskvalifiser", "Tidslinje"]


def test_the_only_number_of_a_lead_is_called_what_it_is() -> None:
    shown = str(lead.lead(facts.lead(telephone=None), NB))
    assert "Mobiltelefon" in shown
    assert "Jobbtelefon" not in shown


def test_a_closed_lead_can_be_reactivated_and_shows_its_opportunity() -> None:
    assert labels(lead.lead(facts.closed_lead(), NB)) == ["Vis salgsmuligheten", "Reaktiver", "Tidslinje"]
    assert labels(lead.lead(facts.closed_lead(opportunity_id=None), NB)) == ["Reaktiver", "Tidslinje"]


def test_a_merged_lead_leads_to_the_one_it_was_merged_into() -> None:
    card = lead.lead(facts.closed_lead(merged_into=9), NB)
    assert [action["data"]["lead"] for action in card["actions"]] == [9]


SCORE = facts.glance(Grade.B)


@pytest.mark.parametrize(
    ("shown", "score", "told"),
    [
        (facts.lead(), SCORE, True),
        (facts.closed_lead(), SCORE, True),
        (facts.lead(), Unscored(), True),
        (facts.closed_lead(), Unscored(), False),
        (facts.closed_lead(merged_into=9), SCORE, False),
        (facts.lead(), None, False),
    ],
)
def test_the_score_is_told_of_what_is_or_was_scored(
    shown: LeadFacts, score: Glance | Unscored | None, told: bool
) -> None:
    card = said(lead.lead(shown, NB, score=score))
    assert ("Poengsum 64 · B lovende" in card or "Ikke poengberegnet" in card) is told


EDITING = ["Rediger filtre", "Rediger kolonner", "Visninger"]


def page_of_view(page: int, *, first: int = 1) -> Page:
    return Page(facts.VIEW_COLUMNS, (facts.view_line(1), facts.view_line(2)), 112, page, 23, first)


@pytest.mark.parametrize(("page", "offered"), [(1, ["Neste"]), (2, ["Forrige", "Neste"]), (23, ["Forrige"])])
def test_a_page_leads_to_the_pages_beside_it(page: int, offered: list[str]) -> None:
    assert labels(lead_list.view(page_of_view(page), ALL_LEADS, NB)) == [*offered, *EDITING, "Kvalifiser flere"]


def test_the_last_page_counts_to_the_end() -> None:
    assert "111–112 av 112" in said(lead_list.view(page_of_view(23, first=111), ALL_LEADS, NB))


@pytest.mark.parametrize(("view", "other"), [(MY_OPEN_LEADS, "all-leads"), (ALL_LEADS, "closed-leads")])
def test_an_empty_view_leads_to_another(view: View, other: str) -> None:
    card = lead_list.view(Page((), (), 0, 1, 1, 0), view, NB)
    assert card["actions"][0]["data"]["view"] == other


def test_a_sellers_record_types_can_be_chosen_about() -> None:
    assert asked(plan_card(facts.plan())) == {entity.value: ["create", "skip"] for entity in Entity}


def test_a_link_is_offered_to_the_record_that_is_named() -> None:
    card = plan_card(facts.plan(facts.linked(Entity.ACCOUNT)))
    assert asked(card)["account"] == ["create", "link", "skip"]
    assert "Forretningsforbindelse → knyttes til Brekke Havbruk AS" in said(card)


def test_an_automatic_record_type_is_read_only_and_says_the_way_round() -> None:
    card = plan_card(facts.plan(*(facts.automatic(entity) for entity in Entity)))
    assert asked(card) == {}
    assert said(card).count("Kan ikke redigeres her.") == 3
    assert said(card).count("rediger kundeemnet og kvalifiser på nytt") == 1


def test_a_field_names_where_it_comes_from_when_that_is_called_something_else() -> None:
    english = qualification_plan.plan(facts.plan(), words_for("en", "UTC"), card_id="c0ffee", revision=1)
    assert "Account name (from Company name): " in said(english)
    assert "\nLast name: " in said(english)


def test_a_blocked_plan_cannot_be_qualified() -> None:
    card = blocked_card(*facts.BLOCKERS[3:5])
    assert (labels(card), asked(card)) == (
        ["Spør for meg", "Fyll inn feltene", "Vis kundeemnet", "Prøv på nytt", "Avbryt"],
        {},
    )


def test_a_closed_lead_that_is_to_be_qualified_can_be_reactivated() -> None:
    assert labels(blocked_card(facts.BLOCKERS[1])) == ["Reaktiver", "Vis kundeemnet", "Prøv på nytt", "Avbryt"]


@pytest.mark.parametrize(
    ("role", "about_the_rule"),
    [
        (Role.SELLER, ["Be om oppheving", "Be om utelukking"]),
        (Role.ADMINISTRATOR, ["Opphev publisering", "Utelukk inaktive"]),
    ],
)
def test_remedies_are_for_who_may_use_them(role: Role, about_the_rule: list[str]) -> None:
    card = blocked_card(facts.BLOCKERS[10], role=role)
    assert labels(card) == ["Slå sammen", "Kvalifiser fra liste", *about_the_rule, "Prøv på nytt", "Avbryt"]


def test_the_button_for_one_more_opportunity_tells_why_it_is_disabled() -> None:
    card = plan_card(facts.plan(no_adding="setting-off"))
    (button,) = (each for each in card["actions"] if each["title"] == "+ Ny salgsmulighet")
    assert button["isEnabled"] is False
    assert "Administratoren har ikke slått på flere salgsmuligheter" in said(card)


def test_the_legacy_experience_has_no_button_for_more_opportunities() -> None:
    card = plan_card(facts.plan(experience=Experience.LEGACY_PROMPT, no_adding="legacy-experience"))
    assert labels(card) == ["Kvalifiser", "Avbryt"]


@pytest.mark.parametrize("blocker", facts.BLOCKERS, ids=lambda blocker: blocker.code)
@pytest.mark.parametrize("language", ["en", "nb"])
def test_every_blocker_has_its_sentence(blocker: Blocker, language: str) -> None:
    assert blockers.sentence(blocker, words_for(language, "Europe/Oslo")).endswith(
        (".", "address", "e-postadresse", "topic")
    )


def test_inactive_matches_help_only_when_all_are_inactive() -> None:
    remedy = NB("remedy-exclude-inactive")
    assert remedy in said(blocked_card(facts.BLOCKERS[10]))
    assert remedy not in said(blocked_card(*facts.BLOCKERS[10:12]))


def matching(count: int, **values: Any) -> QualificationPlan:
    found = [facts.match("account", number, inactive=number == 2) for number in range(1, count + 1)]
    return facts.plan(facts.matching(Entity.ACCOUNT, found), **values)


def test_only_what_waits_for_a_choice_is_asked_about() -> None:
    assert asked(matches.matches(matching(3), NB, card_id="c0ffee", revision=1)) == {"account": ["1", "3", "none"]}


def test_an_inactive_match_is_shown_but_cannot_be_chosen() -> None:
    card = matches.matches(matching(2), NB, card_id="c0ffee", revision=1)
    assert asked(card) == {"account": ["1", "none"]}
    assert "Brekke Havbruk AS · inaktiv" in said(card)


@pytest.mark.parametrize("count", [3, 40])
def test_however_many_match_each_is_read_whole(count: int) -> None:
    for sight in (FIRST, Sight(1, {"account": "3"})):
        card = matches.matches(matching(count), NB, sight=sight, card_id="c0ffee", revision=1)
        assert [each["style"] for each in parts(card, "Input.ChoiceSet")] == ["expanded"]


def test_many_matches_are_a_page_that_says_where_it_is() -> None:
    card = matches.matches(matching(60), NB, card_id="c0ffee", revision=1)
    assert "Viser 1–8 av" in said(card)
    assert "matches.more" in {each["data"]["action"] for each in parts(card, "Action.Submit")}


def test_the_enhanced_dialog_has_the_products_buttons() -> None:
    card = matches.matches(matching(1), NB, card_id="c0ffee", revision=1)
    assert labels(card) == ["Fortsett", "Ignorer og lagre", "Avbryt"]


def test_the_classic_dialog_has_lookups_that_may_stay_blank() -> None:
    card = duplicate_warning.duplicate_warning(matching(1), NB, card_id="c0ffee", revision=1)
    assert labels(card) == ["Fortsett", "Avbryt"]
    assert [(each["label"], each.get("value")) for each in parts(card, "Input.ChoiceSet")] == [
        ("Forretningsforbindelse", None)
    ]


def test_lookups_without_an_active_match_are_not_asked() -> None:
    only_inactive = facts.matching(Entity.ACCOUNT, [facts.match("account", 2, inactive=True)])
    plan = facts.plan(only_inactive)
    for card in (
        matches.matches(plan, NB, card_id="c0ffee", revision=1),
        duplicate_warning.duplicate_warning(plan, NB, card_id="c0ffee", revision=1),
    ):
        assert asked(card) == {}


@pytest.mark.parametrize(
    ("column", "value", "shown"),
    [
        ("decisionmaker", True, "Ja"),
        ("decisionmaker", False, "Nei"),
        ("leadsourcecode", LeadSource.WORD_OF_MOUTH, "Muntlig anbefaling"),
        ("estimatedclosedate", date(2026, 12, 31), "31.12.2026"),
        ("createdon", facts.NOON, "23.11.2026 kl. 13:00"),
        ("revenue", Decimal("1500.5"), "1\xa0500,50"),
        ("numberofemployees", 1500, "1\xa0500"),
        ("subject", None, ""),
    ],
)
def test_a_value_is_written_as_people_write_it(column: str, value: Any, shown: str) -> None:
    assert values.value(NB, column, value) == shown


@pytest.mark.parametrize(
    ("entity", "column", "shown"),
    [
        ("lead", "subject", "Emne"),
        ("account", "name", "Firmanavn"),
        ("opportunity", "name", "Emne"),
        ("lead", "Antall båter", "Antall båter"),
        ("lead", "new_column", "new_column"),
    ],
)
def test_a_column_has_its_label_or_its_own_name(entity: str, column: str, shown: str) -> None:
    assert values.label(NB, column, entity=entity) == shown


@pytest.mark.parametrize(
    ("label", "inside"), [("E-post", "e-post"), ("Firmanavn", "firmanavn"), ("KID-nummer", "KID-nummer"), ("", "")]
)
def test_a_label_inside_a_sentence_keeps_the_capitals_of_an_abbreviation_only(label: str, inside: str) -> None:
    assert values.inside(label) == inside


def test_a_lead_has_its_address_in_one_line() -> None:
    assert "Adresse: \nSjøgata 1, 8300 Svolvær, Norge" in said(lead.lead(facts.lead(), NB))
    only_city = facts.lead(line1=None, postalcode=None, country=None)
    assert "Adresse: \nSvolvær\n" in said(lead.lead(only_city, NB))


def test_a_stage_of_the_organisations_own_keeps_its_name() -> None:
    assert [values.stage(NB, name) for name in ("develop", "Kontrakt skrevet")] == ["Utvikle", "Kontrakt skrevet"]


def test_a_button_sends_exactly_what_it_is_given() -> None:
    card = kit.card(NB, [kit.line("?")], [kit.button(NB, "plan.qualify", "c0ffee", 2, "button-qualify", lead=7)])
    assert card["actions"][0]["data"] == {"action": "plan.qualify", "card": "c0ffee", "revision": 2, "lead": 7}


@pytest.mark.parametrize("action", ["rule.show", "rule.edit"])
def test_a_rule_is_listed_and_pressed_by_its_whole_name(action: str) -> None:
    name = "Kundeemner med samme firmanavn, samme poststed og samme fire første tegn i etternavnet " * 2
    longest = administered.rule(0, name[: drafts.LONGEST_NAME - 1] + "x")
    (row,) = [each for each in parts(duplicate_rules.listing([longest], NB, action=action)) if "selectAction" in each]
    assert row["selectAction"]["title"] == longest.name
    assert said({"body": row["items"]}).startswith(f"{longest.name}\n")
