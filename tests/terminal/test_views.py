"""Every view in a terminal, in a window of the usual size and in the smallest that will do."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from tests.terminal.conftest import Start

USUAL, LEAST = (80, 24), (40, 12)

ESCAPE, BACKSPACE, ENTER, EARLIER = "\x1b", "\x7f", "\r", "H"


class Seen(NamedTuple):
    """What a reader sees of a view of the bundled pack, and does in it."""

    keys: str
    """What opens it from the first screen: of another tab where the first has nothing to show."""
    title: str
    made: str
    """How it was made, as far as it stands in one line at every width."""
    rows: tuple[str, str]
    """The beginning of what is chosen at first, and of what stands below it."""
    leads_to: str
    """What Enter opens of the second row."""
    back: str
    """The key that leads back from there."""


VIEWS = {
    "timeline": Seen(
        "t",
        "Timeline · In brief",
        "4 of 8 entries, by their first day;",
        ("2023 .*The white paper in b", "28 Jul .*What changed since 2"),
        "Assessment · 28 Jul 2023",
        EARLIER,
    ),
    "map": Seen(
        "2w",
        "Map · China · all places",
        "all with a position.",
        ("○ East China Sea", "○ Senkaku Islands"),
        "Place · senkaku",
        EARLIER,
    ),
    "sources": Seen(
        "i",
        "Sources · In brief",
        "8 entries rest on 51 of 277 sources,",
        ("B □ Financial Times", "D □ └ Indebta"),
        "If this source falls",
        BACKSPACE,
    ),
    "matrix": Seen(
        "v",
        "Matrix · actors × standing · In brief",
        "8 entries, each in the row of every",
        ("Ministry of Defense", "China"),
        "filtered:  actor China",
        EARLIER,
    ),
    "chart": Seen(
        "c",
        "Scrambles by Japan’s fighters",
        "stacked: the parts add up to All;",
        ("FY2012", "FY2013"),
        "Scramble figures for FY2013",
        EARLIER,
    ),
}


def chosen(row: str) -> str:
    """Return the look of a line that is chosen."""
    return rf"▌[ ├─]*{row}"


@pytest.mark.parametrize("size", [USUAL, LEAST])
@pytest.mark.parametrize("name", VIEWS)
def test_a_view_is_opened_moved_in_left_and_come_back_to(
    bundled: Start, name: str, size: tuple[int, int]
) -> None:
    view, other = VIEWS[name], LEAST if size == USUAL else USUAL
    terminal = bundled(size=size)
    terminal.see("The white paper in brief", "Help")
    terminal.press(view.keys)
    terminal.see(view.title, view.made, "Close")
    terminal.see_like(chosen(view.rows[0]))
    terminal.press("j")
    terminal.see_like(chosen(view.rows[1]))
    for window in (other, size):
        terminal.resize(*window)
        terminal.see(view.title, view.made)
        terminal.see_like(chosen(view.rows[1]))
    terminal.press(ENTER)
    terminal.see(view.leads_to)
    terminal.see_no(view.made)
    terminal.press(view.back)
    terminal.see(view.title, view.made)
    terminal.see_like(chosen(view.rows[1]))
    terminal.press(ESCAPE)
    terminal.see_no(view.title)
    terminal.see("Help")
    terminal.press("q")
    assert terminal.end() == 0


@pytest.mark.parametrize("name", VIEWS)
def test_keys_that_are_typed_while_a_view_opens_are_its_own(bundled: Start, name: str) -> None:
    view = VIEWS[name]
    terminal = bundled(size=USUAL)
    terminal.see("The white paper in brief", "Help")
    terminal.press(f"{view.keys}j")
    terminal.see(view.title)
    terminal.see_like(chosen(view.rows[1]))


def test_a_window_that_is_its_old_size_again_shows_the_view_whole(bundled: Start) -> None:
    view = VIEWS["timeline"]
    terminal = bundled(size=LEAST)
    terminal.see("The white paper in brief", "Help")
    terminal.press(view.keys)
    terminal.see(view.title, view.made, "Close")
    terminal.resize(*USUAL)  # before the program looks it is as it was, and lines have moved
    terminal.resize(*LEAST)
    terminal.see(view.title, view.made, "Close")
    terminal.see_like(chosen(view.rows[0]))
