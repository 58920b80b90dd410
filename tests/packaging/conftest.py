"""The project built and installed, with nothing downloaded."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from tests.conftest import DATA

ROOT = DATA.parent


def run(*command: str | Path, cwd: Path, home: Path) -> str:
    """Run a program that knows nothing of this checkout; return what it prints."""
    home.mkdir(exist_ok=True)
    done = subprocess.run(
        [str(each) for each in command],
        cwd=cwd,
        env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": str(home)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


class Installed:
    """A virtual environment in which `briefing` is installed, and a folder that is not ours."""

    def __init__(self, folder: Path, *what: str | Path) -> None:
        self.folder = folder
        self.bin = folder / "venv" / "bin"
        self.elsewhere = folder / "elsewhere"
        self.home = folder / "home"
        self.elsewhere.mkdir(parents=True)
        venv.create(folder / "venv", symlinks=True)
        packages = next((folder / "venv" / "lib").glob("python*/site-packages"))
        # What the project depends on is lent by the environment that runs the tests, last of all.
        lent = dict.fromkeys(sysconfig.get_path(each) for each in ("purelib", "platlib"))
        (packages / "zz-lent.pth").write_text("\n".join(lent), encoding="utf-8")
        options = ("--no-deps", "--no-index", "--no-build-isolation", "--ignore-installed", "-q")
        pip = (self.bin / "python", "-m", "pip", "install", *options, *what)
        run(*pip, cwd=self.elsewhere, home=folder / "home-of-pip")

    def python(self, *arguments: str | Path) -> str:
        """Run its Python in the folder that is not ours; return what it prints."""
        return run(self.bin / "python", *arguments, cwd=self.elsewhere, home=self.home)

    def briefing(self, *arguments: str) -> str:
        """Run its `briefing` in the folder that is not ours; return what it prints."""
        return run(self.bin / "briefing", *arguments, cwd=self.elsewhere, home=self.home)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the sdist, and the wheel that was built from it."""
    folder = tmp_path_factory.mktemp("built")
    command = (sys.executable, "-m", "build", "--no-isolation", "--outdir", folder / "dist", ROOT)
    run(*command, cwd=folder, home=folder / "home")
    return folder / "dist"


@pytest.fixture(scope="session")
def from_wheel(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Return an installation of the wheel."""
    return Installed(tmp_path_factory.mktemp("wheel"), next(built.glob("*.whl")))


@pytest.fixture(scope="session")
def editable(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Return an editable installation of this checkout."""
    return Installed(tmp_path_factory.mktemp("editable"), "--editable", ROOT)


@pytest.fixture(params=["from_wheel", "editable"])
def installed(request: pytest.FixtureRequest) -> Installed:
    """Return an installation of either kind."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Installed)
    return found
