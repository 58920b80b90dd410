"""A typing error is corrected and said; what some entry holds is never corrected."""

from __future__ import annotations

import pytest

from briefing.library import Library, Query
from tests.conftest import CompilePack, entry
from tests.library.asking import found

HELD = "Harbourmaster patrols lighthouse with binoculars; heron, from, form, sail, snail, snails."


@pytest.fixture(scope="module")
def harbour(compile_pack: CompilePack) -> Library:
    """Return a library with a few words that may be misspelt."""
    second = entry("guard", body='"The coast guard; a heroine."')
    return compile_pack(entry("one", body=f'"{HELD}"') + entry("two", body='"A herald."'), second)


@pytest.mark.parametrize(
    ("typed", "corrected"),
    [
        ("harbourmastr", "harbourmaster"),
        ("lihgthouse", "lighthouse"),
        ("ligthhouze", "lighthouse"),
        ("ilghthouse", "lighthouse"),
        ("BINOCULRAS", "binoculars"),
        ("the lihgthouse watch", "the lighthouse watch"),
        ("ptarols  lihgthouse!", "patrols  lighthouse!"),
        ("kind:assessment lihgthouse", "kind:assessment lighthouse"),
        ("lihgthouse kind:assessment", "lighthouse kind:assessment"),
        ("coastgaurd", "coast guard"),
    ],
)
def test_a_word_that_no_entry_holds_is_the_nearest(
    harbour: Library, typed: str, corrected: str
) -> None:
    result = harbour.search(Query(typed))
    assert result["corrected"] == corrected
    best = "guard" if "gaurd" in typed else "one"
    assert result["hits"][0]["row"]["id"] == best


@pytest.mark.parametrize(
    ("typed", "ids"), [("lihgthouse", []), ("coastgaurd", []), ("binoculrs patrol", ["one"])]
)
def test_literal_takes_it_off(harbour: Library, typed: str, ids: list[str]) -> None:
    result = harbour.search(Query(typed), literal=True)
    assert [hit["row"]["id"] for hit in result["hits"]] == ids
    assert (result["corrected"], result["holding_all"]) == (None, 0)


def test_a_word_of_plain_letters_is_not_taken_for_one_far_from_it(
    compile_pack: CompilePack,
) -> None:
    library = compile_pack(entry("plan", body='"A related plan."'))
    assert library.search(Query("plan renamed"))["corrected"] is None


def test_the_words_of_a_correction_stand_in_a_row_as_typed_ones_do(
    compile_pack: CompilePack,
) -> None:
    apart = entry("apart", title='"Marlinspike"', body='"The marlinspike of 18 boats."')
    library = compile_pack(apart + entry("row", body='"A launch of the Marlinspike 18."'))
    assert found(library, "marlinspkie 18") == found(library, "marlinspike 18")


@pytest.mark.parametrize("typed", ["herold", "heron", "heroine", "form", "snial", "xx", "zzzzzz"])
def test_a_correction_leads_to_what_is_held_or_is_none(harbour: Library, typed: str) -> None:
    result = harbour.search(Query(typed))
    corrected = result["corrected"]
    if corrected is not None:
        exact = found(harbour, corrected)
        assert [hit["row"]["id"] for hit in result["hits"]] == exact
        assert harbour.search(Query(corrected))["corrected"] is None


@pytest.mark.parametrize(
    "typed", ["-lihgthouse", "lihgthouse*", '"lihgthouse"', "灯台", "art. 123"]
)
def test_only_plain_words_are_corrected(harbour: Library, typed: str) -> None:
    assert harbour.search(Query(typed))["corrected"] is None


def test_a_word_is_not_corrected_because_a_filter_shuts_it_out(harbour: Library) -> None:
    result = harbour.search(Query("heroine pane:first"))
    assert (result["total"], result["corrected"]) == (0, None)


def test_a_word_that_some_entry_holds_is_never_corrected(bundled: Library) -> None:
    texts = " ".join(hit["row"]["title"] for hit in bundled.search(Query("-zzz"), limit=50)["hits"])
    for word in sorted(set(texts.split())):
        assert bundled.search(Query(word), limit=1)["corrected"] is None, word


NAMES = """
[[actor]]
id = "pilots"
name = "Northern Pilot House"

[[topic]]
id = "lights"
name = "Leading lights"
"""


@pytest.mark.parametrize(
    ("typed", "corrected"),
    [
        ("pilto hose", "pilot house"),
        ("plot huose tide", "pilot house tide"),
        ("nothern plot houze", "northern pilot house"),
        ("L.T.S. pilto huose", "L.T.S. pilot house"),
        ("leaing sights", "leading lights"),
        ("hose huose", "hose house"),
        ("plot of the huose", "plot of the house"),
    ],
)
def test_words_in_a_row_are_a_phrase_of_the_pack_first(
    compile_pack: CompilePack, typed: str, corrected: str
) -> None:
    body = "A plot of a hose; a sight. A house. The pilot house shows leading lights at tide. LTS."
    library = compile_pack(
        entry("one", body=f'"{body}"', actors='["pilots"]')
        + entry("two", body='"Sights. A house hose. The Northern Pilot House."'),
        extra=NAMES,
    )
    assert library.search(Query(typed))["corrected"] == corrected
    assert found(library, typed) == found(library, corrected)
