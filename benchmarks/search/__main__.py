"""How well the search answers the judged queries.

    python -m benchmarks.search [--half tuned|untouched] [--pack DIR]

Prints, for each kind of query and in all, the share answered by the first hit (success@1) and by
one of the first three (success@3), the mean reciprocal rank over the first ten (MRR), and each
query whose answer did not come first; then the same of the harder questions. The misses of the
untouched half are counted and not named, unless it is asked for by itself: who tunes should not
see them.
"""

from __future__ import annotations

import argparse
import os
from collections import defaultdict
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmarks.search.judged import Judged, harder, queries
from briefing import paths
from briefing.library import Query, open_library

if TYPE_CHECKING:
    from briefing.library import Library

DEEPEST = 10


def rank(library: Library, judged: Judged) -> tuple[int, str]:
    """Return the place of the first right answer, from 1, or 0; and the id that came first."""
    hits = library.search(Query(judged.text), limit=DEEPEST)["hits"]
    ids = [hit["row"]["id"] for hit in hits]
    places = [place for place, id in enumerate(ids, 1) if id in judged.answers]
    return (places[0] if places else 0), (ids[0] if ids else "nothing")


def figures(ranks: list[int]) -> str:
    """Return the three figures of some ranks, and how many there are."""
    count = len(ranks)
    first = sum(place == 1 for place in ranks) / count
    third = sum(0 < place <= 3 for place in ranks) / count
    mean = sum(1 / place for place in ranks if place) / count
    return f"success@1 {first:.3f}  success@3 {third:.3f}  MRR {mean:.3f}  ({count} queries)"


def report(library: Library, judged: list[Judged], *, named: bool) -> None:
    """Print the figures of a half."""
    by_kind: dict[str, list[int]] = defaultdict(list)
    misses = []
    for each in judged:
        place, first = rank(library, each)
        by_kind[each.kind].append(place)
        if place != 1:
            misses.append(f"  {place or '>10':>3}  {each.text:38} {first}")
    for kind, ranks in sorted(by_kind.items()):
        print(f"  {kind:10} {figures(ranks)}")
    print(f"  {'all':10} {figures([place for ranks in by_kind.values() for place in ranks])}")
    print("\n".join(misses) if named else f"  {len(misses)} not first")


def main() -> None:
    """Judge and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search")
    parser.add_argument("--half", choices=["tuned", "untouched"])
    parser.add_argument("--pack", default=paths.bundled_pack())
    given = parser.parse_args()
    with TemporaryDirectory() as cache:  # what an edited pack was carries over into rarity
        os.environ["BRIEFING_CACHE_DIR"] = cache
        library = open_library(given.pack)
        for half in ("tuned", "untouched") if given.half is None else (given.half,):
            named = half == "tuned" or given.half == half
            for said, asked in ((half, queries()), (f"{half}, harder", harder())):
                print(said)
                report(library, [each for each in asked if each.half == half], named=named)


if __name__ == "__main__":
    main()
