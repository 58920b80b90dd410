"""`briefing schema`: the JSON Schema of a pack's files, for an editor."""

from __future__ import annotations

import os

from briefing import TYPE_CHECKING
from briefing.cli import messages
from briefing.cli.output_file import write

if TYPE_CHECKING:
    import argparse

EXAMPLES = """examples:
  briefing schema > briefing.schema.json
  briefing schema --save my-pack

A file of the pack that begins with `#:schema ./briefing.schema.json` is then completed and
documented by tombi, taplo and Even Better TOML."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--save", metavar="DIR", help="write briefing.schema.json into a folder")


def run(given: argparse.Namespace) -> int:
    """Print or write the schema."""
    from briefing.pack import limits
    from briefing.pack.model import json_schema

    if given.save is None:
        messages.document(json_schema.schema())
        return 0
    write(os.path.join(given.save, limits.SCHEMA), json_schema.text())
    return 0
