"""Everything that a pack refers to is there, and nothing is said twice."""

from __future__ import annotations

import pytest

from tests.conftest import MANIFEST, NAMES, WritePack, entry
from tests.pack.reading import load, told, told_once
from tests.small_pack import series

REFERENCES = [
    ("actors", '["minstry"]', "actor", "minstry", "ministry"),
    ("said_by", '["ministry", "agancy"]', "actor", "agancy", "agency"),
    ("topics", '["ship"]', "topic", "ship", "ships"),
    ("places", '["iland"]', "place", "iland", "island"),
    ("sources", '["atc"]', "source", "atc", "act"),
    ("sources", '[{ id = "atc", at = "Art. 1" }]', "source", "atc", "act"),
    ("see", '["tree"]', "entry", "tree", "three"),
    ("contradicts", '["tree"]', "entry", "tree", "three"),
    ("superseded_by", '"tree"', "entry", "tree", "three"),
    ("series", '["count"]', "series", "count", "counts"),
    ("body", '"See [the third](#tree)."', "entry", "tree", "three"),
    ("body", '"| [a](#tree) |\\n|---|\\n| b |"', "entry", "tree", "three"),
    ("body", '"- one\\n  - [a](#tree)"', "entry", "tree", "three"),
]
SERIES = series(points='[{ x = 2020, total = 5, sources = ["%s"] }]')


@pytest.mark.parametrize(("key", "value", "table", "wrong", "near"), REFERENCES)
def test_a_reference_that_leads_nowhere_names_the_nearest(
    write_pack: WritePack, key: str, value: str, table: str, wrong: str, near: str
) -> None:
    line = told_once(write_pack(entry("one", **{key: value}), extra=SERIES % "act"))
    said = f"there is no {table} `{wrong}`; did you mean `{near}`?"
    assert line == f"first.toml: {key} (one): {said}"


def test_the_source_of_a_quote_is_a_reference(write_pack: WritePack) -> None:
    quote = '[entry.quote]\ntext = "Words"\nspeaker = "Nobody listed"\nsource = "atc"'
    line = told_once(write_pack(entry("one", quote=quote)))
    said = "there is no source `atc`; did you mean `act`?"
    assert line == f"first.toml: quote.source (one): {said}"


def test_the_sources_of_a_point_and_of_a_source_are_references(write_pack: WritePack) -> None:
    names = NAMES.replace('kind = "secondary"', 'kind = "secondary"\nderives_from = ["repot"]')
    assert told(write_pack(names=names, extra=SERIES % "atc")) == [
        "extra.toml: points[1].sources (counts): there is no source `atc`; did you mean `act`?",
        "names.toml: derives_from (report): there is no source `repot`; did you mean `report`?",
    ]


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ('ordr = ["none"]', "there is no dimension `ordr`; did you mean `order`?"),
        ('order = ["nine"]', "there is no value `nine`; did you mean `none`?"),
    ],
)
def test_the_condition_of_a_rule_is_a_reference(
    write_pack: WritePack, when: str, said: str
) -> None:
    dimension = '[dimension.order]\ntitle = "Order"\nvalues = { none = "None" }\n'
    rule = f'[entry.rule]\nbasis = [{{ law = "Act" }}]\nwhen = {{ {when} }}'
    folder = write_pack(entry("one", kind='"rule"', rule=rule), briefing=MANIFEST + dimension)
    line = told_once(folder)
    assert line.startswith("first.toml: rule.when.")
    assert line.endswith(f"(one): {said}")


@pytest.mark.parametrize("standing", ["confirmed", "reported", "disputed"])
def test_what_was_withdrawn_is_called_nothing_else(write_pack: WritePack, standing: str) -> None:
    fields = {"standing": f'"{standing}"', "caveat": '"C."', "withdrawn": "2023-05-03"}
    line = told_once(write_pack(entry("one", **fields)))
    assert line.endswith(f"is {standing}, but the entry was withdrawn: leave one of the two out")


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({"standing": '"disputed"'}, "caveat"),
        ({"standing": '"withdrawn"'}, "caveat"),
        ({"standing": '"superseded"'}, "superseded_by"),
        ({"kind": '"rule"'}, "rule"),
        ({"kind": '"event"'}, "date"),
        ({"kind": '"statement"'}, "date"),
        ({"kind": '"figure"'}, "date"),
    ],
)
def test_an_entry_that_needs_another_key_says_so(
    write_pack: WritePack, fields: dict[str, str], missing: str
) -> None:
    line = told_once(write_pack(entry("one", **fields)))
    assert line.startswith(f"first.toml: {missing} (one): is missing")


@pytest.mark.parametrize(
    ("files", "file", "said"),
    [
        ({"first": entry("one") + entry("one")}, "first.toml", "`one` is used already"),
        ({"first": entry("three")}, "second.toml", "`three` is used already, in first.toml"),
        ({"names": NAMES + NAMES.partition("\n\n")[0]}, "names.toml", "`ministry` is used already"),
        (
            {"extra": SERIES.replace("counts", "one") % "act"},
            "extra.toml",
            "`one` is used already, in first.toml",
        ),
        (
            {"briefing": MANIFEST.replace('id = "second"', 'id = "first"')},
            "briefing.toml",
            "`first` is used already",
        ),
    ],
)
def test_an_id_that_is_used_twice_is_said_where_it_is_used_again(
    write_pack: WritePack, files: dict[str, str], file: str, said: str
) -> None:
    line = told_once(write_pack(**files))
    assert line.startswith(f"{file}: ")
    assert ".id: " in line
    assert said in line


def test_an_actor_a_topic_and_an_entry_may_have_the_same_id(write_pack: WritePack) -> None:
    names = NAMES + '[[topic]]\nid = "ministry"\nname = "The Ministry"\n'
    briefing = load(str(write_pack(entry("ministry"), names=names)))
    assert [placed.entry["id"] for placed in briefing.entries] == ["ministry", "three"]


def test_a_file_of_entries_in_no_pane_is_refused(write_pack: WritePack) -> None:
    line = told_once(write_pack(extra=entry("four")))
    assert line == "extra.toml: entry: holds entries but stands in no pane"


def test_a_file_that_a_pane_names_must_be_there(write_pack: WritePack) -> None:
    manifest = MANIFEST.replace('"second.toml"', '"second.toml", "thrid.toml"')
    line = told_once(write_pack(briefing=manifest))
    said = "there is no file `thrid.toml`; did you mean `first.toml`?"
    assert line == f"briefing.toml: pane[2].files (second): {said}"


def test_a_file_stands_in_one_pane_only(write_pack: WritePack) -> None:
    manifest = MANIFEST.replace('"second.toml"', '"second.toml", "first.toml"')
    line = told_once(write_pack(briefing=manifest))
    said = "`first.toml` stands in pane `first` already"
    assert line == f"briefing.toml: pane[2].files (second): {said}"


@pytest.mark.parametrize(
    "address",
    ["ministry", "ships", "island", "act", "counts", "small", "topic:ships", "entry:three"],
)
def test_a_link_may_lead_to_anything_that_has_an_id(write_pack: WritePack, address: str) -> None:
    first = entry("one", body=f'"See [that](#{address})."')
    assert load(str(write_pack(first, extra=SERIES % "act"))).entries


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("minstry", "there is no entry `minstry`; did you mean `ministry`?"),
        ("topic:ship", "there is no topic `ship`; did you mean `topic:ships`?"),
        ("place:ships", "there is no place `ships`; did you mean `topic:ships`?"),
        ("pane:first", "there is no entry `pane:first`"),
    ],
)
def test_a_link_that_leads_nowhere_names_the_nearest_of_everything(
    write_pack: WritePack, address: str, said: str
) -> None:
    line = told_once(write_pack(entry("one", body=f'"See [that](#{address})."')))
    assert line.startswith(f"first.toml: body (one): {said}")


def test_a_link_that_goes_on_in_the_next_line_is_told_once(write_pack: WritePack) -> None:
    body = '"See [the *other*\\nentry](#nowhere)."'
    assert "there is no entry `nowhere`" in told_once(write_pack(entry("one", body=body)))
