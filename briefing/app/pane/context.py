"""The context of an entry: sources, contradictions, what else to see and what it names.

In a broad window it stands in a pane of its own beside the entry; elsewhere it is a part of the
page. Blocks keep their places in the whole, so that a place in the text holds at every width.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.reader.reader import Reader
from briefing.app.session.places import TOP, Anchor
from briefing.pack.model.addresses import ENTRY

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.library.present.highlight import Highlighter
    from briefing.library.records import Sheet
    from briefing.pack.markdown.blocks import Block

PARTS = frozenset({"sources", "contradicts", "see", "names"})
"""The parts of an entry that are its context."""

END = "The end of the context"


class Context:
    """Shows an entry in one text or, while it is `apart`, in two."""

    def __init__(self, entry: Reader, beside: Callable[[bool], None]) -> None:
        """Show entries in a reader; `beside` is called when a second begins, or ceases, to show."""
        self._entry = entry
        self._beside = beside
        self.reader = Reader(at_end=END, beside=entry, edge=True, uncut=True)
        self.reader.add_class("context")
        self.apart = False
        """Whether there is room for it beside the entry."""
        self.is_shown = False
        """Whether it stands beside the entry that is open."""
        self._left = TOP, TOP
        """What stood at the top of the entry and of its context when both were last shown."""
        self._sheet: Sheet | None = None
        self._blocks: list[Block] = []

    def show(
        self,
        sheet: Sheet | None,
        otherwise: list[Block],
        anchor: Anchor,
        matcher: Highlighter | None,
        context: Anchor = TOP,
        *,
        in_context: bool = False,
    ) -> Reader:
        """Show an entry from an anchor, and its context from another; None: `otherwise`.

        `in_context`: the context is what is read of it. Return the text in which that is now.
        """
        self._sheet, self._blocks = sheet, sheet["blocks"] if sheet else otherwise
        there, here = self._divided()
        if here is not None and self.holds(anchor):  # it was left while both were one text
            anchor, context, in_context = TOP, anchor, True
        self._left = anchor, context
        beside = in_context and here is not None
        as_one = in_context and here is None
        self._entry.show(
            self._blocks, self._beginning(context) if as_one else anchor, matcher, there
        )
        self._show_beside(here, context)
        return self.reader if beside else self._entry

    def follow(self, sheet: Sheet) -> None:
        """Show what is shown as it is in a pack that has changed, the same words at the top."""
        self._sheet, self._blocks = sheet, sheet["blocks"]
        self._arrange(self._entry.top, self.reader.top)

    def resized(self, *, apart: bool) -> Reader | None:
        """Take the entry apart, or put it together; return the text in which is now what was read,
        or None where nothing is arranged anew.

        What stood at the top stays there, in whichever text it is shown now; the text that it is
        not in stands where it was left.
        """
        if apart == self.apart:
            return None
        was_in_context, entry, context = self.has_focus, self._entry.top, self.reader.top
        self.apart = apart
        if not self._blocks:
            self._put_beside(apart)  # what is opened first has one, as a rule
        elif not apart:
            self._left = entry, context
            self._arrange(self._beginning(context) if was_in_context else entry, TOP)
        elif self.holds(entry):
            self._arrange(self._left[0], entry)
            return self.reader
        else:
            self._arrange(entry, self._left[1])
        return self._entry

    @property
    def has_focus(self) -> bool:
        """Whether the context is read."""
        reader = self.reader
        return self.is_shown and reader.is_attached and reader.screen.focused is reader

    @property
    def top(self) -> Anchor:
        """What stands at the top of the context, where it is beside the entry."""
        return self.reader.top if self.is_shown else self._left[1]

    def holds(self, anchor: Anchor) -> bool:
        """Return whether an anchor is a place of the context."""
        return anchor.block in self._places()

    def _arrange(self, entry: Anchor, context: Anchor) -> None:
        there, here = self._divided()
        self._entry.follow(self._blocks, there, entry)
        self._show_beside(here, context)

    def _show_beside(self, here: frozenset[int] | None, anchor: Anchor) -> None:
        """Show the context, or nothing; it is on no screen yet where it never had anything."""
        if here or self.reader.is_attached:
            matcher = self._entry.highlights.matcher
            self.reader.show(self._blocks if here else [], anchor, matcher, here)

    def _put_beside(self, shown: bool) -> None:
        if shown != self.is_shown:
            self.is_shown = shown
            self._beside(shown)

    def _divided(self) -> tuple[frozenset[int] | None, frozenset[int] | None]:
        """Return the places of the blocks of the entry, and those of its context; None: all."""
        here = self._places() if self.apart else frozenset()
        self._put_beside(bool(here))
        if not here:
            return None, None
        return frozenset(range(len(self._blocks))) - here, here

    def _places(self) -> frozenset[int]:
        """Return the places of the blocks that are the context, whether that is apart or not."""
        sheet = self._sheet
        if sheet is None or sheet["row"]["type"] != ENTRY:
            return frozenset()
        return frozenset(n for n, each in enumerate(sheet["blocks"]) if each.get("part") in PARTS)

    def _beginning(self, context: Anchor) -> Anchor:
        """Return a place of the context as one of the whole text, where its top is not the top."""
        places = self._places()
        return Anchor(min(places)) if places and context == TOP else context
