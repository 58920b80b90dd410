"""An entry is found by its aliases as by its title, and first where one is asked for."""

from __future__ import annotations

import pytest

from briefing.library import Library
from tests.conftest import CompilePack, entry
from tests.library.asking import found, shown

MENTIONS = '"""' + "Exercise Blue Heron, REG-2031-77, 青鷺演習: REG-2031-77 again. " * 6 + '"""'


@pytest.fixture(scope="module")
def library(compile_pack: CompilePack) -> Library:
    """Return a library in which other entries hold an alias far more often."""
    others = "".join(
        entry(f"m{n}", title=f'"Blue Heron REG-2031-77 part {n} 青鷺演習"', body=MENTIONS)
        for n in range(130)  # more than are scored by everything
    )
    named = entry(
        "spring-drill",
        title='"A drill in spring"',
        bottom_line='"Nine ships took part."',
        aliases='["Blue Heron", "REG-2031-77", "青鷺演習", "Gänsefuß 4シリーズ"]',
    )
    return compile_pack(others + named)


@pytest.mark.parametrize(
    "query",
    [
        "Blue Heron",
        "blue herons",
        "BLUE HERON",
        '"blue heron"',
        "REG-2031-77",
        "reg 2031 77",
        "青鷺演習",
        "Gänsefuß 4シリーズ",
        "gansefuß 4シリーズ",
        "kind:assessment REG-2031-77",
        "青鷺演習 pane:first",
        "blue herom",
        "A drill in spring",
        "drill in spring",
    ],
)
def test_an_alias_that_is_asked_for_leads_to_its_entry_first(library: Library, query: str) -> None:
    assert found(library, query)[:1] == ["spring-drill"]


@pytest.mark.parametrize("query", ["heron ships", "drill heron", "reg-2031-77 nine ships"])
def test_the_words_of_an_alias_are_words_of_the_entry(library: Library, query: str) -> None:
    assert found(library, query)[:1] == ["spring-drill"]


def test_an_empty_list_of_aliases_shows_nothing(compile_pack: CompilePack) -> None:
    assert shown(compile_pack(entry("one", aliases="[]")).sheet("one"), "aliases") == ""


def test_while_it_is_typed_it_is_found_too(library: Library) -> None:
    assert "spring-drill" in found(library, "gänsef", typing=True)
    assert "gansefuss" in library.completions("gänse")


def test_it_stands_in_the_entry(library: Library) -> None:
    assert shown(library.sheet("spring-drill"), "aliases") == (
        "Blue Heron, REG-2031-77, 青鷺演習, Gänsefuß 4シリーズ"
    )
    assert found(library, "gänsefuß") == ["spring-drill"]


def test_an_entry_keeps_them_as_they_are_written(library: Library) -> None:
    assert library.entry("spring-drill")["aliases"][1] == "REG-2031-77"
