"""The one error of the desk: a sentence that says what could not be kept, where, and why."""

from __future__ import annotations

import errno

from briefing.pack.safe_text import safe_line

_WHY = {
    errno.ENOSPC: "the disk is full; make room, then try again",
    errno.EDQUOT: "your quota on that disk is used up; make room, then try again",
    errno.EFBIG: "no file may be as large there; make room, then try again",
    errno.EROFS: "it can be read and not written there; set BRIEFING_DATA_DIR to another folder",
    errno.EACCES: "you may not write there; mend its permissions, or set BRIEFING_DATA_DIR",
    errno.EPERM: "you may not write there; mend its permissions, or set BRIEFING_DATA_DIR",
    errno.ENOTDIR: "a file stands where a folder should be; move it away",
    errno.EEXIST: "a file stands where a folder should be; move it away",
    errno.EIO: "the disk reports an error; look after it, or set BRIEFING_DATA_DIR",
}
"""Why something was not kept, and what to do, in words of the reader's."""


class DeskError(Exception):
    """Something of the reader's cannot be kept or found; the message is a line for the reader."""


def unkept(what: str, where: str, error: OSError) -> DeskError:
    """Return the error for what the system did not keep: what it was, and the file or folder."""
    why = _WHY.get(error.errno or 0) or error.strerror or str(error)
    return DeskError(f"{what} in {safe_line(where)}: {why}")
