"""Sources of a register: those of the pack, and addresses that no table lists."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from briefing.check.checker import check
from briefing.library import Library, open_library
from briefing.pack import codes
from briefing.pack.model import addresses
from briefing.publish.json_document import document
from briefing.publish.pack_files import pack_files
from briefing.publish.plain_text import text
from briefing.publish.selection import Selection
from tests.conftest import MANIFEST, NAMES, CompilePack, WritePack, entry
from tests.library.asking import found, shown
from tests.library.edited import Pack, answers, cold
from tests.pack.reading import told_once
from tests.small_pack import save, series, table

REGISTER = MANIFEST.replace("format = 1", 'format = 1\nsources = ["act"]')
HERE = "https://example.org/a?x=1&y=2"
SILENT = {"said_by": "", "standing": "", "credibility": ""}
NONE: dict[str, Any] = {**SILENT, "sources": ""}


def bare(id: str, *urls: str, **fields: str) -> str:
    return entry(id, **{**SILENT, "sources": json.dumps(urls or [HERE]), **fields})


def _named(texts: dict[str, str]) -> dict[str, str]:
    """Return the TOML files of a pack that is written back, by their names without the ending."""
    return {
        path.removesuffix(".toml"): text for path, text in texts.items() if path.endswith(".toml")
    }


@pytest.fixture(scope="module")
def register(compile_pack: CompilePack) -> Library:
    """Return a register: the pack's source, an entry's own, and an address in two files."""
    first = entry("one", body='"So it is [@act, p. 3]."', **NONE)
    first += bare("two", HERE, "https://www.example.net/b#c")
    return compile_pack(first, bare("three"), briefing=REGISTER)


def test_an_entry_without_sources_rests_on_those_of_the_pack(register: Library) -> None:
    whole = register.entry("one")
    assert whole is not None
    assert (whole["sources"], whole["standing"]) == (["act"], "confirmed")
    assert whole["citations"] == [{"source": "act", "at": "p. 3"}]
    first = shown(register.sheet("one"), "sources").split("\n")[1]
    assert first.startswith("B Government, p. 3 · Act")


def test_the_page_of_the_pack_says_on_what_entries_rest(register: Library) -> None:
    page = shown(register.sheet("pack:small"))
    assert "Government: Act of 1954: where an entry names no source" in page


def test_an_address_is_a_source(register: Library) -> None:
    lines = shown(register.sheet("two"), "sources").split("\n")
    assert lines[1:] == [
        f"example.org · {HERE}",
        "example.net · https://www.example.net/b#c",
    ]
    assert found(register, f"source:{HERE}") == ["two", "three"]


def test_an_address_has_one_page_whoever_cites_it(register: Library) -> None:
    page = register.sheet(HERE)
    said = shown(page)
    assert "Title of three" in said
    assert "Title of two" in said
    listed = [each["id"] for each in register.tables()["sources"]]
    assert listed.count(HERE) == 1
    assert shown(register.sheet(addresses.of("source", HERE))) == said


def test_in_print_an_address_stands_once(register: Library) -> None:
    sheet = register.sheet("three")
    assert sheet is not None
    printed = "\n".join(text(sheet))
    assert printed.count(HERE) == 1


def test_addresses_of_one_host_are_one_origin(compile_pack: CompilePack) -> None:
    one, two = "https://example.org/1", "https://www.example.org/2"
    library = compile_pack(bare("one", one, two) + bare("two", one, "https://example.com/"))
    assert "Reported by pages at example.org;" in shown(library.sheet("one"))
    assert "Reported by two outlets;" in shown(library.sheet("two"))


def test_a_quotation_a_row_and_a_source_name_addresses(compile_pack: CompilePack) -> None:
    quote = '[entry.quote]\ntext = "Yes."\nspeaker = "A man"\nsource = "https://example.com/q"'
    names = (
        NAMES + '[[source]]\nid = "copy"\ntitle = "C"\nderives_from = ["https://example.com/o"]\n'
    )
    rows = (
        '[[series]]\nid = "s"\ntitle = "S"\nx = "fiscal-year"\ncolumns = { n = { title = "N" } }\n'
        'points = [{ x = 2020, n = 1, sources = ["https://example.com/r"] }]\n'
    )
    first = entry("one", sources='["copy"]', quote=quote, series='["s"]', standing="")
    library = compile_pack(first, names=names, series=rows)
    for each, words in (("q", "Title of one"), ("r", "S"), ("o", "publisher not given: C")):
        assert f"\n{words}" in shown(library.sheet(f"https://example.com/{each}"))


def test_a_part_has_what_it_rests_on_and_no_more(register: Library, tmp_path: Path) -> None:
    def part(*ids: str) -> tuple[dict[str, object], list[str]]:
        folder = tmp_path / "-".join(ids)
        texts = pack_files(register.folder, ids).texts
        save(folder, _named(texts))
        told = document(open_library(str(folder)), Selection())
        assert [each.code for each in check(str(folder)).errors] == []
        return told["pack"], [each["id"] for each in told["sources"]]

    of_pack, sources = part("one")
    assert (of_pack["sources"], sources) == (["act"], ["act"])
    of_pack, sources = part("three")
    assert ("sources" in of_pack, sources) == (False, [HERE])


def test_a_pack_written_back_names_no_source_that_was_not_written(
    register: Library, tmp_path: Path
) -> None:
    texts = pack_files(register.folder, None).texts
    assert "sources" not in texts["first.toml"].split("[[entry]]")[1]
    assert all(HERE not in each for path, each in texts.items() if path == "names.toml")
    save(tmp_path / "back", _named(texts))
    back = open_library(str(tmp_path / "back"))
    assert document(back, Selection()) == document(register, Selection())


def test_an_update_knows_what_a_new_start_knows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = Pack(tmp_path / "pack")
    pack.manifest = pack.manifest.replace("format = 1", 'format = 1\nsources = ["act"]')
    address = json.dumps([HERE])
    pack.add("first", "one", **NONE)
    pack.add("more", "two", sources=address)
    pack.add("second", "three")
    library = open_library(pack.write())
    steps = (("three", address), ("two", ""), ("three", '["report"]'), ("one", address))
    for number, (id, given) in enumerate(steps):
        pack.entry(id)["sources"] = given
        folder = pack.write()
        library.refresh()
        fresh = cold(folder, monkeypatch, tmp_path / str(number))
        assert isinstance(fresh, Library)
        assert answers(library) == answers(fresh)


@pytest.mark.parametrize(
    ("manifest", "fields", "said"),
    [
        (
            MANIFEST,
            {"sources": ""},
            "first.toml: sources (one): is missing: name what it rests on, "
            "or what all entries do in [pack]",
        ),
        (
            REGISTER.replace('"act"', '"acts"'),
            {"sources": ""},
            "briefing.toml: sources: there is no source `acts`; did you mean `act`?",
        ),
        (
            MANIFEST,
            {"sources": '["ftp://example.org"]'},
            "first.toml: entry[1].sources[1] (one): must be an http or https address: "
            "https:// or http://, and no spaces",
        ),
        (
            MANIFEST,
            {"sources": '["www.example.org"]'},
            "first.toml: entry[1].sources[1] (one): must be lower-case words joined by hyphens, "
            "or an http or https address",
        ),
    ],
)
def test_a_mistake_is_told_once(
    write_pack: WritePack, manifest: str, fields: dict[str, str], said: str
) -> None:
    assert told_once(write_pack(entry("one", **fields), briefing=manifest)) == said


def test_what_rests_on_an_unknown_source_of_the_pack_is_left_out(write_pack: WritePack) -> None:
    manifest = REGISTER.replace('"act"', '"acts"')
    pack = write_pack(entry("one", **NONE) + entry("two"), briefing=manifest)
    library = open_library(str(pack), in_part=True)
    assert list(library.ids()) == ["two", "three"]


def test_an_address_that_a_table_has_is_told(write_pack: WritePack) -> None:
    pack = write_pack(entry("one", sources='["act", "https://www.example.org/report/"]'))
    (told,) = [each for each in check(str(pack)).problems if each.code == codes.BARE_ADDRESS]
    assert (told.file, told.line, told.column) == ("first.toml", 8, 19)
    assert "is the address of the source `report`: cite that one" in told.told()


def test_a_source_that_the_pack_names_twice_is_told(write_pack: WritePack) -> None:
    manifest = REGISTER.replace('"act"', '"act", "act"')
    problems = check(str(write_pack(entry("one", **NONE), briefing=manifest))).problems
    assert [(each.file, each.line) for each in problems if each.code == codes.ID_TWICE] == [
        ("briefing.toml", 3)
    ]


def test_a_link_to_read_on_counts_for_nothing(compile_pack: CompilePack) -> None:
    links = '["https://example.com/", { url = "https://example.org/fix", title = "Fix" }]'
    library = compile_pack(entry("one", standing="", sources='["report"]', links=links))
    sheet = library.sheet("one")
    assert "Reported by News Agency;" in shown(sheet)
    assert shown(sheet, "facts").split("\n") == [
        "https://example.com/",
        "Fix: https://example.org/fix",
    ]
    assert sheet is not None
    assert "Fix: https://example.org/fix" in list(map(str.strip, text(sheet)))
    assert library.sheet("https://example.com/") is None


def test_where_nothing_is_graded_no_source_says_so(compile_pack: CompilePack) -> None:
    plain = '[[source]]\nid = "plain"\ntitle = "P"\n'
    nothing = compile_pack(bare("one") + bare("two", credibility="2"), plain=plain)
    assert "graded" not in shown(nothing.sheet("one"), "sources")
    assert "graded" in shown(nothing.sheet("one"), "status")
    assert "not graded" in shown(nothing.sheet("two"), "sources")


@pytest.mark.parametrize("cited", ["sources", "pack", "derives_from", "quote", "points"])
@pytest.mark.parametrize("key", ["url", "archived"])
def test_what_a_table_says_of_an_address_is_not_lost(
    write_pack: WritePack, cited: str, key: str
) -> None:
    address = "https://gone.example/a"
    named = json.dumps([address])
    gone = table(
        "source", "gone", {"title": '"G"', key: f'"{address}"', "retracted": '{ note = "N." }'}
    )
    fields: dict[str, Any] = {"sources": named} if cited == "sources" else {}
    manifest, more = MANIFEST, ""
    if cited == "pack":
        manifest, fields = MANIFEST.replace("format = 1", f"format = 1\nsources = {named}"), NONE
    if cited == "derives_from":
        more = f'[[source]]\nid = "copy"\ntitle = "C"\nderives_from = {named}\n'
    if cited == "quote":
        fields = {"quote": f'[entry.quote]\ntext = "Y."\nspeaker = "He"\nsource = "{address}"'}
    if cited == "points":
        more = series(points=f"[{{ x = 2020, total = 5, sources = {named} }}]")
    before, behind = ("a", "z") if key == "url" else ("z", "a")
    files = {before: gone, behind: more or "# nothing"}
    pack = write_pack(entry("one", **fields), briefing=manifest, **files)
    assert "cite that one" in told_once(pack)


@pytest.mark.parametrize("bad", ["https:///path", "https://.", "https://"])
def test_an_address_has_a_host(write_pack: WritePack, bad: str) -> None:
    line = told_once(write_pack(entry("one", sources=json.dumps([bad]))))
    assert "must be an http or https address" in line
