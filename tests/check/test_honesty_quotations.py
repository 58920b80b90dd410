"""A quotation is short, and is somebody's."""

from __future__ import annotations

import pytest

from briefing.pack.codes import LONG_QUOTATION, UNATTRIBUTED_QUOTATION
from tests.check.judged import judged, told

FORTY = " ".join(["word"] * 40)
LONG = FORTY + " more"


@pytest.mark.parametrize("marks", ['"{}"', "“{}”", "«{}»", "‘{}’"])
def test_more_than_forty_words_are_a_copy(marks: str) -> None:
    assert told(LONG_QUOTATION, f"He said {marks.format(LONG)}.") == [LONG]
    assert told(LONG_QUOTATION, f"He said {marks.format(FORTY)}.") == []
    assert told(LONG_QUOTATION, f"He said {marks.format(LONG)}.", key="bottom_line") == [LONG]


def test_a_block_that_is_set_off_and_the_quotation_of_an_entry_are_measured_too() -> None:
    assert told(LONG_QUOTATION, f"He said:\n\n> {LONG}\n\nNo more.") == [f"> {LONG}"]
    quote = {"speaker": "agency", "text": LONG, "original": "あ" * 104}
    assert [(each.code, each.keys) for each in judged(quote=quote)] == [
        (LONG_QUOTATION, ("quote", "text")),
        (LONG_QUOTATION, ("quote", "original")),
    ]


def test_japanese_is_measured_by_its_characters() -> None:
    assert told(LONG_QUOTATION, f"大臣は「{'あ' * 100}」と述べた。") == []
    assert told(LONG_QUOTATION, f"大臣は「{'あ' * 104}」と述べた。") == ["あ" * 104]


@pytest.mark.parametrize(
    "body",
    [
        'It was "a clear and present danger".',
        "It was “a clear and present danger”.",
        "Kyodo said much.\n\nA year went by.\n\nIt was ‘a clear and present danger’.",
        "> It was a clear and present danger.\n\nSo it was.",
        "Es war „a clear and present danger“, und mehr.",
        "C'était « a clear and present danger ».",
        "Es war »a clear and present danger«.",
        'It was “a clear and present danger", in mixed marks.',
    ],
)
def test_a_quotation_without_a_speaker_is_told(body: str) -> None:
    (words,) = told(UNATTRIBUTED_QUOTATION, body)
    assert "clear and present danger" in words
    quote = {"speaker": "agency", "text": "It was a clear and present danger"}
    assert told(UNATTRIBUTED_QUOTATION, body, quote=quote) == []


@pytest.mark.parametrize(
    "body",
    [
        'The minister said that it was "a clear and present danger".',
        '"It was a clear and present danger," writes Kyodo.',
        "The Ministry of Defense: “a clear and present danger”.",
        "According to the agency it was ‘a clear and present danger’.",
        "The minister spoke:\n\n> It was a clear and present danger.",
        "> It was a clear and present danger.\n\nSo said the minister.",
        'They speak of a "game changer", or a "show of force".',
        'A 12" gun and a 14" gun stood there side by side.',
        "It is the people's choice, and China's too, not the paper's.",
        '| "a b" | "c" |',
        'Run `say "a clear and present danger"` now.',
        'So:\n\n```\nsay "a clear and present danger"\n```',
        'A clear danger ([its list](https://example.org "a clear and present danger")).',
        'See the article "Harbour safe after all these years".',
        'It is "A Clear and Present Danger of Our Times".',
        'The name means "land of the many waters".',
        'Rod: we would be "in clear and present danger" then.',
        '"It is a clear and present danger" [@report].',
        '"It is a clear and present danger" – Kyodo.',
        "Hawai‘i and the ‘Iolani palace stand. It is the islanders’ pride.",
        "Ka ʻōlelo o Hawaiʻi is spoken there, says nobody.",
        "‘Tis so in the ‘90s and the dogs’ time.",
        "> [!NOTE]\n> It was a clear and present danger.",
        'The "land now and ask later" plan is old.',
        'A 5′ 30″ pole on a 19" rack, and a 24" one.',
    ],
)
def test_a_name_or_a_word_of_speech_beside_it_will_do(body: str) -> None:
    assert told(UNATTRIBUTED_QUOTATION, body) == []
