"""Whether suites of others are told of in the right place, and crash nothing.

    python -m benchmarks.suites FOLDER [--show N]

FOLDER holds the tests of toml-test (github.com/toml-lang/toml-test: `invalid` and `valid` folders
of TOML files, anywhere below), the Big List of Naughty Strings (`blns.json`), or both.

Each invalid file is checked as UTF-8, as UTF-8 with a byte order mark, and as UTF-16 of both byte
orders. What is told first has to be within the statement that holds the fault, which is found
without any position that a parser gives: it begins behind the longest beginning of the file, in
whole lines, that is TOML by itself, and ends with the first line from which on no ending out of
`ENDINGS` makes it TOML again. Of UTF-16 the encoding is the fault, and the place the beginning.
Each valid file must be read. Each naughty string stands in every text of a pack, one by one and in
all at once.
"""

from __future__ import annotations

import argparse
import copy
import datetime
import itertools
import json
import re
import tempfile
import traceback
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import tomli

from benchmarks.synthetic.toml import value
from briefing.check import formats
from briefing.check.checker import Report, check
from briefing.pack import codes
from briefing.pack.safe_text import safe_line

TODAY = datetime.date(2026, 1, 1)

MANIFEST = """[pack]
format = 1
id = "suite"
title = "Suite"

[[pane]]
id = "first"
title = "First"
files = ["first.toml"]
"""

NOT_READ = (codes.TOML_SYNTAX, codes.NOT_UTF8)

_PARTS = ('"', "'", '"""', "'''", "]", "}", "0", " = 0", "\n")
ENDINGS = ["".join(each) for n in range(4) for each in itertools.product(_PARTS, repeat=n)]
"""What may close whatever is open at the end of a line: texts, lists, tables, keys."""


class Faults:
    """Counts what is wrong, and shows the first of each kind."""

    def __init__(self, shown: int) -> None:
        self.counts: Counter[str] = Counter()
        self._shown = shown

    def add(self, kind: str, what: str) -> None:
        """Add a fault of a kind."""
        self.counts[kind] += 1
        if self.counts[kind] <= self._shown:
            print(f"{kind}: {safe_line(what)}", flush=True)


def checked(folder: Path, data: bytes, what: str, faults: Faults) -> Report | None:
    """Return the report on a pack with a file of these bytes, or None where check falls over."""
    (folder / "first.toml").write_bytes(data)
    try:
        report = check(str(folder), today=TODAY)
        for each in report.problems:
            for told in (formats.line(each), formats.github(each).rstrip("\n")):
                if told != safe_line(told):
                    faults.add("raw", f"{what}: {told!a}")
            json.dumps(formats.as_json(each))
    except Exception:  # noqa: BLE001 - whatever it is, it is counted
        faults.add("crash", f"{what}: {traceback.format_exc(limit=-3)}")
        return None
    return report


def _accepts(text: str) -> bool:
    try:
        tomli.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def statement(text: str) -> tuple[int, int]:
    """Return the first and the last line, from 1, of the statement that keeps a text from TOML."""
    ends = [0, *(each.end() for each in re.finditer("\n|(?<=[^\n])\\Z", text))]
    begin = max(n for n, end in enumerate(ends) if n == 0 or _accepts(text[:end]))
    for last in range(begin + 1, len(ends)):
        whole = text[: ends[last]]
        if not any(_accepts(start + end) for start in (whole, whole[:-1]) for end in ENDINGS):
            return begin + 1, last
    return begin + 1, len(ends) - 1


def _place_of_byte(data: bytes) -> tuple[int, int] | None:
    """Return line and column, in characters, of the first byte that is not UTF-8."""
    try:
        data.decode()
    except UnicodeDecodeError as error:
        lines = data[: error.start].split(b"\n")
        return len(lines), len(lines[-1].decode("utf-8-sig" if len(lines) == 1 else "utf-8")) + 1
    return None


def _first(report: Report) -> tuple[int, int, str]:
    """Return line, column and code of what is told first of a file that is not read."""
    found = [each for each in report.problems if each.file == "first.toml"]
    return next(((e.line, e.column, e.code) for e in found if e.code in NOT_READ), (0, 0, ""))


def invalid(folder: Path, path: Path, faults: Faults) -> bool:
    """Check an invalid file in four encodings. False where it is valid in the TOML that is read."""
    data = path.read_bytes()
    wrong_byte = _place_of_byte(data)
    if wrong_byte is None and _accepts(data.decode("utf-8-sig")):
        return False
    if wrong_byte:
        for mark in (b"", b"\xef\xbb\xbf"):
            report = checked(folder, mark + data, f"{path}", faults)
            told = _first(report) if report else None
            if told and told != (*(_place_of_byte(mark + data) or ()), codes.NOT_UTF8):
                faults.add("place", f"{path}: told at {told}, and not at {wrong_byte}")
        return True
    text = data.decode()
    first, last = statement(text)
    for name in ("utf-8", "utf-8-sig", "utf-16-le", "utf-16-be"):
        report = checked(folder, text.encode(name), f"{path} in {name}", faults)
        if report is None:
            continue
        line, column, code = _first(report)
        if name.startswith("utf-16"):
            # of a text of NUL alone nobody can tell the encoding
            right = (line, column) == (1, 1) and (code == codes.NOT_UTF8 or "\0" in text)
        else:
            lines = text.split("\n")
            right = first <= line <= last and 1 <= column <= len(lines[line - 1]) + 1
        if not right:
            faults.add(
                "place", f"{path} in {name}: {code} at {line}:{column}, not in {first} to {last}"
            )
    return True


def valid(folder: Path, path: Path, faults: Faults) -> None:
    """Check a valid file: it must be read."""
    report = checked(folder, path.read_bytes(), f"{path}", faults)
    told = _first(report) if report else (0, 0, "")
    if told[2]:
        faults.add("refused", f"{path}: {told}")


TABLES: dict[str, dict[str, Any]] = {
    "actor": {"id": "actor", "name": "Actor", "aliases": ["Act"]},
    "topic": {"id": "topic", "name": "Topic", "aliases": ["Top"]},
    "place": {"id": "place", "name": "Place", "aliases": ["Pla"]},
    "term": {"id": "term", "name": "Term", "aliases": ["Ter"], "ja": "用語", "note": "Note"},
    "synonym": {"words": ["ferry", "boat"]},
    "source": {
        "id": "source",
        "publisher": "Publisher",
        "title": "Title",
        "kind": "primary",
        "reliability": "A",
        "url": "https://example.org/a",
        "archived": "https://example.org/b",
        "language": "en",
        "licence": "CC0",
        "derives_from": ["source"],
    },
    "series": {
        "id": "series",
        "title": "Series",
        "x": "period",
        "columns": {"total": {"title": "All", "unit": "times"}},
        "points": [
            {"x": "then", "total": 1, "derived": ["total"], "note": "N", "sources": ["source"]}
        ],
        "note": "Note",
        "facts": ["F1"],
    },
    "entry": {
        "id": "entry",
        "kind": "rule",
        "title": "Title",
        "bottom_line": "Bottom line",
        "body": "Body",
        "said_by": ["actor"],
        "sources": [{"id": "source", "at": "p. 1"}, "source"],
        "credibility": 2,
        "standing": "disputed",
        "caveat": "Caveat",
        "actors": ["actor"],
        "topics": ["topic"],
        "places": ["place"],
        "see": ["entry"],
        "contradicts": ["entry"],
        "superseded_by": "entry",
        "series": ["series"],
        "facts": ["F1"],
        "handling": "TLP:CLEAR",
        "likelihood": "likely",
        "confidence": "high",
        "rule": {
            "basis": [{"law": "Law", "at": "Art. 1"}],
            "decides": "Who",
            "leads": "Who",
            "permits": ["What"],
            "limits": ["What"],
            "when": {"order": ["none"]},
            "judgement": "What",
        },
        "quote": {
            "text": "Words",
            "speaker": "actor",
            "language": "en",
            "source": "source",
            "translation": "ours",
            "original": "Words",
        },
        "change": {"direction": "new", "note": "Note"},
    },
}
"""A table of each kind, with a text under every key that may have one."""


def _places(found: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the keys that lead to each text."""
    if isinstance(found, str):
        yield path
    elif isinstance(found, (dict, list)):
        for key, each in found.items() if isinstance(found, dict) else enumerate(found):
            yield from _places(each, (*path, key))


def _with(text: str, found: dict[str, Any], paths: list[tuple[Any, ...]]) -> dict[str, Any]:
    """Return a table with a text at some places."""
    changed = copy.deepcopy(found)
    for path in paths:
        inside: Any = changed
        for key in path[:-1]:
            inside = inside[key]
        inside[path[-1]] = text
    return changed


def _table(name: str, found: dict[str, Any]) -> str:
    """Return a table as TOML, each text on one line. JSON leaves DEL as it is; TOML has none."""
    pairs = [f"{key} = {value(each)}" for key, each in found.items()]
    return "\n".join([f"[[{name}]]", *pairs, ""]).replace("\x7f", "\\u007f")


def naughty(folder: Path, text: str, faults: Faults) -> None:
    """Check a string as every text of a pack, one by one and in all at once."""
    whole, single = [], []
    for name, found in TABLES.items():
        paths = list(_places(found))
        whole.append(_table(name, _with(text, found, paths)))
        single += [_table(name, _with(text, found, [path])) for path in paths]
    for tables in (whole, single):
        data = "\n".join(tables).encode("utf-8", "replace")
        report = checked(folder, data, f"{text!a}", faults)
        if report and _first(report)[2]:
            faults.add("refused", f"{text!a}: {_first(report)}")


def main() -> int:
    """Check the suites in a folder, and tell what became of them."""
    parser = argparse.ArgumentParser(prog="benchmarks.suites")
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--show", type=int, default=20, metavar="N", help="faults of a kind shown")
    given = parser.parse_args()
    faults = Faults(given.show)
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="briefing-suites-", ignore_cleanup_errors=True) as home:
        folder = Path(home)
        (folder / "briefing.toml").write_text(MANIFEST, "utf-8")
        for path in sorted(given.folder.rglob("*.toml")):
            if "invalid" in path.parts:
                counts["invalid" if invalid(folder, path, faults) else "valid by now"] += 1
            elif "valid" in path.parts:
                valid(folder, path, faults)
                counts["valid"] += 1
        for path in sorted(given.folder.rglob("blns.json")):
            for text in json.loads(path.read_text("utf-8")):
                naughty(folder, text, faults)
                counts["naughty"] += 1
    if not counts:
        parser.error(f"{given.folder} holds neither TOML files nor blns.json")
    print(", ".join(f"{count:,} {name}" for name, count in counts.items()))
    kinds = ("crash", "place", "refused", "raw")
    print(", ".join(f"{kind}: {faults.counts[kind]:,}" for kind in kinds))
    return 1 if faults.counts else 0


if __name__ == "__main__":
    raise SystemExit(main())
