"""A kind of the pack's own is searched, counted and shown as the built-in ones are."""

from __future__ import annotations

import pytest

from briefing.library import Library, Query, open_library
from tests.conftest import MANIFEST, CompilePack, WritePack, entry
from tests.library.asking import found, shown

KIND = '\n[kind.notice]\ntitle = "Notice to mariners"\n'


@pytest.fixture(scope="module")
def library(compile_pack: CompilePack) -> Library:
    """Return a library with an entry of a kind of its own."""
    first = entry("buoy", kind='"notice"') + entry("view") + entry("chart", kind='"measure"')
    return compile_pack(first, briefing=MANIFEST + KIND)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("kind:notice", ["buoy"]),
        ('kind:"notice to mariners"', ["buoy"]),
        ("kind:notice,measure", ["buoy", "chart"]),
        ("title -kind:notice", ["view", "chart", "three"]),
        ("kind:Notice title", ["buoy"]),
    ],
)
def test_it_is_a_value_of_its_field(library: Library, query: str, ids: list[str]) -> None:
    assert sorted(found(library, query)) == sorted(ids)


def test_one_without_a_title_is_called_by_its_name(compile_pack: CompilePack) -> None:
    manifest = f"{MANIFEST}\n[kind.safety-notice]\n"
    library = compile_pack(entry("buoy", kind='"safety-notice"'), briefing=manifest)
    assert shown(library.sheet("buoy"), "status").startswith("Safety notice · ")
    assert found(library, 'kind:"safety notice"') == ["buoy"]


def test_a_misspelt_one_is_told_with_the_nearest(library: Library) -> None:
    (mistake,) = library.search(Query("kind:notise"))["mistakes"]
    assert mistake["message"].endswith("did you mean kind:notice?")


def test_it_is_counted_and_offered_by_its_title(library: Library) -> None:
    (facet,) = library.facets(Query(""), ["kind"])
    names = {each["value"]: (each["name"], each["count"]) for each in facet["values"]}
    assert names["notice"] == ("Notice to mariners", 1)
    assert names["measure"] == ("measure", 1)
    assert library.values("kind")["notice"] == ["Notice to mariners"]


def test_the_entry_says_its_title_and_the_row_its_name(library: Library) -> None:
    assert shown(library.sheet("buoy"), "status").startswith("Notice to mariners")
    row = library.row("buoy")
    assert row is not None
    assert row["kind"] == "notice"


def test_another_title_of_it_is_followed(write_pack: WritePack) -> None:
    first = entry("buoy", kind='"notice"')
    library = open_library(str(write_pack(first, briefing=MANIFEST + KIND)))
    write_pack(first, briefing=MANIFEST + KIND.replace("mariners", "sailors"))
    library.refresh()
    assert shown(library.sheet("buoy"), "status").startswith("Notice to sailors")
    (facet,) = library.facets(Query(""), ["kind"])
    assert {each["name"] for each in facet["values"]} == {"Notice to sailors", "assessment"}
