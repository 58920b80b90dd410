"""The text that highlights stand in: the entry's own words, at their places on the page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.desk.entry_text import EntryText, Stretch
from briefing.desk.highlights import find, highlight
from briefing.pack.markdown.blocks import Block, Span

BLOCKS: list[Block] = [
    {"kind": "title", "part": "title", "spans": [{"text": "A ship aground"}]},
    {"kind": "bottom-line", "part": "bottom_line", "spans": [{"text": "One ship. "}]},
    {"kind": "fact", "part": "said_by", "label": "Said by", "spans": [{"text": "An office"}]},
    {
        "kind": "fact",
        "part": "rule",
        "label": "Limits",
        "spans": [{"text": "• ", "style": "quiet"}, {"text": "By day"}],
    },
    {
        "kind": "paragraph",
        "part": "body",
        "mark": "2. ",
        "spans": [
            {"text": "It sank"},
            {"text": " [1]", "style": "citation"},
            {"text": ". It "},
            {"text": "burnt", "style": "strong"},
            {"text": "."},
        ],
    },
    {"kind": "table", "part": "body", "rows": [[[{"text": "In a table"}]]]},
    {"kind": "heading", "spans": [{"text": "Your notes"}]},
]
TEXT = "One ship. \nBy day\nIt sank. It burnt."


def test_it_is_the_running_text_of_the_entry_and_nothing_around_it() -> None:
    assert EntryText(BLOCKS).text == TEXT
    assert [n for n in range(len(BLOCKS)) if EntryText(BLOCKS).holds(n)] == [1, 3, 4]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (Stretch(4, 3, 7), Stretch(4, 3, 7), "sank"),
        (Stretch(4, 3, 11), Stretch(4, 3, 11), "sank"),  # with the number behind it
        (Stretch(4, 0, 22), Stretch(4, 0, 22), "It sank. It burnt."),
        (Stretch(1, 4, 10), Stretch(4, 0, 7), "ship. \nBy day\nIt sank"),
        (Stretch(3, 0, 2), Stretch(3, 0, 8), "By day"),
        (Stretch(1, 9, 10), Stretch(1, 9, 10), None),  # a space
        (Stretch(4, 8, 11), Stretch(4, 8, 11), None),  # the number of a source alone
        (Stretch(0, 0, 5), Stretch(0, 0, 5), None),
    ],
)
def test_what_is_selected_on_the_page_is_found_in_the_text(
    first: Stretch, last: Stretch, words: str | None
) -> None:
    text = EntryText(BLOCKS)
    found = text.span(first, last)
    assert (text.text[slice(*found)] if found else None) == words


def test_words_of_the_text_are_shown_with_the_numbers_between_them() -> None:
    text = EntryText(BLOCKS)
    assert list(text.stretches(4, text.text.index(" It burnt"))) == [
        Stretch(1, 4, 10),
        Stretch(3, 2, 8),
        Stretch(4, 0, 12),
    ]


SPANS: st.SearchStrategy[Span] = st.builds(
    lambda text, cited: {"text": text, "style": "citation"} if cited else {"text": text},
    st.text(alphabet="ab. 本", max_size=8),
    st.booleans(),
)
PAGES: st.SearchStrategy[list[Block]] = st.lists(
    st.builds(
        lambda part, spans: {"kind": "paragraph", "part": part, "spans": spans},
        st.sampled_from(["body", "caveat", "said_by"]),
        st.lists(SPANS, max_size=4),
    ),
    max_size=4,
)


@given(PAGES, st.data())
def test_any_words_lead_to_the_page_and_back(blocks: list[Block], data: st.DataObject) -> None:
    text = EntryText(blocks)
    start = data.draw(st.integers(0, len(text.text)))
    end = data.draw(st.integers(start, len(text.text)))
    words = text.text[start:end]
    if not words.strip():
        return
    start += len(words) - len(words.lstrip())
    end = start + len(words.strip())
    stretches = list(text.stretches(start, end))
    assert text.span(stretches[0], stretches[-1]) == (start, end)


@given(PAGES, PAGES, st.data())
def test_a_highlight_is_found_where_it_was_and_after_an_edit_elsewhere_or_is_an_orphan(
    blocks: list[Block], others: list[Block], data: st.DataObject
) -> None:
    """An edit elsewhere: other blocks before and behind what is kept of the words' surroundings."""
    text = EntryText(blocks).text
    if not text.strip():
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    if not text[start:end].strip():
        return
    kept = highlight(text, start, end)
    assert find(kept, text) == (start, end)
    before = data.draw(st.integers(0, len(others)))
    edited = EntryText([*others[:before], *blocks, *others[before:]])
    there = EntryText([*others[:before], *blocks]).text
    moved = len(there) - len(text)
    assert find(kept, edited.text) in (None, (start + moved, end + moved))
