"""Whatever stands under any key of any table, an editor says what the reader says."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from briefing.pack.limits import SCHEMA as NAME
from briefing.pack.model import docstrings, fields, names, rules, series, tables
from briefing.pack.problems import PackError
from briefing.pack.toml import parser
from briefing.pack.validation import validator
from tests.check import tombi
from tests.conftest import DATA

TOLD = docstrings.of(fields, names, series, rules, tables)
TABLES = [
    tables.Pack,
    tables.Pane,
    tables.Dimension,
    tables.EntryKind,
    tables.Named,
    tables.Place,
    tables.Term,
    tables.Source,
    tables.Cited,
    tables.Entry,
    tables.Rule,
    tables.RuleTest,
    tables.Basis,
    tables.Quote,
    tables.Change,
    tables.Series,
    tables.Column,
    tables.Point,
    fields.Span,
    fields.Month,
    fields.Year,
    fields.FiscalYear,
]
ODD = ["0", "7", "-1", "1.5", "true", '""', '" "', '"x y"', '"ftp://x"', '"1979-05-27"']
ODD += [
    "1979-05-27",
    "1979-05-27T07:32:00",
    "[]",
    "[1]",
    '["x y"]',
    '[""]',
    "[{}]",
    "{}",
    "{ a = 1 }",
]


def good(table: Any) -> dict[str, str]:
    """Return TOML for every key of a table, as its docstring has it for an example."""
    found = {
        key: each[1]
        for key, said in TOLD[table.__name__].items()
        if (each := re.search(r"Example: `(.+)`\.$", said))
    }
    if table is fields.Span:
        return {"from": "1970-01-01", "to": "2024-05-03"}
    if table is rules.RuleTest:
        ids = {"applies": '["one"]', "may": '["two"]', "not": '["three"]'}
        return {"when": '{ tide = "flood" }', **ids}
    if table in (tables.Entry, names.Source):
        found["date"] = "2024-05-03"
    if table is tables.Entry:
        found["kind"] = '"assessment"'  # which needs no other key
        parts = {"rule": tables.Rule, "quote": tables.Quote, "change": tables.Change}
        found |= {key: inline(good(part)) for key, part in parts.items()}
    assert sorted(found) == sorted(key for key in table.__annotations__)
    return found


def inline(values: dict[str, str]) -> str:
    return "{ " + ", ".join(f"{key} = {value}" for key, value in values.items()) + " }"


def file(table: Any, values: dict[str, str]) -> tuple[str, bool]:
    """Return a file in which such a table stands and all else is right; and if it is a manifest."""
    it = inline(values)
    frame = {"pack": inline(good(tables.Pack)), "pane": f"[{inline(good(tables.Pane))}]"}
    entry, series = good(tables.Entry), good(tables.Series)
    match table.__name__:
        case "Pack":
            found, manifest = {**frame, "pack": it}, True
        case "Pane":
            found, manifest = {**frame, "pane": f"[{it}]"}, True
        case "Dimension":
            found, manifest = {**frame, "dimension": f"{{ tide = {it} }}"}, True
        case "EntryKind":
            found, manifest = {**frame, "kind": f"{{ notice = {it} }}"}, True
        case "Named" | "Place" | "Term" | "Source" | "Entry" | "Series" as name:
            key = "actor" if name == "Named" else name.lower()
            found, manifest = {key: f"[{it}]"}, False
        case "Rule" | "Quote" | "Change" as name:
            found, manifest = {"entry": f"[{inline({**entry, name.lower(): it})}]"}, False
        case "RuleTest":
            found, manifest = {"rule_test": f"[{it}]"}, False
        case "Basis":
            rule = inline({"basis": f"[{it}]"})
            found, manifest = {"entry": f"[{inline({**entry, 'rule': rule})}]"}, False
        case "Cited":
            found, manifest = {"entry": f"[{inline({**entry, 'sources': f'[{it}]'})}]"}, False
        case "Column":
            columns = f"{{ highest = {it} }}"
            found, manifest = {"series": f"[{inline({**series, 'columns': columns})}]"}, False
        case "Point":
            found, manifest = {"series": f"[{inline({**series, 'points': f'[{it}]'})}]"}, False
        case _:
            found, manifest = {"entry": f"[{inline({**entry, 'date': it})}]"}, False
    lines = "".join(f"{key} = {value}\n" for key, value in found.items())
    return f"#:schema ./{NAME}\n{lines}", manifest


def variants(table: Any) -> Iterator[dict[str, str]]:
    """Yield a right table, then it with a key that is none, and with each key odd or absent."""
    right = good(table)
    yield right
    yield {**right, "titel": "1"}
    for key in right:
        yield {name: value for name, value in right.items() if name != key}
        yield from ({**right, key: odd} for odd in ODD)


def refused(text: str, manifest: bool) -> bool:
    """Return whether the reader refuses a file."""
    try:
        tables = parser.parse(text, "file.toml")
        if manifest:
            validator.check(tables, "file.toml", manifest=True)
        else:
            validator.check(tables, "file.toml", manifest=False)
    except PackError:
        return True
    return False


@pytest.mark.parametrize("table", TABLES, ids=lambda table: str(table.__name__))
def test_editor_and_reader_refuse_the_same(tmp_path: Path, table: Any) -> None:
    shutil.copy(DATA / NAME, tmp_path)
    files = {f"{n:03}.toml": file(table, each) for n, each in enumerate(variants(table))}
    for name, (text, _) in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    by_editor = {place.file for place in tombi.found(tmp_path)}
    by_reader = {name for name, (text, manifest) in files.items() if refused(text, manifest)}
    assert "000.toml" not in by_reader
    assert {files[name][0] for name in by_editor ^ by_reader} == set()
