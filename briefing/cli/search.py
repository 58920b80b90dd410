"""`briefing search`: what answers a question, best first."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Any

from briefing.cli import say
from briefing.cli.pack import known_pane, library
from briefing.cli.parser import pack_option
from briefing.pack.text import safe_line

if TYPE_CHECKING:
    from briefing.library.shapes import About, Found, Hit

EXAMPLES = """examples:
  briefing search coast guard
  briefing search "five or six patrols" --limit 3
  briefing search 尖閣 --json"""


def _limit(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= 10_000:
        raise argparse.ArgumentTypeError(f"`{text}` is not a number from 1 to 10000")
    return int(text)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("query", nargs="+", metavar="QUERY", help="what you remember of it")
    parser.add_argument("--json", action="store_true", help="one JSON document")
    parser.add_argument("--limit", type=_limit, default=20, metavar="N", help="hits (default: 20)")
    parser.add_argument("--pane", metavar="P", help="only in this pane")
    pack_option(parser)


def run(given: argparse.Namespace) -> int:
    """Print the hits; 1 where there are none."""
    from briefing.library.query import Query

    asked = library(given.pack)
    pane = known_pane(asked, given.pane)
    found = asked.search(Query(" ".join(given.query)), pane=pane, limit=given.limit)
    if given.json:
        say.document(_document(found))
    else:
        _print(asked.about, found)
    return 0 if found["hits"] else 1


def _hit(hit: Hit) -> dict[str, Any]:
    row = hit["row"]
    return {
        "id": row["id"],
        "type": row["type"],
        "pane": row["pane"],
        "title": row["title"],
        "snippet": hit["snippet"]["text"],
        "score": round(hit["score"], 3),
        "field": hit["snippet"]["field"],
    }


def _document(found: Found) -> dict[str, Any]:
    hits = [_hit(hit) for hit in found["hits"]]
    head = {"query": found["query"], "total": found["total"], "took_ms": found["took_ms"]}
    return {**head, "hits": hits, "expanded": [], "corrected": None}


def _print(about: About, found: Found) -> None:
    from briefing.publish import hits as hits_text
    from briefing.publish import plain

    hits = found["hits"]
    if not hits:
        print(f"nothing found for: {safe_line(found['query'])}")
        return
    if sys.stdout.isatty():
        from briefing.cli import terminal

        terminal.hits(about, found, remark(found))
        return
    print(plain.heading(about, [hit["row"] for hit in hits]))
    for hit in hits:
        print(f"\n{hit['row']['title']} [{hit['row']['id']}]")
        print(f"  {hits_text.details(hit['row'], about)}\n  {hit['snippet']['text']}")
    if rest := remark(found):
        print(f"\n{rest}")


def remark(found: Found) -> str:
    """Return what is to be said of the hits as a whole, or ""."""
    shown, total = len(found["hits"]), found["total"]
    parts = [] if found["whole"] else ["no entry holds all of the words; these hold some"]
    parts += [f"{shown} of {total}; more with --limit"] if total > shown else []
    return "; ".join(parts)
