"""The address of an entry for another reader of the same pack: the call that opens it."""

from __future__ import annotations

import os

from briefing import paths
from briefing.pack.safe_text import safe_line


def command_for(folder: str, id: str) -> str:
    """Return `briefing PACK --entry ID`; the bundled pack, which every reader has, is not named.

    A folder below the reader's home is named from there: who they are is nobody's business.
    """
    from shlex import quote

    if os.path.realpath(folder) == os.path.realpath(paths.bundled_pack()):
        return f"briefing --entry {quote(id)}"
    path, home = os.path.abspath(folder), os.path.expanduser("~")
    below = home not in ("~", os.sep) and path.startswith(home + os.sep)
    named = f"~/{quote(os.path.relpath(path, home))}" if below else quote(path)
    return f"briefing {safe_line(named)} --entry {quote(id)}"
