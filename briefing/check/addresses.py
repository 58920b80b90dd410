"""Addresses that will not be opened: other schemes than http and https, and odd characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from briefing.check.catalogue.code import ERROR, REMARK
from briefing.check.finding import Finding
from briefing.pack import codes
from briefing.pack.markdown import citations, entry_body

if TYPE_CHECKING:
    from briefing.pack.markdown.blocks import Block
    from briefing.pack.problems import Keys

KEYS = frozenset({"url", "archived", "links"})
"""The keys whose texts are addresses."""

MARKDOWN = "body"
"""The key whose text is Markdown, and may hold links."""

OPENED = ("http", "https")

HARMLESS = ("mailto", "tel")
"""Schemes that are not opened either, and do nothing but name somebody: a remark."""

_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*):")
_ESCAPED = r"\\([!-/:-@\[-`{-~])"
_PLAIN = r"[!-~]*"


@cache
def _link() -> re.Pattern[str]:
    return re.compile(
        r"\]\(\s*(?:<([^<>\n]*)>|([^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*))"
        r"(?=\s*+(?:[)\"'(]|\Z))"
    )


@cache
def _reference() -> re.Pattern[str]:
    return re.compile(
        r"^ {0,3}\[(?![ \t]*[@^])[^\]\n]{1,200}\]:[ \t]*<?([^\s<>]+)>?(?=[ \t]*+(?:$|[\"'(]))",
        re.MULTILINE,
    )


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:(?!:)[^\s<>]*)>")  # std::vec is none


_HELP = "only http and https addresses are opened"


def of_address(text: str, keys: Keys) -> Iterator[Finding]:
    """Yield a finding where `url` or `archived` has a scheme that is never opened."""
    scheme = _SCHEME.match(text)
    if scheme and scheme[1].lower() not in OPENED:
        message = f"has the scheme `{scheme[1][:40]}`, which is never opened"
        at = scheme.span(1)
        yield Finding(codes.ADDRESS_SCHEME, keys, message, _HELP, "value", *at, ERROR)


def _targets(body: str) -> Iterator[tuple[int, int]]:
    """Yield the targets of the links and bare addresses in a body."""
    if body.count("](") > body.count("](#"):  # others than links to entries, the common case
        yield from (link.span(1 if link[1] is not None else 2) for link in _link().finditer(body))
    if "]:" in body:
        yield from (link.span(1) for link in _reference().finditer(body))
    if "<" in body:
        yield from (link.span(1) for link in _bare().finditer(body))


def of_body(body: str, keys: Keys) -> Iterator[Finding]:
    """Yield a finding for each link in Markdown that is never opened, in the order of the text."""
    found = list(_never_opened(body, keys))
    if found and any(sign in body for sign in ("`", "~~~", "    ", "\t")):
        found = _not_in_code(body, found)
    yield from found


def _not_in_code(body: str, found: list[Finding]) -> list[Finding]:
    """Return the findings without those in code, where nothing is a link."""
    told = [body[each.start : each.end] for each in found]
    code = "\n".join(_code(entry_body.blocks(body)))
    return [
        each
        for each, target in zip(found, told, strict=True)
        if code.count(target) < told.count(target)
    ]


def _code(blocks: list[Block]) -> Iterator[str]:
    """Yield the texts of code in some blocks."""
    for block in blocks:
        for words in citations.spans_of([block]):
            for span in words:
                if block["kind"] == "code" or span.get("style") == "code":
                    yield span["text"]


def _never_opened(body: str, keys: Keys) -> Iterator[Finding]:
    targets = sorted(set(_targets(body)))
    if not targets:
        return
    import html

    for start, end in targets:
        target = body[start:end]
        if target.startswith("#"):
            continue  # a link to an entry
        # Markdown reads escapes, so that `java&#115;cript\:` is a scheme too
        scheme = _SCHEME.match(html.unescape(re.sub(_ESCAPED, r"\1", target)))
        if scheme and scheme[1].lower() not in OPENED:
            message = f"links to the scheme `{scheme[1][:40]}`, which is never opened"
        elif scheme and not re.fullmatch(_PLAIN, target):
            message = "links to an address with characters that no address has"
        else:
            continue
        harmless = scheme[1].lower() in HARMLESS
        severity = REMARK if harmless else None
        yield Finding(codes.ADDRESS_SCHEME, keys, message, _HELP, "value", start, end, severity)
