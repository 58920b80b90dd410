"""What is right of a pack that has mistakes, and what is left out with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.pack.problems import PackError
from briefing.pack.reading import files
from briefing.pack.reading.remainder import Remainder, RemainderReader, remainder
from tests.conftest import MANIFEST, NAMES, WritePack, entry
from tests.small_pack import table


def left(folder: Path) -> Remainder:
    """Return what is right of the pack in a folder."""
    return remainder(str(folder), [path for path, *_ in files.state(str(folder))])


def entries(folder: Path) -> dict[str, dict[str, object]]:
    """Return the entries that are left, by id; what is left has no mistake."""
    reading = RemainderReader(left(folder))
    found: dict[str, dict[str, object]] = {}
    for number in reading.layout.order_of_reading():
        part = reading.read(number)
        assert part is not None
        found |= {placed.entry["id"]: dict(placed.entry) for placed in reading.check(part)}
    reading.finish()
    return found


BROKEN = {
    "a wrong value": entry("two", credibility="9"),
    "a key that is missing": entry("two").replace('title = "Title of two"\n', ""),
    "a misspelt key": entry("two") + 'caveta = "Only drafts were read."\n',
    "a misspelt label": entry("two", handling='"TLP:REDD"'),
    "no TOML": entry("two", title='"Half'),
    "a source that is nowhere": entry("two", sources='["act", "nothing"]'),
    "a speaker that is nowhere": entry("two", said_by='["nobody"]'),
    "an id that is there already": entry("one"),
    "a date that is missing": entry("two", kind='"event"'),
}


@pytest.mark.parametrize("mistake", BROKEN)
def test_a_mistake_takes_its_own_entry_and_no_other(write_pack: WritePack, mistake: str) -> None:
    whole = entries(write_pack(entry("one") + entry("more")))
    found = entries(write_pack(entry("one") + BROKEN[mistake] + entry("more")))
    assert list(found) == list(whole)
    assert found == whole


def test_who_refers_to_what_is_left_out_is_shown_without_it(write_pack: WritePack) -> None:
    told = '"See [the other](#two) and [a third](#three)."'
    first = entry("one", see='["two", "three"]', contradicts='["two"]', body=told)
    folder = write_pack(first + entry("two", credibility="9"))
    found = entries(folder)
    assert list(found) == ["one", "three"]
    assert found["one"]["see"] == ["three"]
    assert "contradicts" not in found["one"]
    reading = RemainderReader(left(folder))
    part = reading.read(0)
    assert part is not None
    (one,) = reading.check(part)
    links = [span.get("link") for block in one.body for span in block.get("spans", [])]
    assert [link for link in links if link] == ["#three"]


def test_a_link_to_a_heading_stays_though_another_entry_has_none_of_that_name(
    write_pack: WritePack,
) -> None:
    led = entry("one", body="'''[w](#the-tide)\n\n# The Tide'''")
    folder = write_pack(led + entry("two", body='"[w](#the-tide)"'))
    reading = RemainderReader(left(folder))
    part = reading.read(0)
    assert part is not None
    bodies = [placed.body[0]["spans"][0] for placed in reading.check(part)]
    assert [span.get("link") for span in bodies] == ["#the-tide", None]


def test_what_rests_on_what_is_left_out_goes_with_it(write_pack: WritePack) -> None:
    names = NAMES.replace('url = "https', 'url = "gopher')
    assert names != NAMES
    rests = entry("two", sources='["report"]')
    after = entry("more", standing='"superseded"', superseded_by='"two"', see='["one"]')
    assert list(entries(write_pack(entry("one") + rests + after, names=names))) == ["one", "three"]


def test_a_source_without_any_name_goes_and_one_with_an_address_stays(
    write_pack: WritePack,
) -> None:
    more = table("source", "none", {"kind": '"primary"'})
    more += table("source", "bare", {"url": '"https://example.org/1"'})
    first = entry("one", sources='["none"]') + entry("two", sources='["bare"]')
    assert list(entries(write_pack(first, more=more))) == ["two", "three"]


def test_a_file_that_cannot_be_read_is_left_out(write_pack: WritePack) -> None:
    folder = write_pack()
    (folder / "first.toml").write_bytes(b"\xff\xfe\x00")
    assert list(entries(folder)) == ["three"]


def test_a_file_that_is_not_there_or_in_no_pane_is_left_out(write_pack: WritePack) -> None:
    folder = write_pack()
    (folder / "first.toml").rename(folder / "frist.toml")
    assert list(entries(folder)) == ["three"]


@pytest.mark.parametrize(
    "manifest",
    [
        MANIFEST.replace('"TLP:GREEN"', '"TLP:GREN"'),
        MANIFEST.replace("handling =", "handlin ="),
        MANIFEST.replace("handling =", "label ="),
        MANIFEST.replace("[pack]", "[pack"),
        MANIFEST.replace("title =", "titel ="),
    ],
)
def test_the_manifest_must_be_right(write_pack: WritePack, manifest: str) -> None:
    assert manifest != MANIFEST
    with pytest.raises(PackError):
        left(write_pack(briefing=manifest))


@pytest.mark.parametrize(
    "manifest",
    [
        MANIFEST.replace("short =", "shrt ="),
        MANIFEST.replace("as_of = 2024-01-15", 'as_of = "2024"'),
        MANIFEST.replace('edition = "1"', 'edition = ""\nallow = { single-origin = "" }'),
    ],
)
def test_of_the_manifest_a_key_that_is_not_needed_is_left_out(
    write_pack: WritePack, manifest: str
) -> None:
    assert manifest != MANIFEST
    assert list(entries(write_pack(briefing=manifest))) == ["one", "two", "three"]


def test_where_no_entry_is_right_all_mistakes_are_told(write_pack: WritePack) -> None:
    wrong = [entry(id, credibility="9") for id in ("one", "two", "three")]
    with pytest.raises(PackError) as refused:
        left(write_pack(wrong[0] + wrong[1], wrong[2]))
    assert refused.value.problems


def test_as_many_mistakes_as_there_may_be_are_left_out(write_pack: WritePack) -> None:
    wrong = "".join(entry(f"e{n}", see=f'["e{n + 1}"]', credibility="9") for n in range(1_500))
    assert list(entries(write_pack(entry("one", see='["e7"]') + wrong))) == ["one", "three"]


def test_what_was_read_is_as_it_was_written(write_pack: WritePack) -> None:
    folder = write_pack(entry("one", credibility="9") + entry("two"))
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    entries(folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_what_is_right_is_read_once_however_often_mistakes_follow_from_others(
    write_pack: WritePack, monkeypatch: pytest.MonkeyPatch
) -> None:
    chain = entry("e0", sources='["nowhere"]') + "".join(
        entry(f"e{n}", standing='"superseded"', superseded_by=f'"e{n - 1}"') for n in range(1, 5)
    )
    manifest = MANIFEST.replace('["first.toml"]', '["first.toml", "more.toml"]')
    folder = write_pack(chain, more=entry("good"), briefing=manifest)
    read: list[str] = []
    whole = files.read

    def counted(inside: str, path: str) -> str:
        read.append(path)
        return whole(inside, path)

    monkeypatch.setattr(files, "read", counted)
    assert left(folder).tables["first.toml"]["entry"] == []
    assert read.count("more.toml") == 1
