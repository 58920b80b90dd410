"""Citations of an entry: sources that are not cited, and what only looks like a citation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from briefing.check.finding import Finding
from briefing.pack import codes
from briefing.pack.markdown import citations
from briefing.pack.model.source_names import is_address
from briefing.pack.validation.references import BODY, cited

if TYPE_CHECKING:
    from briefing.check.bodies import Bodies
    from briefing.pack.markdown.blocks import Span
    from briefing.pack.model.tables import Entry
    from briefing.pack.problems import Keys


LONGEST = 500
"""Characters of a citation that is looked for."""


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
        r"|\\\[@|\\[\s\S]|\[@(?!\s)(?:\\[\s\S]|[^\\\]])"
        rf"{{1,{LONGEST}}}+\]"
    )


_SHOWN = re.compile(r"\S")


_IDS = frozenset({"actors", "topics", "places", "said_by", "see", "contradicts", "series"})
"""Keys of lists that hold ids alone, which have no such sign."""


def of_entry(entry: Entry, bodies: Bodies) -> Iterator[Finding]:
    """Yield the findings on the citations of an entry that has the right shape."""
    sources = cited(entry["sources"])
    body = entry.get("body", "")
    spans = bodies.read(body).citing if citations.OPENS in body else []
    for keys, text in _signed(entry) if _holds_sign(entry.values()) else ():
        if not (keys == (BODY,) and _all_cite(text, spans)):
            yield from _as_text(text, keys, sources)
    if spans:
        yield from _uncited(entry, sources, spans)


def _holds_sign(values: Iterable[Any]) -> bool:
    """Return whether any text among values, or in lists and tables among them, holds the sign."""
    for each in values:
        if isinstance(each, str):
            if "@" in each or "＠" in each:
                return True
        elif isinstance(each, (dict, list)) and _holds_sign(
            each.values() if isinstance(each, dict) else each
        ):
            return True
    return False


def _signed(value: Any, keys: Keys = ()) -> Iterator[tuple[Keys, str]]:
    """Yield the texts of an entry that hold the sign of citations, each with the keys that lead to
    it.
    """
    for key, each in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(each, str):
            if "@" in each or "＠" in each:
                yield (*keys, key), each
        elif isinstance(each, (dict, list)) and key not in _IDS:
            yield from _signed(each, (*keys, key))


def _all_cite(text: str, spans: list[Span]) -> bool:
    """Return whether every such sign in a body is that of a source which is cited, and all
    citations are as short as those that are hidden.
    """
    return (
        text.count("@") == sum(len(span["cites"]) for span in spans)
        and "＠" not in text
        and all("]" in after[:LONGEST] for after in text.split(citations.OPENS)[1:])
    )


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


def _uncited(entry: Entry, sources: list[str], spans: list[Span]) -> Iterator[Finding]:
    """Yield a finding for each source but the first that a body which cites does not cite."""
    used = {cite["source"] for span in spans for cite in span["cites"]}
    if not used or not used.issubset(sources) or not all(span["cites"] for span in spans):
        return  # a citation that is wrong may mean any of them
    used |= {sources[0], entry["quote"].get("source", "") if "quote" in entry else ""}
    for number, source in enumerate(sources):
        if source not in used and not is_address(source):
            yield Finding(
                codes.UNCITED_SOURCE,
                ("sources", number),
                f"lists `{source}`, which the body does not cite",
                f"cite it as `[@{source}]` where a statement rests on it, or leave it out",
            )
