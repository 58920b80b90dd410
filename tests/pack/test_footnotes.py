"""Footnotes in a body: no part of CommonMark, so that they are shown as they are written."""

from __future__ import annotations

import pytest

from briefing.pack.markdown import commonmark, entry_body, unseen
from briefing.pack.markdown.spans import words_of


def _shown(body: str) -> list[str]:
    return [words_of(block.get("spans", [])) for block in entry_body.blocks(body)]


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (
            "High water came early[^1].\n\n[^1]: https://example.org/tides",
            ["High water came early[^1].", "[^1]: https://example.org/tides"],
        ),
        ("Early[^log].\n\n[^log]: Gazette.", ["Early[^log].", "[^log]: Gazette."]),
        ("[^1]: <#one>\n\nA[^1]", ["[^1]: <#one>", "A[^1]"]),
        ("A[^1], b[^2].\n\n[^1]: one\n[^2]: two", ["A[^1], b[^2].", "[^1]: one [^2]: two"]),
        ("A[ ^1 ].\n\n[ ^1 ]: one", ["A[ ^1 ].", "[ ^1 ]: one"]),
        ("- A[^1]\n\n  [^1]: one 'two'", ["A[^1]", "[^1]: one 'two'"]),
        ("A[words][^1].\n\n[^1]: #one", ["A[words][^1].", "[^1]: #one"]),
        ("A[^1][].\n\n[^1]: #one", ["A[^1][].", "[^1]: #one"]),
        ("[^1]: #one\n'A title'", ["[^1]: #one 'A title'"]),
        ("A ^[an inline one] here", ["A ^[an inline one] here"]),
    ],
)
def test_a_footnote_is_shown_as_it_is_written(body: str, shown: list[str]) -> None:
    assert _shown(body) == shown
    assert entry_body.links(entry_body.blocks(body)) == []
    assert [words_of(each["spans"]) for each in commonmark.blocks(body)] == shown
    assert list(unseen.of_body(body)) == []


def test_a_link_may_have_a_circumflex_in_its_words() -> None:
    body = "[^1](#one) and [words^][ref]\n\n[ref]: #two"
    assert _shown(body) == ["^1 and words^"]
    assert entry_body.links(entry_body.blocks(body)) == ["#one", "#two"]
