"""The command line: results, exit codes, and what is told when something is wrong."""

from __future__ import annotations

import asyncio
import csv
from pathlib import Path

import pytest

from bot import whom
from services.store import Store
from tests.bot.commands import Leadbot

LEADS = """Topic,First Name,Last Name,Company Name,Email,Business Phone
Heat pumps,Kari,Brekke,Brekke Havbruk AS,kari@brekke.example,+47 76 94 00 01
Solar roof,Ola,Vik,Vik Energi AS,ola@vik.example,+47 76 94 00 02
Heat pumps again,Kari,Brekke,Brekke Havbruk,KARI@brekke.example,
No last name,Ola,,Vik Energi AS,,
"""


@pytest.fixture
def leads_file(tmp_path: Path) -> Path:
    path = tmp_path / "leads.csv"
    path.write_text(LEADS, encoding="utf-8")
    return path


@pytest.fixture
def with_siri(leadbot: Leadbot) -> Leadbot:
    assert leadbot("users", "add", "Siri Selnes", "--account", "siri", "--team", "Nord").code == 0
    return leadbot


def test_help_names_every_command(leadbot: Leadbot) -> None:
    ran = leadbot("--help")
    assert ran.code == 0
    for command in ("demo", "serve", "work", "migrate", "chat", "import", "users", "doctor"):
        assert f"  {command} " in ran.out


def test_an_unknown_command_or_option_is_wrong_usage(leadbot: Leadbot) -> None:
    assert leadbot("sing").code == 2
    assert leadbot("migrate", "--loudly").code == 2


def test_migrating_twice_does_nothing_the_second_time(leadbot: Leadbot) -> None:
    ran = leadbot("migrate", "--json")
    assert ran.code == 0
    assert ran.result["before"] == ran.result["after"]
    assert "nothing to do" in leadbot("migrate").out


def test_a_new_database_is_migrated(leadbot: Leadbot, tmp_path: Path) -> None:
    ran = leadbot("migrate", "--json", LEADBOT_DATABASE_URL=f"sqlite:///{tmp_path}/new.db")
    assert ran.result["before"] is None
    assert ran.result["after"]


def test_a_wrong_variable_ends_every_command_as_wrong_usage(leadbot: Leadbot) -> None:
    ran = leadbot("users", "list", LEADBOT_LOG_FORMAT="xml")
    assert ran.code == 2
    assert ran.err.startswith("configuration: LEADBOT_LOG_FORMAT")


def test_serving_needs_an_app_id_unless_authentication_is_off(leadbot: Leadbot) -> None:
    ran = leadbot("serve", MicrosoftAppId="")
    assert ran.code == 2
    assert "MicrosoftAppId is missing" in ran.err


def test_a_store_that_is_away_is_told_without_a_traceback(leadbot: Leadbot) -> None:
    ran = leadbot("users", "list", LEADBOT_DATABASE_URL="postgresql://nobody@127.0.0.1:1/none")
    assert ran.code == 1
    assert ran.err.startswith("the store does not answer")


def test_users_are_added_listed_and_given_roles(with_siri: Leadbot) -> None:
    with_siri("users", "add", "Anders Moe", "--role", "administrator", "--account", "anders")
    changed = with_siri("users", "set-role", "Siri", "manager", "--json")
    assert [(user["name"], user["role"], user["team"]) for user in changed.result] == [
        ("Siri Selnes", "manager", "Nord")
    ]
    people = with_siri("users", "list", "--json").result
    assert [(user["name"], user["role"]) for user in people] == [
        ("Anders Moe", "administrator"),
        ("Siri Selnes", "manager"),
    ]


def test_the_last_administrator_keeps_the_role(leadbot: Leadbot) -> None:
    leadbot("users", "add", "Anders Moe", "--role", "administrator", "--account", "anders")
    ran = leadbot("users", "set-role", "anders", "seller")
    assert ran.code == 1
    assert "last-administrator" in ran.err or "administrator" in ran.err


def test_a_role_that_does_not_exist_is_wrong_usage(with_siri: Leadbot) -> None:
    ran = with_siri("users", "set-role", "siri", "king")
    assert ran.code == 2
    assert "king is no role" in ran.err


def test_an_unknown_user_is_refused_and_the_known_ones_are_named(with_siri: Leadbot, leads_file: Path) -> None:
    ran = with_siri("import", str(leads_file), "--as", "nobody")
    assert ran.code == 1
    assert "Siri Selnes (siri)" in ran.err


def test_an_import_accounts_for_every_row(with_siri: Leadbot, leads_file: Path) -> None:
    ran = with_siri("import", str(leads_file), "--as", "siri")
    assert ran.code == 0
    assert "2 created + 1 duplicate + 1 refused = 4 rows" in ran.out
    assert "Rad 4: duplikat. Samme e-postadresse som rad 2." in ran.out
    assert "Rad 5: ikke importert. Etternavn mangler. Fyll inn en verdi." in ran.out


def test_an_import_names_the_lead_that_a_row_is_a_duplicate_of(
    with_siri: Leadbot, leads_file: Path, tmp_path: Path
) -> None:
    with_siri("import", str(leads_file), "--as", "siri")
    path = tmp_path / "more.csv"
    path.write_text("Emne;Etternavn;Firmanavn;E-post\nTak;Brekke;Brekke AS;kari@brekke.example\n", encoding="utf-8")
    ran = with_siri("import", str(path), "--as", "siri", "--preview")
    assert "kundeemne 1 (Kari Brekke, Brekke Havbruk AS)." in " ".join(ran.out.split())


def test_an_import_names_the_headings_that_are_no_fields_of_a_lead(with_siri: Leadbot, tmp_path: Path) -> None:
    path = tmp_path / "leads.csv"
    rows = "Emne;Etternavn;Firmanavn;Jobbtelefon;Farge;Størrelse\nTak;Vik;Vik AS;76940002;Rød;L\n"
    path.write_text(rows, encoding="utf-8")
    told = "Overskriftene «Farge» og «Størrelse» er ikke felter på kundeemner, og tas med som egne felter."
    assert told in " ".join(with_siri("import", str(path), "--as", "siri", "--preview").out.split())
    assert with_siri("import", str(path), "--as", "siri", "--json").result["attributes"] == ["Farge", "Størrelse"]


def test_a_preview_creates_nothing(with_siri: Leadbot, leads_file: Path) -> None:
    assert "preview: 2 created" in with_siri("import", str(leads_file), "--as", "siri", "--preview").out
    assert with_siri("import", str(leads_file), "--as", "siri", "--json").result["created"] == 2


def test_a_long_report_is_cut_and_says_how_the_whole_is_read(
    with_siri: Leadbot, leads_file: Path, tmp_path: Path
) -> None:
    head, first = leads_file.read_text(encoding="utf-8").splitlines()[:2]
    same = tmp_path / "same.csv"
    same.write_text("\n".join((head, *[first] * 24)), encoding="utf-8")
    short = with_siri("import", str(same), "--as", "siri", "--preview").out
    told = " ".join(short.split())
    assert "… og 3 rader til. Vis alle med --details, eller skriv dem til en fil med --report FIL." in told
    assert "Rad 25:" not in short
    whole = with_siri("import", str(same), "--as", "siri", "--preview", "--details").out
    assert whole.count(": duplikat. Samme e-postadresse som rad 2.") == 23
    assert "rader til" not in whole


def test_a_row_that_is_known_says_which_lead_it_is(with_siri: Leadbot, leads_file: Path, tmp_path: Path) -> None:
    with_siri("import", str(leads_file), "--as", "siri")
    head, first = leads_file.read_text(encoding="utf-8").splitlines()[:2]
    again = tmp_path / "again.csv"
    again.write_text(f"{head}\n{first}", encoding="utf-8")
    (told,) = with_siri("import", str(again), "--as", "siri", "--json").result["outcomes"]
    assert told["match"]["name"]
    assert told["reason"] == f"Samme e-postadresse som kundeemne {told['match']['lead']} ({told['match']['name']})."


def test_an_import_for_programs_names_every_row(with_siri: Leadbot, leads_file: Path) -> None:
    result = with_siri("import", str(leads_file), "--as", "siri", "--json").result
    assert [(one["row"], one["fate"]) for one in result["outcomes"]] == [
        (2, "created"),
        (3, "created"),
        (4, "duplicate"),
        (5, "refused"),
    ]
    assert result["created"] + result["duplicate"] + result["refused"] == result["rows"] == 4
    assert result["outcomes"][2]["match"] == {"by": "email", "lead": None, "row": 2}
    assert result["outcomes"][3]["problems"] == [
        {"field": "lastname", "code": "required", "facts": {}, "text": "Etternavn mangler. Fyll inn en verdi."}
    ]


def test_an_import_report_is_a_table_with_a_line_a_row(with_siri: Leadbot, leads_file: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.csv"
    with_siri("import", str(leads_file), "--as", "siri", "--report", str(report))
    rows = list(csv.DictReader(report.read_text(encoding="utf-8-sig").splitlines()))
    assert [row["fate"] for row in rows] == ["created", "created", "duplicate", "refused"]
    assert rows[2]["reason"] == "Samme e-postadresse som rad 2."


def test_a_file_that_is_no_leads_file_is_refused(with_siri: Leadbot, tmp_path: Path) -> None:
    path = tmp_path / "letter.csv"
    path.write_text("Dear Sir or Madam\n", encoding="utf-8")
    ran = with_siri("import", str(path), "--as", "siri", "--json")
    assert ran.code == 1
    assert ran.out == ""
    assert ran.err.startswith("refused: ")


def test_a_file_that_is_not_there_is_wrong_usage(with_siri: Leadbot) -> None:
    assert with_siri("import", "nowhere.csv", "--as", "siri").code == 2


def test_the_doctor_tells_what_is_missing_and_how_to_mend_it(leadbot: Leadbot) -> None:
    ran = leadbot("doctor", "--json", LEADBOT_AUTH="off")
    assert ran.code == 1
    assert [check["name"] for check in ran.result if not check["ok"]] == ["users"]
    assert "no  users" in leadbot("doctor", LEADBOT_AUTH="off").out
    leadbot("users", "add", "Anders Moe", "--role", "administrator", "--account", "anders")
    assert leadbot("doctor", LEADBOT_AUTH="off").code == 0


def test_a_chat_ends_when_nothing_more_is_typed(with_siri: Leadbot) -> None:
    ran = with_siri("chat", "--as", "siri", typed="hjelp\n\n1=1\n")
    assert ran.code == 0
    assert "Hei, Siri Selnes!" in ran.out
    assert "Dette kan jeg" in ran.out


def test_nobody_chats_as_somebody_unknown(leadbot: Leadbot) -> None:
    ran = leadbot("chat", "--as", "siri")
    assert ran.code == 1
    assert "siri" in ran.err


def test_what_the_older_setting_was_is_told_once(leadbot: Leadbot) -> None:
    assert leadbot("migrate", "--legacy-auto-create", "maybe").code == 2
    assert leadbot("migrate", "--legacy-auto-create", "on").code == 0
    again = leadbot("migrate", "--legacy-auto-create", "off")
    assert (again.code, again.err.startswith("refused: What becomes of the record types is already decided")) == (
        1,
        True,
    )
    assert leadbot("migrate").code == 0


@pytest.mark.parametrize(
    ("language", "refusal"), [("nb", "Det krever rollen leder"), ("en", "It takes the role manager")]
)
def test_a_search_that_a_seller_asks_for_is_refused_in_their_language(
    with_siri: Leadbot, database_url: str, language: str, refusal: str
) -> None:
    asyncio.run(_reads(database_url, "siri", language))
    refused = with_siri("scan", "--as", "siri")
    assert refused.code == 1
    assert refusal in refused.err


async def _reads(url: str, account: str, language: str) -> None:
    """The user has chosen this language in a conversation."""
    store = Store(url)
    async with store.writing() as session:
        (await whom.user(session, account)).language = language
    await store.close()
