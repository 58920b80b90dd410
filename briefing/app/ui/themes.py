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
        "series-1": "#70b4e6",
        "series-2": "#e89d46",
        "series-3": "#51c0a0",
        "series-4": "#df98c6",
        "series-5": "#d9c84a",
        "series-6": "#ada6ee",
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
        "series-1": "#1f6298",
        "series-2": "#8f4d00",
        "series-3": "#0b6a4c",
        "series-4": "#98397b",
        "series-5": "#685e00",
        "series-6": "#594dbf",
    },
)

THEMES = (DARK, LIGHT)
