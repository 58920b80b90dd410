"""Numbers in kanji and the years of an era find what a text has in figures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.library import Library, Query
from briefing.library.text.japanese_numbers import in_kanji, with_figures
from tests.conftest import CompilePack, entry
from tests.library.asking import found

TEXTS = {
    "plan": "It costs ¥43 trillion in all.",
    "launches": "There were 59 missiles in 2022.",
    "signed": "Signed on 16 December 2022.",
    "fiscal": "Of FY2022 it is the most.",
    "first": "Reiwa began in 2019.",
    "share": "It is 2% of the whole.",
    "article": "By Article 81 it may.",
    "general": "一般の問題。",
}


@pytest.fixture(scope="module")
def pack(compile_pack: CompilePack) -> Library:
    """Return a library of texts in figures."""
    plain = {"title": '"T"', "bottom_line": '"B."', "sources": '["report"]'}
    return compile_pack("".join(entry(id, body=f'"{text}"', **plain) for id, text in TEXTS.items()))


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("四十三兆円", "plan"),
        ("五十九発", "launches"),
        ("59発", "launches"),
        ("43兆0千億円", "plan"),
        ("十二月十六日", "signed"),
        ("令和四年十二月十六日", "signed"),
        ("二〇二二年度", "fiscal"),
        ("令和4年度", "fiscal"),
        ("2022年度", "fiscal"),
        ("令和元年", "first"),
        ("平成31年", "first"),
        ("二パーセント", "share"),
        ("第八十一条", "article"),
        ("一般", "general"),
    ],
)
def test_a_number_in_kanji_finds_the_figure(pack: Library, typed: str, ids: str) -> None:
    assert found(pack, typed) == ids.split()


def test_a_year_of_an_era_is_looked_for_as_a_year(pack: Library) -> None:
    assert found(pack, "令和4年") == found(pack, "2022") != []


@pytest.mark.parametrize("typed", ["5年間", "五年前", "5年"])
def test_how_long_something_takes_is_no_year(pack: Library, typed: str) -> None:
    assert found(pack, typed) == []


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("2022年12月16日ミサイル", ["2022年12月16日", "ミサイル"]),
        ("令和4年度予算", ["fy2022", "予算"]),
        ("6兆8千億円", ["6兆8千億円"]),
        ("五十九発のミサイル", ["59", "のミサイル"]),
        ("令和0年", ["令和", "0", "年"]),
        ("防衛費は四十三兆円です", ["防衛費は", "43兆円", "です"]),
    ],
)
def test_japanese_around_a_value_is_asked_for_too(typed: str, parts: list[str]) -> None:
    assert [getattr(each, "text", "") for each in Query(typed).clauses] == parts


def in_signs(number: int) -> str:
    """Return a number below ten thousand in kanji, as it is read aloud."""
    signs = ""
    for place, power in enumerate((1000, 100, 10, 1)):
        digit = number // power % 10
        if digit and power > 1:
            signs += ("" if digit == 1 else "〇一二三四五六七八九"[digit]) + "千百十"[place]
        elif digit:
            signs += "〇一二三四五六七八九"[digit]
    return signs


@given(st.integers(1, 9999))
def test_every_number_is_read_as_it_is_written(number: int) -> None:
    by_digit = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(number))
    assert in_kanji(in_signs(number)) == in_kanji(by_digit) == number


@given(st.text(st.sampled_from("〇一二三十百千万兆円年月日度a 5"), max_size=20))
def test_places_lead_back_to_the_text(text: str) -> None:
    plain, places = with_figures(text)
    assert len(places) == len(plain) + 1
    assert (places[0], places[-1]) == (0, len(text))
    for at, sign in enumerate(plain):
        assert places[at] <= places[at + 1]
        if not sign.isascii() or sign == "a":
            assert text[places[at]] == sign


@given(st.text(st.sampled_from("〇一二三十百千万兆円年月日度元令和平成の間 5-a"), max_size=20))
def test_clauses_stand_within_the_query_one_behind_the_other(text: str) -> None:
    clauses = Query(text).clauses
    assert all(0 <= each.start < each.end <= len(text) for each in clauses)


def test_what_is_too_long_for_a_number_is_none() -> None:
    for text in ("九" * 6000 + "円", "千" * 6000 + "円", "一" * 6000):
        plain, places = with_figures(text)
        assert (plain, len(places)) == (text, len(text) + 1)
        assert Query(text).clauses
