"""A title that is meant is found, though a text has the word as it is misspelt."""

from __future__ import annotations

import pytest

from briefing.library import Library, Query
from tests.conftest import CompilePack, entry
from tests.library.asking import found

TITLES = {
    "liechtenstein": "It lies between two others.",
    "morocco": "A kingdom.",
    "colombia": "A republic.",
    "belgium": "Citizens of Lichtenstein may join; the marco was its coin.",
    "canada": "British Columbia is its west.",
    "tides": "The trail along the shore.",
    "trials": "Nobody came.",
}


@pytest.fixture(scope="module")
def pack(compile_pack: CompilePack) -> Library:
    """Return a library whose texts have misspelt words of its titles."""
    return compile_pack(
        "".join(
            entry(id, title=f'"{id.title()}"', bottom_line=f'"{line}"')
            for id, line in TITLES.items()
        )
    )


@pytest.mark.parametrize(
    ("typed", "first", "also"),
    [
        ("Lichtenstein", ["liechtenstein", "belgium"], ["liechtenstein"]),
        ("columbia", ["colombia", "canada"], ["colombia"]),
        ("trail", ["tides"], []),
        ("kingdom", ["morocco"], []),
    ],
)
def test_a_title_is_found_beside_the_text_that_has_it_misspelt(
    pack: Library, typed: str, first: list[str], also: list[str]
) -> None:
    assert found(pack, typed) == first
    assert pack.search(Query(typed))["expanded"] == also


@pytest.mark.parametrize(
    ("typed", "corrected"),
    [
        ("lichtenstien", "liechtenstein"),
        ("maroco", "morocco"),
        ("morroco", "morocco"),
        ("colombai", "colombia"),
        ("kigdom", "kingdom"),
    ],
)
def test_a_title_is_meant_rather_than_a_word_of_one_text(
    pack: Library, typed: str, corrected: str
) -> None:
    assert pack.search(Query(typed))["corrected"] == corrected


@pytest.mark.parametrize("typed", ["Lichtenstein", "columbia"])
def test_as_typed_it_is_not_looked_for(pack: Library, typed: str) -> None:
    title = found(pack, typed)[0]
    literal = pack.search(Query(typed), literal=True)
    assert title not in [hit["row"]["id"] for hit in literal["hits"]]
