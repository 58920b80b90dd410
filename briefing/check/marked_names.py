"""Names and paths that lose characters: of `__init__.py`, Markdown shows init.py in bold."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing.check.finding import Finding
from briefing.pack import codes
from briefing.pack.markdown import citations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.check.bodies import Bodies
    from briefing.pack.markdown.blocks import Block
    from briefing.pack.problems import Keys

AT_MOST = 20
"""Findings of one body."""

MARKS = ("__", "/*", "\\.")
"""What a name or a path holds that Markdown may take for its own."""

_HELP = "put it between backticks, or a backslash before each of its marks"


@cache
def _names() -> re.Pattern[str]:
    # names with two lines on both sides, a star in the place of a folder, and `..\\` of a path; in
    # Python's own names nothing else has to stand beside the lines
    word = r"[^\s`()\[\]<>{}\"'|,;]"
    star, path = r"(?<!\*)/\*(?![\w*])", r"(?<!\\)\\\.\.?[\\/]|\.\.\\\."
    held = rf"(?:(?<=[\w./\\-])__[A-Za-z]\w*?__|__[A-Za-z]\w*?__(?=\.\w|[\w/])|{star}|{path})"
    own = r"__(?:init|main|proto|name|dict|class|call|new|file|doc|repr|str|all|globals)__"
    return re.compile(
        rf"(?<!\]\()(?<!\]:)(?<![^\s(\"'|,;>])(?:{word}*?{held}{word}*|{own})(?<![.:!?])"
    )


def may_be_in(body: str) -> bool:
    """Return whether a quick look shows what may be one."""
    for each in MARKS:  # noqa: SIM110 - twice as quick as `any`: every body is asked
        if each in body:
            return True
    return False


def of_body(body: str, keys: Keys, bodies: Bodies) -> Iterator[Finding]:
    """Yield a finding for each name or path that is shown without some of its characters."""
    if not may_be_in(body):
        return
    found = list(_names().finditer(body))
    if not found:
        return
    shown = _shown(bodies.read(body).blocks)
    told = 0
    for each in found:
        if each[0] in shown or _is_defined(body, each.start()):
            continue
        message = f"shows `{each[0]}` without some of its characters: Markdown takes them for marks"
        yield Finding(codes.MARKUP_IN_NAME, keys, message, _HELP, "value", *each.span())
        told += 1
        if told == AT_MOST:
            return


def _shown(blocks: list[Block]) -> str:
    """Return the words that are shown, and the addresses that links have."""
    return "\n".join(
        f"{span['text']}\n{span.get('link', '')}" if "link" in span else span["text"]
        for spans in citations.spans_of(blocks)
        for span in spans
    )


def _is_defined(body: str, start: int) -> bool:
    """Return whether what begins there is the address of a link that is defined by a line."""
    line = body[body.rfind("\n", 0, start) + 1 : start]
    return line.lstrip().startswith("[") and line.rstrip().endswith("]:")
