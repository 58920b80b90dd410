"""Citations of an entry: sources that are not cited, and what only looks like a citation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from briefing.check.finding import Finding
from briefing.pack import codes
from briefing.pack.markdown import citations, entry_body
from briefing.pack.validation.references import BODY, cited

if TYPE_CHECKING:
    from briefing.pack.markdown.blocks import Span
    from briefing.pack.model.tables import Entry
    from briefing.pack.problems import Keys


@cache
def _named() -> re.Pattern[str]:
    # with a space behind the sign in a bracket alone, where a citation is meant
    return re.compile(
        r"(?:(?<![\w@\\/.])[@＠]|(?<!\\)(?<=\[)[@＠]\s{1,3})"
        r"(?P<source>[a-z0-9]+(?:-[a-z0-9]+)*)(?![\w-])"
    )


@cache
def _hidden() -> re.Pattern[str]:
    # code, escapes, and what is a citation, right or malformed
    return re.compile(
        r"(?<!`)(?P<marks>`+)(?!`)[\s\S]{0,2000}?(?<!`)(?P=marks)(?!`)"
        r"|\\\[@|\\[\s\S]|\[@(?!\s)(?:\\[\s\S]|[^\\\]]){1,500}+\]"
    )


_SHOWN = re.compile(r"\S")


def of_entry(entry: Entry, read: list[Span] | None = None) -> Iterator[Finding]:
    """Yield the findings on the citations of an entry that has the right shape.

    `read` are the citations of its body; None: they have not been read.
    """
    sources = cited(entry["sources"])
    for keys, text in _texts(entry):
        if "@" in text or "＠" in text:
            yield from _as_text(text, keys, sources)
    if citations.OPENS in entry.get("body", ""):
        yield from _uncited(entry, sources, read)


def _texts(value: Any, keys: Keys = ()) -> Iterator[tuple[Keys, str]]:
    """Yield the texts of an entry, each with the keys that lead to it."""
    if isinstance(value, str):
        yield keys, value
    elif isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, item in items:
            yield from _texts(item, (*keys, key))


def _as_text(text: str, keys: Keys, sources: list[str]) -> Iterator[Finding]:
    """Yield a finding for each source of the entry that a text names as citations do, and does
    not cite.
    """
    if not any(found["source"] in sources for found in _named().finditer(text)):
        return
    for found in _named().finditer(_hidden().sub(_spaces, text) if keys == (BODY,) else text):
        source = found["source"]
        if source in sources:
            yield Finding(
                codes.CITATION_AS_TEXT,
                keys,
                f"shows `{' '.join(found[0].split())}` as text:"
                f" a citation is `[@{source}]`, and stands in a body",
                "write nothing but ids and places in the brackets;"
                f" in a body, `\\@{source}` is text without this warning",
                start=found.start(),
                end=found.end(),
            )


def _spaces(found: re.Match[str]) -> str:
    return _SHOWN.sub(" ", found[0])


def _uncited(entry: Entry, sources: list[str], read: list[Span] | None) -> Iterator[Finding]:
    """Yield a finding for each source but the first that a body which cites does not cite."""
    spans = list(citations.of_blocks(entry_body.blocks(entry["body"]))) if read is None else read
    used = {cite["source"] for span in spans for cite in span["cites"]}
    if not used or not used.issubset(sources) or not all(span["cites"] for span in spans):
        return  # a citation that is wrong may mean any of them
    used |= {sources[0], entry["quote"].get("source", "") if "quote" in entry else ""}
    for number, source in enumerate(sources):
        if source not in used:
            yield Finding(
                codes.UNCITED_SOURCE,
                ("sources", number),
                f"lists `{source}`, which the body does not cite",
                f"cite it as `[@{source}]` where a statement rests on it, or leave it out",
            )
