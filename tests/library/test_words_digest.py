"""The digest of what an entry says: other words, another digest; anything else, the same."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pydantic_core  # noqa: F401 - loaded here, and in the other process not
import pytest

from briefing.library import Library, open_library
from tests.cli.process import environment
from tests.conftest import WritePack, entry
from tests.library.edited import Pack

OTHER_WORDS = {
    "title": '"Another title"',
    "bottom_line": '"Another bottom line."',
    "body": '"Another body."',
    "caveat": '"Only an overview is public."',
    "credibility": "3",
    "standing": '"reported"',
    "date": "2023-04-28",
    "said_by": '["agency"]',
    "sources": '["act", { id = "report", at = "p. 3" }]',
    "quote": '[entry.quote]\ntext = "So."\nspeaker = "ministry"',
}

NOTHING_NEW = {
    "body": '"""Body\nof\n  two."""',
    "topics": '["ships"]',
    "aliases": '["Old name"]',
    "section": '"A heading"',
    "facts": '["S1"]',
    "see": '["one"]',
    "handling": '"TLP:AMBER"',
    "change": '[entry.change]\ndirection = "new"',
}


def _refreshed(pack: Pack, library: Library) -> dict[str, str]:
    pack.write()
    assert library.refresh() is not None
    return library.digests()


@pytest.mark.parametrize("field", OTHER_WORDS)
def test_an_entry_that_says_something_else_has_another(
    pack: Pack, library: Library, field: str
) -> None:
    before = library.digests()
    pack.entry("two")[field] = OTHER_WORDS[field]
    after = _refreshed(pack, library)
    assert [id for id in before if before[id] != after[id]] == ["two"]


@pytest.mark.parametrize("field", NOTHING_NEW)
def test_what_says_nothing_new_changes_none(pack: Pack, library: Library, field: str) -> None:
    before = library.digests()
    pack.entry("two")[field] = NOTHING_NEW[field]
    assert _refreshed(pack, library) == before


def test_a_new_edition_leaves_what_it_says_in_the_same_words(pack: Pack, library: Library) -> None:
    before = library.digests()
    pack.manifest = pack.manifest.replace("2023-07-28", "2020-01-01").replace('"1"', '"2"')
    pack.names = pack.names.replace('"Ministry"', '"The Ministry"')
    pack.entries["second"].append(pack.entries["first"].pop(0))
    after = _refreshed(pack, library)
    assert after == before
    assert [*after] == library.ids()


def test_they_can_be_asked_for_by_pane(library: Library) -> None:
    for tab in library.about["tabs"]:
        ids = [row["id"] for row in library.rows(tab["id"])]
        assert ids
        assert [*library.digests(tab["id"])] == ids
    assert library.digests("none") == {}


def test_they_are_the_same_whichever_way_they_are_worked_out(
    pack: Pack, library: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A quicker library of JSON is used where it is loaded; the words may be Japanese."""
    pack.entry("two")["title"] = '"防衛 \\"é\\" \U0001f6a2"'
    pack.entry("two")["date"] = "{ from = 2023-01-02, to = 2023-02-03 }"
    here = _refreshed(pack, library)
    monkeypatch.setenv("BRIEFING_CACHE_DIR", str(tmp_path / "another"))
    program = (
        "import sys, json\nfrom briefing.library import open_library\n"
        "found = open_library(sys.argv[1]).digests()\n"
        "print(json.dumps([found, 'pydantic_core' in sys.modules]))"
    )
    call = [sys.executable, "-c", program, str(pack.folder)]
    done = subprocess.run(call, capture_output=True, env=environment(None), check=True)
    assert json.loads(done.stdout) == [here, False]


def test_what_an_entry_says_is_told_and_no_more(write_pack: WritePack) -> None:
    library = open_library(str(write_pack(entry("one", topics='["ships"]'))))
    said = library.said("one")
    assert said is not None
    assert said["body"] == "Body of one."
    assert not {"id", "topics", "pane", "later"} & said.keys()
    assert library.said("none") is None
