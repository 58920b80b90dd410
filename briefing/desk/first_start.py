"""Whether the reader is opened for the first time: then it has something to say, once."""

from __future__ import annotations

import os

from briefing import paths

MARK = "started"
"""The name of an empty file: it is there once the reader was opened."""


def is_first() -> bool:
    """Return whether the reader was never opened before, as far as is known; from now on it was.

    Where nothing can be kept, every start is the first.
    """
    mark = os.path.join(paths.data_folder(), MARK)
    if os.path.lexists(mark):
        return False
    try:
        paths.made(os.path.dirname(mark))
        os.close(os.open(mark, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        return not os.path.lexists(mark)  # another start was quicker; or it is no folder
    except OSError:
        return True
    return True
