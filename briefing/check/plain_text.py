"""Texts that are not for readers yet: markup where none is read, and an author's placeholders."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from briefing.check import placeholders
from briefing.check.addresses import KEYS, MARKDOWN
from briefing.check.finding import Finding
from briefing.check.honesty.prose import prose
from briefing.check.unsafe_text import IDS
from briefing.pack import codes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing.pack.problems import Keys

_PASSED_OVER = (IDS | KEYS | {"date", "kind", "standing", "credibility"}) - {"series", "source"}
"""Keys that hold no words of the author's; as tables, `series` and `source` hold some."""


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(r"<(\w[^<>\n]{0,200})>")


@cache
def _quick() -> re.Pattern[str]:
    return re.compile(r"[`*\[#<&]")


@cache
def _markup() -> re.Pattern[str]:
    return re.compile(
        r"(?P<bold>(?<![\w*])\*{1,3}(?=[^\s*])[^*\n]{1,300}(?<=[^\s*])\*{1,3}(?![\w*]))"
        r"|(?P<link>(?<!\w)!?\[[^\]\n]*[^\W\d_][^\]\n]*\]\([^()\s]+(?:\([^()\s]*\)[^()\s]*)*\))"
        r"|(?P<code>(?<![\w`])(?P<ticks>`{1,3})(?=[^\s`])[^`\n]{1,300}(?<=[^\s`])(?P=ticks)(?![\w`]))"
        r"|(?P<heading>^\#{1,6}[ ]+(?=\S))"
        r"|(?P<tag></?(?:a|abbr|b|br|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|pre|s|small|span|strong"
        r"|sub|sup|table|td|th|tr|tt|u|ul)(?:\s[^<>\n]{0,300})?/?>)"
        r"|(?P<entity>&(?:[A-Za-z]{2,20}|\#\d{1,7}|\#[xX][0-9A-Fa-f]{1,6});)",
        re.MULTILINE,
    )


_SAID = {
    "bold": ("asterisks", "leave them out"),
    "link": ("a link", "write its words alone, and cite the address as a source"),
    "code": ("backticks", "leave them out, or use quotation marks"),
    "heading": ("the mark of a heading", "leave it out"),
    "tag": ("HTML", "write the words alone"),
    "entity": ("an HTML entity", "write the character itself"),
}


def of_table(table: Mapping[str, Any], keys: Keys = (), *, noted: bool = True) -> Iterator[Finding]:
    """Yield the findings in the texts of a table of a pack, at most one of each kind in a text.

    `noted` tells whether any of them may hold a placeholder.
    """
    for key, value in table.items():
        if key in _PASSED_OVER:
            continue
        if isinstance(value, str):
            if noted and placeholders.may_be_in(value):
                yield from _unwritten(value, (*keys, key))
            if key != MARKDOWN and _quick().search(value):
                yield from _marked(value, (*keys, key))
        elif isinstance(value, dict):
            yield from of_table(value, (*keys, key), noted=noted)
        elif isinstance(value, list):
            yield from _of_list(value, (*keys, key), noted)


def _of_list(items: list[Any], keys: Keys, noted: bool) -> Iterator[Finding]:
    for at, each in enumerate(items):
        if isinstance(each, dict):
            yield from of_table(each, (*keys, at), noted=noted)
        elif isinstance(each, list):
            yield from _of_list(each, (*keys, at), noted)
        elif isinstance(each, str):
            if noted and placeholders.may_be_in(each):
                yield from _unwritten(each, (*keys, at))
            if _quick().search(each):
                yield from _marked(each, (*keys, at))


def _unwritten(text: str, keys: Keys) -> Iterator[Finding]:
    said_in_brackets = _tag().sub(r"[\1]", text)  # <TODO> is none of HTML's
    for start, end in islice(placeholders.find(prose(said_in_brackets)), 1):
        said = f"holds `{text[start:end]}`, a note of the author's"
        help = "write what is missing, or leave it out"
        yield Finding(codes.PLACEHOLDER, keys, said, help, "value", start, end)


def _marked(text: str, keys: Keys) -> Iterator[Finding]:
    import html

    for found in _markup().finditer(text):
        kind = found.lastgroup or ""
        if kind == "entity" and html.unescape(found[0]) == found[0]:
            continue  # AT&T;
        what, help = _SAID[kind]
        message = f"has {what}, and is plain text: shown as written"
        yield Finding(codes.MARKUP_IN_PLAIN_TEXT, keys, message, help, "value", *found.span())
        return
