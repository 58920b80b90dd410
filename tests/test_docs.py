"""What the documentation says is what the code does."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import pytest

from briefing.app.core import commands
from briefing.cli.commands import COMMANDS
from briefing.pack import limits
from briefing.pack.markdown import commonmark
from briefing.pack.model import fields, tables

ROOT = Path(__file__).parents[1]
PACK = (ROOT / "docs" / "pack.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")

TABLES = [
    tables.Pack,
    tables.Pane,
    tables.Dimension,
    tables.Named,
    tables.Place,
    tables.Term,
    tables.Synonym,
    tables.Source,
    tables.Entry,
    tables.Rule,
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


@pytest.mark.parametrize("name", ["Handling", "Kind", "Standing", "Likelihood"])
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


def test_every_command_is_in_the_readme() -> None:
    assert [name for name in COMMANDS if f"`briefing {name}" not in README] == []


def test_every_key_that_the_readme_teaches_is_bound() -> None:
    taught = ["j", "k", "g", "G", "space", "b", "d", "u", "J", "K", "s", "n", "N", "H", "L", "f"]
    taught += ["F", "M", "tab", "shift+tab", "f1", "f2", "f3", "f4", "f5"]
    bound = {key for command in commands.ALL for key in command.keys}
    assert [key for key in taught if key not in bound] == []
    assert [key for key in taught if f"`{commands.spoken(key)}`" not in README] == []
