"""The themes: each is one palette of named roles, and the colours of its series.

A role is what a colour is for, and the same in every theme. The accent means that one can act here
(keys, links, the focus) and nothing else; success, warning and error are how an entry stands, and
what asks for care. Everything that is painted has its style from roles (`line_styles.py`), and a
test holds the contrast of every pair that occurs.
"""

from __future__ import annotations

from typing import NamedTuple

from textual.theme import Theme

from briefing.desk import choices


class Palette(NamedTuple):
    """The colours of a theme, by their roles."""

    foreground: str
    """Text."""
    background: str
    panel: str
    """The ground of the lines above and below, of code and of tables' heads."""
    quiet: str
    """Text that does not lead: details, labels, headings of lists."""
    line: str
    """Rules and frames; land on a map."""
    accent: str
    """Where one can act: keys, links, the focus."""
    chosen: str
    """The ground of the chosen row where the focus is."""
    resting: str
    """The ground of the chosen row where the focus is elsewhere."""
    found: str
    """The ground of words that were searched for."""
    marked: str
    """The ground of words that the reader has highlighted."""
    success: str
    """Confirmed; a rule that applies."""
    warning: str
    """Reported, caveats; a rule that may apply."""
    error: str
    """Disputed, retracted; mistakes."""


Series = tuple[str, str, str, str, str, str]
"""The colours of the series of a chart, in their order; of one lightness, and told apart by signs
too."""


def _theme(name: str, palette: Palette, series: Series, *, dark: bool = True) -> Theme:
    """Return a theme of Textual's that has the roles of a palette among its variables."""
    numbered = {f"series-{number}": colour for number, colour in enumerate(series, 1)}
    return Theme(
        name=name,
        dark=dark,
        primary=palette.accent,
        secondary=palette.quiet,
        accent=palette.accent,
        warning=palette.warning,
        error=palette.error,
        success=palette.success,
        foreground=palette.foreground,
        background=palette.background,
        surface=palette.background,
        panel=palette.panel,
        variables={
            "quiet": palette.quiet,
            "line": palette.line,
            "chosen": palette.chosen,
            "resting": palette.resting,
            "found": palette.found,
            "marked": palette.marked,
            **numbered,
        },
    )


ON_DARK: Series = ("#70b4e6", "#e89d46", "#51c0a0", "#df98c6", "#d9c84a", "#b3acf0")

DARK = _theme(
    choices.DARK,
    Palette(
        foreground="#e2e6ea",
        background="#11161b",
        panel="#1b232b",
        quiet="#95a3b1",
        line="#33404c",
        accent="#78b6ee",
        chosen="#213a53",
        resting="#212a31",
        found="#5f4b10",
        marked="#2b2347",
        success="#86c78f",
        warning="#e6b158",
        error="#ff9c66",
    ),
    ON_DARK,
)

LIGHT = _theme(
    choices.LIGHT,
    Palette(
        foreground="#1a1f24",
        background="#fcfcfa",
        panel="#eeefec",
        quiet="#56616c",
        line="#c9cfd4",
        accent="#0f5a99",
        chosen="#d3e5f5",
        resting="#e6eaed",
        found="#ffe08a",
        marked="#e9e0fb",
        success="#1f6a35",
        warning="#7d4f00",
        error="#a83a00",
    ),
    ("#1f6298", "#8f4d00", "#0b6a4c", "#98397b", "#685e00", "#594dbf"),
    dark=False,
)

SOLARIZED = _theme(
    choices.SOLARIZED,
    Palette(
        foreground="#cad6d6",
        background="#002b36",
        panel="#073642",
        quiet="#9ab0b2",
        line="#2a5560",
        accent="#6dbdf5",
        chosen="#0a4252",
        resting="#0b3c49",
        found="#5c4a00",
        marked="#25305e",
        success="#a9bb22",
        warning="#dbae2a",
        error="#fa9268",
    ),
    ON_DARK,
)

GRUVBOX = _theme(
    choices.GRUVBOX,
    Palette(
        foreground="#ebdbb2",
        background="#282828",
        panel="#32302f",
        quiet="#bdb09d",
        line="#504945",
        accent="#96c6b5",
        chosen="#3a444a",
        resting="#3c3836",
        found="#665016",
        marked="#43304a",
        success="#b8bb26",
        warning="#fabd2f",
        error="#fe9a4a",
    ),
    ("#83b7d8", "#fe9a4a", "#8ec07c", "#e2a0b4", "#e5c44c", "#bfb2ea"),
)

HIGH_CONTRAST = _theme(
    choices.HIGH_CONTRAST,
    Palette(
        foreground="#ffffff",
        background="#000000",
        panel="#1a1a1a",
        quiet="#d0d0d0",
        line="#8a8a8a",
        accent="#6cd0ff",
        chosen="#003a70",
        resting="#2e2e2e",
        found="#6b5200",
        marked="#3b1a66",
        success="#7dff7d",
        warning="#ffd84d",
        error="#ffa36b",
    ),
    ("#7cc7ff", "#ffb454", "#5fe3bd", "#ffabe4", "#f4e04d", "#c9c2ff"),
)

THEMES = (DARK, LIGHT, SOLARIZED, GRUVBOX, HIGH_CONTRAST)
"""In the order in which they are offered; the first is that of a reader who never chose."""
