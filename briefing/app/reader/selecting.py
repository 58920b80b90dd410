"""What is selected of a page, as it is quoted: whole lines of its text, however they wrap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.pack.markdown.spans import CITATION, QUOTE, own_mark
from briefing.publish.citation.sentences import Stretch
from briefing.publish.signs import shown

if TYPE_CHECKING:
    from collections.abc import Container

    from textual.selection import Selection

    from briefing.app.reader.page import Page
    from briefing.pack.markdown.blocks import Block
    from briefing.publish.lines import Line


def stretches(page: Page, selection: Selection, meant: Container[int]) -> list[Stretch]:
    """Return what is selected of each block of a page: of running text one stretch, however many
    lines it takes. Only some lines are `meant`, as in `copying`.
    """
    found: list[Stretch] = []
    for number, line in enumerate(page.lines):
        span = selection.get_span(number)
        if span is None or number not in meant or not line.segments:
            continue
        if line.start < 0:
            found.append(Stretch(line.block, links=_links(line)))
            continue
        start = line.start + max(0, span[0] - line.lead)
        end = line.end if span[1] < 0 else min(line.end, line.start + span[1] - line.lead)
        if end == line.end:
            end += len(page.cut_off(number))
        if start >= end:
            continue
        if found and found[-1].block == line.block and found[-1].start >= 0:
            start = found.pop().start
        found.append(Stretch(line.block, start, end))
    return found


def words(page: Page, selection: Selection, meant: Container[int]) -> str:
    """Return the words that are selected: each paragraph on one line, without the numbers of
    citations, which lead nowhere outside; what is no running text, as it is shown.
    """
    running = {each.block: each for each in stretches(page, selection, meant) if each.start >= 0}
    found: list[tuple[int, str]] = []
    told: set[int] = set()
    for number, line in enumerate(page.lines):
        span = selection.get_span(number)
        if span is None or number not in meant or not line.segments:
            continue
        if line.start < 0:
            text = line.text[span[0] : None if span[1] < 0 else span[1]].rstrip()
            found.append((line.block, text.removeprefix(shown(QUOTE))))
        elif line.block in running and line.block not in told:
            told.add(line.block)
            found.append((line.block, _stated(page.blocks[line.block], running[line.block])))
    text = ""
    for n, (block, said) in enumerate(found):
        text += _between(page, found[n - 1][0], block) if n else ""
        text += said
    return text.strip("\n")


def _between(page: Page, before: int, block: int) -> str:
    return "\n" if block == before or page.blocks[block].get("tight") else "\n\n"


def _stated(block: Block, stretch: Stretch) -> str:
    """Return the words of a stretch; a list's number before them, where they are its beginning."""
    at, out = 0, ""
    for span in block.get("spans", []):
        end = at + len(span["text"])
        if span.get("style") != CITATION:
            out += span["text"][max(0, stretch.start - at) : max(0, stretch.end - at)]
        at = end
    return f"{own_mark(block)}{out}" if stretch.start == 0 else out


def _links(line: Line) -> tuple[str, ...]:
    return tuple(each.link for each in line.segments if each.style == CITATION and each.link)
