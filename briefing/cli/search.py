"""`briefing search`: what answers a question, best first."""

from __future__ import annotations

import argparse
import sys

from briefing import TYPE_CHECKING
from briefing.cli import messages, saved_searches
from briefing.cli.messages import UnusableError
from briefing.cli.pack_argument import known_pane, library_and_say
from briefing.cli.parser import pack_option
from briefing.library.query.syntax_help import OPERATORS, fields
from briefing.pack.safe_text import safe_line

if TYPE_CHECKING:
    from typing import Any

    from briefing.library import Library, Query
    from briefing.library.records import Snippet
    from briefing.library.search.results import Hit, ScorePart, SearchResult, ZeroResults

EXAMPLES = """examples:
  briefing search coast guard
  briefing search "five or six patrols" --limit 3
  briefing search 尖閣 --json
  briefing search senkaku type:place,topic
  briefing search 'drill kind:event date:2023-06..2023-07 -pane:china'
  briefing search 'in:notes ships'
  briefing search --save ships 'ship kind:event'
  briefing search --saved ships --json

a query:
""" + "\n".join(
    [f"  {written:17} {told}" for written, told in OPERATORS.items()]
    + [f"    {field:11}{told}" for field, told in fields()]
)


MOST = 10_000
"""Hits that can be asked for by their number."""


def _limit(text: str) -> int:
    if not text.isdecimal() or int(text) > MOST:
        raise argparse.ArgumentTypeError(f"`{text}` is not a number from 1 to {MOST}, or 0 for all")
    return int(text)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("query", nargs="*", metavar="QUERY", help="what you remember of it")
    parser.add_argument("--json", action="store_true", help="one JSON document")
    parser.add_argument(
        "--limit", type=_limit, default=20, metavar="N", help="hits (default: 20; 0: all)"
    )
    parser.add_argument("--pane", metavar="P", help="only in this pane")
    parser.add_argument("--literal", action="store_true", help="correct no word")
    parser.add_argument("--no-names", action="store_true", help="add no other names of a thing")
    parser.add_argument(
        "--explain",
        action="store_true",
        help="why each hit stands where it does: the parts of its score",
    )
    saved_searches.arguments(parser)
    pack_option(parser)


class SearchOutcome:
    """The hits of a call, and the details to print with them."""

    def __init__(self, asked: Library, given: argparse.Namespace) -> None:
        from briefing.library import Query

        self.library = asked
        self.pane = known_pane(asked, given.pane)
        words = [saved_searches.query(given.saved, asked)] if given.saved else []
        self.query: Query = Query(" ".join([*words, *given.query]))
        self.given = given
        self._how = {"literal": given.literal, "names": not given.no_names}
        self.found: SearchResult = self._search(given.limit or 1)
        if not given.limit and self.found["total"] > 1:
            self.found = self._search(self.found["total"])
        self._snippets: dict[tuple[str, str], Snippet] = {}

    def _search(self, limit: int) -> SearchResult:
        return self.library.search(self.query, pane=self.pane, limit=limit, **self._how)

    def snippet(self, hit: Hit) -> Snippet:
        """Return the snippet of a hit."""
        of = hit["row"]["id"], hit["note"]["id"] if "note" in hit else ""
        if of not in self._snippets:
            self._snippets[of] = self.library.snippet(hit, self.found["highlighter"])
        return self._snippets[of]

    def handling(self, hit: Hit) -> str | None:
        """Return the handling label of what is printed of a hit, or None where there is none."""
        from briefing.publish.heading import handling

        return handling(self.library.about, [hit["row"].get("handling")])

    @property
    def labels(self) -> list[str | None]:
        """The handling labels of all hits."""
        return [self.handling(hit) for hit in self.found["hits"]]

    def reasons(self, hit: Hit) -> list[ScorePart]:
        """Return the parts of the score of a hit, where the call asks for them."""
        if not self.given.explain:
            return []
        if "note" in hit:
            return hit["note"]["parts"]
        return self.library.explain(self.query, hit["row"], **self._how)

    def help(self) -> ZeroResults:
        """Return suggestions where nothing was found."""
        return self.library.zero_results(self.query, pane=self.pane, **self._how)


def run(given: argparse.Namespace) -> int:
    """Print the hits; 1 where there are none."""
    if not given.query and {given.save, given.saved, given.forget} == {None}:
        raise UnusableError(
            "name what to search for: briefing search QUERY (see `briefing search --help`)"
        )
    asked = library_and_say(given.pack)
    if saved_searches.changes(given):
        return saved_searches.run(given, asked)
    outcome = SearchOutcome(asked, given)
    found = outcome.found
    if given.json:
        messages.document(_document(outcome))
    else:
        for each in found["mistakes"]:
            messages.pointed(found["query"], each["start"], each["end"], each["message"])
        (_print if found["hits"] else _print_nothing)(outcome)
    return 0 if found["hits"] else 1


def _hit(outcome: SearchOutcome, hit: Hit) -> dict[str, Any]:
    row, snippet = hit["row"], outcome.snippet(hit)
    told = {
        "id": row["id"],
        "type": row["type"],
        "pane": row["pane"],
        "title": row["title"],
        "snippet": snippet["text"],
        "score": round(hit["score"], 3),
        "field": snippet["field"],
    }
    if "note" in hit:
        told |= {"note": hit["note"]["id"], "gone": "gone" in row}
    if label := outcome.handling(hit):
        told["handling"] = label
    return told | ({"explain": outcome.reasons(hit)} if outcome.given.explain else {})


def _document(outcome: SearchOutcome) -> dict[str, Any]:
    from briefing.publish.heading import handling

    found = outcome.found
    label = handling(outcome.library.about, outcome.labels)
    told = {
        **({"handling": label} if label else {}),
        "query": found["query"],
        "total": found["total"],
        "holding_all": found["holding_all"],
        "took_ms": found["took_ms"],
        "hits": [_hit(outcome, hit) for hit in found["hits"]],
        "held_by_none": found["held_by_none"],
        "expanded": found["expanded"],
        "corrected": found["corrected"],
    }
    told |= {"left_out": found["left_out"]} if found["left_out"] else {}
    return told | ({"mistakes": found["mistakes"]} if found["mistakes"] else {})


def _print_nothing(outcome: SearchOutcome) -> None:
    """Print suggestions where nothing was found."""
    print(f"nothing found for: {safe_line(outcome.found['query'])}")
    help = outcome.help()
    if help["near"]:
        print(f"near: {', '.join(help['near'])}")
    for each in help["without"]:
        print(f"without {safe_line(each['part'])}: {each['total']} found")


def _print(outcome: SearchOutcome) -> None:
    from briefing.publish import hit_text
    from briefing.publish.heading import heading

    about, hits = outcome.library.about, outcome.found["hits"]
    if sys.stdout.isatty():
        from briefing.cli import terminal_output

        terminal_output.hits(outcome)
        return
    print(heading(about, outcome.labels))
    if head := hit_text.above(outcome.found):
        print("", *head, sep="\n")
    for hit in hits:
        print(f"\n{hit['row']['title']} [{hit['row']['id']}]")
        print(f"  {hit_text.details(hit, about)}")
        if (told := outcome.snippet(hit)["text"]) != hit["row"]["title"]:
            print(f"  {told}")
        for reason in outcome.reasons(hit):
            print(f"  {hit_text.reason(reason)}")
    if rest := hit_text.below(outcome.found):
        print(f"\n{rest}")
