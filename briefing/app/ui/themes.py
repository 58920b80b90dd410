"""Two themes, made for long reading: contrast for the words, quiet for the rest."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="briefing-dark",
    dark=True,
    primary="#7fb4e0",
    secondary="#9fb0c0",
    accent="#e8c26a",
    warning="#eab464",
    error="#f0857a",
    success="#8fce9b",
    foreground="#e4e8ec",
    background="#10161c",
    surface="#10161c",
    panel="#1d2731",
    variables={
        "quiet": "#94a3b2",
        "chosen": "#2b435a",
        "chosen-dim": "#212e3a",
        "found": "#6b5414",
        "series-1": "#5aa9e6",
        "series-2": "#e8973a",
        "series-3": "#4fbf9f",
        "series-4": "#d98cc0",
        "series-5": "#d9c84a",
        "series-6": "#a9a2ee",
    },
)

LIGHT = Theme(
    name="briefing-light",
    dark=False,
    primary="#17568c",
    secondary="#44566a",
    accent="#7a4f00",
    warning="#8a4b00",
    error="#a8231b",
    success="#1e6b34",
    foreground="#14191e",
    background="#fbfbf8",
    surface="#fbfbf8",
    panel="#e6e8e6",
    variables={
        "quiet": "#56626e",
        "chosen": "#c5dcf0",
        "chosen-dim": "#e1e7ec",
        "found": "#ffe08a",
        "series-1": "#1f6fb2",
        "series-2": "#b35900",
        "series-3": "#0b7a5c",
        "series-4": "#a03d80",
        "series-5": "#7a6a00",
        "series-6": "#5b4fc0",
    },
)

THEMES = (DARK, LIGHT)
