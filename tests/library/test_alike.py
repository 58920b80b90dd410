"""All spellings of one text are the same text: to a search, to a filter and to `/` alike."""

from __future__ import annotations

import sys
from unicodedata import category, normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.library import Library, Query
from briefing.library.present.highlight import PhraseHighlighter
from briefing.library.text.alike import Alike, alike, signs, small
from briefing.library.text.forms import same_form
from briefing.library.text.stems import stems_of
from briefing.library.text.stop_words import STOP_WORDS
from briefing.library.text.words import cut, spoken_words
from briefing.pack.safe_text import safe
from tests.conftest import CompilePack, entry
from tests.library.asking import found

FORMS = {
    "Geneva": ["Genève", "GENÈVE", "geneve", "Gene\u0300ve", "Ｇｅｎｅｖｅ", "Gen\u200beve"],
    "Izmir": ["İzmir", "IZMIR", "izmir", "I\u0307zmir", "ızmir"],
    "Weiss": ["Weiß", "weiss", "WEISS", "WEIẞ"],
    "Lodz": ["Łódź", "lodz", "LODZ", "ŁÓDŹ"],
    "end": ["ΤΈΛΟΣ", "τέλος", "τελος", "Τέλος"],
    "hedgehog": ["ёжик", "ежик", "ЁЖИК", "е\u0308жик"],
    "book": ["كِتَاب", "كتاب", "كتـاب"],
    "peace": ["שָׁלוֹם", "שלום"],
    "fort": ["क़िला", "किला"],
    "guide": ["ガイド", "ｶﾞｲﾄﾞ", "カ\u3099イト\u3099"],
    "credit": ["학점", normalize("NFD", "학점")],
    "guard": ["guard", "gu\u00adard", "gua\u200brd", "\ufeffguard", "gu\u200dard", "gu\u2060ard"],
    "rocket": ["🚀", "🚀\ufe0f"],
    "thumb": ["👍", "👍🏽"],
    "states": ["U.S.", "US", "U. S.", "U S", "u.s.", "Ｕ．Ｓ．"],
    "forces": ["S.D.F.", "SDF", "S. D. F.", "s.d.f."],
    "bomber": ["B-7K", "B7K", "B 7K", "B‑7K", "B–7K", "b7k", "Ｂ－７Ｋ"],
    "helicopter": ["QH-60J", "QH60J", "QH 60J", "QH−60J"],
    "jet": ["G-35B", "G35B", "G 35B"],
    "cost": ["6,821.9", "6821.9", "6 821.9", "6\u00a0821.9", "6\u202f821.9", "６，８２１．９"],
    "sum": ["1,234,567", "1234567", "1 234 567", "1\u2009234\u2009567"],
    "range": ["8–9", "8-9", "8−9", "8﹣9"],
    "owner": ["captain’s", "captain's", "captainʼs", "captain＇s"],
}
"""Spellings of one thing each."""


@pytest.fixture(scope="module")
def written(compile_pack: CompilePack) -> Library:
    """Return a library in which each spelling stands in an entry of its own."""
    plain = {"title": '"T"', "bottom_line": '"B."', "said_by": '["agency"]'}
    return compile_pack(
        "".join(
            entry(f"{kind.lower()}-{n}", body=f'"There was {form} here."', **plain)
            for kind, forms in FORMS.items()
            for n, form in enumerate(forms)
        )
    )


EACH = [(kind, form) for kind, forms in FORMS.items() for form in forms]


@pytest.mark.parametrize(("kind", "typed"), EACH)
def test_each_spelling_finds_all_others(written: Library, kind: str, typed: str) -> None:
    ids = {f"{kind.lower()}-{n}" for n in range(len(FORMS[kind]))}
    result = written.search(Query(typed), limit=200)
    assert ids <= {hit["row"]["id"] for hit in result["hits"]}
    assert result["corrected"] is None
    for form in FORMS[kind]:
        text = f"There was {safe(form)} here."
        spans = result["highlighter"].spans(text)
        left = "".join(each for at, each in enumerate(text) if not _within(at, spans))
        rest = [word for word in cut(left).split() if word not in STOP_WORDS]
        assert rest == ["There", "here"]


def _within(at: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)


@pytest.mark.parametrize(("kind", "typed"), EACH)
def test_each_spelling_is_found_as_all_others_in_a_text(kind: str, typed: str) -> None:
    for form in FORMS[kind]:
        text = f"There was {safe(form)} here."
        ((start, end),) = PhraseHighlighter(small(typed)).spans(text)
        assert same_form(text[start:end]) == same_form(form)
        assert cut(text[:start] + text[end:]).split() == ["There", "was", "here"]


@pytest.mark.parametrize("other", ["カイト", "guards", "6,821.8", "B-7J"])
def test_what_is_another_word_is_not_found(written: Library, other: str) -> None:
    for forms in FORMS.values():
        for form in forms:
            assert not PhraseHighlighter(other).spans(form)


def test_a_voiced_kana_is_another_letter(written: Library) -> None:
    assert not found(written, "カイト")
    assert not found(written, "カイド")


def test_quotations_and_exclusions_know_all_spellings(written: Library) -> None:
    assert len(found(written, '"There was 6821.9 here"')) == len(FORMS["cost"])
    assert len(found(written, "“There was QH60J here”")) == len(FORMS["helicopter"])
    assert not found(written, "–B7K B-7K")


@pytest.mark.parametrize(
    ("typed", "ascii"),
    [
        ("“coast guard”", '"coast guard"'),
        ("«coast guard»", '"coast guard"'),
        ("„coast guard“", '"coast guard"'),
        ("＂coast guard＂", '"coast guard"'),
        ("kind：rule", "kind:rule"),
        ("ｋｉｎｄ：ｒｕｌｅ", "kind:rule"),
        ("\ufeffkind:rule", "kind:rule"),
        ("–pane:china", "-pane:china"),
        ("−pane:china", "-pane:china"),
        ("﹣pane:china", "-pane:china"),
        ("—pane:china", "-pane:china"),
        ("\u200b－pane：china", "-pane:china"),
        ("coun＊", "coun*"),
        ("kind:rule，event", "kind:rule,event"),
        ("drone ＯＲ balloon", "drone OR balloon"),
        ("coast\u00a0guard", "coast guard"),
        ("coast\u3000guard\u2003patrol", "coast guard patrol"),
    ],
)
def test_signs_of_a_query_are_those_of_ascii(bundled: Library, typed: str, ascii: str) -> None:
    result, wanted = bundled.search(Query(typed)), bundled.search(Query(ascii))
    assert result["total"] == wanted["total"] > 0
    assert [hit["row"]["id"] for hit in result["hits"]] == [
        hit["row"]["id"] for hit in wanted["hits"]
    ]
    assert not result["mistakes"]


law = settings(derandomize=True, deadline=None, max_examples=300)

UNSEEN = st.sampled_from("\u200b\u200c\u200d\u00ad\ufeff\u2060\u202e\ufe0f")
TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cn", "Co")), max_size=30) | st.text(
    "aéÉ1.,-’ ガｶﾞ\u3099\u0301İßς🚀U.S", max_size=20
)


def respelled(text: str, draw: st.DataObject) -> str:
    """Return a text in another spelling by the rules that hold of any text."""
    text = normalize(draw.draw(st.sampled_from(["NFC", "NFD"])), text)
    at = draw.draw(st.integers(0, len(text)))
    return text[:at] + draw.draw(UNSEEN | st.just("")) + text[at:]


@law
@given(TEXTS, st.data())
def test_any_spelling_of_a_text_has_the_same_words(text: str, data: st.DataObject) -> None:
    other = respelled(text, data)
    assert alike(other) == alike(text)
    assert alike(safe(other)) == alike(safe(text)) or "\\" in text
    assert cut(other).split() == cut(text).split()
    assert stems_of(other) == stems_of(text)


@law
@given(TEXTS, st.data())
def test_any_spelling_of_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    typed = respelled(text, data)
    if alike(text) and "\\" not in text:
        spans = PhraseHighlighter(typed).spans(text)
        assert [alike(text[start:end]) for start, end in spans][:1] == [alike(text)]


@law
@given(TEXTS)
def test_each_part_stands_where_it_is_said_to_stand(text: str) -> None:
    plain = Alike(text)
    for word, start, end in spoken_words(Alike(text)):
        assert cut(text[start:end]) == word
    before = 0, 0
    for at in range(len(plain.text)):
        start, end = plain.span(at, at + 1)
        assert 0 <= start < end <= len(text)
        assert before[0] <= start
        assert before[1] <= end
        before = start, end
    assert not plain.text or plain.span(0, len(plain.text))[1] == len(text)


def test_of_every_character_there_is_one_form() -> None:
    for code in range(sys.maxunicode + 1):
        each = chr(code)
        if category(each) not in ("Cs", "Cn", "Co"):
            plain = alike(f"a{each}b")
            assert alike(plain) == plain
            assert alike(normalize("NFD", f"a{each}b")) == plain
            assert len(signs(each)) == 1
            assert len(small(each)) == len(alike(each))
