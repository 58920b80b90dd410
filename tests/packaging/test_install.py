"""What is built is whole, and what is installed runs anywhere and finds the bundled pack."""

from __future__ import annotations

import tarfile
import zipfile
from pathlib import Path

from briefing import __version__
from tests.conftest import DATA
from tests.packaging.conftest import ROOT, Installed


def files(folder: Path) -> set[str]:
    """Return the paths of the files below a folder, relative to it, caches left out."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)) for path in found if "__pycache__" not in path.parts}


def test_the_sdist_holds_the_pack_the_program_and_the_tests(built: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    for folder in ("data", "briefing", "docs", "tests"):
        assert {f"{folder}/{name}" for name in files(ROOT / folder)} <= names
    assert {"pyproject.toml", "README.md", "LICENSE"} <= names


def test_the_wheel_holds_the_program_with_the_pack_and_nothing_else(built: Path) -> None:
    with zipfile.ZipFile(next(built.glob("*.whl"))) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
        packed = {name: archive.read(f"briefing/data/{name}") for name in files(DATA)}
    program = {f"briefing/{name}" for name in files(ROOT / "briefing")}
    manual = f"briefing-{__version__}.data/data/share/man/man1/briefing.1"
    assert names == program | {f"briefing/data/{name}" for name in files(DATA)} | {manual}
    assert packed == {name: (DATA / name).read_bytes() for name in files(DATA)}


def test_the_program_tells_its_version(installed: Installed) -> None:
    assert __version__ in installed.briefing("--version").split()


def test_the_program_shows_an_entry_of_the_bundled_pack(installed: Installed) -> None:
    shown = installed.briefing("show", "coast-guard-control")
    assert "Control of the Coast Guard" in shown
    assert "TLP:CLEAR" in shown
    assert "SDF Act" in shown


def test_the_program_leaves_nothing_in_the_folder_where_it_runs(installed: Installed) -> None:
    installed.briefing("show", "coast-guard-control")
    assert list(installed.elsewhere.iterdir()) == []


def test_the_module_runs_like_the_program(installed: Installed) -> None:
    shown = installed.python("-m", "briefing", "--version")
    assert shown == installed.briefing("--version")


def test_the_wheel_reads_its_own_pack(from_wheel: Installed) -> None:
    where = "from briefing import paths; print(paths.bundled_pack())"
    assert Path(from_wheel.python("-c", where).strip()).is_relative_to(from_wheel.folder)


def test_an_editable_install_reads_the_pack_of_the_checkout(editable: Installed) -> None:
    where = "from briefing import paths; print(paths.bundled_pack())"
    assert Path(editable.python("-c", where).strip()).samefile(DATA)
