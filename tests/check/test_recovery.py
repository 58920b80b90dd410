"""A file that is not TOML is read as far as it can be, and gives no false alarm."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.check.checker import check
from briefing.pack import codes
from tests.check.good import OTHER, TODAY, entry, write


def places(folder: Path, first: str) -> list[tuple[int, int, str]]:
    """Return line, column and code of what is found in a first file."""
    (folder / "first.toml").write_text(first, encoding="utf-8")
    found = check(str(folder), today=TODAY).problems
    return [(each.line, each.column, each.code) for each in found]


@pytest.mark.parametrize(
    ("wrong", "column", "said"),
    [
        ("caveat = ", 10, "a value is missing"),
        ('caveat = "half', 10, "not closed on its line"),
        ('caveat = """half', 10, "three quotation marks"),
        ("caveat", 7, "`=` and a value are missing"),
        ('kind = "event"', 1, "`kind` is there already, on line 3"),
        ("see = [", 7, "this bracket is not closed"),
        ("quote = { text = 'x',", 9, "this bracket is not closed"),
    ],
)
def test_a_mistake_is_told_where_it_is_and_nothing_else(
    tmp_path: Path, wrong: str, column: int, said: str
) -> None:
    folder = write(tmp_path)
    first = entry().rstrip("\n") + f"\n{wrong}\n" + OTHER
    (folder / "first.toml").write_text(first, encoding="utf-8")
    (found,) = check(str(folder), today=TODAY).problems
    assert (found.code, found.file) == (codes.TOML_SYNTAX, "first.toml")
    assert said in found.message
    assert (found.line, found.column) == (
        first[: first.index(f"\n{wrong}\n")].count("\n") + 2,
        column,
    )


def test_several_mistakes_of_a_file_are_told_at_once_with_those_beside_them(tmp_path: Path) -> None:
    folder = write(tmp_path)
    half = '[[entry]]\nid = "half"\ntitle = \n\n'
    wrong = OTHER.replace('"balloons"', '"baloons"')
    found = places(folder, half + entry() + "[[entry]\n\n" + wrong)
    assert [code for _, _, code in found] == [
        codes.TOML_SYNTAX,
        codes.TOML_SYNTAX,
        codes.UNKNOWN_TOPIC,
    ]


def test_what_stands_in_a_broken_table_counts_as_there(tmp_path: Path) -> None:
    folder = write(tmp_path)
    broken = OTHER.replace("credibility = 2", "credibility = ")
    assert [code for _, _, code in places(folder, entry('see = ["other"]') + broken)] == [
        codes.TOML_SYNTAX
    ]


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ('sources = [{ ids = "report" }, "paper"]', codes.UNKNOWN_KEY),
        ('sources = [{ at = "p. 1" }, "paper"]', codes.MISSING_KEY),
        ('sources = [5, "report", "paper"]', codes.WRONG_TYPE),
        ("date = { fiscal-year = 2023 }", codes.UNKNOWN_KEY),
        ('kind = "event"\ndate = "2023-06-06"', codes.DATE_AS_TEXT),
        ('standing = "disputed"\ncaveat = ""', codes.EMPTY),
        ('url = "https://example.org"', codes.UNKNOWN_KEY),
        ('[entry.quote]\ntext = "Words"', codes.MISSING_KEY),
        ('[entry.quote]\ntxet = "Words"\nspeaker = "agency"', codes.UNKNOWN_KEY),
        ('[entry.change]\ndiretcion = "stronger"', codes.UNKNOWN_KEY),
    ],
)
def test_what_follows_from_a_mistake_is_not_told_beside_it(
    tmp_path: Path, wrong: str, code: str
) -> None:
    folder = write(tmp_path)
    found = places(folder, entry(wrong) + OTHER)
    assert [each for _, _, each in found] == [code]


def test_what_a_file_that_cannot_be_read_defines_is_not_missed(tmp_path: Path) -> None:
    folder = write(tmp_path)
    (folder / "names.toml").write_bytes(b"\xff\xfe")
    found = check(str(folder), today=TODAY).problems
    assert [(each.file, each.code) for each in found] == [("names.toml", codes.NOT_UTF8)]


def test_an_address_that_is_never_opened_is_an_error(tmp_path: Path) -> None:
    folder = write(tmp_path)
    names = folder / "names.toml"
    text = names.read_text(encoding="utf-8")
    names.write_text(text.replace("https://example.org/report", "HTTPS://x.org"))
    assert [each.code for each in check(str(folder), today=TODAY).errors] == [codes.ADDRESS_SCHEME]
    names.write_text(text.replace("https://example.org/report", "ftp://x.org"))
    assert [each.code for each in check(str(folder), today=TODAY).errors] == [codes.ADDRESS_SCHEME]


def test_a_pane_that_names_the_manifest_is_told_so(tmp_path: Path) -> None:
    folder = write(tmp_path)
    manifest = folder / "briefing.toml"
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(text.replace('"first.toml"', '"first.toml", "briefing.toml"'))
    (found,) = check(str(folder), today=TODAY).problems
    assert (found.line, found.column, found.message) == (14, 24, "the manifest stands in no pane")


def test_a_header_that_is_wrong_takes_its_own_keys_with_it(tmp_path: Path) -> None:
    folder = write(tmp_path)
    wrong = entry().replace("[[entry]]", "\u200b[[entry]]")
    assert places(folder, wrong + OTHER.replace("](#example)", "](#other)")) == [
        (1, 1, codes.TOML_SYNTAX)
    ]


def test_any_number_of_mistakes_is_told_and_the_rest_is_checked(tmp_path: Path) -> None:
    folder = write(tmp_path)
    wrong = "".join(f'[[topic]]\nid = "t{number}"\nname =\n' for number in range(120))
    again = "".join("[actor]\n" for _ in range(3))
    first = entry('topics = ["t7"]\nstanding = "sure"') + wrong + OTHER + again
    found = places(folder, first)
    lines = [line for line, _, code in found if code == codes.TOML_SYNTAX]
    begin = entry('topics = ["t7"]\nstanding = "sure"').count("\n")
    assert lines[:120] == [begin + 3 * number for number in range(1, 121)]
    assert len(lines) == 122
    others = [code for *_, code in found if code != codes.TOML_SYNTAX]
    assert others == [codes.WRONG_VALUE, codes.WRONG_TYPE]


def test_what_is_not_told_any_more_is_left_out_all_the_same(tmp_path: Path) -> None:
    series = (
        '[[series]]\nid = "s{}"\ntitle = "S"\nx = "calendar-year"\n'
        "columns = {{ a = {{ title = 'A' }} }}\npoints = [{}]\n"
    )
    points = ", ".join(f"{{ x = {1000 + n}, a = 1, sources = [1, {{}}] }}" for n in range(600))
    folder = write(tmp_path, "".join(series.format(number, points) for number in range(2)))
    report = check(str(folder), today=TODAY)
    assert {each.code for each in report.errors} <= {codes.WRONG_TYPE, codes.MISSING_KEY}
    assert report.entries == 2
    assert "more mistakes are not told" in report.errors[-1].message


@pytest.mark.parametrize(
    ("beyond", "code"),
    [
        ("credibility = 1e999", codes.NUMBER_TOO_LONG),
        (f"credibility = {'7' * 101}", codes.NUMBER_TOO_LONG),
        (f"facts = {'[' * 41}{']' * 41}", codes.NESTED_TOO_DEEP),
        (f"{'.'.join('a' * 20)} = {'[' * 21}{']' * 21}", codes.NESTED_TOO_DEEP),
        (f"{'a' * 1001} = 1", codes.KEY_TOO_LONG),
    ],
)
def test_what_is_beyond_a_limit_hides_nothing_else(tmp_path: Path, beyond: str, code: str) -> None:
    folder = write(tmp_path)
    wrong = OTHER.replace('"balloons"', '"baloons"')
    for broken in ("", "[[entry]\n\n"):
        found = places(folder, f"{entry()}\n{beyond}\n{broken}{wrong}")
        assert [each for _, _, each in found] == [
            code,
            *([codes.TOML_SYNTAX] if broken else []),
            codes.UNKNOWN_TOPIC,
        ]
        assert found[0][0] == entry().count("\n") + 2
