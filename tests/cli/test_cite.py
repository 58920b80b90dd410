"""`briefing cite`: a citation on standard output, ready for a file or another program."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.process import briefing
from tests.conftest import WritePack


@pytest.fixture
def pack(write_pack: WritePack) -> Path:
    """Return the folder of a pack."""
    return write_pack()


def test_an_entry_is_cited_for_people_by_default(pack: Path) -> None:
    done = briefing("cite", "one", "--pack", str(pack))
    assert done.returncode == 0
    assert done.stdout.startswith("TLP:GREEN\n\n“Bottom line of one.”\n\nTitle of one.\n")
    assert done.stdout.endswith(f"Entry: briefing {pack} --entry one\n")


def test_the_bundled_pack_is_not_named() -> None:
    done = briefing("cite", "coast-guard-control")
    assert done.stdout.endswith("Entry: briefing --entry coast-guard-control\n")


@pytest.mark.parametrize("id", ["report", "source:report"])
def test_a_source_is_cited_alone(pack: Path, id: str) -> None:
    done = briefing("cite", id, "--style", "csl-json", "--pack", str(pack))
    assert [each["title"] for each in json.loads(done.stdout)] == ["Report of a visit"]


def test_an_unknown_style_is_refused_with_the_nearest(pack: Path) -> None:
    done = briefing("cite", "one", "--style", "BibTeks", "--pack", str(pack))
    assert (done.returncode, done.stdout) == (2, "")
    assert "there is no style `BibTeks`; did you mean `bibtex`?" in done.stderr
    assert "there are plain, markdown" in briefing("cite", "one", "--style", "q").stderr


def test_an_unknown_entry_is_refused_with_the_nearest(pack: Path) -> None:
    done = briefing("cite", "tow", "--pack", str(pack))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("briefing: there is no entry `tow`; the nearest: two")
    assert len(done.stderr.splitlines()) == 1


def test_a_style_of_the_readers_own_is_a_file(pack: Path, tmp_path: Path) -> None:
    pytest.importorskip("citeproc")
    done = briefing("cite", "one", "--style", f"{tmp_path}/x.csl", "--pack", str(pack))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"briefing: there is no file `{tmp_path}/x.csl`: a style is a name, or a CSL file\n"
    )
