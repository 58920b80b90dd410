"""The word lists of the package: plain files in `data`, a list or a group of words a line."""

from __future__ import annotations

import os

_FOLDER = os.path.join(os.path.dirname(__file__), "data")


def path(name: str) -> str:
    """Return where the list `name` is."""
    return os.path.join(_FOLDER, f"{name}.txt")


def lines(name: str) -> list[str]:
    """Return the lines of the list `name`, without comments and empty ones."""
    with open(path(name), encoding="utf-8") as file:
        return [line for line in file.read().split("\n") if line and not line.startswith("#")]


def words(name: str) -> frozenset[str]:
    """Return all words of the list `name`."""
    return frozenset(" ".join(lines(name)).split())


def groups(name: str) -> list[list[str]]:
    """Return the groups of the list `name`: each a line of words, or of phrases with commas."""
    return [line.split(", ") if "," in line else line.split() for line in lines(name)]
