"""A pack is compiled file by file, whatever refers to what, and all that is wrong is said."""

from __future__ import annotations

import pytest

from briefing.library import open_library
from briefing.pack.problems import PackError
from tests.conftest import MANIFEST, NAMES, WritePack, entry
from tests.library.asking import everything, shown
from tests.small_pack import series

SERIES = series(title='"Counts by year"', points='[{ x = 2020, total = 5, sources = ["report"] }]')
LATER = NAMES.replace('kind = "primary"', 'kind = "primary"\nderives_from = ["report"]')
ACT, REPORT = (f"[[source]]{each}" for each in LATER.split("[[source]]")[1:])
PEOPLE = LATER.split("[[source]]")[0]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("", LATER + SERIES),
        (PEOPLE, ACT + REPORT + SERIES),
        (PEOPLE + ACT + SERIES, REPORT),
        (PEOPLE + ACT, REPORT + SERIES),
        (REPORT, PEOPLE + ACT + SERIES),
    ],
)
def test_names_may_stand_in_a_file_that_comes_later(
    write_pack: WritePack, first: str, second: str
) -> None:
    one, three = entry("one", series='["counts"]', see='["three"]'), entry("three")
    wanted = everything(open_library(str(write_pack(one, three, names=LATER, series=SERIES))))
    folder = write_pack(one + first, three + second, names="", series="")
    library = open_library(str(folder))
    for label in ("first", "second"):
        assert len(library.window(label, 0, 10)) == 1
    sheet = library.sheet("one")
    for words in ("Ministry, News Agency", "Act of 1954", "derives from News Agency"):
        assert words in shown(sheet)
    assert "Counts by year" in shown(sheet, "series")
    assert everything(library)[2:] == wanted[2:]


def test_all_that_is_wrong_is_said_in_the_order_of_the_files(write_pack: WritePack) -> None:
    manifest = MANIFEST.replace('["first.toml"]', '["first.toml", "none.toml", "third.toml"]')
    folder = write_pack(
        entry("one", kind='"Rumour"'), "x = \n", third=entry("four", credibility="9"),
        briefing=manifest, extra="y = 1\n",
    )  # fmt: skip
    with pytest.raises(PackError) as caught:
        open_library(str(folder))
    files = [(problem.file, problem.path) for problem in caught.value.problems]
    assert files == [
        ("first.toml", "entry[1].kind (one)"),
        ("briefing.toml", "pane[1].files (first)"),
        ("third.toml", "entry[1].credibility (four)"),
        ("second.toml", ""),
        ("extra.toml", "y"),
    ]


def test_all_references_that_lead_nowhere_are_said_in_the_order_of_the_files(
    write_pack: WritePack,
) -> None:
    one = entry("one", see='["nobody"]', sources='["nothing"]') + entry("two", kind='"event"')
    names = NAMES.replace('kind = "primary"', 'kind = "primary"\nderives_from = ["none"]')
    series = SERIES.replace("report", "no-report")
    folder = write_pack(one, entry("two", actors='["nobody"]'), names=names, series=series)
    with pytest.raises(PackError) as caught:
        open_library(str(folder))
    assert [(problem.file, problem.path) for problem in caught.value.problems] == [
        ("second.toml", "entry.id"),
        ("first.toml", "sources (one)"),
        ("first.toml", "see (one)"),
        ("first.toml", "date (two)"),
        ("second.toml", "actors (two)"),
        ("series.toml", "points[1].sources (counts)"),
        ("names.toml", "derives_from (act)"),
    ]


def test_it_is_told_how_much_is_read(write_pack: WritePack) -> None:
    told: list[tuple[int, int]] = []
    folder = write_pack()
    open_library(str(folder), lambda done, total: told.append((done, total)))
    size = sum(path.stat().st_size for path in folder.iterdir())
    assert [total for _, total in told] == [size] * 3
    assert [done for done, _ in told] == sorted({done for done, _ in told})
    assert told[-1] == (size, size)
    open_library(str(folder), lambda *_: pytest.fail("it is compiled"))
