"""The project built and installed, with nothing downloaded."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Callable
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


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """Return a folder that is made once in a run of tests, by the process that wants it first."""
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / f"once-{name}"
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "made").exists():
            make(folder)
            (folder / "made").touch()
    return folder


class Installed:
    """A virtual environment in which `briefing` is installed, and a folder that is not ours."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.bin = folder / "venv" / "bin"
        self.elsewhere = folder / "elsewhere"
        self.home = folder / "home"

    def install(self, *what: str | Path) -> None:
        """Make it."""
        self.elsewhere.mkdir(parents=True)
        venv.create(self.folder / "venv", symlinks=True)
        packages = next((self.folder / "venv" / "lib").glob("python*/site-packages"))
        # What the project depends on is lent by the environment that runs the tests, last of all.
        lent = dict.fromkeys(sysconfig.get_path(each) for each in ("purelib", "platlib"))
        (packages / "zz-lent.pth").write_text("\n".join(lent), encoding="utf-8")
        options = ("--no-deps", "--no-index", "--no-build-isolation", "--ignore-installed", "-q")
        pip = (self.bin / "python", "-m", "pip", "install", *options, *what)
        run(*pip, cwd=self.elsewhere, home=self.folder / "home-of-pip")

    def python(self, *arguments: str | Path) -> str:
        """Run its Python in the folder that is not ours; return what it prints."""
        return run(self.bin / "python", *arguments, cwd=self.elsewhere, home=self.home)

    def briefing(self, *arguments: str) -> str:
        """Run its `briefing` in the folder that is not ours; return what it prints."""
        return run(self.bin / "briefing", *arguments, cwd=self.elsewhere, home=self.home)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the sdist, and the wheel that was built from it."""

    def build(folder: Path) -> None:
        options = ("--no-isolation", "--outdir", folder / "dist")
        run(sys.executable, "-m", "build", *options, ROOT, cwd=folder, home=folder / "home")

    return once(tmp_path_factory, "built", build) / "dist"


@pytest.fixture(scope="session")
def from_wheel(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Return an installation of the wheel."""
    wheel = next(built.glob("*.whl"))
    return Installed(
        once(tmp_path_factory, "wheel", lambda folder: Installed(folder).install(wheel))
    )


@pytest.fixture(scope="session")
def editable(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Return an editable installation of this checkout."""
    options = ("--editable", ROOT)
    return Installed(
        once(tmp_path_factory, "editable", lambda folder: Installed(folder).install(*options))
    )


@pytest.fixture(params=["from_wheel", "editable"])
def installed(request: pytest.FixtureRequest) -> Installed:
    """Return an installation of either kind."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Installed)
    return found
