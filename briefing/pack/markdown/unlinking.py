"""Taking links out of a body, their words left where they are."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from briefing.pack.markdown import entry_body
from briefing.pack.markdown.blocks import Block

_BRACKET = re.compile(r"\\.|\[|\]", re.DOTALL)
_TARGET = re.compile(r"\]\(\s*<?#([^\s()<>]+)>?\s*\)")


def without_links(body: str, ids: Container[str]) -> str | None:
    """Return a body without its links to `#id`, for some ids; None where that is not possible.

    It is not where a link is written in another way than `[words](#id)`. Whatever is returned has
    been read again: it shows the same words, and has all other links.
    """
    text = body
    shown = _unlinked(entry_body.blocks(body), ids)
    for start, middle, end in reversed(list(_links(body, ids))):
        tried = f"{text[:start]}{body[start + 1 : middle]}{text[end:]}"
        if _unlinked(entry_body.blocks(tried), ids) == shown:  # else it is code
            text = tried
    left = entry_body.links(entry_body.blocks(text))
    return None if any(each[:1] == "#" and each[1:] in ids for each in left) else text


def _links(body: str, ids: Container[str]) -> Iterator[tuple[int, int, int]]:
    """Yield the start of each link to `ids`, the end of its words, and its own end."""
    opened: list[int] = []
    for bracket in _BRACKET.finditer(body):
        at = bracket.start()
        if bracket[0] == "[":
            opened.append(at)
        elif bracket[0] == "]" and opened:
            start = opened.pop()
            found = _TARGET.match(body, at)
            if found and found[1] in ids:
                yield start, at, found.end()


def _unlinked(found: list[Block], ids: Container[str]) -> object:
    """Return some blocks, comparable: spans of one style joined, and links to `ids` forgotten."""

    def plain(value: object) -> object:
        if isinstance(value, dict):
            return {key: plain(each) for key, each in value.items()}
        if not isinstance(value, list):
            return value
        if not all(isinstance(each, dict) and "text" in each for each in value):
            return [plain(each) for each in value]
        joined: list[dict[str, object]] = []
        for span in value:
            link = span.get("link", "")
            kept = {**span}
            if link.startswith("#") and link[1:] in ids:
                del kept["link"]
            text = kept.pop("text")
            if joined and {k: v for k, v in joined[-1].items() if k != "text"} == kept:
                joined[-1]["text"] = f"{joined[-1]['text']}{text}"
            else:
                joined.append({**kept, "text": text})
        return joined

    return plain(found)
