"""The themes: words that can be read for hours, whichever of the two is chosen."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import Theme

from briefing.app.ui.line_styles import STYLES
from briefing.app.ui.themes import DARK, LIGHT, THEMES
from briefing.library.library import Library
from tests.app.opened import opened

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


GROUNDS = ["background", "panel", "chosen", "resting"]
"""What words are painted on: a row that is chosen keeps the colours of its parts."""

ROLES = ["foreground", "quiet", "accent", "success", "warning", "error"]

MARKS_LEAST = 3
"""The contrast that WCAG 2.1 asks of what is no text (success criterion 1.4.11)."""

DECORATION = {"track", "frame", "land"}
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


async def test_the_theme_is_switched_and_back(small: Library) -> None:
    async with opened(small) as reader:
        before = reader.lines
        grounds = []
        for _ in range(3):
            grounds.append(reader.main.styles.background)
            await reader.run("Dark/light")
        assert reader.lines == before
    dark, light = (Color.parse(str(theme.background)) for theme in (DARK, LIGHT))
    assert grounds == [dark, light, dark]
