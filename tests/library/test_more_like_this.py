"""More like this: what says most of the same, never itself, and the same each time."""

from __future__ import annotations

import pytest

from briefing.library import Library, Query
from tests.conftest import CompilePack, entry
from tests.library.asking import found
from tests.library.test_search import SERIES


@pytest.fixture(scope="module")
def alike(compile_pack: CompilePack) -> Library:
    """Return a library of which two entries say much of the same, and a series does too."""
    lines = {
        "towing": "Tugs tow wrecks out of the harbour at night.",
        "tugs": "At night the harbour has two tugs to tow wrecks.",
        "lights": "The lighthouse is lit.",
    }
    first = "".join(entry(id, bottom_line=f'"{line}"') for id, line in lines.items())
    first += entry("wrecks", title='"The wrecks"')
    return compile_pack(first, extra=SERIES.replace("Sorties", "Wrecks and tugs"))


def test_the_most_alike_stands_first(alike: Library) -> None:
    assert found(alike, "like:towing")[0] == "tugs"
    assert found(alike, "like:tugs")[0] == "towing"


def test_nothing_is_like_itself(alike: Library, bundled: Library) -> None:
    for library in (alike, bundled):
        for id in library.ids():
            assert id not in found(library, f"like:{id}"), id


def test_a_series_is_like_what_names_the_same(alike: Library) -> None:
    assert "wrecks" in found(alike, "like:counts")
    assert "counts" not in found(alike, "like:counts")


def test_it_goes_with_words_and_other_filters(alike: Library) -> None:
    assert found(alike, "like:towing two") == ["tugs"]
    assert "tugs" not in found(alike, "-like:towing")
    assert found(alike, "like:towing pane:second") == found(alike, "like:towing", pane="second")


def test_what_is_like_one_or_the_other_is_like_both_asked(alike: Library) -> None:
    either = set(found(alike, "like:towing,lights"))
    assert either >= {"tugs"}
    assert alike.search(Query("like:towing,lights"))["mistakes"] == []


def test_it_is_the_same_each_time(bundled: Library) -> None:
    for id in bundled.ids()[::10]:
        asked = [found(bundled, f"like:{id}") for _ in range(4)]
        assert asked == asked[:1] * 4, id
