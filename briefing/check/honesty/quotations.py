"""Quotations: their length, and their attribution."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from briefing.check.catalogue.code import REMARK
from briefing.check.finding import Finding
from briefing.check.honesty.attribution import is_mention, is_signed, speaks
from briefing.check.honesty.sentences import (
    CHARACTERS_A_WORD,
    Stretch,
    after,
    before,
    quotations,
    quoted_blocks,
    words_in,
)
from briefing.pack import codes
from briefing.pack.markdown import citations

if TYPE_CHECKING:
    from briefing.pack.model.tables import Entry
    from briefing.pack.problems import Keys

WORDS_OF_A_QUOTATION = 40
WORDS_OF_A_PHRASE = 4
"""Words in quotation marks that need no speaker: a term, a title, a doubt."""

_CITED = re.compile(rf"\W?\s*+{re.escape(citations.OPENS)}")
"""A citation right behind the closing mark of a quotation."""

AT_MOST = 100
"""Quotations in one text that are checked."""


def _long(
    text: str, keys: Keys, stretch: Stretch | None = None, *, block: bool = False
) -> Iterator[Finding]:
    start, end = stretch or (0, len(text))
    if end - start <= min(2, CHARACTERS_A_WORD) * WORDS_OF_A_QUOTATION:
        return
    words = words_in(text[start:end])
    if words > WORDS_OF_A_QUOTATION:
        yield Finding(
            codes.LONG_QUOTATION,
            keys,
            f"quotes {words} words; more than {WORDS_OF_A_QUOTATION} are a copy",
            "quote the words that matter, and tell the rest in words of your own",
            start=start,
            end=end,
            severity=REMARK if block else None,  # set off, it is often the page itself that quotes
        )


def of_entry(entry: Entry, names: Collection[str], written: str) -> Iterator[Finding]:
    """Yield a finding for each quotation that is too long, and for each without a speaker.

    `written` is the body with its citations, which stand at the same places: one behind a quotation
    says who is quoted.
    """
    if "quote" in entry:
        quote = entry["quote"]
        yield from _long(quote["text"], ("quote", "text"))
        if "original" in quote:
            yield from _long(quote["original"], ("quote", "original"))
    texts = (("bottom_line", entry.get("bottom_line", "")), ("body", entry.get("body", "")))
    for key, text in texts:
        blocks = quoted_blocks(text) if key == "body" else []
        for stretch in sorted(quotations(text) + blocks)[:AT_MOST]:
            yield from _long(text, (key,), stretch, block=stretch in blocks)
            if key == "body" and "quote" not in entry and not _CITED.match(written, stretch[1]):
                yield from _unattributed(text, stretch, names, block=stretch in blocks)


def _unattributed(
    body: str, stretch: Stretch, names: Collection[str], *, block: bool
) -> Iterator[Finding]:
    start, end = stretch
    if words_in(body[start:end]) <= WORDS_OF_A_PHRASE:
        return
    # a quotation that is set off may name its speaker within, or in the paragraph that follows
    rest = body[start:end] + after(body, min(end + 2, len(body))) if block else after(body, end)
    around = before(body, start) + " " + rest
    attributed = speaks(around, names) or is_signed(body, start, end)
    if not (attributed or is_mention(body, start, end)):
        yield Finding(
            codes.UNATTRIBUTED_QUOTATION,
            ("body",),
            "quotes, and does not say whom",
            "say who said it, or put speaker and source in `[entry.quote]`",
            start=start,
            end=end,
        )
