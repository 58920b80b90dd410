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


CITED = re.compile(r"\[@[\w-]+[^]]*\]")
"""A citation in a body."""

_EXEMPT = re.compile(
    r"\]\(#[\w:-]+\)"
    r"|\b[Oo]ur (arithmetic|count|distinction|reading|sums?|translation)\b"
    r"|\bnot (confirmed|covered|found|given|known|read|said|stated)\b|\bno figure\b"
)
"""What a sentence without a citation has: a link to the entry that cites, that it is arithmetic or
a reading of ours, or that something was not found.
"""


def blocks(body: str) -> list[str]:
    """Return the paragraphs, lists and tables of a body."""
    return [block for block in re.split(r"\n\s*\n", body.strip("\n")) if block.strip()]


def _told(block: str) -> list[str]:
    """Return what of a block must be cited each: the sentences of a paragraph, items or rows."""
    if block.startswith("|"):
        return block.split("\n")[2:]
    if re.match(r"- |\d+\. ", block):
        return re.split(r"\n(?=- |\d+\. )", block)
    flat = " ".join(block.split())
    return [
        each for each in re.split(r"(?<=[.!?])\s+", flat) if not re.fullmatch(r"\*\*.*\*\*", each)
    ]


def uncited(entry: Table) -> list[str]:
    """Return the blocks of a body that state facts and cite nothing.

    A list or a table may be cited beside it, in the sentence that leads to it or that follows; a
    sentence that only leads to a block that is cited needs no citation.
    """
    found = []
    parts = blocks(entry["body"])
    for number, block in enumerate(parts):
        after = parts[number + 1 : number + 2]
        beside = [*parts[max(0, number - 1) : number], *after]
        left = [each for each in _told(block) if not _EXEMPT.search(each)]
        if CITED.search(block) or not left:
            continue
        if re.match(r"\||- |\d+\. ", block):
            if any(CITED.search(each) for each in beside):
                continue
        elif left == [left[-1]] and left[-1].endswith(":"):
            continue  # what it leads to is asked itself
        found.append(block)
    return found


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
