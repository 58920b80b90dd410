"""The manifest of a pack, and the place of each of its files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from briefing.pack import files, glance, limits, toml
from briefing.pack.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.pack.model import Dimension, Manifest, Pack, Pane


class File(NamedTuple):
    """A file of a pack, and the pane that its entries stand in, if it stands in one."""

    path: str
    pane: str | None


@dataclass(frozen=True, slots=True)
class Frame:
    """What the manifest says, and the files in the order of the pack: its panes', then the rest."""

    pack: Pack
    panes: list[Pane]
    dimensions: dict[str, Dimension]
    files: list[File]
    problems: list[tuple[int, Problem]]
    """What is wrong with the files that panes name, and the number of the file that comes next."""

    def order_of_reading(self) -> Iterator[int]:
        """Yield the number of each file, those in no pane first: names and sources are in them."""
        yield from (number for number, file in enumerate(self.files) if file.pane is None)
        yield from (number for number, file in enumerate(self.files) if file.pane is not None)


def read(folder: str, paths: list[str]) -> Frame:
    """Return the frame of a pack with files of these `paths`.

    Raises PackError where the manifest itself cannot be read.
    """
    text = files.read(folder, limits.MANIFEST)
    manifest = glance.manifest(toml.parse(text, limits.MANIFEST), limits.MANIFEST)
    return _placed(manifest, paths)


def _placed(manifest: Manifest, paths: list[str]) -> Frame:
    there = frozenset(paths)
    seen: dict[str, str] = {}
    problems: list[tuple[int, Problem]] = []
    for number, pane in enumerate(manifest["pane"], 1):
        for file in pane["files"]:
            key = f"pane[{number}].files ({pane['id']})"
            if file in seen:
                message = f"`{file}` stands in pane `{seen[file]}` already"
            elif file not in there:
                message = f"there is no file `{file}`"
            else:
                seen[file] = pane["id"]
                continue
            problems.append((len(seen), Problem(limits.MANIFEST, message, key)))
    placed = [File(file, pane_id) for file, pane_id in seen.items()]
    placed += [File(p, None) for p in paths if p not in seen and p != limits.MANIFEST]
    dimensions = manifest.get("dimension", {})
    return Frame(manifest["pack"], manifest["pane"], dimensions, placed, problems)
