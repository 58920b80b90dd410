"""A view: its lines, what each leads to, and how it was made."""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from briefing.publish.lines import Segment


class ViewLine:
    """A line of a view. `item` is what is chosen with it, from 0; several lines may be one item."""

    __slots__ = ("item", "segments")

    def __init__(self, segments: list[Segment], item: int = -1) -> None:
        self.segments = segments
        self.item = item

    @property
    def text(self) -> str:
        """The characters of the line."""
        return "".join(segment.text for segment in self.segments)


class LaterLine(ViewLine):
    """A line that is laid out when it is first seen."""

    __slots__ = ("_lay",)

    def __init__(self, lay: Callable[[], list[Segment]], item: int) -> None:
        self._lay = lay
        self.item = item

    def __getattr__(self, name: str) -> list[Segment]:
        """Lay the line out: it has no segments yet."""
        if name != "segments":
            raise AttributeError(name)
        self.segments = self._lay()
        return self.segments


class ItemLines:
    """Lines of which each is an item, laid out as they are seen: there may be very many.

    `between` are lines of no item, each with the item that it stands before.
    """

    def __init__(
        self,
        count: int,
        lay: Callable[[int, bool], list[Segment]],
        between: Sequence[tuple[int, ViewLine]] = (),
    ) -> None:
        """Make it of `count` items; `lay` lays one out, and is told whether it is the first one in
        sight.
        """
        self.count = count
        self.before = [item for item, _ in between]
        """The items that lines of no item stand before, in order."""
        self._between = between
        self._lay = lay

    def __len__(self) -> int:
        return self.count + len(self.before)

    def line(self, number: int, *, first: bool = False) -> ViewLine:
        """Return a line; `first`: it is the first one in sight."""
        above = 0
        for item, line in self._between:
            if number == item + above:
                return line
            if number < item + above:
                break
            above += 1
        return ViewLine(self._lay(number - above, first), number - above)

    def __iter__(self) -> Iterator[ViewLine]:
        return (self.line(number) for number in range(len(self)))


class View:
    """A view, laid out at a width.

    `made` says in a line how it was made: what was left out, and why. `targets` are the addresses
    that its items lead to, "" where one leads nowhere. `labels` are the handling labels of what is
    shown. `head` are lines that stay above the others where those scroll.
    """

    def __init__(
        self,
        title: str,
        made: str,
        lines: list[ViewLine] | ItemLines,
        targets: list[str] | None = None,
        labels: Iterable[str | None] = (),
        head: Sequence[ViewLine] = (),
    ) -> None:
        self.title = title
        self.made = made
        self.lines = lines
        self.targets = targets or []
        self.labels = [*labels]
        self.head = [*head]
