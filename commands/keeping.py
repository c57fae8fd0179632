"""The commands that change a collection: add files, remove an article, undo the last change."""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from answering import own_library
from commands.opening import chosen
from commands.options import AsJson, CollectionFolder
from commands.refused import InputRefused
from commands.telling import print_json
from library import UPLOAD_KINDS, UPLOAD_LIMIT, Act, AlreadyHeld, Library, Proposal

_SHOWN_KINDS = ", ".join(f".{kind}" for kind in UPLOAD_KINDS)
_DONE = {
    Act.ADD: "thêm bài",
    Act.CORRECT: "sửa thông tin bài",
    Act.REPLACE: "thay bài",
    Act.REMOVE: "bỏ bài",
    Act.UNDO: "hoàn tác với bài",
}
_Report = dict[str, list[dict[str, Any]]]


def add(
    files: Annotated[list[Path], typer.Argument(help=f"Các tệp: {_SHOWN_KINDS}.")],
    collection: CollectionFolder = None,
    anyway: Annotated[
        bool, typer.Option("--anyway", help="Thêm cả bài gần giống một bài đã có.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Thêm các tệp vào bộ bài viết, mỗi bài thành một tệp .txt; lần hỏi tới sẽ lập chỉ mục.

    Bài trùng hẳn thì không thêm; bài gần giống hay tệp không đọc được thì nêu tên, mã thoát là 2.
    """
    library = own_library(chosen(collection))
    report: _Report = {"added": [], "held": [], "near": [], "refused": []}
    for file in files:
        proposed = library.propose(file.name, _content(file))
        report["refused"] += [{"file": r.file, "reason": r.reason} for r in proposed.refusals]
        for proposal in proposed.proposals:
            _keep(library, proposal, anyway, report)
    if as_json:
        print_json({"collection": str(library.folder), **report})
    else:
        _tell(report, library)
    if report["near"] or report["refused"]:
        raise typer.Exit(2)


def remove(
    article: Annotated[str, typer.Argument(help="Tên tệp của bài, có đuôi hay không.")],
    collection: CollectionFolder = None,
) -> None:
    """Bỏ một bài khỏi bộ bài viết; «nguyenvan undo» đưa bài trở lại."""
    library = own_library(chosen(collection))
    held = library.read().articles
    found = next((one for one in held if one.id in (article, f"{article}.txt")), None)
    if found is None:
        raise InputRefused(f"không có bài {article} trong {library.folder}; hãy xem tên tệp ở đó")
    library.remove(found)
    print(f"Đã bỏ {found.id}: «{found.title}». Đưa trở lại: nguyenvan undo")


def undo(collection: CollectionFolder = None) -> None:
    """Hoàn tác thay đổi sau cùng của bộ bài viết; gọi lần nữa thì làm lại."""
    library = own_library(chosen(collection))
    changes = library.changes()
    if not changes:
        raise InputRefused(f"bộ bài viết {library.folder} chưa có thay đổi nào để hoàn tác")
    library.undo(changes[0])
    print(f"Đã hoàn tác việc {_DONE[changes[0].act]} {changes[0].article}: «{changes[0].title}»")


def _content(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(UPLOAD_LIMIT + 1)
    except OSError as error:
        raise InputRefused(
            f"không mở được {file} ({error.strerror}); hãy kiểm tra tên tệp và quyền đọc"
        ) from error


def _keep(library: Library, proposal: Proposal, anyway: bool, report: _Report) -> None:
    """Add a proposal, or note which article says the same."""
    try:
        change = library.add(proposal, anyway)
    except AlreadyHeld as held:
        same = held.duplicate.same
        said = {"file": proposal.name, "article": held.duplicate.article.id, "reason": str(held)}
        report["held" if same else "near"].append(said)
        return
    facts = proposal.facts
    report["added"].append(
        {
            "file": proposal.name,
            "article": change.article,
            "title": facts.title,
            "date": facts.date.isoformat() if facts.date else None,
            "source": facts.source,
            "warnings": list(proposal.warnings),
        }
    )


def _tell(report: _Report, library: Library) -> None:
    for added in report["added"]:
        said = [added["date"] or "không ghi ngày", *filter(None, [added["source"]])]
        print(f"Đã thêm {added['article']}: «{added['title']}» ({', '.join(said)})")
        for warning in added["warnings"]:
            print(f"  {warning}")
    for held in report["held"]:
        print(f"Không thêm {held['file']}: {held['reason']}")
    for left in report["near"] + report["refused"]:
        print(f"Bỏ qua {left['file']}: {left['reason']}", file=sys.stderr)
    print(f"{len(report['added'])} bài mới trong {library.folder}")
