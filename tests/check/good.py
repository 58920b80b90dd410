"""A small pack in which nothing is wrong, and examples put into it."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

from briefing.check.checker import Report, check
from tests import small_pack
from tests.small_pack import table

TODAY = datetime.date(2026, 1, 1)

DIMENSION = """
[dimension.order]
title = "Order in force"
values = { none = "None", public-security = "Public security operation" }
"""
MANIFEST = small_pack.MANIFEST[: small_pack.MANIFEST.rindex("\n[[pane]]")] + DIMENSION
"""That of the small pack, with one pane of the two."""

FLIGHTS = {
    "title": '"Flights"',
    "x": '"calendar-year"',
    "columns": '{ total = { title = "All", unit = "times" } }',
    "points": '[{ x = 2022, total = 31, sources = ["report"] }]',
}
SOURCE = {"publisher": '"Paper"', "title": '"Article"', "kind": '"secondary"', "reliability": '"B"'}
NOTE = {
    "title": '"Note"',
    "retracted": '{ date = 2023-05-01, note = "The paper took it back." }',
    "allow": '{ unused-source = "Nothing rests on it any more." }',
}
NAMES = "\n".join(
    [
        small_pack.NAMES,
        table("actor", "police", {"name": '"Police"'}),
        table("topic", "balloons", {"name": '"Balloons"'}),
        table("place", "strait", {"name": '"Strait"'}),
        table("source", "paper", SOURCE),
        table("source", "copy", {**SOURCE, "title": '"Copy"', "derives_from": '["report"]'}),
        table("source", "note", {**SOURCE, **NOTE}),
        small_pack.series("flights", **FLIGHTS),
    ]
)
"""Those of the small pack, and what the examples refer to beside them."""

OTHER = small_pack.entry(
    "other",
    bottom_line='"It is quiet."',
    body='"Nothing else happened, says the [agency](#example)."',
    said_by='["agency"]',
    sources='["act", "report", "paper", "copy"]',
    handling='"TLP:AMBER"',
    actors='["ministry", "police"]',
    topics='["ships", "balloons"]',
    places='["island", "strait"]',
    series='["flights"]',
)
"""Refers to every name that there is."""

EXAMPLE = {
    "id": '"example"',
    "kind": '"assessment"',
    "title": '"Example"',
    "bottom_line": '"The agency counted 31 balloons."',
    "body": '"The agency counted 31 balloons in 2023."',
    "said_by": '["agency"]',
    "sources": '["report", "paper"]',
    "credibility": "2",
    "standing": '"confirmed"',
}


def entry(changed: str = "") -> str:
    """Return the good entry with some of its keys, or further ones, as they are in `changed`."""
    own, cut, parts = changed.partition("\n[") if not changed.startswith("[") else ("", "", changed)
    parts = f"[{parts}" if cut else parts
    keys = set(re.findall(r"^(\w+) *=", own, re.MULTILINE))
    kept = [f"{key} = {value}" for key, value in EXAMPLE.items() if key not in keys]
    return "\n".join(["[[entry]]", *kept, own, parts]) + "\n"


def write(folder: Path, example: str = "") -> Path:
    """Write the good pack, or the one that it is with an example; return its folder."""
    files = {"briefing": MANIFEST, "names": NAMES, "first": entry() + OTHER}
    if example.startswith("[pack]"):
        files["briefing"] = example + MANIFEST[MANIFEST.index("\n[dimension") :]
    elif re.match(r"\[\[?(?!entry\.)", example):
        files["example"] = example + "\n"
    elif example:
        files["first"] = entry(example) + OTHER
    return small_pack.save(folder, files)


def checked(folder: Path, example: str = "") -> Report:
    """Return what is found in the good pack with an example."""
    return check(str(write(folder, example)), today=TODAY)


def told(folder: Path, example: str = "") -> list[str]:
    """Return the codes of what is found there."""
    return [problem.code for problem in checked(folder, example).problems]
