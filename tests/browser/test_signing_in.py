"""People sign in with a real OpenID Connect provider: their name, conversations, rights."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Locator, Route, expect

from tests.browser.conftest import bring_index, free_port, reading, serving_at
from tests.browser.reader import Reader
from tests.browser.signing_in import LAN, MINH, providing, secrets
from tests.browser.test_accessibility import broken
from web import words
from web.rights import SETTING

_ASKED = "Phú Thọ giảm bao nhiêu phần trăm đơn vị hành chính cấp xã?"
_OTHER = "Phương châm hành động năm 2025 của Bộ Nội vụ là gì?"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Run the app for people who sign in, of whom Lan may change the collection."""
    folder, port = tmp_path_factory.mktemp("signing-in"), free_port()
    bring_index(folder)
    with providing(folder) as provider:
        options = ["--secrets.files", str(secrets(folder, provider, port))]
        with serving_at(port, folder, options, {SETTING: "lan@vidu.vn"}) as address:
            yield address


@pytest.fixture
def lan(chromium: Browser, server: str) -> Iterator[Reader]:
    """Open the page for a browser in which Lan signs in."""
    with _visiting(chromium, server) as reader:
        _sign_in(reader, "lan")
        yield reader


@contextmanager
def _visiting(chromium: Browser, server: str, name: str = "desktop") -> Iterator[Reader]:
    """Open the page in a browser that reaches this machine alone: the provider's page asks for
    a style sheet from elsewhere."""
    with reading(chromium, server, name) as reader:
        reader.page.context.route("**/*", _at_home)
        yield reader
        assert reader.errors == []


def _at_home(route: Route) -> None:
    if route.request.url.startswith("http://127.0.0.1:"):
        route.continue_()
    else:
        route.abort()


def _sign_in(reader: Reader, choice: str) -> None:
    """Go to the provider, press one of its buttons, and come back."""
    _way_in(reader).click()
    reader.page.get_by_role("button", name=choice, exact=True).click()
    _back(reader)


def _sign_out(reader: Reader) -> None:
    reader.page.locator("[class*='st-key-sign-out-'] button:visible").first.click()
    reader.page.get_by_role("button", name="End session").click()
    _back(reader)


def _back(reader: Reader) -> None:
    expect(reader.box).to_be_enabled()
    reader.page.locator("[data-test-script-state='notRunning']").wait_for()


def _way_in(reader: Reader) -> Locator:
    return reader.page.locator("[class*='st-key-sign-in-'] button:visible").first


def _name(reader: Reader) -> Locator:
    return reader.page.locator(".account").first


def _talks(reader: Reader) -> Locator:
    """Open the list of conversations; return their titles."""
    reader.page.locator(".st-key-talks button").first.click()
    body = reader.page.get_by_test_id("stPopoverBody")
    body.get_by_role("searchbox").wait_for()
    return body.locator("[class*='st-key-open-'] button p")


def _library(reader: Reader) -> Locator:
    """Turn to the articles; return what opens the way to add some."""
    reader.page.goto(f"{reader.address}/thu-vien")
    reader.page.locator(".st-key-library-rows").wait_for()
    return reader.page.get_by_text(words.ADD_ARTICLES)


def test_a_name_is_shown_as_it_is(lan: Reader) -> None:
    expect(_name(lan)).to_have_text(words.signed_in_as(LAN["name"]))
    assert lan.measure("document.documentElement.scrollWidth <= innerWidth")
    assert broken(lan) == []
    lan.photograph("signed-in")


def test_conversations_are_those_of_the_person(lan: Reader, chromium: Browser, server: str) -> None:
    lan.ask(_ASKED)
    lan.page.wait_for_url("**/?c=*")
    with _visiting(chromium, server, "phone") as minh:
        _sign_in(minh, "minh")
        expect(_name(minh)).to_have_text(words.signed_in_as(MINH["name"]))
        expect(_talks(minh)).to_have_count(0)
        minh.page.goto(lan.page.url)
        expect(minh.page.get_by_role("alert")).to_contain_text("Không có cuộc hội thoại này")
        expect(minh.page.locator("h2.question")).to_have_count(0)
    with _visiting(chromium, server, "phone") as elsewhere:
        expect(_talks(elsewhere)).to_have_count(0)
        elsewhere.page.reload()
        _back(elsewhere)
        _sign_in(elsewhere, "lan")
        _talks(elsewhere).filter(has_text=_ASKED).first.click()
        expect(elsewhere.page.locator("h2.question")).to_have_text([_ASKED])


def test_what_was_asked_signed_in_is_gone_once_signed_out(lan: Reader) -> None:
    lan.ask(_OTHER)
    lan.page.wait_for_url("**/?c=*")
    address = lan.page.url
    _talks(lan).first.wait_for()
    _sign_out(lan)
    expect(_way_in(lan)).to_be_visible()
    expect(_talks(lan)).to_have_count(0)
    lan.page.goto(address)
    expect(lan.page.get_by_role("alert")).to_contain_text("Không có cuộc hội thoại này")


def test_only_who_the_setting_names_changes_the_collection(
    lan: Reader, chromium: Browser, server: str
) -> None:
    expect(_library(lan)).to_be_visible()
    with _visiting(chromium, server) as other:
        expect(_library(other)).to_have_count(0)
        expect(other.page.get_by_text(words.only_named_edit(SETTING))).to_be_visible()
        expect(_way_in(other)).to_be_visible()
        _sign_in(other, "minh")
        expect(_library(other)).to_have_count(0)
        expect(_name(other)).to_have_text(words.signed_in_as(MINH["name"]))


def test_whoever_thinks_better_of_it_is_not_signed_in(chromium: Browser, server: str) -> None:
    with _visiting(chromium, server, "phone-english") as reader:
        _sign_in(reader, "Deny")
        expect(_way_in(reader)).to_be_visible()
        expect(_name(reader)).to_have_count(0)
        reader.ask(_ASKED)
