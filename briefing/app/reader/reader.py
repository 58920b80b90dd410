"""The reader: the text of an entry in lines that scroll, with matches and links marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import events
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip

from briefing.app.core.dispatch import CommandSet, CommandTarget
from briefing.app.reader import painting
from briefing.app.reader.chosen_words import ChosenWords
from briefing.app.reader.finding import Finding
from briefing.app.reader.highlights import Highlights
from briefing.app.reader.link_hints import LinkHints
from briefing.app.reader.page import Matcher, Page
from briefing.app.reader.paging import Paging
from briefing.app.reader.painting import MARGIN
from briefing.app.session.places import TOP, Anchor
from briefing.app.ui.line_view import LineView
from briefing.app.ui.window import too_small
from briefing.cells import cells
from briefing.pack.markdown.spans import CITATION
from briefing.publish.code_signs import with_code_signs

if TYPE_CHECKING:
    from collections.abc import Callable, Container

    from briefing.app.reader.page import Link
    from briefing.library.present.passage import Passage
    from briefing.pack.markdown.blocks import Block

WIDEST = 92
"""Cells beyond which lines are hard to read."""

ROOMY = 60
"""Cells from which there is a free cell more at the left, and one before the scroll bar."""

CONTEXT = 3
"""Lines kept above a match, a link or chosen words that are jumped to."""


class Reader(CommandTarget, LineView, can_focus=True):
    """Shows blocks. Keeps the line at the top where it is when the width changes."""

    SETS = (Paging, Finding)

    @dataclass
    class Followed(Message):
        """A link was clicked."""

        target: str

    @dataclass
    class Pointed(Message):
        """The mouse points at a link, or at what a citation leads to; "": at neither."""

        target: str

    def __init__(
        self,
        *,
        at_end: str = "",
        beside: Reader | None = None,
        edge: bool = False,
        uncut: bool = False,
    ) -> None:
        """Make a reader; `at_end` is said where reading on finds no more.

        It is found in together with the one that it stands `beside`. `edge`: it has an edge at its
        left where there is room for more than one pane. `uncut`: of what may be cut as
        much is whole as fits on the screen.
        """
        super().__init__()
        self._edged = edge
        self._uncut = uncut
        self._laid_out_for = 0
        """The height for which the page was laid out, as far as that counts."""
        self._measured_for: Size | None = None
        self._measures = (0, 0, 1)
        self.page = Page([], 1)
        self.highlights = Highlights()
        self.hints = LinkHints()
        self.paging = Paging(self, at_end)
        self.finding: Finding = beside.finding if beside else Finding(self)
        if beside:
            self.finding.texts.append(self)
        self._blocks: list[Block] = []
        self._of: Container[int] | None = None
        self._pointed = ""
        self.lit = ""
        self.chosen_words = ChosenWords(self)
        self._waiting: Anchor | None = None
        """What is to stand at the top once the text is laid out; None: it is."""
        self._placed = (0, TOP)
        """The line that was put at the top last, and what was asked to stand there."""
        self._then: Callable[[], object] | None = None

    @property
    def command_sets(self) -> tuple[CommandSet, ...]:
        """Moving in the text, then finding in it."""
        return (self.paging, self.finding)

    # The text

    def show(
        self,
        blocks: list[Block],
        anchor: Anchor = TOP,
        matcher: Matcher | None = None,
        of: Container[int] | None = None,
    ) -> None:
        """Show some blocks with `anchor` at the top, and mark what `matcher` finds in them.

        `of` are the places of those that are shown here; None: all are.
        """
        self._blocks = with_code_signs(blocks) if self.app.no_color else blocks
        self._of = of
        self.lit = ""
        self.chosen_words.words = []
        self.highlights.look_for(matcher)
        self.hints.clear()
        self._lay_out(anchor)

    def follow(
        self, blocks: list[Block], of: Container[int] | None = None, anchor: Anchor | None = None
    ) -> None:
        """Show blocks in the place of those they were before: the same place, the same marks."""
        here, words = self.highlights.here, self.chosen_words.words
        self.show(blocks, anchor or self.top, self.highlights.matcher, of)
        self.highlights.here = min(here, self.highlights.count - 1)
        self.chosen_words.words = words

    @property
    def measures(self) -> tuple[int, int, int]:
        """Cells of the view, of its left edge (what is free beside it included), and of the text.

        Asked for every line, and worked out for every size.
        """
        size = self.size
        if size != self._measured_for:
            free = 1 if size.width >= ROOMY else 0
            edge = 1 + free if self._edged and self.finding.host.wide else 0
            self._measured_for = size
            self._measures = (size.width, edge, max(1, size.width - edge - MARGIN - free - 1))
        return self._measures

    @property
    def text_width(self) -> int:
        """Cells that a line of text may take."""
        return min(self.room, WIDEST)

    @property
    def edge(self) -> int:
        """Cells of its left edge, the one beside it that is free included."""
        return self.measures[1]

    @property
    def room(self) -> int:
        """Cells from the beginning of the text to the scroll bar."""
        return self.measures[2]

    @property
    def is_at_end(self) -> bool:
        """Whether the last line of the text is on screen."""
        return self.is_laid_out and self.top_line + self.page_height >= len(self.page.lines)

    def _lay_out(self, anchor: Anchor) -> None:
        if self.size.width == 0 and self._blocks:
            self._waiting = anchor  # not on screen yet: laid out when it is
            return
        self._waiting = None
        self._set_page()
        self._find()
        self.jump_to(self.page.line_of(anchor) if anchor != TOP else 0)
        self._placed = (self.top_line, anchor)
        self.repaint()
        if self._then is not None:
            then, self._then = self._then, None
            then()
        self.finding.host.keys.resume()

    def _set_page(self) -> None:
        if not self._fits():
            self.page = self._laid_out()
        self.set_line_count(len(self.page.lines))

    def _laid_out(self) -> Page:
        """Return the page at the size there is."""
        self._laid_out_for = self.size.height
        page = Page(self._blocks, self.text_width, self._of)
        return page.whole_within(self.size.height) if self._uncut else page

    def _fits(self) -> bool:
        """Return whether the page is of what is shown, at the width there is."""
        page = self.page
        shown = page.blocks is self._blocks and page.of is self._of
        as_high = not self._uncut or self._laid_out_for == self.size.height
        return shown and as_high and page.width == self.text_width

    def _find(self) -> None:
        """Find the matches, and show whole what is cut where there is one in it."""
        self.page = self.page.showing(self.highlights.matcher)
        self.set_line_count(len(self.page.lines))
        self.highlights.find(self.page)

    def painted_top(self) -> int:
        """Return the line at the top; the paint after a change of size comes before its event."""
        if not self._fits():
            self._waiting = self.top if self.page.blocks is self._blocks else self._waiting or TOP
            self._set_page()
        if self._waiting is None or self._waiting == TOP:
            return self.top_line if self._waiting is None else 0
        return self.page.line_of(self._waiting)

    @property
    def is_laid_out(self) -> bool:
        """Whether what is shown is laid out."""
        return self._waiting is None

    def when_laid_out(self, then: Callable[[], object]) -> None:
        """Call `then` now, or, while nothing is laid out yet, when it is."""
        if self.is_laid_out:
            then()
        else:
            self._then = then

    @property
    def top(self) -> Anchor:
        """What stands at the top now: while nothing is scrolled, what was to stand there."""
        line, anchor = self._placed
        if self._waiting is None and line == self.top_line:
            return anchor
        return self._waiting or self.page.anchor(self.top_line)

    def on_resize(self, _event: events.Resize) -> None:
        """Lay the text out at its new width, the same words at the top."""
        if too_small(self.app.size):
            return  # nothing is read now, and the place is kept
        if self._waiting is not None or not self._fits():
            self._lay_out(self.top)

    def on_focus(self, event: events.Focus) -> None:
        """Paint the edge anew, and nothing else: all of it would be sent over a line."""
        event.prevent_default()
        self._focus_moved(here=True, told=events.DescendantFocus(self))

    def on_blur(self, event: events.Blur) -> None:
        """Paint the edge anew."""
        event.prevent_default()
        self._focus_moved(here=False, told=events.DescendantBlur(self))

    def _focus_moved(self, *, here: bool, told: Message) -> None:
        """Do what a widget does by default where the focus comes or goes, but for the painting."""
        self.has_focus = here
        self.refresh(Region(0, 0, 1, self.size.height))
        if self.parent is not None:
            self.parent.post_message(told)

    # Matches and links

    def mark(self, matcher: Matcher | None) -> int:
        """Mark what a matcher finds; return how many matches there are."""
        self.highlights.look_for(matcher)
        page, top = self.page, self.top
        self._find()
        if self.page is not page:
            self.jump_to(self.page.line_of(top))
            self._placed = (self.top_line, top)
        self.repaint()
        return self.highlights.count

    def step(self, by: int) -> bool:
        """Go to the next match (1) or the previous one (-1); return whether there was one."""
        self.highlights.step(by, self.top_line, self.page_height)
        return self._show_match()

    def enter(self, by: int) -> None:
        """Go to the first match (1), or to the last one (-1)."""
        self.highlights.enter(by)
        self._show_match()

    def _show_match(self) -> bool:
        self.repaint()
        if (first := self.highlights.first) is None:
            return False
        self.show_line(first.line)
        return True

    def open_at(self, found: Passage | None) -> None:
        """Go to the first match of a passage, all of its matches in sight as far as they fit.

        Without one, to the first match that is in sight, if any is.
        """
        marks = self.highlights.choose(self.page, found) if found else []
        if marks:
            self.show_all(marks[0].line, marks[-1].line - marks[0].line + 1)
        else:
            self.highlights.begin(self.top_line, self.page_height)
        self.repaint()

    def show_line(self, line: int, below: int = 0) -> None:
        """Bring a line in sight, with some above it, where it or one of some `below` is not."""
        if not self.shows(line, below):
            self.jump_to(max(0, line - CONTEXT))

    def show_all(self, first: int, count: int) -> None:
        """Bring so many lines in sight as far as they fit, with some above them if these do too."""
        if not self.shows(first, count - 1):
            above = min(CONTEXT, max(0, self.page_height - count))
            self.jump_to(max(0, first - above))

    def shows(self, line: int, below: int = 0) -> bool:
        """Return whether a line is in sight, and as many `below` it as there are and are asked."""
        last = min(line + below, len(self.page.lines) - 1)
        return self.top_line <= line and last < self.top_line + self.page_height

    @property
    def links_in_sight(self) -> int:
        """How many links are on screen."""
        return self.hints.in_sight(self.page, self.top_line, self.page_height)

    def to_links(self) -> None:
        """Go to the next page that has links, where none is on screen."""
        line = self.hints.first_line(self.page, self.top_line, self.page_height)
        if line is not None:
            self.jump_to(line - CONTEXT)

    def hint(self, names: list[str] | None = None) -> dict[str, Link]:
        """Label the links on screen, by the first of some names if given; return them."""
        self.light("")
        self.hints.show(self.page, self.top_line, self.page_height, self.room, names)
        self.repaint()
        return self.hints.links

    def light(self, target: str) -> None:
        """Show what leads somewhere within the entry, and what it leads to; "": nothing."""
        if target != self.lit:
            self.lit = target
            self.repaint()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Tell what is pointed at."""
        link = str(event.style.meta.get("link", ""))
        if not link.startswith(f"#{CITATION}") and not self.hints.links:
            link = self.page.called(self.top_line + event.y)
        if link != self._pointed:
            self._pointed = link
            self.post_message(self.Pointed(link))

    def on_leave(self, _event: events.Leave) -> None:
        """Tell that nothing is pointed at any more."""
        if self._pointed:
            self._pointed = ""
            self.post_message(self.Pointed(""))

    def on_click(self, event: events.Click) -> None:
        """Follow a link that is clicked."""
        link = event.style.meta.get("link")
        if link is not None and not self.scroll_bar.pressed:
            event.stop()
            self.post_message(self.Followed(str(link)))

    @property
    def cursor_cell(self) -> Offset:
        """The match that is stepped from, where it is in sight, or the first line there is."""
        here = self.highlights.first
        if here is not None and 0 <= here.line - self.top_line < self.page_height:
            before = self.page.lines[here.line].text[: here.start]
            return Offset(self.edge + MARGIN + cells(before), here.line - self.top_line)
        return Offset(self.edge + MARGIN, 0)

    # Painting

    def repaint(self) -> None:
        """Paint the text anew, but not the edge, which stays as it is."""
        edge = min(1, self.edge)
        self.refresh(Region(edge, 0, self.size.width - edge, self.size.height))

    def render_line(self, y: int) -> Strip:
        """Paint one line of the view."""
        return painting.line(self, y)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the words that are selected, as they are copied."""
        from briefing.app.reader.copying import copied

        return copied(self.page, selection, self.selectable_lines), "\n"

    @property
    def selectable_lines(self) -> range:
        """The lines of which something may be selected: where a selection goes on beside it, those
        on screen alone.
        """
        lines = range(len(self.page.lines))
        if len(self.screen.selections) > 1:
            return lines[self.top_line : self.top_line + self.page_height]
        return lines

    def selection_updated(self, selection: Selection | None) -> None:
        """Paint the selection."""
        self.repaint()
