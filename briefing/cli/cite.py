"""`briefing cite`: an entry, or a source alone, as a citation in a style."""

from __future__ import annotations

import argparse

from briefing.cli import messages
from briefing.cli.messages import UnusableError
from briefing.cli.pack_argument import library_and_say, unknown_entry
from briefing.cli.parser import pack_option

EXAMPLES = """examples:
  briefing cite coast-guard-control
  briefing cite coast-guard-control --style markdown
  briefing cite coast-guard-control --style csl-json > citation.json
  briefing cite coast-guard-control --style ./nature.csl
  briefing cite source:sdf-act --style bibtex >> references.bib"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    from briefing.publish.citation import PLAIN, STYLES

    parser.add_argument(
        "id", metavar="ID", help="an entry; a source, which is cited alone; any other page"
    )
    parser.add_argument(
        "--style",
        type=_style,
        default=PLAIN,
        metavar="S",
        help=f"{', '.join(STYLES)} (default: {PLAIN}); BibTeX loses what it has no field for."
        " Or a CSL file, such as ./nature.csl, which takes `pip install 'briefing[csl]'`",
    )
    pack_option(parser)


def _style(name: str) -> str:
    from briefing.pack.suggest import did_you_mean, nearest
    from briefing.publish.citation import STYLES, is_style_file

    if name in STYLES or is_style_file(name):
        return name
    meant = did_you_mean(nearest(name.lower(), STYLES)) or f"; there are {', '.join(STYLES)}"
    raise argparse.ArgumentTypeError(f"there is no style `{name}`{meant}")


def run(given: argparse.Namespace) -> int:
    """Print the citation."""

    from briefing.publish.citation import StyleError, reference, written

    found = library_and_say(given.pack)
    cited = reference(found, given.id)
    if cited is None:
        raise unknown_entry(found, given.id)
    try:
        text = written(cited, given.style)
    except StyleError as error:
        raise UnusableError(str(error)) from error
    messages.text(f"{text}\n")
    return 0
