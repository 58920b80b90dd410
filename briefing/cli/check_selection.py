"""The codes that `briefing check` was asked to tell, or not to tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.cli.messages import problem, unknown

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from briefing.check.selection import Selection


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments that choose among the codes."""
    parser.add_argument(
        "--only",
        action="append",
        default=[],
        metavar="CODE[,CODE]",
        help="tell and count these codes alone; may be repeated",
    )
    parser.add_argument(
        "--ignore",
        action="append",
        default=[],
        metavar="CODE[,CODE]",
        help="neither tell nor count these codes, except where they are errors; may be repeated",
    )


def selection(given: argparse.Namespace) -> Selection:
    """Return what is told. Raises UnusableError for a code that there is not."""
    from briefing.check.catalogue import CODES
    from briefing.check.catalogue.code import ERROR
    from briefing.check.selection import Selection

    only, ignored = _known(given.only), _known(given.ignore)
    for code in sorted(ignored):
        if CODES[code].severity == ERROR:
            problem(f"--ignore {code}: it is an error, and no error is ignored")
    return Selection(only, ignored, given.strict)


def _known(given: Iterable[str]) -> frozenset[str]:
    from briefing.check.catalogue import CODES
    from briefing.pack.suggest import LIKE_WORD, close_matches

    names = [name.strip() for each in given for name in each.split(",")]
    for name in names:
        if name not in CODES:
            raise unknown("code", name, close_matches(name, CODES, 3, LIKE_WORD))
    return frozenset(names)
