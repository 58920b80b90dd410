"""The words that settings are chosen by: each stands here, and nowhere else."""

from __future__ import annotations

AUTO = "auto"
"""Leave it to the program."""

DARK, LIGHT, SOLARIZED, GRUVBOX, HIGH_CONTRAST = (
    "dark",
    "light",
    "solarized",
    "gruvbox",
    "high-contrast",
)
THEMES = (DARK, LIGHT, SOLARIZED, GRUVBOX, HIGH_CONTRAST)
"""Themes, in the order in which they are offered; the first is that of a terminal of which nothing
is known."""
THEME_CHOICES = (AUTO, *THEMES)
"""What may be chosen; the first, of who never chose, is the dark one or the light one, as the
terminal is."""

OURS, VIM, EMACS, LESS = "default", "vim", "emacs", "less"
KEYMAPS = (OURS, VIM, EMACS, LESS)
"""Keymaps; the first changes nothing."""

PLAIN, MARKDOWN, CSL_JSON, BIBTEX = "plain", "markdown", "csl-json", "bibtex"
CITATION_STYLES = (PLAIN, MARKDOWN, CSL_JSON, BIBTEX)
"""Styles in which an entry is cited."""

STYLE_FILE = ".csl"
"""How the file of another style ends."""

AS_IN_PACK, BY_DATE, BY_STANDING, BY_TITLE = "pack", "date", "standing", "title"
LIST_ORDERS = (AS_IN_PACK, BY_DATE, BY_STANDING, BY_TITLE)
"""Orders of the list of a tab; the first is that of who never chose, and costs nothing."""

FIRST, LAST = "first", "last"
OPENINGS = (FIRST, LAST)
"""What the reader opens with: the first tab, which is there soonest, or where one was."""
