"""Names have pages: what they are, and the entries that name them."""

from __future__ import annotations

import pytest

from briefing.library import Library, open_library
from briefing.library.present import entry_lists
from tests.conftest import NAMES, CompilePack, WritePack, entry
from tests.library.asking import found, pages, shown
from tests.small_pack import series, table

MORE = (
    table("place", "harbour", {"name": '"Harbour"', "lat": "51.50", "lon": "-0.01"})
    + table("place", "bay", {"name": '"Bay"', "approximate": "true", "lat": "10", "lon": "20"})
    + table("term", "ebb", {"name": '"Ebb"', "ja": '"引き潮"', "note": '"Water that runs out."'})
    + table("topic", "one", {"name": '"A topic called one"'})
    + table("topic", "ministry", {"name": '"Ministries"'})
    + table(
        "source",
        "copy",
        {
            "publisher": '"Gazette"',
            "title": '"Copy of the act"',
            "kind": '"secondary"',
            "reliability": '"D"',
            "accessed": "2024-03-05",
            "archived": '"https://example.net/kept"',
            "language": '"fr"',
            "licence": '"CC0"',
            "derives_from": '["act"]',
        },
    )
    + table("source", "bare", {"url": '"https://www.example.org/bare"'})
    + table("source", "leaflet", {"title": '"Leaflet"'})
)
FIRST = (
    entry("one", date="2024-02-01", actors='["ministry"]', topics='["ships"]')
    + entry("two", date="2024-03-01", standing='"reported"', sources='["act", "copy"]')
    + entry("undated", body='"By [them](#actor:ministry) at [the bay](#bay) on the ebb."')
)
SECOND = entry(
    "three", date="2023-05-01", topics='["ships"]', sources='["act", "report"]', places='["bay"]'
)
ROWS = series(points='[{ x = 2020, total = 5, sources = ["report"] }]')


@pytest.fixture(scope="module")
def named(compile_pack: CompilePack) -> Library:
    """Return the library of a pack with names of every kind."""
    return compile_pack(FIRST, SECOND, more=MORE, extra=ROWS)


def _listed(library: Library, address: str) -> list[str]:
    """Return what stands in the lists of a page, the headings too."""
    sheet = library.sheet(address)
    assert sheet is not None
    lines = shown({**sheet, "blocks": [b for b in sheet["blocks"] if b.get("part") == "see"]})
    return lines.splitlines()


@pytest.mark.parametrize(
    ("address", "type", "title"),
    [
        ("ministry", "actor", "Ministry"),
        ("topic:ministry", "topic", "Ministries"),
        ("one", "entry", "Title of one"),
        ("topic:one", "topic", "A topic called one"),
        ("ebb", "term", "Ebb"),
        ("act", "source", "Act of 1954"),
        ("source:act", "source", "Act of 1954"),
        ("bare", "source", "https://www.example.org/bare"),
        ("counts", "series", "Counts"),
        ("small", "pack", "Small Pack"),
    ],
)
def test_an_address_leads_to_what_comes_first_or_to_what_it_names(
    named: Library, address: str, type: str, title: str
) -> None:
    row, sheet = named.row(address), named.sheet(address)
    assert row is not None
    assert sheet is not None
    assert sheet["row"] == row
    assert (row["type"], row["title"]) == (type, title)
    assert named.row(row["id"]) == row


@pytest.mark.parametrize("address", ["topic:act", "actor:one", "pane:first", "tide", ":", "topic:"])
def test_what_is_in_no_such_table_has_no_page(named: Library, address: str) -> None:
    assert named.sheet(address) is None


def test_a_page_is_called_by_its_id_unless_that_leads_elsewhere(named: Library) -> None:
    rows = [
        named.row(each) for each in ("topic:ships", "topic:one", "topic:ministry", "actor:agency")
    ]
    assert [row and row["id"] for row in rows] == ["ships", "topic:one", "topic:ministry", "agency"]


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("ministry", "MoD, 防衛省"),
        ("harbour", "latitude 51.50, longitude -0.01"),
        ("bay", "latitude 10, longitude 20 (approximate)"),
        ("ebb", "引き潮"),
        ("ebb", "Water that runs out."),
        ("copy", "Gazette"),
        ("copy", "5 Mar 2024"),
        ("copy", "https://example.net/kept"),
        ("copy", "CC0"),
        ("copy", "D, not usually reliable"),
        ("bare", "Source · kind not given · not graded"),
        ("bare", "not given; its address is at example.org"),
        ("leaflet", "· leaflet\nnot given"),
        ("small", "28 Jul 2023"),
    ],
)
def test_a_page_shows_what_is_known(named: Library, address: str, words: str) -> None:
    assert words in shown(named.sheet(address))


def test_the_entries_that_name_it_stand_newest_first_with_their_standing(named: Library) -> None:
    assert _listed(named, "ships") == [
        "Entries about it · 2",
        "Title of one · 1 Feb 2024 · confirmed · B2",
        "Title of three · 1 May 2023 · confirmed · B2",
    ]


def test_what_is_called_confirmed_on_too_little_is_called_so_in_a_list(
    write_pack: WritePack,
) -> None:
    weak = entry("one", topics='["ships"]', credibility="3")
    library = open_library(str(write_pack(weak)))
    assert _listed(library, "ships")[1] == "Title of one · called confirmed · B3"


def test_who_says_it_and_who_is_linked_to_are_apart(named: Library) -> None:
    listed = _listed(named, "ministry")
    assert listed[:3] == [
        "Entries about it · 1",
        "Title of one · 1 Feb 2024 · confirmed · B2",
        "Entries that it says or passes on · 4",
    ]
    assert not [line for line in listed if line.startswith("Named in")]  # it says that one, too
    assert _listed(named, "bay")[-2:] == [
        "Named in their text · 1",
        "Title of undated · confirmed · B2",
    ]


def test_a_link_to_an_id_alone_names_only_what_it_leads_to(compile_pack: CompilePack) -> None:
    first = entry("one") + entry("two", body='"See [that](#one) and [this](#topic:ships)."')
    library = compile_pack(first, more=MORE)
    assert _listed(library, "topic:one") == []
    assert _listed(library, "ships") == ["Named in their text · 1", "Title of two · confirmed · B2"]


def test_a_term_lists_the_entries_that_use_the_word(named: Library) -> None:
    assert _listed(named, "ebb") == [
        "Entries that use the word · 1",
        "Title of undated · confirmed · B2",
    ]


def test_a_source_tells_what_rests_on_it_alone_and_what_on_others_too(named: Library) -> None:
    assert _listed(named, "act") == [
        "Repeated by",
        "Gazette: Copy of the act",
        "Entries that rest on it alone · 3",
        "Title of two · 1 Mar 2024 · reported · B2",
        "Title of one · 1 Feb 2024 · confirmed · B2",
        "Title of undated · confirmed · B2",
        "Entries that rest on it and others · 1",
        "Title of three · 1 May 2023 · confirmed · B2",
    ]
    assert _listed(named, "copy")[:2] == ["Derives from", "Government: Act of 1954"]
    assert "Tables with rows that rest on it" in _listed(named, "report")


def test_sources_that_derive_from_one_another_end_somewhere(write_pack: WritePack) -> None:
    names = NAMES.replace('id = "act"', 'id = "act"\nderives_from = ["report"]')
    names = names.replace('id = "report"', 'id = "report"\nderives_from = ["act"]')
    library = open_library(str(write_pack(names=names)))
    assert _listed(library, "report")[-4:-3] == ["Entries that rest on it alone · 3"]


def test_a_long_list_says_how_many_more_there_are(
    compile_pack: CompilePack, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = "".join(
        entry(f"e{n:02}", date=f"2024-01-{n:02}", topics='["ships"]') for n in range(1, 13)
    )
    monkeypatch.setattr(entry_lists, "MOST", 3)
    listed = _listed(compile_pack(first), "ships")
    assert [line.split(" · ")[0] for line in listed] == [
        "Entries about it",
        "Title of e12",
        "Title of e11",
        "Title of e10",
        "and 9 more: search topic:ships",
    ]


# Found by the search


@pytest.mark.parametrize(
    ("query", "addresses"),
    [
        ("type:place", ["harbour", "bay", "island"]),
        ("type:place harbour", ["harbour"]),
        ("type:term,topic ebb", ["ebb"]),
        ("引き潮", ["ebb"]),
        ("water runs", ["ebb"]),
        ("gazette", ["copy"]),
        ("Government copy", []),
        ("small pack", ["small"]),
        ("-type:place bay", []),
        ("type:place kind:event", []),
        ("type:place -bay", ["harbour", "island"]),
        ('"copy of the act"', ["copy"]),
        ("type:entry ministry", []),
        ("minis*", ["ministry", "topic:ministry"]),
    ],
)
def test_a_page_is_found_by_all_of_its_names(
    named: Library, query: str, addresses: list[str]
) -> None:
    assert pages(named, query) == addresses


def test_pages_stand_behind_entries(named: Library) -> None:
    from briefing.library import Query

    hits = named.search(Query("Title ministry"))["hits"]
    assert [hit["row"]["type"] for hit in hits] == ["entry"] * 4
    hits = named.search(Query("ministry"))["hits"]
    assert [hit["row"]["type"] for hit in hits] == ["entry"] * 4 + ["actor", "topic"]
    assert hits[-1]["score"] < hits[3]["score"]


def test_a_page_is_seen_behind_more_entries_than_are_shown(compile_pack: CompilePack) -> None:
    library = compile_pack("".join(entry(f"e{n}") for n in range(30)))
    assert pages(library, "ministry", limit=10) == ["ministry"]
    assert len(found(library, "ministry")) == 19


def test_a_word_that_only_a_page_has_is_not_corrected(compile_pack: CompilePack) -> None:
    from briefing.library import Query

    more = table("term", "titel", {"name": '"Titel"'})
    result = compile_pack(more=more).search(Query("titel"))
    assert result["corrected"] is None
    assert [hit["row"]["id"] for hit in result["hits"]] == ["titel"]


def test_a_type_that_is_none_is_pointed_at(named: Library) -> None:
    from briefing.library import Query

    (mistake,) = named.search(Query("type:plaice"))["mistakes"]
    assert "did you mean type:place?" in mistake["message"]


# Following the pack


def test_a_page_follows_its_names_and_its_entries(write_pack: WritePack) -> None:
    folder = write_pack(entry("one", topics='["ships"]'))
    library = open_library(str(folder))
    (folder / "second.toml").write_text(entry("three", topics='["ships"]'), encoding="utf-8")
    library.refresh()
    assert _listed(library, "ships")[0] == "Entries about it · 2"
    names = NAMES.replace('name = "Ships"', 'name = "Vessels"\naliases = ["Boats"]')
    (folder / "names.toml").write_text(names, encoding="utf-8")
    library.refresh()
    assert "Boats" in shown(library.sheet("ships"))
    assert pages(library, "boats") == ["ships"]
    assert pages(library, "type:topic") == ["ships"]


def test_a_link_to_a_name_that_goes_is_said(write_pack: WritePack) -> None:
    from briefing.pack.problems import PackError

    folder = write_pack(entry("one", body='"On [an island](#island)."'))
    library = open_library(str(folder))
    (folder / "names.toml").write_text(NAMES.replace('"island"', '"isle"'), encoding="utf-8")
    with pytest.raises(PackError, match="there is no entry `island`"):
        library.refresh()


def test_a_date_or_an_amount_finds_no_page(bundled: Library) -> None:
    for typed in ("28 July 1999", "5 May 1950", "¥43tn", "2%"):
        assert pages(bundled, typed, limit=1000) == []
