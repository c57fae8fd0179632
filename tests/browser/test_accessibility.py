"""No page breaks a rule of WCAG 2.1 AA that axe can see, in either theme, wide or narrow."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.reader import Reader

_RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"],
    # Streamlit's own box for files has a role of nothing and a name.
    "rules": {"presentation-role-conflict": {"enabled": False}},
}

everywhere = pytest.mark.parametrize(
    "reader", ["desktop", "phone", "desktop-dark", "phone-dark"], indirect=True
)


def broken(reader: Reader) -> list[str]:
    """Return what axe finds, an element a line."""
    found = Axe().run(reader.page, options=_RULES).response["violations"]
    return [f"{rule['id']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]


def _turn_to(reader: Reader, path: str, landmark: str) -> None:
    reader.page.goto(f"{reader.address}/{path}")
    reader.page.locator(landmark).wait_for()


@everywhere
def test_a_page_with_answers(reader: Reader) -> None:
    assert broken(reader) == []
    reader.ask("phu tho giam bao nhieu xa")
    reader.ask("Giá vàng hôm nay bao nhiêu? " * 20)
    assert broken(reader) == []


@everywhere
def test_a_checked_text(reader: Reader) -> None:
    _turn_to(reader, "kiem-chung", "textarea")
    assert broken(reader) == []
    reader.page.locator("textarea").fill("Phú Thọ giảm 70% đơn vị hành chính cấp xã. Trời mưa.")
    reader.page.get_by_test_id("stBaseButton-primary").click()
    reader.page.locator(".findings").wait_for()
    assert broken(reader) == []


@everywhere
def test_the_about_page(reader: Reader) -> None:
    _turn_to(reader, "gioi-thieu", ".quality")
    assert broken(reader) == []
    wide = "document.documentElement.scrollWidth <= innerWidth"
    assert reader.measure(wide), "nothing is wider than the screen"
    reader.photograph("about")
    reader.measure("document.querySelector('.quality').scrollIntoView()")
    reader.photograph("quality")


def test_axe_sees_what_is_wrong(reader: Reader) -> None:
    reader.page.evaluate("document.querySelector('.welcome p').style.color = '#cccccc'")
    assert any(line.startswith("color-contrast") for line in broken(reader))
