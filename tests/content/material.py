"""The bundled pack as its TOML says it, and the research sheet that it must agree with.

The pack is read with `tomllib` and not with `briefing`, so that what the text says is tested even
while the program that reads it is being changed.
"""

from __future__ import annotations

import csv
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.conftest import DATA

DOCS = DATA.parent / "docs"

Table = dict[str, Any]


def toml(path: Path) -> Table:
    """Return the tables of a file, numbers exactly as they are written."""
    return tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)


def tables(name: str) -> list[Table]:
    """Return every `[[name]]` of the pack."""
    return [table for file in sorted(DATA.rglob("*.toml")) for table in toml(file).get(name, [])]


def words(entry: Table) -> str:
    """Return what a reader reads of an entry: one line a paragraph, item or row, no marks."""
    rule = entry.get("rule", {})
    parts = [
        entry["title"],
        entry["bottom_line"],
        entry["body"],
        entry.get("caveat", ""),
        entry.get("change", {}).get("note", ""),
        entry.get("quote", {}).get("text", ""),
        *(rule.get(name, "") for name in ("decides", "leads", "judgement")),
        *rule.get("permits", []),
        *rule.get("limits", []),
    ]
    text = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", "\n\n".join(parts)).replace("*", "")
    return re.sub(r"(?<!\n)\n(?![\n|-]|\d+\. )", " ", text)


def sentences(entry: Table) -> Iterator[str]:
    """Yield the sentences of an entry."""
    for line in words(entry).split("\n"):
        yield from (each for each in re.split(r"(?<=[.!?])\s+", line) if each)


def missing(text: str, *patterns: str) -> list[str]:
    """Return the patterns that `text` does not hold, in capitals or not."""
    return [each for each in patterns if not re.search(each, text, re.IGNORECASE | re.DOTALL)]


def sheet() -> str:
    """Return the research sheet."""
    return (DOCS / "facts.md").read_text(encoding="utf-8")


def cells() -> dict[str, dict[tuple[str, str], tuple[Decimal, str]]]:
    """Return the numbers of the sheet's series: by series, x and column, each with its status."""
    found: dict[str, dict[tuple[str, str], tuple[Decimal, str]]] = defaultdict(dict)
    with (DOCS / "series.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            place = row["x"].removesuffix(" (3 months)"), row["key"]
            found[row["series"]][place] = Decimal(row["value"]), row["status"]
    return found


def fact_ids() -> set[str]:
    """Return the ids of the sheet's facts, those that are unconfirmed as a whole left out."""
    rows = re.findall(r"^\| ([A-Z]{1,2}\d+) \|(.*)$", sheet(), re.MULTILINE)
    confirmed = {id for id, row in rows if not re.search(r"\|\s*\*\*UNCONF\*\*", row)}
    ambiguities = re.findall(r"^- \*\*(A\d+) — ", sheet(), re.MULTILINE)
    series = re.findall(r"^### (D\d+)\. ", sheet(), re.MULTILINE)
    return {*confirmed, *ambiguities, *series, *(name.split("_")[0] for name in cells())}
