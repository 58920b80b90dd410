"""Dates and amounts are found in whatever form they are typed, and in whatever they are written."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.library import Library, Query
from briefing.library.present.highlight import PhraseHighlighter
from briefing.library.text.values import all_found, undated
from tests.conftest import CompilePack, entry
from tests.library.asking import found, told

TEXTS = {
    "english": "Signed on 28 July 2023 at noon.",
    "american": "Signed on July 28, 2023.",
    "figures": "Signed on 2023-07-28.",
    "kanji": "2023年7月28日に署名された。",
    "apart": "In 2023 they met; signed on 28 July.",
    "other-year": "Signed on 28 July 2021.",
    "other-day": "Signed on 27 July 2023.",
    "patrols": "There were six patrols.",
    "a-day": "The patrols of 6 and 7 June.",
    "yen": "It costs ¥43 trillion in all.",
    "kanji-yen": "総額は43兆円となる。",
    "words": "It takes forty-three trillion yen.",
    "kanji-exact": "計6兆8219億円。",
    "share": "It is 2% of the whole.",
    "share-in-words": "It is two per cent of the whole.",
}
PLAIN = {"title": '"T"', "bottom_line": '"B."', "sources": '["report"]'}
ON_28_JULY = {"english", "american", "figures", "kanji", "own", "apart"}


@pytest.fixture(scope="module")
def pack(compile_pack: CompilePack) -> Library:
    """Return a library of dates and amounts in several forms."""
    texts = "".join(entry(id, body=f'"{text}"', **PLAIN) for id, text in TEXTS.items())
    own = entry("own", date="2023-07-28", **PLAIN)
    month = entry("month", date="{ year = 2022, month = 12 }", **PLAIN)
    return compile_pack(texts + own + month)


@pytest.mark.parametrize(
    "typed",
    [
        *("28 july 2023", "28 July 2023", "28th of july 2023", "july 28 2023", "July 28, 2023"),
        *("jul 28 2023", "28/7/23", "28/07/2023", "7/28/23", "28.7.2023", "2023-07-28"),
        *("2023/7/28", "2023年7月28日", "令和5年7月28日"),
        *("28 july '23", "28 Jul 23", "July 28 '23", "july 28th, ’23", "20230728"),
    ],
)
def test_a_day_is_found_in_every_form(pack: Library, typed: str) -> None:
    assert set(found(pack, typed)) == ON_28_JULY


def test_the_date_of_an_entry_weighs_most(compile_pack: CompilePack) -> None:
    text = '"Signed on 28 July 2023."'
    others = "".join(entry(f"other-{n}", body=text, **PLAIN) for n in range(5))
    library = compile_pack(others + entry("own", date="2023-07-28", **PLAIN))
    assert found(library, "28/7/23")[0] == "own"


@pytest.mark.parametrize("typed", ["28 july", "july 28", "7月28日"])
def test_a_day_without_its_year_is_of_any(pack: Library, typed: str) -> None:
    assert set(found(pack, typed)) == ON_28_JULY | {"other-year"}


@pytest.mark.parametrize("typed", ["dec 2022", "December 2022", "2022-12", "12/2022", "2022年12月"])
def test_a_month_is_found(pack: Library, typed: str) -> None:
    assert found(pack, typed) == ["month"]


def test_a_figure_of_a_date_is_not_the_number_asked_for(pack: Library) -> None:
    hits = {hit["row"]["id"]: snippet for hit, snippet in told(pack, Query("six patrols"))}
    assert next(iter(hits)) == "patrols"
    of_dates = hits["a-day"]
    marked = [of_dates["text"][start:end] for start, end in of_dates["marks"]]
    assert marked == ["patrols"]
    assert found(pack, "6 june") == ["a-day"]


@pytest.mark.parametrize("typed", ['"28 July 2023"', '"on 28 july 2023"'])
def test_a_date_in_a_phrase_is_found(pack: Library, typed: str) -> None:
    assert "english" in found(pack, typed)


@pytest.mark.parametrize(
    "typed",
    ["¥43,000,000,000,000", "43 trillion yen", "¥43tn", "43兆円", "43 trn yen", "43000000000000"],
)
def test_an_amount_is_found_in_every_form(pack: Library, typed: str) -> None:
    assert set(found(pack, typed)) == {"yen", "kanji-yen", "words"}


@pytest.mark.parametrize("typed", ["6821.9 billion yen", "6.8219 trillion yen", "6兆8219億円"])
def test_an_amount_in_two_scales_is_one(pack: Library, typed: str) -> None:
    assert found(pack, typed) == ["kanji-exact"]


@pytest.mark.parametrize("typed", ["4-12%", "12%", "12 per cent"])
def test_the_end_of_a_range_is_found(compile_pack: CompilePack, typed: str) -> None:
    library = compile_pack(entry("range", body='"It is 4-12% faster."', **PLAIN))
    assert found(library, typed) == ["range"]


@pytest.mark.parametrize("typed", ["2%", "2 percent", "2 per cent", "two percent"])
def test_a_share_is_found_with_a_sign_and_in_words(pack: Library, typed: str) -> None:
    assert {"share", "share-in-words"} <= set(found(pack, typed))


def test_the_date_is_marked(pack: Library) -> None:
    snippets = {hit["row"]["id"]: snippet for hit, snippet in told(pack, Query("7/28/23"))}
    marked = [
        snippets[id]["text"][a:b] for id in ("english", "kanji") for a, b in snippets[id]["marks"]
    ]
    assert marked == ["28 July 2023", "2023年7月28日"]


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("28,000 in July", "28,000 in July"),
        ("on 4 Aug ’22 and on May 5 '23", "on _ Aug ’__ and on May _ '__"),
        ("20230728 tons, 5/2023", "20230728 tons, 5/2023"),
        ("the F-35 and 12 May", "the F-35 and __ May"),
        ("they may 5 times", "they may 5 times"),
        ("31 February", "31 February"),
        ("6–7 June 2023", "_–_ June 2023"),
    ],
)
def test_only_figures_of_dates_are_no_words(text: str, rest: str) -> None:
    assert undated(text) == rest


FORMS = (
    "{0.day} {0:%B} {0.year}",
    "{0:%B} {0.day}, {0.year}",
    "{0.day} {0:%b} {0.year}",
    "{0:%Y-%m-%d}",
    "{0.year}年{0.month}月{0.day}日",
    "{0.day}.{0.month}.{0.year}",
)


@given(day=st.dates(date(1900, 1, 1), date(2099, 12, 31)), before=st.sampled_from(("", "on ", "(")))
def test_any_form_of_a_date_has_the_same_terms(day: date, before: str) -> None:
    for typed in (True, False):
        read = {tuple(all_found(before + form.format(day), typed=typed)[0].terms) for form in FORMS}
        assert len(read) == 1


@given(trillions=st.integers(1, 999), rest=st.integers(0, 9999))
def test_any_form_of_an_amount_has_the_same_terms(trillions: int, rest: int) -> None:
    value = Decimal(f"{trillions}.{rest:04}").normalize()
    whole = trillions * 10_000 + rest
    kanji = f"{trillions}兆{rest}億円" if rest else f"{trillions}兆円"
    forms = (
        f"¥{value:f} trillion",
        f"{value:f} trillion yen",
        f"{value:f}tn yen",
        f"¥{whole * 10**8:,}",
        f"{whole / 10:,.1f} billion yen",
        kanji,
    )
    assert len({tuple(all_found(form)[0].terms) for form in forms}) == 1


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(text=st.text(st.sampled_from("0123456789 /-.年月日兆円¥%JuneMay,th"), max_size=40))
def test_a_text_without_its_days_is_as_long(text: str) -> None:
    assert len(undated(text)) == len(text)
    for each in all_found(text, typed=True):
        assert 0 <= each.start < each.end <= len(text)


def test_where_no_entry_holds_a_day_its_month_is_searched_for_and_told(
    compile_pack: CompilePack,
) -> None:
    library = compile_pack(entry("march", body='"It flew on 3 March 2021."'))
    asked = library.search(Query("17 March 2021"))
    assert asked["hits"][0]["row"]["id"] == "march"
    assert asked["expanded"] == ["March 2021"]
    assert library.search(Query("3 March 2021"))["expanded"] == []


@pytest.mark.parametrize(
    ("typed", "text", "marked"),
    [
        (
            "¥254bn",
            "It costs ¥254 billion, or 254 billion yen.",
            ["¥254 billion", "254 billion yen"],
        ),
        ("28/7/23", "It flew on 28 July 2023.", ["28 July 2023"]),
        ("june 2023", "In June 2023, and on 6 June 2023.", ["June 2023", "6 June 2023"]),
        ("2%", "Two per cent, 2 percent.", ["Two per cent", "2 percent"]),
        ("254", "¥254 billion", ["254"]),
        ("cost 254bn", "Its cost: 254 billion.", []),
    ],
)
def test_in_an_entry_a_value_is_found_in_every_form(
    typed: str, text: str, marked: list[str]
) -> None:
    assert [text[start:end] for start, end in PhraseHighlighter(typed).spans(text)] == marked


@pytest.mark.parametrize("typed", ["8千億円", "8,000億円", "800 billion yen", "¥800bn", "0.8兆円"])
def test_signs_of_numbers_in_a_row_are_multiplied(compile_pack: CompilePack, typed: str) -> None:
    library = compile_pack(entry("mixed", body='"総額は8千億円となる。"', **PLAIN) + entry("else"))
    assert found(library, typed) == ["mixed"]
