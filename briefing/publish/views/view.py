"""A view: its lines, what each leads to, and how it was made."""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

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


class View:
    """A view, laid out at a width.

    `made` says in a line how it was made: what was left out, and why. `targets` are the addresses
    that its items lead to, "" where one leads nowhere. `labels` are the handling labels of what is
    shown.
    """

    def __init__(
        self,
        title: str,
        made: str,
        lines: list[ViewLine],
        targets: list[str] | None = None,
        labels: Iterable[str | None] = (),
    ) -> None:
        self.title = title
        self.made = made
        self.lines = lines
        self.targets = targets or []
        self.labels = [*labels]
