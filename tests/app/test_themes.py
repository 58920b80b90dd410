"""The themes: words that can be read for hours, whichever of the two is chosen."""

from __future__ import annotations

import re

import pytest
from textual.color import Color
from textual.theme import Theme
from textual.widget import Widget
from textual.widgets import Input

from briefing.app.ui.line_styles import STYLES
from briefing.app.ui.themes import GRUVBOX, THEMES
from briefing.library.library import Library
from tests.app.opened import Opened, opened

LEAST = 4.5
"""The contrast that WCAG 2.1 asks of text, level AA (success criterion 1.4.3)."""


def luminance(color: Color) -> float:
    """Return the relative luminance, as WCAG 2.1 defines it."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in color.normalized
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    dark, light = sorted(luminance(Color.parse(each)) for each in (one, other))
    return (light + 0.05) / (dark + 0.05)


def variables(theme: Theme) -> dict[str, str]:
    """Return the colours of a theme by their names."""
    return {**theme.to_color_system().generate(), **theme.variables}


GROUNDS = ["background", "panel", "chosen", "resting", "marked"]
"""What words are painted on: a row that is chosen, and a highlight, keep the colours of parts."""

ROLES = ["foreground", "quiet", "accent", "success", "warning", "error"]

MARKS_LEAST = 3
"""The contrast that WCAG 2.1 asks of what is no text (success criterion 1.4.11)."""

DECORATION = {"frame", "land"}
"""What says nothing: the scroll bar is its thumb, the land its coast."""


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("ground", GROUNDS)
def test_words_stand_out_from_every_ground(theme: Theme, role: str, ground: str) -> None:
    colors = variables(theme)
    assert contrast(colors[role], colors[ground]) >= LEAST


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("look", sorted(set(STYLES) - DECORATION))
def test_every_look_can_be_read(theme: Theme, look: str) -> None:
    colors = variables(theme)
    words = [word for word in STYLES[look].split() if word.startswith("$") or word == "on"]
    front = colors["foreground"]
    back = colors["background"]
    for before, word in zip(["", *words], words, strict=False):
        if word.startswith("$"):
            if before == "on":
                back = colors[word[1:]]
            else:
                front = colors[word[1:]]
    assert contrast(front, back) >= LEAST


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("number", range(1, 7))
def test_bars_and_lines_stand_out(theme: Theme, number: int) -> None:
    colors = variables(theme)
    assert contrast(colors[f"series-{number}"], colors["background"]) >= MARKS_LEAST


def test_what_a_colour_says_is_said_by_no_other() -> None:
    for theme in THEMES:
        colors = variables(theme)
        assert len({colors[role] for role in ROLES}) == len(ROLES)


@pytest.mark.parametrize(
    "way",
    [
        [],
        ["enter", "f"],
        ["s", *"patrol"],
        ["F"],
        ["?"],
        ["colon"],
        ["c"],
        ["t"],
        ["w"],
        ["r", "2"],
        ["i", "enter"],
        ["v", "l"],
        ["x", "j", "enter", "x"],
    ],
    ids="".join,
)
@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_every_word_that_is_painted_can_be_read(
    bundled: Library, theme: Theme, way: list[str]
) -> None:
    async with opened(bundled, (120, 36)) as reader:
        await reader.run(f"Theme: {theme.name}")
        await reader.press(*way)
        painted = words(reader)
    assert painted
    assert {told: pair for told, pair in painted.items() if contrast(*pair) < LEAST} == {}


def words(reader: Opened) -> dict[str, tuple[str, str]]:
    """Return the words of the screen, each with the colours of its letters and its ground."""
    found: dict[str, tuple[str, str]] = {}
    for widget in reader.app.screen.walk_children(Widget):
        if not (widget.size and widget.display):
            continue
        for strip in widget.render_lines(widget.size.region):
            for segment in strip:
                style = segment.style
                if style and style.color and style.bgcolor and any(map(str.isalnum, segment.text)):
                    front, back = (
                        each.get_truecolor().hex for each in (style.color, style.bgcolor)
                    )
                    found[segment.text] = (back, front) if style.reverse else (front, back)
    return found


def ground(reader: Opened) -> Color:
    """Return the colour behind everything on the screen that is shown."""
    return reader.app.screen.styles.background


def background(theme: Theme) -> Color:
    """Return the ground of a theme."""
    return Color.parse(str(theme.background))


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_a_theme_is_chosen_by_its_name(small: Library, theme: Theme) -> None:
    async with opened(small) as reader:
        before = reader.lines
        await reader.run(f"Theme: {theme.name}")
        assert ground(reader) == background(theme)
        assert reader.lines == before


async def test_the_next_theme_comes_round_to_the_first(small: Library) -> None:
    async with opened(small) as reader:
        grounds = []
        for _ in range(len(THEMES) + 1):
            grounds.append(ground(reader))
            await reader.run("Next theme")
    assert grounds == [background(theme) for theme in (*THEMES, THEMES[0])]


@pytest.mark.parametrize("way", [[], ["enter"], ["s", *"title"], ["t"], ["i"], ["F"], ["?"]])
async def test_a_theme_is_everywhere_at_once(small: Library, way: list[str]) -> None:
    """What is painted after a change is what a start in that theme paints."""

    async def colours() -> str:
        for field in reader.app.screen.query(Input):
            field.cursor_blink = False  # or it is the clock that decides how the cursor is painted
        await reader.settle()
        return re.sub(r"terminal-\d+", "", reader.app.export_screenshot())

    async with opened(small) as reader:
        await reader.press(*way)
        await reader.press("ctrl+p", *"theme: gruvbox", "enter")
        changed = await colours()
    async with opened(small) as reader:
        assert reader.app.theme == GRUVBOX.name
        await reader.press(*way)
        assert await colours() == changed


async def test_the_palette_tells_which_theme_it_is(small: Library) -> None:
    async with opened(small) as reader:
        await reader.run("Theme: light")
        await reader.press(":", *"theme")
        (now,) = [line for line in reader.lines if "now" in line]
        assert "Theme: light" in now
