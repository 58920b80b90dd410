"""Sections, aliases, kinds and categories: what is told, where, and what is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.check.catalogue.code import ERROR
from briefing.check.checker import check
from briefing.check.severity import is_remark
from briefing.pack import codes
from briefing.pack.model.series import Point
from tests.check.good import TODAY
from tests.conftest import MANIFEST, WritePack, entry
from tests.small_pack import series, table

TWO_FILES = MANIFEST.replace('["first.toml"]', '["first.toml", "more.toml"]')
KINDS = '\n[kind.notice]\ntitle = "Notice"\n\n[kind.note]\ntitle = "Note"\n'


def told(folder: Path, *wanted: str) -> list[tuple[str, int, str]]:
    """Return file, line and message of the problems that have one of some codes."""
    found = check(str(folder), today=TODAY).problems
    return [(each.file, each.line, each.told()) for each in found if each.code in wanted]


def test_a_section_that_goes_on_after_another_is_told_with_its_beginning(
    write_pack: WritePack,
) -> None:
    first = entry("a", section='"Air"') + entry("b", section='"Air"') + entry("c", section='"Sea"')
    more = entry("d") + entry("e", section='"Sea"') + entry("f", section='"Air"')
    other = entry("g", section='"Air"')  # of another pane
    folder = write_pack(first, other, more=more, briefing=TWO_FILES)
    line = more[: more.index('section = "Air"')].count("\n") + 1
    assert told(folder, codes.SECTION_AGAIN) == [
        ("more.toml", line, "`Air` is a section of this pane already, in first.toml:11")
    ]


def test_aliases_that_are_names_already_are_told(write_pack: WritePack) -> None:
    one = entry("one", aliases='["title  of ONE", "X-1", "x-1", "Title of three", "Title of two"]')
    found = told(write_pack(one + entry("two")), codes.DUPLICATE_ALIAS, codes.ALIAS_IS_TITLE)
    assert [message for _, _, message in found] == [
        "is the title itself",
        "`x-1` stands in the list already",
        "`Title of three` is the title of the entry `three`",
        "`Title of two` is the title of the entry `two`",
    ]
    assert {(file, line) for file, line, _ in found} == {("first.toml", 11)}


ACTORS = """
[[actor]]
id = "quay"
name = "Quay Office"
aliases = ["QO", "quay  office", "Quay", "qo", "Port"]

[[actor]]
id = "port"
name = "Port"
aliases = ["QO", "P"]

[[topic]]
id = "quays"
name = "Quays"
aliases = ["Quay"]
"""


def test_aliases_of_actors_that_are_names_already_are_told(write_pack: WritePack) -> None:
    found = told(write_pack(extra=ACTORS), codes.DUPLICATE_ALIAS, codes.NAME_TWICE)
    assert [message for _, _, message in found] == [
        "is the name itself",
        "`qo` stands in the list already",
        "`Port` is the name of the actor `port`",
        "`QO` is an alias of the actor `quay` too",
    ]


@pytest.mark.parametrize(("name", "count"), [("place", 1), ("term", 0)])
def test_that_two_places_share_an_alias_is_a_remark_and_terms_may(
    write_pack: WritePack, name: str, count: int
) -> None:
    one = f'[[{name}]]\nid = "one"\nname = "One"\naliases = ["Mill"]\n'
    other = f'[[{name}]]\nid = "other"\nname = "Other"\naliases = ["mill"]\n'
    found = check(str(write_pack(extra=one + other)), today=TODAY)
    told = [each for each in found.problems if each.code == codes.NAME_TWICE]
    assert [is_remark(each) for each in told] == [True] * count


def test_two_entries_may_share_an_alias(write_pack: WritePack) -> None:
    folder = write_pack(entry("one", aliases='["X-1"]') + entry("two", aliases='["X-1"]'))
    assert told(folder, codes.DUPLICATE_ALIAS, codes.ALIAS_IS_TITLE) == []


def test_a_kind_that_no_entry_is_of_is_told_and_a_misspelt_one_once(write_pack: WritePack) -> None:
    both = (codes.UNUSED_KIND, codes.UNKNOWN_KIND)
    folder = write_pack(entry("one", kind='"notise"'), briefing=MANIFEST + KINDS)
    assert [message for *_, message in told(folder, *both)] == [
        "nothing uses the kind `note`",
        "there is no kind `notise`; did you mean `notice`?",
    ]


def test_a_kind_that_is_built_in_is_told_at_its_table_and_once(write_pack: WritePack) -> None:
    folder = write_pack(briefing=f'{MANIFEST}\n[kind.event]\ntitle = "Mine"\n')
    line = MANIFEST.count("\n") + 2
    message = "there is a kind `event` already: name this one otherwise"
    both = (codes.UNUSED_KIND, codes.BUILT_IN_KIND)
    assert told(folder, *both) == [("briefing.toml", line, message)]


@pytest.mark.parametrize("broken", ["title = 1\n", 'titel = "T"\n', "x = \n"])
def test_where_the_manifest_is_wrong_no_kind_is_called_unknown(
    write_pack: WritePack, broken: str
) -> None:
    manifest = MANIFEST + KINDS + f"\n[kind.wrong]\n{broken}"
    folder = write_pack(entry("one", kind='"notice"'), briefing=manifest)
    assert told(folder, codes.UNKNOWN_KIND, codes.UNUSED_KIND) == []


def test_a_category_that_has_a_row_already_is_told_at_the_second(write_pack: WritePack) -> None:
    points = '[{ x = "Tugs", total = 1 }, { x = "Ferries" }, { x = "tugs ", total = 2 }]'
    folder = write_pack(
        entry("one", series='["counts"]'), extra=series(x='"category"', points=points)
    )
    assert [message for *_, message in told(folder, codes.DUPLICATE_CATEGORY)] == [
        "`tugs ` has a row already, points[1]"
    ]


def test_an_entry_without_a_body_has_nothing_to_compare_numbers_with(
    write_pack: WritePack,
) -> None:
    lines = entry("one", bottom_line='"31 ships sailed, \\"says nobody at all of them\\"."')
    bare = "".join(
        line for line in lines.splitlines(keepends=True) if not line.startswith("body =")
    )
    found = check(str(write_pack(bare)), today=TODAY).problems
    assert [each.code for each in found if each.entry == "one"] == [codes.SINGLE_ORIGIN]


@pytest.mark.parametrize(
    ("field", "code"),
    [
        ('titel = "Log"', codes.UNKNOWN_KEY),
        ('title = ""', codes.EMPTY),
        ('url = "gopher://example.org"', codes.ADDRESS_SCHEME),
    ],
)
def test_the_only_name_of_a_source_is_told_once_where_it_is_wrong(
    write_pack: WritePack, field: str, code: str
) -> None:
    more = table("source", "log", {"allow": '{ unused-source = "Not yet." }'}) + field + "\n"
    found = check(str(write_pack(more=more)), today=TODAY).problems
    assert [(each.file, each.code) for each in found if each.severity == ERROR] == [
        ("more.toml", code)
    ]


@pytest.mark.parametrize("key", Point.__annotations__)
def test_a_column_has_no_key_that_rows_have(write_pack: WritePack, key: str) -> None:
    column = f'{{ {key} = {{ title = "Other" }}, total = {{ title = "All" }} }}'
    points = "[{ x = 2022, total = 3 }]"
    counts = series("counts", x='"calendar-year"', title='"C"', columns=column, points=points)
    folder = write_pack(entry("one", series='["counts"]'), counts=counts)
    ((file, line, said),) = told(folder, codes.RESERVED_COLUMN)
    assert (file, line) == ("counts.toml", counts[: counts.index("columns")].count("\n") + 1)
    assert said.startswith(f"`{key}` is a key of rows already")
