"""`briefing desk`: all that the reader keeps, as one document, and back."""

from __future__ import annotations

import sys

from briefing import TYPE_CHECKING
from briefing.cli.desk_errors import told
from briefing.cli.messages import UnusableError, note

if TYPE_CHECKING:
    import argparse

EXAMPLES = """examples:
  briefing desk export --output desk.toml
  briefing desk import desk.toml
  briefing desk export | ssh elsewhere briefing desk import -"""

EXPORT, IMPORT = "export", "import"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("action", choices=(EXPORT, IMPORT), help="give it all, or take it in")
    parser.add_argument(
        "file", nargs="?", metavar="FILE", help="what is taken in (`-`: standard input)"
    )
    parser.add_argument("--output", metavar="FILE", help="write it to a file")


def run(given: argparse.Namespace) -> int:
    """Print the desk, or take one in; nothing that is there is written over."""
    if given.action == EXPORT:
        return _export(given)
    if given.file is None:
        raise UnusableError("name the file to take in, or `-` for standard input")
    if given.output is not None:
        raise UnusableError("--output is for `desk export`")
    from briefing.desk import transfer

    with told():
        taken = transfer.take_in(_contents(given.file))
    beside = f"; {taken.beside} beside others with their names" if taken.beside else ""
    files = "1 file" if taken.new == 1 else f"{taken.new:,} files"
    note(f"{files} taken in, {taken.same:,} there already{beside}")
    return 0


def _export(given: argparse.Namespace) -> int:
    from briefing.cli import messages, output_file
    from briefing.desk import transfer

    if given.file is not None:
        raise UnusableError("`desk export` takes no file; --output FILE writes one")
    with told():
        document = transfer.export()
    if given.output in (None, output_file.STANDARD_OUTPUT):
        messages.text(document)
    else:
        output_file.write(given.output, document)
    return 0


def _contents(path: str) -> bytes:
    """Return the bytes of a file, or of standard input. Raises UnusableError."""
    from briefing.desk.transfer import AT_MOST
    from briefing.desk.whole_file import contents

    if path == "-":
        return sys.stdin.buffer.read(AT_MOST + 1)[:AT_MOST]
    try:
        found = contents(path, AT_MOST)
    except OSError as error:
        raise UnusableError(f"cannot read {path}: {error.strerror}") from error
    if not found:
        raise UnusableError(f"there is nothing in {path}")
    return found
