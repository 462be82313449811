"""From where files are fetched in production, who is shown the token, and that no name leads to a private address."""

from __future__ import annotations

import socket
import ssl
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from aiohttp.abc import AbstractResolver, ResolveResult
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.x509.oid import NameOID

from bot.channel import public_addresses
from bot.channel.announced import Announced
from bot.channel.credentials import BearerToken
from bot.channel.fetching import Fetching
from bot.channel.places import Place, place
from bot.channel.public_addresses import PublicAddresses
from bot.channel.service_urls import TEAMS, ServiceUrls
from bot.channel.wire import Wire
from tests.channel.fakes.login import FakeLogin, key_pair
from tests.channel.fakes.shelf import Shelf

CONNECTOR = f"https://{TEAMS}/emea/"
STORAGE = "contoso-my.sharepoint.com"
PDF = b"%PDF"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (f"https://{TEAMS}/amer/v3/attachments/0-eus/views/original", Place.CONNECTOR),
        ("https://contoso.sharepoint.com/_layouts/15/download.aspx?UniqueId=1&tempauth=v1.ey%2B", Place.STORAGE),
        ("https://contoso-my.sharepoint.com/personal/siri/Documents/tilbud%20(1).pdf", Place.STORAGE),
        ("http://contoso.sharepoint.com/tilbud.pdf", None),
        ("https://contoso.sharepoint.com:8443/tilbud.pdf", None),
        ("https://sharepoint.com/tilbud.pdf", None),
        ("https://a.b.sharepoint.com/tilbud.pdf", None),
        ("https://contoso.sharepoint.com.evil.example/tilbud.pdf", None),
        ("https://contoso.sharepoint.com@evil.example/tilbud.pdf", None),
        ("https://evil.example/?https://contoso.sharepoint.com", None),
        ("https://contoso.sharepoint.com\\@evil.example/", None),
        ("https://contoso.sharepoint.com/tilbud pdf", None),
        ("https://127.0.0.1/tilbud.pdf", None),
        ("http://localhost/tilbud.pdf", None),
        (f"http://{TEAMS}/amer/v3/attachments/1", None),
        ("https://contoso.sharepoint.com/" + "a" * 5000, None),
    ],
)
def test_which_places_files_come_from(url: str, expected: Place | None) -> None:
    assert place(url, service_url=CONNECTOR, service_urls=ServiceUrls.of()) is expected


@pytest.mark.parametrize(
    "address", ["127.0.0.1", "10.1.2.3", "169.254.169.254", "192.168.0.1", "::1", "fe80::1%eth0", "::ffff:10.0.0.1"]
)
def test_an_address_of_the_private_network_is_not_public(address: str) -> None:
    assert not public_addresses.is_public(address)
    assert public_addresses.is_public("13.107.136.10")


async def test_a_name_that_leads_to_this_machine_is_as_if_unknown() -> None:
    addresses = PublicAddresses()
    with pytest.raises(OSError, match="no public address"):
        await addresses.resolve("localhost", 443, socket.AF_INET)
    await addresses.close()


class Everywhere(AbstractResolver):
    """Every name of the internet is the shelf on this machine."""

    def __init__(self, port: int) -> None:
        self._port = port

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        return [ResolveResult(hostname=host, host="127.0.0.1", port=self._port, family=family, proto=0, flags=0)]

    async def close(self) -> None:
        pass


def certificate(folder: Path) -> ssl.SSLContext:
    """A certificate for the shelf under both names, made here."""
    key, name = key_pair("shelf"), x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "shelf")])
    today = datetime.now(UTC)
    names = x509.SubjectAlternativeName([x509.DNSName(TEAMS), x509.DNSName(STORAGE)])
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(today - timedelta(days=1))
        .not_valid_after(today + timedelta(days=1))
        .add_extension(names, critical=False)
        .sign(key, hashes.SHA256())
    )
    pem, pkcs8 = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    (folder / "shelf.pem").write_bytes(
        key.private_bytes(pem, pkcs8, serialization.NoEncryption()) + made.public_bytes(pem)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "shelf.pem")
    return context


@pytest.fixture
async def shelf(tmp_path: Path) -> AsyncIterator[Shelf]:
    shelf = Shelf({"tilbud.pdf": PDF})
    await shelf.start(certificate(tmp_path))
    yield shelf
    await shelf.stop()


@pytest.mark.parametrize(("host", "token"), [(TEAMS, "Bearer token-1"), (STORAGE, None)])
async def test_only_the_connector_is_shown_the_token(
    shelf: Shelf, login: FakeLogin, tmp_path: Path, host: str, token: str | None
) -> None:
    trusting = Wire(resolver=Everywhere(shelf.port), ssl=ssl.create_default_context(cafile=tmp_path / "shelf.pem"))
    plain = Wire()
    bearer = BearerToken(login.credentials, plain)
    fetching = Fetching(ServiceUrls.of(), bearer, wire=trusting)
    wanted = Announced("tilbud.pdf", "application/pdf", f"https://{host}/tilbud.pdf")

    (file,) = await fetching.fetch([wanted], service_url=CONNECTOR)

    assert (file.content, shelf.tokens) == (PDF, [token])
    for each in (fetching, bearer, plain):
        await each.close()


async def test_a_certificate_that_nobody_signed_is_not_trusted(shelf: Shelf) -> None:
    fetching = Fetching(ServiceUrls.of(), wire=Wire(resolver=Everywhere(shelf.port)))
    wanted = Announced("tilbud.pdf", "application/pdf", f"https://{STORAGE}/tilbud.pdf")
    (file,) = await fetching.fetch([wanted], service_url=CONNECTOR)
    assert (file.problem, shelf.tokens) == ("unreachable", [])
    await fetching.close()
