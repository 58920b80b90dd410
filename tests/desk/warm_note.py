"""`briefing note` in a process that has imported all that it takes, as a reader that is open.

    python -m tests.desk.warm_note PACK ARGUMENTS…

A disk that fails for good fails under the notes: what Python itself reads then is another matter.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile

import briefing.cli.crash  # noqa: F401
from briefing.cli import main
from briefing.desk.notes import Notes


def _warm(pack: str) -> None:
    """Do once all that is done with notes, elsewhere."""
    printed = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = io.StringIO(), io.StringIO()
    with tempfile.TemporaryDirectory() as place:
        os.environ["BRIEFING_DATA_DIR"] = place
        main(["note", "one", "x", "--pack", pack])
        (note,) = Notes().all()
        for call in (["--edit", note.id, "y"], ["--delete", note.id], ["--restore", note.id]):
            main(["note", *call])
        main(["note", "--edit", "nothing", "y"])
        main(["note", "--edit", note.id, " "])
    sys.stdout, sys.stderr = printed


if __name__ == "__main__":
    there = os.environ["BRIEFING_DATA_DIR"]
    _warm(sys.argv[1])
    os.environ["BRIEFING_DATA_DIR"] = there
    sys.exit(main(["note", *sys.argv[2:], "--pack", sys.argv[1]]))
