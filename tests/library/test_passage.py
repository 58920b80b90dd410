"""The passage that answers is one: the row of a hit shows it, and the entry opens at it."""

from __future__ import annotations

import pytest

from briefing.library import Library, Query
from briefing.library.present.passage import best
from tests.conftest import CompilePack, entry
from tests.library.asking import told

BODY = """**Independence.** 22 September 1960 (from France).

In 1960 the country became independent. Its harbours stayed French until 1962.

Ferries leave the northern harbour of Title at noon. Ferries of the line call at Title.
"""


@pytest.fixture(scope="module")
def library(compile_pack: CompilePack) -> Library:
    """Return a library with an entry that holds the same words in several places."""
    bottom = '"A land of ferries."'
    return compile_pack(
        entry("one", body=f'"""{BODY}"""', bottom_line=bottom, date="2001-01-01") + entry("two")
    )


@pytest.mark.parametrize(
    ("query", "passage"),
    [
        # a date tells more than a word, and a heading in bold is no sentence
        ("became independent on 22/9/1960", "Independence. 22 September 1960 (from France)."),
        ("french harbours", "Its harbours stayed French until 1962."),
        # what holds no more than the bottom line does not come before it
        ("ferries whales", "A land of ferries."),
        # what the title says already tells no sentence from another
        ("title noon", "Ferries leave the northern harbour of Title at noon."),
        ("title line", "Ferries of the line call at Title."),
    ],
)
def test_the_sentence_that_holds_most_answers(library: Library, query: str, passage: str) -> None:
    snippets = {hit["row"]["id"]: snippet for hit, snippet in told(library, Query(query))}
    assert snippets["one"]["text"] == passage


NAMING = ("title", "aliases", "see", "facts", "names", "status", "sources", "contradicts")
"""The parts that only name what is said elsewhere."""


@pytest.mark.parametrize(
    "text",
    [
        "coast guard",
        "五 patrols",
        "43 trillion yen",
        "art. 80",
        "28 july 2023",
        "nhk",
        "尖閣 ships",
    ],
)
def test_what_an_entry_opens_at_is_what_its_row_shows(bundled: Library, text: str) -> None:
    result = bundled.search(Query(text))
    answering = 0
    for hit in result["hits"]:
        snippet = bundled.snippet(hit, result["highlighter"])
        sheet = bundled.sheet(hit["row"]["id"])
        assert sheet is not None
        if (found := best(sheet["blocks"], result["highlighter"])) is None:
            assert not snippet["marks"] or snippet["field"] in NAMING
            continue
        answering += 1
        assert found.part == snippet["field"]
        said = " ".join(found.text.split())
        if "rows" in sheet["blocks"][found.block]:
            assert snippet["text"].split()[0].strip(":,") == said.split()[0]
        else:
            assert snippet["text"].strip("…").rstrip() in said
    assert answering
