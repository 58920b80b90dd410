"""Entries and hits on a terminal, in colour where it has any (NO_COLOR is obeyed)."""

from __future__ import annotations

from typing import cast

from rich.console import Console
from rich.text import Text

from briefing import TYPE_CHECKING
from briefing.publish import plain_text
from briefing.publish.heading import heading
from briefing.publish.hit_text import above, below, details, reason
from briefing.publish.lines import wrap

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import IO

    from briefing.cli.search import SearchOutcome
    from briefing.library.records import Sheet
    from briefing.publish.lines import Line
    from briefing.publish.views.view import View, ViewLine

WIDEST = 100
"""Cells beyond which lines are hard to read."""

NARROWEST = 20
"""Cells below which nothing can be laid out."""

STYLES = {
    "title": "bold",
    "strong": "bold",
    "emphasis": "italic",
    "code": "cyan",
    "label": "bold cyan",
    "quiet": "dim",
    "warning": "yellow",
    "bottom-line": "bold",
    "bar": "cyan",
    "mark": "cyan",
    "citation": "cyan",
    "rule-applies": "bold green",
    "rule-may": "bold yellow",
    "rule-not": "dim",
    "answer": "bold cyan",
    # a view
    "confirmed": "green",
    "reported": "yellow",
    "disputed": "bold yellow",
    "contradicted": "bold yellow",
    "superseded": "dim",
    "withdrawn": "dim",
    "day": "bold cyan",
    "within": "dim",
    "heat-1": "",
    "heat-2": "cyan",
    "heat-3": "bold cyan",
    "heat-4": "bold reverse cyan",
    "land": "dim",
    "coast": "cyan",
    "place": "bold yellow",
    "place-here": "bold yellow reverse",
    "place-name": "bold",
    "series-1": "blue",
    "series-2": "yellow",
    "series-3": "green",
    "series-4": "magenta",
    "series-5": "cyan",
    "series-6": "red",
    "series-rest": "dim",
}


def console(file: IO[str] | None = None) -> Console:
    """Return the console, on standard output; nothing printed on it is read as markup."""
    out = Console(markup=False, highlight=False, emoji=False, soft_wrap=True, file=file)
    out.width = max(NARROWEST, out.width)  # COLUMNS may say anything
    return out


def coloured(out: Console) -> bool:
    """Return whether what is printed has colours."""
    return out.color_system is not None and not out.no_color


def painted(line: Line | ViewLine) -> Text:
    """Return a line as styled text."""
    text = Text()
    for segment in line.segments:
        style = STYLES.get(segment.style, "")
        text.append(segment.text, f"{style} underline" if segment.link else style)
    return text


def show(head: str, sheets: Iterable[Sheet], *, brief: bool, pager: str = "") -> None:
    """Print entries under a heading, wrapped to the terminal; what is longer, in a pager."""
    if not pager:
        _show(console(), head, sheets, brief=brief)
        return
    from briefing.cli.paged import PagedOutput

    with PagedOutput(pager) as paged:
        _show(console(cast("IO[str]", paged)), head, sheets, brief=brief)


def _show(out: Console, head: str, sheets: Iterable[Sheet], *, brief: bool) -> None:
    width = min(out.width, WIDEST)
    colours = coloured(out)
    out.print(Text(head, "dim"))
    for number, sheet in enumerate(sheets):
        out.print(Text("─" * width if number else "", "dim"))
        for line in plain_text.sheet_lines(sheet, width, brief=brief, colours=colours):
            out.print(painted(line))


def view(head: str, shown: View) -> None:
    """Print a view under a heading."""
    out = console()
    out.print(Text(head, "dim"))
    out.print()
    print_wrapped(out, Text(shown.title, "bold"))
    print_wrapped(out, Text(shown.made, "dim"))
    out.print()
    for line in (*shown.head, *shown.lines):
        out.print(painted(line))


def print_wrapped(out: Console, text: Text, indent: str = "") -> None:
    """Print a text wrapped to the terminal, where entries would be, each line behind an indent."""
    for start, end in wrap(text.plain, out.width - len(indent)):
        out.print(Text(indent).append_text(text[start:end]))


def hits(outcome: SearchOutcome) -> None:
    """Print the hits of a search, the matching words marked."""
    out = console()
    about, found = outcome.library.about, outcome.found
    out.print(Text(heading(about, outcome.labels), "dim"))
    if head := above(found):
        out.print()
        print_wrapped(out, Text("\n".join(head), "yellow"))
    for hit in found["hits"]:
        told = outcome.snippet(hit)
        title = Text(hit["row"]["title"], "bold").append(f" [{hit['row']['id']}]", "not bold cyan")
        snippet = Text(told["text"])
        for start, end in told["marks"]:
            snippet.stylize("bold underline", start, end)
        out.print()
        print_wrapped(out, title)
        print_wrapped(out, Text(details(hit, about), "dim"), "  ")
        if told["text"] != hit["row"]["title"]:
            print_wrapped(out, snippet, "  ")
        for each in outcome.reasons(hit):
            print_wrapped(out, Text(reason(each), "dim"), "  ")
    if rest := below(found):
        out.print(Text(f"\n{rest}", "dim"))
