"""What nobody knows of an entry is absent: who says it, how it stands, and its bottom line."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.check.honesty.origins import of_entry
from briefing.library import Library, Query, open_library
from briefing.pack.codes import CONFIRMED_TOO_WEAK, SINGLE_ORIGIN
from briefing.pack.model import standing
from briefing.pack.model.grades import GradeDefaults
from briefing.pack.model.origins import Origin
from briefing.pack.validation.references import cited
from briefing.publish import plain_text
from tests.conftest import MANIFEST, CompilePack, WritePack, entry
from tests.library.asking import found, shown, told
from tests.library.edited import Pack
from tests.small_pack import NAMES, table

SILENT = {"said_by": "", "standing": "", "bottom_line": "", "credibility": ""}
PRESS = {"kind": '"secondary"', "title": '"Story"'}


def source(id: str, **fields: str) -> str:
    return table("source", id, {"publisher": f'"{id.title()}"', **PRESS, **fields})


SOURCES = (
    source("mail")
    + source("herald")
    + source("echo", derives_from='["mail"]')
    + source("office", kind='"primary"')
    + source("gone", kind='"primary"', retracted='{ note = "Misread." }')
)


def stands(library: Library, id: str) -> list[Any]:
    """Return how an entry stands, in each place that says so."""
    row, whole = library.row(id), library.entry(id)
    assert row is not None
    assert whole is not None
    named = [each for each in standing_words() if id in found(library, f"standing:{each}")]
    told = shown(library.sheet(id), "status").split("\n")[1]
    status = next(each for each in standing_words() if told.startswith(each.title()))
    return [row.get("standing"), whole["standing"], status, *named]


def standing_words() -> list[str]:
    return ["confirmed", "reported", "disputed", "superseded", "withdrawn"]


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ({"sources": '["office"]'}, "confirmed"),
        ({"sources": '["mail", "herald"]'}, "reported"),
        ({"sources": '[{ id = "mail", at = "p. 1" }, "office"]'}, "confirmed"),
        ({"sources": '["mail"]'}, "reported"),
        ({"sources": '["mail", "echo"]'}, "reported"),
        ({"sources": '["gone"]'}, "reported"),
        ({"sources": '["gone", "mail"]'}, "reported"),
        ({"sources": '["office"]', "credibility": "2"}, "confirmed"),
        ({"sources": '["office"]', "credibility": "3"}, "reported"),
        ({"sources": '["office"]', "superseded_by": '"three"'}, "superseded"),
        ({"sources": '["mail"]', "caveat": '"C."'}, "reported"),
    ],
)
def test_a_standing_that_nobody_claims_is_worked_out(
    compile_pack: CompilePack, fields: dict[str, str], wanted: str
) -> None:
    library = compile_pack(entry("one", **{**SILENT, **fields}), sources=SOURCES)
    assert stands(library, "one") == [wanted] * 4
    assert f"{wanted.title()}" in shown(library.sheet("one"), "status").split("\n")[1]


@pytest.mark.parametrize(("digit", "wanted"), [(2, "confirmed"), (4, "reported")])
def test_the_credibility_of_the_pack_counts(
    compile_pack: CompilePack, digit: int, wanted: str
) -> None:
    graded = MANIFEST.replace("format = 1", f"format = 1\ncredibility = {digit}")
    assert stands(compile_pack(entry("one", **SILENT), briefing=graded), "one") == [wanted] * 4


KNOWN = {
    "office": Origin("primary"),
    "mail": Origin("secondary", publisher="mail"),
    "echo": Origin("secondary", ["mail"], publisher="echo"),
    "herald": Origin("secondary", publisher="herald"),
    "gone": Origin("primary", retracted=True),
}


@settings(derandomize=True, max_examples=300)
@given(
    st.lists(st.sampled_from(sorted(KNOWN)), min_size=1, max_size=4),
    st.none() | st.integers(1, 6),
    st.none() | st.integers(1, 6),
)
def test_what_is_worked_out_would_pass_as_a_claim_and_rests_on_a_primary_source(
    ids: list[str], own: int | None, default: int | None
) -> None:
    whole: Any = {"id": "one", "sources": ids} | ({"credibility": own} if own else {})
    defaults = GradeDefaults(None, default)
    worked_out = standing.of_entry(whole, cited(ids), KNOWN, defaults)
    claimed: Any = {**whole, "standing": "confirmed"}
    claims = [each.code for each in of_entry(claimed, KNOWN, defaults)]
    primary = "office" in ids
    assert (worked_out == "confirmed") is (primary and CONFIRMED_TOO_WEAK not in claims)
    unclaimed = [each.code for each in of_entry(whole, KNOWN, defaults)]
    assert not {CONFIRMED_TOO_WEAK, SINGLE_ORIGIN} & {*unclaimed}


def test_it_follows_its_sources(pack: Pack, library: Library) -> None:
    pack.entry("one")["standing"] = ""
    assert stands(open_library(pack.write()), "one") == ["confirmed"] * 4
    pack.names = NAMES.replace('kind = "primary"', 'kind = "secondary"')
    assert stands(open_library(pack.write()), "one") == ["reported"] * 4
    pack.entry("one")["sources"] = '["act", "report"]'
    assert stands(open_library(pack.write()), "one") == ["reported"] * 4


def test_what_is_absent_is_told_nowhere(compile_pack: CompilePack) -> None:
    library = compile_pack(entry("one", **SILENT) + entry("two", said_by='["agency"]'))
    sheet, whole = library.sheet("one"), library.entry("one")
    assert sheet is not None
    assert whole is not None
    assert {"said_by", "bottom_line"}.isdisjoint(whole)
    assert {"said_by", "bottom_line"}.isdisjoint(each.get("part") for each in sheet["blocks"])
    assert "None" not in shown(sheet)
    assert found(library, "said:agency") == ["two", "three"]
    counted = library.facets(Query(""), ["said"])[0]["values"]
    assert {each["value"]: each["count"] for each in counted} == {"agency": 2, "ministry": 1}


def test_the_title_of_what_replaced_it_stands_in_its_place(compile_pack: CompilePack) -> None:
    for keys in product(("said_by", ""), ("standing", ""), ("bottom_line", "")):
        absent = {key: "" for key in SILENT if key not in keys}
        given = {"standing": '"superseded"', "superseded_by": '"three"'} | absent
        library = compile_pack(entry("one", **given))
        assert "Superseded by Title of three" in shown(library.sheet("one"), "status")


HEADED = '"# Summary\\n\\n| a | b |\\n|---|---|\\n| c | d |\\n\\nThe lamp is out [@act]. It rains."'


@pytest.mark.parametrize(
    ("body", "opening"),
    [
        ('"The lamp is out. It rains."', "The lamp is out. It rains."),
        (HEADED, "The lamp is out. It rains."),
        ('"| lamp | state |\\n|---|---|\\n| north | out |"', "lamp state"),
        ('"# Lamps"', "Lamps"),
    ],
)
def test_a_body_stands_for_what_has_no_bottom_line(
    compile_pack: CompilePack, body: str, opening: str
) -> None:
    library = compile_pack(entry("one", **SILENT, body=body) + entry("two"))
    snippets = {hit["row"]["id"]: each for hit, each in told(library, Query("kind:assessment"))}
    assert (snippets["one"]["field"], snippets["one"]["text"]) == ("body", opening)
    assert snippets["two"]["field"] == "bottom_line"
    sheet = library.sheet("one")
    assert sheet is not None
    assert opening.split()[-1] in " ".join(plain_text.text(sheet, brief=True))


def test_what_it_says_is_found_and_is_compared(compile_pack: CompilePack) -> None:
    lamp = {**SILENT, "body": '"The lamp at the quay is out."'}
    library = compile_pack(entry("one", **lamp) + entry("two", **lamp) + entry("four"))
    assert found(library, "lamp quay") == ["one", "two"]
    assert found(library, "like:one")[0] == "two"


LONG = f'"{"Nine words of a text that goes on and on. " * 30}"'


def test_each_of_two_entries_tells_what_the_other_says_against_it(
    compile_pack: CompilePack,
) -> None:
    first = entry("one", **SILENT, body=LONG, contradicts='["two"]') + entry("two", said_by="")
    library = compile_pack(first)
    assert "Bottom line of two." in shown(library.sheet("one"), "contradicts").split("\n")
    told = shown(library.sheet("two"), "contradicts").split("\n")
    (long,) = [each for each in told if each.startswith("Nine words")]
    assert 150 < len(long) <= 200
    assert long.endswith("…")
    assert not any(each.startswith("—") for each in told)


def test_an_entry_is_contradicted_until_the_last_that_says_so_is_gone(
    write_pack: WritePack,
) -> None:
    rest = entry("two") + entry("plain")
    library = open_library(str(write_pack(entry("one", contradicts='["two"]') + rest)))
    assert _contradicted(library) == ["one", "two"]
    write_pack(entry("one") + rest)
    library.refresh()
    assert _contradicted(library) == []


def _contradicted(library: Library) -> list[str]:
    return [sheet["row"]["id"] for sheet in library.sheets() if sheet["row"].get("contradicted")]


def test_an_entry_whose_body_shows_nothing_is_still_an_entry(compile_pack: CompilePack) -> None:
    body = '"[lamp]: https://example.org"'
    library = compile_pack(entry("one", **SILENT, body=body, contradicts='["two"]') + entry("two"))
    snippets = {hit["row"]["id"]: each for hit, each in told(library, Query("kind:assessment"))}
    assert snippets["one"]["field"] == "title"
    assert "Title of one" in shown(library.sheet("two"), "contradicts")
    assert "two" in found(library, "like:one")


def test_who_makes_a_disputed_claim_does_not_say_what_is_said_of_it(
    compile_pack: CompilePack,
) -> None:
    disputed = {"standing": '"disputed"', "caveat": '"C."', "contradicts": '["two"]'}
    library = compile_pack(entry("one", said_by='["agency"]', **disputed), entry("two"))
    assert "— disputed; claimed by News Agency" in shown(library.sheet("two"), "contradicts")
    assert "— Ministry" in shown(library.sheet("one"), "contradicts")
