"""What we take for a word is what the engine takes for one: else something is never found."""

from __future__ import annotations

import sys
import unicodedata

import tantivy
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.library.text.alike import Alike
from briefing.library.text.analysers import PAIRS, SPELLED, STEMS, analysers
from briefing.library.text.japanese import japanese, pairs, runs
from briefing.library.text.stems import folded, stem
from briefing.library.text.words import cut, cut_all, spoken_words

ENGINE: dict[str, tantivy.TextAnalyzer] = dict(analysers())
ASSIGNED = st.characters(exclude_categories=("Cn", "Cs", "Co"))
TEXTS = st.text(ASSIGNED, max_size=40) | st.text(
    "aé1,．.-_'·“ＡｱＢ防ー々½²ⅷ⑴ß\u0301\u200d ", max_size=20
)

quick = settings(derandomize=True, deadline=None, max_examples=400)


@quick
@given(TEXTS)
def test_words_are_cut_and_folded_as_the_engine_does(text: str) -> None:
    words = [word for word, _, _ in spoken_words(Alike(text))]
    assert [folded(word) for word in words] == ENGINE[SPELLED].analyze(cut(text))
    assert [stem(word) for word in words] == ENGINE[STEMS].analyze(cut(text))


def test_so_is_every_character_there_is() -> None:
    different = []
    for code in range(sys.maxunicode + 1):
        if unicodedata.category(chr(code)) not in ("Cn", "Cs", "Co", "Lo"):
            text = f"a{chr(code)}b 1{chr(code)}2"
            if [folded(word) for word, _, _ in spoken_words(Alike(text))] != ENGINE[
                SPELLED
            ].analyze(cut(text)):
                different.append(hex(code))
    assert different == []


@quick
@given(TEXTS)
def test_words_stand_where_they_are_said_to_stand(text: str) -> None:
    last = 0
    for word, start, end in spoken_words(Alike(text)):
        assert cut(text[start:end]) == word
        assert last <= start < end
        assert not list(runs(Alike(word)))
        last = end


@quick
@given(st.text("防衛省ミサイルｶﾞ々 a", max_size=80))
def test_pairs_are_cut_as_the_engine_does(text: str) -> None:
    for run in japanese(text):
        assert set(pairs(run)) <= set(ENGINE[PAIRS].analyze(run))


@quick
@given(TEXTS)
def test_a_word_that_was_folded_has_the_same_stem(text: str) -> None:
    for word, _, _ in spoken_words(Alike(text)):
        if "(" not in folded(word):  # ⑴
            assert stem(word) == stem(folded(word))


@quick
@given(TEXTS | st.text("ab12.., ·-\n", max_size=12))
def test_a_text_is_cut_into_its_words_and_nothing_else(text: str) -> None:
    assert cut(text).split() == [word for word, _, _ in spoken_words(Alike(text))]


@quick
@given(st.lists(st.text("ab12.., ·-防", max_size=6), min_size=1, max_size=5))
def test_texts_are_cut_together_as_they_are_one_by_one(texts: list[str]) -> None:
    words = [each.split() for each in cut_all(texts)]
    assert words == [cut(text).split() for text in texts]
