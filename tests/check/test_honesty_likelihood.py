"""Likelihood is worded as ICD 203 has it where it is meant, stated and kept from confidence."""

from __future__ import annotations

import pytest

from briefing.pack.codes import LIKELIHOOD_UNSTATED, LIKELIHOOD_WITH_CONFIDENCE
from tests.check.judged import judged, told


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("A landing is likely.", "likely"),
        ("China will likely add ships.", "likely"),
        ("It is likely that ships come.", "likely"),
        ("War is very\nunlikely.", "very\nunlikely"),
        ("The missile probably fell at sea.", "probably"),
        ("It almost certainly flew.", "almost certainly"),
        ("There is almost no chance of talks.", "almost no chance"),
        ("Roughly even odds.", "Roughly even odds"),
        ("There is a remote chance of war.", "remote"),
        ("The possibility of a strike is now remote.", "remote"),
        ("We judge that war is improbable.", "improbable"),
        ("Kyodo expects war. We find it highly probable.", "highly probable"),
        ("- ports\n- likely to close", "likely"),
    ],
)
def test_a_term_of_likelihood_asks_for_a_likelihood(text: str, term: str) -> None:
    assert told(LIKELIHOOD_UNSTATED, text) == [term]
    assert told(LIKELIHOOD_UNSTATED, text, key="bottom_line") == [term]
    assert told(LIKELIHOOD_UNSTATED, text, likelihood="likely") == []


@pytest.mark.parametrize(
    "text",
    [
        "A remote island off Kyushu.",
        "The island is remote.",
        "Remote sensing helps.",
        "The likely target is a port.",
        "Their probable route is north.",
        "An unlikely ally.",
        "War is more likely than in 2022.",
        "It is as likely as not.",
        "It is certain; there is no chance of it.",
        "The paper says that war is likely.",
        "According to Kyodo, war is improbable.",
        "Analysts think that it will probably come.",
        'The paper has the word "likely" here.',
        "> War is likely.\n\nSo the paper.",
    ],
)
def test_ordinary_words_and_the_judgement_of_others_do_not(text: str) -> None:
    assert told(LIKELIHOOD_UNSTATED, text) == []


def test_one_likelihood_answers_all_terms_so_one_finding_asks_for_it() -> None:
    found = judged(title="War is likely", body="It is likely. It is very likely.")
    assert [(each.code, each.keys) for each in found if each.code == LIKELIHOOD_UNSTATED] == [
        (LIKELIHOOD_UNSTATED, ("title",))
    ]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("We judge with high confidence that war is likely.", "high confidence"),
        ("It is probable\n(moderate confidence).", "moderate confidence"),
        ("We are confident that it almost certainly flew.", "confident that"),
    ],
)
def test_likelihood_and_confidence_do_not_share_a_sentence(text: str, phrase: str) -> None:
    assert told(LIKELIHOOD_WITH_CONFIDENCE, text, likelihood="likely") == [phrase]


@pytest.mark.parametrize(
    "text",
    [
        "War is likely. We say so with high confidence.",
        "- War is likely\n- high confidence in the count",
        "Confidence-building is likely.",
        "Low consumer confidence makes a slump likely.",
        'He said "with high confidence, war is likely".',
    ],
)
def test_two_sentences_may_have_one_each(text: str) -> None:
    assert told(LIKELIHOOD_WITH_CONFIDENCE, text, likelihood="likely") == []
