"""The sections of a pane that are left where only some of its entries are shown."""

from __future__ import annotations

from bisect import bisect_left

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.library.records import Section


def left(begun: list[tuple[int, str]], orders: list[int]) -> list[Section]:
    """Return the sections that have any of some entries, which are given by their `orders`.

    `begun` are the order of the first entry of each section, and its heading. Where all between two
    sections of one name is left out, they are one.
    """
    found: list[Section] = []
    for number, (order, heading) in enumerate(begun):
        index = bisect_left(orders, order)
        end = begun[number + 1][0] if number + 1 < len(begun) else None
        if index == len(orders) or (end is not None and orders[index] >= end):
            continue
        if not found or found[-1]["heading"] != heading:
            found.append({"index": index, "heading": heading})
    return found
