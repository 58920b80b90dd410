"""Labels on the links of a page: typed to follow one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.reader.page import labels
from briefing.pack.model import addresses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.app.reader.page import Link, Page


def _is_name(target: str) -> bool:
    """Return whether a link leads to the page of a name."""
    return target.startswith("#") and addresses.parts(target[1:])[0] in addresses.NAMED


class LinkHints:
    """The links that may be followed now, by their labels."""

    def __init__(self) -> None:
        self.links: dict[str, Link] = {}
        self.typed = ""
        """As much of a label as has been typed."""

    @staticmethod
    def first_line(page: Page, top: int, height: int) -> int | None:
        """Return the line of the first link after a view that shows none, or None if it has some.

        Where none comes after, the first of all; None where there are no links.
        """
        links = page.links()
        if not links or any(top <= link.line < top + height for link in links):
            return None
        below = [link.line for link in links if link.line >= top]
        return (below or [links[0].line])[0]

    def show(self, page: Page, top: int, height: int) -> None:
        """Label the links that a view shows.

        Those of names come last: they stand in every entry, and what its author links to keeps the
        labels under the strongest fingers.
        """
        shown = [link for link in page.links() if top <= link.line < top + height]
        shown.sort(key=lambda link: _is_name(link.target))
        self.links = dict(zip(labels(len(shown)), shown, strict=True))
        self.typed = ""

    def clear(self) -> None:
        """Take the labels off."""
        self.links = {}
        self.typed = ""

    def on_line(self, line: int) -> Iterator[tuple[str, Link]]:
        """Yield the labels of a line that begin as is typed, each with its link."""
        for label, link in self.links.items():
            if link.line == line and label.startswith(self.typed):
                yield label, link
