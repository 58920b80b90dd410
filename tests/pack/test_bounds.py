"""What would take too long to be read or compared is cut short, and said or shown as it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from briefing.pack import codes, limits, suggest
from briefing.pack.markdown import commonmark, entry_body
from briefing.pack.problems import PackError, Problem
from briefing.pack.validation import validator
from tests.conftest import WritePack, entry
from tests.pack.reading import load, told, words_of

BRACKETS = "\\[" + "[" * (commonmark.BRACKETS + 1)
WIDE = "*a*\n\n|" + "a|" * 400 + "\n|" + "-|" * 400 + "\n" + "|b|\n" * 400
LONG = "*a*\n\n" + "\n".join(f"- {number}\n  more" for number in range(300))


@pytest.mark.parametrize("body", [BRACKETS, WIDE], ids=["brackets", "cells"])
def test_a_body_that_takes_too_long_to_read_is_shown_as_it_is_written(body: str) -> None:
    assert words_of(entry_body.blocks(body)) == body


def test_a_long_body_is_read_as_any_other() -> None:
    assert len(entry_body.blocks(LONG)) == 301


def _problems(folder: Path) -> list[Problem]:
    with pytest.raises(PackError) as refused:
        load(str(folder))
    return refused.value.problems


def test_no_more_than_a_thousand_problems_are_looked_for(write_pack: WritePack) -> None:
    unknown = "".join(f"key-{number} = 1\n" for number in range(3_000))
    assert len(_problems(write_pack(unknown + entry("one")))) == limits.PROBLEMS


def test_no_more_than_a_thousand_references_are_told(write_pack: WritePack) -> None:
    see = ", ".join(f'"twoo-{number}"' for number in range(3_000))
    assert len(_problems(write_pack(entry("one", see=f"[{see}]")))) == limits.PROBLEMS


def test_a_series_of_more_cells_than_are_laid_out_is_refused(write_pack: WritePack) -> None:
    columns = ", ".join(f'c{number} = {{ title = "C" }}' for number in range(600))
    points = ", ".join(f"{{ x = {year}, c1 = 1 }}" for year in range(1900, 2000))
    series = f'[[series]]\nid = "s"\ntitle = "S"\nx = "fiscal-year"\ncolumns = {{ {columns} }}\n'
    folder = write_pack(more=f"{series}points = [{points}]\n")
    assert told(folder) == ["more.toml: points (s): make more than 50,000 cells"]


def test_only_the_first_misspelt_words_get_a_suggestion(write_pack: WritePack) -> None:
    again = ", ".join(['"thre"'] * (suggest.ASKED + 1))
    assert all(_suggested(write_pack(entry("one", see=f"[{again}]"))))  # one word, however often
    letters = "abcdefgh"
    words = [f'"thre{one}{other}"' for one in letters for other in letters][: suggest.ASKED + 1]
    suggested = _suggested(write_pack(entry("one", see=f"[{', '.join(words)}]")))
    assert (suggested[0], suggested[-1]) == (True, False)


def _suggested(folder: Path) -> list[bool]:
    """Return for each problem whether another word is suggested."""
    return ["did you mean `three`" in problem.message for problem in _problems(folder)]


def test_it_is_said_how_many_problems_are_not_told(write_pack: WritePack) -> None:
    unknown = "".join(f"key-{number} = 1\n" for number in range(limits.PROBLEMS + 5))
    (*_, last) = _problems(write_pack(unknown + entry("one")))
    assert last.message.endswith("(and 5 more mistakes are not told)")
    see = ", ".join(f'"twoo-{number}"' for number in range(limits.PROBLEMS + 1))
    (*_, last) = _problems(write_pack(entry("one", see=f"[{see}]")))
    assert last.message.endswith("(and one more mistake is not told)")


@pytest.mark.parametrize(
    ("wanted", "meant"),
    [
        ("number-77x", "number-77"),
        ("umber-77", "number-77"),
        ("nunber-77", "number-77"),
        ("nothing", ""),
        ("number-77" * 1_000, ""),
    ],
)
def test_among_many_the_nearest_word_is_found(wanted: str, meant: str) -> None:
    known = [f"{'number' if number == 77 else 'else'}-{number}" for number in range(5_000)]
    assert suggest.nearest(wanted, known) == meant


def test_a_list_of_more_tables_than_a_file_may_have_is_refused() -> None:
    tables: dict[str, Any] = {"entry": [{}] * (limits.TABLES + 1)}
    with pytest.raises(PackError) as refused:
        validator.check(tables, "file.toml", manifest=False)
    assert [each.code for each in refused.value.problems] == [codes.TOO_MANY_KEYS]


@pytest.mark.parametrize("value", ["true", "1.0", '"1"', "2"])
def test_only_the_number_one_is_the_format(write_pack: WritePack, value: str) -> None:
    folder = write_pack()
    manifest = folder / "briefing.toml"
    manifest.write_text(manifest.read_text().replace("format = 1", f"format = {value}"))
    assert told(folder) == ["briefing.toml: pack.format: must be 1"]


def test_what_is_shown_on_a_line_stays_on_it(write_pack: WritePack) -> None:
    text = '"one\\ntwo\\tthree"'
    body = '"""\n- one\n- two\n"""'
    folder = write_pack(entry("one", title=text, facts=f"[{text}]", caveat=text, body=body))
    first = load(str(folder)).entries[0].entry
    assert first["title"] == "one two three"
    assert first["facts"] == ["one two three"]
    assert first["caveat"] == "one\ntwo\tthree"
    assert first["body"] == "- one\n- two\n"
