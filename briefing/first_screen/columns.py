"""Columns on which all terminals agree, whatever cells they give to a sign.

Terminals, and the multiplexers between them and us, count some signs in their own way: one with the
selector of emoji (U+FE0F) takes one cell in tmux and two elsewhere, one with a skin tone two cells
or four. Where such a sign is written, its cells, as we count them, are blanked first, and what
follows is put where it belongs.
"""

from __future__ import annotations

import re

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SELECTOR = "\ufe0f"
"""Asks for the look of an emoji, which is two cells wide."""

_JOINER, _CAP = "\u200d", "\u20e3"
_FLAGS = range(0x1F1E6, 0x1F200)
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_WIDENED = (*range(0x2630, 0x2638), *range(0x268A, 0x2690))
"""Signs of one cell before Unicode 16, and of two since."""

_LATE = (
    0x1F6DC,
    *range(0x1FA75, 0x1FA78),
    *range(0x1FA87, 0x1FA90),
    *range(0x1FAAD, 0x1FAB0),
    *range(0x1FABB, 0x1FAC0),
    *range(0x1FAC6, 0x1FAD0),
    *range(0x1FADA, 0x1FAE0),
    *range(0x1FAE8, 0x1FAF0),
    *range(0x1FAF7, 0x1FAFF),
)
"""Emoji since Unicode 15, which older programs do not know."""

_UNSURE = frozenset(
    [SELECTOR, _JOINER, _CAP, *map(chr, (*_FLAGS, *_SKIN_TONES, *_WIDENED, *_LATE))]
)
"""Each is looked for in all that is painted: a character is found in a text at once, by contrast
with a class of characters."""

_MOVE = r"(\x1b\[\d+;\d+H)"
"""Puts the cursor to a row and a column, counted from 1."""

_CONTROL = r"(\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)))"


def has_multiplexer(environment: Mapping[str, str]) -> bool:
    """Return whether a multiplexer stands between us and the terminal: both count the cells."""
    term = environment.get("TERM", "")
    return bool({"TMUX", "STY"} & environment.keys()) or term.startswith(("tmux", "screen"))


def pinned(output: str, *, plain: bool) -> str:
    """Return output for a terminal with the columns pinned of what is uncertain in it.

    Only what follows a move of the cursor is: its column is known. With `plain`, the selectors of
    emoji are left out: a multiplexer and the terminal around it then count the same.
    """
    if output.isascii() or not any(sign in output for sign in _UNSURE):
        return output
    before, *parts = re.split(_MOVE, output)
    written = [before]
    for move, text in zip(parts[::2], parts[1::2], strict=True):
        column = int(move[2:-1].partition(";")[2])
        unsure = not _UNSURE.isdisjoint(text)
        written += [move, "".join(_line(text, column, plain=plain)) if unsure else text]
    return "".join(written)


def _line(text: str, column: int, *, plain: bool) -> Iterator[str]:
    """Yield the text and the styles that are written from a column on, which is counted from 1."""
    from briefing.cells import cells, clusters

    for piece in re.split(_CONTROL, text):
        if piece.startswith("\x1b"):
            yield piece
        elif _UNSURE.isdisjoint(piece):
            yield piece
            column += cells(piece)
        else:
            for start, end, width in clusters(piece):
                cluster = piece[start:end]
                if not _UNSURE.isdisjoint(cluster):
                    shown = cluster.replace(SELECTOR, "") if plain else cluster
                    blank = " " * width
                    cluster = f"{blank}\x1b[{column}G{shown}\x1b[{column + width}G"
                yield cluster
                column += width
