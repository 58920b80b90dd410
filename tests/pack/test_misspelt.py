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


@pytest.mark.parametrize(
    ("fields", "owners"),
    [
        ({"publisher": '"Office"'}, "`[pack]` and `[[source]]`"),
        ({"lat": "51.5"}, "`[[place]]`"),
        ({"url": '"https://example.org"'}, "`[[source]]`"),
        ({"name": '"One"'}, "`[[actor]]`, `[[topic]]`, `[[place]]` and `[[term]]`"),
        ({"text": '"Quiet."'}, "`[entry.quote]`"),
        ({"law": '"Act"'}, "`basis` in `[entry.rule]`"),
        ({"unit": '"m"'}, "`columns` in `[[series]]`"),
        ({"fiscal_year": "2023"}, "`date`"),
        ({"change": '[entry.change]\ndirection = "new"\nspeaker = "agency"'}, "`[entry.quote]`"),
    ],
)
def test_a_key_of_another_table_is_told_with_the_tables_that_have_it(
    write_pack: WritePack, fields: dict[str, str], owners: str
) -> None:
    line = told_once(write_pack(entry("one", **fields)))
    assert line.endswith(f": does not belong here: it is a key of {owners}")


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ('[[actor]]\nid = "a"\nname = "A"\nnote = "n"\n', "`[pack]`, `[[term]]`"),
        (
            '[[source]]\nid = "s"\ntitle = "S"\ncredibility = 2\n',
            "credibility (s): does not belong here: it is a key of `[pack]` and `[[entry]]`",
        ),
        ('handling = "TLP:RED"\n', "handling: does not belong here: it is a key of `[pack]` and"),
        ('[pack]\nid = "p"\n', "pack: does not belong here: it stands in briefing.toml"),
    ],
)
def test_a_key_of_another_table_is_told_in_any_table(
    write_pack: WritePack, table: str, said: str
) -> None:
    assert said in told_once(write_pack(extra=table))


def test_a_key_of_another_table_is_told_in_the_manifest(write_pack: WritePack) -> None:
    manifest = MANIFEST.replace("short =", 'handling = "TLP:RED"\nshort =', 1)
    line = told_once(write_pack(briefing=manifest))
    assert line.endswith("does not belong here: it is a key of `[pack]` and `[[entry]]`")
    line = told_once(write_pack(briefing=MANIFEST + entry("one")))
    assert line.endswith("entry: does not belong here: it stands in any file but briefing.toml")


@pytest.mark.parametrize(("key", "meant"), [("source", "sources"), ("dated", "date")])
def test_a_key_that_is_one_letter_off_is_a_misspelt_one_all_the_same(
    write_pack: WritePack, key: str, meant: str
) -> None:
    value = {"source": '["act"]', "dated": "2023-05-17"}[key]
    (line, *_) = told(write_pack(entry("one", **{key: value})))
    assert line.endswith(f"did you mean `{meant}`?")


@pytest.mark.parametrize(
    ("key", "value", "hint"),
    [
        ("handling", "TLP:WHITE", "; TLP:WHITE is the old name of `TLP:CLEAR`"),
        ("handling", "tlp: white", "; TLP:WHITE is the old name of `TLP:CLEAR`"),
        ("handling", "White", "; TLP:WHITE is the old name of `TLP:CLEAR`"),
        ("handling", "TLP:GREN", "; did you mean `TLP:GREEN`?"),
        ("standing", "unconfirmed", "; did you mean `reported`?"),
        ("standing", "retracted", "; did you mean `withdrawn`?"),
        ("standing", "confirmd", "; did you mean `confirmed`?"),
        ("confidence", "medium", "; did you mean `moderate`?"),
    ],
)
def test_what_a_word_means_counts_more_than_its_letters(
    write_pack: WritePack, key: str, value: str, hint: str
) -> None:
    assert told_once(write_pack(entry("one", **{key: f'"{value}"'}))).endswith(hint)


def test_the_old_name_of_a_label_is_known_for_a_pack_too(write_pack: WritePack) -> None:
    line = told_once(write_pack(briefing=MANIFEST.replace("TLP:GREEN", "TLP:WHITE")))
    assert line.endswith("; TLP:WHITE is the old name of `TLP:CLEAR`")
