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

_LINK = re.compile(r"\[([^]]*)\]\(#([\w:-]+)\)")
_LIST = re.compile(r"- |\d+\. ")
_HEADING = re.compile(r"\*\*[^*]*[.?]\*\*")
"""What a paragraph begins with: `**Who decides.**`."""

_OURS = re.compile(
    r"\b[Oo]ur (arithmetic|count|distinction|reading|sums?|translation)\b"
    r"|\b(entry|entries|row|table|chart|digest|totals are ours)\b"
    r"|\bnot (\w+ ){0,2}(confirmed|covered|found|given|known|read|said|seen|stated)\b"
    r"|\b[Nn](o|othing|one) (\w+ ){0,4}(confirmed|gives|read|seen)\b"
)
"""What a sentence says that no source holds: that it is arithmetic or a reading of ours, that
something was not found, or what the digest itself shows.
"""


def blocks(body: str) -> list[str]:
    """Return the paragraphs, lists and tables of a body."""
    return [block for block in re.split(r"\n\s*\n", body.strip("\n")) if block.strip()]


def _sentences(text: str) -> list[str]:
    """Return the sentences of a paragraph or an item; a full stop in a citation ends none."""
    flat = _HEADING.sub("", " ".join(text.split()))
    whole = CITED.sub(lambda cited: cited[0].replace(".", "\0"), flat)
    found = re.split(r"(?<=[.!?])\s+|(?<=[.!?][\"*])\s+", whole)
    bare = r"\*\*[^*]*\*\*|\W*"
    return [each.replace("\0", ".") for each in found if not re.fullmatch(bare, each)]


def _told(block: str) -> list[str]:
    """Return what of a block must be cited each: sentences, or rows of a table."""
    if block.startswith("|"):
        return block.split("\n")[2:]
    items = re.split(r"\n(?=- |\d+\. )", block) if _LIST.match(block) else [block]
    return [sentence for item in items for sentence in _sentences(item)]


def _numbers(text: str) -> set[str]:
    return set(re.findall(r"\d+(?:[.,:]\d+)*", text))


def _only_leads_on(sentence: str, entries: dict[str, Table]) -> bool:
    """Return whether it leads to entries, and has no number that they do not have."""
    linked = [words(entries[id]) for _, id in _LINK.findall(sentence)]
    return bool(linked) and _numbers(_LINK.sub(r"\1", sentence)) <= _numbers("\n".join(linked))


def uncited(entry: Table, entries: dict[str, Table]) -> list[str]:
    """Return the sentences of a body that state facts and cite nothing.

    A sentence needs no citation if it only leads to other entries, or to the list or table below it
    (it ends with a colon then), or says what no source holds. The items of a list and the rows of a
    table may be cited by the sentence before or after them.
    """
    found = []
    parts = blocks(entry["body"])
    for number, block in enumerate(parts):
        beside = [*parts[max(0, number - 1) : number], *parts[number + 1 : number + 2]]
        listed = block.startswith("|") or _LIST.match(block)
        if listed and any(CITED.search(each) for each in beside):
            continue
        found += [
            each
            for each in _told(block)
            if not CITED.search(each)
            and not _OURS.search(each)
            and not (each.endswith(":") and number + 1 < len(parts))
            and not _only_leads_on(each, entries)
        ]
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
