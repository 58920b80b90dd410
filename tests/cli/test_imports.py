"""A command starts quickly because it imports nothing that it does not need."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.library import open_library
from tests.cli.process import environment
from tests.conftest import WritePack, entry
from tests.small_pack import series

PROGRAM = """
import json, sys
from briefing.cli import main
code = main(sys.argv[2:])
with open(sys.argv[1], "w") as file:
    json.dump([code, sorted(sys.modules)], file)
"""
SERIES = series(title='"Counts – all"', points="[{ x = 2020, total = 5 }, { x = 2023, total = 7 }]")
CALLS = [
    ["show", "one"],
    ["show", "--all"],
    ["show", "counts"],
    ["rules"],
    ["chart"],
    ["chart", "counts"],
    ["chart", "counts", "--json"],
    ["chart", "counts", "--csv"],
    ["cite", "one"],
    ["cite", "one", "--style", "csl-json"],
    ["cite", "source:act", "--style", "bibtex"],
    ["search", "title"],
    ["search", "防衛", "--json"],
    ["search", "nothing-at-all"],
    ["sources"],
    ["sources", "act"],
    ["sources", "--json"],
    ["map"],
    ["map", "--place", "island"],
    ["map", "--json"],
    ["export"],
    ["export", "--output", "{out}"],
]


@pytest.fixture
def pack(write_pack: WritePack) -> str:
    """Return the folder of a pack that is compiled; its tables hold no wide characters."""
    body = '"Body — 本文\\n\\n| a | b |\\n|---|--:|\\n| – | 3 |"'
    one = entry("one", body=body, series='["counts"]', contradicts='["two"]')
    folder = str(write_pack(one + entry("two"), extra=SERIES))
    open_library(folder)
    return folder


def _imported(tmp_path: Path, pack: str, call: list[str]) -> set[str]:
    return {name.partition(".")[0] for name in _modules(tmp_path, pack, call)}


def _modules(tmp_path: Path, pack: str, call: list[str]) -> set[str]:
    call = [each.replace("{out}", str(tmp_path / "out.json")) for each in call]
    report = tmp_path / "modules.json"
    subprocess.run(
        [sys.executable, "-c", PROGRAM, str(report), *call, "--pack", pack],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env=environment(None),
        check=True,
    )
    code, modules = json.loads(report.read_text())
    assert code in (0, 1)
    return set(modules)


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_with_a_warm_cache_nothing_heavy_is_imported(
    tmp_path: Path, pack: str, call: list[str]
) -> None:
    heavy = {"textual", "rich", "pydantic", "tomli", "tomllib", "markdown_it", "dataclasses"}
    assert heavy & _imported(tmp_path, pack, call) == set()


@pytest.mark.parametrize("call", [["search", "title", "--json"], ["show", "one"]], ids=" ".join)
def test_what_is_called_most_does_not_import_typing(
    tmp_path: Path, pack: str, call: list[str]
) -> None:
    """Which takes as long as the search itself."""
    assert "typing" not in _imported(tmp_path, pack, call)


def test_nothing_of_the_desk_is_imported_by_what_does_not_need_it(
    tmp_path: Path, pack: str
) -> None:
    desk = {"briefing.desk.bookmarks", "briefing.desk.journal", "tomli_w", "fcntl", "socket"}
    for call in (["show", "one"], ["search", "title"], ["sources"]):
        assert desk & _modules(tmp_path, pack, call) == set()


def test_bookmarks_are_listed_without_anything_that_writes_them(tmp_path: Path, pack: str) -> None:
    heavy = {"textual", "rich", "pydantic", "tomli_w", "markdown_it", "briefing.desk.journal"}
    assert heavy & _modules(tmp_path, pack, ["bookmarks"]) == set()


def test_a_new_pack_is_written_without_anything_heavy(tmp_path: Path) -> None:
    report = tmp_path / "modules.json"
    call = [sys.executable, "-c", PROGRAM, str(report), "new", str(tmp_path / "watch")]
    subprocess.run(call, capture_output=True, env=environment(None), check=True)
    code, modules = json.loads(report.read_text())
    assert code == 0
    assert {"textual", "rich", "pydantic", "tomli", "markdown_it", "tantivy"} & set(
        modules
    ) == set()


def test_textual_is_not_imported_even_where_the_pack_is_compiled(
    tmp_path: Path, write_pack: WritePack
) -> None:
    imported = _imported(tmp_path, str(write_pack()), ["show", "one"])
    assert "tomli" in imported
    assert {
        "pydantic",
        "pydantic_core",
        "markdown_it",
    } & imported == set()  # nothing in it needs a closer look
    assert "textual" not in imported


def test_related_words_are_read_only_where_no_entry_holds_the_words_themselves(
    tmp_path: Path, pack: str
) -> None:
    related = "briefing.library.text.related_words"
    assert related not in _modules(tmp_path, pack, ["search", "title"])
    assert related in _modules(tmp_path, pack, ["search", "wages remuneration"])
