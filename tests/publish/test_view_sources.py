"""The lines of the view of sources: what derives from another below it, at every width."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.cells import cells
from briefing.library.views.sources import SourceRow, SourceTable
from briefing.publish.signs import ASCII
from briefing.publish.views.source_tree import ORDERS, arranged
from briefing.publish.views.sources import MOST, lay_out
from briefing.publish.views.view import View

TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"]), max_size=60)
"""What is left of a text once it was made safe."""


def row(id: str, *parents: str, **changed: Any) -> SourceRow:
    made = SourceRow(id, f"Press {id}", f"Title of {id}", "B", "primary", "", parents, False, 3, 0)
    return made._replace(**changed)


def view(rows: list[SourceRow], width: int = 80, order: str = "entries") -> View:
    table = SourceTable(rows, 9, 2, None)
    return lay_out(table, width, order=order, scope="Tab")


def test_what_derives_from_another_stands_below_it() -> None:
    rows = [row("copy", "origin"), row("copy-of-copy", "copy"), row("origin"), row("other")]
    placed = [(each.id, depth) for each, depth in arranged(rows, "publisher")]
    assert placed == [("origin", 0), ("copy", 1), ("copy-of-copy", 2), ("other", 0)]


@pytest.mark.parametrize(
    ("order", "ids"),
    [("entries", ["b", "c", "a"]), ("publisher", ["c", "a", "b"]), ("letter", ["a", "b", "c"])],
)
def test_each_order_is_by_what_it_is_called(order: str, ids: list[str]) -> None:
    rows = [
        row("a", letter="A", entries=1, publisher="beta"),
        row("b", letter="B", entries=5, publisher=""),
        row("c", letter="", entries=2, publisher="Alpha"),
    ]
    assert [each.id for each, _ in arranged(rows, order)] == ids


@given(
    st.dictionaries(
        st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdefg"), max_size=3), max_size=6
    ),
    st.sampled_from(sorted(ORDERS)),
)
def test_every_source_stands_there_once(parents: dict[str, list[str]], order: str) -> None:
    rows = [row(id, *derives) for id, derives in parents.items()]
    placed = arranged(rows, order)
    assert sorted(each.id for each, _ in placed) == sorted(parents)
    for number, (each, depth) in enumerate(placed):
        above = {e.id for e, d in placed[:number] if d == depth - 1}
        assert depth == 0 or set(each.derives_from) & above


def test_a_chain_of_any_length_is_laid_out() -> None:
    rows = [row("s0"), *(row(f"s{n}", f"s{n - 1}") for n in range(1, 3_000))]
    shown = view(rows)
    assert len(shown.targets) == MOST
    assert "all but the first 2,000" in shown.made


@given(st.integers(20, 200), TEXT, st.integers(0, 10**6))
def test_every_line_fits(width: int, title: str, entries: int) -> None:
    rows = [row("a", title=title.replace("\n", " "), entries=entries, alone=1, date="6–7 Jun 2023")]
    rows += [row("b", "a", publisher="防衛省" * 9, retracted=True)]
    assert [line.text for line in view(rows, width).lines if cells(line.text) > width] == []


def test_each_source_leads_to_itself_and_its_numbers_stand_at_the_end() -> None:
    shown = view([row("a", entries=1_234, alone=56)])
    (line,) = [line for line in shown.lines if line.item == 0]
    assert line.text.split()[-2:] == ["1,234", "56"]
    assert shown.targets == ["source:a"]


def test_what_is_not_known_is_said() -> None:
    shown = view([row("a", publisher="", kind="", letter="")])
    (line,) = [line for line in shown.lines if line.item == 0]
    assert line.text.startswith("  ? publisher not")


def test_where_there_are_none_it_is_said_in_words() -> None:
    shown = lay_out(SourceTable([], 0, 5, None), 80, order="entries", scope="Tab")
    assert [line.text for line in shown.lines] == [
        "There is no source here: no entry of Tab rests on any."
    ]
    assert "Left out: 5" in shown.made


def test_signs_are_ascii_where_that_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ASCII, "1")
    rows = [row("a", kind="secondary", title="long " * 30), row("b", "a", retracted=True)]
    for width in (40, 80, 120):
        assert all(line.text.isascii() for line in view(rows, width).lines)
