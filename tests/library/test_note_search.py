"""`in:notes`: the words of the reader's own notes, as those of entries are searched."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.library import Library, Query, open_library
from briefing.library.query.text_matching import cut
from briefing.library.search.results import SearchResult
from tests.conftest import WritePack, entry


class Note(NamedTuple):
    """A note, as who keeps notes gives it."""

    id: str
    entry: str
    text: str
    title: str = ""
    created: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """Its words."""
        return cut(self.text)


class Notes:
    """Notes that are given to a library."""

    def __init__(self, *notes: Note) -> None:
        self.notes = [*notes]
        self.trouble = ""
        self.asked = 0

    def __call__(self, _words: Callable[[str], tuple[str, ...]], _count: int) -> Notes:
        return self

    def on(self, _pack: str) -> list[Note]:
        """Return the notes, the newest first."""
        self.asked += 1
        return self.notes


@pytest.fixture
def library(write_pack: WritePack) -> Library:
    """Return a library of three entries."""
    first = entry("one", kind='"measure"') + entry("two", kind='"capability"')
    return open_library(str(write_pack(first, entry("three", kind='"measure"'))))


def asked(library: Library, notes: Notes, text: str, *, typing: bool = False) -> SearchResult:
    """Return what a query finds."""
    library.search_notes(notes)
    return library.search(Query(text, typing=typing))


def found(library: Library, notes: Notes, text: str, *, typing: bool = False) -> list[str]:
    """Return the ids of the notes that a query finds, best first."""
    return [hit["note"]["id"] for hit in asked(library, notes, text, typing=typing)["hits"]]


NOTES = Notes(
    Note("c", "three", "Six ships patrol the strait. Défense colour."),
    Note("b", "two", "A patrol of one ship, under Article 82; F-35 above."),
    Note("a", "one", "尖閣諸島 and nothing else."),
)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("in:notes", ["c", "b", "a"]),
        ("in:notes ships", ["c", "b"]),
        ("SHIP in:notes", ["c", "b"]),
        ("in:notes patrolled", ["c", "b"]),
        ('in:notes "six ships"', ["c"]),
        ('in:notes "ships six"', []),
        ("in:notes ship -six", ["b"]),
        ("in:notes -ship", ["a"]),
        ("in:notes stra*", ["c"]),
        ("in:notes defence", ["c"]),
        ("in:notes color", ["c"]),
        ("in:notes six OR F-35", ["c", "b"]),
        ("in:notes f-35", ["b"]),
        ("in:notes article 82", ["b"]),
        ("in:notes 尖閣", ["a"]),
        ("in:notes zeppelin", []),
        ("in:notes title", []),
    ],
)
def test_words_are_found_as_in_entries(library: Library, query: str, ids: list[str]) -> None:
    assert sorted(found(library, NOTES, query)) == sorted(ids)


def test_what_is_being_typed_is_a_beginning(library: Library) -> None:
    assert found(library, NOTES, "in:notes strai", typing=True) == ["c"]


def test_all_of_them_stand_in_the_order_in_which_they_are_given(library: Library) -> None:
    assert found(library, NOTES, "in:notes") == ["c", "b", "a"]


def test_what_says_it_more_in_fewer_words_comes_first(library: Library) -> None:
    long = "ship " + "word " * 60
    notes = Notes(
        Note("long", "one", long), Note("none", "one", "no"), Note("short", "two", "ship")
    )
    assert found(library, notes, "in:notes ship") == ["short", "long"]


def test_where_no_note_holds_all_words_those_come_that_hold_most(library: Library) -> None:
    result = asked(library, NOTES, "in:notes six ships zeppelin")
    assert [hit["note"]["id"] for hit in result["hits"]] == ["c"]
    assert not result["holding_all"]
    assert asked(library, NOTES, "in:notes six ships")["holding_all"]


def test_what_is_left_out_in_words_stands_last(library: Library) -> None:
    notes = Notes(
        Note("with", "one", "Two ships, two ships at Yonaguni"),
        Note("without", "two", "A ship of six"),
    )
    result = asked(library, notes, "in:notes ships other than yonaguni")
    assert [hit["note"]["id"] for hit in result["hits"]] == ["without", "with"]
    assert result["left_out"] == ["yonaguni"]


def test_no_word_is_corrected_by_what_entries_hold(library: Library) -> None:
    assert asked(library, NOTES, "in:notes botom")["corrected"] is None


def test_other_filters_hold_for_the_entries_of_notes(library: Library) -> None:
    assert found(library, NOTES, "in:notes pane:second") == ["c"]
    assert found(library, NOTES, "in:notes ship -pane:second") == ["b"]
    assert found(library, NOTES, "in:notes kind:measure") == ["c", "a"]
    assert found(library, NOTES, "in:notes type:entry") == ["c", "b", "a"]
    assert found(library, NOTES, "in:notes -type:entry") == []


def test_entries_can_be_found_that_have_no_note(library: Library) -> None:
    library.search_notes(Notes(Note("x", "two", "words")))
    hits = library.search(Query("-in:notes"))["hits"]
    assert [hit["row"]["id"] for hit in hits] == ["one", "three"]


def test_a_note_on_what_is_gone_is_listed_with_its_old_address(library: Library) -> None:
    notes = Notes(Note("x", "left", "Six ships", title="What it was called"))
    (hit,) = asked(library, notes, "in:notes ships")["hits"]
    assert (hit["row"]["id"], hit["row"]["title"]) == ("left", "What it was called")
    assert hit["row"]["gone"]
    assert found(library, notes, "in:notes ships kind:measure") == []


def test_the_sentence_is_that_of_the_note_with_its_marks(library: Library) -> None:
    result = asked(library, NOTES, "in:notes colours")
    snippet = library.snippet(result["hits"][0], result["highlighter"])
    assert (snippet["field"], snippet["text"]) == ("note", "Défense colour.")
    assert [snippet["text"][start:end] for start, end in snippet["marks"]] == ["colour"]


def test_entries_are_counted_and_filtered_by_what_their_notes_say(library: Library) -> None:
    library.search_notes(NOTES)
    (facet,) = library.facets(Query("in:notes ship"), ("kind",))
    assert {each["value"]: each["count"] for each in facet["values"]} == {
        "measure": 1,
        "capability": 1,
    }
    total, rows = library.filtered(Query("in:notes ship"), "first", 0, 10)
    assert (total, [row["id"] for row in rows]) == (1, ["two"])


def test_help_where_nothing_is_found_names_what_to_leave_out(library: Library) -> None:
    library.search_notes(NOTES)
    helped = library.zero_results(Query("in:notes colour pane:first"))
    assert {"part": "pane:first", "start": 16, "end": 26, "total": 1} in helped["without"]
    assert helped["near"] == []


def test_a_wrong_value_is_pointed_at_with_what_there_is(library: Library) -> None:
    (mistake,) = asked(library, NOTES, "in:sources one")["mistakes"]
    assert mistake["message"] == "nothing is found by in:sources; there is notes"
    (mistake,) = asked(library, NOTES, "in:note one")["mistakes"]
    assert mistake["message"] == "nothing is found by in:note; did you mean in:notes?"


def test_why_notes_cannot_be_read_is_told_where_they_are_asked_for(library: Library) -> None:
    notes = Notes()
    notes.trouble = "the notes cannot be read"
    (mistake,) = asked(library, notes, "ships in:notes")["mistakes"]
    assert (mistake["start"], mistake["message"]) == (6, "the notes cannot be read")


def test_nothing_of_notes_is_asked_for_by_other_queries(library: Library) -> None:
    notes = Notes(Note("x", "one", "zeppelin"))
    assert asked(library, notes, "zeppelin")["hits"] == []
    assert asked(library, notes, "title kind:measure")["hits"]
    library.facets(Query("title"))
    assert notes.asked == 0


WORDS = (
    "ship ships patrol patrols light house lighthouse F-35 82 défense 尖閣 article colour".split()
)
SIGNS = ["{}", "{}*", '"{} ship"', "-{}", "{} OR house"]


@given(
    said=st.lists(st.sampled_from(WORDS), min_size=1, max_size=6),
    word=st.sampled_from(WORDS),
    sign=st.sampled_from(SIGNS),
)
def test_alternatives_are_counted_as_they_are_marked(said: list[str], word: str, sign: str) -> None:
    """What finds a note marks a word of it, by the highlighter that entries have."""
    from briefing.library.present.highlight import Highlighter
    from briefing.library.query.alternatives import alternatives
    from briefing.library.query.plan import ClausePlan, QueryPlan
    from briefing.library.query.text_matching import TextMatcher

    note = Note("x", "one", " ".join(said))
    matcher = TextMatcher([note])
    for clause in Query(sign.format(word)).clauses:
        clause.negated = False
        for each in alternatives(clause, matcher):
            plan = QueryPlan([], [])
            plan.clauses = [ClausePlan(clause, [each])]
            found, marked = bool(matcher.counts(each)), bool(Highlighter(plan).spans(note.text))
            in_two_scripts = each.stems and each.runs  # of a phrase in two scripts each is marked
            assert marked or not found
            assert found or not marked or in_two_scripts
