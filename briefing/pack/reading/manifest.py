"""The manifest of a pack, and the layout that it gives to the files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from briefing.pack import codes, limits
from briefing.pack.problems import Problem
from briefing.pack.reading import files
from briefing.pack.suggest import nearest
from briefing.pack.toml import parser
from briefing.pack.validation import fast_validator, references

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.pack.model.tables import Dimension, Manifest, Pack, Pane


class FileInPane(NamedTuple):
    """A file of a pack, and the pane that its entries stand in, if it stands in one."""

    path: str
    pane: str | None


@dataclass(frozen=True, slots=True)
class PackLayout:
    """What the manifest says, and the files in the order of the pack: its panes', then the rest."""

    pack: Pack
    panes: list[Pane]
    dimensions: dict[str, Dimension]
    files: list[FileInPane]
    problems: list[tuple[int, Problem]]
    """What is wrong with the files that panes name, and the number of the file that comes next."""

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
    dimensions = manifest.get("dimension", {})
    return PackLayout(manifest["pack"], manifest["pane"], dimensions, ordered, problems)


def without_manifest(paths: list[str]) -> PackLayout:
    """Return the layout of a pack whose manifest cannot be read: no file is in a pane."""
    others = [FileInPane(path, None) for path in paths if path != limits.MANIFEST]
    return PackLayout({}, [], {}, others, [])  # type: ignore[typeddict-item]
