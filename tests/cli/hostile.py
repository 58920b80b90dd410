"""A pack whose author means harm: every free text in it would do something to a terminal."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.conftest import MANIFEST, NAMES, entry

LONG = "w" * 10_000
TEXT = "[red]x[/nope] [@click=app.quit]y \x1b[31m\x1b]52;c;aGk=\x07\x9b5m \u202eabc " + LONG
SHOWN = r"[red]x[/nope] [@click=app.quit]y \x1b[31m\x1b]52;c;aGk=\x07\x9b5m \u202eabc " + LONG
H = json.dumps(TEXT)
KEY = json.dumps(TEXT.removesuffix(LONG))
"""As much of it as a key may be long."""
FREE = "title edition publisher name note language licence at short speaker ja"
_FREE = re.compile(rf'^({"|".join(FREE.split())}) = ".*"$', re.MULTILINE)


def _everywhere(text: str) -> str:
    """Return TOML with the hostile text in each key that may hold any."""
    return _FREE.sub(lambda match: f"{match[1]} = {H}", text)


def write(folder: Path) -> Path:
    """Write the pack and return its folder."""
    folder.mkdir()
    pack = 'edition = "1"\npublisher = "P"\nnote = "N"\nallow = { check = HERE }'.replace("HERE", H)
    manifest = MANIFEST.replace('edition = "1"', pack)
    dimension = f'[dimension.order]\ntitle = "O"\n[dimension.order.values]\nnone = {H}\n'
    names = NAMES.replace('kind = "primary"', 'kind = "primary"\nlanguage = "ja"\nlicence = "L"')
    names = re.sub(r"aliases = \[.*\]", lambda _: f"aliases = [{H}]", names)
    names += '[[term]]\nid = "term"\nname = "T"\nnote = "N"\nja = "J"\n'
    rule = f"""\
[entry.rule]
basis = [{{ law = {H}, at = {H} }}]
decides = {H}
leads = {H}
permits = [{H}]
limits = [{H}]
judgement = {H}
when = {{ order = ["none"] }}
"""
    quote = f'[entry.quote]\ntext = {H}\noriginal = {H}\nlanguage = "ja"\nspeaker = "S"\n'
    one = entry(
        "one",
        kind='"rule"',
        bottom_line=H,
        body=H,
        caveat=H,
        facts=f"[{H}]",
        actors='["ministry"]',
        topics='["ships"]',
        places='["island"]',
        series='["counts"]',
        sources=f'[{{ id = "act", at = {H} }}]',
        contradicts='["two"]',
        see='["two"]',
        rule=rule,
        quote=quote,
        change='[entry.change]\ndirection = "new"\nnote = "N"\n',
    )
    series = f"""\
[[series]]
id = "counts"
title = "S"
x = "period"
columns = {{ total = {{ title = {H}, unit = {H} }} }}
points = [{{ x = {H}, total = 5, note = {H}, sources = [{{ id = "act", at = {H} }}] }}]
note = "N"
facts = [{H}]
"""
    files = {
        "briefing": _everywhere(manifest + dimension),
        "names": _everywhere(names),
        "first": _everywhere(one),
        "second": _everywhere(entry("two")),
        "series": _everywhere(series),
    }
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder
