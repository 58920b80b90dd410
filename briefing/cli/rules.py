"""`briefing rules`: the rules that apply, may apply and do not, under what is known."""

from __future__ import annotations

from functools import partial

from briefing import TYPE_CHECKING
from briefing.cli.messages import UnusableError, document, unknown
from briefing.cli.pack_argument import known_pane, library_and_say
from briefing.cli.parser import pack_option

if TYPE_CHECKING:
    import argparse

    from briefing.library import Library
    from briefing.library.records import RuleBook

EXAMPLES = """examples:
  briefing rules
  briefing rules order=defence-armed-attack place=territorial-sea
  briefing rules object=suspicious-ship order=unknown --json"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "answers",
        nargs="*",
        metavar="KEY=VALUE",
        help="what is known: a condition and its value; the others are unknown",
    )
    parser.add_argument("--pane", metavar="P", help="only the rules of a pane")
    parser.add_argument("--json", action="store_true", help="one JSON document")
    pack_option(parser)


def run(given: argparse.Namespace) -> int:
    """Print the rules in three groups, each with its reason and its law."""
    from briefing.library.views.rules import rule_book
    from briefing.publish.views.rule_walk import RuleWalk

    found = library_and_say(given.pack)
    pane = known_pane(found, given.pane)
    book = found.view(partial(rule_book, pane=pane))
    walk = RuleWalk(book, answers(found, book, given.answers))
    left_out = len(found.view(rule_book)["rules"]) - len(walk.rows) if pane else 0
    if given.json:
        from briefing.publish.heading import handling

        label = handling(found.about, [row.get("handling") for row in walk.rows])
        head = {"handling": label} if label else {}
        document({**head, **walk.document(), "left_out": left_out})
        return 0
    from briefing.cli import view_output
    from briefing.publish.views.rules import made, view

    said = made(walk, left_out, "stand in other panes")
    view_output.show(found.about, view(walk, view_output.width(), said, whole=True))
    return 0


def answers(library: Library, book: RuleBook, given: list[str]) -> dict[str, str]:
    """Return the value of each dimension that is named. Raises UnusableError with the nearest."""
    from briefing.publish.views.rule_walk import UNKNOWN

    dimensions = book["dimensions"]
    found: dict[str, str] = {}
    for each in given:
        name, equals, value = each.partition("=")
        if not equals:
            raise UnusableError(f"`{each}` is no answer: write KEY=VALUE{_example(book)}")
        if name not in dimensions:
            if not dimensions:
                raise UnusableError("nothing is asked: the pack's rules depend on no condition")
            near = library.similar_ids(name, [*dimensions])
            raise unknown("condition", name, near or [*dimensions])
        if name in found:
            raise UnusableError(f"`{name}` is answered twice: a condition has one value")
        values = dimensions[name]["values"]
        if value not in values and value != UNKNOWN:
            near = library.similar_ids(value, [*values, UNKNOWN])
            raise unknown(f"value of {name}", value, near or [*values])
        found[name] = value
    return {name: value for name, value in found.items() if value in dimensions[name]["values"]}


def _example(book: RuleBook) -> str:
    for name, each in book["dimensions"].items():
        return f", such as {name}={next(iter(each['values']))}"
    return ""
