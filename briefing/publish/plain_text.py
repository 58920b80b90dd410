"""Entries as plain text: the same at every width, one paragraph a line, for pipes and files."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.pack.markdown.headings import is_led_to
from briefing.pack.markdown.spans import CITATION
from briefing.publish.code_signs import with_code_signs
from briefing.publish.layout import lay_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library.records import Sheet
    from briefing.pack.markdown.blocks import Block, Spans
    from briefing.publish.lines import Line

BRIEF = frozenset(
    {
        "section",
        "title",
        "status",
        "retracted",
        "bottom_line",
        "rule",
        "said_by",
        "caveat",
    }
)
"""Parts of an entry that `--brief` shows."""

NAMING = frozenset({"said_by", "names", "quote", "sources"})
"""Parts of an entry whose links only lead to the pages of what they name."""

BETWEEN = "-" * 72


def sheet_lines(
    sheet: Sheet, width: int | None, *, brief: bool = False, colours: bool = False
) -> list[Line]:
    """Return the lines of one entry; the target of a link follows it in brackets.

    Inline code has signs of its own where there are no `colours`.
    """
    blocks = _brief(sheet["blocks"]) if brief else sheet["blocks"]
    if not colours:
        blocks = with_code_signs(blocks)
    return lay_out([_targeted(block) for block in blocks], width)


def _brief(blocks: list[Block]) -> list[Block]:
    """Return the blocks that `--brief` shows, the opening of the body where that is the text."""
    from briefing.library.present import opening

    first = opening.of_blocks(blocks)
    return [block for block in blocks if block.get("part") in BRIEF or block is first]


def _targeted(block: Block) -> Block:
    """Return a block with the target of each link after it; of names, which say it, none."""
    told: Block = {**block}
    told.pop("kept", None)  # all of it is printed
    if "spans" in block:
        named = block.get("part") in NAMING
        told["spans"] = _with_targets(_unlinked(block["spans"]) if named else block["spans"])
    if "rows" in block:
        told["head"] = [_with_targets(cell) for cell in block.get("head", [])]
        told["rows"] = [[_with_targets(cell) for cell in row] for row in block["rows"]]
    return told


def _unlinked(spans: Spans) -> Spans:
    """Return the spans without the links inside the pack."""
    return [
        {**each, "link": ""} if each.get("link", "").startswith("#") else each for each in spans
    ]


def _with_targets(spans: Spans) -> Spans:
    out: Spans = []
    for number, span in enumerate(spans):
        out.append(span)
        link = span.get("link", "")
        if not link or span.get("style") == CITATION or is_led_to(link):
            continue
        following = spans[number + 1].get("link", "") if number + 1 < len(spans) else ""
        if link not in (following, span["text"]):
            target = f" [{link[1:]}]" if link.startswith("#") else f" <{link}>"
            out.append({"text": target, "style": "quiet"})
    return out


def text(sheet: Sheet, *, brief: bool = False) -> Iterator[str]:
    """Yield the lines of one entry as plain text."""
    for line in sheet_lines(sheet, None, brief=brief):
        yield line.text.rstrip()
