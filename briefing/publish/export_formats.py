"""The formats in which a pack, or parts of it, is exported. A format is a function of its own.

Each is given a library and the ids of panes and entries, which exist; of all entries where none are
named. It returns the whole text, with the newline at its end. Its work is imported inside.
"""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.library import Library

    Export = Callable[[Library, list[str], list[str]], str]


def _json(library: Library, panes: list[str], ids: list[str]) -> str:
    import json

    from briefing.publish.json_document import document

    return json.dumps(document(library, panes, ids), ensure_ascii=False, indent=2) + "\n"


EXPORT_FORMATS: dict[str, Export] = {"json": _json}
"""What makes each format, by the name that `--format` takes; the first one is the default."""
