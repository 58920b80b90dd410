"""A pack written back: the whole reads the same, and a part is a right pack of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
import tomli
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.synthetic.pack import write as write_synthetic
from briefing.check import formats
from briefing.check.checker import check
from briefing.library import Library, open_library
from briefing.publish.json_document import document
from briefing.publish.pack_files import PackFiles, pack_files
from briefing.publish.selection import Selection
from tests.conftest import DATA, WritePack, entry
from tests.rule_pack import DIMENSIONS, FIRST, SECOND
from tests.small_pack import MANIFEST, NAMES, series, table, write

TERMS = table("term", "tide", {"name": '"High tide"'}) + table("term", "ebb", {"name": '"Ebb"'})


def _saved(made: PackFiles, folder: Path) -> str:
    for path, text in made.texts.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return str(folder)


def _problems(folder: str) -> list[str]:
    return [formats.line(each) for each in check(folder).problems]


def _part(pack: Path, folder: Path, *ids: str) -> tuple[Library, PackFiles]:
    made = pack_files(str(pack), ids)
    library = open_library(_saved(made, folder))
    return library, made


def test_the_bundled_pack_reads_the_same(bundled: Library, tmp_path: Path) -> None:
    folder = _saved(pack_files(str(DATA), None), tmp_path / "back")
    assert document(open_library(folder), Selection()) == document(bundled, Selection())
    assert _problems(folder) == []


def test_a_synthetic_pack_reads_the_same(tmp_path: Path) -> None:
    write_synthetic(tmp_path / "pack", 300)
    library = open_library(str(tmp_path / "pack"))
    folder = _saved(pack_files(library.folder, None), tmp_path / "back")
    assert document(open_library(folder), Selection()) == document(library, Selection())
    assert len(_problems(folder)) == len(_problems(library.folder))


@settings(
    deadline=None,
    max_examples=12,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_any_part_of_a_right_pack_is_right(
    bundled: Library, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    ids = data.draw(st.lists(st.sampled_from(bundled.ids()), min_size=1, max_size=8, unique=True))
    library, made = _part(DATA, tmp_path_factory.mktemp("part"), *ids)
    assert _problems(library.folder) == []
    assert sorted(library.ids()) == sorted([*ids, *made.added])
    for each in library.entries():
        whole = bundled.entry(each["id"])
        changed = {key for key in whole if each.get(key) != whole[key]}
        assert changed <= {"see", "body"}


@settings(
    max_examples=6,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_both_formats_of_a_part_have_the_same_tables(
    bundled: Library, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    ids = data.draw(st.lists(st.sampled_from(bundled.ids()), min_size=1, max_size=4, unique=True))
    library, made = _part(DATA, tmp_path_factory.mktemp("part"), *ids)
    told = document(bundled, Selection(entries=[*ids, *made.added]))
    tables = library.tables()
    for each in ("series", "sources", "actors", "topics", "places", "kinds", "dimensions"):
        assert told[each] == tables[each]
    assert all(term in told["terms"] for term in tables["terms"])  # links hold words, too


def test_a_part_has_what_it_uses_and_nothing_else(write_pack: WritePack, tmp_path: Path) -> None:
    first = entry("one", topics='["ships"]', body='"At high tide."') + entry(
        "two", places='["island"]'
    )
    counts = series(points='[{ x = 2020, total = 5, sources = ["report"] }]')
    pack = write_pack(first, entry("three", series='["counts"]'), extra=counts, terms=TERMS)
    library, _ = _part(pack, tmp_path / "part", "one")
    tables = library.tables()
    assert [each["id"] for each in tables["sources"]] == ["act"]
    assert [each["id"] for each in tables["topics"]] == ["ships"]
    assert [each["id"] for each in tables["terms"]] == ["tide"]
    assert tables["places"] == tables["series"] == []
    assert [tab["id"] for tab in library.about["tabs"]] == ["first"]
    library, _ = _part(pack, tmp_path / "other", "three")
    assert [each["id"] for each in library.tables()["sources"]] == ["act", "report"]


def test_the_sources_of_a_source_come_with_it(write_pack: WritePack, tmp_path: Path) -> None:
    names = NAMES.replace('id = "act"', 'id = "act"\nderives_from = ["report"]')
    library, _ = _part(write_pack(names=names), tmp_path / "part", "one")
    assert [each["id"] for each in library.tables()["sources"]] == ["act", "report"]


def test_what_contradicts_an_entry_and_what_replaced_it_come_with_it(
    write_pack: WritePack, tmp_path: Path
) -> None:
    first = entry("one", standing='"superseded"', superseded_by='"two"') + entry("two")
    pack = write_pack(first, entry("three", contradicts='["two"]') + entry("four"))
    library, made = _part(pack, tmp_path / "part", "one")
    assert library.ids() == ["one", "two", "three"]
    assert made.added == ["two", "three"]


def test_links_out_of_a_part_become_words(write_pack: WritePack, tmp_path: Path) -> None:
    body = '"See [the other](#two), [again](#entry:two) and [itself](#one)."'
    first = entry("one", body=body, see='["two"]')
    library, made = _part(write_pack(first + entry("two")), tmp_path / "part", "one")
    assert library.entry("one")["body"] == "See the other, again and [itself](#one)."
    assert "see" not in library.entry("one")
    assert (made.added, made.left_out) == ([], 3)


def test_a_link_that_cannot_be_taken_out_takes_its_entry_in(
    write_pack: WritePack, tmp_path: Path
) -> None:
    body = '"See [the other][x].\\n\\n[x]: #two"'
    _, made = _part(write_pack(entry("one", body=body) + entry("two")), tmp_path / "part", "one")
    assert (made.added, made.left_out) == (["two"], 0)


def test_an_entry_stays_in_its_section(write_pack: WritePack, tmp_path: Path) -> None:
    first = entry("one", section='"At sea"') + entry("two") + entry("four", section='"In port"')
    library, _ = _part(write_pack(first), tmp_path / "part", "two", "four")
    assert [each.get("section") for each in library.entries()] == ["At sea", "In port"]


def test_a_part_has_the_kinds_of_its_entries(write_pack: WritePack, tmp_path: Path) -> None:
    kinds = '[kind.advisory]\ntitle = "Advisory"\n[kind.minutes]\ntitle = "Minutes"\n'
    first = entry("one", kind='"advisory"') + entry("two", kind='"minutes"')
    pack = write_pack(first, briefing=f"{MANIFEST}\n{kinds}")
    library, _ = _part(pack, tmp_path / "part", "one")
    assert library.tables()["kinds"] == {"advisory": {"title": "Advisory"}}
    folder = _saved(pack_files(str(pack), None), tmp_path / "back")
    assert document(open_library(folder), Selection()) == document(
        open_library(str(pack)), Selection()
    )


SOURCES = "".join(
    table("source", id, {"publisher": f'"{id.title()}"', "title": '"Story"', **fields})
    for id, fields in {
        "office": {"kind": '"primary"'},
        "mail": {"kind": '"secondary"', "url": '"https://example.org/mail"'},
        "echo": {"kind": '"secondary"', "derives_from": '["mail"]'},
        "herald": {"kind": '"secondary"', "archived": '"https://www.example.org/mail/"'},
        "gone": {"kind": '"primary"', "retracted": '{ note = "Misread." }'},
    }.items()
)
ABSENT = {"said_by": "", "standing": "", "bottom_line": "", "credibility": "", "body": ""}
cites = st.lists(
    st.sampled_from(["office", "mail", "echo", "herald", "gone"]), min_size=1, max_size=3
)
left_out = st.sets(st.sampled_from(sorted(ABSENT))).filter(
    lambda keys: not {"bottom_line", "body"} <= keys
)


@settings(
    deadline=None,
    max_examples=25,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    entries=st.lists(st.tuples(cites, left_out), min_size=2, max_size=4),
    digit=st.sampled_from(["", "\ncredibility = 2", "\ncredibility = 5"]),
)
def test_what_is_absent_stays_absent_and_what_is_worked_out_stays_the_same(
    tmp_path_factory: pytest.TempPathFactory,
    entries: list[tuple[list[str], set[str]]],
    digit: str,
) -> None:
    folder = tmp_path_factory.mktemp("absent")
    first = "".join(
        entry(f"e{number}", sources=str(ids).replace("'", '"'), **dict.fromkeys(sorted(keys), ""))
        for number, (ids, keys) in enumerate(entries)
    )
    manifest = MANIFEST.replace("format = 1", f"format = 1{digit}")
    pack = write(folder / "pack", first, briefing=manifest, names=NAMES + SOURCES)
    library = open_library(str(pack))
    back = open_library(_saved(pack_files(str(pack), None), folder / "back"))
    assert document(back, Selection()) == document(library, Selection())
    part, made = _part(pack, folder / "part", "e0", "e1")
    assert [part.entry(id) for id in ("e0", "e1")] == [library.entry(id) for id in ("e0", "e1")]
    told = tomli.loads(made.texts["first.toml"])["entry"]
    for (_, keys), each in zip(entries, told, strict=False):
        assert not keys & each.keys()


def test_a_part_has_what_tests_say_of_its_rules(tmp_path: Path) -> None:
    pack = write(tmp_path / "pack", FIRST, SECOND, briefing=DIMENSIONS, tests=RULE_TESTS)
    library, _ = _part(pack, tmp_path / "part", "at-flood", "always")
    kept = [{"when": {"tide": "flood"}, "applies": ["always", "at-flood"]}]
    assert library.tables()["rule_tests"] == kept
    assert check(library.folder).errors == []
    whole = open_library(str(pack))
    told = document(whole, Selection(entries=["at-flood", "always"]))
    assert told["rule_tests"] == kept
    assert list(told["dimensions"]) == ["tide"]
    assert document(whole, Selection(entries=["one"]))["rule_tests"] == []


RULE_TESTS = """
[[rule_test]]
when = { tide = "flood", fog = "thick" }
applies = ["always", "at-flood", "in-fog"]
may = ["judged"]

[[rule_test]]
when = { tide = "ebb" }
not = ["in-fog"]
"""
