"""The lines of the help that answer what is typed: by key, by name, by other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.core import commands
from briefing.app.screens import palette_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from briefing.pack.markdown.blocks import Block, Spans

HEADS = ("title", "heading")
"""Kinds of blocks that stand above others: a title above headings, too."""


def narrowed(blocks: Sequence[Block], typed: str) -> tuple[list[Block], int]:
    """Return what is left of blocks, with what stands above it, and the number of its lines.

    One character asks for a key, or a sign, as long as there is one.
    """
    if len(typed) == 1:
        found, lines = _left(blocks, lambda _above, left, _right: typed in left.split())
        if lines:
            return found, lines
    known = _other_words()

    def answers(above: str, left: str, right: str) -> bool:
        if len(typed) > 1 and typed.casefold() in left.casefold():
            return True
        return palette_order.holds(typed, f"{above} {left} {right} {known.get(right, '')}")

    return _left(blocks, answers)


def _left(
    blocks: Iterable[Block], answers: Callable[[str, str, str], bool]
) -> tuple[list[Block], int]:
    """Return the lines of two columns that answer by their heading and what stands in them."""
    found: list[Block] = []
    heads: list[Block] = []
    lines = 0
    for block in blocks:
        if block["kind"] in HEADS:
            rank = HEADS.index(block["kind"])
            heads = [each for each in heads if HEADS.index(each["kind"]) < rank]
            heads.append(block)
            continue
        above = _text(heads[-1]["spans"]) if heads else ""
        rows = [
            row
            for row in block.get("rows", [])
            if answers(above, *(_text(cell).strip() for cell in row))
        ]
        if rows:
            found += [*heads, {**block, "rows": rows}]
            heads = []
            lines += len(rows)
    return found, lines


def _other_words() -> dict[str, str]:
    """Return what commands are called beside what the help says of them."""
    found: dict[str, str] = {}
    for each in commands.ALL:
        found[each.help] = f"{found.get(each.help, '')} {each.label} {each.keywords}"
    return found


def _text(spans: Spans) -> str:
    return "".join(_texts(spans))


def _texts(spans: Spans) -> Iterator[str]:
    for each in spans:
        yield each["text"]
