"""The small pack that tests begin with: two panes, three entries, and what they refer to."""

from __future__ import annotations

from pathlib import Path

MANIFEST = """\
[pack]
format = 1
id = "small"
title = "Small Pack"
edition = "1"
handling = "TLP:GREEN"
published = 2023-07-28
as_of = 2024-01-15

[[pane]]
id = "first"
title = "First pane"
short = "First"
files = ["first.toml"]

[[pane]]
id = "second"
title = "Second pane"
files = ["second.toml"]
"""

NAMES = """\
[[actor]]
id = "ministry"
name = "Ministry"
aliases = ["MoD", "防衛省"]

[[actor]]
id = "agency"
name = "News Agency"

[[topic]]
id = "ships"
name = "Ships"

[[place]]
id = "island"
name = "Island"
aliases = ["尖閣諸島"]

[[source]]
id = "act"
publisher = "Government"
title = "Act of 1954"
kind = "primary"
reliability = "B"

[[source]]
id = "report"
publisher = "News Agency"
title = "Report of a visit"
kind = "secondary"
reliability = "C"
url = "https://example.org/report"
"""


def entry(id: str, **fields: str) -> str:
    """Return an `[[entry]]` table: every field is TOML text, and what is not given is filled in.

    A field whose text begins with the header of a table stands below the others, as it is; one
    whose text is "" is left out.
    """
    given = {
        "kind": '"assessment"',
        "title": f'"Title of {id}"',
        "bottom_line": f'"Bottom line of {id}."',
        "body": f'"Body of {id}."',
        "said_by": '["ministry", "agency"]',
        "sources": '["act"]',
        "credibility": "2",
        "standing": '"confirmed"',
        **fields,
    }
    parts = {key: value for key, value in given.items() if value.startswith("[entry.")}
    own = {key: value for key, value in given.items() if value and key not in parts}
    return "".join([table("entry", id, own), *(f"{part}\n" for part in parts.values())])


def series(id: str = "counts", **fields: str) -> str:
    """Return a `[[series]]` table: every field is TOML text, and what is not given is filled in."""
    given = {
        "title": '"Counts"',
        "x": '"fiscal-year"',
        "columns": '{ total = { title = "All" } }',
        "points": "[{ x = 2020, total = 5 }]",
        **fields,
    }
    return table("series", id, given)


def table(kind: str, id: str, fields: dict[str, str]) -> str:
    """Return a table of a kind that there may be many of; every field is TOML text."""
    lines = [f"{key} = {value}" for key, value in {"id": f'"{id}"', **fields}.items()]
    return "\n".join([f"[[{kind}]]", *lines, ""])


def write(folder: Path, first: str = "", second: str = "", **files: str) -> Path:
    """Write the small pack, with other texts for some of its files; return its folder."""
    texts = {
        "briefing": MANIFEST,
        "names": NAMES,
        "first": first or entry("one") + entry("two"),
        "second": second or entry("three"),
        **files,
    }
    return save(folder, texts)


def save(folder: Path, texts: dict[str, str]) -> Path:
    """Write files by their names without `.toml`; return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder
