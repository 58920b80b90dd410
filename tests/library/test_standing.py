"""How sure an entry is and by whom, as readers are told: worked out from its sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.library import Library, Query, open_library
from briefing.library.search.results import Hit
from briefing.publish import hit_text, plain_text
from tests.conftest import MANIFEST, WritePack, entry
from tests.library.asking import found, shown
from tests.library.edited import Pack
from tests.small_pack import NAMES, series, table

PRESS = {"kind": '"secondary"', "title": '"Story"', "reliability": '"B"'}


def source(id: str, **fields: str) -> str:
    return table("source", id, {"publisher": f'"{id.title()}"', **PRESS, **fields})


SOURCES = (
    source("mail")
    + source("mail-again")
    + source("herald")
    + source("post", derives_from='["mail"]')
    + source("echo", derives_from='["mail"]')
    + source("digest", derives_from='["mail", "herald"]')
    + source("office", kind='"primary"')
    + source("plain").replace('reliability = "B"\n', "")
).replace('"Mail-Again"', '"Mail"')


def told(write_pack: WritePack, text: str, **files: str) -> str:
    """Return what is told of how the entry `one` stands."""
    library = open_library(str(write_pack(text, sources=SOURCES, **files)))
    return told_of(library, "one")


def told_of(library: Library, id: str) -> str:
    """Return the whole of an entry or a series as plain text, links without their targets."""
    sheet = library.sheet(id)
    assert sheet is not None
    return " ".join(" ".join(plain_text.text(sheet)).replace(" [three]", "").split())


@pytest.mark.parametrize(
    ("standing", "ids", "words"),
    [
        ("confirmed", ["office"], "Confirmed: a primary source was read; source"),
        ("confirmed", ["mail", "office"], "Confirmed: a primary source was read; source"),
        ("confirmed", ["mail", "herald"], "Confirmed: two independent origins; source"),
        ("confirmed", ["digest"], "Confirmed: two independent origins; source"),
        ("confirmed", ["mail"], "Called confirmed, but only reported by Mail; source"),
        ("reported", ["mail"], "Reported by Mail; source"),
        ("reported", ["mail", "mail-again"], "Reported by Mail; source"),
        ("reported", ["post"], "Reported by Post, after Mail; source"),
        ("reported", ["mail", "herald"], "Reported by two outlets; source"),
        ("reported", ["office", "mail"], "Reported by two publishers; source"),
        ("reported", ["post", "echo"], "Reported by two outlets, from one origin: Mail; source"),
        ("reported", ["mail", "post"], "Reported by two outlets, from one origin: Mail; source"),
        ("reported", ["mail", "post", "herald"], "Reported by three outlets, from two origins"),
        ("reported", ["digest"], "Reported by Digest, from two origins; source"),
    ],
)
def test_who_says_so_is_counted_by_origins(
    write_pack: WritePack, standing: str, ids: list[str], words: str
) -> None:
    cited = "[" + ", ".join(f'"{id}"' for id in ids) + "]"
    assert words in told(write_pack, entry("one", standing=f'"{standing}"', sources=cited))


BARE = (
    table("source", "page", {"url": '"https://www.example.org/1"'})
    + table("source", "next", {"url": '"https://example.org/2"'})
    + table("source", "away", {"url": '"https://example.net/"', "title": '"Away"'})
    + table("source", "leaflet", {"title": '"Leaflet"'})
    + table("source", "poster", {"title": '"Poster"', "derives_from": '["leaflet"]'})
)


@pytest.mark.parametrize(
    ("standing", "ids", "words"),
    [
        ("reported", '"page"', "Reported by a page at example.org; "),
        ("reported", '"page", "next"', "Reported by pages at example.org; "),
        ("reported", '"page", "away"', "Reported by two outlets; "),
        ("confirmed", '"page", "away"', "Confirmed: two independent origins; "),
        ("confirmed", '"page", "next"', "but only reported by pages at example.org; "),
        ("confirmed", '"leaflet", "poster"', "only reported by a source whose publisher is not"),
        ("disputed", '"page"', "the claim as a page at example.org makes it"),
        ("reported", '"page"', "• example.org, not graded · https://www.example.org/1"),
        ("reported", '"away"', "• example.net, not graded · Away <https://example.net/>"),
        ("reported", '"poster"', "publisher not given, not graded · Poster"),
        ("reported", '"poster"', "derives from publisher not given"),
    ],
)
def test_who_says_so_is_told_by_the_address_where_no_publisher_is_given(
    write_pack: WritePack, standing: str, ids: str, words: str
) -> None:
    text = entry("one", standing=f'"{standing}"', sources=f"[{ids}]", caveat='"C."')
    assert words in told(write_pack, text, bare=BARE)


def test_what_is_possibly_true_is_not_said_to_be_confirmed(write_pack: WritePack) -> None:
    weak = entry("one", sources='["office"]', credibility="3")
    words = told(write_pack, weak)
    assert "Called confirmed, but only reported by Office; source" in words


def without_digit(id: str, **fields: str) -> str:
    return entry(id, **fields).replace("credibility = 2\n", "")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (entry("one", sources='["office"]'), "read; source usually reliable, information prob"),
        (entry("one", sources='["plain"]'), "source not graded; information probably true"),
        (without_digit("one"), "read; source usually reliable; information not graded"),
        (without_digit("one", sources='["plain"]', standing='"reported"'), "by Plain; not graded"),
    ],
)
def test_what_is_not_graded_is_said_to_be_so(write_pack: WritePack, text: str, words: str) -> None:
    assert words in told(write_pack, text)


DOUBT = {"standing": '"disputed"', "caveat": '"C."'}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            entry("one", **DOUBT, sources='["mail"]'),
            "Disputed. The grade is of the claim as Mail makes it: source usually reliable,",
        ),
        (
            without_digit("one", **DOUBT),
            "Disputed. The grade is of the source alone, usually reliable; the information",
        ),
        (
            entry("one", **DOUBT, sources='["plain"]'),
            "Disputed. The grade is of the claim as Plain makes it: source not graded;",
        ),
        (without_digit("one", **DOUBT, sources='["plain"]'), "Disputed; not graded"),
        (
            entry("one", standing="", withdrawn="2024-07-01"),
            "Withdrawn on 1 Jul 2024. The grade is of the claim before it was withdrawn: source",
        ),
        (
            entry("one", standing='"withdrawn"', withdrawn="2024-07-01"),
            "Withdrawn on 1 Jul 2024. The grade",
        ),
        (
            entry("one", standing="", withdrawn="2024-07-01", superseded_by='"three"'),
            "Withdrawn on 1 Jul 2024; superseded by Title of three",
        ),
        (
            entry("one", standing='"superseded"', withdrawn="2024-07-01", superseded_by='"three"'),
            "Superseded by Title of three; withdrawn on 1 Jul 2024. The grade is of what was",
        ),
        (
            entry("one", standing='"withdrawn"', caveat='"C."'),
            "Withdrawn. The grade is of the claim before it was withdrawn: source usually",
        ),
        (
            entry("one", standing='"superseded"', superseded_by='"three"'),
            "Superseded by Title of three. The grade is of what was superseded: source usually",
        ),
        (
            entry("one", standing='"withdrawn"', caveat='"C."', superseded_by='"three"'),
            "Withdrawn; superseded by Title of three. The grade",
        ),
    ],
)
def test_where_an_entry_does_not_stand_it_is_said_what_the_grade_grades(
    write_pack: WritePack, text: str, words: str
) -> None:
    assert words in told(write_pack, text)


GRADED = MANIFEST.replace("format = 1", 'format = 1\nreliability = "D"\ncredibility = 4')


def test_the_grades_of_the_pack_are_those_of_what_has_none(write_pack: WritePack) -> None:
    texts = without_digit("one", sources='["plain"]') + entry("two", sources='["plain", "mail"]')
    library = open_library(str(write_pack(texts, sources=SOURCES, briefing=GRADED)))
    rows = {id: library.row(id) for id in ("one", "two", "three")}
    assert {id: row and row.get("grade") for id, row in rows.items()} == {
        "one": "D4",
        "two": "D2",
        "three": "B2",
    }
    assert "D2 Plain · Story" in told_of(library, "two")
    assert found(library, "grade:d") == ["one", "two"]
    exported = library.entry("one")
    assert exported is not None
    assert "credibility" not in exported


def ungraded(write_pack: WritePack) -> Library:
    texts = (
        without_digit("none", sources='["plain"]')
        + without_digit("letter")
        + entry("digit", sources='["plain"]')
    )
    return open_library(str(write_pack(texts, sources=SOURCES)))


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("grade:none", ["none"]),
        ('grade:"not graded"', ["none"]),
        ("-grade:none", ["letter", "digit", "three"]),
        ("grade:b", ["letter", "three"]),
        ("grade:2", ["digit", "three"]),
        ("grade:b2", ["three"]),
    ],
)
def test_what_is_not_graded_is_found_as_such(
    write_pack: WritePack, query: str, ids: list[str]
) -> None:
    assert found(ungraded(write_pack), query) == ids


@pytest.mark.parametrize("letter", ["e", "n", "o"])
def test_not_graded_has_no_letters_to_be_found_by(write_pack: WritePack, letter: str) -> None:
    result = ungraded(write_pack).search(Query(f"grade:{letter}"))
    assert [each["message"] for each in result["mistakes"]]


def test_the_filters_offer_what_is_not_graded_by_name(write_pack: WritePack) -> None:
    facets = ungraded(write_pack).facets(Query(""), ["grade"])
    (values,) = [facet["values"] for facet in facets]
    assert {(each["value"], each["name"], each["count"]) for each in values} == {
        ("none", "not graded", 1),
        ("source B", "source B", 1),
        ("information 2", "information 2", 1),
        ("B2", "B2", 1),
    }


def test_the_details_of_a_hit_say_which_half_is_graded(write_pack: WritePack) -> None:
    library = ungraded(write_pack)
    rows = [library.row(id) for id in ("none", "letter", "digit", "three")]
    hits: list[Hit] = [{"row": row, "score": 1.0, "marks": []} for row in rows if row]
    details = [hit_text.details(hit, library.about) for hit in hits]
    ends = ["not graded", "source B", "information 2", "B2"]
    assert [each.rpartition(" · ")[2] for each in details] == ends


RETRACTED = '{ date = 2024-02-01, note = """Misread.\nTaken back.""" }'
GONE = source("gone", retracted=RETRACTED) + source("later", derives_from='["gone"]')
NOTICE = "Gone: Story (1 Feb 2024). Misread. Taken back."


@pytest.mark.parametrize(
    ("fields", "rests"),
    [
        ({"sources": '["act", "gone"]'}, True),
        ({"sources": '["later"]'}, True),
        ({"series": '["counts"]'}, True),
        ({"quote": '[entry.quote]\ntext = "W"\nspeaker = "agency"\nsource = "gone"'}, True),
        ({}, False),
    ],
)
def test_what_rests_on_a_retracted_source_says_so_above_its_bottom_line(
    write_pack: WritePack, fields: dict[str, str], rests: bool
) -> None:
    counts = series(points='[{ x = 2020, total = 5, sources = ["gone"] }]')
    library = open_library(str(write_pack(entry("one", **fields), extra=GONE + counts)))
    sheet, row, whole = library.sheet("one"), library.row("one"), library.entry("one")
    assert sheet is not None
    assert row is not None
    assert whole is not None
    for brief in (False, True):
        lines = [" ".join(each.split()) for each in plain_text.text(sheet, brief=brief)]
        above = " ".join(lines[: lines.index("Bottom line of one.")])
        assert (NOTICE in above) is rests
    assert row.get("retracted", False) is rests
    assert whole.get("retracted_sources") == (["gone"] if rests else None)
    assert found(library, "has:retracted") == (["one"] if rests else [])
    assert NOTICE in told_of(library, "counts")


def test_a_source_says_that_it_is_the_only_one_and_what_is_not_checked(
    write_pack: WritePack,
) -> None:
    more = {"sole": '"There is one log."', "allow": '{ unused-source = "It is new." }'}
    text = entry("one", sources='["only"]', allow='{ past-review = "It waits." }')
    library = open_library(str(write_pack(text, extra=source("only", **more))))
    words = shown(library.sheet("one"))
    assert "the only source for this: There is one log." in words
    assert "unchecked, unused-source: It is new." in words
    assert "past-review: It waits." in words


def test_a_retraction_is_seen_by_what_derives_from_it_when_it_is_saved(
    pack: Pack, library: Library, tmp_path: Path
) -> None:
    chain = source("far") + source("near", derives_from='["far"]')
    pack.names = NAMES + chain + source("last", derives_from='["near"]')
    pack.entry("one")["sources"] = '["last"]'
    followed = open_library(pack.write())
    row = followed.row("one")
    assert row is not None
    assert "retracted" not in row
    retracted = source("far", retracted='{ note = "Misread." }')
    pack.names = pack.names.replace(source("far"), retracted)
    row = open_library(pack.write()).row("one")
    assert row is not None
    assert row.get("retracted") is True


def test_the_grade_of_the_pack_is_followed(pack: Pack, library: Library) -> None:
    pack.entry("one")["credibility"] = "2"
    pack.names = pack.names.replace('reliability = "B"\n', "")
    row = open_library(pack.write()).row("one")
    assert row is not None
    assert row.get("grade") == "2"
    pack.manifest = pack.manifest.replace("format = 1", 'format = 1\nreliability = "A"')
    row = open_library(pack.write()).row("one")
    assert row is not None
    assert row.get("grade") == "A2"
