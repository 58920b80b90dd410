"""The snippet is the sentence that answers, whole where it can be, with the words marked in it."""

from __future__ import annotations

import pytest

from briefing.library import Library, Query
from briefing.pack.model.addresses import PAGED
from tests.conftest import CompilePack, entry
from tests.library.asking import told

BODY = (
    "The first sentence has nothing of it. Two tugs lay at 4.30 p.m. off No. 3 pier. "
    "The tugs left with a wreck! Then, under Art. 80, they rested. 曳船は港を出た。沈没船は残る。"
)


@pytest.fixture(scope="module")
def told_of(compile_pack: CompilePack) -> Library:
    """Return a library with an entry of several sentences, and one with a table."""
    table = '"| Vessel | Day |\\n|---|---|\\n| dinghy | Monday |\\n| yacht | Friday |"'
    title = '"Harbour news"'
    return compile_pack(entry("one", title=title, body=f'"{BODY}"') + entry("two", body=table))


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("2031", "2031. The quay is to be lengthened."),
        ("2031 quay", "2031. The quay is to be lengthened."),
        ("dredged", "2034. It is to be dredged."),
        ("2034", "2034. It is to be dredged."),
    ],
)
def test_the_number_of_an_item_is_found_and_stands_in_its_sentence(
    compile_pack: CompilePack, query: str, sentence: str
) -> None:
    body = '"2031. The quay is to be lengthened.\\n2034. It is to be dredged. Then it opens."'
    library = compile_pack(entry("one", body=body) + entry("two"))
    (hit, snippet), *_ = told(library, Query(query))
    assert (hit["row"]["id"], snippet["text"]) == ("one", sentence)
    assert snippet["marks"]


def test_a_long_sentence_is_not_cut_within_a_sign(compile_pack: CompilePack) -> None:
    family = "👩\u200d👧"
    body = f'"{family * 40}pier{family * 60}"'
    library = compile_pack(entry("one", body=body) + entry("two"))
    (_, snippet), *_ = told(library, Query("pier"))
    before, after = snippet["text"].strip("…").split("pier")
    assert set(before.split(family)) | set(after.split(family)) == {""}


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("pier", "Two tugs lay at 4.30 p.m. off No. 3 pier."),
        ("tugs wreck", "The tugs left with a wreck!"),
        ("lay tugs", "Two tugs lay at 4.30 p.m. off No. 3 pier."),
        ("rested", "Then, under Art. 80, they rested."),
        ("第80条", "Then, under Art. 80, they rested."),
        ("沈没船", "沈没船は残る。"),
        ('"left with"', "The tugs left with a wreck!"),
        ("wre*", "The tugs left with a wreck!"),
        ("wrekc", "The tugs left with a wreck!"),
        ("harbour pier", "Two tugs lay at 4.30 p.m. off No. 3 pier."),
        ("dinghy", "dinghy: Monday"),
        ("yacht", "yacht: Friday"),
    ],
)
def test_the_sentence_that_matched_is_shown(told_of: Library, query: str, sentence: str) -> None:
    _, snippet = told(told_of, Query(query))[0]
    assert snippet["text"].strip() == sentence
    assert snippet["marks"]


NAMING = entry(
    "grounding",
    title='"A ship aground"',
    date="2031-03-03",
    aliases='["REG-77"]',
    topics='["ships"]',
    body='"""## Gauge\n\nA gauge of the tide.\n\n# Weather\n\nNone."""',
)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("aground", "Bottom line of grounding."),  # in the title
        ("3 march 2031", "Bottom line of grounding."),  # in the line below it
        ("reg77", "Bottom line of grounding."),  # another name
        ("government", "Bottom line of grounding."),  # who published a source
        ("gauge", "A gauge of the tide."),  # in a heading, too
        ("weather", "Weather"),  # in a heading alone
    ],
)
def test_what_only_names_says_less_than_the_bottom_line(
    compile_pack: CompilePack, query: str, text: str
) -> None:
    library = compile_pack(NAMING + entry("two"))
    snippets = {hit["row"]["id"]: snippet["text"] for hit, snippet in told(library, Query(query))}
    assert snippets["grounding"] == text


def test_a_page_shows_what_its_title_does_not(bundled: Library) -> None:
    result = bundled.search(Query("nhk"), limit=50)
    for hit in result["hits"]:
        if hit["row"]["type"] in PAGED:
            text = bundled.snippet(hit, result["highlighter"])["text"]
            assert text != hit["row"]["title"]
            assert not text.startswith(("http", "Source ·", "Actor ·")), hit["row"]["id"]


def test_a_source_of_a_table_does_not_stand_for_an_entry(bundled: Library) -> None:
    snippets = {hit["row"]["id"]: snippet for hit, snippet in told(bundled, Query("reuters"))}
    assert snippets["patrols-after-2023"]["field"] == "bottom_line"


def test_a_filter_alone_shows_the_bottom_line(told_of: Library) -> None:
    texts = [snippet["text"] for _, snippet in told(told_of, Query("pane:first"))]
    assert texts == ["Bottom line of one.", "Bottom line of two."]


def test_what_is_left_out_is_not_marked(told_of: Library) -> None:
    _, snippet = told(told_of, Query("vessel -wreck"))[0]
    assert [snippet["text"][start:end] for start, end in snippet["marks"]] == ["Vessel"]


@pytest.mark.parametrize(
    "text", ["coast guard", "budget", "尖閣", "art. 80", "misile", "five patrols", "43 trillion"]
)
def test_every_snippet_of_the_bundled_pack_holds_what_was_asked(
    bundled: Library, text: str
) -> None:
    for hit, snippet in told(bundled, Query(text)):
        assert snippet["marks"] or snippet["field"] == "bottom_line", hit["row"]["id"]
        assert len(snippet["text"]) <= 160
        marks = [each for mark in snippet["marks"] for each in mark]
        assert marks == sorted(marks)
        assert all(0 <= at <= len(snippet["text"]) for at in marks)


def test_a_note_below_a_table_does_not_stand_for_what_the_entry_says(bundled: Library) -> None:
    snippets = {
        hit["row"]["id"]: snippet for hit, snippet in told(bundled, Query("five or six patrols"))
    }
    for id in ("patrol-count-white-paper", "patrols-after-2023"):
        assert snippets[id]["field"] == "bottom_line"
    shown = [each["text"] for each in snippets.values()]
    assert len(set(shown)) == len(shown)


def test_a_row_of_figures_says_what_they_are_and_not_the_numbers_of_its_sources(
    bundled: Library,
) -> None:
    snippets = {hit["row"]["id"]: snippet["text"] for hit, snippet in told(bundled, Query("56 37"))}
    assert snippets["launches-2023"] == (
        "2022: Occasions (Japan) 31, Missiles (Japan) 59, Entries (CSIS) 37*,"
        " Nuclear tests (CSIS) 0"
    )


def test_the_head_of_a_table_stands_as_it_is(compile_pack: CompilePack) -> None:
    table = '"| Vessel | |\\n|---|---|\\n| dinghy | Monday |\\n| | Friday |"'
    library = compile_pack(entry("one", body=table) + entry("two"))
    for query, text in {
        "vessel": "Vessel",
        "monday": "dinghy: Monday",
        "friday": "Friday",
    }.items():
        ((_, snippet),) = told(library, Query(query))
        assert snippet["text"] == text


def test_the_head_of_figures_has_no_word_for_their_sources(bundled: Library) -> None:
    snippets = {
        hit["row"]["id"]: snippet["text"]
        for hit, snippet in told(bundled, Query("coast guard budget"))
    }
    assert snippets["coast-guard-budget"] == "Budget (¥ billion)"


@pytest.mark.parametrize(
    ("query", "id", "text"),
    [
        ("355 days", "senkaku-presence", "2024: Days 355, Ships counted no figure"),
        (
            "243.1",
            "coast-guard-budget",
            "FY2023: Budget (¥ billion) 243.1 (Weak: traced to Kyodo, source not recorded.)",
        ),
        ("58.4 billion", "spending-compared", "2024: Japan $bn (constant 2023 US$ billion) 58.4"),
    ],
)
def test_a_figure_that_stands_in_a_row_is_shown_with_its_column_and_its_note(
    bundled: Library, query: str, id: str, text: str
) -> None:
    snippets = {hit["row"]["id"]: snippet["text"] for hit, snippet in told(bundled, Query(query))}
    assert snippets[id] == text
