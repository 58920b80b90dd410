"""The lines of what falls with a source: each entry once, the gravest first."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.cells import cells
from briefing.library.views.source_fall import FallenEntry, SourceFall
from briefing.pack.model.falls import INDEPENDENT, NOTHING, ONE, UNKNOWN, Effect
from briefing.pack.model.grades import Grade
from briefing.publish.signs import ASCII
from briefing.publish.views.source_fall import MOST, lay_out
from briefing.publish.views.view import View

TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"]), max_size=60)
"""What is left of a text once it was made safe."""


def fallen(id: str, **changed: Any) -> FallenEntry:
    grade = Grade("B", 2)
    stands = Effect("confirmed", "confirmed", grade, grade, False, False, INDEPENDENT)
    return FallenEntry(id, f"Title of {id}", stands._replace(**changed))


GONE = fallen(
    "gone",
    new_grade=None,
    after="reported",
    left=NOTHING,
    left_with_nothing=True,
    loses_primary=True,
)
LESS = fallen("less", after="reported", left=ONE, loses_primary=True)
PLAIN = fallen("plain", loses_primary=True, left=UNKNOWN)
BETTER = fallen("better", new_grade=Grade("A", 2))
OTHER = fallen("other", new_grade=Grade("C", 2))
SAME = fallen("same")


def view(entries: list[FallenEntry], width: int = 80, source: Any = None, **changed: Any) -> View:
    source = source or {"id": "s", "publisher": "Press", "title": "Report", "kind": "primary"}
    fall = SourceFall(source, "B", ["s"], [], [], {}, entries, 0, 0, "TLP:GREEN")
    return lay_out(fall._replace(**changed), width, scope="Tab")


def text(shown: View) -> list[str]:
    return [line.text.rstrip() for line in shown.lines]


def test_each_entry_stands_once_by_the_gravest_that_becomes_of_it() -> None:
    shown = view([SAME, OTHER, PLAIN, LESS, GONE])
    assert shown.targets == ["source:s", "gone", "less", "plain", "other", "same"]
    summary = "Of 5 entries: 1 left with nothing, 2 from confirmed to reported, 3 without a primary"
    assert summary in " ".join(" ".join(text(shown)).split())
    headings = [line.partition("  ")[0] for line in text(shown) if " · " in line]
    assert headings[1:] == [
        "Left with nothing · 1",
        "From confirmed to reported · 1, and 1 above",
        "Without a primary source · 1, and 2 above",
        "With another grade · 1",
        "Standing as they do · 1",
    ]


def test_a_row_says_how_it_stood_and_stands_and_what_is_left() -> None:
    rows = {line.split("Title of ")[-1].split()[0]: line for line in text(view([GONE, LESS, PLAIN]))
            if "Title of" in line}  # fmt: skip
    assert rows["gone"].startswith("✓→- ")
    assert rows["gone"].endswith("nothing")
    assert rows["less"].startswith("✓→~ ")
    assert "one origin, none primary" in rows["less"]
    assert rows["plain"].startswith("✓   ")
    assert "unknown, none primary" in rows["plain"]
    assert [line for line in text(view([OTHER])) if line.endswith("B2→C2")]


def test_where_nothing_falls_it_is_said_in_words() -> None:
    assert "No entry here cites it, or what falls with it: nothing changes." in text(view([]))
    assert "Nothing changes for 1 entry." in text(view([SAME]))
    told = "Nothing changes for 1 entry here; 2 more are elsewhere."
    assert told in text(view([SAME], elsewhere=2))


def test_a_source_of_which_nothing_is_known_is_no_independent_one() -> None:
    shown = " ".join(" ".join(text(view([], source={"id": "s", "title": "Leaflet"}))).split())
    assert "whether it is independent of others is unknown" in shown
    assert "independent" not in " ".join(text(view([])))


def test_what_falls_with_it_and_what_does_not_can_be_opened() -> None:
    labels = {"up": "Origin: One", "copy": "Copy: Two", "both": "Both: Three"}
    source = {"id": "s", "title": "Report", "publisher": "P", "derives_from": ["up"]}
    shown = view([], source=source, falling=["copy"], standing=["both"], labels=labels)
    assert shown.targets == ["source:s", "source:up", "source:copy", "source:both"]
    assert "    derives from it, and stands on others: Both: Three" in text(shown)


def test_of_very_many_the_first_are_listed() -> None:
    shown = view([fallen(f"e{n}") for n in range(MOST + 5)])
    assert len(shown.targets) == MOST + 1
    assert text(shown)[-1] == "and 5 more: search source:s"


def test_what_is_left_out_is_said() -> None:
    made = view([SAME], elsewhere=7, shown=2).made
    assert "Left out: 2 that show it, or rest on it through others." in made
    assert "7 more entries rest on it, or what falls with it, elsewhere" in made


@given(st.integers(20, 160), TEXT)
def test_every_line_fits(width: int, title: str) -> None:
    entries = [each._replace(title=title.replace("\n", " ")) for each in (GONE, LESS, OTHER)]
    shown = view(entries, width, falling=["copy"], labels={"copy": "防衛省" * 30})
    assert [line.text for line in shown.lines if cells(line.text) > width] == []


def test_signs_are_ascii_where_that_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ASCII, "1")
    rows = [line.text for line in view([GONE, LESS, OTHER]).lines if line.item > 0]
    assert all(row.isascii() for row in rows)


def test_a_grade_that_rises_is_explained() -> None:
    assert "better where the source that is then listed first" in " ".join(text(view([BETTER])))
    for entry in (OTHER, SAME, GONE):
        assert "listed first" not in " ".join(text(view([entry])))


def test_how_many_more_rest_on_it_elsewhere_is_said_with_the_key_that_shows_them() -> None:
    fall = SourceFall({"id": "s"}, "", ["s"], [], [], {}, [SAME], 0, 7, None)
    made = lay_out(fall, 80, scope="Tab", all_by="i").made
    assert made.endswith(
        "7 more entries rest on it, or what falls with it, elsewhere: i shows all."
    )
    assert lay_out(fall, 80, scope="Tab").made.endswith("elsewhere.")
