"""Where an entry is written, in whatever file and state."""

from __future__ import annotations

import pytest

from briefing.pack.reading.entry_location import locate
from tests.conftest import WritePack, entry


def test_an_entry_is_found_at_its_header(write_pack: WritePack) -> None:
    folder = write_pack(entry("one") + "\n# two\n" + entry("two"))
    assert locate(str(folder), "entry", "one") == ("first.toml", 1)
    assert locate(str(folder), "entry", "three") == ("second.toml", 1)
    found = locate(str(folder), "entry", "two")
    assert found is not None
    assert (folder / "first.toml").read_text().splitlines()[found[1]] == 'id = "two"'


def test_what_is_called_the_same_in_another_table_is_another(write_pack: WritePack) -> None:
    folder = write_pack(entry("ships") + entry("one"), more='[[series]]\nid = "counts"\n')
    assert locate(str(folder), "entry", "ships") == ("first.toml", 1)  # and not the topic
    assert locate(str(folder), "series", "counts") == ("more.toml", 1)
    assert locate(str(folder), "entry", "counts") is None
    assert locate(str(folder), "entry", "none") is None


@pytest.mark.parametrize(
    "text",
    [
        "[[entry]]\nid='x'\n",
        '[[ entry ]] # why\n\n  id   =   "x"\n',
        '[["entry"]]\n"id" = "x"\n',
        '[[entry]]\nbroken = [\nid = "x"\n',
        '[[entry]]\ntags = ["a", "b"]\nid = "x"\n',
    ],
)
def test_it_is_found_however_it_is_written(write_pack: WritePack, text: str) -> None:
    folder = write_pack("# first\n" + text)
    assert locate(str(folder), "entry", "x") == ("first.toml", 2)


def test_what_a_text_quotes_is_no_entry(write_pack: WritePack) -> None:
    quoted = '"""\nWrite:\nid = "two"\n"""'
    folder = write_pack(entry("one", body=quoted) + entry("two"))
    found = locate(str(folder), "entry", "two")
    assert found is not None
    assert found[1] > 10


def test_a_file_that_cannot_be_read_is_passed_over(write_pack: WritePack) -> None:
    folder = write_pack()
    (folder / "a.toml").write_bytes(b"\xff\xfe")
    (folder / "b.toml").symlink_to("none")
    assert locate(str(folder), "entry", "one") == ("first.toml", 1)
