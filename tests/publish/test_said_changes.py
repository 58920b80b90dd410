"""What an entry says now, against what it said before."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.publish.said_changes import MOST, PARTS, Change, changed_parts

TEXTS = st.text(max_size=300)


def naming(what: str, id: str) -> str:
    return f"{what} {id.upper()}"


def words(change: Change) -> tuple[str, str]:
    """Return what was and what is, changed words in brackets."""
    before, now = (
        "".join(f"[{each.text}]" if each.changed else each.text for each in pieces)
        for pieces in change
    )
    return before, now


def changes(key: str, before: object, now: object) -> list[tuple[str, str]]:
    (part,) = changed_parts({key: before, "title": "T"}, {key: now, "title": "T"}, naming)
    assert part.name == PARTS[key]
    return [words(each) for each in part.changes]


def test_only_sentences_that_differ_are_told_with_the_words_that_do() -> None:
    before = "It began in May. Five patrols were flown. None was over land."
    now = "It began in May. Six patrols were flown. None was over land. More come."
    assert changes("body", before, now) == [
        ("[Five] patrols were flown.", "[Six] patrols were flown."),
        ("", "More come."),
    ]


def test_how_lines_are_broken_and_what_is_cited_is_no_sentence() -> None:
    assert changes("body", "Five patrols\nwere flown [@act].", "Five patrols were flown.") == []


def test_a_sentence_that_has_little_in_common_is_another() -> None:
    before, now = "Nobody knows how many came.", "The Act of 1954 applies to ships"
    assert changes("caveat", before, now) == [(before, ""), ("", now)]


def test_what_is_an_id_is_told_by_its_name() -> None:
    assert changes("sources", ["act"], ["act", "report"]) == [("", "source REPORT")]
    assert changes("sources", ["act", "report"], ["report", "act"]) == []
    assert changes("said_by", ["a", "b"], ["b"]) == [("actor A", "")]
    assert changes("contradicts", None, ["one"]) == [("", "entry ONE")]


def test_tables_dates_and_numbers_are_told_in_words() -> None:
    assert changes("date", "2023-07-28", {"from": "2023-07-28", "to": "2023-07-29"}) == [
        ("28 Jul 2023", "28[–29] Jul 2023")
    ]
    assert changes("date", {"year": 2023}, "of another form") == [
        ("2023", ""),
        ("", "of another form"),
    ]
    assert changes("rule", {"decides": "The minister"}, {"decides": "The cabinet"}) == [
        ("Decides: The [minister]", "Decides: The [cabinet]")
    ]
    assert changes("quote", {"text": "One.", "speaker": "a"}, {"text": "One.", "speaker": "b"}) == [
        ("Speaker: actor [A]", "Speaker: actor [B]")
    ]
    table = "| a | b |\n|---|---|\n| 1 | {} |\n"
    assert changes("body", table.format(2), table.format(3)) == [("1 | [2]", "1 | [3]")]


def test_japanese_is_compared_by_its_characters() -> None:
    # changes are told for the one key that differs
    (part,) = changed_parts({"title": "防衛白書"}, {"title": "防衛青書"}, naming)
    assert [words(each) for each in part.changes] == [("防衛[白]書", "防衛[青]書")]


def test_of_very_many_sentences_only_the_first_are_compared() -> None:
    before = " ".join(f"Sentence {n}." for n in range(5 * MOST))
    now = " ".join(f"Sentence {n + 1}." for n in range(5 * MOST))
    assert len(changes("body", before, now)) <= MOST
    assert changes("caveat", "a " * 5 * MOST, "b " * 5 * MOST)


@given(TEXTS, TEXTS)
def test_nothing_is_lost_of_any_two_texts(before: str, now: str) -> None:
    """What was and what is is made of the words before and now, in their order."""
    said = changed_parts({"caveat": before}, {"caveat": now}, naming)
    assert bool(said) == (before != now)
    was = " ".join("".join(p.text for p in each.before) for part in said for each in part.changes)
    came = " ".join("".join(p.text for p in each.now) for part in said for each in part.changes)
    for told, text in ((was, before), (came, now)):
        rest = iter("".join(text.split()))
        assert all(each in rest for each in "".join(told.split()))
