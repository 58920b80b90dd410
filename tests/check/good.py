"""A small pack in which nothing is wrong, and examples put into it."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

from briefing.check.checker import Report, check

TODAY = datetime.date(2026, 1, 1)

MANIFEST = """\
[pack]
format = 1
id = "example"
title = "Example"

[[pane]]
id = "first"
title = "First"
files = ["first.toml"]

[dimension.order]
title = "Order in force"
values = { none = "None", public-security = "Public security operation" }
"""

NAMES = """\
[[actor]]
id = "agency"
name = "Agency"

[[actor]]
id = "ministry"
name = "Ministry"

[[actor]]
id = "police"
name = "Police"

[[topic]]
id = "balloons"
name = "Balloons"

[[place]]
id = "strait"
name = "Strait"

[[source]]
id = "report"
publisher = "Agency"
title = "Report"
kind = "primary"
reliability = "A"

[[source]]
id = "paper"
publisher = "Paper"
title = "Article"
kind = "secondary"
reliability = "B"

[[source]]
id = "copy"
publisher = "Mirror"
title = "Report, copied"
kind = "secondary"
reliability = "C"
derives_from = ["report"]

[[series]]
id = "flights"
title = "Flights"
x = "calendar-year"
columns = { total = { title = "All", unit = "times" } }
points = [{ x = 2022, total = 31, sources = ["report"] }]
"""

OTHER = """\
[[entry]]
id = "other"
kind = "assessment"
title = "Other"
bottom_line = "It is quiet."
body = "Nothing else happened, says the [agency](#example)."
said_by = ["agency"]
sources = ["report", "paper", "copy"]
credibility = 2
standing = "confirmed"
handling = "TLP:AMBER"
actors = ["ministry", "police"]
topics = ["balloons"]
places = ["strait"]
series = ["flights"]
"""

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
    own, _, parts = changed.partition("\n[") if not changed.startswith("[") else ("", "", changed)
    if parts and not parts.startswith("["):
        parts = f"[{parts}"
    keys = set(re.findall(r"^(\w+) *=", own, re.MULTILINE))
    kept = [f"{key} = {value}" for key, value in EXAMPLE.items() if key not in keys]
    return "\n".join(["[[entry]]", *kept, own, parts]) + "\n"


def write(folder: Path, example: str = "") -> Path:
    """Write the good pack, or the one that it is with an example; return its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {"briefing.toml": MANIFEST, "names.toml": NAMES, "first.toml": entry() + OTHER}
    if example.startswith("[pack]"):
        files["briefing.toml"] = example + MANIFEST[MANIFEST.index("\n[dimension") :]
    elif re.match(r"\[\[?(?!entry\.)", example):
        files["example.toml"] = example + "\n"
    elif example:
        files["first.toml"] = entry(example) + OTHER
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def checked(folder: Path, example: str = "") -> Report:
    """Return what is found in the good pack with an example."""
    return check(str(write(folder, example)), today=TODAY)


def told(folder: Path, example: str = "") -> list[str]:
    """Return the codes of what is found there."""
    return [problem.code for problem in checked(folder, example).problems]
