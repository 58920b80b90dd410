"""The formats in which a pack, or parts of it, is exported. A format is a function of its own.

Each is given a library and what is selected of it. A format of documents returns the whole text,
with the newline at its end; one of folders the files. Its work is imported inside.
"""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.library import Library
    from briefing.publish.pack_files import PackFiles
    from briefing.publish.selection import Selection

    Export = Callable[[Library, Selection], str]
    FolderExport = Callable[[Library, Selection], PackFiles]


def _json(library: Library, selection: Selection) -> str:
    from briefing.library.store import exact_json
    from briefing.publish.json_document import document

    return exact_json.dumps(document(library, selection), indent=2) + "\n"


def _toml(library: Library, selection: Selection) -> PackFiles:
    from briefing.publish.pack_files import pack_files

    return pack_files(library.folder, None if selection.is_whole else selection.ids(library))


EXPORT_FORMATS: dict[str, Export] = {"json": _json}
"""What makes each format of one document, by the name that `--format` takes; the first one is the
default."""

FOLDER_FORMATS: dict[str, FolderExport] = {"toml": _toml}
"""What makes each format that is a folder of files."""
