"""The process that reads files lives and dies without harm to the one that asks."""

import json
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from library import apart
from library.uploads import Read, Upload
from messages import Message, read_message
from retrieval import FILE_LIMIT, TextRefused
from tests.library.files import PAGE

_PAGE = Upload("a.html", PAGE.encode())
_HUNGRY = """
from library import reader_process, reading
reader_process.MEMORY_LIMIT = 50_000_000
reader_process.read_here = lambda upload: reading.Read("x" * 200_000_000)
reader_process.main()
"""


def test_a_file_that_takes_too_long_is_stopped_and_the_next_is_read() -> None:
    page = "<p>Một câu dài hơn một chút.</p>" * 300_000
    with pytest.raises(TextRefused, match=r"quá lâu \(hơn 1 giây\)"):
        apart.read_apart(Upload("a.html", page.encode()), seconds=1)
    assert apart.read_apart(_PAGE).title == "Sở Nội vụ triển khai nhiệm vụ năm 2026"


def test_what_the_process_refuses_can_be_put_into_other_words() -> None:
    with pytest.raises(TextRefused) as refused:
        apart.read_apart(Upload("a.pdf", b"%PDF-1.4 x"))
    template = "tệp PDF hỏng hoặc không phải PDF; hãy xuất lại tệp"
    assert (refused.value.message.template, str(refused.value)) == (template, template)
    with pytest.raises(TextRefused) as refused:
        apart.read_apart(Upload("a.html", b" " * (FILE_LIMIT + 1)))
    assert refused.value.message.slots == {"most": FILE_LIMIT}


def test_warnings_come_back_as_messages() -> None:
    warning = Message("{count} số", count=2)
    read = Read("Một.", warnings=(warning,))
    (kept,) = json.loads(json.dumps(apart.as_answer(read)))["warnings"]
    assert read_message(kept) == warning
    assert vars(read_message(kept)) == vars(warning)


def test_one_process_serves_many_and_is_replaced_when_it_dies() -> None:
    apart.read_apart(_PAGE)
    first = apart._READER._process
    apart.read_apart(_PAGE)
    assert apart._READER._process is first is not None
    first.kill()
    first.wait()
    assert apart.read_apart(_PAGE).text
    assert apart._READER._process is not first


def test_it_ends_when_it_is_idle(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_IDLE", 0.05)
    apart.read_apart(_PAGE)
    process = apart._READER._process
    assert process is not None
    assert process.wait(10) != 0


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is bounded on Linux alone")
def test_a_file_that_wants_too_much_memory_is_refused() -> None:
    head = b'{"name": "a.html", "size": 1, "seconds": 60}\nx'
    process = subprocess.run(
        [sys.executable, "-c", _HUNGRY],
        input=head,
        capture_output=True,
        check=True,
        timeout=60,
        cwd=Path(__file__).parents[2],
    )
    assert b"b\\u1ed9 nh\\u1edb" in process.stdout
    assert resource.getrlimit(resource.RLIMIT_AS)[0] == resource.RLIM_INFINITY
