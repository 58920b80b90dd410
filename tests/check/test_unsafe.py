"""Text that would be obeyed or misread is told where it stands, in letters safe to show."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from briefing.check.finding import Finding
from briefing.check.unsafe_text import AT_MOST, of_table
from briefing.pack import codes
from briefing.pack.safe_text import safe
from tests.conftest import DATA


def found(**table: Any) -> list[Finding]:
    return list(of_table(table))


@pytest.mark.parametrize(
    ("character", "code", "name"),
    [
        ("\x1b", codes.CONTROL_CHARACTER, "U+001B ESCAPE"),
        ("\x07", codes.CONTROL_CHARACTER, "U+0007 BELL"),
        ("\x85", codes.CONTROL_CHARACTER, "U+0085"),
        ("\u2028", codes.CONTROL_CHARACTER, "U+2028 LINE SEPARATOR"),
        ("\u202e", codes.BIDIRECTIONAL_CONTROL, "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("\u2066", codes.BIDIRECTIONAL_CONTROL, "U+2066 LEFT-TO-RIGHT ISOLATE"),
        ("\u200f", codes.BIDIRECTIONAL_CONTROL, "U+200F RIGHT-TO-LEFT MARK"),
        ("\u200b", codes.INVISIBLE_CHARACTER, "U+200B ZERO WIDTH SPACE"),
        ("\u3164", codes.INVISIBLE_CHARACTER, "U+3164 HANGUL FILLER"),
        ("\u115f", codes.INVISIBLE_CHARACTER, "U+115F HANGUL CHOSEONG FILLER"),
        ("\U000e0041", codes.INVISIBLE_CHARACTER, "U+E0041 TAG LATIN CAPITAL LETTER A"),
    ],
)
def test_a_character_is_named_and_never_shown(character: str, code: str, name: str) -> None:
    (told,) = found(title=f"one{character}two")
    assert (told.code, told.keys, told.start, told.end) == (code, ("title",), 3, 4)
    assert told.severity is None
    assert name in told.message
    assert safe(told.message + told.help) == told.message + told.help


def test_marks_past_three_are_told() -> None:
    (told,) = found(title="e" + "\u0301" * 6 + "!")
    assert (told.code, told.start, told.end) == (codes.COMBINING_MARKS, 4, 7)
    assert found(title="e" + "\u0301" * 3) == []


def test_a_run_of_one_kind_is_one_finding() -> None:
    told = found(title="\x1b\x1b\x07a\u202e\u200b\u200b")
    assert [(each.code, each.start, each.end) for each in told] == [
        (codes.CONTROL_CHARACTER, 0, 3),
        (codes.BIDIRECTIONAL_CONTROL, 4, 5),
        (codes.INVISIBLE_CHARACTER, 5, 7),
    ]
    assert "2 more of its kind" in told[0].message


def test_a_text_full_of_them_is_told_a_few_times() -> None:
    assert len(found(title="\x1ba" * 10_000)) == AT_MOST


@pytest.mark.parametrize("character", ["\x1b", "\u202e", "\u200b", "\u115f"])
def test_in_names_it_is_an_error(character: str) -> None:
    bad = f"on{character}e"
    table = {
        "id": bad,
        "actors": [bad],
        "sources": [{"id": bad, "at": bad}],
        "rule": {"when": {"order": [bad]}},
        "url": f"https://example.org/{bad}",
        bad: 1,
    }
    told = {each.keys: each.severity for each in of_table(table)}
    assert told == {
        (bad,): "error",
        ("id",): "error",
        ("actors", 0): "error",
        ("sources", 0, "id"): "error",
        ("sources", 0, "at"): None,
        ("rule", "when", "order", 0): "error",
        ("url",): "error",
    }
    (key,) = [each for each in of_table(table) if each.keys == (bad,)]
    assert (key.anchor, key.start, key.end) == ("key", 2, 3)


@pytest.mark.parametrize(
    "name", ["j\u0430pan", "mo\u0501", "\u0391ct-2023", "\uff4dod-japan", "no-\u0440ort"]
)
def test_a_name_in_two_alphabets_is_an_error(name: str) -> None:
    (told,) = [each for each in found(id=name) if each.code == codes.LOOK_ALIKE]
    assert told.severity == "error"
    assert found(said_by=["japan", name])[0].keys == ("said_by", 1)
    assert found(url=f"https://{name}.example/")[0].code == codes.LOOK_ALIKE
    assert found(**{name: 1})[0].anchor == "key"


@pytest.mark.parametrize("name", ["japan", "日本japan", "ミサイル2", "китай", "ελλάδα", "café"])
def test_a_name_in_one_alphabet_is_not_a_look_alike(name: str) -> None:
    assert found(id=name) == []
    assert found(url=f"https://{name}.example/path") == []


def test_free_text_may_mix_alphabets() -> None:
    assert found(title="j\u0430pan", names=["Путин (Putin)"], note="αβγ and 防衛省") == []


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "FTP://a.example"])
@pytest.mark.parametrize("key", ["url", "archived"])
def test_an_address_with_another_scheme_is_an_error(key: str, url: str) -> None:
    (told,) = found(**{key: url})
    assert (told.code, told.severity) == (codes.ADDRESS_SCHEME, "error")
    assert url[told.start : told.end] == url.split(":")[0]


@pytest.mark.parametrize(
    ("body", "target"),
    [
        ("See [this](javascript:alert(1)).", "javascript:alert(1)"),
        ("See [this]( file:///etc/passwd).", "file:///etc/passwd"),
        ("See [this](<data:text/html,a b>).", "data:text/html,a b"),
        ("See [this](java&#115;cript:a).", "java&#115;cript:a"),
        ("See [this](javascript&colon;a).", "javascript&colon;a"),
        ("See [this](javascript\\:a).", "javascript\\:a"),
        ("See <vbscript:a>.", "vbscript:a"),
        ("See [this][1].\n\n[1]: JavaScript:a", "JavaScript:a"),
        ("See [this](https://ex\u0430mple.org).", "https://ex\u0430mple.org"),
    ],
)
def test_a_link_that_will_not_be_opened_is_told(body: str, target: str) -> None:
    (told,) = found(body=body)
    assert (told.code, told.severity) == (codes.ADDRESS_SCHEME, None)
    assert body[told.start : told.end] == target


@pytest.mark.parametrize(
    "body",
    [
        "See [this](https://example.org/a_(b)) and <http://example.org>, or [that](#entry).",
        "See [this](chapter/one) and a note: it is <b>bold</b>, a < b: c > d.",
        "At 11:52 [times](#times): see file: below; javascript: is a scheme.",
        "A note[^1] and one more [a](b: c).\n\n[^1]: Note: the text of it.",
    ],
)
def test_other_links_and_colons_are_left_alone(body: str) -> None:
    assert found(body=body) == []


def test_what_is_written_for_readers_of_any_script_is_left_alone() -> None:
    joined = "👩\u200d👩\u200d👧 می\u200cخواهم e\u0301"
    assert found(title=joined, body="line\n\ttab", aliases=["防衛省", "Größe"], n=1, on=True) == []


def test_the_bundled_pack_has_none() -> None:
    for file in sorted(DATA.rglob("*.toml")):
        assert list(of_table(tomllib.loads(file.read_text(encoding="utf-8")))) == [], file
