"""What is being written and is not kept yet: it outlives the program, but for its last second.

One TOML file a draft, named by chance. A draft goes when its note is kept. Which program writes it
stands in it: what another one is just writing is not offered.
"""

from __future__ import annotations

import os
from secrets import token_hex
from typing import NamedTuple

from briefing import TYPE_CHECKING
from briefing.desk import highlights, whole_file
from briefing.desk.highlights import Highlight

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
    name: str = ""
    """The name of its file, or "" where it was never kept."""
    writer: str = ""
    """The program that wrote it last: the name of the machine, and its number there."""
    highlight: Highlight | None = None
    """The words that it is about; None: it is about all of the entry."""


HIGHLIGHT = "highlight"

_TEXTS = Draft._fields[:-1]
"""The fields that are texts: all but the last."""


class Drafts:
    """The drafts in the folder of a desk."""

    def __init__(self, folder: str) -> None:
        self._folder = os.path.join(folder, FOLDER)

    def keep(self, draft: Draft) -> Draft:
        """Keep a draft in the place of what was kept of it before; return it. Raises OSError."""
        import tomli_w

        name = draft.name or f"{token_hex(8)}{ENDING}"
        kept = draft._replace(name=name, writer=_this_program())
        held = {**kept._asdict(), "name": ""}
        if kept.highlight is None:
            del held[HIGHLIGHT]
        else:
            held[HIGHLIGHT] = kept.highlight._asdict()
        text = tomli_w.dumps(held)
        whole_file.replace(os.path.join(self._folder, name), text.encode(errors="replace"))
        return kept

    def of(
        self, pack: str, entry: str, note: str = "", words: Highlight | None = None
    ) -> Draft | None:
        """Return a draft on an entry that no other program writes, of a note where one is named,
        and on words of it where they are given.

        None: there is none that can be read.
        """
        found = [each for each in self.all(pack) if each.entry == entry and note in ("", each.note)]
        if words is not None:
            found = [each for each in found if each.highlight == words]
        return next((each for each in found if not _is_written(each.writer)), None)

    def all(self, pack: str) -> Iterator[Draft]:
        """Yield the drafts on entries of a pack."""
        try:
            names = sorted(os.listdir(self._folder))
        except OSError:
            return
        for name in names:
            draft = self._read(name) if name.endswith(ENDING) else None
            if draft is not None and draft.pack == pack:
                yield draft

    def drop(self, draft: Draft) -> None:
        """Forget a draft, where it was kept. Raises OSError."""
        if not draft.name:
            return
        try:
            os.unlink(os.path.join(self._folder, draft.name))
        except FileNotFoundError:
            return
        whole_file.keep_names(self._folder)

    def _read(self, name: str) -> Draft | None:
        """Return a draft from a file; None: there is none, or it is none of ours."""
        import tomli

        try:
            data = whole_file.contents(os.path.join(self._folder, name), AT_MOST)
            held = tomli.loads(data.decode())
        except (OSError, UnicodeDecodeError, tomli.TOMLDecodeError, RecursionError):
            return None
        marked = highlights.told(held.pop(HIGHLIGHT, None))
        values = [held.get(key, Draft._field_defaults.get(key)) for key in _TEXTS]
        if not all(isinstance(each, str) for each in values):
            return None
        return Draft._make([*values, marked])._replace(name=name)


def _this_program() -> str:
    return f"{os.uname().nodename} {os.getpid()}"


def _is_written(writer: str) -> bool:
    """Return whether another program on this machine, which runs, writes a draft."""
    machine, _, number = writer.rpartition(" ")
    if machine != os.uname().nodename or not number.isdecimal() or int(number) == os.getpid():
        return False
    try:
        os.kill(int(number), 0)
    except PermissionError:
        return True
    except (OSError, OverflowError):
        return False
    return True
