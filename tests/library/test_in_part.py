"""A library of what is right of a broken pack: never taken for the whole of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.library.library import Library, open_library
from briefing.pack.problems import PackError
from briefing.publish.plain_text import text
from tests.conftest import WritePack, entry

BROKEN = entry("one", see='["two"]') + entry("two", credibility="9")
WHOLE = entry("one", see='["two"]') + entry("two")


def shown(library: Library) -> list[str]:
    """Return every entry as text."""
    return ["\n".join(text(sheet)) for sheet in library.sheets()]


def test_what_is_right_is_read_where_that_is_asked_for(write_pack: WritePack) -> None:
    folder = str(write_pack(BROKEN))
    library = open_library(folder, in_part=True)
    assert library.in_part
    assert library.ids() == ["one", "three"]
    assert library.about["tabs"][0]["count"] == 1
    assert not any("Title of two" in each for each in shown(library))
    with pytest.raises(PackError):
        open_library(folder)


def test_it_is_not_kept_for_another_start(write_pack: WritePack) -> None:
    folder = write_pack(BROKEN)
    open_library(str(folder), in_part=True)
    names = folder / "names.toml"
    names.write_text(names.read_text() + "\n# touched\n")
    with pytest.raises(PackError):
        open_library(str(folder))
    (folder / "first.toml").write_text(WHOLE)
    library = open_library(str(folder), in_part=True)
    assert not library.in_part
    assert library.ids() == ["one", "two", "three"]
    assert shown(library) == shown(open_library(str(folder)))


def test_a_whole_library_of_before_stays_in_the_cache(write_pack: WritePack) -> None:
    folder = write_pack(WHOLE)
    before = shown(open_library(str(folder)))
    (folder / "first.toml").write_text(BROKEN)
    assert open_library(str(folder), in_part=True).ids() == ["one", "three"]
    (folder / "first.toml").write_text(WHOLE)
    assert shown(open_library(str(folder))) == before


def test_what_a_mended_file_brings_back_is_read_though_others_are_as_they_were(
    write_pack: WritePack,
) -> None:
    folder = write_pack(entry("one", said_by='["envoy"]', see='["three"]') + entry("two"))
    library = open_library(str(folder), in_part=True)
    assert library.ids() == ["two", "three"]
    names = folder / "names.toml"
    names.write_text(names.read_text() + '\n[[actor]]\nid = "envoy"\nname = "The Envoy"\n')
    change = library.refresh()
    assert change is not None
    assert change["added"] == ["one"]
    assert not library.in_part
    assert shown(library) == shown(open_library(str(folder)))


def test_it_follows_a_pack_that_is_mended_step_by_step(write_pack: WritePack) -> None:
    folder = write_pack(BROKEN + entry("more", title='""'))
    library = open_library(str(folder), in_part=True)
    assert library.ids() == ["one", "three"]
    (folder / "first.toml").write_text(BROKEN + entry("more"))
    change = library.refresh()
    assert change is not None
    assert (change["added"], library.in_part) == (["more"], True)
    assert library.refresh() is None
    (folder / "second.toml").write_text("[[entry")
    change = library.refresh()
    assert change is not None
    assert (change["removed"], library.ids()) == (["three"], ["one", "more"])


def test_where_nothing_is_right_any_more_it_stays_as_it_was(write_pack: WritePack) -> None:
    folder = write_pack(BROKEN)
    library = open_library(str(folder), in_part=True)
    (folder / "briefing.toml").write_text("[pack")
    with pytest.raises(PackError):
        library.refresh()
    assert library.ids() == ["one", "three"]


def test_a_whole_library_does_not_go_on_in_part(write_pack: WritePack) -> None:
    folder = write_pack(WHOLE)
    library = open_library(str(folder), in_part=True)
    (folder / "first.toml").write_text(BROKEN)
    with pytest.raises(PackError):
        library.refresh()
    assert library.ids() == ["one", "two", "three"]


def test_links_to_what_is_left_out_lead_nowhere(write_pack: WritePack, tmp_path: Path) -> None:
    table = '"""| [two](#two) | b |\n|---|---|\n| [two](#two) | [three](#three) |"""'
    folder = write_pack(entry("one", body=table) + entry("two", credibility="9"))
    sheet = open_library(str(folder), in_part=True).sheet("one")
    assert sheet is not None
    assert "#two" not in str(sheet["blocks"])
    assert "#three" in str(sheet["blocks"])
