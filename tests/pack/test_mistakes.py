"""Mistakes outside of entries give one clear line too: the file, the key, and what is wrong."""

from __future__ import annotations

import pytest

from tests.conftest import MANIFEST, NAMES, WritePack, entry
from tests.pack.reading import told, told_once
from tests.small_pack import series

SERIES = series(points="[%s]")


@pytest.mark.parametrize(
    ("right", "wrong", "path", "clue"),
    [
        ("format = 1", "format = 2", "pack.format", "must be 1"),
        ('"small"', '"Small Pack"', "pack.id", "lower-case"),
        ("2023-07-28", '"2023-07-28"', "pack.published", "a date"),
        ('["first.toml"]', '"first.toml"', "pane[1].files (first)", "list"),
        ('title = "Small Pack"\n', "", "pack.title", "is missing"),
    ],
)
def test_a_wrong_manifest_is_said_at_its_key(
    write_pack: WritePack, right: str, wrong: str, path: str, clue: str
) -> None:
    line = told_once(write_pack(briefing=MANIFEST.replace(right, wrong, 1)))
    assert line.startswith(f"briefing.toml: {path}: ")
    assert clue in line


@pytest.mark.parametrize(
    ("dimension", "name"),
    [
        ('[dimension.Order]\ntitle = "x"\nvalues = { a = "b" }\n', "dimension.Order"),
        ('[dimension.order]\ntitle = "x"\nvalues = { None = "b" }\n', "dimension.order.values"),
    ],
)
def test_a_dimension_or_value_whose_id_is_no_id_is_named(
    write_pack: WritePack, dimension: str, name: str
) -> None:
    line = told_once(write_pack(briefing=MANIFEST + dimension))
    assert line.startswith(f"briefing.toml: {name}")
    assert "lower-case words joined by hyphens" in line


@pytest.mark.parametrize(
    ("right", "wrong", "path", "clue"),
    [
        ("https://example.org", "ftp://example.org", "source[2].url (report)", "http or https"),
        ('reliability = "B"', 'reliability = "G"', "source[1].reliability (act)", "'F'"),
        ('name = "Island"', 'name = "Island"\nlat = 91.5', "place[1].lat (island)", "90"),
        ('name = "Island"', 'name = "Island"\nlat = nan', "place[1].lat (island)", "finite"),
    ],
)
def test_a_wrong_name_or_source_is_said_at_its_key(
    write_pack: WritePack, right: str, wrong: str, path: str, clue: str
) -> None:
    line = told_once(write_pack(names=NAMES.replace(right, wrong, 1)))
    assert line.startswith(f"names.toml: {path}: ")
    assert clue in line


@pytest.mark.parametrize(
    ("point", "path"),
    [
        ('{ x = 2020, total = "many" }', "points[1].total"),
        ("{ x = 2020, total = true }", "points[1].total"),
        ("{ x = 2020, total = nan }", "points[1].total"),
        ("{ x = 2020, total = inf }", "points[1].total"),
        ("{ x = 2020 }, { x = 2021, totl = 5 }", "points[2].totl"),
        ('{ x = "2020" }', "points[1].x"),
        ("{ x = 2020, derived = ['totl'] }", "points[1].derived"),
        ("{ total = 5 }", "points[1].x"),
    ],
)
def test_a_wrong_point_of_a_series_is_said_at_its_key(
    write_pack: WritePack, point: str, path: str
) -> None:
    line = told_once(write_pack(extra=SERIES % point))
    assert line.startswith("extra.toml: ")
    assert f"{path} (counts): " in line


def test_all_mistakes_are_said_at_once_ten_of_them_in_words(write_pack: WritePack) -> None:
    wrong = "".join(entry(f"e{n}", credibility="9") for n in range(13))
    lines = told(write_pack(wrong, entry("three", kind='"Rumour"')))
    assert len(lines) == 11
    assert lines[-1] == "… and 4 more"


def test_what_a_pack_says_in_an_error_is_safe_to_show(write_pack: WritePack) -> None:
    line = told_once(write_pack('"\\u001b[31m\\n\\u202e" = 1\n' + entry("one")))
    assert line == "first.toml: \\x1b[31m\\n\\u202e: is not a key of a pack"
