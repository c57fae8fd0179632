"""The options that several commands take."""

from pathlib import Path
from typing import Annotated

import typer

from answering import DATE_SHAPES

CollectionFolder = Annotated[
    Path | None,
    typer.Option(
        help="Thư mục các bài viết .txt; mặc định NGUYENVAN_COLLECTION, rồi seeds.",
        show_default=False,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="In JSON ra đầu ra chuẩn.")]
OfArticles = Annotated[
    list[str] | None,
    typer.Option(
        "--article", help="Chỉ trong bài này: tên tệp, có đuôi hay không; lặp lại được.",
        show_default=False,
    ),
]  # fmt: skip
OfSources = Annotated[
    list[str] | None,
    typer.Option("--source", help="Chỉ bài của nguồn này; lặp lại được.", show_default=False),
]
Since = Annotated[
    str | None,
    typer.Option(help=f"Chỉ bài từ ngày này: {DATE_SHAPES}.", show_default=False),
]
Until = Annotated[
    str | None,
    typer.Option(help=f"Chỉ bài đến hết ngày này: {DATE_SHAPES}.", show_default=False),
]
