"""A pack with everything that a citation has to say, and what is cited of it."""

from __future__ import annotations

from briefing.library import Library
from briefing.publish.citation import Reference, reference
from tests.small_pack import entry, table

SOURCES = (
    table(
        "source",
        "gazette",
        {
            "publisher": '"The Gazette & Son"',
            "title": '"100 % of #1: a_b, {c} ~ \\\\d ^ $5"',
            "kind": '"secondary"',
            "reliability": '"C"',
            "url": '"https://example.org/a_(b)?c=1&d=%7B#e"',
            "date": "2023-04-28",
            "accessed": "2023-05-02",
            "archived": '"https://example.net/copy"',
            "language": '"en"',
        },
    )
    + table("source", "sensor", {"title": '"Log of the gauge"', "kind": '"primary"'})
    + table(
        "source",
        "gone",
        {
            "publisher": '"Institute"',
            "title": '"Study of tides"',
            "retracted": '{ date = 2024-07-01, note = "The gauge was broken." }',
        },
    )
    + table(
        "source",
        "law",
        {
            "publisher": '"政府"',
            "title": '"海上保安庁法"',
            "kind": '"primary"',
            "reliability": '"A"',
        },
    )
)

HOSTILE = r'"<script>*b* [x](y) `c` | _d_ \u202e # e & \u001b[31m ~~f~~ $g$"'

ENTRIES = {
    "plain": {"date": "2023-04-28", "caveat": '"Only a draft was read."', "sources": '["act"]'},
    "places": {"sources": '[{ id = "act", at = "Art. 80" }, "report"]'},
    "hostile": {"title": HOSTILE, "bottom_line": HOSTILE, "sources": '["gazette"]'},
    "long": {"title": f'"{"Very long " * 20}title"', "sources": '["act"]'},
    "undated": {"sources": '["sensor"]', "credibility": "", "standing": '"reported"'},
    "disputed": {"standing": '"disputed"', "caveat": '"Others say five."', "sources": '["report"]'},
    "withdrawn": {"standing": '"withdrawn"', "withdrawn": "2024-07-01", "sources": '["report"]'},
    "retracted": {"sources": '["gone"]', "standing": '"reported"'},
    "bare": {"sources": '["https://example.com/x{y}/z"]', "standing": '"reported"'},
    "wordless": {"bottom_line": "", "sources": '["law"]'},
    "since": {"date": "{ from = 2020-04-01 }", "sources": '["act"]'},
    "span": {"date": "{ from = 2020-04-01, to = 2021-02-03 }", "sources": '["act"]'},
    "year": {"date": "{ fiscal_year = 2022 }", "sources": '["act"]'},
    "amber": {"handling": '"TLP:AMBER"', "sources": '["act"]'},
}


def first() -> str:
    """Return the text of the entries."""
    return "".join(entry(id, **fields) for id, fields in ENTRIES.items())


def cited(library: Library, id: str) -> Reference:
    """Return what is cited of an address that there is."""
    found = reference(library, id)
    assert found is not None
    return found
