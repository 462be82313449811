"""The operator's configuration: what is read, and what is refused with the name of the variable."""

from __future__ import annotations

import pytest

from bot import config
from bot.config import Configuration, Misconfigured

REGISTERED = {
    "MicrosoftAppId": "11111111-2222-3333-4444-555555555555",
    "MicrosoftAppPassword": "a-secret",
    "MicrosoftAppTenantId": "99999999-8888-7777-6666-555555555555",
}


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for field in Configuration.model_fields:
        monkeypatch.delenv(f"LEADBOT_{field.upper()}", raising=False)
    for name in (*REGISTERED, "MicrosoftAppType"):
        monkeypatch.delenv(name, raising=False)


def given(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str]) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)


def problems(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str]) -> tuple[str, ...]:
    given(monkeypatch, variables)
    with pytest.raises(Misconfigured) as refused:
        config.check_serving(config.read())
    return refused.value.problems


def test_without_any_variable_the_store_is_a_file_and_only_this_machine_is_served() -> None:
    read = config.read()
    assert read.database_url == "sqlite:///leadbot.db"
    assert (read.host, read.port, read.auth) == ("127.0.0.1", 3978, "required")


def test_a_registered_bot_is_read_from_the_bot_frameworks_own_names(monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, REGISTERED | {"LEADBOT_SERVICE_HOSTS": "smba.infra.gov.teams.microsoft.us, other.example"})
    read = config.read()
    config.check_serving(read)
    assert read.app_id == REGISTERED["MicrosoftAppId"]
    assert read.app_password.get_secret_value() == "a-secret"
    assert read.service_hosts == ("smba.infra.gov.teams.microsoft.us", "other.example")


def test_a_stray_variable_of_another_program_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, {"HOST": "192.0.2.1", "APP_ID": "stray", "PORT": "1"})
    read = config.read()
    assert (read.host, read.app_id, read.port) == ("127.0.0.1", "", 3978)


@pytest.mark.parametrize(
    ("variables", "told"),
    [
        ({"LEADBOT_PORT": "many"}, "LEADBOT_PORT: Input should be a valid integer"),
        ({"LEADBOT_PORT": "70000"}, "LEADBOT_PORT: Input should be less than or equal to 65535"),
        ({"LEADBOT_DATABASE_URL": "leads"}, "LEADBOT_DATABASE_URL: is not a database URL"),
        ({"LEADBOT_DATABASE_URL": "mysql://db/leads"}, "LEADBOT_DATABASE_URL: must begin with sqlite://"),
        ({"LEADBOT_AUTH": "no"}, "LEADBOT_AUTH: Input should be 'required' or 'off'"),
        ({"LEADBOT_HARNESS": "perhaps"}, "LEADBOT_HARNESS: Input should be a valid boolean"),
        ({"LEADBOT_LOG_FORMAT": "xml"}, "LEADBOT_LOG_FORMAT: Input should be 'console' or 'json'"),
        ({"LEADBOT_LOG_LEVEL": "loud"}, "LEADBOT_LOG_LEVEL: Input should be"),
        ({"LEADBOT_SERVICE_HOSTS": "https://a.example"}, "LEADBOT_SERVICE_HOSTS: takes host names"),
        ({"MicrosoftAppType": "Managed"}, "MicrosoftAppType: Input should be 'SingleTenant' or 'MultiTenant'"),
        ({"LEADBOT_DATABSE_URL": "x"}, "LEADBOT_DATABSE_URL is not a variable of leadbot"),
        ({"LEADBOT_AUTH": "off", "LEADBOT_HOST": "192.0.2.1"}, "LEADBOT_AUTH=off is for this machine only"),
        ({"LEADBOT_HARNESS": "1", **REGISTERED}, "LEADBOT_HARNESS=1 is for a bot without MicrosoftAppId"),
        ({"LEADBOT_OPENAI_KEY": "k"}, "LEADBOT_OPENAI_MODEL is missing"),
        ({}, "MicrosoftAppId is missing"),
        ({"MicrosoftAppId": "x", "MicrosoftAppTenantId": "t"}, "MicrosoftAppPassword is missing"),
        ({"MicrosoftAppId": "x", "MicrosoftAppPassword": "p"}, "MicrosoftAppTenantId is missing"),
        (REGISTERED | {"MicrosoftAppType": "MultiTenant"}, "LEADBOT_ALLOWED_TENANTS is missing"),
    ],
)
def test_a_wrong_variable_is_named(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], told: str) -> None:
    assert [problem for problem in problems(monkeypatch, variables) if problem.startswith(told)]


def test_all_wrong_variables_are_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    told = problems(monkeypatch, {"LEADBOT_PORT": "x", "LEADBOT_AUTH": "x"})
    assert [line.split(":")[0] for line in told] == ["LEADBOT_PORT", "LEADBOT_AUTH"]


def test_no_secret_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, REGISTERED | {"LEADBOT_DATABASE_URL": "postgresql://bot:hidden@db/leads"})
    shown = repr(config.read())
    assert "a-secret" not in shown
    assert "hidden" not in shown
    (problem,) = problems(monkeypatch, {"LEADBOT_DATABASE_URL": "oracle://bot:hidden@db/leads"})
    assert "hidden" not in problem


def test_the_variables_of_the_tests_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, {"LEADBOT_REQUIRE_POSTGRES": "1", "LEADBOT_TEST_POSTGRES": "postgresql://x"})
    config.read()


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost", "127.0.0.2"])
def test_authentication_may_be_off_on_this_machine(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    given(monkeypatch, {"LEADBOT_AUTH": "off", "LEADBOT_HOST": host, "LEADBOT_HARNESS": "1"})
    config.check_serving(config.read())
