"""What is wrong in TOML is named in plain words, at the words that are wrong."""

from __future__ import annotations

import pytest

from briefing.pack.problems import PackError, Problem
from briefing.pack.toml import parser

BEFORE, AFTER = '[[entry]]\nid = "quay"\n', '\n[[entry]]\nid = "pier"\n'


def fault(text: str) -> Problem:
    """Return the one problem of a text."""
    with pytest.raises(PackError) as refused:
        parser.parse(text, "first.toml")
    (problem,) = refused.value.problems
    return problem


def _at(text: str, problem: Problem) -> str:
    """Return the words that a problem marks."""
    return text.split("\n")[problem.line - 1][problem.column - 1 : problem.end - 1]


DATES_AND_NUMBERS = [
    ("2021-13-09", "no month 13"),
    ("2021-00-09", "no month 00"),
    ("2021-04-31", "2021-04 has no day 31, but 30"),
    ("2023-02-29", "2023-02 has no day 29, but 28"),
    ("2021-7-9", "two digits"),
    ("21-07-09", "four digits"),
    ("2021-07", "the day is missing"),
    ("2021/07/09", "with hyphens"),
    ("9.7.2021", "with hyphens"),
    ("09-07-2021", "year, month, day"),
    ("2021-07-09T24:00:00", "no hour 24"),
    ("2021-07-09T10:60:00Z", "no minute 60"),
    ("2021-07-09T10:00:00+9:00", "offset"),
    ("2021-07-09 25:00:00", "no hour 25"),
    ("24:00:00", "no hour 24"),
    ("9:30:00", "two digits"),
    ("10:00:61", "no second 61"),
    ("0042", "begins with a zero: write 42"),
    ("-03", "begins with a zero: write -3"),
    ("00.5", "begins with a zero"),
    ("7_", "between two digits"),
    ("_7", "between two digits"),
    ("7__0", "between two digits"),
    ("0x", "digits are missing after `0x`"),
    ("0xZZ", "0 to 9 and A to F"),
    ("0b12", "0 and 1"),
    ("0o8", "0 to 7"),
    ("+0b1", "no sign"),
    ("-0x1F", "no sign"),
    ("0X1F", "small letters"),
    ("3e", "after `e`"),
    ("3e+", "after `e`"),
    (".25", "0.25"),
    ("-.25", "-0.25"),
    ("3.", "after the point"),
    ("3.e2", "after the point"),
    ("1.2.3", "one point"),
    ("3,5", "with a point"),
    ("--3", "one sign"),
    ("12kn", "`kn` is no part"),
    ("４２", "write `42`"),
    ("−3", "write `-3`"),
    ("Inf", "small letters"),
    ("True", "written `true`"),
    ("FALSE", "written `false`"),
    ("no", "`false` is"),
    ("null", "leave the key out"),
    ("quayside", "needs quotation marks"),
    ("harbour master", "needs quotation marks"),
]


@pytest.mark.parametrize(("word", "said"), DATES_AND_NUMBERS)
@pytest.mark.parametrize("where", ["{}", "[{}]", '["a", {} ]', "{{ from = {} }}"])
def test_a_date_or_number_says_what_is_wrong_with_it(word: str, said: str, where: str) -> None:
    if word == "3,5" and where != "{}":
        pytest.skip("two numbers of a list")
    text = f"{BEFORE}key = {where.format(word)}\n{AFTER}"
    problem = fault(text)
    assert said in problem.message
    assert (_at(text, problem), problem.line) == (word, 3)


STATEMENTS = [
    # the statement, the words that are marked, and what is said
    ("key = [true false]", "f", "comma is missing"),
    ('key = ["a" "b"]', '"', "comma is missing"),
    ('key = ["a"; "b"]', ";", "not `;`"),
    ('key = ["a",, "b"]', ",", "value is missing before this comma"),
    ("key = {x = 3 y = 4}", "y", "comma is missing"),
    ("key = {x: 3}", ":", "not `:`"),
    ('key = ["a")', ")", "`]` does"),
    ('key = ("a")', "(", "between `[` and `]`"),
    ('key = ["a", "b"', "[", "a `]` is missing"),
    ('key = { x = "b"', "{", "a `}` is missing"),
    ('key = ["a",\n  "b"\nother = 1', "[", "a `]` is missing"),
    ('key = ["a",\nother = 1', "[", "a `]` is missing"),
    ('key = ["a"]]', "]", "one `]` is too many"),
    ("id = 'again'", "id", "`id` is there already, on line 2"),
    ("key = {x = 1, x = 2}", "x", "`key.x` is there already, in column 8 of this line"),
    ("key.x = 1\nkey.x = 2", "key.x", "`key.x` is there already, on line 3"),
    ("id.x = 1", "id.x", "`id` is there already, on line 2"),
    ("key = { x = 1 }\nkey.y = 2", "key.y", "`key` is there already, on line 3"),
    ("[entry.rule]\n[entry.rule]", "[entry.rule]", "`entry.rule` is there already, on line 3"),
    ("rule.x = 1\n[entry.rule]", "[entry.rule]", "`entry.rule` is there already, on line 3"),
    ("[entry]", "[entry]", "`entry` is there already, on line 1"),
    ("[x]\n[[x]]", "[[x]]", "`x` is there already, on line 3"),
    ("key = 'half", "'half", "not closed on its line"),
    ('key = "half', '"half', "not closed on its line"),
    ('key = "\\"', '"\\"', "is a quotation mark in it"),
    ('key = "half\\', '"half', "not closed on its line"),
    ('key = """half', '"""', "not closed"),
    ("key = '''half", "'''", "not closed"),
    ('key = "C:\\quay"', "\\q", "`\\\\` for a backslash"),
    ('key = "\\UFFFFFFFF"', "\\UFFFFFFFF", "is no character"),
    ('key = "\\uDFFF"', "\\uDFFF", "is no character"),
    ('key = "\\u12"', "\\u12", "takes 4 hexadecimal digits, here are 2"),
    ('key = "a "quay" here"', 'quay" here"', "a quotation mark inside needs"),
    ("key = “quay”", "“quay”", 'write "quay"'),
    ("key = ‘quay’", "‘quay’", 'write "quay"'),
    ("key = «quay»", "«quay»", 'write "quay"'),
    ("key = [“quay”]", "“quay”", 'write "quay"'),
    ("key = `quay`", "`quay`", 'write "quay"'),
    ("key =", "", "a value is missing"),
    ("key = # later", "#", "a value is missing"),
    ("key", "", "`=` and a value are missing"),
    ('key "quay"', '"', "`=` is missing"),
    ("key 3", "3", "`=` is missing"),
    ('key: "quay"', ":", "not `:`"),
    ('key == "quay"', "=", "one `=`"),
    ('key ＝ "quay"', "＝", "`=` is meant"),
    ('= "quay"', "=", "the key is missing"),
    ('bottom line = "quay"', "line", "`bottom_line`"),
    ('key. = "quay"', "=", "part of this key is missing"),
    ('ke＿y = "quay"', "＿", "FULLWIDTH LOW LINE"),
    ('key = "quay" other = 1', "o", "line break is missing"),
    ('key = "quay",', ",", "remove it"),
    ('key = "quay"; other = 1', ";", "a line of its own"),
    ("key = 1 // note", "/", "a comment begins with `#`"),
    ("// note", "//", "a comment begins with `#`"),
    ("- quay", "-", "a list is written"),
    ("[entry.rule", "", "`]` is missing"),
    ("[[entry.rule]", "]", "ends with `]]`"),
    ("[entry.rule]]", "]", "one `]` is too many"),
    ("entry.rule]", "e", "`[` is missing"),
    ("[]", "]", "its name is missing"),
    ("[entry..rule]", ".", "part of the name"),
    ("[entry.rule] x = 1", "x", "nothing follows the header"),
    ('key = "a\x00b"', "\x00", "U+0000 NULL"),
    ("key\u00a0= 1", "\u00a0", "NO-BREAK SPACE: write a plain space"),
    ("\ufeffkey = 1", "\ufeff", "byte order mark"),
    ("key = 1\rother = 2", "\r", "carriage return"),
]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(("wrong", "at", "said"), STATEMENTS)
def test_a_mistake_is_named_at_its_place(wrong: str, at: str, said: str, end: str) -> None:
    text = f"{BEFORE}{wrong}\n{AFTER}"
    problem = fault(text.replace("\n", end))
    assert said in problem.message
    assert _at(text, problem) == at


@pytest.mark.parametrize("far", [0, 400_000])
def test_a_mistake_is_named_alike_wherever_it_is(far: int) -> None:
    above = "".join(f"[[topic]]\nid = 't{n}'\n" for n in range(far // 25))
    problem = fault(f"{above}{BEFORE}key = [1, 2\nother = 3\n{AFTER}")
    assert problem.line == above.count("\n") + 3
    assert "a `]` is missing" in problem.message
