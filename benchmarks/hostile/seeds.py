"""Small packs cut out of the bundled one: each has a few of its entries and all that they need."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import tomli

from benchmarks.synthetic import toml
from briefing.pack.limits import MANIFEST

Seed = dict[str, str]
"""Text of each file, by its path."""

AT_ONCE = 3
"""Entries in one of them."""

_RARE_OF_SOURCES: Any = {
    "sole": "There is no other.",
    "retracted": {"date": date(2024, 2, 1), "note": "It was read wrongly."},
    "allow": {"unused-source": "A reason."},
}

_NEEDED_BY_NONE = ("publisher", "title", "kind")
"""Keys that a source with an address may do without."""

_REFERS = ("actors", "topics", "places", "said_by", "derives_from")
_LINK = re.compile(r"\[([^\]]*)\]\(#([a-z0-9-]+)\)")


def _mentioned(value: Any) -> set[str]:
    """Return every string in a value."""
    if isinstance(value, str):
        return {value}
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return {each for item in items for each in _mentioned(item)}


def _alone(entry: dict[str, Any], known: set[str]) -> dict[str, Any]:
    """Return an entry without references to entries that are not `known`."""
    kept = dict(entry)
    if "body" in entry:
        kept["body"] = _LINK.sub(lambda m: m[0] if m[2] in known else m[1], entry["body"])
    for key in ("see", "contradicts"):
        if key in kept and not (ids := [id for id in kept[key] if id in known]):
            del kept[key]
        elif key in kept:
            kept[key] = ids
    if kept.get("superseded_by", "") not in known | {""}:
        kept |= {"standing": "reported"}
        del kept["superseded_by"]
    tables = {key: each for key, each in kept.items() if isinstance(each, dict)}
    return {key: each for key, each in kept.items() if key not in tables} | tables


def seeds(folder: Path) -> list[Seed]:
    """Return small packs that are right, with every entry of the pack in one of them."""
    files = {
        str(path.relative_to(folder)): tomli.loads(path.read_text("utf-8"))
        for path in sorted(folder.rglob("*.toml"))
    }
    manifest = files.pop(MANIFEST)
    tables: dict[str, list[dict[str, Any]]] = {}
    for each in files.values():
        for name, items in each.items():
            tables.setdefault(name, []).extend(items)
    entries = tables.pop("entry")
    found: list[Seed] = []
    for start in range(0, len(entries), AT_ONCE):
        some = entries[start : start + AT_ONCE]
        known = {entry["id"] for entry in some}
        alone = [_alone(entry, known) for entry in some]
        if len(found) % 2:
            alone = [_with_rare_keys(entry, place) for place, entry in enumerate(alone)]
        found.append(_seed(manifest, tables, alone, rare=bool(len(found) % 2)))
    return found


def _with_rare_keys(entry: dict[str, Any], place: int) -> dict[str, Any]:
    """Return an entry with keys that the pack has nowhere, or without those it has everywhere."""
    source = entry["sources"][0]
    cited = source if isinstance(source, str) else source["id"]
    more: dict[str, Any] = {
        "aliases": [f"No. {place} of the list", f"第{place}号"],
        "section": "The first" if place else "The second",
        "allow": {"single-origin": "A reason."},
    }
    if place == 1:
        more |= {"kind": "notice", "date": entry.get("date", {"year": 2023})}
    new: dict[str, Any] = {key: more[key] for key in ("kind", "date") if key in more}
    dressed: dict[str, Any] = {**more, **entry, **new}
    if place == 0:
        dressed["sources"] = [*entry["sources"], "https://example.org/a?x=1&y=2"]
    if place == 1 and "rule" in dressed:
        del dressed["rule"]
    if place == 2:
        dressed.pop("credibility", None)
        del dressed["body"]
        if "superseded_by" not in entry:
            dressed.pop("standing", None)
            dressed["withdrawn"] = date(2024, 3, 1)
    else:
        said = f"So it [says](#what-it-says) [@{cited}, p. {place}]."
        dressed["body"] = f"{entry['body']}\n\n{said}\n\n## What it says"
        for key in ("said_by", "standing") if place else ("bottom_line",):
            dressed.pop(key, None)
    tables = {key: each for key, each in dressed.items() if isinstance(each, dict)}
    return {key: each for key, each in dressed.items() if key not in tables} | tables


def _rare_source(source: dict[str, Any]) -> dict[str, Any]:
    """Return a source with keys that the pack has nowhere, without those that it has everywhere."""
    kept = {key: each for key, each in source.items() if key not in _NEEDED_BY_NONE}
    return {**(kept if "url" in source else source), **_RARE_OF_SOURCES}


def _seed(
    manifest: dict[str, Any],
    tables: dict[str, list[dict[str, Any]]],
    entries: list[dict[str, Any]],
    *,
    rare: bool,
) -> Seed:
    needed = _mentioned(entries)
    while True:  # what is needed needs others in its turn
        more = needed | _mentioned(
            [each for items in tables.values() for each in items if each.get("id") in needed]
        )
        if more == needed:
            break
        needed = more
    names = "".join(
        toml.table(f"[[{name}]]", _rare_source(each) if rare and name == "source" else each)
        for name, items in tables.items()
        for each in items
        if each.get("id") in needed
    )
    pane: dict[str, toml.Value] = {
        "id": "pane",
        "title": "A pane",
        "short": "Pane",
        "files": ["entries.toml"],
    }
    text = toml.table("[pack]", manifest["pack"]) + toml.table("[[pane]]", pane)
    kinds = dict(manifest.get("kind", {}))
    if rare:
        kinds["notice"] = {"dated": True}
    text += "".join(toml.table(f"[kind.{name}]", each) for name, each in kinds.items())
    text += "".join(
        toml.table(f"[dimension.{name}]", each)
        for name, each in manifest.get("dimension", {}).items()
    )
    return {
        MANIFEST: text,
        "names.toml": names,
        "entries.toml": "".join(toml.table("[[entry]]", entry) for entry in entries),
    }
