"""Citations in a body: what is one, what is code, a link or text, and what is a mistake."""

from __future__ import annotations

from itertools import islice

import pytest

from benchmarks import citing
from briefing.pack.markdown import citation_places, citations, commonmark, entry_body
from briefing.pack.markdown.blocks import Cite
from tests.conftest import WritePack, entry
from tests.pack.reading import load, told_once, words_of


def cited(body: str) -> list[tuple[str, str]]:
    """Return the sources that a body cites, each with the place or "", as both readers read it."""
    blocks = entry_body.blocks(body)
    assert blocks == commonmark.blocks(body)
    cites: list[Cite] = [each for span in citations.of_blocks(blocks) for each in span["cites"]]
    return [(each["source"], each.get("at", "")) for each in cites]


def malformed(body: str) -> list[str]:
    """Return the citations of a body that cite nothing, as they are written."""
    blocks = entry_body.blocks(body)
    return [span["text"] for span in citations.of_blocks(blocks) if not span["cites"]]


@pytest.mark.parametrize(
    ("body", "cites"),
    [
        ("It sank [@log].", [("log", "")]),
        ("It sank[@log-2, p. 3].", [("log-2", "p. 3")]),
        ("It sank [@log, 3 May, 04:10 (noon)].", [("log", "3 May, 04:10 (noon)")]),
        ("It sank [@log; @act, Art. 80; @a1].", [("log", ""), ("act", "Art. 80"), ("a1", "")]),
        ("It sank [@log ;@act ].", [("log", ""), ("act", "")]),
        ("沈んだ[@log、@act, 第2項]。", []),
        ("沈んだ[@log, 第80条、第2項]。", [("log", "第80条、第2項")]),
        ("It sank [@log,\nline 3\nto 5].", [("log", "line 3 to 5")]),
        ("It sank [@log;\n@act].", [("log", ""), ("act", "")]),
        (r"It sank [@log, \[3\] a\;b \\ c\d].", [("log", r"[3] a;b \ c\d")]),
        ("It sank [@log, *p. 3* & _4_].", [("log", "*p. 3* & _4_")]),
        ("*It sank [@log]* **[@act]**", [("log", ""), ("act", "")]),
        ("[It [@log] sank](#one)", [("log", "")]),
        ("[It sank](#one)[@log]", [("log", "")]),
        ("[It sank][@log]\n\n[It sank]: http://a.b", [("log", "")]),
        ("[@log][@act]", [("log", ""), ("act", "")]),
        ("Sunk![@log]", [("log", "")]),
        ("# Sunk [@log]", [("log", "")]),
        ("- Sunk [@log]\n- Afloat [@act, p. 1]", [("log", ""), ("act", "p. 1")]),
        ("> Sunk [@log,\n> p. 3]", [("log", "p. 3")]),
        ("| Ship [@log] |\n|---|\n| Sunk [@act] |", [("log", ""), ("act", "")]),
        ("| a | b |\n|---|---|\n| c | d | e [@log] |", [("log", "")]),
        ("[@log]: http://a.b", [("log", "")]),
        (r"\\[@log]", [("log", "")]),
        ("`[@log]`", []),
        ("```\n[@log]\n```", []),
        ("    [@log]", []),
        (r"\[@log]", []),
        ("[@log](#one)", []),
        ("[@log][there]\n\n[there]: http://a.b", []),
        ("[@log](no address) here", [("log", "")]),
    ],
)
def test_a_citation_is_read_where_pandoc_reads_one(body: str, cites: list[tuple[str, str]]) -> None:
    assert cited(body) == cites


@pytest.mark.parametrize(
    "body",
    ["[@]", "[@ log]", "[see @log]", "[-@log]", "@log", "a@log.org", "[@log", "[@a=b]", "[ @log]"],
)
def test_what_has_another_form_is_text(body: str) -> None:
    assert cited(body) == []
    assert malformed(body) == []
    assert words_of(entry_body.blocks(body)) == body


@pytest.mark.parametrize(
    "body",
    [
        "[@Log]",
        "[@Log Book]",
        "[@log 3 May]",
        "[@log,]",
        "[@log, ]",
        "[@log;]",
        "[@log; act]",
        "[@log; see @act]",
        "[@log-]",
        "[@log_2]",
        "[@防衛]",
        "[@log、第2項]",
        "[@log；@act]",
        "[@log, p. `3`]",
        "[@log, <3]",
    ],
)
def test_what_begins_as_a_citation_and_is_none_is_malformed(body: str) -> None:
    assert malformed(f"It sank {body}.") == [body]
    assert words_of(entry_body.blocks(f"It sank {body}.")) == f"It sank {body}."


def test_both_readers_read_the_same_citations() -> None:
    for body in islice(citing.bodies(seed=7), 2500):
        if not commonmark.too_much(body):
            assert entry_body.blocks(body) == commonmark.blocks(body), body


def test_a_citation_is_found_where_it_is_written() -> None:
    body = "`[@log]` \\[@log] [@log]: [@log](#a)\n\n> [@act;\n> @log, `[@log]"
    body += " [@Some Name] [@act, @log; @log]"
    found = citation_places.of_body(body)
    assert [body[each.start : each.end] for each in found] == [
        *["@log", "[@act;\n> @log, `[@log]", "[@Some Name]", "@act", "@log"]
    ]
    assert found[0].start == body.index(": [@log](") - len("@log]")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("It sank [@atc].", "there is no source `atc`; did you mean `act`?"),
        ("It sank [@report, p. 3].", "cites `report`, which is not one of the entry's sources"),
        ("It sank [@Act 3].", "`[@Act 3]` is no citation: write `[@source-id]`"),
        ("It sank [@act, " + "x" * 90 + ";].", f"`[@act, {'x' * 53}…` is no citation"),
    ],
)
def test_a_citation_that_leads_nowhere_keeps_a_pack_from_being_read(
    write_pack: WritePack, body: str, said: str
) -> None:
    line = told_once(write_pack(entry("one", body=f'"{body}"') + entry("two")))
    assert line.startswith("first.toml: body (one): ")
    assert said in line


def test_a_source_may_be_defined_in_a_later_file(write_pack: WritePack) -> None:
    late = (
        '[[source]]\nid = "late"\npublisher = "A"\ntitle = "B"\nkind = "primary"\n'
        'reliability = "A"\n'
    )
    first = entry("one", sources='["act", "late"]', body='"It sank [@late]."') + entry("two")
    assert load(str(write_pack(first, zz_late=late))).entries
