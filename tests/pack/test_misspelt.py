"""A typo must not vanish: an unknown key is an error, and the key that was meant is named."""

from __future__ import annotations

import pytest

from tests.conftest import MANIFEST, WritePack, entry
from tests.pack.reading import told, told_once

RULE = '[entry.rule]\nbasis = [{ law = "Act" }]\n'
QUOTE = '[entry.quote]\ntext = "Words"\nspeaker = "agency"\n'
MISSPELT = [
    ({"bottomline": '"x"'}, "bottom_line"),
    ({"rule": RULE + 'decide = "x"'}, "decides"),
    ({"rule": '[entry.rule]\nbasis = [{ law = "Act", att = "x" }]'}, "at"),
    ({"quote": QUOTE + 'langauge = "x"'}, "language"),
    ({"change": '[entry.change]\ndirection = "new"\nnotes = "x"'}, "note"),
    ({"sources": '[{ id = "act", att = "Art. 1" }]'}, "at"),
    ({"date": "{ year = 2023, mont = 2 }"}, "month"),
]


@pytest.mark.parametrize(("fields", "meant"), MISSPELT)
def test_an_unknown_key_of_an_entry_is_refused_and_the_nearest_named(
    write_pack: WritePack, fields: dict[str, str], meant: str
) -> None:
    line = told_once(write_pack(entry("one", **fields)))
    assert line.startswith("first.toml: entry[1].")
    assert line.endswith(f": is not a key of a pack; did you mean `{meant}`?")


@pytest.mark.parametrize(
    ("right", "wrong", "path"),
    [
        ("edition =", "editon =", "pack.editon"),
        ("short =", "shrt =", "pane[1].shrt (first)"),
        ('[[pane]]\nid = "second"', '[[pan]]\nid = "second"', "pan"),
    ],
)
def test_an_unknown_key_of_the_manifest_is_refused_and_the_nearest_named(
    write_pack: WritePack, right: str, wrong: str, path: str
) -> None:
    (line, *_) = told(write_pack(briefing=MANIFEST.replace(right, wrong, 1)))
    meant = right.split()[0].strip("[]")
    expected = f"{path}: is not a key of a pack; did you mean `{meant}`?"
    assert line == f"briefing.toml: {expected}"


@pytest.mark.parametrize(
    ("table", "meant"),
    [
        ('[dimension.order]\ntitle = "x"\nvalue = {}\nvalues = { a = "b" }\n', "values"),
        ('[dimension.order]\ntitle = "x"\ntitel = "x"\nvalues = { a = "b" }\n', "title"),
    ],
)
def test_an_unknown_key_of_a_dimension_is_refused_and_the_nearest_named(
    write_pack: WritePack, table: str, meant: str
) -> None:
    line = told_once(write_pack(briefing=MANIFEST + table))
    assert line.startswith("briefing.toml: dimension.order.")
    assert line.endswith(f"did you mean `{meant}`?")
