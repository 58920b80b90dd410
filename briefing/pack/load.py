"""A whole pack, read from its folder and checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from briefing.pack import files, limits, prose, references, shape, toml
from briefing.pack.briefing import Briefing, Placed
from briefing.pack.problems import PackError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.pack.model import Manifest, Named


def _manifest(folder: str) -> Manifest:
    tables = toml.parse(files.read(folder, limits.MANIFEST), limits.MANIFEST)
    return shape.check(tables, limits.MANIFEST, manifest=True)


def _panes(
    manifest: Manifest, paths: list[str]
) -> Iterator[tuple[str, str | None, Problem | None]]:
    """Yield each file with the pane that it stands in, in the order of the panes."""
    seen: dict[str, str] = {}
    for number, pane in enumerate(manifest["pane"], 1):
        for file in pane["files"]:
            key = f"pane[{number}].files ({pane['id']})"
            if file in seen:
                message = f"`{file}` stands in pane `{seen[file]}` already"
                yield file, None, Problem(limits.MANIFEST, message, key)
            elif file not in paths:
                yield file, None, Problem(limits.MANIFEST, f"there is no file `{file}`", key)
            else:
                seen[file] = pane["id"]
                yield file, pane["id"], None
    for path in paths:
        if path not in seen and path != limits.MANIFEST:
            yield path, None, None


def load(folder: str) -> Briefing:
    """Return the pack in `folder`.

    Raises PackError with every problem found in its files, then in what they refer to.
    """
    paths = [path for path, _, _ in files.state(folder)]
    manifest = _manifest(folder)
    briefing = Briefing(manifest["pack"], manifest["pane"], manifest.get("dimension", {}))
    briefing.defined = [("pane", pane["id"], limits.MANIFEST) for pane in manifest["pane"]]
    problems: list[Problem] = []
    for path, pane, problem in _panes(manifest, paths):
        if problem:
            problems.append(problem)
            continue
        try:
            leaf = shape.check(toml.parse(files.read(folder, path), path), path, manifest=False)
        except PackError as error:
            problems += error.problems
            continue
        if pane is None and "entry" in leaf:
            problems.append(Problem(path, "holds entries but stands in no pane", "entry"))
        for entry in leaf.get("entry", []):
            body = prose.blocks(entry["body"])
            briefing.entries.append(Placed(entry, pane or "", path, body))
        briefing.series += leaf.get("series", [])
        briefing.sources += leaf.get("source", [])
        briefing.actors += leaf.get("actor", [])
        briefing.topics += leaf.get("topic", [])
        briefing.places += leaf.get("place", [])
        briefing.terms += leaf.get("term", [])
        briefing.defined += [
            (table, item["id"], path)
            for table, items in cast("dict[str, list[Named]]", leaf).items()
            for item in items
        ]
    if problems := problems or references.check(briefing):
        raise PackError(problems)
    return briefing
