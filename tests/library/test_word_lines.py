"""Lines of words are found as they are stored."""

from __future__ import annotations

import pytest

from briefing.library.store.word_lines import WordLines, written

WORDS = ["a", "ab", "abc", "b", "sea wall", "straße", "кит", "灯台"]


@pytest.mark.parametrize("count", range(len(WORDS) + 1))
def test_each_word_and_no_other_is_found(count: int) -> None:
    lines = WordLines(written({word: str(number) for number, word in enumerate(WORDS[:count])}))
    for number, word in enumerate(WORDS):
        assert lines.get(word) == (str(number).encode() if number < count else b"")
        assert (word in lines) == (number < count)
    assert not any(other in lines for other in ("", "0", "abcd", "sea", "灯", "鯨"))


def test_words_are_found_by_their_beginning() -> None:
    lines = WordLines(written({word: word for word in WORDS}))
    assert list(lines.beginning("ab")) == [b"ab", b"abc"]
    assert list(lines.beginning("灯")) == ["灯台".encode()]
    assert not list(lines.beginning("c"))
    assert list(WordLines(b"").beginning("a")) == []
