"""A pack, or a part of it, as the texts of its files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, cast

from briefing.pack import limits
from briefing.pack.model import json_schema
from briefing.pack.toml import writer
from briefing.publish import pack_part

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefing.pack.model.tables import Leaf, Series


class PackFiles(NamedTuple):
    """The files of a pack that is written back."""

    texts: dict[str, str]
    """By path, the manifest first."""
    added: list[str]
    """Ids of entries that came with those that were asked for."""
    left_out: int
    """References to entries that are not in it."""


def pack_files(folder: str, ids: Iterable[str] | None) -> PackFiles:
    """Return the files of the pack in `folder`, or of the part with the entries and series `ids`.

    Paths, and the order of everything, are those of the pack; comments are not kept. Raises
    PackError where the pack cannot be read.
    """
    part = pack_part.whole(folder) if ids is None else pack_part.part(folder, ids)
    texts = {limits.MANIFEST: writer.document(part.manifest, _head(limits.MANIFEST))}
    for path, leaf in part.leaves.items():
        texts[path] = writer.document(_arranged(leaf), _head(path))
    texts[limits.SCHEMA] = json_schema.text()
    return PackFiles(texts, part.added, part.left_out)


def _head(path: str) -> str:
    """Return the line by which an editor finds the schema of a file."""
    return f"#:schema {'../' * path.count('/') or './'}{limits.SCHEMA}\n"


def _arranged(leaf: Leaf) -> Mapping[str, Any]:
    """Return a file whose rows of numbers begin with the numbers."""
    if "series" not in leaf:
        return leaf
    return {**leaf, "series": [_rows(each) for each in leaf["series"]]}


def _rows(series: Series) -> dict[str, Any]:
    first = ["x", *series["columns"]]
    rows = [
        {key: row[key] for key in dict.fromkeys((*first, *row)) if key in row}
        for row in cast("list[dict[str, Any]]", series["points"])
    ]
    return {**series, "points": rows}
