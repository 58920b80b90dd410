"""How a test asks a library."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path
from typing import Any

from briefing.library import Library, Query
from briefing.library.records import Sheet, Snippet
from briefing.library.search.results import Hit
from briefing.library.views import matrix as matrices
from briefing.library.views import timeline as dated_entries
from briefing.library.views.matrix import Matrix
from briefing.library.views.timeline import Timeline
from briefing.pack.markdown.spans import words_of
from briefing.pack.model.addresses import PAGED


def remove(folder: Path) -> None:
    """Remove a cache at one blow: the engine may be about to lock a folder that it has opened."""
    away = folder.with_name(f"{folder.name}-away")
    folder.rename(away)
    shutil.rmtree(away, ignore_errors=True)


def found(
    library: Library, text: str, *, typing: bool = False, pane: str | None = None
) -> list[str]:
    """Return the ids of the entries and series that a search finds, best first."""
    result = library.search(Query(text, typing=typing), pane=pane)
    rows = [hit["row"] for hit in result["hits"]]
    return [row["id"] for row in rows if row["type"] not in PAGED]


def pages(library: Library, text: str, *, typing: bool = False, limit: int = 20) -> list[str]:
    """Return the addresses of the pages that a search finds, best first."""
    result = library.search(Query(text, typing=typing), limit=limit)
    rows = [hit["row"] for hit in result["hits"]]
    return [row["id"] for row in rows if row["type"] in PAGED]


def timeline(library: Library, query: Query | None = None, at: str = "") -> Timeline:
    """Return the dated entries in the order of time."""
    ask = partial(dated_entries.timeline, query=query, ask=library.view, at=at)
    return library.view(ask)


def matrix(library: Library, rows: str, columns: str, query: Query | None = None) -> Matrix:
    """Return the numbers of entries by two fields."""
    ask = partial(matrices.matrix, rows=rows, columns=columns, query=query)
    return library.view(ask)


def told(library: Library, query: Query) -> list[tuple[Hit, Snippet]]:
    """Return the entries and series that a search finds, each with the sentence that answers."""
    result = library.search(query)
    hits = [hit for hit in result["hits"] if hit["row"]["type"] not in PAGED]
    return [(hit, library.snippet(hit, result["highlighter"])) for hit in hits]


def shown(sheet: Sheet | None, part: str | None = None) -> str:
    """Return the words of a sheet, or of one part of it, each block on a line."""
    assert sheet is not None
    words = []
    for block in sheet["blocks"]:
        if part is None or block.get("part") == part:
            words.append(words_of(block.get("spans", [])))
    return "\n".join(words)


def everything(library: Library) -> list[Any]:
    """Return all that a library says of the pack that `write_pack` writes."""
    return [
        library.about,
        library.tables(),
        library.ids(),
        list(library.entries()),
        list(library.sheets()),
        [library.window(tab["id"], 0, 100) for tab in library.about["tabs"]],
        [library.sheet(id) for id in library.ids()],
        [found(library, query) for query in ("bottom line", "two", "three body", "MoD", "防衛")],
    ]
