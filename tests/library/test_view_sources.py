"""The view of sources: what the library says rests on each, and what falls with one."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
import tomli

from briefing.library import Library, Query, open_library
from briefing.library.views import source_fall, sources
from briefing.library.views.source_fall import SourceFall
from briefing.library.views.sources import SourceRow, SourceTable
from briefing.pack.model.falls import UNKNOWN
from briefing.pack.model.grades import of_pack
from briefing.pack.model.origins import of_source
from briefing.pack.validation.references import cited
from tests.conftest import DATA, NAMES, WritePack, entry
from tests.library.edited import Pack
from tests.pack.test_falls import fallen, recomputed
from tests.small_pack import series, table

MORE = (
    NAMES
    + table("source", "copy", {"title": '"Copy"', "derives_from": '["act"]', "reliability": '"D"'})
    + table("source", "nobody", {"title": '"Leaflet"'})
)
URL = "https://example.net/page"
FIRST = (
    entry("one")
    + entry("two", sources='["copy"]', kind='"event"', date="2023-01-01", standing='"reported"')
    + entry("both", sources='["act", "report"]')
)
SECOND = entry("bare", sources=f'["{URL}", "nobody"]', standing='"reported"', series='["counts"]')
SERIES = series(points='[{ x = 2020, total = 5, sources = ["report"] }]')


@pytest.fixture
def library(write_pack: WritePack) -> Library:
    """Return a pack with a source that derives from another, a bare one, and one of nobody."""
    return open_library(str(write_pack(FIRST, SECOND, names=MORE, extra=SERIES)))


def listed(library: Library, pane: str | None = None, query: str = "") -> SourceTable:
    return library.view(partial(sources.table, pane=pane, query=Query(query)))


def counted(found: SourceTable) -> dict[str, tuple[int, int]]:
    return {row.id: (row.entries, row.alone) for row in found.rows}


def fall(library: Library, id: str, **of: Any) -> SourceFall:
    found = library.view(partial(source_fall.fall, id=id, **of))
    assert found is not None
    return found


def ids(found: SourceFall, name: str) -> list[str]:
    return [each.id for each in found.entries if getattr(each.effect, name)]


def test_sources_are_counted_with_all_that_rests_on_them(library: Library) -> None:
    assert counted(listed(library)) == {
        "act": (3, 2),
        "copy": (1, 1),
        "report": (2, 0),
        URL: (1, 0),
        "nobody": (1, 0),
    }


def test_a_pane_and_a_query_leave_the_sources_of_their_entries(library: Library) -> None:
    assert counted(listed(library, "second")) == {"report": (1, 0), URL: (1, 0), "nobody": (1, 0)}
    found = listed(library, "first", "kind:event")
    assert counted(found) == {"act": (1, 1), "copy": (1, 1)}
    assert (found.entries, found.others) == (1, 3)
    nothing = listed(library, "first", "kind:event standing:confirmed")
    assert (nothing.rows, nothing.entries, nothing.others) == ([], 0, 5)


def test_a_source_is_listed_with_what_is_known_of_it(library: Library) -> None:
    rows: dict[str, SourceRow] = {row.id: row for row in listed(library).rows}
    assert rows["copy"][1:7] == ("", "Copy", "D", "", "", ("act",))
    assert rows[URL][1:5] == ("example.net", URL, "", "")


def test_the_entries_of_a_source_are_named_in_the_order_of_the_pack(library: Library) -> None:
    of = library.view(sources.entries_of_all)
    assert of("act") == (["one", "two", "both"], ["one", "two"])
    assert of("report") == (["both", "bare"], [])
    within = library.view(partial(sources.entries_of_all, pane="second"))
    assert within("report") == (["bare"], [])


def test_the_fall_of_a_source_takes_what_derives_from_it_along(library: Library) -> None:
    found = fall(library, "act")
    assert (found.falling, found.standing) == (["copy"], [])
    assert ids(found, "left_with_nothing") == ["one", "two"]
    assert ids(found, "loses_primary") == ["one", "both"]
    assert ids(found, "unconfirmed") == ["one", "both"]
    assert ids(found, "regraded") == ["both"]


def test_the_fall_is_of_the_entries_that_are_asked_for(library: Library) -> None:
    found = fall(library, "act", pane="first", query=Query("kind:event"))
    assert ([each.id for each in found.entries], found.elsewhere) == (["two"], 2)
    assert fall(library, "report", pane="second").shown == 1  # only a table has it
    assert library.view(partial(source_fall.fall, id="nowhere")) is None


def test_what_nobody_knows_is_said_to_be_unknown(library: Library) -> None:
    (bare,) = fall(library, URL).entries
    assert (bare.id, bare.effect.left) == ("bare", UNKNOWN)


def test_an_entry_without_a_standing_is_worked_out_anew(write_pack: WritePack) -> None:
    cites = '["act", "report", "nobody"]'
    first, second = entry("plain", standing="", sources=cites), entry("told", sources=cites)
    library = open_library(str(write_pack(first, second, names=MORE)))
    assert ids(fall(library, "act"), "unconfirmed") == ["plain"]
    assert ids(fall(library, "act"), "loses_primary") == ["plain", "told"]


def test_what_is_counted_follows_the_pack(pack: Pack) -> None:
    library = open_library(pack.write())
    assert counted(listed(library))["report"] == (1, 1)
    pack.entry("one")["sources"] = '["report", "act"]'
    pack.write()
    library.refresh()
    assert counted(listed(library)) == {"act": (4, 3), "report": (2, 1)}


def test_every_bundled_source_has_what_rests_on_it(bundled: Library) -> None:
    tables = bundled.tables()
    known = {each["id"]: of_source(each) for each in tables["sources"]}
    rows = {row.id: row for row in listed(bundled).rows}
    assert [*known] == [*rows]
    cites = {each["id"]: cited(each["sources"]) for each in bundled.entries()}
    of = bundled.view(sources.entries_of_all)
    for id, row in rows.items():
        assert (row.entries, row.alone) == tuple(map(len, of(id)))
        assert {each for each, those in cites.items() if id in those} <= set(of(id).all)
        assert set(of(id).alone) <= set(of(id).all)


def test_every_bundled_source_falls_as_it_does_by_hand(
    bundled: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = bundled.tables()
    known = {each["id"]: of_source(each) for each in tables["sources"]}
    defaults = of_pack(tables["pack"])
    assert not any(defaults)
    letters = {each["id"]: defaults.letter(each) for each in tables["sources"]}
    monkeypatch.setattr("tests.pack.test_falls.LETTERS", letters)
    files = [tomli.loads(path.read_text(encoding="utf-8")) for path in DATA.rglob("*.toml")]
    written = {each["id"]: each for file in files for each in file.get("entry", [])}
    entries = {id: written[id] for id in bundled.ids()}
    touched = 0
    for id in known:
        gone = fallen(id, known)
        found = fall(bundled, id)
        assert {*found.falling, id} == gone
        citing = [e for e, whole in entries.items() if gone & set(cited(whole["sources"]))]
        assert [each.id for each in found.entries] == citing
        for each in found.entries:
            whole = {**entries[each.id], "sources": cited(entries[each.id]["sources"])}
            expected = recomputed(whole, id, known)
            assert {name: getattr(each.effect, name) for name in expected} == expected
            touched += 1
    assert touched > len(known)
