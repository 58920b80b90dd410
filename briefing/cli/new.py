"""`briefing new DIR`: a small pack to begin with."""

from __future__ import annotations

import os

from briefing import TYPE_CHECKING, paths
from briefing.cli.commands import COMMANDS
from briefing.cli.messages import UnusableError
from briefing.pack import limits
from briefing.pack.safe_text import safe_line

if TYPE_CHECKING:
    import argparse

EXAMPLES = """examples:
  briefing new harbour-watch             a pack whose comments explain every key
  briefing new harbour-watch --minimal   the smallest that opens"""

_ID, _TITLE = "my-briefing", "My briefing"
"""What the pack is called whose folder has no name to take over."""

_LONGEST = 100

Texts = dict[str, str]
"""What to write, by the name of the file."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("folder", metavar="DIR", help="a new folder, or an empty one")
    parser.add_argument("--minimal", action="store_true", help="the smallest pack that opens")


def run(given: argparse.Namespace) -> int:
    """Write the pack, and say what to do with it."""
    folder = given.folder.rstrip(os.sep) or given.folder
    texts = _texts(
        "minimal" if given.minimal else "whole", os.path.basename(os.path.abspath(folder))
    )
    try:
        if os.path.isdir(folder):
            _into_empty(folder, texts)
        else:
            _as_new(folder, texts)
    except OSError as error:
        raise UnusableError(f"cannot write {folder}: {error.strerror}") from error
    import shlex

    taken = folder in COMMANDS or folder.startswith("-")  # to the shell it would be something else
    named = shlex.quote(os.path.join(".", folder) if taken else folder)
    print(safe_line(f"{folder}: {', '.join(texts)}"))
    print(safe_line(f"`briefing {named}` opens it, `briefing check {named}` checks it."))
    return 0


def _texts(kind: str, name: str) -> Texts:
    """Return the files of a new pack in a folder of this name, the manifest first."""
    here = paths.new_pack(kind)
    files = sorted(os.listdir(here), key=lambda file: (file != limits.MANIFEST, file))
    texts = {file: _read(here, file) for file in files}
    texts[limits.SCHEMA] = _read(paths.bundled_pack(), limits.SCHEMA)
    if id := _id(name):
        manifest = texts[limits.MANIFEST].replace(f'"{_ID}"', f'"{id}"', 1)
        title = id.replace("-", " ").capitalize()
        texts[limits.MANIFEST] = manifest.replace(f'"{_TITLE}"', f'"{title}"', 1)
    return texts


def _id(name: str) -> str:
    """Return a pack's id from the name of its folder, or "" where that would be another name."""
    import re

    words = re.split(r"[ _.-]+", name.lower())
    plain = all(re.fullmatch(r"[a-z0-9]+", word) for word in words)
    return "-".join(words) if plain and len(name) <= _LONGEST else ""


def _read(folder: str, file: str) -> str:
    with open(os.path.join(folder, file), encoding="utf-8") as opened:
        return opened.read()


def _into_empty(folder: str, texts: Texts) -> None:
    """Write the files into a folder that is there, or none of them."""
    if os.listdir(folder):
        raise UnusableError(f"{folder} holds files; a new pack needs a new or an empty folder")
    _write(folder, texts)


def _as_new(folder: str, texts: Texts) -> None:
    """Make a folder with the files in it, or none."""
    if os.path.lexists(folder):
        raise UnusableError(f"{folder} is no folder")
    draft = os.path.join(os.path.dirname(folder) or ".", f".briefing-{os.getpid()}.part")
    os.mkdir(draft)
    try:
        _write(draft, texts)
        os.rename(draft, folder)
    except BaseException:
        for file in os.listdir(draft):
            os.unlink(os.path.join(draft, file))
        os.rmdir(draft)
        raise


def _write(folder: str, texts: Texts) -> None:
    written = []
    try:
        for file, text in texts.items():
            path = os.path.join(folder, file)
            with open(path, "x", encoding="utf-8") as opened:
                written.append(path)
                opened.write(text)
    except BaseException:
        for path in written:
            os.unlink(path)
        raise
