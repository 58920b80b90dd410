"""A body without some of its links shows the same words, and keeps the others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.pack.markdown import entry_body
from briefing.pack.markdown.blocks import Block
from briefing.pack.markdown.spans import words_of
from briefing.pack.markdown.unlinking import without_links

LINKS = ["[one](#a)", "[two](#b)", "`[c](#a)`", "[**d** e](<#a>)", r"\[f](#a)", "[g [h] i](#b)"]
OTHERS = [" ", "\n\n", "- ", "> ", "**", "*", "[", "](#a)", "words", "[k][r]", "\n\n[r]: #a\n"]
PIECES = st.sampled_from(LINKS) | st.sampled_from(OTHERS)


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("Read [the rule](#a) and [two](#b).", "Read the rule and [two](#b)."),
        ("`[x](#a)` is code; [y](#a) is a link.", "`[x](#a)` is code; y is a link."),
        ("| Year |\n|---|\n| [2024](#a) |", "| Year |\n|---|\n| 2024 |"),
        ("[a [b] **c**](#a)", "a [b] **c**"),
        ("Nothing to take.", "Nothing to take."),
    ],
)
def test_only_the_brackets_and_the_address_go(body: str, left: str) -> None:
    assert without_links(body, {"a"}) == left


def test_a_link_that_is_written_in_another_way_cannot_be_taken_out() -> None:
    assert without_links("[words][ref]\n\n[ref]: #a", {"a"}) is None


@given(st.lists(PIECES, max_size=12).map("".join))
def test_words_and_other_links_stay(body: str) -> None:
    text = without_links(body, {"a"})
    if text is not None:
        before, after = entry_body.blocks(body), entry_body.blocks(text)
        assert _words(before) == _words(after)
        kept = [link for link in entry_body.links(before) if link != "#a"]
        assert entry_body.links(after) == kept


def _words(blocks: list[Block]) -> list[str]:
    return [words_of(each.get("spans", [])) for each in blocks]
