"""The prose of a text: what its author says, without code, addresses and HTML.

These hold digits, quotation marks and words that say nothing about the matter. They are replaced by
spaces, so that an index into the prose is one into the text.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_CODED = ("DOI", "doi:", "Xiv", "xiv:", "urn:", "hdl:", "ISBN", "isbn", "ISSN", "issn", "PMID")
"""What stands before the number of a document, of which one stands in every text with such."""

LONGEST = 2000
"""Characters of the longest code span and address looked for, so that no text takes long."""

_SIGNS = ("`", "~~~", "/", "?", "](", "]:", "www.", "@", "<", "\n    ", "\n\t", *_CODED)
"""One of these stands in every text that is not all prose."""


@cache
def _fence() -> re.Pattern[str]:
    return re.compile(
        r"^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?P<fence>`{3,}(?=[^`\n]*$)|~{3,})[^\n]*\n"
        r"(?:.*\n)*?(?:[ \t>]*(?P=fence)[`~]*[ \t]*$|\Z)",
        re.MULTILINE,
    )


@cache
def _span() -> re.Pattern[str]:
    # within a paragraph; a run of backticks is closed by one of the same length
    return re.compile(
        rf"(?<![`\\])(?P<ticks>`{{1,10}})(?!`)(?:[^\n]|\n(?![ \t]*\n)){{1,{LONGEST}}}?"
        r"(?<!`)(?P=ticks)(?!`)"
    )


_TITLE = r"(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\))"
"""What a link may have behind its address."""


@cache
def _addresses() -> list[tuple[str, re.Pattern[str]]]:
    # each with the sign without which it need not be looked for: the target of a link with its
    # title, a definition of one, a tag or an address in angle brackets, an address, a mail address
    return [
        (
            "](",
            re.compile(
                rf"\]\(\s*(?:<[^<>\n]{{0,{LONGEST}}}>"
                rf"|[^\s()<>]{{0,{LONGEST}}}(?:\([^\s()]*\)[^\s()]*)*)(?:\s+{_TITLE})?\s*\)"
            ),
        ),
        (
            "]:",
            re.compile(
                rf"^ {{0,3}}\[(?![ \t]*[@^])[^\]\n]{{1,200}}\]:[ \t]*\S+(?:[ \t]+{_TITLE})?[ \t]*$",
                re.MULTILINE,
            ),
        ),
        ("<", re.compile(r"</?[A-Za-z][^<>\n]{0,200}>")),
        ("://", re.compile(rf"(?<!\w)[A-Za-z][A-Za-z0-9+.-]{{0,30}}://[^\s<>\"“”]{{1,{LONGEST}}}")),
        ("www.", re.compile(rf"www\.[^\s<>\"“”]{{1,{LONGEST}}}")),
        (
            "@",
            re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"),
        ),
    ]


@cache
def _bare() -> tuple[re.Pattern[str], re.Pattern[str]]:
    # addresses without a scheme (example.org/2024) and DOIs without a word (10.1000/182), with what
    # shows that there is one: each word of a text might begin the first
    return (
        re.compile(r"\.(?:[A-Za-z]{2,24}(?::\d{1,5})?[/?#]|\d{4,9}[\d.]*/)\w"),
        re.compile(
            r"(?<![\w.@/-])(?:(?:\w[\w-]{0,62}\.){1,6}[A-Za-z]{2,24}(?::\d{1,5})?[/?#](?=\w)"
            rf"|10\.\d{{4,9}}(?:\.\d{{1,9}})*/(?=\w))[^\s<>\"“”]{{1,{LONGEST}}}"
        ),
    )


@cache
def _coded() -> re.Pattern[str]:
    # the number of a document behind the word that says so
    return re.compile(
        rf"(?<!\w)(?:(?:doi|arxiv|hdl|urn)(?::\s?|\s)(?=\S*\d)(?=\S*[./:]\w)[^\s<>\"“”]{{1,{LONGEST}}}"
        r"|ISBN(?:-1[03])?:?\s?(?:97[89][ -]?)?(?:\d[ -]?){9}[\dX](?!\d)"
        r"|ISSN:?\s?\d{4}-?\d{3}[\dX](?!\d)|PMID:?\s?\d{1,9}(?!\d))",
        re.IGNORECASE,
    )


@cache
def _item() -> re.Pattern[str]:
    return re.compile(r" {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]")


def _spaces(found: re.Match[str]) -> str:
    return _BLANK.sub(" ", found[0])


_BLANK = re.compile(r"[^\n]")


def _indented_code(text: str) -> Iterator[tuple[int, int]]:
    """Yield the lines after an empty one that are indented as code is, except under an item of a
    list, to which they may belong.
    """
    in_list = False
    after_blank, at = True, 0
    for line in text.splitlines(keepends=True):
        start, at = at, at + len(line)
        if not line.strip():
            after_blank = True
            continue
        if not line.startswith(("    ", "\t")):
            if _item().match(line):
                in_list = True
            elif after_blank and not line.startswith(" "):
                in_list = False
            after_blank = False
        elif after_blank and not in_list:
            yield start, at  # code goes on, so that an indented line may follow
        else:
            after_blank = False


def prose(text: str) -> str:
    """Return a text, Markdown or plain, with spaces for all that is not prose."""
    for sign in _SIGNS:  # not `any`, which takes twice as long: every text is asked
        if sign in text:
            return _prose(text)
    return text


@lru_cache(maxsize=4)
def _prose(text: str) -> str:
    if "```" in text or "~~~" in text:
        text = _fence().sub(_spaces, text)
    if "\n    " in text or "\n\t" in text:
        text = _without(text, _indented_code)
    if "`" in text:
        text = _span().sub(_spaces, text)
    return without_addresses(text)


def without_addresses(text: str) -> str:
    """Return a text with spaces for its addresses: what a reader of the text does not see."""
    for sign, pattern in _addresses():
        if sign in text:
            text = pattern.sub(_spaces, text)
    if any(sign in text for sign in _CODED):
        text = _coded().sub(_spaces, text)
    shown, bare = _bare()
    return bare.sub(_spaces, text) if shown.search(text) else text


def _without(text: str, parts: Callable[[str], Iterator[tuple[int, int]]]) -> str:
    left, at = [], 0
    for start, end in parts(text):
        left += [text[at:start], _BLANK.sub(" ", text[start:end])]
        at = end
    return "".join([*left, text[at:]])
