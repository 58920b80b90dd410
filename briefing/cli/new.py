"""`briefing new DIR`: a small pack to begin with."""

from __future__ import annotations

import os

from briefing import TYPE_CHECKING, paths
from briefing.cli.commands import COMMANDS
from briefing.cli.output_folder import Texts, write_new
from briefing.pack import limits
from briefing.pack.safe_text import safe_line

if TYPE_CHECKING:
    import argparse

EXAMPLES = """examples:
  briefing new harbour-watch             a pack whose comments explain every key
  briefing new harbour-watch --minimal   the smallest that opens"""

_ID, _TITLE = "my-briefing", "My briefing"
"""Id and title of a pack whose folder has no name that can be one."""

_LONGEST = 100


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("folder", metavar="DIR", help="a new folder, or an empty one")
    parser.add_argument("--minimal", action="store_true", help="the smallest pack that opens")


def run(given: argparse.Namespace) -> int:
    """Write the pack, and print how to go on."""
    folder = given.folder.rstrip(os.sep) or given.folder
    texts = _texts(
        "minimal" if given.minimal else "whole", os.path.basename(os.path.abspath(folder))
    )
    write_new(folder, texts, "a new pack needs a new or an empty folder")
    import shlex

    taken = folder in COMMANDS or folder.startswith("-")  # a command or an option to the shell
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
    """Return the id for a pack in a folder of this name, or "" where the name is no id."""
    import re

    words = re.split(r"[ _.-]+", name.lower())
    plain = all(re.fullmatch(r"[a-z0-9]+", word) for word in words)
    return "-".join(words) if plain and len(name) <= _LONGEST else ""


def _read(folder: str, file: str) -> str:
    with open(os.path.join(folder, file), encoding="utf-8") as opened:
        return opened.read()
