"""`briefing matrix`: how many entries there are, by two things at once."""

from __future__ import annotations

from functools import partial

from briefing import TYPE_CHECKING
from briefing.cli import messages, view_output
from briefing.cli.messages import UnusableError
from briefing.cli.pack_argument import known_pane, library_and_say
from briefing.cli.parser import pack_option

if TYPE_CHECKING:
    import argparse
    from typing import Any

    from briefing.library import Library
    from briefing.library.records import About
    from briefing.library.views.matrix import Matrix

EXAMPLES = """examples:
  briefing matrix
  briefing matrix --rows topic --columns tab
  briefing matrix --pane china --rows place --json"""

FIELDS = {
    "actor": "actor",
    "topic": "topic",
    "place": "place",
    "kind": "kind",
    "standing": "standing",
    "tab": "pane",
    "grade": "grade",
}
"""What rows and columns are called, and the field of each."""

ROWS = ("actor", "topic", "place", "kind")
COLUMNS = ("standing", "tab", "kind", "grade")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "--rows", metavar="R", default=ROWS[0], help=f"{', '.join(ROWS)} (default: {ROWS[0]})"
    )
    parser.add_argument(
        "--columns",
        metavar="C",
        default=COLUMNS[0],
        help=f"{', '.join(COLUMNS)} (default: {COLUMNS[0]})",
    )
    parser.add_argument("--pane", metavar="P", help="only the entries of a pane")
    parser.add_argument("--json", action="store_true", help="one JSON document")
    pack_option(parser)


def run(given: argparse.Namespace) -> int:
    """Print the matrix."""
    _one_of("row", given.rows, ROWS)
    _one_of("column", given.columns, COLUMNS)
    if given.rows == given.columns:
        raise UnusableError(f"rows and columns are both `{given.rows}`: choose two things")
    found = library_and_say(given.pack)
    pane = known_pane(found, given.pane)
    matrix = _matrix(found, FIELDS[given.rows], FIELDS[given.columns], pane)
    if given.json:
        messages.document(_document(found.about, matrix, given, pane))
        return 0
    from briefing.publish.views.matrix import in_blocks

    titles = {tab["id"]: tab["title"] for tab in found.about["tabs"]}
    of = titles[pane] if pane else "the whole pack"
    view_output.show(found.about, in_blocks(matrix, view_output.width(), of=of))
    return 0


def _one_of(what: str, wanted: str, known: tuple[str, ...]) -> None:
    if wanted not in known:
        from briefing.pack.suggest import similar_ids

        if near := similar_ids(wanted, [*known], 1):
            raise messages.unknown(what, wanted, near)
        raise UnusableError(f"there is no {what} `{wanted}`; there are {', '.join(known)}")


def _matrix(library: Library, rows: str, columns: str, pane: str | None) -> Matrix:
    from briefing.library.views.matrix import matrix

    return library.view(partial(matrix, rows=rows, columns=columns, pane=pane))


def _document(
    about: About, matrix: Matrix, given: argparse.Namespace, pane: str | None
) -> dict[str, Any]:
    """Return what is drawn, as JSON."""
    from briefing.publish.heading import handling

    label = handling(about, [matrix.label])
    return {
        **({"handling": label} if label else {}),
        "pane": pane,
        "rows": given.rows,
        "columns": given.columns,
        "total": matrix.total,
        "without_row": matrix.without,
        "column_values": [
            {"value": each.value, "name": each.name, "total": each.total} for each in matrix.columns
        ],
        "row_values": [
            {"value": each.value, "name": each.name, "total": each.total, "counts": each.counts}
            for each in matrix.rows
        ],
    }
