"""How much each operation of the library asks of the index, which the seconds follow.

    python -m benchmarks.calls [--pack DIR]

Prints for each operation the calls of the engine's methods: those that look one word up (some
hundred thousand a second), all others, and the three most frequent by name. A method that is called
by another counts too. Of the queries that mean harm the one with the most calls is named for each
operation; above the bounds the program ends with 1.
"""

from __future__ import annotations

import argparse
import inspect
import sys
from collections import Counter
from collections.abc import Callable
from functools import wraps
from typing import Any

from benchmarks.odd import HARMFUL
from briefing import paths
from briefing.library.library import Library, open_library
from briefing.library.query.parser import Query
from briefing.library.store.engine import Engine

LOOK_UPS = ("holders", "held")
MOST_LOOKED_UP, MOST_ASKED = 80_000, 2_000
"""Bounds for one operation: words that are looked up, and all other calls."""

ROWS = 40
"""Rows of a window."""

Work = Callable[[], Any]


def count_calls() -> Counter[str]:
    """Count the calls of the engine's methods from now on; return what they are counted in."""
    calls: Counter[str] = Counter()

    def counted(name: str, method: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(method)
        def call(*given: Any, **named: Any) -> Any:
            calls[name] += 1
            return method(*given, **named)

        return call

    for name, method in inspect.getmembers(Engine, inspect.isfunction):
        if not name.startswith("_") and method.__module__ == Engine.__module__:
            setattr(Engine, name, counted(name, method))
    return calls


def operations(library: Library) -> dict[str, Work]:
    """Return what is done to read, to search and to filter, by name."""
    pane = library.about["tabs"][0]["id"]
    row = next(library.rows())
    id = row["id"]

    def typed(text: str) -> Work:
        return lambda: [library.search(Query(text[:n], typing=True)) for n in range(1, len(text))]

    def snippets() -> None:
        found = library.search(Query("coast guard"))
        for hit in found["hits"]:
            library.snippet(hit, found["highlighter"])

    return {
        f"window of {ROWS} rows": lambda: library.window(pane, 0, ROWS),
        "open an entry": lambda: library.sheet(id),
        "search: one word": lambda: library.search(Query("missile")),
        "search: two words": lambda: library.search(Query("coast guard")),
        "search: a misspelt word": lambda: library.search(Query("coastgaurd")),
        "search: a name with others": lambda: library.search(Query("尖閣")),
        "search: with filters": lambda: library.search(Query("ships kind:rule -pane:china")),
        "search: coast guard, key by key": typed("coast guard"),
        "search: more like an entry": lambda: library.search(Query(f"like:{id}")),
        "search: with 20 sentences": snippets,
        "explain a hit": lambda: library.explain(Query("coast guard"), row),
        "facets of a search": lambda: library.facets(Query("coast guard")),
        f"filter a pane, {ROWS} rows": lambda: library.filtered(Query("kind:rule"), pane, 0, ROWS),
        "complete a word": lambda: library.completions("co"),
        "nothing is found": lambda: library.zero_results(Query("coast zqxvj kind:rule")),
    }


def harmful(library: Library, text: str) -> dict[str, Work]:
    """Return what a query that means harm is asked as, by name."""
    query = Query(text)

    def snippets() -> None:
        found = library.search(query, limit=5)
        for hit in found["hits"]:
            library.snippet(hit, found["highlighter"])

    return {
        "search": lambda: library.search(query, limit=5),
        "search, while typing": lambda: library.search(Query(text, typing=True), limit=5),
        "search, with 5 sentences": snippets,
        "facets": lambda: library.facets(query),
        "nothing is found": lambda: library.zero_results(query),
    }


def called(calls: Counter[str], work: Work) -> Counter[str]:
    """Return the calls that some work makes."""
    calls.clear()
    work()
    return Counter(calls)


def looked_up(calls: Counter[str]) -> int:
    """Return how many words are looked up."""
    return sum(calls[name] for name in LOOK_UPS)


def line(what: str, calls: Counter[str]) -> str:
    """Return the line of an operation."""
    words = looked_up(calls)
    often = ", ".join(f"{name} {count}" for name, count in calls.most_common(3))
    return f"{words:8} {calls.total() - words:8}  {what:56} {often}".rstrip()


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.calls")
    parser.add_argument("--pack", default=paths.bundled_pack())
    library = open_library(parser.parse_args().pack)
    calls = count_calls()
    print("look-ups   others  operation")
    for what, work in operations(library).items():
        print(line(what, called(calls, work)))
    print("queries that mean harm, the worst of each")
    worst: dict[str, tuple[str, Counter[str]]] = {}
    over = False
    for odd, text in HARMFUL.items():
        for what, work in harmful(library, text).items():
            found = called(calls, work)
            words = looked_up(found)
            over |= words > MOST_LOOKED_UP or found.total() - words > MOST_ASKED
            if what not in worst or found.total() > worst[what][1].total():
                worst[what] = odd, found
    for what, (odd, found) in worst.items():
        print(line(f"{what}: {odd}", found))
    sys.exit(1 if over else 0)


if __name__ == "__main__":
    main()
