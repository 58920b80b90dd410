"""A pack with mistakes in the reader: what is right is open, and the mistakes are listed."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest

from briefing.app.app import BriefingApp
from briefing.app.reload import reload
from briefing.app.reload.reload import AS_BEFORE
from briefing.app.session.problem_rows import problems_of
from briefing.library.library import Library, open_library
from briefing.pack.problems import Problem
from tests.app.opened import Handled, Opened, opened
from tests.app.test_reload import save
from tests.conftest import WritePack, entry

BROKEN = entry("one", see='["two"]') + entry("two", credibility="9") + entry("more", title='""')


@pytest.fixture
def broken(write_pack: WritePack) -> Library:
    """Return what is right of a pack with two mistakes."""
    return open_library(str(write_pack(BROKEN)), in_part=True)


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (40, 12)])
async def test_how_much_is_wrong_is_said_and_listed(broken: Library, size: tuple[int, int]) -> None:
    async with opened(broken, size) as reader:
        assert "Title of one" in reader.rows[0]
        assert reader.lines[-2].startswith(" In part, 2 problems: f")
        await reader.press("!")
        assert reader.lines[0].startswith(" 2 problems, ")
        assert "; what is wrong" in reader.lines[0]
        assert "first.toml:" in reader.lines[1]
        assert "wrong-value" in reader.text
        await reader.press("q")
        assert reader.id == "one"


async def test_what_is_mended_is_shown_while_it_is_open(broken: Library) -> None:
    async with opened(broken) as reader:
        await save(reader, first=BROKEN.replace('title = ""', 'title = "Title of more"'))
        assert reader.foot == "Shown but for 1 problem: 1 entry added"
        assert reader.lines[-2].startswith(" In part, 1 problem: first.toml:")
        await save(reader, second=entry("three") + "# nothing new")
        assert reader.foot == f"Shown but for 1 problem: {AS_BEFORE}"
        await save(reader, first=entry("one", see='["two"]') + entry("two"))
        assert reader.foot.startswith("Mended: ")
        assert "In part" not in reader.text
        await reader.press("!")
        assert "what is wrong is left out" not in reader.text


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Hold back the finding of problems until an event is set."""
    go_on = Event()

    def found(folder: str) -> list[Problem]:
        go_on.wait()
        return problems_of(folder)

    monkeypatch.setattr(reload, "problems_of", found)
    yield go_on
    go_on.set()


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_while_a_pack_is_read_for_long_that_is_said(
    broken: Library, held: Event, size: tuple[int, int]
) -> None:
    app = BriefingApp(broken, own=True)
    handled = Handled()
    async with app.run_test(size=size, message_hook=handled.handle) as pilot:
        reader = Opened(app, pilot, handled)
        await reader.press_only("j")
        assert reader.lines[-2] == " In part: looking for what is wrong …"
        await reader.press_only("!")
        assert reader.lines[0] == " Looking for problems …"
        await reader.press_only("q", "s", *"title")
        assert " reading" in reader.lines[0]
        assert "…" in reader.lines[0]
        assert reader.search.field.value == "title"
        held.set()
        await reader.settle()
        assert "reading" not in reader.lines[0]
        assert reader.lines[0].endswith("found")
        assert "In part, 2 problems" in reader.lines[-2]
        assert not app.session.reading


async def test_a_search_says_that_a_saved_pack_is_read_first(broken: Library) -> None:
    async with opened(broken, search="title") as reader:
        before = reader.lines[0]
        assert before.endswith("found")
        go_on = Event()
        reader.app.session.background.submit(go_on.wait, lambda outcome: outcome())
        reader.app.reload.again()
        await reader.press_only("e")
        assert reader.lines[0].endswith("reading the pack first …")
        go_on.set()
        await reader.settle()
        assert "reading" not in reader.lines[0]
