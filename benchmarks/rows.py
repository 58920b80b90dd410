"""Every row of the table."""

from __future__ import annotations

from statistics import median

from benchmarks import bare, desk, library, screens, shell
from benchmarks.screens import BYTES, FIRST, LAST, Arrow, Reader, Typing
from benchmarks.setup import MEDIUM, Size
from benchmarks.shell import Nothing, Search
from benchmarks.synthetic.pack import ARCHIVE, archived
from benchmarks.table import KB, MB, Row, Unit, p99
from benchmarks.views import BESIDE, SEEN, SENT, TIMES, Opening, View, ViewArrow

SMALL = "coordination"
"""A pane of about twenty entries."""


PLACED = "china"
"""A pane whose entries name places."""

OF_KEY = Unit("×", 1)

OF_A_KEY = 3
"""How many times as long as an arrow key of the main screen the opening of a view may take."""


def _view_rows(large: int) -> list[Row]:
    """Return the rows of the views: of the bundled pack, and of the largest pane."""
    many = f"{archived(large):,} entries"
    found: list[Row] = []
    for view in View:
        name = f"view, {view.name.lower()}"
        small = Opening(view, pane=PLACED)
        great = Opening(view, Size.LARGE, ARCHIVE)
        arrow = ViewArrow(view, pane=PLACED)
        most = 6 if view in BESIDE else 1
        found += [
            Row(f"{name}: seen / arrow key", small, None, OF_A_KEY, unit=OF_KEY, column=TIMES),
            Row(f"{name}: seen, {many} / arrow key", great, None, OF_A_KEY, unit=OF_KEY),
            Row(f"{name}: seen, {many}", great, column=SEEN),
            Row(f"{name}: bytes sent when it opens", small, unit=KB, column=SENT),
            Row(f"{name}: bytes of an arrow key", arrow, None, most, unit=KB, column=BYTES),
        ]
    return found


def rows(large: int) -> list[Row]:
    """Return the rows; `large` is the number of entries of the large pack."""
    many = f"{large:,} entries"
    hello, key = screens.Hello(), screens.Hello(first_key=True)
    search, pass_ = Search(Size.LARGE), Nothing()
    options, first_row = Arrow(bare.Options), Arrow()
    asked, typos = library.Ask(Size.LARGE, typo=False), library.Ask(Size.LARGE, typo=True)
    named = {
        (size, kept): Reader(size, kept=kept, named=True)
        for size in (Size.BUNDLED, Size.LARGE)
        for kept in (True, False)
    }
    small, archive = Arrow(pane=SMALL, size=Size.LARGE), Arrow(pane=ARCHIVE, size=Size.LARGE)
    end = Arrow(pane=ARCHIVE, size=Size.LARGE, at_end=True)
    changed = library.Parse(Size.LARGE, library.CHANGED)
    return [
        Row(f"compiling {many}, peak memory", shell.Peak(), None, 250, unit=MB),
        Row("first content, same window as last time / bare app", Reader(kept=True), hello, 0.25),
        Row("first content, no screen kept / bare app", Reader(), hello, 1.15),
        Row(
            "first key answered, screen kept / bare app",
            Reader(kept=True, first_key=True),
            key,
            1.2,
        ),
        Row("first key answered, none kept / bare app", Reader(first_key=True), key, 1.2),
        Row(
            f"first content, screen kept, {many} / bundled",
            named[Size.LARGE, True],
            named[Size.BUNDLED, True],
            1.05,
        ),
        Row(
            f"first content, none kept, {many} / bundled",
            named[Size.LARGE, False],
            named[Size.BUNDLED, False],
            1.05,
        ),
        Row(
            f"first content, screen kept, {desk.NOTES:,} notes / none",
            Reader(kept=True, desk=True),
            Reader(kept=True),
            1.05,
        ),
        Row(
            f"first content, none kept, {desk.NOTES:,} notes / none",
            Reader(desk=True),
            Reader(),
            1.05,
        ),
        Row("first start of a pack never seen / bare app", screens.NeverSeen(), hello, 2),
        Row("arrow key, next row / OptionList", first_row, options, column=FIRST),
        Row("arrow key, whole next entry / OptionList", first_row, options, column=LAST),
        Row("arrow key, bytes sent / OptionList", first_row, options, unit=KB, column=BYTES),
        Row(
            f"arrow key, pane of {archived(large):,} entries / of twenty",
            archive,
            small,
            1.2,
            column=LAST,
        ),
        Row(
            f"arrow key, at the end of {archived(large):,} entries / of twenty",
            end,
            small,
            1.2,
            column=LAST,
        ),
        Row(
            f"letter to results, {many} / Input + OptionList",
            Typing(),
            Typing(bare.Typed),
            2,
            column=LAST,
        ),
        Row("briefing show / python -c pass", shell.Show(), pass_, 3.5),
        Row("briefing search --json / python -c pass", Search(Size.BUNDLED), pass_, 3.5),
        Row(f"briefing search --json, {many} / python -c pass", search, pass_, 4),
        Row(f"a judged query, {many}, p50", asked, of=median),
        Row(f"a judged query, {many}, p99", asked, None, 5, p99),
        Row(f"a query with a typing error, {many}, p50", typos, of=median),
        Row(f"a query with a typing error, {many}, p99", typos, None, 15, p99),
        Row(
            f"the slowest of all judged and odd queries, {MEDIUM:,} entries",
            library.Odd(),
            None,
            100,
            max,
        ),
        Row(
            f"compiling {MEDIUM:,} entries / tomli.loads",
            library.Compile(),
            library.Parse(Size.MEDIUM),
            5,
        ),
        Row("briefing check, bundled pack / python -c pass", shell.Check(Size.BUNDLED), pass_, 15),
        Row(
            f"briefing check, {MEDIUM:,} entries / tomli.loads",
            shell.Check(Size.MEDIUM),
            library.Parse(Size.MEDIUM),
            5,
        ),
        Row(
            f"briefing check, {MEDIUM:,} entries, peak memory",
            shell.Check(Size.MEDIUM),
            None,
            unit=MB,
            column=1,
        ),
        Row(f"one changed file of {many}, until found / tomli.loads", library.Change(), changed, 6),
        Row("briefing search / grep -ri, on the same text", search, shell.GREP),
        Row("briefing search / rg -i, on the same text", search, shell.RIPGREP),
        Row("briefing search / fzf --filter, on the same text", search, shell.FZF),
        *_view_rows(large),
    ]
