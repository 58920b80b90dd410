"""Filters: what a hit has in a field, and what is said of a filter that cannot be asked."""

from __future__ import annotations

import pytest

from briefing.library import Library, Query, search_fields
from tests.conftest import CompilePack, entry
from tests.library.asking import found, pages
from tests.library.test_search import QUOTE, SERIES

CHANGE = '[entry.change]\ndirection = "stronger"\nnote = "N"'


@pytest.fixture(scope="module")
def shelf(compile_pack: CompilePack) -> Library:
    """Return a library whose entries differ in every field."""
    first = (
        entry("june", kind='"event"', date="2023-06-06", actors='["ministry"]', caveat='"C."')
        + entry("spring", date="{ year = 2023, month = 4 }", topics='["ships"]', credibility="3")
        + entry("open", date="{ from = 2021-05-01 }", places='["island"]', facts='["RL1"]')
    )
    second = (
        entry("fiscal", date="{ fiscal_year = 2022 }", sources='["report"]', said_by='["agency"]')
        + entry("later", date="2023-08-01", standing='"reported"', quote=QUOTE)
        + entry("undated", change=CHANGE, series='["counts"]')
    )
    return compile_pack(first, second, extra=SERIES)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("pane:second", "fiscal later undated"),
        ('pane:"Second pane"', "fiscal later undated"),
        ("PANE:First", "june spring open"),
        ("kind:event", "june"),
        ("kind:series", "counts"),
        ("kind:event,series", "june counts"),
        ("kind:event OR kind:series", "june counts"),
        ("-kind:assessment", "june counts"),
        ("actor:ministry", "june"),
        ("actor:MoD", "june"),
        ("actor:防衛省", "june"),
        ("topic:Ships", "spring"),
        ("place:尖閣諸島", "open"),
        ("source:report", "fiscal"),
        ("grade:b3", "spring"),
        ("grade:3", "spring"),
        ("grade:C", "fiscal"),
        ("grade:3,C", "spring fiscal"),
        ("standing:reported", "later"),
        ("said:ministry -kind:event pane:first", "spring open"),
        ("change:stronger", "undated"),
        ("fact:RL1", "open"),
        ("later:yes", "later"),
        ("has:caveat", "june"),
        ("has:quote,table", "later undated"),
        ("date:2023-06-06", "june open"),
        *((f"date:{typed}", "june open") for typed in ("6/6/2023", "6.6.23", "20230606")),
        *((f"date:{typed}", "june open") for typed in ('"6 June 2023"', '"june 6, 2023"')),
        ("date:2023年6月6日", "june open"),
        ("date:6/7/2023", "open"),
        ("date:Apr-2023", ""),
        ("date:令和3年", "open"),
        ("date:2022年度", "open fiscal"),
        ("date:令和四年度..二〇二二年度", "open fiscal"),
        ('date:"april 2023"', "spring open"),
        ("date:fy23", "june spring open later"),
        ("date:2023-06..2023-07", "june open"),
        ("date:2023-04", "spring open"),
        ("date:FY2022", "open fiscal"),
        ("date:fy2023", "june spring open later"),
        ("date:..2021", "open"),
        ("date:..2021-04", ""),
        ("date:2023-07-28..", "open later"),
        ("date:9999..", "open"),
        ("date:2022-04-01..2022-04-01", "open fiscal"),
        ("date:2021,2023-08", "open later"),
        ("-date:2023", "undated counts"),
        ("title kind:event", "june"),
        ("kind:event topic:ships", ""),
    ],
)
def test_a_filter_finds_what_has_its_value_in_the_order_of_the_pack(
    shelf: Library, query: str, ids: str
) -> None:
    assert found(shelf, query) == ids.split()


def test_a_field_has_the_values_that_the_pack_has(shelf: Library) -> None:
    for field in search_fields.FIELDS:
        for value, names in shelf.values(field).items():
            ids = found(shelf, query := f'{field}:"{value}"') or pages(shelf, query)
            assert ids, (field, value)
            for name in names:
                by_name = f'{field}:"{name}"'
                assert (found(shelf, by_name) or pages(shelf, by_name)) == ids, (field, value)


@pytest.mark.parametrize(
    ("query", "part", "said"),
    [
        ("coast kind:evnt", "kind:evnt", "did you mean kind:event?"),
        ("actor:mnistry title", "actor:mnistry", "did you mean actor:ministry?"),
        ("coast standng:new", "standng:new", "no field `standng`; did you mean standing:new?"),
        ('coast plcae:"a b"', 'plcae:"a b"', 'did you mean place:"a b"?'),
        ("-topic:boats", "topic:boats", "nothing is found by topic:boats; there is ships"),
        ("standing:true", "standing:true", "there are confirmed, reported"),
        ("grade:B9", "grade:B9", "nothing is found by grade:B9; there are "),
        ("later:maybe", "later:maybe", "there are no, yes"),
        ("has:nothing", "has:nothing", "nothing is found by has:nothing"),
        ("like:nothing", "like:nothing", "there is no entry `nothing`"),
        ("title OR kind:event", "title OR kind:event", "OR stands between words"),
        ("kind:event OR pane:first", "kind:event OR pane:first", "OR stands between"),
    ],
)
def test_a_filter_that_cannot_be_asked_is_pointed_at_and_left_out(
    shelf: Library, query: str, part: str, said: str
) -> None:
    (mistake,) = shelf.search(Query(query))["mistakes"]
    assert query[mistake["start"] : mistake["end"]].lstrip("-") == part
    assert said in mistake["message"]
    rest = query.replace(part, "").strip(" -")
    assert found(shelf, query) == (found(shelf, rest) if rest else [])


@pytest.mark.parametrize(
    ("query", "wrong", "rest"),
    [
        ("kind:event,evnt", ["evnt"], "kind:event"),
        ("kind:foo,event,bar", ["foo", "bar"], "kind:event"),
        ("kind:event OR kind:foo", ["foo"], "kind:event"),
        ("title -kind:event,foo", ["foo"], "title -kind:event"),
        ("date:2021,soon", ["soon"], "date:2021"),
        ("like:nothing,june", ["nothing"], "like:june"),
        ("title kind:foo,bar", ["foo", "bar"], "title"),
        ("knid:event,foo", ["event,foo"], ""),
    ],
)
def test_of_several_values_those_that_mean_something_are_filtered_by(
    shelf: Library, query: str, wrong: list[str], rest: str
) -> None:
    mistakes = shelf.search(Query(query))["mistakes"]
    assert len(mistakes) == len(wrong)
    for value, mistake in zip(wrong, mistakes, strict=True):
        assert value in mistake["message"]
    assert found(shelf, query) == (found(shelf, rest) if rest else [])


@pytest.mark.parametrize(
    "value",
    "x 0 0000 10000 2023-13 2023-00 2023-02-30 2023-06-06-06 2023- -2023 +2023 2_023 .. "
    "... 2023...2024 FY FYx FY9999 FY-5 ² 99999999999999999999 ..x x.. 2023..06".split(),
)
def test_a_date_that_is_none_is_pointed_at(shelf: Library, value: str) -> None:
    (mistake,) = shelf.search(Query(f"date:{value} title"))["mistakes"]
    assert (mistake["start"], mistake["end"]) == (0, len(f"date:{value}"))
    assert f"`{value}` is no date; " in mistake["message"]


@pytest.mark.parametrize(
    ("span", "turned"),
    [
        ("2023-06..2022", "2022..2023-06"),
        ("2024..2023", "2023..2024"),
        ("2023-06-02..2023-06-01", "2023-06-01..2023-06-02"),
        ("FY2023..2023-03", "2023-03..FY2023"),
    ],
)
def test_a_span_that_ends_before_it_begins_is_told_so(
    shelf: Library, span: str, turned: str
) -> None:
    (mistake,) = shelf.search(Query(f"date:{span}"))["mistakes"]
    assert mistake["message"] == f"`{span}` ends before it begins; did you mean date:{turned}?"
    assert shelf.search(Query(f"date:{turned}"))["mistakes"] == []


def test_values_that_are_not_listed_are_counted(compile_pack: CompilePack) -> None:
    def said(count: int) -> str:
        topics = [f"f{n}" for n in range(count)]
        names = "".join(f'[[topic]]\nid = "{each}"\nname = "Name {each}"\n' for each in topics)
        library = compile_pack(entry("one", topics=str(topics)), names + entry("two"))
        return library.search(Query("topic:zzz"))["mistakes"][0]["message"]

    few, many = said(12), said(13)
    assert [n for n in range(12) if f"f{n}" not in few] == []
    assert "more" not in few
    listed, more = many.split("; there are ")[1].split(" and ")
    assert len(listed.split(", ")) + int(more.removesuffix(" more")) == 13


@pytest.mark.parametrize("query", ["kind:", 'kind:""', "kind:,", "kind: event", "nofield:event"])
def test_a_field_without_a_value_and_a_word_that_is_none_are_text(
    shelf: Library, query: str
) -> None:
    assert shelf.search(Query(query))["mistakes"] == []


NAMED = """
[[topic]]
id = "zurich"
name = "Zürich"

[[topic]]
id = "umlaut-free"
name = "B-7K bombers"

[[actor]]
id = "states"
name = "U.S. forces"
"""


@pytest.mark.parametrize(
    ("query", "id"),
    [
        ("topic:Zu\u0308rich", "one"),
        ("topic:ZURICH", "one"),
        ("ｔｏｐｉｃ：Ｚｕｒｉｃｈ", "one"),
        ("topic:zu\u00adrich", "one"),
        ('topic:"B7K bombers"', "two"),
        ('topic:"b 7k bombers"', "two"),
        ("topic：“B‑7K bombers”", "two"),
        ("-topic:Zürich", "two"),
        ("–topic:Zürich", "two"),
        ('actor:"US forces"', "two"),
        ('actor:"U. S. forces"', "two"),
        ("actor:«u.s.\u00a0forces»", "two"),
    ],
)
def test_a_value_is_a_name_in_any_spelling(compile_pack: CompilePack, query: str, id: str) -> None:
    library = compile_pack(
        entry("one", topics='["zurich"]')
        + entry("two", topics='["umlaut-free"]', actors='["states"]'),
        extra=NAMED,
    )
    assert library.search(Query(query))["mistakes"] == []
    assert [each for each in found(library, query) if each in ("one", "two")] == [id]


@pytest.mark.parametrize("typed", ["place:quay", "place:QUAY", 'place:"quay (north)"'])
def test_a_name_is_meant_without_its_bracket(compile_pack: CompilePack, typed: str) -> None:
    quay = '[[place]]\nid = "north-quay"\nname = "Quay (north)"\n'
    library = compile_pack(entry("there", places='["north-quay"]') + entry("else"), extra=quay)
    assert found(library, typed) == ["there"]


PUBLISHED = """
[[actor]]
id = "wire"
name = "The Wire"
aliases = ["電信社"]

[[source]]
id = "first-report"
publisher = "The Wire"
title = "First"
kind = "secondary"

[[source]]
id = "second-report"
publisher = "The Wire"
title = "Second"
kind = "secondary"

[[source]]
id = "weekly"
publisher = "The Wire Weekly"
title = "Third"
kind = "secondary"
"""


@pytest.fixture(scope="module")
def published(compile_pack: CompilePack) -> Library:
    """Return a library whose sources have three publishers."""
    sources = {"one": "first-report", "two": "second-report", "third": "weekly"}
    entries = "".join(entry(id, sources=f'["{source}"]') for id, source in sources.items())
    return compile_pack(entries + entry("fourth"), extra=PUBLISHED)


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ('source:"The Wire"', "one two"),
        ('source:"THE WIRE"', "one two"),
        ("source:wire", "one two"),
        ("source:電信社", "one two"),
        ("source:weekly,wire", "one two third"),
        ('source:"wire weekly"', "third"),
        ("source:wires", "one two"),
        ("source:second-report", "two"),
        ('source:"the wire weekly"', "third"),
        ('source:weekly,"the wire"', "one two third"),
    ],
)
def test_sources_are_asked_for_by_who_published_them(
    published: Library, typed: str, ids: str
) -> None:
    assert found(published, typed) == ids.split()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("source:zzz", 'there are "The Wire", Government, "The Wire Weekly"'),
        ('source:"the wier"', 'did you mean source:"The Wire"?'),
        ("source:first-reprot", "did you mean source:first-report?"),
    ],
)
def test_publishers_are_offered_where_no_source_is_called_so(
    published: Library, typed: str, said: str
) -> None:
    (mistake,) = published.search(Query(typed))["mistakes"]
    assert said in mistake["message"]
