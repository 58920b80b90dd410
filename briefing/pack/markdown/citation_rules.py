"""Citations for the full reader of a body: rules of their own beside those of CommonMark.

They hold what Pandoc has it: a link goes before a citation, and no reference has a citation's name,
or a footnote's. Footnotes are no part of CommonMark: they are words.
"""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from markdown_it import helpers
from markdown_it.rules_block import reference

from briefing.pack.markdown import citations

if TYPE_CHECKING:
    from types import ModuleType

    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

CITATION = "citation"
"""The type of a token that is a citation: its content is what stands between `[@` and `]`, its
`meta["cites"]` what it cites."""


_OWN_NAME = re.compile(r"\[[ \t\n]*(?:@|\^)")
"""The beginning of the name of a citation or of a footnote, which is no reference's."""


def add_to(markdown: MarkdownIt) -> None:
    """Let a parser read citations."""
    markdown.inline.ruler.after("link", CITATION, _citation)
    markdown.block.ruler.at("reference", _definition, {"alt": []})
    own = SimpleNamespace(**{**vars(helpers), "parseLinkLabel": _label_end})
    markdown.helpers = cast("ModuleType", own)


def _citation(state: StateInline, silent: bool) -> bool:
    """Read a citation, right or malformed. Called where no link begins."""
    if not state.src.startswith(citations.OPENS, state.pos):
        return False
    found = citations.written().match(state.src, state.pos, state.posMax)
    cited = citations.cites(found["written"]) if found else None
    if found is None or cited is None:
        found = citations.ends().match(state.src, state.pos, state.posMax)
        if found is None or not citations.is_meant(found["written"]):
            return False
    if silent:
        state.pos += 1  # as a bracket: a citation in the words of a link is no link within a link
        return True
    token = state.push(CITATION, "", 0)
    token.content = found["written"]
    token.meta["cites"] = cited or []
    state.pos = found.end()
    return True


def _definition(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """Read the definition of a reference, whose name is never a citation's or a footnote's."""
    start = state.bMarks[first] + state.tShift[first]
    if _OWN_NAME.match(state.src, start):
        return False
    return reference(state, first, last, silent)


def _label_end(state: StateInline, start: int, disableNested: bool = False) -> int:  # noqa: N803
    """Return the end of a label, or -1: a citation after a label is not the name of a reference."""
    if state.src.startswith(f"]{citations.OPENS}", start - 1):
        return -1
    return helpers.parseLinkLabel(state, start, disableNested)
