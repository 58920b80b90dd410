"""A pack that is edited, and what a library that follows it must answer."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from briefing.library import Library, Query, open_library
from briefing.pack.problems import PackError
from tests.conftest import MANIFEST, NAMES, entry
from tests.library.asking import found
from tests.small_pack import series

SERIES = series(points='[{ x = 2020, total = 2.50, sources = ["report"] }]')
KIND = '\n[kind.notice]\ntitle = "Notice"\n'
FILES = ("first", "more", "second")


class Pack:
    """A pack of entries in three files, in two panes, that is written anew after every edit."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.entries: dict[str, list[dict[str, str]]] = {name: [] for name in FILES}
        self.names = NAMES
        self.series = SERIES
        self.manifest = MANIFEST.replace('["first.toml"]', '["first.toml", "more.toml"]') + KIND
        self._written = 0

    def add(self, file: str, id: str, at: int = 99, **fields: str) -> None:
        """Put an entry into a file."""
        self.entries[file].insert(at, {"id": id, **fields})

    def entry(self, id: str) -> dict[str, str]:
        """Return the fields of an entry, to change them."""
        return next(each for file in FILES for each in self.entries[file] if each["id"] == id)

    def write(self) -> str:
        """Write what is different, and return the folder; every write has a time of its own."""
        self.folder.mkdir(exist_ok=True)
        texts = {name: "".join(entry(**fields) for fields in self.entries[name]) for name in FILES}
        texts |= {"briefing": self.manifest, "names": self.names, "series": self.series}
        for name, text in texts.items():
            path = self.folder / f"{name}.toml"
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                path.write_text(text, encoding="utf-8")
                self._written += 1
                os.utime(path, ns=(self._written, self._written))
        return str(self.folder)


def answers(library: Library) -> list[Any]:
    """Return all that a library says; of searches what they find, in no order."""
    rest = library.tables()
    ids = [*library.ids(), *(series["id"] for series in rest["series"])]
    return [
        library.about,
        rest,
        library.glossary(),
        ids,
        list(library.entries()),
        list(library.sheets()),
        [library.window(tab["id"], 0, 100) for tab in library.about["tabs"]],
        [library.sections(tab["id"]) for tab in library.about["tabs"]],
        [library.sections(tab["id"], Query("kind:measure")) for tab in library.about["tabs"]],
        library.facets(Query(""), ["kind"]),
        [(library.sheet(id), library.row(id), library.entry(id)) for id in ids],
        [
            sorted(found(library, query))
            for query in ("title", "new", "MoD", "防衛", "act", "report", '"old name"', "尖閣")
        ],
    ]


def cold(folder: str, monkeypatch: Any, cache: Path) -> Library | list[str]:
    """Return the library of a pack that nothing is known of yet, or what is wrong with the pack."""
    with monkeypatch.context() as patch:
        patch.setenv("BRIEFING_CACHE_DIR", str(cache))
        try:
            return open_library(folder)
        except PackError as error:
            return [str(problem) for problem in error.problems]
