"""Lines and paragraphs of notes, caveats and quotations: shown as they are written."""

from __future__ import annotations

import pytest

from briefing.library import Library, Query
from briefing.publish import plain_text
from tests.conftest import MANIFEST, NAMES, CompilePack, entry
from tests.small_pack import series, table

_CAVEAT = '"""\nTold by one crew.\nNobody else saw it.\n\nThe log is lost.\n"""'
_VERSE = '"""\nThe tide runs out,\nthe lamp burns low.\n\nWe row for home.\n"""'
_ORIGINAL = '"""\n潮が引き\n灯が細る\n\n漕いで帰る\n"""'
_QUOTE = (
    f"[entry.quote]\ntext = {_VERSE}\noriginal = {_ORIGINAL}\n"
    'speaker = "ministry"\nlanguage = "ja"\ntranslation = "ours"\n'
)
_CHANGE = '[entry.change]\ndirection = "new"\nnote = "First here.\\nNever before."\n'
_POINTS = '[{ x = 2020, total = 5, note = "Half a year.\\nThe rest is lost." }]'
_NOTE = '"""\nBy hand.\nTwice.\n\nThen by machine.\n"""'


@pytest.fixture(scope="module")
def lines_kept(compile_pack: CompilePack) -> Library:
    """Return a pack whose texts run over lines and paragraphs."""
    retracted = '{ note = "Withdrawn by its author.\\nNothing replaced it." }'
    gone = {"publisher": '"Gazette"', "title": '"A page"', "kind": '"primary"'}
    names = (
        NAMES
        + table("term", "ebb", {"name": '"Ebb"', "note": _NOTE})
        + table("source", "gone", {**gone, "retracted": retracted})
    )
    first = entry("one", caveat=_CAVEAT, quote=_QUOTE, change=_CHANGE, series='["counts"]')
    return compile_pack(
        first + entry("two", sources='["gone"]', title='"A title\\nin two"'),
        names=names,
        tables=series(points=_POINTS, note=_NOTE),
        briefing=MANIFEST.replace('edition = "1"\n', f'edition = "1"\nnote = {_NOTE}\n'),
    )


def _printed(library: Library, address: str) -> str:
    sheet = library.sheet(address)
    assert sheet is not None
    return "\n".join(plain_text.text(sheet))


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        (
            "one",
            "Told by one crew.\n          Nobody else saw it.\n\n          The log is lost.\n",
        ),
        (
            "one",
            "│ “The tide runs out,\n│ the lamp burns low.\n│\n│ We row for home.”\n│ — Ministry (",
        ),
        ("one", "│ 潮が引き\n│ 灯が細る\n│\n│ 漕いで帰る\n"),
        ("one", "New in this edition. First here.\n          Never before.\n"),
        ("one", "a) Half a year.\nThe rest is lost.\nBy hand.\nTwice.\n\nThen by machine.\n"),
        ("counts", "\nBy hand.\nTwice.\n\nThen by machine."),
        ("ebb", "\nBy hand.\nTwice.\n\nThen by machine."),
        ("small", "\nBy hand.\nTwice.\n\nThen by machine."),
        ("gone", "Withdrawn by its author.\n          Nothing replaced it.\n"),
        ("two", "Withdrawn by its author.\n          Nothing replaced it.\n"),
        ("two", "A title in two\n"),
    ],
)
def test_lines_and_paragraphs_are_kept(lines_kept: Library, address: str, wanted: str) -> None:
    assert wanted in _printed(lines_kept, address)


def test_a_narrow_window_breaks_further_and_joins_nothing(lines_kept: Library) -> None:
    sheet = lines_kept.sheet("one")
    assert sheet is not None
    shown = [line.text.rstrip() for line in plain_text.sheet_lines(sheet, 24)]
    at = shown.index("Caveat    Told by one")
    assert shown[at : at + 6] == [
        "Caveat    Told by one",
        "          crew.",
        "          Nobody else",
        "          saw it.",
        "",
        "          The log is",
    ]


def test_a_snippet_is_one_line(lines_kept: Library) -> None:
    found = lines_kept.search(Query("nobody saw crew"))
    (hit,) = [each for each in found["hits"] if each["row"]["id"] == "one"]
    snippet = lines_kept.snippet(hit, found["highlighter"])
    assert snippet["field"] == "caveat"
    assert "\n" not in snippet["text"]


@pytest.mark.parametrize("query", ["crew nobody", '"lamp burns low"', "灯が細る"])
def test_words_on_both_sides_of_a_break_are_found(lines_kept: Library, query: str) -> None:
    assert [hit["row"]["id"] for hit in lines_kept.search(Query(query))["hits"]] == ["one"]
