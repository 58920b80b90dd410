"""The place of an entry, or of what has a page, in the files of a pack, for an editor to open.

Nothing is parsed, so that entries of a broken file are found, too.
"""

from __future__ import annotations

import os

from briefing import TYPE_CHECKING
from briefing.pack.problems import PackError
from briefing.pack.reading import files, fingerprint
from briefing.pack.toml import locator

if TYPE_CHECKING:
    from briefing.pack.model.addresses import Table


def locate(folder: str, table: Table, id: str) -> tuple[str, int] | None:
    """Return the path inside the pack and the line (from 1) of the table that has an id.

    None where no file holds it.
    """
    for path, *_ in fingerprint.take(folder).state:
        try:
            line = locator.table_line(files.read(folder, path), table, id)
        except PackError:
            continue
        if line is not None:
            return path, line
    return None


def absolute(folder: str, path: str) -> str:
    """Return the whole path of a file of a pack."""
    return os.path.abspath(os.path.join(folder, path))
