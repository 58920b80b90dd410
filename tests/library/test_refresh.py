"""A running library follows its pack: each kind of edit, what it shows, and what is said of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing.library import Library, Query, open_library
from briefing.library.records import LibraryChange
from briefing.pack.problems import PackError
from tests.library.asking import found, shown
from tests.library.edited import Pack, answers, cold


def _ids(change: LibraryChange | None) -> tuple[list[str], list[str], list[str]]:
    assert change is not None
    return change["added"], change["changed"], change["removed"]


def test_a_pack_that_has_not_changed_is_not_followed(library: Library) -> None:
    assert library.refresh() is None


def test_an_edited_entry_is_shown_and_found_as_it_is_now(pack: Pack, library: Library) -> None:
    pack.entry("two")["body"] = '"A harbour."'
    pack.write()
    assert _ids(library.refresh()) == ([], ["two"], [])
    assert "A harbour." in shown(library.sheet("two"))
    assert found(library, "harbour") == ["two"]
    assert sorted(found(library, "body")) == ["five", "four", "one", "three"]
    assert library.refresh() is None


def test_an_entry_that_comes_in_between_moves_those_behind_it(pack: Pack, library: Library) -> None:
    pack.add("first", "new", 1)
    pack.write()
    assert _ids(library.refresh()) == (["new"], [], [])
    rows = library.window("first", 0, 10)
    assert [row["id"] for row in rows] == ["one", "new", "two", "three", "four"]
    assert [row["position"] for row in rows] == list(range(5))
    row = library.row("four")
    assert row is not None
    assert row["position"] == 4
    assert library.about["tabs"][0]["count"] == 5


def test_an_entry_that_goes_is_gone(pack: Pack, library: Library) -> None:
    pack.entries["first"].remove(pack.entry("two"))
    pack.write()
    assert _ids(library.refresh()) == ([], [], ["two"])
    assert library.sheet("two") is None
    assert found(library, "two") == []
    assert [row["position"] for row in library.window("first", 0, 10)] == [0, 1, 2]


def test_an_entry_that_moves_to_another_file_is_there_once(pack: Pack, library: Library) -> None:
    pack.entries["second"].append(pack.entries["first"].pop(0))
    pack.write()
    assert _ids(library.refresh()) == ([], ["one"], [])
    assert [row["id"] for row in library.window("second", 0, 10)] == ["five", "one"]
    assert library.ids() == ["two", "three", "four", "five", "one"]


def test_the_title_of_a_source_changes_where_it_is_shown(pack: Pack, library: Library) -> None:
    pack.names = pack.names.replace("Report of a visit", "Report of a voyage")
    pack.write()
    assert _ids(library.refresh()) == ([], ["four"], [])
    assert "Report of a voyage" in shown(library.sheet("four"))
    assert "four" in found(library, "voyage")
    assert library.tables()["sources"][1]["title"] == "Report of a voyage"
    assert "Report of a voyage" in shown(library.sheet("counts"))


def test_a_name_that_comes_or_goes_finds_what_it_is_a_name_of(pack: Pack, library: Library) -> None:
    pack.names = pack.names.replace('"尖閣諸島"', '"Rock"')
    pack.write()
    library.refresh()
    assert found(library, "rock") == ["five"]
    assert found(library, "尖閣") == []
    assert ["Island", "Rock"] in library.glossary()["place"].values()


def test_a_series_that_changes_is_shown_as_it_is_now(pack: Pack, library: Library) -> None:
    pack.series = pack.series.replace("2.50", "7.50")
    pack.write()
    assert _ids(library.refresh()) == ([], ["four"], [])
    assert found(library, "7.5") == ["four", "counts"]
    pack.entry("one")["series"] = '["counts"]'
    pack.write()
    library.refresh()
    assert "Title of one" in shown(library.sheet("counts"))


@pytest.mark.parametrize(("id", "other"), [("one", "five"), ("five", "one")])
def test_a_contradiction_comes_and_goes_on_both_sides(
    pack: Pack, library: Library, id: str, other: str
) -> None:
    pack.entry(id)["contradicts"] = f'["{other}"]'
    pack.entry(id)["bottom_line"] = '"It is otherwise."'
    pack.write()
    assert _ids(library.refresh()) == ([], [id], [])
    assert "Title of one" in shown(library.sheet("five"), "contradicts")
    assert "Title of five" in shown(library.sheet("one"), "contradicts")
    assert "It is otherwise." in shown(library.sheet(other), "contradicts")
    del pack.entry(id)["contradicts"]
    pack.write()
    library.refresh()
    assert shown(library.sheet(other), "contradicts") == ""


def test_a_title_changes_where_other_entries_name_it(pack: Pack, library: Library) -> None:
    pack.entry("one")["title"] = '"Renamed"'
    pack.write()
    assert _ids(library.refresh()) == ([], ["one"], [])
    assert "Renamed" in shown(library.sheet("five"), "see")


def test_what_the_manifest_says_is_followed(pack: Pack, library: Library) -> None:
    pack.manifest = pack.manifest.replace("Small Pack", "Large Pack").replace("First pane", "Front")
    pack.write()
    assert _ids(library.refresh()) == ([], [], [])
    assert (library.about["title"], library.about["tabs"][0]["title"]) == ("Large Pack", "Front")
    assert library.tables()["pack"]["title"] == "Large Pack"
    pack.entry("one")["date"] = "2023-01-01"
    pack.manifest = pack.manifest.replace("published = 2023", "published = 2022")
    pack.write()
    assert _ids(library.refresh()) == ([], ["one"], [])
    assert library.entry("one")["later"] is True


def test_the_files_of_a_pane_change_places(pack: Pack, library: Library) -> None:
    pack.manifest = pack.manifest.replace('"first.toml", "more.toml"', '"more.toml", "first.toml"')
    pack.write()
    assert _ids(library.refresh()) == ([], [], [])
    assert library.ids() == ["three", "four", "one", "two", "five"]


def test_a_file_comes_and_goes(pack: Pack, library: Library) -> None:
    folder = Path(pack.write())
    extra = folder / "extra.toml"
    extra.write_text('[[topic]]\nid = "harbours"\nname = "Harbours"\n')
    assert _ids(library.refresh()) == ([], [], [])
    assert "harbours" in library.glossary()["topic"]
    extra.unlink()
    library.refresh()
    assert "harbours" not in library.glossary()["topic"]


def test_files_that_are_only_touched_change_nothing(pack: Pack, library: Library) -> None:
    for path in pack.folder.iterdir():
        os.utime(path, ns=(5, 5))
    assert library.refresh() is None
    assert library.refresh() is None
    assert {time for _, _, time, *_ in library.state} == {5}
    assert answers(open_library(str(pack.folder))) == answers(library)


def test_a_pack_that_breaks_is_said_and_answered_as_it_was(pack: Pack, library: Library) -> None:
    before = answers(library)
    pack.entries["first"].remove(pack.entry("one"))
    pack.write()
    for _ in range(2):
        with pytest.raises(PackError) as caught:
            library.refresh()
        said = "second.toml: see (five): there is no entry `one`"
        assert [str(problem)[: len(said)] for problem in caught.value.problems] == [said]
    assert answers(library) == before
    pack.add("more", "one")
    pack.write()
    assert _ids(library.refresh()) == ([], [], [])
    assert library.ids() == ["two", "three", "four", "one", "five"]


def test_a_source_that_another_file_cites_cannot_go(pack: Pack, library: Library) -> None:
    pack.names = pack.names.replace('id = "report"', 'id = "reports"')
    pack.write()
    with pytest.raises(PackError) as caught:
        library.refresh()
    near = "there is no source `report`; did you mean `reports`?"
    assert [str(problem) for problem in caught.value.problems] == [
        f"more.toml: sources (four): {near}",
        f"series.toml: points[1].sources (counts): {near}",
    ]


def test_a_change_that_another_process_has_compiled_is_taken_from_it(
    pack: Pack, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack.entry("two")["title"] = '"Newer"'
    open_library(pack.write())
    monkeypatch.setattr("briefing.library.compile.update.plan", None)
    monkeypatch.setattr("briefing.library.compile.builder.build", None)
    assert _ids(library.refresh()) == ([], ["two"], [])
    assert found(library, "newer") == ["two"]


def test_a_program_that_starts_later_finds_what_was_followed(pack: Pack, library: Library) -> None:
    for number in range(12):
        pack.entry("two")["body"] = f'"Word{number}."'
        pack.write()
        library.refresh()
    assert answers(open_library(pack.write())) == answers(library)
    assert found(library, "word10") == []
    assert found(library, "word11") == ["two"]


def test_where_nothing_can_be_written_the_pack_is_followed_all_the_same(
    pack: Pack, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("BRIEFING_CACHE_DIR", str(tmp_path / "file" / "below"))
    for number in range(2):
        pack.entry("two")["title"] = f'"Renamed{number}"'
        pack.write()
        assert _ids(library.refresh()) == ([], ["two"], [])
        assert found(library, f"renamed{number}") == ["two"]


def test_after_many_edits_it_ranks_as_a_new_start_does(
    pack: Pack, library: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def ranked(asked: Library) -> list[tuple[str, float]]:
        hits = asked.search(Query("harbour title"))["hits"]
        return [(hit["row"]["id"], hit["score"]) for hit in hits]

    alike = 0
    for number in range(8):
        pack.entry("two")["body"] = f'"A harbour, {number}."'
        folder = pack.write()
        library.refresh()
        fresh = cold(folder, monkeypatch, tmp_path / f"cold-{number}")
        assert isinstance(fresh, Library)
        alike += ranked(library) == ranked(fresh)
    assert alike > 1
