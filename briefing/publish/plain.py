"""Entries as plain text: the same at every width, one paragraph a line, for pipes and files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.publish.layout import lay_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.library.shapes import About, Sheet
    from briefing.publish.lines import Line

BRIEF = frozenset({"title", "status", "bottom_line", "said_by", "caveat"})
"""The parts of an entry that `--brief` shows."""

BETWEEN = "-" * 72


def heading(about: About, sheets: Iterable[Sheet] = ()) -> str:
    """Return the line that heads every text that leaves: its strictest handling, and its pack."""
    from briefing.pack.scales import strictest

    labels = [about.get("handling", ""), *(sheet["row"].get("handling", "") for sheet in sheets)]
    parts = [strictest(labels) or "", about["title"]]
    if "as_of" in about:
        parts.append(f"as of {about['as_of']}")
    return " · ".join(part for part in parts if part)


def sheet_lines(sheet: Sheet, width: int | None, *, brief: bool = False) -> list[Line]:
    """Return the lines of one entry."""
    blocks = sheet["blocks"]
    if brief:
        blocks = [block for block in blocks if block.get("part") in BRIEF]
    return lay_out(blocks, width)


def text(sheet: Sheet, *, brief: bool = False) -> Iterator[str]:
    """Yield the lines of one entry as plain text, links to entries by their id in brackets."""
    for line in sheet_lines(sheet, None, brief=brief):
        out = ""
        for number, segment in enumerate(line.segments):
            out += segment.text
            following = line.segments[number + 1].link if number + 1 < len(line.segments) else ""
            if segment.link and segment.link != following:
                out += (
                    f" <{segment.link}>"
                    if not segment.link.startswith("#")
                    else f" [{segment.link[1:]}]"
                )
        yield out.rstrip()
