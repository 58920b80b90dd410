"""Kana meets kanji, English, and names in letters; names in a row are taken apart."""

from __future__ import annotations

import pytest

from briefing.library import Library
from briefing.library.text import kana
from tests.conftest import CompilePack, entry
from tests.library.asking import found

BODIES = {
    "miyako": "A ship near Miyako Island.",
    "tokyo": "They met in Tokyo.",
    "china": "China and Russia replied.",
    "korea": "North Korea replied.",
    "bombers": "Two bombers turned.",
    "katakana": "バルーンが飛んだ。",
    "hiragana": "ときょうそうをする。",
}


@pytest.fixture(scope="module")
def pack(compile_pack: CompilePack) -> Library:
    """Return a library of names in letters."""
    return compile_pack("".join(entry(id, body=f'"{text}"') for id, text in BODIES.items()))


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        ("みやこじま", "miyako"),
        ("ミヤコジマ", "miyako"),
        ("とうきょう", "tokyo"),
        ("トーキョー", "tokyo"),
        ("ちゅうごく", "china"),
        ("チューゴク", "china"),
        ("きたちょうせん", "korea"),
        ("中露", "china"),
        ("中国ロシア", "china"),
        ("中国・ロシア", "china"),
        ("ちゅうごくとロシア", "china"),
        ("ばくげきき", "bombers"),
        ("ばるーん", "katakana"),
        ("トキョウ", "hiragana"),
    ],
)
def test_kana_and_names_in_a_row_find_what_is_written_otherwise(
    pack: Library, typed: str, id: str
) -> None:
    assert found(pack, typed)[:1] == [id]


@pytest.mark.parametrize(
    ("typed", "letters"),
    [
        ("つしま", "tsushima"),
        ("よなぐに", "yonaguni"),
        ("きょうと", "kyouto"),
        ("ほっかいどう", "hokkaidou"),
        ("マッチ", "matchi"),
        ("しゃちょう", "shachou"),
        ("じゅんじ", "junji"),
        ("フィリピン", "firipin"),
        ("トーキョー", "tookyoo"),
    ],
)
def test_kana_in_letters(typed: str, letters: str) -> None:
    assert kana.romanised(typed) == letters


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("おおさか", "osaka"),
        ("みやこじま", "miyako"),
        ("たけしま", "takeshima"),
        ("しんぶん", "shimbun"),
        ("よなぐにとう", "yonaguni"),
    ],
)
def test_long_vowels_and_endings_are_forgiven(typed: str, name: str) -> None:
    assert name in kana.spellings(typed)
