"""Each page as a person meets it at work: nothing wider than the window, nothing failed."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from answering import SEEDS
from tests.browser.conftest import serving
from tests.browser.reader import Reader
from tests.library.files import PAGE, word
from web import words

_REPORT = (
    "Tỉnh Lào Cai tổng kết chuyển đổi số năm 2025",
    "(laocai.gov.vn) – Ngày 20/12/2025, tại Lào Cai, Ủy ban nhân dân tỉnh tổng kết chuyển đổi số.",
    "Năm 2025, toàn tỉnh có 1.284 dịch vụ công trực tuyến, tăng 12,5% so với năm 2024.",
)
expect.set_options(timeout=30_000)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Run the app on a copy of the seeds that may be changed."""
    folder = tmp_path_factory.mktemp("views")
    shutil.copytree(SEEDS, folder / "bài")
    with serving(folder, NGUYENVAN_COLLECTION=str(folder / "bài")) as address:
        yield address


def _is_whole(reader: Reader) -> None:
    assert reader.measure("document.documentElement.scrollWidth <= innerWidth")
    assert reader.page.get_by_test_id("stException").count() == 0
    assert reader.errors == []


@pytest.mark.parametrize("reader", ["desktop", "phone-dark"], indirect=True)
def test_the_library_files_handed_in_conversations_and_the_about_page(
    reader: Reader, server: str, tmp_path: Path
) -> None:
    page = reader.page
    reader.ask("Phú Thọ giảm bao nhiêu phần trăm đơn vị hành chính cấp xã?")
    page.locator(".st-key-talks button").first.click()
    page.get_by_test_id("stPopoverBody").get_by_role("searchbox").wait_for()
    reader.photograph("conversations")
    _is_whole(reader)

    page.goto(f"{server}/thu-vien")
    expect(page.locator(".row-facts")).to_have_count(5, timeout=60_000)
    _is_whole(reader)
    page.get_by_text(words.ADD_ARTICLES).click()
    (tmp_path / "bao-cao.docx").write_bytes(word(*_REPORT))
    (tmp_path / "tin.html").write_text(PAGE, "utf-8")
    (tmp_path / "quét.pdf").write_bytes(b"%PDF-1.4 x")
    page.locator("input[type=file]").first.set_input_files(
        [str(path) for path in sorted(tmp_path.iterdir())]
    )
    page.get_by_role("button", name=words.OTHER_FILES).wait_for(timeout=60_000)
    reader.photograph("adding-articles")
    _is_whole(reader)

    page.goto(f"{server}/gioi-thieu")
    page.get_by_role("heading", level=1).wait_for(timeout=60_000)
    page.locator("[data-test-script-state='notRunning']").wait_for()
    reader.photograph("about")
    _is_whole(reader)
