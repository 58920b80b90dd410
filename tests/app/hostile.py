"""A pack that means harm: every free text in it holds what a terminal or a toolkit might obey."""

from __future__ import annotations

from pathlib import Path

MARK = "PAYLOAD"
"""Stands in every payload: wherever it is seen, the rest must be seen as text."""

COPIES = "]52;c;UEFZTE9BRA=="
"""What follows ESC where a terminal is told to copy something."""

_WORDS = [
    "[red]PAYLOAD[/nope]",
    "[@click=app.quit]PAYLOAD[/]",
    "\x1b[31mPAYLOAD",
    f"\x1b{COPIES}\x07PAYLOAD",
    "\x1b]2;PAYLOAD\x1b\\",
    "\x9b2JPAYLOAD",
    "\u202ePAYLOAD\u2066",
    "PAYLOAD" + "e" + "\u0301" * 40,
    "{PAYLOAD}",
    "%s%n",
]
TEXT = " ".join(_WORDS)
"""Every payload, in a line."""

WORD = "W" * 10_000
"""A word that is longer than any window."""


def quoted(text: str) -> str:
    """Return a text as TOML says it, with what TOML forbids escaped."""
    return '"' + "".join(_escaped(each) for each in text) + '"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    return character if character.isprintable() else f"\\u{ord(character):04x}"


def _manifest(text: str) -> str:
    return f"""
[pack]
format = 1
id = "hostile"
title = {text}
edition = {text}
publisher = {text}
note = {text}
handling = "TLP:GREEN"
[[pane]]
id = "first"
title = {text}
short = {text}
files = ["first.toml"]
[[pane]]
id = "second"
title = "Second"
files = ["second.toml"]
[dimension.order]
title = {text}
values = {{ none = {text} }}
"""


def _names(text: str) -> str:
    return f"""
[[actor]]
id = "actor"
name = {text}
aliases = [{text}]
[[topic]]
id = "topic"
name = {text}
[[place]]
id = "place"
name = {text}
[[term]]
id = "term"
name = {text}
ja = {text}
note = {text}
[[source]]
id = "source"
publisher = {text}
title = {text}
kind = "primary"
reliability = "B"
url = "https://example.org/[@click=app.quit]PAYLOAD"
licence = {text}
[[series]]
id = "series"
title = {text}
x = "period"
columns = {{ one = {{ title = {text}, unit = {text} }} }}
note = {text}
points = [{{ x = {text}, one = 1, note = {text}, sources = [{{ id = "source", at = {text} }}] }}]
"""


def _entry(id: str, text: str, body: str) -> str:
    return f"""
[[entry]]
id = "{id}"
kind = "rule"
title = {text}
bottom_line = {text}
body = {body}
said_by = ["actor"]
actors = ["actor"]
topics = ["topic"]
places = ["place"]
sources = [{{ id = "source", at = {text} }}]
credibility = 2
standing = "disputed"
caveat = {text}
contradicts = ["other"]
see = ["other"]
series = ["series"]
facts = [{text}]
[entry.rule]
basis = [{{ law = {text}, at = {text} }}]
decides = {text}
leads = {text}
permits = [{text}]
limits = [{text}]
when = {{ order = ["none"] }}
judgement = {text}
[entry.quote]
text = {text}
speaker = {text}
original = {text}
[entry.change]
direction = "new"
note = {text}
"""


def write(folder: Path, payload: str = TEXT) -> Path:
    """Write the pack with a payload in every free text; return its folder."""
    text = quoted(payload)
    markdown = f"# {payload}\n\n> {payload}\n\n- {payload}\n\n`{payload}`\n\n"
    markdown += f"[{payload}](#other) <b>{payload}</b> ![{payload}](x)\n\n"
    markdown += f"| {payload} | b |\n| --- | --- |\n| {payload} | 2 |\n\n```\n{payload}\n```\n"
    files = {
        "briefing": _manifest(text),
        "names": _names(text),
        "first": _entry("one", text, quoted(markdown.replace("\n", "\n"))),
        "second": _entry("other", text, text).replace('["other"]', '["one"]'),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / f"{name}.toml").write_text(content, encoding="utf-8")
    return folder
