"""Citations in a body: `[@source-id]`, `[@source-id, place]`, `[@one; @other, place]`.

The syntax is Pandoc's, as far as it says which source a statement rests on, and where in it. As
there, a citation within code is code, `\\[@…]` is text, what an address or the name of a reference
follows (`[@id](…)`) is a link, and no reference is named `[@…]`: `[@id]: …` is a citation and a
colon. Pandoc's other forms (words before the id, `-@`, a bare `@id`) are text.

A place is plain text up to the `;` or the `]`: of Markdown, only a backslash before punctuation is
read in it. It holds no backtick, no `<`, and a bracket only after a backslash. What begins as a
citation does and is none (`[@Some Name]`) is malformed rather than text: an author meant a source.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.pack.markdown.blocks import Block, Cite, Span, Spans

OPENS = "[@"
"""What every citation begins with: a body without it has none."""

_WRITTEN = r"\[@(?P<written>(?:\\[\s\S]|[^\\\[\]`<])+)\]"

_NAME = r"\w[\w.:#$%&+?~/-]*+(?=[\s,;\]、，；])"
"""A name as Pandoc has them, and the sign after it, a Japanese keyboard's too: after `[@` they tell
that a citation is meant, right or not."""


@cache
def written() -> re.Pattern[str]:
    """Return the pattern of what may be a citation, its sources and places as they are written."""
    return re.compile(_WRITTEN)


@cache
def ends() -> re.Pattern[str]:
    """Return the pattern of what begins as a citation does, up to its end."""
    return re.compile(r"\[@(?P<written>(?:\\[\s\S]|[^\\\]])+)\]")


@cache
def starts() -> re.Pattern[str]:
    """Return the pattern of the beginning of what is meant as a citation; or of an escape, which
    hides the bracket after it.
    """
    return re.compile(rf"\\[\s\S]|\[@(?P<name>{_NAME})")


@cache
def _hidden() -> re.Pattern[str]:
    return re.compile(rf"\\[\s\S]|{_WRITTEN}")


@cache
def _no_name() -> re.Pattern[str]:
    # a citation and a colon; a bracket within it, or an escape, is left to a closer look
    return re.compile(r"(?<!\\)\[@[^\\\[\]]*+\]:")


_GAP = r"[ \t\n]*"
_SOURCE = rf"(?P<source>[a-z0-9]+(?:-[a-z0-9]+)*){_GAP}(?:,(?P<at>[\s\S]+))?"
_FIRST = re.compile(_SOURCE)
_NEXT = re.compile(rf"{_GAP}@{_SOURCE}")
_ITEM = re.compile(r"(?:\\[\s\S]|[^\\;])*")

SHORT = 100
"""Characters of a citation that is kept as it was read: a body is looked at several times."""

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_BLANK = re.compile(r"[ \t\n]+")
_SHOWN = re.compile(r"\S")
_COLON = "]:"


def cites(written: str) -> list[Cite] | None:
    """Return what a citation cites, or None where it is malformed.

    `written` is what stands between `[@` and `]`.
    """
    read = _short_cites(written) if len(written) <= SHORT else _cites(written)
    if read is None:
        return None
    return [{"source": id} if at is None else {"source": id, "at": at} for id, at in read]


def _cites(written: str) -> tuple[tuple[str, str | None], ...] | None:
    """Return the ids and places that a citation cites, or None where it is malformed."""
    found: list[tuple[str, str | None]] = []
    start = 0
    while start <= len(written):
        item = _ITEM.match(written, start)
        end = item.end() if item else start
        said = (_NEXT if found else _FIRST).fullmatch(written, start, end)
        if said is None:
            return None
        at = said["at"]
        if at is not None:
            at = _ESCAPED.sub(r"\1", _BLANK.sub(" ", at)).strip()
            if not at:
                return None
        found.append((said["source"], at))
        start = end + 1
    return tuple(found)


_short_cites = lru_cache(maxsize=4096)(_cites)


def span(written: str, cited: list[Cite]) -> Span:
    """Return the span of a citation; one that is malformed cites nothing."""
    return {"text": _BLANK.sub(" ", f"{OPENS}{written}]"), "cites": cited}


def is_meant(written: str) -> bool:
    """Return whether what stands between `[@` and `]` is meant as a citation, right or not."""
    return re.match(_NAME, f"{written}]") is not None


def spans_of(blocks: Iterable[Block]) -> Iterator[Spans]:
    """Yield the spans of some blocks and of their cells, in the order in which they are read."""
    for block in blocks:
        yield block.get("spans", [])
        yield from block.get("head", [])
        for row in block.get("rows", []):
            yield from row


def of_blocks(blocks: Iterable[Block]) -> Iterator[Span]:
    """Yield the citations in some blocks, in the order in which they are read."""
    for words in spans_of(blocks):
        for each in words:
            if "cites" in each:
                yield each


def may_define(body: str) -> bool:
    """Return whether a body may define references: no name of one begins as a citation does."""
    return _COLON in body and body.count(_COLON) > len(_no_name().findall(body))


def without(body: str) -> str:
    """Return a body with spaces in place of its citations: every other character where it was."""
    return _hidden().sub(_spaces, body) if OPENS in body else body


def _spaces(found: re.Match[str]) -> str:
    if found["written"] is None or cites(found["written"]) is None:
        return found[0]
    whole = found[0]
    return " " * len(whole) if whole.isprintable() else _SHOWN.sub(" ", whole)
