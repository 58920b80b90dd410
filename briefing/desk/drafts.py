"""What is being written and is not kept yet: it outlives the program, but for its last second.

One TOML file for each entry that is written about, named by a digest: ids of packs and entries are
no names of files. A draft goes when its note is kept.
"""

from __future__ import annotations

import os
from hashlib import blake2b
from typing import NamedTuple

from briefing import TYPE_CHECKING
from briefing.desk import whole_file

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = "drafts"

AT_MOST = 2**22
"""Most bytes of a draft."""

ENDING = ".toml"


class Draft(NamedTuple):
    """The text of a note that is being written."""

    pack: str
    entry: str
    """The address of what it is about."""
    title: str
    """What that is called."""
    note: str
    """The id of the note that is changed; "" for a new one."""
    text: str
    was: str = ""
    """What the note said when the writer began: another program may change it meanwhile."""


class Drafts:
    """The drafts in the folder of a desk."""

    def __init__(self, folder: str) -> None:
        self._folder = os.path.join(folder, FOLDER)

    def keep(self, draft: Draft) -> None:
        """Keep a draft in the place of the one before. Raises OSError."""
        import tomli_w

        text = tomli_w.dumps(draft._asdict())
        whole_file.replace(self._path(draft.pack, draft.entry), text.encode(errors="replace"))

    def of(self, pack: str, entry: str) -> Draft | None:
        """Return the draft on an entry; None: there is none, or none that can be read."""
        return _read(self._path(pack, entry))

    def all(self, pack: str) -> Iterator[Draft]:
        """Yield the drafts on entries of a pack."""
        try:
            names = sorted(os.listdir(self._folder))
        except OSError:
            return
        for name in names:
            draft = _read(os.path.join(self._folder, name)) if name.endswith(ENDING) else None
            if draft is not None and draft.pack == pack:
                yield draft

    def drop(self, pack: str, entry: str) -> None:
        """Forget the draft on an entry, where there is one. Raises OSError."""
        try:
            os.unlink(self._path(pack, entry))
        except FileNotFoundError:
            return
        whole_file.keep_names(self._folder)

    def _path(self, pack: str, entry: str) -> str:
        name = blake2b(f"{pack}\0{entry}".encode(), digest_size=12).hexdigest()
        return os.path.join(self._folder, f"{name}{ENDING}")


def _read(path: str) -> Draft | None:
    """Return a draft from a file; None: there is none, or it is none of ours."""
    import tomli

    try:
        held = tomli.loads(whole_file.contents(path, AT_MOST).decode())
    except (OSError, UnicodeDecodeError, tomli.TOMLDecodeError, RecursionError):
        return None
    values = [held.get(name, Draft._field_defaults.get(name)) for name in Draft._fields]
    if not all(isinstance(each, str) for each in values):
        return None
    return Draft(*map(str, values))
