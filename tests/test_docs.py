"""What the documentation says is what the code does."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import Any, get_args

import pytest

from briefing.app.core import commands
from briefing.app.core.command import spoken
from briefing.cli.commands import COMMANDS, module
from briefing.pack import limits
from briefing.pack.markdown import commonmark
from briefing.pack.model import fields, scales, tables

ROOT = Path(__file__).parents[1]
PACK = (ROOT / "docs" / "pack.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")

TABLES = [
    tables.Pack,
    tables.Pane,
    tables.Dimension,
    tables.EntryKind,
    tables.Named,
    tables.Place,
    tables.Term,
    tables.Synonym,
    tables.Source,
    tables.Entry,
    tables.Rule,
    tables.RuleTest,
    tables.Quote,
    tables.Change,
    tables.Column,
    tables.Point,
    tables.Series,
    tables.Leaf,
]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: str(table.__name__))
def test_every_key_of_a_pack_is_documented(table: Any) -> None:
    missing = [key for key in table.__annotations__ if key not in PACK]
    assert missing == []


def test_every_built_in_kind_is_documented() -> None:
    assert [kind for kind in scales.KINDS if f"`{kind}`" not in PACK] == []


@pytest.mark.parametrize("name", ["Handling", "Standing", "Likelihood"])
def test_every_fixed_value_is_documented(name: str) -> None:
    values = get_args(getattr(fields, name))
    assert values
    assert [value for value in values if f"`{value}`" not in PACK] == []


@pytest.mark.parametrize(("what", "most", "code"), limits.table())
def test_the_limits_are_those_of_the_code(what: str, most: int, code: str) -> None:
    assert f"| {what} | {most:,} | `{code}` |" in PACK


def test_the_limits_of_a_body_are_those_of_the_code() -> None:
    assert f"more than {commonmark.NESTED} deep" in PACK
    assert f"more than {commonmark.BRACKETS} of its brackets" in PACK
    assert f"more than {limits.CELLS:,} cells" in PACK


KEY = re.compile(r"[A-Z][A-Za-z]*[0-9]*(\+[A-Z][a-z]*)?")
"""A key that is named in the table of what may be asked, beside what is typed."""


def _table(head: str) -> list[list[str]]:
    """Return the cells of the rows of the README's table whose first row begins so."""
    rows = README.partition(f"\n{head}")[2].split("\n\n")[0].splitlines()[2:]
    return [re.split(r" \|(?: \|)? ", row.strip("| ")) for row in rows]


def _quoted(text: str) -> list[str]:
    """Return what stands between backticks."""
    return [each.replace(r"\|", "|") for each in re.findall(r"`([^`]+)`", text)]


def _keys_of_the_readme() -> set[str]:
    """Return the keys that the README's tables of keys teach, by the names that the app shows."""
    moves = [key for row in _table("| to | press |") for cell in row[1::2] for key in _quoted(cell)]
    searching = [key for row in _table("| in the search |") for key in _quoted(" ".join(row))]
    tabs = [str(number) for number in range(1, 10)] if "`1`–`9`" in README else []
    taught = [*moves, *filter(KEY.fullmatch, searching), *tabs]
    return set(taught)


def test_every_key_that_the_readme_teaches_is_a_key_of_a_command() -> None:
    keys = {spoken(key) for command in commands.ALL for key in command.keys}
    assert len(_keys_of_the_readme()) > 30
    assert _keys_of_the_readme() - keys == set()


def test_the_readme_teaches_every_command_that_one_plain_key_does() -> None:
    """The help lists all commands (a test of the app holds it); the README those at hand."""
    taught = _keys_of_the_readme()
    plain = {
        command.id: {spoken(key) for key in command.keys}
        for command in commands.ALL
        if command.keys and commands.is_text(command.keys[0])
    }
    assert "line.down" in plain
    assert [id for id, keys in plain.items() if not keys & taught] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_the_readme_names_no_option_that_a_command_has_not(name: str) -> None:
    parser = argparse.ArgumentParser()
    module(name).arguments(parser)
    called = re.compile(rf"`briefing {name}\b")  # and not one that begins so
    (row,) = [row for row in _table("| command | does |") if called.search(row[0])]
    options = set(re.findall(r"(?<!\w)--[a-z-]+", " ".join(_quoted(" ".join(row)))))
    assert options - set(re.findall(r"--[a-z-]+", parser.format_help())) == set()


def test_the_readme_has_no_command_that_there_is_not() -> None:
    called = [_quoted(row[0])[0].split()[1] for row in _table("| command | does |")]
    assert sorted(called) == sorted(["[PACK]", *COMMANDS])


def test_every_format_of_export_is_in_the_readme() -> None:
    from briefing.publish.export_formats import EXPORT_FORMATS, FOLDER_FORMATS

    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = [line for line in readme.splitlines() if line.startswith("| `briefing export")]
    formats = [*EXPORT_FORMATS, *FOLDER_FORMATS]
    assert [name for name in formats if not any(name in row for row in rows)] == []
