"""A small pack to write in while it is read: that of the tests, with more in it."""

from __future__ import annotations

from tests import small_pack
from tests.small_pack import entry

MANIFEST = (
    small_pack.MANIFEST
    + """
[[pane]]
id = "bare"
title = "Bare"
files = ["bare.toml"]
"""
)

NAMES = (
    small_pack.NAMES
    + """
[[series]]
id = "flights"
title = "Flights"
x = "calendar-year"
columns = { total = { title = "All", unit = "times" } }
points = [
  { x = 2022, total = 31, sources = ["report"] },
  { x = 2023, total = 40, sources = ["report"], note = "So far." },
]
"""
)

LONG = '''"""
See [the third](#three) first, and *then* the **rest**, in `code` too.

- one ship
- two ships

| year | ships |
|---|---|
| 2022 | 31 |
| 2023 | 40 |

''' + "".join(
    f"Paragraph {n} tells of ships and of an island, at some length.\n\n" for n in range(9)
)
LONG += '"""'


ONE = {
    "body": LONG,
    "sources": '["act", "report"]',
    "topics": '["ships"]',
    "places": '["island"]',
    "series": '["flights"]',
}
"""What the first entry has beside what every entry has."""

HOSTILE = {
    "title": '"Red \\u001b[31mtitle\\u202e 防衛省 😀 e\\u0301"',
    "body": '"Not [bold] markup, no \\u0007 bell; 海上保安庁 and ｗｉｄｅ letters."',
    "handling": '"TLP:RED"',
    "standing": '"disputed"',
    "caveat": '"Nobody knows."',
}
"""Letters that a terminal would obey, and wide ones."""


def first(*others: str, **changed: str) -> str:
    """Return the entries of the first pane, the first one with some of its fields changed."""
    two = entry("two", kind='"event"', date="2023-06-06", standing='"reported"')
    rest = "".join(entry(f"e{n}") for n in range(12))
    return (
        entry("one", **{**ONE, **changed}) + two + entry("odd", **HOSTILE) + rest + "".join(others)
    )


SECOND = entry("three", body='"See [the first](#one)."') + entry("four")

PACK = {
    "briefing": MANIFEST,
    "names": NAMES,
    "first": first(),
    "second": SECOND,
    "bare": "# none yet\n",
}
"""The files of it, by name."""

ALONE = {
    "briefing": MANIFEST.split("[[pane]]")[0].replace('edition = "1"\nhandling = "TLP:GREEN"\n', "")
    + '[[pane]]\nid = "first"\ntitle = "Only"\nfiles = ["first.toml"]\n',
    "names": NAMES,
    "first": "# none yet\n",
}
"""A pack that says as little as a pack may, without an entry."""
