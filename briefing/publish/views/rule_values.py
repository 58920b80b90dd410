"""The values of a condition: each with the number that answers with it, the answer marked."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.cells import cells
from briefing.publish.fitted import elided
from briefing.publish.lines import Segment
from briefing.publish.views.rule_walk import UNKNOWN

if TYPE_CHECKING:
    from briefing.publish.views.rule_walk import RuleWalk

GAP = 2
"""Cells between two values."""


class Values:
    """The values of one condition, beside or below one another. The first is that it is unknown."""

    def __init__(self, walk: RuleWalk, name: str, signs: dict[str, str]) -> None:
        values = walk.dimensions[name]["values"]
        given = walk.answers.get(name)
        self._signs = signs
        self._texts = [UNKNOWN, *values.values()]
        self._numbers = ["", *(f"{number} " for number in range(1, len(values) + 1))]
        self._chosen = [*values].index(given) + 1 if given is not None else 0

    def _value(self, at: int) -> list[Segment]:
        number = [Segment(self._numbers[at], "link")] if at else []
        if at == self._chosen:
            text = f"{self._signs['answer']} {self._texts[at]}"
            return [*number, Segment(text, self._style)]
        return [*number, Segment(self._texts[at])]

    @property
    def _style(self) -> str:
        return "answer" if self._chosen else "strong"

    def _cells(self, at: int) -> int:
        return sum(cells(each.text) for each in self._value(at))

    def answer(self) -> list[tuple[str, str]]:
        """Return the answer alone, with how many other values there are."""
        text = f"{self._signs['answer']} {self._texts[self._chosen]}"
        others = len(self._texts) - 1 - (self._chosen > 0)
        return [(text, self._style), (f"  +{others}", "quiet")]

    def strip(self, room: int) -> list[Segment]:
        """Return as many as fit in a line, the answer among them, and how many more there are."""
        count, first = len(self._texts), 0
        end = self._end(first, room)
        while end <= self._chosen and first < self._chosen:
            first += 1
            end = self._end(first, room)
        found: list[Segment] = []
        if first:
            found.append(Segment(self._before(first), "quiet"))
        if end <= first:  # not even the answer has room
            end = first + 1
            *number, value = self._value(first)
            found += number
            left = room - sum(cells(each.text) for each in found) - cells(self._after(end))
            found.append(Segment(elided(value.text, left), self._style))
        else:
            found += self._joined(range(first, end))
        return [*found, Segment(self._after(end), "quiet")] if end < count else found

    def _end(self, first: int, room: int) -> int:
        """Return the value after the last that has room, from one on."""
        left = room - (cells(self._before(first)) if first else 0)
        end = first
        while end < len(self._texts):
            left -= self._cells(end) + (GAP if end > first else 0)
            if left < cells(self._after(end + 1)):
                break
            end += 1
        return end

    def _before(self, first: int) -> str:
        return f"{self._signs['before']}{first}{' ' * GAP}"

    def _after(self, end: int) -> str:
        left = len(self._texts) - end
        return f"{' ' * GAP}{left}{self._signs['after']}" if left else ""

    def _joined(self, places: range) -> list[Segment]:
        found: list[Segment] = []
        for at in places:
            found += [Segment(" " * GAP)] if found else []
            found += self._value(at)
        return found

    def folded(self, room: int) -> list[list[Segment]]:
        """Return all of them, in as many lines as it takes."""
        lines: list[list[Segment]] = []
        first = used = 0
        for at in range(len(self._texts)):
            size = self._cells(at)
            if at > first and used + GAP + size > room:
                lines.append(self._joined(range(first, at)))
                first, used = at, 0
            used += size + (GAP if at > first else 0)
        lines.append(self._joined(range(first, len(self._texts))))
        return [_cut(line, room) for line in lines]


def _cut(line: list[Segment], room: int) -> list[Segment]:
    """Return a line that is no longer than there is room: one value may be, by itself."""
    last = line[-1]
    above = sum(cells(each.text) for each in line) - room
    if above > 0:
        line[-1] = Segment(elided(last.text, cells(last.text) - above), last.style)
    return line
