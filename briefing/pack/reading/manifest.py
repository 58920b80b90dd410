"""The manifest of a pack, and the layout that it gives to the files."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.pack import codes, limits
from briefing.pack.problems import Problem
from briefing.pack.reading import files
from briefing.pack.suggest import nearest
from briefing.pack.toml import parser
from briefing.pack.validation import fast_validator, references

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.pack.model.tables import Dimension, EntryKind, Manifest, Pack, Pane


class FileInPane(NamedTuple):
    """A file of a pack, and the pane of its entries, or None."""

    path: str
    pane: str | None


class PackLayout(NamedTuple):
    """The values of the manifest, and the files in the order of the pack: those of panes, then
    the rest.
    """

    pack: Pack
    panes: list[Pane]
    dimensions: dict[str, Dimension]
    kinds: dict[str, EntryKind]
    """The pack's own kinds of entries, by name."""
    files: list[FileInPane]
    problems: list[tuple[int, Problem]]
    """Problems of the files that panes name, each with the number of the file that comes next, and
    of names that the manifest gives."""

    def order_of_reading(self) -> Iterator[int]:
        """Yield the number of each file, those in no pane first: names and sources are in them."""
        yield from (number for number, file in enumerate(self.files) if file.pane is None)
        yield from (number for number, file in enumerate(self.files) if file.pane is not None)


def read(folder: str, paths: list[str]) -> PackLayout:
    """Return the layout of a pack with files of these `paths`.

    Raises PackError where the manifest itself cannot be read.
    """
    text = files.read(folder, limits.MANIFEST)
    manifest = fast_validator.manifest(parser.parse(text, limits.MANIFEST), limits.MANIFEST)
    return layout(manifest, paths)


def layout(manifest: Manifest, paths: list[str]) -> PackLayout:
    """Return the layout of a pack with this manifest and files of these `paths`."""
    there = frozenset(paths)
    others = [path for path in paths if path != limits.MANIFEST]
    seen: dict[str, str] = {}
    problems: list[tuple[int, Problem]] = []
    for number, pane in enumerate(manifest["pane"], 1):
        for place, file in enumerate(pane["files"]):
            meant = ""
            key = f"pane[{number}].files ({pane['id']})"
            if file in seen:
                code, message = codes.FILE_TWICE, f"`{file}` stands in pane `{seen[file]}` already"
            elif file == limits.MANIFEST:
                code, message = codes.FILE_TWICE, "the manifest stands in no pane"
            elif file not in there:
                meant = nearest(file, others)
                code, message = codes.FILE_MISSING, references.unknown("file", file, meant)
            else:
                seen[file] = pane["id"]
                continue
            keys = ("pane", number - 1, "files", place)
            problem = Problem(limits.MANIFEST, message, key, code=code, keys=keys)
            problem.meant = meant
            problems.append((len(seen), problem))
    ordered = [FileInPane(file, pane_id) for file, pane_id in seen.items()]
    ordered += [FileInPane(path, None) for path in others if path not in seen]
    dimensions, kinds = manifest.get("dimension", {}), manifest.get("kind", {})
    problems += ((0, _built_in(name)) for name in kinds if name in references.BUILT_IN_KINDS)
    return PackLayout(manifest["pack"], manifest["pane"], dimensions, kinds, ordered, problems)


def _built_in(name: str) -> Problem:
    """Return the problem of a kind of the pack's own that has the name of another."""
    message = f"there is a kind `{name}` already: name this one otherwise"
    keys = ("kind", name)
    return Problem(
        limits.MANIFEST,
        message,
        f"kind.{name}",
        code=codes.BUILT_IN_KIND,
        keys=keys,
        anchor="table",
    )


def without_manifest(paths: list[str]) -> PackLayout:
    """Return the layout of a pack whose manifest cannot be read: no file is in a pane."""
    others = [FileInPane(path, None) for path in paths if path != limits.MANIFEST]
    return PackLayout({}, [], {}, {}, others, [])  # type: ignore[typeddict-item]
