"""Many browsers ask while articles come in: `python -m tests.load`. Exit with 1 where one is wrong.

Each session asks about a place of its own; the right answer to each question is known, and the
offsets and the version that a citation names are held against the file that it names.
"""

import asyncio
import random
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer
from playwright.async_api import async_playwright

from retrieval import Article, read_collection, text_digest
from tests.browser.conftest import CHROMIUM, FLAGS, serving
from tests.load.sessions import Seen, Session, hand_in
from tests.load.world import PLACES, Asked, other_article, own_article


def main(
    sessions: Annotated[int, typer.Option(help="Browser contexts that ask.", max=20)] = 20,
    questions: Annotated[int, typer.Option(help="Of all sessions together.")] = 200,
    articles: Annotated[int, typer.Option(help="Handed in on the page meanwhile.")] = 50,
    alone: Annotated[int, typer.Option(help="Questions of one session before the others.")] = 10,
) -> None:
    """Ask, and tell what was wrong and the median answer time under load against alone."""
    chance = random.Random(7)
    with tempfile.TemporaryDirectory() as scratch:
        folder, files = Path(scratch) / "bài", Path(scratch) / "tệp"
        folder.mkdir()
        files.mkdir()
        asked = [own_article(folder, place, chance) for place in PLACES[: max(sessions, 2)]]
        others = [str(other_article(files, n, chance)) for n in range(1, articles + 1)]
        whole = {one.id: one for one in read_collection(folder).articles}
        with serving(Path(scratch), NGUYENVAN_COLLECTION=str(folder)) as address:
            plan = [own[: questions // sessions] for own in asked[:sessions]]
            before, seen, took = asyncio.run(_run(address, asked[-1][:alone], plan, others))
        log = (Path(scratch) / "log").read_text("utf-8", "replace")
        held = len(read_collection(folder).articles)
    wrong = [*_wrong([*before, *seen], whole)]
    wrong += ["the server's log has a traceback"] * ("Traceback" in log)
    if held != len(asked) + articles:
        wrong.append(f"{held} articles are held, {len(asked) + articles} expected")
    _tell(before, seen, took, wrong)
    sys.exit(bool(wrong))


async def _run(
    address: str, alone: Sequence[Asked], plan: Sequence[Sequence[Asked]], files: list[str]
) -> tuple[list[Seen], list[Seen], float]:
    """Return what one session saw alone, what all saw at once, and how long the files took."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        first = await Session.open(browser, address)
        await first.ask(alone[0])  # the first answer pays for what is loaded late
        before = await _ask_all(first, alone[1:])
        await first.page.context.close()
        _say("one session alone is done")
        opened = [await Session.open(browser, address) for _ in plan]
        _say("all sessions are open")
        handing = asyncio.create_task(hand_in(browser, address, files))
        asking = [_ask_all(one, own) for one, own in zip(opened, plan, strict=True)]
        seen = [one for part in await asyncio.gather(*asking) for one in part]
        took = await handing
        _say(f"the articles took {took:.0f} s")
        await browser.close()
    return before, seen, took


async def _ask_all(session: Session, asked: Sequence[Asked]) -> list[Seen]:
    seen = []
    for one in asked:
        seen.append(await session.ask(one))
        _say(f"{seen[-1].seconds:.2f} s: {one.question}")
    return seen


def _say(progress: str) -> None:
    print(progress, file=sys.stderr, flush=True)


def _wrong(seen: Sequence[Seen], whole: dict[str, Article]) -> Iterator[str]:
    """Yield what is wrong with each answer, in words."""
    for one in seen:
        yield from (f"{one.asked.question}: {trouble}" for trouble in one.troubles)
        if not one.cited or one.cited[0].article != one.asked.article:
            yield f"{one.asked.question}: cites {[cited.article for cited in one.cited]}"
        elif one.asked.number not in one.cited[0].quote:
            yield f"{one.asked.question}: answered by “{one.cited[0].quote}”"
        if strange := {cited.article for cited in one.cited} - {one.asked.article}:
            yield f"{one.asked.question}: cites {strange}"
        for cited in one.cited:
            article = whole.get(cited.article)
            if article is None or article.text[cited.start : cited.end] != cited.quote:
                yield f"{one.asked.question}: “{cited.quote}” is not in {cited.article}"
            elif cited.version != text_digest(article):
                yield f"{one.asked.question}: another version of {cited.article} is cited"


def _tell(before: Sequence[Seen], seen: Sequence[Seen], took: float, wrong: Sequence[str]) -> None:
    alone, load = (sorted(one.seconds for one in part) for part in (before, seen))
    print("| | answers | median | 95th of 100 |\n| --- | --- | --- | --- |")
    for name, seconds in (("alone", alone), ("under load", load)):
        nearly_all = seconds[round(0.95 * (len(seconds) - 1))]
        print(f"| {name} | {len(seconds)} | {statistics.median(seconds):.2f} s "
              f"| {nearly_all:.2f} s |")  # fmt: skip
    print(f"\nUnder load against alone: {statistics.median(load) / statistics.median(alone):.1f}; "
          f"the articles took {took:.0f} s; "
          f"{len(wrong)} wrong.")  # fmt: skip
    print("\n".join(wrong))


if __name__ == "__main__":
    typer.run(main)
