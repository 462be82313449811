"""Files that come with a message: what is taken for one, how it is fetched, and what is told when it is not had."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.channel import fetching
from bot.channel.announced import DOWNLOAD_INFO, Announced
from bot.channel.fetching import Fetching
from bot.channel.service_urls import ServiceUrls
from dialogs.turn import File, Incoming
from tests.channel.fakes.shelf import Shelf
from tests.channel.fakes.world import World

PDF = b"%PDF-1.7 tilbud"
PNG = b"\x89PNG picture"


@pytest.fixture
async def shelf() -> AsyncIterator[Shelf]:
    shelf = Shelf({"tilbud.pdf": PDF, "v3/attachments/1/views/original": PNG, "tom.pdf": b""})
    await shelf.start()
    yield shelf
    await shelf.stop()


async def heard(bot: World, shelf: Shelf, *attachments: Any, text: str | None = "hei", **request: Any) -> Incoming:
    """What the conversation hears of a message with these attachments, whose service address is the shelf."""
    activity = bot.activity(
        text=text, attachments=list(attachments), serviceUrl=shelf.url, deliveryMode="expectReplies"
    )
    response = await bot.posts(activity, **request)
    assert response.status == 200, await response.text()
    return bot.turns.heard[-1]


def content_in_address(content: bytes = PDF, **changed: Any) -> dict[str, Any]:
    address = f"data:application/pdf;base64,{b64encode(content).decode()}"
    return {"contentType": "application/pdf", "contentUrl": address, "name": "tilbud.pdf"} | changed


async def test_a_file_of_the_emulator_is_fetched_with_the_words_it_came_with(bot: World, shelf: Shelf) -> None:
    incoming = await heard(bot, shelf, shelf.attachment("tilbud.pdf"), text="se tilbudet")
    assert incoming == Incoming(text="se tilbudet", files=(File("tilbud.pdf", "application/pdf", PDF),))
    assert shelf.tokens == [None]


@pytest.mark.parametrize("text", ["", None])
async def test_a_file_may_come_without_words(bot: World, shelf: Shelf, text: str | None) -> None:
    incoming = await heard(bot, shelf, content_in_address(), text=text)
    assert incoming == Incoming(text="", files=(File("tilbud.pdf", "application/pdf", PDF),))


async def test_content_in_the_address_needs_no_base64(bot: World, shelf: Shelf) -> None:
    plain = content_in_address(contentType="text/plain", contentUrl="data:text/plain,bl%C3%A5", name="a.txt")
    assert (await heard(bot, shelf, plain)).files == (File("a.txt", "text/plain", "blå".encode()),)


async def test_cards_and_the_copy_of_the_words_are_no_files(bot: World, shelf: Shelf) -> None:
    mirror = {"contentType": "text/html", "content": "<p>hei</p>"}
    assert (await heard(bot, shelf, mirror)).files == ()
    card = {"contentType": "application/vnd.microsoft.card.adaptive", "content": {"type": "AdaptiveCard"}}
    assert (await heard(bot, shelf, card)).files == ()


async def test_a_picture_pasted_into_teams_gets_a_name_and_is_fetched_with_the_token(
    closed_bot: World, shelf: Shelf
) -> None:
    picture = {"contentType": "image/*", "contentUrl": f"{shelf.url}/v3/attachments/1/views/original"}
    activity = closed_bot.teams(attachments=[picture], serviceUrl=shelf.url, deliveryMode="expectReplies")
    assert (await closed_bot.posts(activity, bearer=closed_bot.bearer(serviceurl=shelf.url))).status == 200
    assert closed_bot.turns.heard[-1].files == (File("image.png", "image/png", PNG),)
    assert shelf.tokens == ["Bearer token-1"]


async def test_a_file_of_teams_lies_where_its_content_says(bot: World, shelf: Shelf) -> None:
    content = {"downloadUrl": f"{shelf.url}/tilbud.pdf?tempauth=x", "uniqueId": "1", "fileType": "pdf"}
    attachment = {"contentType": DOWNLOAD_INFO, "contentUrl": "https://a.sharepoint.com/t", "content": content}
    incoming = await heard(bot, shelf, attachment | {"name": "tilbud.pdf"})
    assert incoming.files == (File("tilbud.pdf", "application/pdf", PDF),)


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("finnes-ikke.pdf", "unreachable"),
        ("moved", "unreachable"),
        ("breaks-off", "unreachable"),
        ("packed", "unreachable"),
        ("endless", "too-large"),
        ("tom.pdf", "empty"),
    ],
)
async def test_a_file_that_is_not_had_says_why_and_the_words_count(
    bot: World, shelf: Shelf, path: str, problem: str
) -> None:
    incoming = await heard(bot, shelf, shelf.attachment(path), text="hei")
    assert incoming == Incoming(text="hei", files=(File(path, "application/pdf", problem=problem),))


async def test_a_shelf_that_hangs_is_not_waited_for(shelf: Shelf) -> None:
    impatient = Fetching(ServiceUrls.this_machine(), seconds=0.1)
    wanted = Announced("hangs", "application/pdf", f"{shelf.url}/hangs")
    assert await impatient.fetch([wanted], service_url=shelf.url) == (
        File("hangs", "application/pdf", problem="unreachable"),
    )
    await impatient.close()


async def test_a_length_that_is_told_is_believed_when_it_is_too_large(bot: World, shelf: Shelf) -> None:
    shelf.files["film.mp4"] = bytes(fetching.LARGEST + 1)
    incoming = await heard(bot, shelf, shelf.attachment("film.mp4", contentType="video/mp4"))
    assert [file.problem for file in incoming.files] == ["too-large"]


async def test_files_that_are_too_large_together_are_not_all_had(bot: World, shelf: Shelf) -> None:
    shelf.files["stor.pdf"] = bytes(fetching.LARGEST)
    incoming = await heard(bot, shelf, *[shelf.attachment("stor.pdf")] * 3)
    assert [file.problem for file in incoming.files] == ["", "", "too-much"]


async def test_too_many_files_are_not_fetched(bot: World, shelf: Shelf) -> None:
    incoming = await heard(bot, shelf, *[shelf.attachment("tilbud.pdf")] * 11)
    assert [file.problem for file in incoming.files] == ["too-many"] * 11
    assert shelf.tokens == []


@pytest.mark.parametrize(
    "where",
    [
        "http://127.0.0.1:1/tilbud.pdf",
        "http://169.254.169.254/latest/meta-data",
        "https://contoso.sharepoint.com/tilbud.pdf",
        "file:///etc/passwd",
        "ftp://127.0.0.1/tilbud.pdf",
        "http://localhost@evil.example/tilbud.pdf",
        "//evil.example/tilbud.pdf",
        "tilbud.pdf",
    ],
)
async def test_in_development_files_come_from_the_service_address_only(bot: World, shelf: Shelf, where: str) -> None:
    incoming = await heard(bot, shelf, shelf.attachment("tilbud.pdf", contentUrl=where))
    assert [file.problem for file in incoming.files] == ["not-allowed"]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("..\\..\\tilbud.pdf", "tilbud.pdf"),
        ("/etc/tilbud.pdf", "tilbud.pdf"),
        ("til\x00bud\u202e.pdf", "til bud .pdf"),
        ("æ" * 300 + ".pdf", "æ" * 116 + ".pdf"),
        ("x" * 300, "x" * 120),
        ("x." + "y" * 300, "x." + "y" * 118),
    ],
)
async def test_a_name_is_cleaned(bot: World, shelf: Shelf, name: str, kept: str) -> None:
    assert [file.name for file in (await heard(bot, shelf, content_in_address(name=name))).files] == [kept]


@pytest.mark.parametrize("name", ["\u202e\x00", "...", "a/", " "])
async def test_a_name_of_which_nothing_is_left_is_bad(bot: World, shelf: Shelf, name: str) -> None:
    incoming = await heard(bot, shelf, content_in_address(name=name))
    assert [file.problem for file in incoming.files] == ["bad-name"]


@pytest.mark.parametrize("address", ["data:", "data:text/plain", "data:text/plain;base64,%%%", "data:;base64,aGVp=a"])
async def test_an_address_without_readable_content_is_no_file(bot: World, shelf: Shelf, address: str) -> None:
    incoming = await heard(bot, shelf, content_in_address(contentUrl=address))
    assert [file.problem for file in incoming.files] == ["unreachable"]


@pytest.mark.parametrize(
    "attachments",
    ["tilbud.pdf", [1], ["x"], [{"contentUrl": 5}], [{"name": ["x"], "contentUrl": "data:,x"}], {"name": "x"}],
)
async def test_attachments_that_are_none_are_refused(bot: World, attachments: Any) -> None:
    assert (await bot.posts(bot.activity(attachments=attachments))).status == 400


async def test_the_same_id_with_another_file_is_refused(bot: World, shelf: Shelf) -> None:
    await heard(bot, shelf, content_in_address())
    again = bot.activity(id="activity-1", serviceUrl=shelf.url, attachments=[content_in_address(name="annet.pdf")])
    assert (await bot.posts(again)).status == 409
