"""While a query is typed, and whatever is typed, there is an answer."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.library import Library, Query, open_library
from tests.conftest import WritePack, entry
from tests.library.asking import found


@pytest.mark.parametrize(
    "word", ["security", "coordination", "Coast", "F-35", "happiness", "policing"]
)
def test_while_a_word_is_typed_what_holds_it_stays_found(write_pack: WritePack, word: str) -> None:
    folder = write_pack(entry("one", title=f'"Joint {word}"') + entry("two"))
    library = open_library(str(folder))
    typed = [word[:n] for n in range(2, len(word) + 1)]
    assert [each for each in typed if "one" not in found(library, each, typing=True)] == []


@pytest.mark.parametrize("typed", ["balo", "baloo", "baloon", "ballon", "balllo"])
def test_a_misspelt_word_is_corrected_to_what_it_begins(write_pack: WritePack, typed: str) -> None:
    others = entry("ship", title='"Ships"', body='"A bal, and a bal again."')
    library = open_library(str(write_pack(entry("one", title='"A balloon"') + others)))
    assert found(library, typed, typing=True) == ["one"]


def test_only_the_last_word_is_taken_as_a_beginning_and_only_while_typing(
    write_pack: WritePack,
) -> None:
    library = open_library(str(write_pack(entry("one", title='"Harbourmaster"'))))
    assert _literally(library, "harbourm", typing=True) == ["one"]
    assert _literally(library, "harbourm ", typing=True) == []
    assert _literally(library, "harbourm zzz", typing=True) == []
    assert _literally(library, "harbourm", typing=False) == []


def _literally(library: Library, text: str, *, typing: bool) -> list[str]:
    """Return the ids that a search finds which takes every word as it is typed."""
    hits = library.search(Query(text, typing=typing), literal=True)["hits"]
    return [hit["row"]["id"] for hit in hits]


@pytest.mark.parametrize("query", ["", "   ", "?!", "—", "\u3000"])
def test_a_query_without_words_finds_nothing(small: Library, query: str) -> None:
    assert small.search(Query(query))["total"] == 0


@settings(
    derandomize=True,
    deadline=None,
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.text(max_size=30) | st.text("ab防尖 *?\\^[](){}.+|\"'-:~", max_size=12), st.booleans())
def test_any_query_is_answered(small: Library, text: str, typing: bool) -> None:
    result = small.search(Query(text, typing=typing))
    assert result["total"] >= len(result["hits"])
    for hit in result["hits"]:
        snippet = small.snippet(hit, result["highlighter"])
        assert all(0 <= s < e <= len(snippet["text"]) for s, e in snippet["marks"])


@pytest.mark.parametrize("typing", [False, True])
@pytest.mark.parametrize(
    "text", ["a" * 100_000, "防" * 5000, "word " * 5000, "\udcff", "é" * 40_000]
)
def test_a_query_of_any_length_is_answered(small: Library, text: str, typing: bool) -> None:
    assert small.search(Query(text, typing=typing))["total"] == 0


def test_a_very_long_word_is_found_as_it_is_written(write_pack: WritePack) -> None:
    word = "w" * 300
    assert found(open_library(str(write_pack(entry("one", body=f'"A {word}."')))), word) == ["one"]
